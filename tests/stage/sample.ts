import type { StageEvent, StageOptions } from './google/stage.ts';
import { addDays, dayOf, minuteOf, wallAt, wallOf, weekdayOf } from './wall.ts';

/** One zone for every hour round the world, so that somewhere it is morning. */
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/Halifax',
  'America/Sao_Paulo',
  'America/Noronha',
  'Atlantic/Azores',
  'Europe/London',
  'Europe/Athens',
  'Europe/Istanbul',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Brisbane',
  'Pacific/Noumea',
  'Pacific/Auckland',
  'Pacific/Tongatapu',
  'Pacific/Pago_Pago',
] as const;

const TWENTY_TO_TEN = 9 * 60 + 40;

/**
 * The zone of the sample practice at `now`: the one in which it is nearest to twenty to ten, so that the sample has its
 * working day before it whenever it is looked at.
 */
export function sampleZone(now: number): string {
  const known = chosen.get(now);
  if (known) return known;
  const off = (zone: string) => Math.abs((minuteOf(wallAt(zone, now)) % 1440) - TWENTY_TO_TEN);
  const zone = ZONES.reduce((best, one) => (off(one) < off(best) ? one : best), ZONES[0] as string);
  chosen.set(now, zone);
  return zone;
}

const chosen = new Map<number, string>();

const OWN = 'practice@example.com';
const COACHING = 'coaching@group.calendar.google.com';
const PERSONAL = 'personal@group.calendar.google.com';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const WORKING = 5;
const WEEKS = { before: 8, after: 3 } as const;

/** A standing session: on which day, counted from the day of `now` through the five of the week, at what time. */
type Standing = { readonly code: string; readonly day: number; readonly start: string; readonly everyWeeks: 1 | 2 };

const STANDING: readonly Standing[] = [
  { code: 'R4', day: 0, start: '09:00', everyWeeks: 1 },
  { code: 'T9', day: 0, start: '10:00', everyWeeks: 1 },
  { code: 'B3', day: 0, start: '14:00', everyWeeks: 1 },
  { code: 'K7', day: 1, start: '10:00', everyWeeks: 1 },
  { code: 'L5', day: 1, start: '17:00', everyWeeks: 1 },
  { code: 'M2', day: 2, start: '11:00', everyWeeks: 2 },
  { code: 'T9', day: 2, start: '15:00', everyWeeks: 1 },
];

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  K7: ['J.D.'],
  M2: ['A.S.'],
  R4: [],
  T9: ['T.K.'],
  B3: [],
  L5: ['L.M.'],
};

/**
 * The sample practice as a practice file, framed around the day of `now`: whichever it is, its sessions at nine, ten and
 * two leave the rest of the day to be asked for.
 */
export const samplePractice = (now: number) => ({
  format: 'framekeeper/practice@1' as const,
  timeZone: sampleZone(now),
  workingHours: [{ days: workingDays(now), from: '09:00', to: '18:00' }],
  breaks: [{ days: workingDays(now), from: '12:30', to: '13:00', name: 'Lunch' }],
  sessionMinutes: 50,
  gapMinutes: 10,
  emergency: {
    minutes: 50,
    shortestMinutes: 30,
    noticeMinutes: 30,
    latestEnd: '20:00',
    maxSessionsPerDay: 7,
    maxConsecutive: 4,
    holds: ['HOLD', 'crisis slot'],
  },
  engagements: [
    { id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: ['Coaching'], gapMinutes: 15 },
    { id: 'supervision', kind: 'supervision', words: ['supervision'], calendars: [], gapMinutes: 10 },
    { id: 'personal', kind: 'personal', words: [], calendars: ['Personal'], gapMinutes: 0 },
  ],
  clients: [
    ...Object.entries(ALIASES).map(([code, aliases]) => ({
      code,
      aliases,
      engagement: 'therapy',
      frame: STANDING.filter((one) => one.code === code).map(({ day, start, everyWeeks }) => {
        const from = dayIn(now, -WEEKS.before, day);
        return { weekday: WEEKDAYS[(weekdayOf(from) + 6) % 7], start, minutes: 50, everyWeeks, from, to: null };
      }),
      agreements: [],
    })),
    { code: 'C4', aliases: [], engagement: 'coaching', frame: [], agreements: [] },
  ],
  preset: 'solo' as const,
});

/**
 * The sample calendar: the week of `now` with something of everything the product asks about, eight quiet weeks before
 * it and three after.
 */
