import { describe, expect, it } from 'vitest';
import { WINDOWS_ZONES } from '../../../lib/readers/ics/windows-zones.ts';
import { zoneNamed } from '../../../lib/readers/ics/zones.ts';
import { isZone } from '../../../lib/time/zone.ts';
import { calendarText, eventText, NEW_YORK } from './export.ts';
import { eventsOf, told } from './read.ts';

const named = (name: string) =>
  NEW_YORK.filter((line) => !line.startsWith('X-LIC')).map((line) =>
    line.replace('TZID:America/New_York', `TZID:${name}`),
  );
const weekly = (name: string) =>
  eventText('a@google.com', `DTSTART;TZID=${name}:20260302T100000`, 'RRULE:FREQ=WEEKLY;COUNT=2');
const starts = (...lines: readonly (readonly string[])[]) =>
  eventsOf(...lines).map(({ start }) => new Date(start).toISOString());
const NEW_YORKS = ['2026-03-02T15:00:00.000Z', '2026-03-09T14:00:00.000Z'];

describe('a zone', () => {
  it.each([
    ['America/New_York', 'America/New_York'],
    ['Eastern Standard Time', 'America/New_York'],
    ['"W. Europe Standard Time"', 'Europe/Berlin'],
    ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['UTC', 'UTC'],
    ['(UTC-05:00) Eastern Time (US & Canada)', null],
    ['+05:00', null],
    ['', null],
  ])('called %s is %s', (name, zone) => {
    expect(zoneNamed(name)).toBe(zone);
  });

  it('of Windows is one that this machine knows, every one of them', () => {
    expect([...WINDOWS_ZONES.values()].filter((zone) => !isZone(zone))).toEqual([]);
    expect(WINDOWS_ZONES.size).toBeGreaterThan(130);
  });

  it('of Windows tells the time as the same zone by its other name', () => {
    expect(starts(weekly('Eastern Standard Time'))).toEqual(NEW_YORKS);
  });

  it('with a name that somebody made up is read as the file describes it', () => {
    const name = '(UTC-05:00) Eastern Time (US & Canada)';
    expect(starts(named(name), weekly(`"${name}"`))).toEqual(NEW_YORKS);
    expect(starts(weekly(`"${name}"`), named(name))).toEqual(NEW_YORKS);
  });

  it('described as Outlook does, from the year 1601 on, changes its clock in every year', () => {
    const outlook = [
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    expect(starts(outlook, weekly('Customized Time Zone'))).toEqual(NEW_YORKS);
  });

  it('without summer, or with changes on named days, is read too', () => {
    const fixed = (...more: readonly string[]) => [
      'BEGIN:VTIMEZONE',
      'TZID:Ours',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      ...more,
      'END:VTIMEZONE',
    ];
    expect(starts(fixed(), weekly('Ours'))).toEqual(['2026-03-02T04:30:00.000Z', '2026-03-09T04:30:00.000Z']);
    const changed = fixed(
      'BEGIN:DAYLIGHT',
      'DTSTART:20300301T000000',
      'RDATE:20260305T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0630',
      'END:DAYLIGHT',
    );
    expect(starts(changed, weekly('Ours'))[1]).toBe('2026-03-09T03:30:00.000Z');
  });

  it('that the file gives a better-known name is that one', () => {
    const described = NEW_YORK.map((line) => line.replace('TZID:America/New_York', 'TZID:Office'));
    const wrong = described.map((line) => line.replace('TZOFFSETTO:-0400', 'TZOFFSETTO:+0900'));
    expect(starts(wrong, weekly('Office'))).toEqual(NEW_YORKS);
  });

  it('that nothing explains leaves its events unread', () => {
    const { events, file } = told(calendarText([...weekly('Office')]));
    expect(events).toEqual([]);
    expect(file.unreadable).toEqual([{ line: 8, reason: 'zone' }]);
    const broken = named('Office').filter((line) => !line.startsWith('TZOFFSETTO'));
    expect(told(calendarText([...broken, ...weekly('Office')])).file.unreadable.map(({ reason }) => reason)).toEqual([
      'zone',
    ]);
  });
});
