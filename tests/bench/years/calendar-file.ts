import { dayAt, formatClock, minuteAt, WEEKDAYS, weekdayOf } from '../../../lib/time/day.ts';
import type { Instant } from '../../../lib/time/interval.ts';
import { type Life, type Standing, standingAt } from './life.ts';

/** A calendar as Google exports it, at an instant: series as such, with what was taken out of them and what was changed. */
export function calendarFile(lives: readonly Life[], zone: string, at: Instant, name: string): string {
  const stamp = utc(at);
  const local = (instant: Instant) =>
    `${dayAt(zone, instant).replaceAll('-', '')}T${formatClock(minuteAt(zone, instant)).replace(':', '')}00`;
  const timesOf = ({ start, end }: Standing, allDay: boolean) =>
    allDay
      ? [
          `DTSTART;VALUE=DATE:${dayAt(zone, start).replaceAll('-', '')}`,
          `DTEND;VALUE=DATE:${dayAt(zone, end).replaceAll('-', '')}`,
        ]
      : [`DTSTART;TZID=${zone}:${local(start)}`, `DTEND;TZID=${zone}:${local(end)}`];
  const about = (uid: string, created: Instant, changed: Instant, title: string) => [
    `DTSTAMP:${stamp}`,
    `UID:${uid}@google.com`,
    `CREATED:${utc(created)}`,
    `LAST-MODIFIED:${utc(changed)}`,
    `SUMMARY:${title.replaceAll(/[,;\\]/g, '\\$&')}`,
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
  ];
  const event = (lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

  const lines = ['BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0'];
  lines.push('CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${name}`, `X-WR-TIMEZONE:${zone}`);
  const series = new Map<string, Life[]>();
  for (const life of lives) {
    if (life.series !== null) series.set(life.series, [...(series.get(life.series) ?? []), life]);
    else {
      const standing = standingAt(life, at);
      if (!standing) continue;
      const created = life.standings[0]?.since ?? at;
      lines.push(
        ...event([...timesOf(standing, life.allDay), ...about(life.uid, created, standing.since, standing.title)]),
      );
    }
  }
  for (const [uid, occurrences] of series) {
    const [first, second] = occurrences;
    const last = occurrences.at(-1);
    const rule = first?.standings[0];
    if (!first || !last || !rule || first.original === null || last.original === null) continue;
    const days = second?.original ? Math.round((second.original - first.original) / 86_400_000) : 7;
    const weekday = WEEKDAYS.indexOf(weekdayOf(dayAt(zone, first.original)));
    const until = utc(last.original);
    const gone = occurrences.filter((life) => standingAt(life, at) === null);
    lines.push(
      ...event([
        ...timesOf(rule, false),
        `RRULE:FREQ=WEEKLY;${days === 14 ? 'INTERVAL=2;' : ''}UNTIL=${until};BYDAY=${['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekday]}`,
        ...gone.map((life) => `EXDATE;TZID=${zone}:${local(life.original as Instant)}`),
        ...about(uid, rule.since, rule.since, rule.title),
      ]),
    );
    for (const life of occurrences) {
      const standing = standingAt(life, at);
      if (!standing || life.standings.indexOf(standing) === 0) continue;
      lines.push(
        ...event([
          ...timesOf(standing, false),
          `RECURRENCE-ID;TZID=${zone}:${local(life.original as Instant)}`,
          ...about(uid, rule.since, standing.since, standing.title),
        ]),
      );
    }
  }
  return `${[...lines, 'END:VCALENDAR'].map(fold).join('\r\n')}\r\n`;
}

const utc = (instant: Instant): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Lines longer than 75 characters go on in the next one. */
const fold = (line: string): string => line.replace(/.{74}(?=.)/g, '$&\r\n ');
