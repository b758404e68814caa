import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../lib/readers/ics/clock.ts';
import { outlineOf } from '../../../lib/readers/ics/components.ts';
import { wholeEffort } from '../../../lib/readers/ics/effort.ts';
import { entryOf } from '../../../lib/readers/ics/entry.ts';
import { occurrencesOf } from '../../../lib/readers/ics/series.ts';
import { calendarText, eventText } from './export.ts';
import { eventsOf, startsOf, ZONE } from './read.ts';

const at = (time: string) => `DTSTART;TZID=America/New_York:${time}`;
const until = (time: string) => `DTEND;TZID=America/New_York:${time}`;
const weekly = (...more: readonly string[]) =>
  eventText('abc@google.com', at('20260302T100000'), until('20260302T105000'), 'SUMMARY:K7', ...more);
const exception = (original: string, ...more: readonly string[]) =>
  eventText('abc@google.com', `RECURRENCE-ID;TZID=America/New_York:${original}`, ...more);

describe('a series', () => {
  it('stays at its hour on the wall when the clocks change', () => {
    const events = eventsOf(weekly('RRULE:FREQ=WEEKLY;COUNT=2'));
    expect(startsOf(events)).toEqual(['2026-03-02 10:00', '2026-03-09 10:00']);
    expect(events.map(({ start, end }) => (end - start) / 60_000)).toEqual([50, 50]);
    expect((events[1]?.start ?? 0) - (events[0]?.start ?? 0)).toBe((7 * 24 - 1) * 3_600_000);
  });

  it('that began long ago is told only for the days asked for', () => {
    const old = eventText('old@google.com', at('19990104T100000'), until('19990104T105000'), 'RRULE:FREQ=WEEKLY');
    const starts = startsOf(eventsOf(old));
    expect([starts[0], starts.at(-1), starts.length]).toEqual(['2026-02-02 10:00', '2026-05-25 10:00', 17]);
  });

  it.each([
    ['an instant', 'UNTIL=20260316T140000Z', ['2026-03-02 10:00', '2026-03-09 10:00', '2026-03-16 10:00']],
    ['the instant before', 'UNTIL=20260316T135959Z', ['2026-03-02 10:00', '2026-03-09 10:00']],
    ['a day', 'UNTIL=20260309', ['2026-03-02 10:00', '2026-03-09 10:00']],
  ])('ends at %s', (_, end, starts) => {
    expect(startsOf(eventsOf(weekly(`RRULE:FREQ=WEEKLY;${end}`)))).toEqual(starts);
  });

  it('that was ended before it began has no occurrence', () => {
    expect(eventsOf(weekly('RRULE:FREQ=WEEKLY;UNTIL=20260301T000000Z'))).toEqual([]);
  });

  it('tells what was taken out of it as cancelled, at its time, in whatever zone that is written', () => {
    const exdates = ['EXDATE;TZID=America/New_York:20260309T100000', 'EXDATE:20260316T140000Z,20260318T140000Z'];
    const events = eventsOf(weekly('RRULE:FREQ=WEEKLY;COUNT=4', ...exdates));
    expect(startsOf(events)).toEqual([
      '2026-03-02 10:00',
      '(2026-03-09 10:00)',
      '(2026-03-16 10:00)',
      '2026-03-23 10:00',
    ]);
    expect(events[1]).toMatchObject({ title: 'K7', originalStart: events[1]?.start, series: 'google/abc' });
  });

  it('loses a day to an exception that names only the day', () => {
    const events = eventsOf(weekly('RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20260303'));
    expect(startsOf(events)).toEqual(['2026-03-02 10:00', '(2026-03-03 10:00)', '2026-03-04 10:00']);
  });

  it('has additions, of its own length or of another', () => {
    const events = eventsOf(
      weekly('RDATE:20260304T150000Z', 'RDATE;VALUE=PERIOD:20260305T150000Z/PT30M,20260306T150000Z/20260306T160000Z'),
    );
    expect(startsOf(events)).toEqual(['2026-03-02 10:00', '2026-03-04 10:00', '2026-03-05 10:00', '2026-03-06 10:00']);
    expect(events.map(({ start, end }) => (end - start) / 60_000)).toEqual([50, 50, 30, 60]);
  });

  it('knows where a moved occurrence stood', () => {
    const events = eventsOf(
      weekly('RRULE:FREQ=WEEKLY;COUNT=2'),
      exception('20260309T100000', at('20260311T160000'), until('20260311T165000'), 'SUMMARY:K7 moved'),
    );
    expect(startsOf(events)).toEqual(['2026-03-02 10:00', '2026-03-11 16:00']);
    expect(events[1]).toMatchObject({
      key: 'google/abc_20260309T140000Z/practice@example.com',
      originalStart: Date.UTC(2026, 2, 9, 14),
      series: 'google/abc',
      title: 'K7 moved',
    });
  });

  it('follows an occurrence that was moved into the days asked for, and one that was moved out of them', () => {
    const events = eventsOf(
      weekly('RRULE:FREQ=WEEKLY;COUNT=60'),
      exception('20260928T100000', at('20260415T160000'), until('20260415T165000')),
      exception('20260406T100000', at('20261001T160000'), until('20261001T165000')),
    );
    const starts = startsOf(events);
    expect(starts).toContain('2026-04-15 16:00');
    expect(starts).not.toContain('2026-04-06 10:00');
    expect(starts).toContain('2026-04-13 10:00');
  });

  it('tells a cancelled occurrence as cancelled', () => {
    const cancelled = exception('20260309T100000', at('20260309T100000'), until('20260309T105000'), 'STATUS:CANCELLED');
    expect(startsOf(eventsOf(weekly('RRULE:FREQ=WEEKLY;COUNT=2'), cancelled))).toEqual([
      '2026-03-02 10:00',
      '(2026-03-09 10:00)',
    ]);
  });

  it('goes on as an exception for this and all following says, until the next one', () => {
    const following = (original: string, ...more: readonly string[]) =>
      eventText('abc@google.com', `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:${original}`, ...more);
    const events = eventsOf(
      weekly('RRULE:FREQ=WEEKLY;COUNT=6'),
      following('20260316T100000', at('20260317T113000'), until('20260317T123000'), 'SUMMARY:later'),
      following('20260330T100000', at('20260330T100000'), until('20260330T105000'), 'STATUS:CANCELLED'),
    );
    expect(startsOf(events)).toEqual([
      '2026-03-02 10:00',
      '2026-03-09 10:00',
      '2026-03-17 11:30',
      '2026-03-24 11:30',
      '(2026-03-30 10:00)',
      '(2026-04-06 10:00)',
    ]);
    expect(events.map(({ title }) => title)).toEqual(['K7', 'K7', 'later', 'later', '', '']);
    expect(events[3]).toMatchObject({ originalStart: Date.UTC(2026, 2, 23, 14), end: Date.UTC(2026, 2, 24, 16, 30) });
  });

  it('that was moved by weeks is told where it came to lie, also from before the days asked for', () => {
    const events = eventsOf(
      eventText('abc@google.com', at('20260105T100000'), 'RRULE:FREQ=WEEKLY;COUNT=4'),
      eventText('abc@google.com', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260112T150000Z', at('20260202T100000')),
    );
    expect(startsOf(events)).toEqual(['2026-02-02 10:00', '2026-02-09 10:00', '2026-02-16 10:00']);
  });

  it('with thousands of exceptions for all that follow is told by each of them', () => {
    const day = (index: number) =>
      new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10).replaceAll('-', '');
    const many = Array.from({ length: 3_000 }, (_, index) =>
      eventText(
        'abc@google.com',
        `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:${day(index)}T100000`,
        at(`${day(index)}T11${String(index % 60).padStart(2, '0')}00`),
      ),
    );
    const events = eventsOf(eventText('abc@google.com', at('20200101T100000'), 'RRULE:FREQ=DAILY'), many.flat());
    expect(startsOf(events).slice(0, 2)).toEqual(['2026-02-01 11:03', '2026-02-02 11:04']);
    expect(events).toHaveLength(28 + 31 + 30 + 31);
  });

  it('that was divided is one series, and what takes place counts', () => {
    const events = eventsOf(
      weekly('RRULE:FREQ=WEEKLY;UNTIL=20260323T140000Z', 'EXDATE;TZID=America/New_York:20260323T100000'),
      eventText(
        'abc_R20260323T140000@google.com',
        at('20260323T100000'),
        until('20260323T105000'),
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    );
    expect(startsOf(events)).toEqual([
      '2026-03-02 10:00',
      '2026-03-09 10:00',
      '2026-03-16 10:00',
      '2026-03-23 10:00',
      '2026-03-30 10:00',
    ]);
    expect(new Set(events.map(({ series }) => series))).toEqual(new Set(['google/abc']));
    expect(events[4]?.key).toBe('google/abc_20260330T140000Z/practice@example.com');
  });

  it('of which only an exception is known has that one', () => {
    const events = eventsOf(exception('20260309T100000', at('20260309T120000'), until('20260309T125000')));
    expect(startsOf(events)).toEqual(['2026-03-09 12:00']);
    expect(events[0]).toMatchObject({ series: 'google/abc', originalStart: Date.UTC(2026, 2, 9, 14) });
  });

  it('is told in the words of its latest version, wherever that stands in the file', () => {
    const old = weekly('RRULE:FREQ=WEEKLY;COUNT=9', 'SEQUENCE:1');
    const current = eventText('abc@google.com', at('20260303T110000'), until('20260303T115000'), 'SEQUENCE:2');
    expect(startsOf(eventsOf(current, old))).toEqual(['2026-03-03 11:00']);
    expect(startsOf(eventsOf(old, current))).toEqual(['2026-03-03 11:00']);
  });

  it('of whole days lies on days, whatever the zone', () => {
    const events = eventsOf(
      eventText(
        'days@google.com',
        'DTSTART;VALUE=DATE:20260307',
        'DTEND;VALUE=DATE:20260309',
        'RRULE:FREQ=WEEKLY;UNTIL=20260314',
        'EXDATE;VALUE=DATE:20260314',
      ),
    );
    expect(events.map(({ allDay }) => allDay)).toEqual([
      { first: '2026-03-07', last: '2026-03-08' },
      { first: '2026-03-14', last: '2026-03-15' },
    ]);
    expect(events[0]).toMatchObject({
      key: 'google/days_20260307/practice@example.com',
      start: Date.UTC(2026, 2, 7, 5),
      end: Date.UTC(2026, 2, 9, 4),
      originalStart: Date.UTC(2026, 2, 7, 5),
    });
    expect(events[1]?.cancelled).toBe(true);
  });
});

describe('what a file may cost', () => {
  it('is shared by its series, and who comes too late is told to be too many', () => {
    const steps = outlineOf(calendarText(weekly('RRULE:FREQ=WEEKLY')));
    let step = steps.next();
    while (!step.done) step = steps.next();
    const clock = clockOf(ZONE);
    const [component] = step.value.events;
    const entry = component && entryOf(component, { named: () => clock, floating: clock, days: clock }, null);
    if (!entry || 'reason' in entry) throw new Error('no entry');
    const series = { masters: [entry], exceptions: [] };
    const range = { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 3, 1) };
    const effort = { ...wholeEffort(), occurrences: 7 };
    expect(occurrencesOf(series, range, effort)).toHaveLength(5);
    expect(occurrencesOf(series, range, effort)).toMatchObject({ reason: 'too-many', line: 8 });
    expect(occurrencesOf(series, range, { ...wholeEffort(), steps: 2 })).toMatchObject({ reason: 'too-many', line: 8 });
  });
});
