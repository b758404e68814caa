import fc from 'fast-check';
import type { SeenEvent } from '../../lib/calendar/event.ts';
import type { EngagementKind, Practice, WeeklyHours } from '../../lib/practice/practice.ts';
import type { Judged } from '../../lib/slots/busy.ts';
import { engagement, judged, nobody, practice, WEEKDAYS_ALL } from './build.ts';

const MINUTE = 60_000;

/** Days worth trying in eight zones: both changes of the clocks, a day the zone skipped, a midnight that came twice. */
const DAYS: Record<string, readonly string[]> = {
  'America/New_York': ['2026-03-08', '2026-11-01', '2026-05-05', '2027-03-14'],
  'Europe/Berlin': ['2026-03-29', '2026-10-25', '2026-12-31'],
  'Asia/Kolkata': ['2026-03-29', '2028-02-29'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04', '2026-07-01'],
  'America/St_Johns': ['2026-03-08', '2026-11-01', '2010-11-06', '2010-11-07', '2026-06-30'],
  UTC: ['2026-01-01', '2026-03-29'],
  'Pacific/Apia': ['2011-12-29', '2011-12-30', '2011-12-31', '2026-08-14'],
  'Africa/Casablanca': ['2026-02-15', '2026-03-22', '2026-09-09'],
};

/** One question to the search, with everything it is asked about. */
export type RandomDay = {
  readonly practice: Practice;
  readonly events: readonly Judged[];
  readonly day: string;
  readonly now: number;
};

const place = fc.constantFrom(...Object.entries(DAYS).flatMap(([zone, days]) => days.map((day) => ({ zone, day }))));
const days = fc.oneof(
  { weight: 4, arbitrary: fc.constant([...WEEKDAYS_ALL]) },
  { weight: 1, arbitrary: fc.subarray([...WEEKDAYS_ALL]) },
);
const hoursBetween = (least: number, most: number, longest: number): fc.Arbitrary<WeeklyHours> =>
  fc
    .record({ days, from: fc.integer({ min: least, max: most }), length: fc.integer({ min: 1, max: longest }) })
    .map(({ days, from, length }) => ({ days, from, to: Math.min(1440, from + length) }));

const randomPractice = fc
  .record({
    workingHours: fc.oneof(
      { weight: 3, arbitrary: fc.constant([{ days: [...WEEKDAYS_ALL], from: 540, to: 1080 }]) },
      { weight: 2, arbitrary: fc.array(hoursBetween(0, 1380, 900), { maxLength: 3 }) },
    ),
    breaks: fc.array(
      hoursBetween(60, 1200, 90).map((hours) => ({ ...hours, name: 'Pause' })),
      { maxLength: 2 },
    ),
    gapMinutes: fc.constantFrom(0, 5, 10, 15, 25),
    emergency: fc.record({
      minutes: fc.constantFrom(10, 30, 45, 50, 60, 90),
      shortestMinutes: fc.constantFrom(15, 30, 50),
      noticeMinutes: fc.constantFrom(0, 30, 60),
      latestEnd: fc.constantFrom(600, 1080, 1200, 1261, 1440),
      maxSessionsPerDay: fc.constantFrom(1, 5, 8, 20),
      maxConsecutive: fc.constantFrom(1, 2, 3, 4, 9),
    }),
  })
  .map(({ emergency, ...rest }) => ({ ...practice, ...rest, emergency: { ...emergency, holds: [] } }));

const KINDS: readonly EngagementKind[] = ['therapy', 'coaching-call', 'intake', 'legal', 'supervision', 'personal'];
const SHOWN = [null, 'busy', 'free', 'tentative', 'out-of-office', 'working-elsewhere'] as const;

/** An event told by minutes past the UTC midnight of its day; now and then stranger than a session. */
const randomEvent = fc.record({
  at: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 8, max: 19 }).map((hour) => hour * 60) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 288 }).map((step) => step * 5) },
    { weight: 1, arbitrary: fc.integer({ min: -1500, max: 2900 }) },
  ),
  minutes: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(50, 50, 45, 60, 15, 90) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1800 }) },
  ),
  kind: fc.option(fc.constantFrom(...KINDS), { freq: 2 }),
  gap: fc.constantFrom(0, 10, 15, 30),
  named: fc.constantFrom(true, true, true, false),
  meeting: fc.option(fc.constantFrom('one', 'two'), { freq: 4 }),
  oddity: fc.oneof(
    { weight: 12, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Partial<SeenEvent>>(
        { cancelled: true },
        { response: 'declined' },
        { kind: 'task' },
        { kind: 'out-of-office' },
        { kind: 'appointment-schedule' },
        { showAs: 'free' },
      ),
    },
  ),
  fit: fc.constantFrom('kept', 'kept', 'kept', 'extra', 'contact', 'administrative'),
  copy: fc.constantFrom(false, false, false, false, true),
  hold: fc.constantFrom(false, false, false, false, false, true),
  hints: fc.constantFrom<Judged['who']['hints']>([], [], [], [], ['cancelled'], ['cancelled', 'rescheduled'], ['away']),
});

type DayEntry = {
  readonly showAs: SeenEvent['showAs'];
  readonly kind: SeenEvent['kind'];
  readonly away: boolean;
  readonly shift: number;
};
const randomDayEntry: fc.Arbitrary<DayEntry> = fc.record({
  showAs: fc.constantFrom(...SHOWN),
  kind: fc.constantFrom<SeenEvent['kind']>('appointment', 'holiday', 'birthday', 'out-of-office'),
  away: fc.boolean(),
  shift: fc.constantFrom(0, 0, 1),
});

/** A practice, a day in one of eight zones, what stands on it, and a moment to ask at. */
export const randomDay: fc.Arbitrary<RandomDay> = fc
  .record({
    place,
    practice: randomPractice,
    events: fc.array(randomEvent, { maxLength: 14 }),
    dayEntries: fc.oneof(
      { weight: 5, arbitrary: fc.constant<DayEntry[]>([]) },
      { weight: 1, arbitrary: fc.array(randomDayEntry, { maxLength: 2 }) },
    ),
    asked: fc.integer({ min: -300, max: 1100 }),
  })
  .map(({ place: { zone, day }, practice, events, dayEntries, asked }) => {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    // Noon in each zone should fall near the middle of the day that the events are spread over.
    const shift = noonShift(zone, midnight);
    const timed = events.map(({ at, minutes, kind, gap, named, meeting, oddity, fit, copy, hold, hints }) => {
      const start = midnight + shift + at * MINUTE;
      return judged(start, start + minutes * MINUTE, {
        event: { meeting, ...oddity },
        who: {
          ...(named ? {} : nobody),
          engagement: kind && engagement(kind, gap),
          hold,
          hints,
        },
        fit: { kind: fit, ...(copy ? { reason: 'copy' } : {}) },
      });
    });
    const whole = dayEntries.map(({ showAs, kind, away, shift }) => {
      const on = new Date(midnight + shift * 86_400_000).toISOString().slice(0, 10);
      return judged(midnight, midnight + 86_400_000, {
        event: { showAs, kind, allDay: { first: on, last: on } },
        who: { ...nobody, hints: away ? ['away'] : [] },
        fit: { kind: 'unrelated', reason: 'not-an-appointment' },
      });
    });
    return {
      practice: { ...practice, timeZone: zone },
      events: [...timed, ...whole],
      day,
      now: midnight + shift + asked * MINUTE,
    };
  });

/** Milliseconds from noon in UTC to noon in the zone on that day. */
function noonShift(zone: string, midnight: number): number {
  const noon = midnight + 12 * 60 * MINUTE;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(noon);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return noon - Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}
