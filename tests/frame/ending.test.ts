import { describe, expect, it } from 'vitest';
import type { SeenEvent } from '../../lib/calendar/event.ts';
import { formerEndOf } from '../../lib/frame/ending.ts';
import type { JudgedEvent } from '../../lib/frame/fit.ts';
import { factsIn } from '../../lib/rules/example.ts';
import { minutes } from '../../lib/time/interval.ts';

const [shown] = factsIn({ sketch: 'tue 10:00-10:50 K7' }).events;
if (!shown) throw new Error('The sketch has an event');
const start = shown.event.start;

/** One event as it was seen: how many minutes long, from and until how many minutes after its start, moved by how many. */
type Sight = { readonly long: number; readonly from: number; readonly until: number; readonly moved?: number };

const seenAs = (...sights: readonly Sight[]): JudgedEvent => {
  const versions = sights.map(({ long, from, until, moved = 0 }) => {
    const event: SeenEvent = { ...shown.event, start: start + minutes(moved), end: start + minutes(moved + long) };
    return { event, account: 'a', first: start + minutes(from), last: start + minutes(until), calendars: null };
  });
  versions.sort((a, b) => a.last - b.last);
  const newest = versions.at(-1);
  if (!newest) throw new Error('Nothing was seen');
  return { ...shown, event: newest.event, history: { key: shown.key, versions } };
};

describe('formerEndOf', () => {
  it('is the planned end, seen after the start and changed since', () => {
    const former = formerEndOf(seenAs({ long: 50, from: -600, until: 20 }, { long: 60, from: 90, until: 90 }), 3);
    expect(former).toEqual({ end: start + minutes(50), stood: true });
  });

  it('may have been changed before the start when nobody looked after it', () => {
    const former = formerEndOf(seenAs({ long: 50, from: -600, until: -30 }, { long: 60, from: 90, until: 90 }), 3);
    expect(former).toEqual({ end: start + minutes(50), stood: false });
  });

  it('does not count looks within the grace, as a page may lag', () => {
    const judged = seenAs({ long: 50, from: -600, until: 2 }, { long: 60, from: 90, until: 90 });
    expect(formerEndOf(judged, 3)?.stood).toBe(false);
    expect(formerEndOf(judged, 0)?.stood).toBe(true);
  });

  it.each<[string, readonly Sight[]]>([
    [
      'changed before the start',
      [
        { long: 50, from: -600, until: -60 },
        { long: 60, from: -30, until: 90 },
      ],
    ],
    [
      'dragged by mistake and put back',
      [
        { long: 50, from: -600, until: 90 },
        { long: 80, from: 20, until: 20 },
      ],
    ],
    [
      'entered only afterwards, and then put right',
      [
        { long: 50, from: 70, until: 70 },
        { long: 60, from: 90, until: 90 },
      ],
    ],
    [
      'moved as a whole',
      [
        { long: 50, from: -600, until: 20 },
        { long: 50, from: 90, until: 90, moved: 10 },
      ],
    ],
    ['never changed', [{ long: 50, from: -600, until: 90 }]],
  ])('is none when it was %s', (_, sights) => {
    expect(formerEndOf(seenAs(...sights), 3)).toBeNull();
  });

  it('is the last one that stood, of several', () => {
    const judged = seenAs(
      { long: 40, from: -900, until: -700 },
      { long: 50, from: -600, until: 20 },
      { long: 60, from: 90, until: 90 },
    );
    expect(formerEndOf(judged, 3)?.end).toBe(start + minutes(50));
  });
});
