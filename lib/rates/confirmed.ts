import { meaningOf } from '../flags/answers.ts';
import { coverage, type Exception } from '../flags/exceptions.ts';
import type { Flag } from '../flags/flag.ts';
import type { FitKind, JudgedEvent } from '../frame/fit.ts';
import type { Instant } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';

/** What is outside the frame. */
export const OUTSIDE: readonly FitKind[] = ['extra', 'emergency', 'contact'];

/** The rules that ask what such an event is. */
export const ASKING_RULES: readonly string[] = ['extra-session', 'emergency-session', 'out-of-session-contact'];

/** Whether an event outside the frame is so by the therapist's own word; `open` until it is asked and answered. */
export type Word = 'confirmed' | 'open' | 'other';

/**
 * Tells what the therapist has said of events that look to be outside the frame. What is only found, and what was not
 * answered yet, is confirmed by nobody.
 */
export function wordOn(
  flags: Iterable<Flag>,
  exceptions: readonly Exception[],
  events: readonly JudgedEvent[],
  zone: ZoneName,
  now: Instant,
): (event: JudgedEvent) => Word {
  // An answer that made something else of the event has changed its fit already.
  const answered = new Set(
    [...flags]
      .filter(({ rule, state }) => state === 'answered' && ASKING_RULES.includes(rule))
      .flatMap(({ finding }) => finding.events),
  );
  const lasting = exceptions
    .filter(({ rule }) => ASKING_RULES.includes(rule))
    .map((one) => ({ ...one, covers: coverage([one], events, zone, now) }));
  return ({ key, fit, who }) => {
    if (!OUTSIDE.includes(fit.kind)) return 'other';
    if (fit.reason === 'answered' || fit.reason === 'proposed-slot' || answered.has(key)) return 'confirmed';
    const finding = { client: who.client, events: [key] };
    const exception = lasting.findLast((one) => one.covers(one.rule, finding));
    if (!exception) return 'open';
    const meaning = meaningOf(exception.category);
    return meaning === null || OUTSIDE.includes(meaning) ? 'confirmed' : 'other';
  };
}
