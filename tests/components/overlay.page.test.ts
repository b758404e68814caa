import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attach, type PagePorts } from '../../components/overlay/attach.ts';
import { createOverlay, LAYER_NAME } from '../../components/overlay/layer.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import type { Notice } from '../../lib/messages/protocol.ts';
import type { DayColumn } from '../../lib/readers/reader.ts';

const [reading] = readSketch('tue 10:00-10:50 K7').readings;

const columnWith = (...keys: string[]): DayColumn => {
  const element = document.body.appendChild(document.createElement('div'));
  const box = { top: 100, height: 40, left: '0%', width: '100%' };
  return { element, axis: { day: '2026-05-05', pixelsPerHour: 60 }, chips: new Map(keys.map((key) => [key, box])) };
};

/** Closed roots are closed to tests too; what is drawn is learnt from what was made. */
const roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;

beforeEach(() => {
  roots.length = 0;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    expect(init.mode).toBe('closed');
    roots.push(root);
    return root;
  };
});

afterEach(() => {
  Element.prototype.attachShadow = attachShadow;
  document.body.replaceChildren();
  vi.useRealTimers();
});

const classesIn = (root: ShadowRoot | undefined) =>
  [...(root?.querySelectorAll('.mark') ?? [])].map(({ className }) => className);

/** Nothing but marks. */
const bare = { ghosts: [], zone: 'UTC' };
const ports = { onMark: vi.fn(), onGhost: vi.fn(), word: (name: string) => name, locale: 'en' };

describe('overlay', () => {
  it('puts one layer into every column, with or without marks, and takes them all away', () => {
    const columns = [columnWith('a', 'b'), columnWith('c')];
    const overlay = createOverlay(document, ports);
    overlay.draw(columns, { ...bare, marks: [{ key: 'b', level: 'review' }] });
    expect(columns.map(({ element }) => [...element.children].map(({ localName }) => localName))).toEqual([
      [LAYER_NAME],
      [LAYER_NAME],
    ]);
    expect(roots.map(classesIn)).toEqual([['mark review'], []]);
    overlay.draw(columns, { ...bare, marks: [{ key: 'c', level: 'ask' }] });
    expect(roots.map(classesIn)).toEqual([[], ['mark ask']]);
    overlay.remove();
    expect(document.querySelectorAll(LAYER_NAME).length).toBe(0);
  });

  it('comes back where the page took a layer away, and leaves columns that are no more', () => {
    const [first, second] = [columnWith('a'), columnWith('b')];
    const overlay = createOverlay(document, ports);
    overlay.draw([first, second], { ...bare, marks: [] });
    first.element.replaceChildren();
    overlay.draw([first], { ...bare, marks: [] });
    expect(first.element.querySelectorAll(LAYER_NAME).length).toBe(1);
    expect(second.element.childElementCount).toBe(0);
  });
});

