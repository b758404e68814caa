import { afterEach, expect, test } from 'vitest';
import { createOutlookReader } from '../../lib/readers/outlook/index.ts';
import { renderStage, type Stage } from '../stage/outlook/render.ts';
import type { StageEvent, StageView } from '../stage/outlook/stage.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const NOW = Date.UTC(2026, 2, 4, 15, 20);
const PATH = '/calendar/view/week';
const ZONE = 'America/New_York';
const reader = createOutlookReader(ZONE);

/** So many events, spread over a week; a third have a place, a third somebody who invited. */
const crowd = (count: number): readonly StageEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const start = new Date(Date.UTC(2026, 2, 1 + (index % 7), 6, ((index * 5) % 900) + (index % 4) * 15));
    const end = new Date(start.getTime() + 50 * 60_000);
    const [from, to] = [start, end].map((time) => time.toISOString().slice(0, 16)) as [string, string];
    const more = [{ place: `Room ${index}, Floor 2` }, { organiser: `Org, ${index}` }, {}][index % 3];
    const event = { id: `event${index}`, calendar: 'practice@example.com', title: `Client ${index}`, ...more };
    return { ...event, start: from, end: to };
  });

function medianOf(times: number, run: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return taken.sort((a, b) => a - b)[times >> 1] ?? Number.NaN;
}

/** What any reader must at least do: find every chip and take its texts. */
function plain(): number {
  let length = 0;
  for (const chip of document.querySelectorAll('[data-calitemid] [role="button"]')) {
    length += (chip.getAttribute('aria-label') ?? '').length + (chip.getAttribute('title') ?? '').length;
  }
  return length;
}

test.each([
  ['week', 200],
  ['week', 1_000],
  ['month', 1_000],
  ['week', 3_000],
] as const satisfies readonly (readonly [StageView, number])[])(
  'a %s of %d events is read whole, and again after one change',
  (view, count) => {
    stage = renderStage(document, {
      events: crowd(count),
      now: NOW,
      zone: ZONE,
      view,
      monthPixels: 90_000,
      locale: 'de-DE',
      clock: '24h',
    });
    history.replaceState(null, '', PATH);
    expect(reader.read(document, document.URL, NOW).events).toHaveLength(count);
    const times = count > 1_000 ? 9 : 31;
    const base = medianOf(times, plain);
    let turn = 0;
    // In another country's language nothing that was learnt of a label before holds.
    const scan = medianOf(times, () => {
      document.documentElement.lang = ['de-AT', 'de-CH'][turn++ % 2] ?? '';
      reader.read(document, document.URL, NOW);
    });
    const again = medianOf(times, () => reader.read(document, document.URL, NOW));
    const chip = document.querySelector('[data-calitemid] [role="button"]');
    if (!chip) throw new Error('The stage has no chips');
    const label = chip.getAttribute('aria-label') ?? '';
    const readAfter = (touched: ReadonlySet<Node>) => {
      if (reader.isReady(document, touched)) reader.read(document, document.URL, NOW, touched);
    };
    const one = medianOf(61, () => {
      chip.setAttribute('aria-label', label.replace('Client', `Client ${turn++ % 5}`));
      readAfter(new Set<Node>([chip]));
    });
    const replaced = medianOf(61, () => {
      const wrapper = document.querySelector('[data-calitemid]');
      const parent = wrapper?.parentElement;
      if (!wrapper || !parent) return;
      wrapper.replaceWith(wrapper.cloneNode(true));
      readAfter(new Set<Node>([parent]));
    });
    const pane = document.querySelector('[role="grid"]') ?? document.body;
    const elsewhere = medianOf(61, () => readAfter(new Set<Node>([pane])));
    const ratio = (time: number) => `${time.toFixed(2)} ms (${(time / base).toFixed(1)} x)`;
    console.log(
      `Outlook, ${view} of ${count} chips: find and take texts ${base.toFixed(2)} ms; scan of unknown chips ${ratio(scan)}, of known chips ${ratio(again)}, one chip changed ${ratio(one)}, one replaced ${ratio(replaced)}, a change elsewhere ${ratio(elsewhere)}`,
    );
  },
);