export function sampleWeek(now: number): StageEvent[] {
  const weeks = Array.from({ length: WEEKS.before + 1 + WEEKS.after }, (_, index) => index - WEEKS.before);
  return weeks.flatMap((week) => [
    ...standingSessions(now, week),
    event(now, week, 3, 'supervision', 'Supervision', '14:00', 60),
    event(now, week, 2, 'choir', 'Choir', '19:00', 120, { calendar: PERSONAL }),
    ...(week === 0 ? thisWeek(now) : []),
  ]);
}

/** The sample calendar as a whole stage, its clock standing at `now`. */
export const sampleOptions = (now: number): StageOptions => ({
  now,
  zone: sampleZone(now),
  events: sampleWeek(now),
  user: { name: 'Sample Practice', email: OWN },
  calendars: [
    { id: OWN, name: 'Sample Practice', colour: 'rgb(3, 155, 229)', visible: true },
    { id: COACHING, name: 'Coaching', colour: 'rgb(142, 36, 170)', visible: true },
    { id: PERSONAL, name: 'Personal', colour: 'rgb(51, 182, 121)', visible: true },
  ],
  weekStart: 1,
});

function thisWeek(now: number): StageEvent[] {
  const label = dayIn(now, 0, 2);
  return [
    event(now, 0, 0, 'k7call', 'K7 call', '08:30', 15),
    event(now, 0, 0, 'hold', 'HOLD', '16:00', 50, { colour: 'graphite' }),
    event(now, 0, 0, 'm2urgent', 'M2 urgent', '17:00', 50),
    event(now, 0, 1, 'k7notes', 'K7 notes', '11:00', 20),
    event(now, 0, 3, 'k7coaching', 'K7 coaching', '16:00', 60, { calendar: COACHING }),
    event(now, 0, 4, 'dentist', 'Dentist', '08:00', 45, { calendar: PERSONAL, place: '14 Elm Street' }),
    event(now, 0, 4, 'r4second', 'R4', '10:00', 50),
    event(now, 0, 4, 'c4coaching', 'C4 coaching', '14:00', 60, { calendar: COACHING }),
    { id: 'officerepair', calendar: OWN, title: 'Window repair', start: label, end: label },
  ];
}

/** A week's standing sessions, with what became of them: this week two stand elsewhere, earlier ones now and then. */
function standingSessions(now: number, week: number): StageEvent[] {
  return STANDING.filter(({ everyWeeks }) => week % everyWeeks === 0).flatMap(({ code, day, start }) => {
    const id = `${code.toLowerCase()}standing${start.replace(':', '')}`;
    const originalStart = `${dayIn(now, week, day)}T${start}`;
    const instance = { id, calendar: OWN, title: code, originalStart };
    const moved = (to: string) => [{ ...instance, start: to, end: later(to, 50) }];
    if (week === 0 && code === 'T9' && day === 2) return moved(`${dayIn(now, 0, 3)}T11:00`);
    if (week === 0 && code === 'L5') return moved(`${dayIn(now, 0, day)}T19:30`);
    if (week === -5 && code === 'B3') return moved(`${dayIn(now, week, 1)}T15:00`);
    if (week === -3 && code === 'K7') return [];
    return moved(originalStart);
  });
}

function event(
  now: number,
  week: number,
  day: number,
  id: string,
  title: string,
  start: string,
  minutes: number,
  more: Partial<StageEvent> = {},
): StageEvent {
  const from = `${dayIn(now, week, day)}T${start}`;
  const name = week === 0 ? id : `${id}${week < 0 ? 'b' : 'a'}${Math.abs(week)}`;
  return { id: name, calendar: OWN, title, start: from, end: later(from, minutes), ...more };
}

const later = (wall: string, minutes: number): string => wallOf(minuteOf(wall) + minutes);

/** The working day so many after that of `now`, going round the five, in the week so many weeks on. */
function dayIn(now: number, week: number, day: number): string {
  const today = dayOf(wallAt(sampleZone(now), now));
  const weekday = (weekdayOf(today) + 6) % 7;
  const first = firstWorkingDay(weekday);
  return addDays(today, week * 7 - weekday + first + ((weekday - first + day) % WORKING));
}

/** Monday; but a sample looked at on a weekend works until then. */
const firstWorkingDay = (weekday: number): number => Math.max(0, weekday - WORKING + 1);

function workingDays(now: number): (typeof WEEKDAYS)[number][] {
  const first = firstWorkingDay((weekdayOf(dayOf(wallAt(sampleZone(now), now))) + 6) % 7);
  return WEEKDAYS.slice(first, first + WORKING);
}
