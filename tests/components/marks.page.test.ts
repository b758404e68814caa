import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOverlay } from '../../components/overlay/layer.ts';
import type { ChipBox, DayColumn } from '../../lib/readers/reader.ts';

/** Nothing but marks. */
const bare = { ghosts: [], zone: 'UTC' };
const ports = { onMark: vi.fn(), onGhost: vi.fn(), word: (name: string) => name, locale: 'en' };

/** Closed roots are closed to tests too; what is drawn is learnt from what was made. */
const roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;

beforeEach(() => {
  roots.length = 0;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  };
});

afterEach(() => {
  Element.prototype.attachShadow = attachShadow;
  document.documentElement.removeAttribute('dir');
  document.body.replaceChildren();
});

describe('a mark', () => {
  /** A column of a hundred pixels, so that chips may be told in per cent. */
  const boxed = (chips: Record<string, ChipBox>, dir = 'ltr'): DayColumn => {
    document.documentElement.dir = dir;
    const element = document.body.appendChild(document.createElement('div'));
    element.style.cssText = 'position:fixed;left:0;top:0;width:112px;height:960px';
    return { element, axis: { day: '2026-05-05', pixelsPerHour: 40 }, chips: new Map(Object.entries(chips)) };
  };
  const rectsIn = (column: DayColumn) => {
    const overlay = createOverlay(document, ports);
    overlay.draw([column], { ...bare, marks: [...column.chips.keys()].map((key) => ({ key, level: 'ask' as const })) });
    const rects = [...(roots.at(-1)?.querySelectorAll('.mark') ?? [])].map((mark) => mark.getBoundingClientRect());
    document.documentElement.dir = '';
    return { overlay, rects };
  };

  it.each([40, 48, 60, 80])('takes no press beyond its chip nor on its lower edge, at %i pixels an hour', (pph) => {
    for (const minutes of [15, 30, 50, 90]) {
      const box = { top: 100, height: (minutes / 60) * pph - 2, left: '0%', width: '100%' };
      const [rect] = rectsIn(boxed({ a: box })).rects;
      if (!rect) throw new Error('no mark');
      expect(rect.top).toBe(100);
      expect(rect.right).toBe(100);
      expect(rect.width).toBe(24);
      expect(rect.height).toBeCloseTo(Math.min(24, Math.max(11, box.height - 8)), 1);
      document.body.replaceChildren();
    }
  });

  it('stands in the far corner of each of several chips side by side, never on the next one', () => {
    const box = (left: number, width: number) => ({ top: 0, height: 60, left: `${left}%`, width: `${width}%` });
    const { rects } = rectsIn(boxed({ a: box(0, 50), b: box(50, 50), c: box(90, 10) }));
    expect(rects.map(({ left, right }) => [left, right])).toEqual([
      [26, 50],
      [76, 100],
      [90, 100],
    ]);
  });

  it('stands below the title of a narrow chip that has a below, since beside it would hide whose chip it is', () => {
    const box = (height: number, width: string) => ({ top: 0, height, left: '0%', width });
    const { rects } = rectsIn(
      boxed({ a: box(38, '25%'), b: box(58, 'calc(100% * 0.33)'), c: box(31, '25%'), d: box(58, '50%') }),
    );
    expect(rects.map(({ top, bottom }) => [top, bottom])).toEqual([
      [16, 30],
      [36, 50],
      [0, 23],
      [0, 24],
    ]);
  });

  it('stands at the left where titles begin at the right', () => {
    const { rects } = rectsIn(boxed({ a: { top: 0, height: 60, left: '50%', width: '50%' } }, 'rtl'));
    // The column keeps its twelve free pixels on the side where its chips end.
    expect(rects.map(({ left, right }) => [left, right])).toEqual([[62, 86]]);
  });

  it('is pressed where it is, unless something of the page lies over the column there', () => {
    const onMark = vi.fn();
    const column = boxed({ a: { top: 100, height: 60, left: '0%', width: '100%' } });
    const overlay = createOverlay(document, { ...ports, onMark });
    overlay.draw([column], { ...bare, marks: [{ key: 'a', level: 'ask' }] });
    const chip = column.element.appendChild(document.createElement('div'));
    overlay.pressAt(chip, 90, 110)?.();
    expect(onMark).toHaveBeenCalledExactlyOnceWith('a');
    expect(overlay.pressAt(chip, 70, 110)).toBeNull();
    expect(overlay.pressAt(chip, 90, 130)).toBeNull();
    expect(overlay.pressAt(document.body.appendChild(document.createElement('div')), 90, 110)).toBeNull();
    overlay.remove();
    expect(overlay.pressAt(chip, 90, 110)).toBeNull();
  });

  it('comes after those above it, and in the order of the days', () => {
    const later = { top: 300, height: 40, left: '0%', width: '100%' };
    const [first, second] = [
      boxed({ b: later, a: { ...later, top: 20 } }),
      boxed({ c: { ...later, top: 0 }, b: later }),
    ];
    const overlay = createOverlay(document, ports);
    overlay.draw([first, second], { ...bare, marks: ['c', 'b', 'a'].map((key) => ({ key, level: 'note' as const })) });
    expect(overlay.marked()).toEqual(['a', 'b', 'c']);
  });

  it('is a button with a name that Tab and the pointer pass by', () => {
    rectsIn(boxed({ a: { top: 0, height: 60, left: '0%', width: '100%' } }));
    const mark = roots.at(-1)?.querySelector('button');
    expect([mark?.tabIndex, mark?.ariaLabel, mark && getComputedStyle(mark).pointerEvents]).toEqual([
      -1,
      'mark',
      'none',
    ]);
  });
});

