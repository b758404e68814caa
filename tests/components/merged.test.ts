import { expect, it } from 'vitest';
import { merged } from '../../components/settings/merged.ts';

const session = { weekday: 'tue', start: '10:00', minutes: '50', everyWeeks: '1', from: '2026-01-06', to: '' };
const kept = {
  code: 'K7',
  aliases: 'J.D.\nJane',
  engagement: 'therapy',
  frame: [session],
  agreements: '',
  former: ['K7'],
};
const gone = {
  ...kept,
  code: 'M2',
  aliases: 'Jane\njd@example.com',
  engagement: 'coaching',
  frame: [{ ...session, weekday: 'thu' }],
  agreements: 'late starts are fine',
  former: ['B3', 'M2'],
};
const other = { ...kept, code: 'R4', former: [] };

it('two rows that are one person become one, with the names, sessions and former codes of both', () => {
  expect(merged([gone, other, kept], 0, 2)).toEqual([
    other,
    {
      code: 'K7',
      aliases: 'J.D.\nJane\njd@example.com',
      engagement: 'therapy',
      frame: [session, { ...session, weekday: 'thu' }],
      agreements: 'late starts are fine',
      former: ['K7', 'B3', 'M2'],
    },
  ]);
});

it('a code that was only typed is former too, since titles may have it; an empty one is not', () => {
  expect(merged([kept, { ...gone, code: ' T4 ', former: [] }], 1, 0)[0]?.former).toEqual(['K7', 'T4']);
  expect(merged([kept, { ...gone, code: ' ', former: [] }], 1, 0)[0]?.former).toEqual(['K7']);
});

it('nobody is merged with themselves or with nobody', () => {
  const all = [kept, other];
  expect(merged(all, 1, 1)).toBe(all);
  expect(merged(all, 0, 7)).toBe(all);
});
