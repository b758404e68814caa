import type { Fact, Reading } from '../../calendar/reading.ts';
import { type Findings, readingBy } from '../findings.ts';

/** The reader's name, as readings and faults give it. */
export const NAME = 'outlook';
export const VERSION = 1;

/** Facts that no view shows: of answers only that one was declined is ever told. */
const WITHHELD: readonly Fact[] = ['response', 'guests'];

/** The reading of such findings. Nothing is read of the peek or of a form, so that there are no details. */
export function readingOf(findings: Findings): Reading {
  const isUntold = findings.events?.some(({ showAs }) => showAs === null);
  const withheld = isUntold ? [...WITHHELD, 'show-as' as const] : WITHHELD;
  return readingBy({ source: NAME, version: VERSION, withheld }, findings);
}
