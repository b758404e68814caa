import { describe, expect, it } from 'vitest';
import { SKETCH_MONDAY } from '../../lib/calendar/sketch.ts';
import { firstOfSeries } from '../../lib/frame/series.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { instantAt } from '../../lib/time/day.ts';

const [shown] = factsIn({ sketch: 'tue 10:00-10:50 K7' }).events;
const at = (day: number, series: string | null, originalStart: number | null = null) => {
  if (!shown) throw new Error('the sketch has an event');
  const start = instantAt('UTC', SKETCH_MONDAY, day * 1440);
  const key = `e${day}`;
  return { ...shown, key, event: { ...shown.event, key, series, originalStart, start, end: start + 3_000_000 } };
};

const told = (events: readonly ReturnType<typeof at>[]) =>
  [...firstOfSeries(events)].map(([name, { key }]) => [name, key]);

describe('firstOfSeries', () => {
  it('is the earliest occurrence of a series, whatever the order, and what recurs nowhere', () => {
    expect(told([at(7, 'a'), at(3, null), at(0, 'a'), at(4, null)])).toEqual([
      ['a', 'e0'],
      ['e3', 'e3'],
      ['e4', 'e4'],
    ]);
  });

  it('leaves an occurrence that was moved by hand to itself', () => {
    const stays = at(7, 'a', at(7, 'a').event.start);
    const moved = at(8, 'a', at(14, 'a').event.start);
    expect(told([at(0, 'a'), stays, moved])).toEqual([
      ['a', 'e0'],
      ['e8', 'e8'],
    ]);
  });
});
