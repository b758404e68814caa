import { expect, test } from 'vitest';
import { VIEWS as GOOGLE, outcomeOf as ofGoogle } from '../readers/google/outcome.ts';
import { VIEWS as OUTLOOK, outcomeOf as ofOutlook } from '../readers/outlook/outcome.ts';
import { ANCHORS as GOOGLES } from '../stage/google/stage.ts';
import { ANCHORS as OUTLOOKS } from '../stage/outlook/stage.ts';
import { isBench, table } from './measure.ts';

test.runIf(isBench).each([
  ['Google', GOOGLE, GOOGLES.map((anchor) => [anchor, ...GOOGLE.map((view) => () => ofGoogle(view, anchor))] as const)],
  [
    'Outlook',
    OUTLOOK,
    OUTLOOKS.map((anchor) => [anchor, ...OUTLOOK.map((view) => () => ofOutlook(view, anchor))] as const),
  ],
] as const)(
  'what becomes of each view of %s without each anchor',
  (site, views, outcomes) => {
    const rows = outcomes.map(([anchor, ...tries]) => [anchor, ...tries.map((one) => one())]);
    console.log(`\n${table(`A page of ${site}’s that lost an anchor`, [['', ...views], ...rows], 'words')}\n`);
    expect(rows.flat().filter((cell) => cell.startsWith('WRONG'))).toEqual([]);
  },
  240_000,
);
