import { afterEach, expect, test } from 'vitest';
import { googleReader } from '../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../stage/google/render.ts';
import type { StageEvent } from '../stage/google/stage.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const NOW = Date.UTC(2026, 2, 4, 15, 20);
const URL = 'https://calendar.google.com/calendar/u/0/r/week';

/** So many events, spread over a week. */
const crowd = (count: number): readonly StageEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const start = new Date(Date.UTC(2026, 2, 1 + (index % 7), 6, ((index * 5) % 900) + (index % 4) * 15));
    const end = new Date(start.getTime() + 50 * 60_000);
    const [from, to] = [start, end].map((time) => time.toISOString().slice(0, 16)) as [string, string];
    return { id: `event${index}`, calendar: 'practice@example.com', title: `Client ${index}`, start: from, end: to };
  });

function medianOf(times: number, run: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return taken.sort((a, b) => a - b)[times >> 1] ?? Number.NaN;
}

/** What any reader must at least do: find every chip and take its text. */
function plain(): number {
  let length = 0;
  for (const chip of document.querySelectorAll('[data-eventchip]')) length += chip.textContent?.length ?? 0;
  return length;
}

test.each([200, 1_000, 3_000])('a week of %d events is read whole, and again after one change', (count) => {
  stage = renderStage(document, { events: crowd(count), now: NOW, locale: 'de', clock: '24h' });
  const column = document.querySelectorAll('[data-column-index]')[2];
  const chip = column?.querySelector('[data-eventchip]');
  if (!column || !chip) throw new Error('The stage has no chips');
  const layer = chip.parentElement as Element;
  const reading = googleReader.read(document, URL, NOW);
  expect(reading.events).toHaveLength(count);

  const times = count > 1_000 ? 15 : 31;
  const base = medianOf(times, plain);
  // In another zone nothing that was learnt of a chip before holds.
  const zone = document.querySelector('#xTimezone')?.firstChild;
  let moves = 0;
  const scan = medianOf(times, () => {
    if (zone) zone.nodeValue = moves++ % 2 === 0 ? 'America/Chicago' : 'America/New_York';
    googleReader.read(document, URL, NOW);
  });
  const again = medianOf(times, () => googleReader.read(document, URL, NOW));
  const changed = (layer.firstElementChild ?? layer) as HTMLElement;
  let turn = 0;
  const one = medianOf(61, () => {
    changed.style.zIndex = String(5 + (turn++ % 5));
    const touched = new Set<Node>([changed]);
    if (googleReader.isReady(document, touched)) googleReader.read(document, URL, NOW, touched);
  });
  // What changes far away from the calendar, with an event's bubble open beside it and without.
  const noise = (): number => {
    const speck = document.querySelector('.stage-noise');
    if (!speck) throw new Error('The stage makes no noise');
    return medianOf(101, () => {
      speck.textContent = String(turn++);
      const touched = new Set<Node>([speck]);
      if (googleReader.isReady(document, touched)) googleReader.read(document, URL, NOW, touched);
    });
  };
  const far = noise();
  stage.apply({ do: 'open', id: 'event0' });
  expect(googleReader.read(document, URL, NOW)).toMatchObject({ details: { length: 1 }, faults: [] });
  const beside = noise();
  const ratio = (time: number) => `${time.toFixed(2)} ms (${(time / base).toFixed(1)} x)`;
  console.log(
    `${count} chips: find and take text ${base.toFixed(2)} ms; scan of unknown chips ${ratio(scan)}, scan of known chips ${ratio(again)}, one changed ${ratio(one)}, noise elsewhere ${ratio(far)}, with an open bubble ${ratio(beside)}`,
  );
});
