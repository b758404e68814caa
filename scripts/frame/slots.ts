import { emptyAgenda, merge } from '../../lib/calendar/agenda.ts';
import { settle } from '../../lib/core/state.ts';
import { formatRange, formatTime, formatWhenRange } from '../../lib/i18n/format.ts';
import { wordCost, wordReason } from '../../lib/i18n/slot-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { allStarts, type DayLook, findSlots } from '../../lib/slots/find.ts';
import { findNextSlot } from '../../lib/slots/next-slot.ts';
import type { NextSlot, Slot, SlotSearch } from '../../lib/slots/slot.ts';
import { addDays, type Day, dayAt } from '../../lib/time/day.ts';
import type { Instant } from '../../lib/time/interval.ts';
import { readCalendars } from './calendar-files.ts';
import { badInput, type Command, type Ending, instantIn, parseWords } from './command.ts';
import { readPractice } from './practice-file.ts';

/** For when slots are looked for, and how long. Whoever names the files says that they are all calendars there are. */
type Order = {
  readonly paths: readonly string[];
  readonly practice: Practice;
  readonly at: Instant;
  readonly minutes: number | null;
  readonly all: boolean;
  readonly json: boolean;
};

const OPTIONS = {
  practice: { type: 'string' },
  at: { type: 'string' },
  minutes: { type: 'string' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** Days before and after that are read as well: a standing session that was moved may stand there. */
const AROUND = 60;

/** Finds same-day emergency slots in calendar files, as the extension finds them in the same events. */
export const slots: Command = {
  usage: 'slots CALENDAR.ics… --practice P.json --at INSTANT [--minutes N] [--all] [--json]',
  async run(args) {
    const order = orderOf(args);
    if (!order.ok) return order.error;
    const { paths, practice, at, minutes, all, json } = order.value;
    const zone = practice.timeZone;
    const today = dayAt(zone, at);
    const range = { from: addDays(today, -AROUND), to: addDays(today, AROUND) };
    const calendars = readCalendars(paths, { range, zone, now: at });
    if (!calendars.ok) return calendars.error;
    const readings = calendars.value.readings.map((one) => ({ ...one, at }));
    const agenda = readings.reduce(merge, emptyAgenda);
    const { judged } = settle({ practice, agenda, entries: [] }, at);
    if (!judged) return { code: 1, problem: 'practice: missing' };
    const { events, missed, freed } = judged.judgement;
    const names = [...new Set(readings.flatMap((one) => one.calendars ?? []))].sort();
    const lookOn = (day: Day): DayLook =>
      readings.some(({ partial }) => partial.includes(day)) ? { why: 'partial' } : { seenAt: at, calendars: names };
    const request = {
      practice,
      events,
      missed: [...missed, ...freed],
      now: at,
      ...(minutes !== null && { minutes }),
    };
    const search = findSlots({ ...request, look: lookOn(today) });
    const isChecked = search.outcome === 'checked';
    const next = isChecked && search.slots.length === 0 ? findNextSlot(request, lookOn) : null;
    const starts = all && isChecked ? allStarts(request) : null;
    const told = { search, next, starts, zone, unreadable: calendars.value.unreadable };
    return { code: 0, output: json ? `${JSON.stringify(printedSlots(told), null, 2)}\n` : textOfSlots(told) };
  },
};

type Told = {
  readonly search: SlotSearch;
  /** Where a session fits next, asked for only when nothing fits on the day itself. */
  readonly next: NextSlot | null;
  readonly starts: readonly Instant[] | null;
  readonly zone: string;
  readonly unreadable: readonly object[];
};

const utc = (instant: Instant): string => new Date(instant).toISOString();

/** Instants in UTC. A day that cannot be called whole has no slots, and `checked` says why. */
function printedSlots({ search, next, starts, unreadable }: Told): object {
  const spans = <T extends { readonly start: Instant; readonly end: Instant }>(list: readonly T[]) =>
    list.map(({ start, end, ...more }) => ({ start: utc(start), end: utc(end), ...more }));
  const isChecked = search.outcome === 'checked';
  const printed = (slot: Slot) => ({
    ...slot,
    start: utc(slot.start),
    end: utc(slot.end),
    reasons: slot.reasons.map((one) => ('start' in one ? { ...one, start: utc(one.start) } : one)),
  });
  return {
    format: 'framekeeper/slots@1',
    slots: isChecked ? search.slots.map(printed) : [],
    nearMisses: isChecked ? spans(search.nearMisses) : [],
    ...(next && {
      next: { slot: next.found && printed(next.found.slot), notSeen: next.unseen, until: next.until },
    }),
    ...(starts && { starts: starts.map(utc) }),
    checked: {
      day: search.day,
      whole: isChecked,
      why: isChecked ? null : search.why,
      at: isChecked ? utc(search.seenAt) : null,
      calendars: isChecked ? (search.calendars ?? null) : null,
    },
    unreadable,
  };
}

function textOfSlots({ search, next, starts, zone, unreadable }: Told): string {
  const words = wording('en');
  const lines = [`${search.day}, ${zone}`, ''];
  if (search.outcome === 'checked') {
    const time = (instant: Instant) => formatTime(instant, zone, 'en');
    for (const slot of search.slots) {
      const reasons = slot.reasons.map((reason) => wordReason(reason, words, time));
      lines.push(
        `${formatRange(slot, zone, 'en')}  ${[...reasons, words.slots.moved(slot.proof.eventsMoved)].join(' · ')}`,
      );
    }
    if (search.slots.length === 0) lines.push(words.slots.nothing);
    if (next?.found) lines.push(`Next: ${formatWhenRange(next.found.slot, zone, 'en')}`);
    if (next && !next.found) lines.push(`Nothing fits through ${next.until} either.`);
    if (next?.unseen) lines.push(`Not seen whole: ${next.unseen}`);
    for (const miss of search.nearMisses) {
      lines.push(`  not: ${formatRange(miss, zone, 'en')}  ${wordCost(miss.cost, words)}`);
    }
    lines.push('', `Checked: ${search.calendars?.join(', ') ?? 'the files'}`);
  } else lines.push(words.slots.notChecked[search.why]);
  if (starts) lines.push('', `Every start: ${starts.map((one) => formatTime(one, zone, 'en')).join(', ') || 'none'}`);
  if (unreadable.length > 0) lines.push(`Not read: ${unreadable.length}`);
  return `${lines.join('\n')}\n`;
}

function orderOf(args: readonly string[]): Result<Order, Ending> {
  const given = parseWords(args, OPTIONS);
  if (!given.ok) return given;
  const { words, options } = given.value;
  const practice = readPractice(options.practice);
  if (!practice.ok) return practice;
  if (options.at === undefined) return failure(badInput('--at', 'missing'));
  const at = instantIn(String(options.at));
  if (Number.isNaN(at)) return failure(badInput('--at', 'not an instant such as 2026-03-04T14:40:00Z'));
  const minutes = options.minutes === undefined ? null : Number(options.minutes);
  if (minutes !== null && !(Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60))
    return failure(badInput('--minutes', 'not a whole number of minutes from 1 to 1440'));
  const { all, json } = options;
  return success({ paths: words, practice: practice.value, at, minutes, all: all === true, json: json === true });
}
