import type { Period } from '../../lib/rates/periods.ts';
import type { Tally } from '../../lib/rates/tally.ts';
import { addDays } from '../../lib/time/day.ts';

const WEEKS = 54;
const quarter = (year: number, number: 1 | 2 | 3 | 4, count: number, of: number, whole = true): Period => ({
  first: `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`,
  last: `${year}-${String(number * 3).padStart(2, '0')}-28`,
  quarter: { year, number },
  count,
  of,
  whole,
  changed: false,
});
const clientOf = (client: string, every: number, outside: readonly number[] = []) => ({
  client,
  sessions: Array.from({ length: WEEKS }, (_, week) => (week % every === 0 ? 1 : 0)),
  outside: Array.from({ length: WEEKS }, (_, week) => outside.filter((one) => one === week).length),
});
/** Twelve clients with little, one far above, one with too few sessions to say. */
export const clients = [
  ...Array.from({ length: 12 }, (_, index) => clientOf(`A${index + 1}`, (index % 2) + 1, index === 3 ? [7] : [])),
  clientOf('K7', 1, [1, 2, 2, 9, 20, 31, 32, 40, 50, 51, 52, 53]),
  clientOf('M2', 9, [3]),
];
const total = (what: 'sessions' | 'outside') => clients.flatMap((one) => one[what]).reduce((sum, one) => sum + one, 0);
const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
const tuesday = hours[1] as number[];
tuesday[17] = 12;
tuesday[15] = 2;

/** A year with something of everything. */
export const full: Tally = {
  first: '2025-10-01',
  last: '2026-10-12',
  days: { seen: 250, of: 262 },
  notSeen: [
    { first: '2025-12-22', last: '2026-01-05' },
    { first: '2026-03-04', last: '2026-03-04' },
  ],
  weeks: Array.from({ length: WEEKS }, (_, week) => ({
    monday: addDays('2025-09-29', week * 7),
    whole: week % 9 !== 4,
  })),
  preset: 'dbt',
  all: { count: total('outside'), of: total('sessions') },
  byKind: { extra: 4, emergency: 3, contact: 7 },
  open: 2,
  unasked: 3,
  periods: [
    quarter(2025, 4, 2, 118),
    quarter(2026, 1, 3, 118),
    quarter(2026, 2, 2, 120),
    quarter(2026, 3, 7, 110),
    { ...quarter(2026, 4, 0, 16, false), changed: true },
  ],
  clients,
  hours,
  asked: { count: 14, of: 16, medianDays: 3.5 },
  followed: { count: 2, of: 3 },
  late: { count: 3, of: 400 },
  trend: {
    base: { count: 7, of: 356 },
    watched: { count: 7, of: 126, from: '2026-07-01' },
    signal: '2026-09-02',
  },
};
/** Nothing outside the frame was confirmed, and nothing waits. */
export const nothingConfirmed: Tally = {
  ...full,
  all: { count: 0, of: full.all.of },
  byKind: { extra: 0, emergency: 0, contact: 0 },
  clients: clients.map((one) => ({ ...one, outside: one.outside.map(() => 0) })),
  hours: hours.map((day) => day.map(() => 0)),
  periods: full.periods.map((one) => ({ ...one, count: 0 })),
  asked: { count: 0, of: 0, medianDays: null },
  followed: { count: 0, of: 0 },
  late: null,
  trend: null,
  open: 0,
  unasked: 0,
  notSeen: [],
};
/** No session was seen. */
export const nobodyCame: Tally = { ...nothingConfirmed, all: { count: 0, of: 0 }, clients: [], periods: [] };

/** Every state of the view of rates, by name; null where there is nothing to count. */
export const RATE_STATES: Readonly<Record<string, Tally | null>> = {
  'a year': full,
  'nothing confirmed': nothingConfirmed,
  'nobody came': nobodyCame,
  'nothing to count': null,
};
