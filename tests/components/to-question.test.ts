import { expect, test } from 'vitest';
import { questionAddress } from '../../components/frame/to-question.ts';
import { filterOfText } from '../../components/history/filter.ts';
import type { Mark } from '../../lib/chart/chart.ts';

const mark = (some: Partial<Mark>): Mark => ({
  day: '2026-05-07',
  from: 900,
  to: 950,
  clients: ['K7'],
  kind: 'extra',
  confidence: 'certain',
  reason: 'several-clients',
  standing: null,
  level: null,
  questions: [],
  answers: [],
  ...some,
});

const filterAt = (some: Partial<Mark>) => {
  const address = questionAddress(mark(some));
  expect(address).toMatch(/^#questions\?/);
  return filterOfText(address?.split('?')[1] ?? '');
};

test('leads to the open question of the client and the day', () => {
  const found = {
    state: 'open',
    client: 'K7',
    from: '2026-05-07',
    to: '2026-05-07',
    level: null,
    rule: null,
    text: '',
  };
  expect(filterAt({ level: 'ask', questions: ['Planned?'] })).toEqual(found);
  expect(filterAt({ level: 'ask', questions: ['Planned?'], answers: ['Agreed'] })).toEqual(found);
});

test('leads to what was answered where nothing is open', () => {
  expect(filterAt({ answers: ['Agreed'] })).toMatchObject({ state: null, client: 'K7' });
});

test('names nobody where it may be about several', () => {
  expect(filterAt({ level: 'ask', questions: ['Whose?'], clients: ['K7', 'M2'] })).toMatchObject({ client: null });
});

test('leads nowhere where nothing was asked', () => {
  expect(questionAddress(mark({}))).toBeNull();
});
