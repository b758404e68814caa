import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attach } from '../../components/overlay/attach.ts';
import { LAYER_NAME } from '../../components/overlay/layer.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import type { Drawing, Notice } from '../../lib/messages/protocol.ts';
import type { DayColumn } from '../../lib/readers/reader.ts';

const reading = readSketch('tue 10:00-10:50 K7').readings[0] as Reading;
const KEY = 'sketch/0';
const MARK = { key: KEY, level: 'ask' as const };

/** Closed roots are closed to tests too; what is drawn is learnt from what was made. */
const roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;
let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  roots.length = 0;
  ending = new AbortController();
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  };
});

afterEach(() => {
  ending.abort();
  Element.prototype.attachShadow = attachShadow;
  document.body.replaceChildren();
  vi.useRealTimers();
});

type World = {
  readonly columns?: boolean;
  readonly marks?: Drawing['marks'];
  veiled?: boolean;
  /** What the background does with a reading: takes it, refuses it, or is not there. */
  answer?: 'taken' | 'refused' | 'none';
};

/** A visitor to a page with one day and one event, in a world that may change while it is there. */
async function visit(world: World, first: Reading | null = reading) {
  const element = document.body.appendChild(document.createElement('div'));
  const title = element.appendChild(document.createElement('div')).appendChild(document.createElement('span'));
  (title.parentElement as HTMLElement).dataset.eventchip = '';
  const chips = new Map([[KEY, { top: 100, height: 40, left: '0%', width: '100%' }]]);
  const column: DayColumn = { element, axis: { day: '2026-05-05', pixelsPerHour: 60 }, chips };
  const heard: { reading?: (reading: Reading) => void; notice?: (notice: Notice) => void } = {};
  const reports: Reading[] = [];
  attach(
    { columns: () => (world.columns === false ? [] : [column]) },
    {
      report: async (one) => {
        reports.push(one);
        if (world.answer === 'none') throw new Error('nobody');
        if (world.answer === 'refused') return { ok: false, error: 'reading' };
        return { ok: true, value: { marks: world.marks ?? [], ghosts: [], veiled: world.veiled ?? false } };
      },
      document,
      signal: ending.signal,
      isVeiled: async () => world.veiled ?? false,
      openCard: async () => true,
      cardUrl: 'about:blank',
      chooseGhost: async () => null,
      word: (name) => name,
      locale: 'en',
      onNotice: (listener) => {
        heard.notice = listener;
      },
      watch: ({ onReading }) => {
        heard.reading = onReading;
      },
    },
  );
  if (first) heard.reading?.(first);
  await vi.advanceTimersByTimeAsync(0);
  return {
    heard,
    reports,
    blur: () => getComputedStyle(title).filter,
    marks: () => roots.flatMap((root) => [...root.querySelectorAll('.mark')]).length,
    said: async () => {
      heard.notice?.({ notice: 'next-question' });
      await vi.advanceTimersByTimeAsync(200);
      return roots.flatMap((root) => [...root.querySelectorAll('p')]).map(({ textContent }) => textContent);
    },
  };
}

const dispatch = {
  putAway: () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  back: () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
};

describe('the key for the next question', () => {
  it('says where there is none that nothing is asked about what is shown, and shows the same page to its scripts', async () => {
    const { said } = await visit({});
    const before = document.body.innerHTML;
    expect(await said()).toEqual(['nothing_asked']);
    expect(document.body.innerHTML).toBe(before);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(roots.flatMap((root) => [...root.querySelectorAll('p')])).toEqual([]);
  });

  it('says of a view without columns where to look, and leaves nothing behind there', async () => {
    const { said } = await visit({ columns: false, marks: [MARK] });
    expect(await said()).toEqual(['asked_unmarked']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(document.querySelectorAll(LAYER_NAME)).toHaveLength(0);
  });

  it.each([
    ['that the page cannot be read', { answer: 'refused' }, reading, ['unreadable']],
    [
      'that the page cannot be read',
      {},
      { ...reading, faults: [{ anchor: 'grid', problem: 'missing', view: 'week', locale: 'en', reader: 'google@1' }] },
      ['unreadable'],
    ],
    ['nothing while nothing is known', { answer: 'none' }, reading, []],
    ['nothing while nothing was read', {}, null, []],
    ['nothing under the veil', { veiled: true }, reading, []],
    ['nothing where a mark is', { marks: [MARK] }, reading, []],
  ] as const)('says %s', async (_, world, first, expected) => {
    expect(await (await visit(world, first as Reading | null)).said()).toEqual(expected);
  });

  it('takes back what it said when the veil is drawn, and when something else is shown', async () => {
    const { heard, said } = await visit({});
    const lines = () => roots.flatMap((root) => [...root.querySelectorAll('p')]);
    await said();
    heard.notice?.({ notice: 'veil', veiled: true });
    expect(lines()).toEqual([]);
    heard.notice?.({ notice: 'veil', veiled: false });
    expect(await said()).toEqual(['nothing_asked']);
    heard.reading?.({ ...reading, at: reading.at + 1 });
    expect(lines()).toEqual([]);
  });
});

describe('a page that is kept for the way back', () => {
  it('is kept veiled, and asks what holds by now when it comes back', async () => {
    const world: World = { marks: [MARK] };
    const { reports, blur, marks } = await visit(world);
    expect([blur(), marks()]).toEqual(['none', 1]);
    dispatch.putAway();
    expect([blur(), marks()]).toEqual(['blur(6px)', 0]);
    world.veiled = true;
    dispatch.back();
    expect(blur()).toBe('blur(6px)');
    await vi.advanceTimersByTimeAsync(0);
    expect([blur(), marks()]).toEqual(['blur(6px)', 0]);
    world.veiled = false;
    dispatch.putAway();
    dispatch.back();
    await vi.advanceTimersByTimeAsync(0);
    expect([blur(), marks()]).toEqual(['none', 1]);
    expect(reports).toEqual([reading, reading, reading]);
  });

  it('shows what it may although nobody answers, as a page does at first', async () => {
    const world: World = {};
    const { blur } = await visit(world);
    world.answer = 'none';
    dispatch.putAway();
    dispatch.back();
    await vi.advanceTimersByTimeAsync(0);
    expect(blur()).toBe('none');
  });

  it('is as one that was frozen in its tab', async () => {
    const world: World = { marks: [MARK] };
    const { reports, blur, marks } = await visit(world);
    document.dispatchEvent(new Event('freeze'));
    expect([blur(), marks()]).toEqual(['blur(6px)', 0]);
    document.dispatchEvent(new Event('resume'));
    await vi.advanceTimersByTimeAsync(0);
    expect([blur(), marks(), reports.length]).toEqual(['none', 1, 2]);
  });

  it('does not report on its first showing, which is no return', async () => {
    const { reports } = await visit({});
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(reports).toHaveLength(1);
  });

  it('comes back to nothing when the visit has ended meanwhile', async () => {
    const { reports, blur } = await visit({ marks: [MARK] });
    dispatch.putAway();
    ending.abort();
    dispatch.back();
    await vi.advanceTimersByTimeAsync(0);
    expect([blur(), reports.length, document.querySelectorAll(LAYER_NAME).length]).toEqual(['none', 1, 0]);
  });
});
