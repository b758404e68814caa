import fc from 'fast-check';
import { allStarts, findSlots } from '../../lib/slots/find.ts';
import { bruteForce, type Failure } from '../slots/brute-force.ts';
import { type RandomDay, randomDay } from '../slots/random-days.ts';

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const SAMPLE = { seed: 20_260_505, numRuns: 3_000 };

/** What a quarter of an hour is drawn as, by the first of these that it fails. */
const SIGNS: readonly (readonly [Failure, string])[] = [
  ['taken', '#'],
  ['window', ' '],
  ['hours', ' '],
  ['break', '~'],
  ['protected-gap', '-'],
  ['gap', '-'],
];

type Hard = RandomDay & { readonly starts: readonly number[] };

/**
 * The hardest of some thousand random days, always the same: those on which fewest starts are left, though some are, and of
 * these the fullest. Each is drawn, with what was proposed and what a check minute by minute found of it.
 */
export function hardestDays(count: number): string {
  const days = fc
    .sample(randomDay, SAMPLE)
    .map((day): Hard => ({ ...day, starts: allStarts(day) }))
    .filter(({ starts }) => starts.length > 0)
    .sort((a, b) => a.starts.length - b.starts.length || b.events.length - a.events.length);
  return days.slice(0, count).map(told).join('\n\n');
}

function told(asked: Hard, index: number): string {
  const { practice, day, events, now, starts } = asked;
  const { timeZone, emergency, gapMinutes } = practice;
  const { grid, failures } = bruteForce(practice, events, day, now);
  const found = findSlots({ ...asked, look: { seenAt: now } });
  if (found.outcome !== 'checked') throw new Error(`${day}: not checked`);
  const clock = clockIn(timeZone);
  const allowed = grid.filter((start) => failures(start, emergency.minutes).size === 0);
  const agree = allowed.length === starts.length && allowed.every((start, at) => start === starts[at]);

  const quarters = grid.filter((at) => at % QUARTER === 0 && dateIn(timeZone, at) === day);
  const stands = quarters.map((at) => SIGNS.find(([name]) => failures(at, 15).has(name))?.[1] ?? '.').join('');
  const may = quarters.map((at) => (allowed.some((start) => start >= at && start < at + QUARTER) ? '^' : ' ')).join('');
  const hours = quarters.map((at) => (clock(at).endsWith(':00') ? clock(at).slice(0, 2) : null));
  return [
    `${index + 1}. ${day} in ${timeZone}, asked on ${dateIn(timeZone, now)} at ${clock(now)}: ${emergency.minutes} min, gap ${gapMinutes}, notice ${emergency.noticeMinutes}, ${events.length} entries`,
    `   ${hours.map((hour, at) => hour ?? (hours[at - 1] ? '' : ' ')).join('')}`,
    `   ${stands}   # taken  - gap  ~ break  . open`,
    `   ${may}   ^ may start`,
    ...found.slots.map(({ start, end, reasons, proof }) => {
      const failed = [...failures(start, (end - start) / MINUTE)];
      const why = reasons.map(({ kind }) => kind).join(', ');
      return `   ${clock(start)}-${clock(end)} ${why}; ${proof.eventsMoved} moved, ${proof.checked} entries checked; minute by minute it fails ${failed.join(', ') || 'nothing'}`;
    }),
    `   brute force: ${allowed.map(clock).join(' ')} (${agree ? 'the same starts' : `NOT THE SAME: ${starts.map(clock).join(' ')}`})`,
  ].join('\n');
}

const clockIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (instant: number): string => format.format(instant);
};

const dateIn = (timeZone: string, instant: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