describe('attach', () => {
  const begin = (report: PagePorts['report'], isVeiled: PagePorts['isVeiled'] = async () => false) => {
    const ending = new AbortController();
    const column = columnWith('sketch/0');
    const heard: { reading?: (reading: Reading) => void; notice?: (notice: Notice) => void } = {};
    attach(
      { columns: () => [column] },
      {
        report,
        document,
        signal: ending.signal,
        isVeiled,
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
    return { heard, end: () => ending.abort() };
  };
  const marked = (level: 'ask' | 'note', veiled = false) => ({
    ok: true as const,
    value: { marks: [{ key: 'sketch/0', level }], ghosts: [], veiled },
  });

  it('sends a reading that reached nobody again, and not one that was refused', async () => {
    vi.useFakeTimers();
    const answers = [
      Promise.reject(new Error('nobody')),
      Promise.reject(new Error('nobody')),
      Promise.resolve(marked('ask')),
    ];
    const report = vi.fn(() => answers.shift() ?? Promise.resolve({ ok: false as const, error: 'full' }));
    const { heard } = begin(report);
    heard.reading?.(reading as Reading);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(report).toHaveBeenCalledTimes(3);
    expect(roots.map(classesIn)).toEqual([['mark ask']]);
    heard.notice?.({ notice: 'changed' });
    await vi.advanceTimersByTimeAsync(200_000);
    expect(report).toHaveBeenCalledTimes(4);
    expect(roots.map(classesIn)).toEqual([['mark ask']]);
  });

  it('draws the answer to the newest reading, whichever comes last', async () => {
    const first = Promise.withResolvers<ReturnType<typeof marked>>();
    const answers = [first.promise, Promise.resolve(marked('note'))];
    const { heard } = begin(() => answers.shift() ?? Promise.resolve(marked('note')));
    heard.reading?.(reading as Reading);
    heard.reading?.({ ...(reading as Reading), at: 1 });
    await vi.waitFor(() => expect(roots.map(classesIn)).toEqual([['mark note']]));
    first.resolve(marked('ask'));
    await first.promise;
    expect(roots.map(classesIn)).toEqual([['mark note']]);
  });

  it('asks again after a minute while ghosts are shown, since a slot may have come too near', async () => {
    vi.useFakeTimers();
    const slot = { start: (reading?.at ?? 0) + 3_600_000, end: (reading?.at ?? 0) + 7_200_000 };
    const ghosts = [[slot], []];
    const report = vi.fn(async () => ({
      ok: true as const,
      value: { marks: [], ghosts: ghosts.shift() ?? [], veiled: false },
    }));
    const { heard } = begin(report);
    heard.reading?.(reading as Reading);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(report).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(report).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(report).toHaveBeenCalledTimes(2);
  });

  it('leaves the page whole when it ends, and sends nothing more', async () => {
    vi.useFakeTimers();
    const report = vi.fn(() => Promise.reject(new Error('nobody')));
    const { heard, end } = begin(report);
    heard.reading?.(reading as Reading);
    await vi.advanceTimersByTimeAsync(0);
    end();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(report).toHaveBeenCalledTimes(1);
    expect(document.querySelectorAll(LAYER_NAME).length).toBe(0);
  });

  const chip = () => {
    const element = document.body.appendChild(document.createElement('div'));
    element.dataset.eventchip = '';
    const title = element.appendChild(document.createElement('span'));
    return () => getComputedStyle(title).filter;
  };

  it('is veiled until somebody says that it need not be, and when nobody can', async () => {
    const filterOf = chip();
    const answer = Promise.withResolvers<boolean>();
    begin(
      async () => marked('ask'),
      () => answer.promise,
    );
    expect(filterOf()).toBe('blur(6px)');
    answer.reject(new Error('nobody'));
    await vi.waitFor(() => expect(filterOf()).toBe('none'));
  });

  it('hides titles and marks at once when the veil is drawn, and shows them when it is lifted', async () => {
    const filterOf = chip();
    const { heard, end } = begin(async () => marked('ask'));
    heard.reading?.(reading as Reading);
    await vi.waitFor(() => expect(roots.map(classesIn)).toEqual([['mark ask']]));
    expect(filterOf()).toBe('none');
    heard.notice?.({ notice: 'veil', veiled: true });
    expect(filterOf()).toBe('blur(6px)');
    expect(roots.map(classesIn)).toEqual([[]]);
    expect(document.querySelectorAll(LAYER_NAME).length).toBe(1);
    heard.notice?.({ notice: 'veil', veiled: false });
    expect(filterOf()).toBe('none');
    expect(roots.map(classesIn)).toEqual([['mark ask']]);
    heard.notice?.({ notice: 'veil', veiled: true });
    end();
    expect(filterOf()).toBe('none');
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  it('learns from the answer to a reading what it missed, and keeps the page’s own sheets', async () => {
    const filterOf = chip();
    const own = new CSSStyleSheet();
    const { heard, end } = begin(async () => marked('ask', true));
    await vi.waitFor(() => expect(filterOf()).toBe('none'));
    document.adoptedStyleSheets = [own];
    heard.reading?.(reading as Reading);
    await vi.waitFor(() => expect(filterOf()).toBe('blur(6px)'));
    expect(document.adoptedStyleSheets[0]).toBe(own);
    end();
    expect(document.adoptedStyleSheets).toEqual([own]);
    document.adoptedStyleSheets = [];
  });
});
