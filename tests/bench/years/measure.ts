import { type Agenda, emptyAgenda, merge } from '../../../lib/calendar/agenda.ts';
import type { EventKey } from '../../../lib/calendar/event.ts';
import type { Reading } from '../../../lib/calendar/reading.ts';
import { type Judged, settle } from '../../../lib/core/state.ts';
import { FIT_KINDS, type FitKind, type JudgedEvent } from '../../../lib/frame/fit.ts';
import { parsePracticeFile } from '../../../lib/practice/file.ts';
import type { Practice } from '../../../lib/practice/practice.ts';
import { endOf, keyOf } from './evidence.ts';
import type { Life } from './life.ts';
import type { Year } from './year.ts';

/** The practice file of such a year, with its frames or without. */
export function practiceOf(year: Year, frames: 'declared' | 'inferred'): Practice {
  const clock = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const file = {
    format: 'framekeeper/practice@1',
    timeZone: year.zone,
    workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '19:00' }],
    engagements: [
      { id: 'coaching', kind: 'coaching', words: ['coaching'] },
      { id: 'supervision', kind: 'supervision', words: ['supervision'] },
      { id: 'teaching', kind: 'teaching', words: ['lecture'] },
    ],
    clients: year.people.map(({ code, aliases }) => {
      const frame = year.frames.get(code) ?? [];
      const told = frame.map((one) => ({ ...one, start: clock(one.start) }));
      return { code, aliases, ...(frames === 'declared' && told.length > 0 && { frame: told }) };
    }),
  };
  const parsed = parsePracticeFile(JSON.stringify(file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** One event with what it was and what was made of it; null where there is no such event any more. */
export type Case = { readonly life: Life; readonly judged: JudgedEvent | null; readonly asked: readonly string[] };

/** What was seen of a year, remembered. */
export const agendaOf = (evidence: readonly Reading[]): Agenda => evidence.reduce(merge, emptyAgenda);

/** Judges a year by what was seen of it. */
export function judgeYear(year: Year, practice: Practice, agenda: Agenda): Judged {
  const { judged } = settle({ practice, agenda, entries: [] }, endOf(year));
  if (!judged) throw new Error('There is no practice');
  return judged;
}

/** The events that questions are about, and by which rules. */
export function askedIn({ flags }: Judged): ReadonlyMap<EventKey, readonly string[]> {
  const asked = new Map<EventKey, string[]>();
  for (const { level, state, finding, rule } of flags.values()) {
    if (level === 'note' || state !== 'open' || APART.includes(rule)) continue;
    for (const key of finding.events) asked.set(key, [...(asked.get(key) ?? []), rule]);
  }
  return asked;
}

/** Everything in the year with what was made of it. */
export function casesOf(year: Year, judged: Judged): readonly Case[] {
  const events = new Map(judged.judgement.events.map((one) => [one.key, one]));
  const asked = askedIn(judged);
  return year.lives.map((life) => {
    const key = keyOf(life);
    return { life, judged: events.get(key) ?? null, asked: asked.get(key) ?? [] };
  });
}

/** Right ones, wrong ones and those not found, of one kind. */
export type Tally = { readonly right: number; readonly wrong: number; readonly not: number };

export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, not }: Tally): number => (right + not === 0 ? 1 : right / (right + not));

/** How the fits agree with what happened, by kind; of events that are there to see. */
export function tallies(cases: readonly Case[]): ReadonlyMap<FitKind, Tally> {
  const seen = cases.filter(({ judged }) => judged !== null);
  const kindOf = ({ judged }: Case) => judged?.fit.kind;
  return new Map(
    FIT_KINDS.map((kind) => {
      const right = seen.filter((one) => one.life.truth.fit === kind && kindOf(one) === kind).length;
      const wrong = seen.filter((one) => one.life.truth.fit !== kind && kindOf(one) === kind).length;
      const not = seen.filter((one) => one.life.truth.fit === kind && kindOf(one) !== kind).length;
      return [kind, { right, wrong, not }];
    }),
  );
}

/** Questions about who sees a calendar, which are about no contact. */
const APART: readonly string[] = ['revealing-title', 'exposed-guests', 'mixed-calendar'];

/** Kinds that are asked about with reason: contact outside the frame. */
export const WORTH_ASKING: readonly FitKind[] = ['extra', 'emergency', 'contact'];

/** Questions, and those about what lies within the frame, per 100 sessions held. */
export function questionsPer100(
  cases: readonly Case[],
  held: number,
): { readonly all: number; readonly wrong: number } {
  const asked = cases.filter((one) => one.asked.length > 0);
  const wrong = asked.filter(({ life }) => !WORTH_ASKING.includes(life.truth.fit));
  return { all: (asked.length / held) * 100, wrong: (wrong.length / held) * 100 };
}
