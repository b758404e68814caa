import type { Practice } from '../../lib/practice/practice.ts';
import type { Judged } from '../../lib/slots/busy.ts';

/**
 * The rules for emergency slots once more, told minute by minute and sharing no code with the room they check: no sweep,
 * no intervals, no zone table. Slow and plain on purpose. Events must begin and end on whole minutes.
 */

const MINUTE = 60_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** What a start fails: constraints that are never given up, and those that a near miss may fail. */
export type Failure =
  | 'taken'
  | 'notice'
  | 'protected-gap'
  | 'window'
  | 'gap'
  | 'hours'
  | 'break'
  | 'day-limit'
  | 'consecutive-limit'
  | 'day-entry';

export type BruteForce = {
  /** Every step of five minutes on the wall of the day and a little around it. */
  readonly grid: readonly number[];
  readonly failures: (start: number, minutes: number) => ReadonlySet<Failure>;
};

type Clock = {
  readonly first: number;
  readonly wall: readonly number[];
  readonly instantOf: (minute: number) => number;
  readonly start: number;
  readonly end: number;
};

const clocks = new Map<string, Clock>();

export function bruteForce(practice: Practice, events: readonly Judged[], day: string, now: number): BruteForce {
  const clock = clockOf(practice.timeZone, day);
  const { first, wall } = clock;
  const size = wall.length;
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as (typeof WEEKDAYS)[number];
  const { emergency, gapMinutes } = practice;

  const marks = () => new Uint8Array(size);
  const mark = (on: Uint8Array, from: number, to: number) => {
    for (let at = from; at < to; at += MINUTE) {
      const index = (at - first) / MINUTE;
      if (index >= 0 && index < size) on[index] = 1;
    }
  };

  const inDay = marks();
  mark(inDay, clock.start, clock.end);
  const onDay = (minute: number) => Math.max(clock.start, Math.min(clock.end, clock.instantOf(minute)));

  const beforeLatest = marks();
  mark(beforeLatest, clock.start, onDay(emergency.latestEnd));
  const hours = marks();
  const today = practice.workingHours.filter(({ days }) => days.includes(weekday));
  for (const { from, to } of today) mark(hours, onDay(from), onDay(to));
  if (today.length > 0) {
    mark(hours, Math.max(...today.map(({ to }) => onDay(to))), onDay(emergency.latestEnd));
  }
  const some = practice.workingHours.filter(({ days }) => days.length > 0);
  const window = marks();
  if (some.length > 0) {
    const opens = Math.max(0, Math.min(...some.map(({ from }) => from)) - 60);
    mark(window, onDay(opens), onDay(emergency.latestEnd));
  }

  const declared = practice.breaks.filter(({ days }) => days.includes(weekday));
  const pause = marks();
  for (const { from, to } of declared) mark(pause, onDay(from), onDay(to));

  const taken = marks();
  const tight = marks();
  const protectedGap = marks();
  const sessions: { start: number; end: number }[] = [];
  const counted = new Set<string>();
  let doubtful = false;
  for (const { event, who, fit } of events) {
    const named = who.candidates.length > 0;
    const kind = who.engagement?.kind;
    if (event.cancelled || event.response === 'declined') continue;
    if (named && who.hints.includes('cancelled') && !who.hints.includes('rescheduled')) continue;
    if (['task', 'birthday', 'working-location'].includes(event.kind)) continue;
    if (who.hold && !named) continue;
    if (event.start === event.end) continue;
    // What lies more than a day off is another day's business.
    if (event.end < clock.start - 1440 * MINUTE || event.start >= clock.end + 1440 * MINUTE) continue;
    if (event.allDay) {
      if (event.allDay.first > day || event.allDay.last < day) continue;
      const away = who.hints.includes('away');
      const shows = event.showAs;
      if (event.kind === 'out-of-office' || shows === 'busy' || shows === 'tentative' || shows === 'out-of-office')
        mark(taken, clock.start, clock.end);
      else if (away || (shows !== 'free' && event.kind !== 'holiday')) doubtful = true;
      continue;
    }
    const need = Math.max(gapMinutes, who.engagement?.gapMinutes ?? gapMinutes) * MINUTE;
    mark(taken, event.start, event.end);
    mark(tight, event.start - need, event.end + need);
    if (event.kind !== 'appointment') continue;
    if (kind === 'legal' || kind === 'supervision' || kind === 'teaching') {
      mark(protectedGap, event.start - need, event.end + need);
      continue;
    }
    if (fit.kind === 'administrative' || fit.kind === 'contact') continue;
    const clinical =
      kind === undefined ? named : ['therapy', 'intake', 'assessment', 'collateral', 'coaching'].includes(kind);
    if (!clinical || fit.reason === 'copy') continue;
    const name = event.meeting === null ? event.key : `${event.meeting} at ${event.start} to ${event.end}`;
    if (counted.has(name)) continue;
    counted.add(name);
    sessions.push({ start: event.start, end: event.end });
  }
  const count = sessions.filter(({ start }) => start >= clock.start && start < clock.end).length;

  const midday = marks();
  mark(midday, onDay(660), onDay(900));
  const pauseLeft = (from: number, to: number) => {
    let run = 0;
    for (let index = 0; index < size; index++) {
      const free = midday[index] && !taken[index] && !(index >= from && index < to);
      run = free ? run + 1 : 0;
      if (run === 30) return true;
    }
    return false;
  };
  const pauseAtAll = pauseLeft(0, 0);

  const failures = (start: number, minutes: number): ReadonlySet<Failure> => {
    const failed = new Set<Failure>();
    const from = (start - first) / MINUTE;
    const to = from + minutes;
    for (let index = from; index < to; index++) {
      if (taken[index]) failed.add('taken');
      if (protectedGap[index]) failed.add('protected-gap');
      if (tight[index]) failed.add('gap');
      if (!window[index]) failed.add('window');
      if (!hours[index] || !beforeLatest[index] || !inDay[index]) failed.add('hours');
      if (pause[index]) failed.add('break');
    }
    if (start < now + emergency.noticeMinutes * MINUTE) failed.add('notice');
    if (declared.length === 0 && pauseAtAll && !pauseLeft(from, to)) failed.add('break');
    if (count + 1 > emergency.maxSessionsPerDay) failed.add('day-limit');
    if (runAround({ start, end: start + minutes * MINUTE }, sessions) > emergency.maxConsecutive)
      failed.add('consecutive-limit');
    if (doubtful) failed.add('day-entry');
    return failed;
  };
  const grid = wall.flatMap((minute, index) => (minute % 5 === 0 ? [first + index * MINUTE] : []));
  return { grid, failures };
}

