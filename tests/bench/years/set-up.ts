import type { Agenda } from '../../../lib/calendar/agenda.ts';
import type { StandingSession, WeeklyHours } from '../../../lib/practice/practice.ts';
import type { ProposedClient } from '../../../lib/setup/clients.ts';
import { type Proposal, proposalOf } from '../../../lib/setup/proposal.ts';
import { addDays, type Day, dayAt, daysBetween, instantAt, minuteAt, weekdayOf } from '../../../lib/time/day.ts';
import { minutesOf } from '../../../lib/time/interval.ts';
import { endOf } from './evidence.ts';
import { type Life, WORK } from './life.ts';
import type { Tally } from './measure.ts';
import { withMore } from './more-entries.ts';
import { calledBy, type Person } from './people.ts';
import type { Year } from './year.ts';

/** How a proposal agrees with the practice whose calendar it was made from. */
export type Agreement = {
  /** Clients who were taken for sure, and those who were listed at all. */
  readonly clients: Tally;
  readonly listed: Tally;
  /** Standing times of clients who were taken for sure. */
  readonly times: Tally;
  /** Sessions within the proposed hours, and proposed hours in which there never was one. */
  readonly within: Tally;
  /** Kinds of other work. */
  readonly work: Tally;
};

/** Occurrences without which nobody could tell that a time stands. */
const TELLING = 5;
/** Days by which a standing time may seem to begin or end apart from the truth, and still be that one. */
const APART = 45;

export const NOTHING: Tally = { right: 0, wrong: 0, not: 0 };
export const plus = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  not: a.not + b.not,
});

/** Proposes from an agenda of the year's calendar. */
export function proposeIn(year: Year, agenda: Agenda): Proposal {
  const proposal = proposalOf({ agenda, practice: null, zone: year.zone, now: endOf(year) });
  if (!proposal) throw new Error('Nothing was seen');
  return proposal;
}

/** Holds a proposal against the truth, as far as it could be seen. */
export function agreementOf(year: Year, proposal: Proposal): Agreement {
  const sure = proposal.clients.filter((one) => one.sure);
  const { first } = proposal.seen;
  return {
    clients: clientTally(year, first, sure),
    listed: clientTally(year, first, proposal.clients),
    times: timeTally(year, first, sure),
    within: hoursTally(year, first, proposal.hours?.hours ?? []),
    work: workTally(proposal),
  };
}

const isOf = (person: Person) => (client: ProposedClient) => client.title === calledBy(person);

function clientTally({ people, lives, zone }: Year, seen: Day, found: readonly ProposedClient[]): Tally {
  const isSeen = ({ standings }: Life) => standings.every(({ start }) => dayAt(zone, start) >= seen);
  const sessions = Map.groupBy(
    lives.filter((life) => life.truth.fit === 'kept' && life.deleted === null && isSeen(life)),
    ({ truth }) => truth.client,
  );
  const there = people.filter(({ code }) => (sessions.get(code)?.length ?? 0) >= 3);
  return {
    right: there.filter((person) => found.some(isOf(person))).length,
    wrong: found.filter((client) => client.together !== 'group' && !people.some((person) => isOf(person)(client)))
      .length,
    not: there.filter((person) => !found.some(isOf(person))).length,
  };
}

function timeTally(year: Year, seen: Day, found: readonly ProposedClient[]): Tally {
  let [right, wrong, not] = [0, 0, 0];
  for (const client of found) {
    // Namesakes are one row, with the times of both.
    const people = year.people.filter((person) => isOf(person)(client));
    if (people.length === 0) continue;
    const truth = people.flatMap(({ code }) => year.frames.get(code) ?? []);
    const proposed = client.sessions.map(({ session }) => session);
    const lasting = truth.filter((one) => occurrences(one, seen, year) >= TELLING);
    right += lasting.filter((one) => proposed.some((other) => isSame(one, other, year))).length;
    not += lasting.filter((one) => !proposed.some((other) => isSame(one, other, year))).length;
    wrong += proposed.filter((one) => !truth.some((other) => isSame(other, one, year))).length;
  }
  return { right, wrong, not };
}

const occurrences = ({ from, to, everyWeeks }: StandingSession, seen: Day, { last }: Year): number =>
  Math.floor(daysBetween(from > seen ? from : seen, to ?? last) / (7 * everyWeeks)) + 1;

function isSame(truth: StandingSession, one: StandingSession, { last }: Year): boolean {
  if (truth.weekday !== one.weekday || truth.start !== one.start || truth.everyWeeks !== one.everyWeeks) return false;
  return one.from <= addDays(truth.to ?? last, APART) && (one.to ?? last) >= addDays(truth.from, -APART);
}

function hoursTally({ lives, zone }: Year, seen: Day, hours: readonly WeeklyHours[]): Tally {
  const placed = lives
    .filter(({ truth, deleted }) => truth.fit === 'kept' && deleted === null)
    .flatMap(({ standings: [first] }) => {
      if (!first || dayAt(zone, first.start) < seen) return [];
      const from = minuteAt(zone, first.start);
      return [{ weekday: weekdayOf(dayAt(zone, first.start)), from, to: from + minutesOf(first) }];
    });
  const isWithin = (one: (typeof placed)[number]) =>
    hours.some(({ days, from, to }) => days.includes(one.weekday) && from <= one.from && one.to <= to);
  const within = placed.filter(isWithin).length;
  const idle = hours.flatMap(({ days, from, to }) =>
    days.flatMap((day) => {
      const whole = Array.from({ length: Math.floor((to - from) / 60) }, (_, hour) => from + hour * 60);
      const isIdle = (at: number) => !placed.some((one) => one.weekday === day && one.from < at + 60 && at < one.to);
      const [first, last] = [whole[0], whole.at(-1)];
      return [first, last].filter((at) => at !== undefined && isIdle(at));
    }),
  );
  return { right: within, wrong: idle.length, not: placed.length - within };
}

function workTally({ work }: Proposal): Tally {
  const truth = ['coaching', 'supervision', 'teaching'];
  const right = work.filter(({ kind }) => truth.includes(kind)).length;
  return { right, wrong: work.length - right, not: truth.length - right };
}

/** What recurs in some diaries and none of our words names: a weekday (Monday 0), and a title. Two read as names do. */
const STRANGERS: readonly (readonly [number, string])[] = [
  [0, 'Rotary'],
  [1, 'Quilt evening'],
  [2, 'Zumba'],
  [3, 'Grandma Rose'],
  [4, 'Steuerberater Wolf'],
  [4, 'Pick up Max'],
];

/** The year with things of the evening and the early morning beside, as long as sessions are. */
export function withStrangers(year: Year): Year {
  const lives: Life[] = [];
  STRANGERS.forEach(([weekday, title], index) => {
    for (let day = addDays(year.first, weekday); day <= year.last; day = addDays(day, 7)) {
      const start = instantAt(year.zone, day, index % 2 === 0 ? 19 * 60 : 7 * 60);
      lives.push({
        uid: `stranger${index}x${day.replaceAll('-', '')}`,
        calendar: WORK,
        kind: 'appointment',
        original: null,
        series: null,
        standings: [{ since: start - 864_000_000, title, start, end: start + 3_600_000 }],
        deleted: null,
        allDay: false,
        truth: { fit: 'unrelated', client: null, expected: null, as: 'unknown to our words' },
      });
    }
  });
  return withMore(year, lives);
}
