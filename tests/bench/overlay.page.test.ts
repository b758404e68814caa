import { afterAll, afterEach, expect, test } from 'vitest';
import { createOverlay } from '../../components/overlay/layer.ts';
import { googleReader } from '../../lib/readers/google/index.ts';
import type { Stage } from '../stage/google/render.ts';
import { ADDRESS, crowd, NOW, showCrowd } from './crowd.ts';
import { isBench, kilobytes, layoutReads, medianGarbage, milliseconds, ratio, table, timeOf } from './measure.ts';
import { takeTexts } from './plain.ts';

const HOUR = 3_600_000;
const ROUNDS = isBench ? 25 : 3;

let stage: Stage | null = null;
let lines = '';
afterEach(() => stage?.remove());
afterAll(() => console.log(`\n${lines}\n`));

test('twenty marks and three ghosts over a thousand chips are drawn without a look at the layout', async () => {
  stage = showCrowd(crowd(1_000));
  const { events } = googleReader.read(document, ADDRESS, NOW);
  const marks = events.filter((_, index) => index % 50 === 0).map(({ key }) => ({ key, level: 'ask' as const }));
  const midnight = NOW - (NOW % (24 * HOUR));
  const ghosts = [9, 12, 15].map((hour) => ({ start: midnight + hour * HOUR, end: midnight + (hour + 0.8) * HOUR }));
  const ports = { onMark: () => {}, onGhost: () => {}, word: (name: string) => name, locale: 'en' };
  const columns = () => googleReader.columns(document);
  const layOut = () => document.body.getBoundingClientRect();
  let overlay = createOverlay(document, ports);
  const draw = () => overlay.draw(columns(), { marks, ghosts, zone: 'UTC' });
  const begin = () => {
    overlay.remove();
    overlay = createOverlay(document, ports);
    layOut();
  };
  const drawAnew = () => {
    begin();
    draw();
  };

  const texts = timeOf(ROUNDS, takeTexts, () => {}, 5);
  const measured = async (name: string, run: () => void, before = () => {}) => {
    before();
    const reads = run === layOut ? '' : `${layoutReads(run)}`;
    const time = timeOf(ROUNDS, run, before);
    const garbage = kilobytes(await medianGarbage(isBench ? 5 : 1, run, before));
    return [name, milliseconds(time), ratio(time, texts), reads, garbage];
  };
  const rows = [
    await measured('columns, and the boxes of all chips', columns),
    await measured('drawn for the first time, these included', draw, begin),
    await measured('drawn again, nothing new', draw),
    await measured('laid out by the browser after the first time', layOut, drawAnew),
  ];
  expect(overlay.marked()).toHaveLength(20);
  overlay.remove();
  const title = 'Twenty marks and three ghosts over 1000 chips';
  lines = table(title, [['', 'median', '/text', 'layout reads', 'garbage'], ...rows]);
  expect(rows.map(([, , , reads]) => reads)).toEqual(['0', '0', '0', '']);
}, 240_000);
