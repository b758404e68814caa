import { afterAll, afterEach, expect, test } from 'vitest';
import { googleReader } from '../../lib/readers/google/index.ts';
import type { Stage } from '../stage/google/render.ts';
import { ADDRESS, crowd, NOW, renew, showCrowd } from './crowd.ts';
import {
  isBench,
  kilobytes,
  layoutReads,
  medianGarbage,
  milliseconds,
  ratio,
  type Time,
  table,
  timeOf,
} from './measure.ts';
import { findChips, measureChips, readEnglish, takeTexts } from './plain.ts';

/** Milliseconds that a scan of a thousand chips, and one after a single change, may take. */
const SCAN = 4;
const CHANGE = 0.3;
/** Only three times as much counts as too much; and where taking the texts takes longer than here, so may the rest. */
const SLACK = 3;
const TEXTS = 0.4;
/** Rounds where little is to be told. */
const ROUNDS = isBench ? 9 : 3;
/** Above so many changed nodes a watch no longer tells them apart. */
const MANY = 2_000;

let stage: Stage | null = null;
afterEach(() => stage?.remove());
const tables: string[] = [];
const languages: string[][] = [];
afterAll(() => {
  const title = 'A scan of 1000 unknown chips, by language and clock';
  console.log(`\n${[...tables, table(title, [['', 'median', '/text'], ...languages])].join('\n\n')}\n`);
});

const read = (touched?: ReadonlySet<Node>) => googleReader.read(document, ADDRESS, NOW, touched);

/** What a watch does when something has changed: asks whether the page stands still, and reads it. */
function follow(touched?: ReadonlySet<Node>): void {
  if (!googleReader.isReady(document, touched)) throw new Error('The page does not stand still');
  read(touched);
}

/** Something that is measured: what, how a round of it begins, how often it is done in one, and how many there are at most. */
type Subject = {
  readonly run: () => void;
  readonly before?: () => void;
  readonly often?: number;
  readonly most?: number;
};

/**
 * Holds something against its budget, in the bench alone: a check must not fail because a machine has much else to do. And
 * even so what counts is the fastest round, and how fast the plain way was between the rounds.
 */
function expectWithin(budget: number, { run, before, often }: Subject): void {
  if (!isBench) return;
  let [ours, plain] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 9; round++) {
    ours = Math.min(ours, timeOf(1, run, before, often).fastest);
    plain = Math.min(plain, timeOf(1, takeTexts, () => {}, 10).fastest);
  }
  expect(ours / Math.max(1, plain / TEXTS)).toBeLessThan(budget * SLACK);
}

/** What our reader does over and over, on a page that shows a week of so many events and is followed by another. */
function subjects(count: number): Readonly<Record<string, Subject>> {
  const chip = () => document.querySelector<HTMLElement>('[data-column-index] [data-eventchip]') as HTMLElement;
  let [turn, week] = [0, 0];
  let touched: Set<Node> | undefined;
  const change = () => {
    const one = chip();
    one.style.zIndex = String(5 + (turn++ % 5));
    follow(new Set([one]));
  };
  const move = () => {
    const observer = new MutationObserver(() => {});
    const what = { subtree: true, childList: true, characterData: true };
    observer.observe(document.documentElement, { ...what, attributeFilter: [...googleReader.attributes] });
    stage?.apply({ do: 'navigate', date: week++ % 2 === 0 ? '2026-03-11' : '2026-03-04' });
    stage?.settle();
    touched = new Set(observer.takeRecords().map(({ target }) => target));
    if (touched.size > MANY) touched = undefined;
    observer.disconnect();
  };
  const noise = () => {
    const speck = document.querySelector('.stage-noise');
    if (!speck) throw new Error('The stage makes no noise');
    speck.textContent = String(turn++);
    follow(new Set([speck]));
  };
  return {
    // First, since the stage cannot go on with copies.
    'another week, from settled to read': { run: () => follow(touched), before: move, most: 5 },
    'noise elsewhere in the page': { run: noise, often: 10 },
    'scan, every chip unknown': { run: read, before: renew },
    'scan, every chip known': { run: read },
    'one chip changed': { run: change, often: count > 1_000 ? 3 : 10 },
  };
}

test.each(isBench ? [200, 1_000, 3_000] : [1_000])(
  'a week of %d events is read without a look at the layout, and in the bench within its budget',
  async (count) => {
    const rounds = isBench ? ({ 200: 25, 1000: 15 }[count] ?? 5) : ROUNDS;
    stage = showCrowd(crowd(count));
    const { events, faults } = read();
    expect([events.length, faults]).toEqual([count, []]);
    const told = (all: readonly { title: string; start: number; end: number }[]) =>
      all.map(({ title, start, end }) => `${title} ${start} ${end}`).sort();
    expect(told(readEnglish())).toEqual(told(events));

    let wide = 0;
    const dirty = () => {
      document.body.style.paddingInlineStart = `${wide++ % 2}px`;
    };
    const bases = [
      timeOf(rounds, findChips, () => {}, 10),
      timeOf(rounds, takeTexts, () => {}, 5),
      timeOf(rounds, measureChips, dirty),
      timeOf(rounds, readEnglish, renew),
    ];
    const row = (name: string, time: Time, ...more: readonly string[]) => [
      name,
      milliseconds(time),
      ...bases.map((base) => ratio(time, base)),
      ...more,
    ];
    const names = [
      'find every chip',
      '… and take its text',
      '… and measure it, layout dirty',
      'read English by a pattern',
    ];
    const rows = names.map((name, index) => row(name, bases[index] as Time));
    // What counts looks at the layout must be seen to count them.
    const looks = layoutReads(measureChips);
    expect(looks).toBe(count);
    rows[2]?.push(`${looks}`);
    rows.at(-1)?.push('0', kilobytes(await medianGarbage(3, readEnglish, renew)));

    stage.remove();
    stage = showCrowd([...crowd(count), ...crowd(count, 1)]);
    const all = subjects(count);
    for (const [name, { run, before = () => {}, often, most }] of Object.entries(all)) {
      before();
      const reads = layoutReads(run);
      expect(reads).toBeLessThanOrEqual(1);
      const time = timeOf(Math.min(rounds, most ?? rounds), run, before, often);
      const garbage = await medianGarbage(isBench && count <= 1_000 ? 3 : 1, run, before);
      rows.push(row(name, time, `${reads}`, kilobytes(garbage)));
    }
    const heads = ['', 'median', '/find', '/text', '/measure', '/pattern', 'layout reads', 'garbage'];
    tables.push(table(`A week of ${count} chips`, [heads, ...rows]));
    if (count !== 1_000) return;
    expectWithin(SCAN, all['scan, every chip unknown'] as Subject);
    expectWithin(CHANGE, all['one chip changed'] as Subject);
  },
  240_000,
);

test.each(isBench ? ['de', 'ar', 'ja', 'my'] : ['ar'])(
  'a thousand unknown chips in %s are read, and in the bench within their budget',
  (locale) => {
    for (const clock of ['12h', '24h'] as const) {
      stage = showCrowd(crowd(1_000), { locale, clock });
      expect(read().faults).toEqual([]);
      const time = timeOf(ROUNDS, read, renew);
      const texts = timeOf(ROUNDS, takeTexts, () => {}, 5);
      languages.push([`${locale}, ${clock}`, milliseconds(time), ratio(time, texts)]);
      expectWithin(SCAN, { run: read, before: renew });
      stage.remove();
    }
  },
  240_000,
);
