/**
 * How long the slot search takes: `node tests/bench/slots.ts`. Every candidate answers the same question, in turn and in
 * one run, so the ratios hold on a busy machine where milliseconds do not: all starts on a five-minute grid at which 50
 * minutes fit with 10 free on either side. `findSlots` does more: it ranks, proves and looks for near misses.
 *
 * `--peers FOLDER` adds luxon and slot-calculator, which the project does not depend on, from where they were put:
 * `npm install --prefix FOLDER luxon slot-calculator`. `--hardest` draws the ten hardest random days instead.
 */
import process from 'node:process';
import { areIntervalsOverlapping } from 'date-fns';
import { boundsOn } from '../../lib/slots/bounds.ts';
import type { Judged } from '../../lib/slots/busy.ts';
import { takenOn } from '../../lib/slots/busy.ts';
import { type Search, startsOf } from '../../lib/slots/constraints.ts';
import { allStarts, findSlots } from '../../lib/slots/find.ts';
import { addDays, instantAt } from '../../lib/time/day.ts';
import { judged, practice as usual, WEEKDAYS_ALL, withEmergency } from '../slots/build.ts';
import { hardestDays } from './slots-hardest.ts';
import { peersIn } from './slots-peers.ts';

if (process.argv.includes('--hardest')) {
  console.log(hardestDays(10));
  process.exit();
}

const MINUTE = 60_000;
const GRID = 5 * MINUTE;
const GAP = 10 * MINUTE;
const LENGTH = 50 * MINUTE;

/** Open from 7 to 21, with no break and no limit that the bare candidates do not know. */
const practice = {
  ...withEmergency({ latestEnd: 21 * 60, maxSessionsPerDay: 1e6, maxConsecutive: 1e6, noticeMinutes: 0 }, usual),
  workingHours: [{ days: WEEKDAYS_ALL, from: 7 * 60, to: 21 * 60 }],
  breaks: [{ days: WEEKDAYS_ALL, from: 0, to: 0, name: '' }],
};

/** The same numbers in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

type DayOf = {
  readonly day: string;
  readonly open: number;
  readonly close: number;
  readonly events: readonly Judged[];
};

function dayWith(day: string, count: number): DayOf {
  const random = drawn(count + Number(day.replaceAll('-', '')));
  const open = instantAt(practice.timeZone, day, 7 * 60);
  const close = instantAt(practice.timeZone, day, 21 * 60);
  const events = Array.from({ length: count }, () => {
    // However many there are, the evening stays free, so that every candidate has starts to find.
    const start = open + Math.floor(random() * (count > 12 ? 130 : 168)) * GRID;
    return judged(start, start + (count > 50 ? 5 : count > 12 ? 15 : 50) * MINUTE);
  });
  return { day, open, close, events };
}

function bareSweep({ open, close, events }: DayOf): number {
  const busy = events.map(({ event }) => [event.start, event.end] as const).sort((a, b) => a[0] - b[0]);
  let found = 0;
  let from = open;
  const count = (until: number) => {
    for (let at = Math.ceil(from / GRID) * GRID; at + LENGTH <= until; at += GRID) found++;
  };
  for (const [start, end] of busy) {
    count(Math.min(close, start - GAP));
    from = Math.max(from, end + GAP);
  }
  count(close);
  return found;
}

function naiveDates({ open, close, events }: DayOf): number {
  const busy = events.map(({ event }) => ({ start: new Date(event.start - GAP), end: new Date(event.end + GAP) }));
  let found = 0;
  for (let at = open; at + LENGTH <= close; at += GRID) {
    const slot = { start: new Date(at), end: new Date(at + LENGTH) };
    if (!busy.some((one) => areIntervalsOverlapping(one, slot))) found++;
  }
  return found;
}

const prepared = new Map<DayOf, Search>();
function searchProper(one: DayOf): number {
  let search = prepared.get(one);
  if (!search) {
    const bounds = boundsOn(practice, one.day);
    const taken = takenOn(practice, one.day, bounds.day, one.events);
    search = { practice, bounds, taken, earliest: one.open, length: LENGTH };
    prepared.set(one, search);
  }
  let found = 0;
  for (const { first, last } of startsOf(search))
    for (let at = Math.ceil(first / GRID) * GRID; at <= last; at += GRID) found++;
  return found;
}

const ask = ({ day, open, events }: DayOf) => ({ practice, day, now: open, events });
const candidates: Record<string, (day: DayOf) => number> = {
  'bare sweep over numbers': bareSweep,
  'search proper, day prepared': searchProper,
  'allStarts, from events and settings': (one) => allStarts(ask(one)).length,
  'findSlots: ranked, proved, near misses': (one) => {
    const found = findSlots({ ...ask(one), look: { seenAt: one.open } });
    return found.outcome === 'checked' ? found.slots.length : -1;
  },
  'date-fns, every start against every event': naiveDates,
};
/** Those that answer another question, or more than the one that is compared. */
const others = new Set(['findSlots: ranked, proved, near misses']);
/** Those that take so long that they are run less often. */
const slow = new Set(['date-fns, every start against every event']);

const given = process.argv.indexOf('--peers');
for (const [name, peer] of Object.entries(peersIn(given === -1 ? '.' : (process.argv[given + 1] ?? '.')))) {
  if (!peer) {
    console.log(`${name} is not installed here and not measured: see --peers`);
    continue;
  }
  candidates[name] = ({ open, close, events }) =>
    peer.ask({ open, close, busy: events.map(({ event }) => event), gap: GAP, length: LENGTH, grid: GRID });
  slow.add(name);
  if (peer.answers === 'other') others.add(name);
}

const TUESDAY = '2026-05-05';
const year = Array.from({ length: 365 }, (_, index) => dayWith(addDays('2026-01-01', index), 12));
const jobs: readonly (readonly [string, readonly DayOf[], number])[] = [
  ['1 day x 12', [dayWith(TUESDAY, 12)], 400],
  ['1 day x 50', [dayWith(TUESDAY, 50)], 150],
  ['1 day x 500', [dayWith(TUESDAY, 500)], 15],
  ['365 days x 12', year, 1],
];

for (const [name, days, repeats] of jobs) {
  const answers = new Set(
    Object.entries(candidates)
      .filter(([candidate]) => !others.has(candidate))
      .map(([, run]) => days.reduce((sum, day) => sum + run(day), 0)),
  );
  if (answers.size !== 1) throw new Error(`${name}: the candidates disagree: ${[...answers].join(', ')} starts`);
  const times = new Map<string, number[]>();
  for (let round = 0; round < 25; round++) {
    for (const [candidate, run] of Object.entries(candidates)) {
      const turns = slow.has(candidate) ? Math.ceil(repeats / 50) : repeats;
      const began = performance.now();
      for (let turn = 0; turn < turns; turn++) for (const day of days) run(day);
      const list = times.get(candidate) ?? [];
      // The first rounds warm the machine up.
      if (round >= 5) list.push((performance.now() - began) / turns);
      times.set(candidate, list);
    }
  }
  const median = (list: readonly number[]) =>
    [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
  const bare = median(times.get('bare sweep over numbers') ?? []);
  console.log(`\n${name} (${[...answers][0]} starts)`);
  for (const [candidate, list] of times) {
    const ms = median(list);
    console.log(
      `  ${(others.has(candidate) ? `${candidate} *` : candidate).padEnd(42)} ${ms.toFixed(4).padStart(10)} ms ${(ms / bare).toFixed(1).padStart(8)} x bare`,
    );
  }
}
console.log('\n* answers another question or more');
