import type { SeenEvent } from '../../lib/calendar/event.ts';
import type { Fit } from '../../lib/frame/fit.ts';
import type { Identity } from '../../lib/practice/identity.ts';
import type { Engagement, EngagementKind, Practice } from '../../lib/practice/practice.ts';
import type { Judged } from '../../lib/slots/busy.ts';
import { instantAt, parseClock } from '../../lib/time/day.ts';

/** A Tuesday far from any change of clocks, in the zone of the practice below. */
export const TUESDAY = '2026-05-05';
const ZONE = 'America/New_York';

/** The instant at a clock time on that Tuesday. */
export const tue = (clock: string): number => instantAt(ZONE, TUESDAY, parseClock(clock) ?? Number.NaN);

/** A clock time on that Tuesday, for reading what a test got. */
export const clockOf = (instant: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    instant,
  );

/** Every day of the week. */
export const WEEKDAYS_ALL = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A practice with nothing unusual: 9 to 18, lunch at half past twelve, emergencies until 20. */
export const practice: Practice = {
  timeZone: ZONE,
  workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 9 * 60, to: 18 * 60 }],
  breaks: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 750, to: 780, name: 'Lunch' }],
  sessionMinutes: 50,
  gapMinutes: 10,
  emergency: {
    minutes: 50,
    shortestMinutes: 30,
    noticeMinutes: 30,
    latestEnd: 20 * 60,
    maxSessionsPerDay: 7,
    maxConsecutive: 4,
    holds: ['HOLD'],
  },
  engagements: [],
  clients: [],
  preset: 'solo',
  rules: [],
  cover: [],
  crisis: [],
  escalateDays: 14,
};

/** The same practice with other emergency settings. */
export const withEmergency = (settings: Partial<Practice['emergency']>, base: Practice = practice): Practice => ({
  ...base,
  emergency: { ...base.emergency, ...settings },
});

export const engagement = (kind: EngagementKind, gapMinutes = 10): Engagement => ({
  id: kind,
  kind,
  words: [],
  calendars: [],
  gapMinutes,
});

type Parts = {
  readonly event?: Partial<SeenEvent>;
  readonly who?: Partial<Identity>;
  readonly fit?: Partial<Fit>;
};

let made = 0;

/** An event as the frame hands it on; a client's therapy session unless the parts say otherwise. */
export function judged(start: number, end: number, { event, who, fit }: Parts = {}): Judged {
  made += 1;
  const key = `event-${made}`;
  return {
    key,
    event: {
      key,
      meeting: null,
      series: null,
      originalStart: null,
      calendar: 'work',
      kind: 'appointment',
      title: 'K7',
      start,
      end,
      allDay: null,
      place: null,
      response: null,
      showAs: null,
      cancelled: false,
      guests: null,
      categories: null,
      organiser: null,
      created: null,
      changed: null,
      ...event,
    },
    who: {
      client: 'K7',
      candidates: ['K7'],
      ambiguous: false,
      engagement: engagement('therapy'),
      by: 'client',
      hints: [],
      hold: false,
      ...who,
    },
    fit: { kind: 'kept', confidence: 'certain', reason: 'on-frame', expected: null, ...fit },
  };
}

/** Nobody that the practice knows. */
export const nobody: Partial<Identity> = { client: null, candidates: [], engagement: null, by: null };

/** A session on that Tuesday, `10:00-10:50`. */
export function on(times: string, parts: Parts = {}): Judged {
  const [from = '', to = ''] = times.split('-');
  return judged(tue(from), tue(to), parts);
}

/** A hold on that Tuesday. */
export const hold = (times: string): Judged =>
  on(times, {
    event: { title: 'HOLD' },
    who: { ...nobody, hold: true },
    fit: { kind: 'unrelated', reason: 'no-client' },
  });

/** Something on that Tuesday that nobody has named. */
export const unnamed = (times: string, event: Partial<SeenEvent> = {}): Judged =>
  on(times, { event: { title: '', ...event }, who: nobody, fit: { kind: 'unrelated', reason: 'no-client' } });

/** An entry over days, that Tuesday alone unless others are named. */
export const allDay = (event: Partial<SeenEvent>, who: Partial<Identity> = {}, first = TUESDAY, last = first): Judged =>
  judged(instantAt(ZONE, first, 0), instantAt(ZONE, last, 24 * 60), {
    event: { title: 'Note', allDay: { first, last }, ...event },
    who: { ...nobody, ...who },
    fit: { kind: 'unrelated', reason: 'not-an-appointment' },
  });
