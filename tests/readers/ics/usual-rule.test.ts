import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { wholeEffort } from '../../../lib/readers/ics/effort.ts';
import { rareTimes } from '../../../lib/readers/ics/rare-rule.ts';
import { type Rule, ruleIn } from '../../../lib/readers/ics/rule.ts';
import { usualTimes } from '../../../lib/readers/ics/usual-rule.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function rule(text: string): Rule {
  const property: unknown = ICAL.parse.property(`RRULE:${text}`, ICAL.design.icalendar);
  const found = ruleIn(Array.isArray(property) ? property[3] : null, ({ wall }) => wall);
  if (!found) throw new Error(`no rule: ${text}`);
  return found;
}

const wall = (text: string) => Date.parse(`${text}Z`);
const shown = (times: readonly number[] | null) => times?.map((time) => new Date(time).toISOString().slice(0, 16));
const own = (text: string, start: string, from: string, to: string) =>
  shown(usualTimes(rule(text), wall(start), wall(from), wall(to), wholeEffort()));

const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 4 });
const nth = fc.uniqueArray(fc.tuple(fc.constantFrom(1, 2, 3, 4, -1, -2), fc.constantFrom(...WEEKDAYS)), {
  minLength: 1,
  maxLength: 2,
  selector: ([, day]) => day,
});
const some = (numbers: readonly number[], most = 3) =>
  fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 1, maxLength: most });
const months = some([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
const dates = some([1, 2, 5, 10, 15, 20, 25, 28]);

/** Rules that people make and programs write. Left out is what `tests` below shows the library to count wrongly. */
const anyRule = fc
  .tuple(
    fc.oneof(
      fc.constant('FREQ=DAILY'),
      weekdays.map((days) => `FREQ=DAILY;BYDAY=${days}`),
      months.map((list) => `FREQ=DAILY;BYMONTH=${list}`),
      fc.constant('FREQ=WEEKLY'),
      weekdays.map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
      fc.constant('FREQ=MONTHLY'),
      dates.map((list) => `FREQ=MONTHLY;BYMONTHDAY=${list}`),
      fc.constant('FREQ=MONTHLY;BYMONTHDAY=-1'),
      weekdays.map((days) => `FREQ=MONTHLY;BYDAY=${days}`),
      nth.map((days) => `FREQ=MONTHLY;BYDAY=${days.map(([count, day]) => `${count}${day}`)}`),
      fc.constant('FREQ=YEARLY'),
      weekdays.map((days) => `FREQ=YEARLY;BYDAY=${days}`),
      nth.map((days) => `FREQ=YEARLY;BYDAY=${days.map(([count, day]) => `${count}${day}`)}`),
      fc.tuple(months, dates).map(([list, days]) => `FREQ=YEARLY;BYMONTH=${list};BYMONTHDAY=${days}`),
      fc
        .tuple(months, nth)
        .map(([list, days]) => `FREQ=YEARLY;BYMONTH=${list};BYDAY=${days.map((one) => one.join(''))}`),
    ),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('', ';WKST=SU', ';WKST=MO'),
    fc.oneof(
      fc.constant(''),
      fc.integer({ min: 1, max: 40 }).map((count) => `;COUNT=${count}`),
      fc.integer({ min: 0, max: 1_500 }).map((days) => {
        const until = new Date(wall('2026-01-01T00:00') + days * DAY).toISOString().slice(0, 10);
        return `;UNTIL=${until.replaceAll('-', '')}T120000`;
      }),
    ),
  )
  .map(([parts, interval, week, end]) => [`${parts};INTERVAL=${interval}${week}`, end] as const);

describe('rules counted without the library', () => {
  it('have the occurrences that the library finds, wherever one looks', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: -100, max: 1_500 }),
        fc.integer({ min: 1, max: 500 }),
        ([parts, end], someDay, from, length) => {
          const earlier = wall('2025-05-01T09:30') + someDay * DAY;
          const endless = usualTimes(rule(parts), earlier, earlier + 1, earlier + 9_000 * DAY, wholeEffort());
          // The library forgets a beginning that its rule does not name, or counts it, by the kind of rule.
          const start = endless?.[0] ?? 0;
          // The 29th of February is a date that most years do not have; see below.
          fc.pre(new Date(start).getUTCDate() <= 28);
          const range = [start + from * DAY, start + (from + length) * DAY] as const;
          const found = rule(`${parts}${end}`);
          expect(found.usual).toBe(true);
          const times = usualTimes(found, start, ...range, wholeEffort());
          expect(shown(times)).toEqual(shown(rareTimes(found, start, false, ...range, wholeEffort())));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what the library counts otherwise', () => {
  it('a date that a month does not have is passed over', () => {
    expect(own('FREQ=MONTHLY', '2026-01-31T10:00', '2026-01-01', '2026-08-01')).toEqual([
      '2026-01-31T10:00',
      '2026-03-31T10:00',
      '2026-05-31T10:00',
      '2026-07-31T10:00',
    ]);
    expect(own('FREQ=YEARLY', '2024-02-29T10:00', '2024-01-01', '2033-01-01')).toEqual([
      '2024-02-29T10:00',
      '2028-02-29T10:00',
      '2032-02-29T10:00',
    ]);
  });

  it('places in a set are counted within the month, from either end', () => {
    const days = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR';
    expect(own(`${days};BYSETPOS=-1`, '2026-01-30T10:00', '2026-01-01', '2026-05-01')).toEqual([
      '2026-01-30T10:00',
      '2026-02-27T10:00',
      '2026-03-31T10:00',
      '2026-04-30T10:00',
    ]);
    const thirdThursday = 'FREQ=YEARLY;BYMONTH=11;BYDAY=TH;BYSETPOS=3';
    expect(own(thirdThursday, '2026-11-19T10:00', '2026-01-01', '2028-01-01')).toEqual([
      '2026-11-19T10:00',
      '2027-11-18T10:00',
    ]);
  });

  it('weekdays of a year and of a week have their places', () => {
    expect(own('FREQ=YEARLY;BYDAY=20MO', '1997-05-19T09:00', '1997-01-01', '2000-01-01')).toEqual([
      '1997-05-19T09:00',
      '1998-05-18T09:00',
      '1999-05-17T09:00',
    ]);
    expect(own('FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1,-1', '2026-03-02T10:00', '2026-03-01', '2026-03-10')).toEqual([
      '2026-03-02T10:00',
      '2026-03-06T10:00',
      '2026-03-09T10:00',
    ]);
  });

  it('a beginning that its rule does not name is an occurrence, and counts as one', () => {
    expect(own('FREQ=WEEKLY;BYDAY=MO;COUNT=3', '2026-03-04T10:00', '2026-03-01', '2026-06-01')).toEqual([
      '2026-03-04T10:00',
      '2026-03-09T10:00',
      '2026-03-16T10:00',
    ]);
  });

  it('a day that no month has costs no more than it may', () => {
    const effort = { ...wholeEffort(), steps: 1_000 };
    const never = rule('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30');
    expect(shown(usualTimes(never, wall('2026-02-01T10:00'), wall('2026-03-01'), wall('2030-01-01'), effort))).toEqual(
      [],
    );
    expect(usualTimes(never, wall('2026-02-01T10:00'), 0, 1e15, effort)).toBeNull();
  });
});
