import { expect, it } from 'vitest';
import { identifier } from '../../lib/practice/identify.ts';
import type { EngagementKind } from '../../lib/practice/practice.ts';
import { clientOf, practiceOf } from './practices.ts';

const work = (id: string, kind: EngagementKind, calendars: readonly string[]) => ({
  id,
  kind,
  words: [id],
  calendars,
  gapMinutes: 10,
});
const identify = identifier(
  practiceOf([clientOf('K7')], {
    engagements: [
      work('therapy', 'therapy', []),
      work('coaching', 'coaching', ['Work']),
      work('court', 'legal', ['Court']),
      work('teaching', 'teaching', ['Court', 'Uni']),
    ],
  }),
);

it.each([
  ['K7', null, ['Work'], 'coaching', 'category'],
  ['teaching', null, [' work '], 'coaching', 'category'],
  ['K7', 'Work', ['Uni'], 'coaching', 'calendar'],
  ['K7', 'Court', ['Uni'], 'teaching', 'category'],
  ['K7', 'Private', ['Blue', 'Uni'], 'teaching', 'category'],
  ['coaching K7', null, ['Work', 'Uni'], 'coaching', 'words'],
  ['K7', null, ['Court'], 'therapy', 'client'],
  ['K7', null, [], 'therapy', 'client'],
] as const)('%j on calendar %j filed under %j is %s, known by %s', (title, calendar, categories, id, by) => {
  const { engagement, by: known } = identify({ title, guests: null, calendar, categories });
  expect([engagement?.id, known]).toEqual([id, by]);
});
