import { expect, test } from 'vitest';
import { outcomeOf, VIEWS } from '../readers/google/outcome.ts';
import { ANCHORS } from '../stage/google/stage.ts';
import { isBench, table } from './measure.ts';

test.runIf(isBench)(
  'what becomes of each view without each anchor',
  () => {
    const rows = ANCHORS.map((anchor) => [anchor, ...VIEWS.map((view) => outcomeOf(view, anchor))]);
    console.log(`\n${table('A page that lost an anchor', [['', ...VIEWS], ...rows], 'words')}\n`);
    expect(rows.flat().filter((cell) => cell.startsWith('WRONG'))).toEqual([]);
  },
  240_000,
);