describe('a mark on a chip whose style does not tell where it is', () => {
  /** A list that scrolls, with rows one below the other. */
  const list = (dir = 'ltr') => {
    document.documentElement.dir = dir;
    const scroller = document.body.appendChild(document.createElement('div'));
    scroller.style.cssText = 'position:fixed;left:20px;top:10px;width:300px;height:120px;overflow:auto';
    const element = scroller.appendChild(document.createElement('div'));
    const rows = ['a', 'b', 'c', 'd'].map((key) => {
      const row = element.appendChild(document.createElement('div'));
      row.style.cssText = 'height:40px;margin-inline:30px';
      return [key, row] as const;
    });
    return { scroller, column: { element, axis: null, chips: new Map(rows) } satisfies DayColumn, rows: new Map(rows) };
  };
  const draw = (column: DayColumn, ...keys: string[]) => {
    const overlay = createOverlay(document, ports);
    overlay.draw([column], { ...bare, ghosts: [], marks: keys.map((key) => ({ key, level: 'ask' as const })) });
    return { overlay, mark: roots.at(-1)?.querySelector<HTMLElement>('.mark') as HTMLElement };
  };
  const gaps = (mark: HTMLElement, row: HTMLElement) => {
    const [a, b] = [mark.getBoundingClientRect(), row.getBoundingClientRect()];
    return { start: a.left - b.left, end: b.right - a.right, top: a.top - b.top, below: b.bottom - a.bottom };
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  it.each(['ltr', 'rtl'])('stands in its far corner and never beyond it, %s', (dir) => {
    const { column, rows } = list(dir);
    const { overlay, mark } = draw(column, 'b');
    const { start, end, top, below } = gaps(mark, rows.get('b') as HTMLElement);
    expect(dir === 'ltr' ? end : start).toBe(0);
    expect(dir === 'ltr' ? start : end).toBeGreaterThan(100);
    expect([top >= 0, below >= 0]).toEqual([true, true]);
    overlay.remove();
    document.documentElement.dir = '';
  });

  it('stays with it while the list is scrolled, and when the window’s size has moved it', async () => {
    const { scroller, column, rows } = list();
    const { overlay, mark } = draw(column, 'b');
    const before = gaps(mark, rows.get('b') as HTMLElement);
    scroller.scrollTop = 25;
    await frame();
    expect(gaps(mark, rows.get('b') as HTMLElement)).toEqual(before);
    (rows.get('a') as HTMLElement).style.height = '60px';
    window.dispatchEvent(new Event('resize'));
    await frame();
    expect(gaps(mark, rows.get('b') as HTMLElement)).toEqual(before);
    overlay.remove();
  });

  it('is not there on a chip that is not to be seen, and measures nothing where nothing is marked', () => {
    const { column, rows } = list();
    (rows.get('c') as HTMLElement).style.display = 'none';
    const { overlay, mark } = draw(column, 'c');
    expect(mark.hidden).toBe(true);
    overlay.remove();
    const measure = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    createOverlay(document, ports).draw([column], { ...bare, marks: [] });
    expect(measure).not.toHaveBeenCalled();
    measure.mockRestore();
  });

  it('has no ghosts beside it', () => {
    const { column } = list();
    const overlay = createOverlay(document, ports);
    overlay.draw([column], { marks: [], ghosts: [{ start: 0, end: 3_000_000 }], zone: 'UTC' });
    expect(roots.at(-1)?.querySelector('.ghost')).toBeNull();
    overlay.remove();
  });
});

describe('a ghost', () => {
  const zone = 'Europe/Berlin';
  const slot = { start: Date.UTC(2026, 4, 5, 8), end: Date.UTC(2026, 4, 5, 8, 50) };
  const columnOf = (day: string, pixelsPerHour = 60): DayColumn => {
    const element = document.body.appendChild(document.createElement('div'));
    element.style.cssText = 'position:fixed;left:0;top:0;width:112px;height:1440px';
    return { element, axis: { day, pixelsPerHour }, chips: new Map() };
  };
  const ghostsIn = (root: ShadowRoot | undefined) => [...(root?.querySelectorAll<HTMLElement>('.ghost') ?? [])];

  it('stands in its own day’s column with its time, the first of that day’s, and goes when it is none any more', () => {
    const columns = ['2026-05-04', '2026-05-05', '2026-05-05'].map((day) => columnOf(day, 48));
    const overlay = createOverlay(document, ports);
    overlay.draw(columns, { marks: [], ghosts: [slot], zone });
    expect(roots.map((root) => ghostsIn(root).length)).toEqual([0, 1, 0]);
    const [ghost] = ghostsIn(roots[1]);
    expect(ghost?.textContent).toMatch(/^10:00\s–\s10:50\sAM$/);
    expect([ghost?.style.top, ghost?.style.height]).toEqual(['480px', '40px']);
    expect(overlay.marked()).toEqual([]);
    overlay.draw(columns, { marks: [], ghosts: [], zone });
    expect(roots.flatMap(ghostsIn)).toEqual([]);
  });

  it('begins with its time however narrow the column is', () => {
    const column = columnOf('2026-05-05');
    column.element.style.width = '60px';
    createOverlay(document, ports).draw([column], { marks: [], ghosts: [slot], zone });
    const [ghost] = ghostsIn(roots[0]);
    const label = ghost?.firstElementChild?.getBoundingClientRect();
    expect(label?.left).toBeGreaterThanOrEqual(ghost?.getBoundingClientRect().left ?? Number.NaN);
    expect(label?.width).toBeGreaterThan(20);
  });

  it('is pressed as a whole, but over an event of the page only where its time stands', () => {
    const onGhost = vi.fn();
    const column = columnOf('2026-05-05');
    const overlay = createOverlay(document, { ...ports, onGhost });
    overlay.draw([column], { marks: [], ghosts: [slot], zone });
    overlay.pressAt(column.element, 50, 640)?.();
    expect(onGhost).toHaveBeenCalledExactlyOnceWith(slot);
    const chip = column.element.appendChild(document.createElement('div'));
    chip.role = 'button';
    overlay.pressAt(chip, 50, 610)?.();
    expect(onGhost).toHaveBeenCalledTimes(2);
    expect(overlay.pressAt(chip, 50, 640)).toBeNull();
    expect(overlay.pressAt(column.element, 50, 660)).toBeNull();
  });
});
