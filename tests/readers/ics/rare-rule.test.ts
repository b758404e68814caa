import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { wholeEffort } from '../../../lib/readers/ics/effort.ts';
import { rareTimes } from '../../../lib/readers/ics/rare-rule.ts';
import { ruleIn } from '../../../lib/readers/ics/rule.ts';

const wall = (text: string) => Date.parse(`${text}Z`);

function times(text: string, start: string, from: string, to: string, effort = wholeEffort()) {
  const property: unknown = ICAL.parse.property(`RRULE:${text}`, ICAL.design.icalendar);
  const rule = ruleIn(Array.isArray(property) ? property[3] : null, (until) => until.wall);
  if (!rule) return 'no rule';
  expect(rule.usual).toBe(false);
  const found = rareTimes(rule, wall(start), false, wall(from), wall(to), effort);
  return found?.map((time) => new Date(time).toISOString().slice(0, 16)) ?? null;
}

describe('rules left to the library', () => {
  it('hours and days of a year are told', () => {
    expect(times('FREQ=HOURLY;INTERVAL=6;COUNT=3', '2026-03-02T06:00', '2026-03-01', '2026-04-01')).toEqual([
      '2026-03-02T06:00',
      '2026-03-02T12:00',
      '2026-03-02T18:00',
    ]);
    expect(times('FREQ=DAILY;BYHOUR=9,15', '2026-03-02T09:00', '2026-03-03', '2026-03-04')).toEqual([
      '2026-03-03T09:00',
      '2026-03-03T15:00',
    ]);
    expect(times('FREQ=YEARLY;BYYEARDAY=100', '2026-04-10T09:00', '2027-01-01', '2028-01-01')).toEqual([
      '2027-04-10T09:00',
    ]);
  });

  it('an end is obeyed', () => {
    const rule = 'FREQ=HOURLY;INTERVAL=6;UNTIL=20260302T120000';
    expect(times(rule, '2026-03-02T06:00', '2026-03-01', '2026-04-01')).toEqual([
      '2026-03-02T06:00',
      '2026-03-02T12:00',
    ]);
  });

  it('are not understood when the library would search for ever, or counts them wrongly', () => {
    const effort = wholeEffort();
    const never = 'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30';
    expect(times(never, '2026-03-02T06:00', '2026-03-01', '2027-03-01', effort)).toBeNull();
    expect(effort.dearSteps).toBe(wholeEffort().dearSteps - 6_000);
    // It walks through a thousand days for each.
    expect(times('FREQ=DAILY;INTERVAL=1000;BYDAY=5MO', '2020-03-02T06:00', '2026-03-01', '2027-03-01')).toBeNull();
    expect(times('FREQ=SECONDLY', '2020-03-02T06:00', '2026-03-01', '2026-03-02')).toBeNull();
    expect(times('FREQ=HOURLY;BYHOUR=9,10;BYSETPOS=1', '2026-03-02T06:00', '2026-03-01', '2027-03-01')).toBe('no rule');
    expect(times('FREQ=YEARLY;BYWEEKNO=20', '2026-05-11T06:00', '2026-03-01', '2027-03-01')).toBe('no rule');
    expect(times('FREQ=HOURLY;INTERVAL=2000000000', '2026-05-11T06:00', '2026-03-01', '2027-03-01')).toBe('no rule');
  });

  it('cost nothing once a file has used up what it may', () => {
    const effort = { ...wholeEffort(), dearSteps: 5 };
    expect(times('FREQ=HOURLY', '2026-03-02T06:00', '2026-03-02', '2026-03-03', effort)).toBeNull();
    expect(effort.dearSteps).toBe(0);
  });
});
