import { describe, expect, it } from 'vitest';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { dayAt, minuteAt } from '../../lib/time/day.ts';

const drawn = (text: string) =>
  [...readSketch(text).agenda.events.values()].map(({ versions }) => {
    const event = versions.at(-1)?.event;
    return event && [dayAt(SKETCH_ZONE, event.start), minuteAt(SKETCH_ZONE, event.start), event.title];
  });

describe('sketch', () => {
  it('draws events by weekday, clock and week', () => {
    expect(drawn('tue 10:00-10:50 K7 | +1w thu 15:00-15:20 K7 call')).toEqual([
      ['2026-05-05', 600, 'K7'],
      ['2026-05-14', 900, 'K7 call'],
    ]);
  });

  it('shows an event that was elsewhere as two versions, and one added late only to later looks', () => {
    const { agenda, readings } = readSketch(
      'looked thu 09:00 | thu 15:00-15:50 K7 {added thu 11:00} | fri 11:00-11:50 M2 {was wed 11:00}',
    );
    expect(readings.map(({ events }) => events.map(({ title }) => title))).toEqual([['M2'], ['M2'], ['K7', 'M2']]);
    expect(agenda.events.get('sketch/2')?.versions.length).toBe(2);
  });

  it('shows nothing on days that were not looked at', () => {
    const { readings } = readSketch('seen thu | tue 10:00-10:50 K7 | thu 15:00-15:50 K7');
    expect(readings[0]?.events.length).toBe(1);
    expect(readings[0]?.seen).toEqual(['2026-05-07']);
  });

  it.each(['tuesday 10:00 K7', 'tue 25:00-26:00 K7', 'xyz 10:00-11:00 K7', 'looked thu'])('refuses “%s”', (text) => {
    expect(() => readSketch(text)).toThrow(/Not a/);
  });
});
