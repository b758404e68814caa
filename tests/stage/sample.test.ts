import { describe, expect, test } from 'vitest';
import { parsePracticeFile } from '../../lib/practice/file.ts';
import { instanceId } from './google/ids.ts';
import { piecesOf } from './pieces.ts';
import { sampleOptions, samplePractice, sampleWeek, sampleZone } from './sample.ts';
import { dayOf, instantOf, minuteOf, wallAt, weekdayOf } from './wall.ts';

const SAMPLE_ZONE = 'America/New_York';

const DAYS = [
  '2026-03-02',
  '2026-03-03',
  '2026-03-04',
  '2026-03-05',
  '2026-03-06',
  '2026-11-03',
  '2026-03-07',
  '2026-03-08',
];
const nowOn = (day: string) => instantOf(SAMPLE_ZONE, `${day}T09:40`);

describe.each(DAYS)('the sample practice on %s', (day) => {
  const now = nowOn(day);
  const events = sampleWeek(now);
  const today = piecesOf(events, day);
  const titled = (title: string) => events.filter((event) => event.title === title);

  test('has sessions today and keeps time free after now', () => {
    expect(today.map(({ event }) => event.title)).toEqual(['K7 call', 'R4', 'T9', 'B3', 'HOLD', 'M2 urgent']);
    const taken = (from: number, to: number) => today.some((piece) => piece.from < to && from < piece.to);
    expect(taken(11 * 60, 14 * 60)).toBe(false);
    expect(taken(15 * 60, 16 * 60)).toBe(false);
  });

  test('shows something of everything the product asks about', () => {
    for (const title of ['K7 call', 'M2 urgent', 'K7 notes', 'K7 coaching', 'C4 coaching', 'HOLD', 'Dentist']) {
      expect(titled(title)).toHaveLength(1);
    }
    const moved = events.filter((event) => event.originalStart && event.originalStart !== event.start);
    expect(moved.map((event) => event.title).sort()).toEqual(['B3', 'L5', 'T9']);
    expect(titled('R4').filter((event) => event.originalStart === undefined)).toHaveLength(1);
    expect(titled('Window repair')[0]?.start).toHaveLength(10);
    expect(events.some(({ title, start }) => title === 'L5' && start.endsWith('T19:30'))).toBe(true);
  });

  test('has no two entries of one id and none that overlap', () => {
    const ids = events.map((event) => instanceId(event, SAMPLE_ZONE));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-v0-9]{4,}(_\d{8}T\d{6}Z)?$/);
    for (const date of new Set(events.map(({ start }) => dayOf(start)))) {
      expect(piecesOf(events, date).every(({ lanes }) => lanes === 1)).toBe(true);
    }
  });

  test('keeps every standing session that was not moved or left out', () => {
    const frames = samplePractice(now).clients.flatMap(({ code, frame }) => frame.map((one) => ({ code, ...one })));
    expect(frames).toHaveLength(7);
    for (const { code, weekday, start, from, everyWeeks } of frames) {
      expect(weekday).toBe(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][weekdayOf(from)]);
      const series = events.filter((event) => event.title === code && event.originalStart?.endsWith(`T${start}`));
      const weeks = series.map(
        (event) => (minuteOf(event.originalStart ?? '') - minuteOf(`${from}T${start}`)) / 10_080,
      );
      expect(weeks.every((week) => Number.isInteger(week / everyWeeks))).toBe(true);
      expect(series.length).toBeGreaterThanOrEqual(everyWeeks === 1 ? 11 : 6);
    }
  });

  test('is a practice file that the product reads', () => {
    const parsed = parsePracticeFile(JSON.stringify(samplePractice(now)));
    expect(parsed.ok ? parsed.value.clients.map(({ code }) => code) : parsed.error).toEqual(
      samplePractice(now).clients.map(({ code }) => code),
    );
  });

  test('names its clients by codes and initials alone', () => {
    for (const { code, aliases } of samplePractice(now).clients) {
      expect(code).toMatch(/^[A-Z]\d$/);
      for (const alias of aliases) expect(alias).toMatch(/^([A-Z]\.)+$/);
    }
    const calendars = sampleOptions(now).calendars?.map(({ id }) => id);
    for (const event of events) expect(calendars).toContain(event.calendar);
  });
});

test('the sample practice has its morning, at whatever hour and on whatever day it is looked at', () => {
  for (let hour = 0; hour < 24 * 14; hour += 5) {
    const now = Date.UTC(2026, hour < 168 ? 0 : 6, 5, hour % 168, 17);
    const zone = sampleZone(now);
    const minute = minuteOf(wallAt(zone, now)) % 1440;
    expect(Math.abs(minute - 580)).toBeLessThanOrEqual(61);
    const today = dayOf(wallAt(zone, now));
    expect(piecesOf(sampleWeek(now), today).map(({ event }) => event.title)).toContain('R4');
  }
});
