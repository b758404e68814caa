import { render } from 'preact';
import { afterAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../components/style.css';
import '../../components/frame/frame.css';
import { Plot } from '../../components/frame/plot.tsx';
import { type Chart, chartOf } from '../../lib/chart/chart.ts';
import { isBench, milliseconds, type Time, table, timeOf } from './measure.ts';
import { endOf, lastLookOf } from './years/evidence.ts';
import { agendaOf, judgeYear, practiceOf } from './years/measure.ts';
import { practiceYear } from './years/year.ts';

const FRAMES = isBench ? 240 : 30;
const ROUNDS = isBench ? 7 : 1;
const rows: string[][] = [['25 clients', 'marks', 'pure', 'drawn first', 'zoomed', 'frame', '95 of 100', 'longest']];

afterAll(() => console.log(`\n${table('The frame chart, panned at 1,100 pixels', rows)}\n`));

const plot = (chart: Chart, weeks: number) => (
  <main class="frame">
    <Plot
      chart={chart}
      weeks={weeks}
      locale="en"
      name="chart"
      describedBy=""
      shown={{ first: chart.first, last: chart.last }}
      onZoom={() => {}}
      onTell={() => {}}
      onEnter={() => {}}
      onShown={() => {}}
      move={{ current: () => {} }}
    />
  </main>
);

const nextFrame = () => new Promise<number>(requestAnimationFrame);

/** Milliseconds from frame to frame while the sheet is moved by a stride in each. */
async function pan(box: Element, stride: number): Promise<number[]> {
  box.scrollLeft = 0;
  let last = await nextFrame();
  const taken: number[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    const isAtEnd = box.scrollLeft + box.clientWidth >= box.scrollWidth - 1;
    box.scrollLeft = isAtEnd ? 0 : box.scrollLeft + stride;
    const now = await nextFrame();
    taken.push(now - last);
    last = now;
  }
  return taken.sort((a, b) => a - b);
}

/** How long it takes from being told to draw until all is there and laid out; the width of the box is known only once it is. */
async function timeOfDrawing(isThere: () => boolean, draw: () => void, before: () => void): Promise<Time> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    before();
    await nextFrame();
    const from = performance.now();
    draw();
    while (!isThere()) await null;
    document.body.getBoundingClientRect();
    taken.push(performance.now() - from);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[ROUNDS >> 1] ?? Number.NaN, fastest: taken[0] ?? Number.NaN };
}

test.each([
  { years: 3, shown: 52 },
  { years: 3, shown: 13 },
  { years: 10, shown: 156 },
  { years: 10, shown: 13 },
])(
  '$years years of a practice are panned, $shown weeks at a time',
  async ({ years, shown }) => {
    await page.viewport(1132, 1000);
    const year = practiceYear({ seed: 5, weeks: years * 52, clients: 25, mix: [100, 0, 0], changes: 0.5 });
    const { judgement } = judgeYear(year, practiceOf(year, 'declared'), agendaOf(lastLookOf(year)));
    const make = () => chartOf({ judgement, remarks: new Map(), zone: year.zone, now: endOf(year) });
    const chart = make();
    const pure = timeOf(ROUNDS, make);

    const root = document.body.appendChild(document.createElement('div'));
    const width = () => Number(root.querySelector('.window > svg')?.getAttribute('width'));
    const draw = (weeks: number) => () => render(plot(chart, weeks), root);
    const drawn = await timeOfDrawing(
      () => width() > 0,
      draw(shown),
      () => render(null, root),
    );
    const box = root.querySelector('.window') as HTMLElement;
    const whole = width();
    expect(whole).toBeGreaterThan(box.clientWidth * ((years * 52) / shown) * 0.9);
    await nextFrame();
    const elements = root.querySelectorAll('*').length;
    const frames = await pan(box, 24);
    // Nothing is made while it moves, and nothing grows with what is remembered but the names of months.
    expect(root.querySelectorAll('*').length).toBe(elements);
    expect(elements).toBeLessThan(400);
    const zoomed = await timeOfDrawing(() => width() > 1.9 * whole, draw(shown / 2), draw(shown));

    const at = (share: number) => `${(frames[Math.floor((frames.length - 1) * share)] ?? Number.NaN).toFixed(1)} ms`;
    const times = [pure, drawn, zoomed].map(milliseconds);
    rows.push([`${years} years, ${shown} weeks shown`, `${chart.marks.length}`, ...times, at(0.5), at(0.95), at(1)]);
    render(null, root);
    root.remove();
  },
  240_000,
);
