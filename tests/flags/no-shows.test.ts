import { expect, it } from 'vitest';
import type { Entry } from '../../lib/flags/ledger.ts';
import { noShowsOf } from '../../lib/flags/no-shows.ts';

const said = (type: 'no-show' | 'no-show-undone', client: string, start: number, at: number): Entry => ({
  type,
  client,
  start,
  at,
});

it('counts what was said last of each session, and nothing else of the record', () => {
  const noShows = noShowsOf([
    said('no-show', 'K7', 10, 1),
    said('no-show', 'K7', 20, 2),
    said('no-show', 'M2', 10, 3),
    { type: 'withdrawn', flag: 'a', at: 4 },
    said('no-show-undone', 'K7', 10, 5),
  ]);
  expect([...(noShows.get('K7') ?? [])]).toEqual([20]);
  expect([...(noShows.get('M2') ?? [])]).toEqual([10]);
});

it('an undoing of what was never said changes nothing', () => {
  expect(noShowsOf([said('no-show-undone', 'K7', 10, 1)]).get('K7')?.size ?? 0).toBe(0);
});