/** How many sessions stand in one run with this one, counting it: whoever is nearer than 20 minutes to one of the run. */
function runAround(slot: { start: number; end: number }, sessions: readonly { start: number; end: number }[]): number {
  const run = [slot];
  const rest = [...sessions];
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of rest) {
      const near = run.some((other) => one.start - other.end < 20 * MINUTE && other.start - one.end < 20 * MINUTE);
      if (!near) continue;
      run.push(one);
      rest.splice(rest.indexOf(one), 1);
      grown = true;
      break;
    }
  }
  return run.length;
}

/** The wall clock of a day and the half-days around it, minute by minute, as `Intl` tells it. */
function clockOf(zone: string, day: string): Clock {
  const name = `${zone} ${day}`;
  const known = clocks.get(name);
  if (known) return known;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const first = midnight - 40 * 60 * MINUTE;
  const size = 104 * 60;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const read = (index: number): number => {
    const parts = format.formatToParts(first + index * MINUTE);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    const asUtc = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
    return (asUtc - midnight) / MINUTE;
  };
  // Read every half-hour; where the clock ran straight between two readings, the minutes between need no reading.
  const wall: number[] = [];
  for (let index = 0; index < size; index += 30) {
    const straight = read(index + 30) - read(index) === 30;
    const base = read(index);
    for (let step = 0; step < 30; step++) wall.push(straight ? base + step : read(index + step));
  }
  const instantOf = (minute: number): number => {
    const index = wall.indexOf(minute);
    if (index !== -1) return first + index * MINUTE;
    // A time that the clock leaps over is as long after the leap as it would have been after the last minute before it.
    const leap = wall.findIndex((now, at) => now > minute && (wall[at - 1] ?? now) < minute);
    return first + (leap + minute - (wall[leap - 1] as number) - 1) * MINUTE;
  };
  const clock = { first, wall, instantOf, start: instantOf(0), end: instantOf(1440) };
  clocks.set(name, clock);
  return clock;
}
