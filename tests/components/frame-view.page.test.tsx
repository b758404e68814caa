import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FrameView } from '../../components/frame/frame-view.tsx';
import type { Chart, Mark } from '../../lib/chart/chart.ts';
import { boxOf, sheetOf } from '../../lib/chart/sheet.ts';
import { CHART_WORDS } from '../../lib/i18n/chart-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { chart } from './chart-state.ts';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from './stage.tsx';

const view = (shown: Chart | null, language: Language = 'en', goTo: (address: string) => void = () => {}) => (
  <FrameView
    chart={shown}
    speech={{ words: CHART_WORDS[language], messages: wording(language), locale: language }}
    goTo={goTo}
  />
);

const sheetBox = () => page.getByRole('application', { name: 'Frame chart' });
const telling = () => page.elementLocator(document.querySelector('.telling') as Element);
const kindOf = (kind: string) => chart.marks.find((mark) => mark.kind === kind) as Mark;
const choose = (label: string, value: string) => page.getByLabelText(label).selectOptions(value);

/** The middle of a mark within the box, as it is scrolled. */
function spotOf(mark: Mark, shown = chart, weeks = 13): { readonly x: number; readonly y: number } {
  const box = sheetBox().element();
  const sheet = sheetOf(shown, box.clientWidth / weeks);
  const { x, y, width, height } = boxOf(sheet, mark);
  return { x: x + width / 2 - box.scrollLeft, y: 24 + y + height / 2 };
}

afterEach(() => document.documentElement.removeAttribute('dir'));

describe('the frame chart', () => {
  test('says what is lacking before there is anything to draw', async () => {
    await show(view(null), 900);
    await expect.element(page.getByText('Would you set it up under Practice?', { exact: false })).toBeVisible();
    await show(view({ ...chart, clients: [], bands: [], marks: [] }), 900);
    await expect.element(page.getByText('no clients yet', { exact: false })).toBeVisible();
    await show(view({ ...chart, marks: [] }), 900);
    await expect.element(page.getByText('Nothing of your calendar was seen yet', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('application')).not.toBeInTheDocument();
  });

  test('tells of a mark that is pointed at who, when, what and why, and what is asked', async () => {
    await show(view(chart), 1000);
    await userEvent.hover(sheetBox(), { position: spotOf(kindOf('extra')) });
    await expect.element(telling()).toMatchTextContent(/K7 · Thu, May 7, 2026, 4:00.{1,3}4:50 PM: beyond the plan/);
    await expect.element(telling()).toMatchTextContent('there are more sessions than agreed around this time');
    await expect.element(telling()).toMatchTextContent('Open question: Which of these fits K7?');
    await userEvent.hover(sheetBox(), { position: spotOf(kindOf('emergency')) });
    await expect.element(telling()).toMatchTextContent('Your answer: Emergency.');
  });

  test('leads from a mark to what is asked about it: by the link, by Enter, by pressing it once more', async () => {
    const goTo = vi.fn<(address: string) => void>();
    await show(view(chart, 'en', goTo), 900);
    const extra = kindOf('extra');
    const address = `#questions?client=K7&from=${extra.day}&to=${extra.day}`;
    await sheetBox().click({ position: spotOf(extra) });
    await expect.element(page.getByRole('link', { name: 'Go to the question' })).toHaveAttribute('href', address);
    expect(goTo).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(goTo).toHaveBeenCalledExactlyOnceWith(address);
    await sheetBox().click({ position: spotOf(extra) });
    expect(goTo).toHaveBeenCalledTimes(2);

    await sheetBox().click({ position: spotOf(kindOf('emergency')) });
    await expect.element(page.getByRole('link', { name: 'Go to the answer' })).toBeVisible();
    await sheetBox().click({ position: spotOf(kindOf('moved')) });
    await userEvent.keyboard('{Enter}');
    expect(telling().getByRole('link').elements()).toEqual([]);
    expect(goTo).toHaveBeenCalledTimes(2);
  });

  test('tells of a moved session where it stood', async () => {
    await show(view(chart), 1000);
    const moved = chart.marks.find(({ reason }) => reason === 'same-event-moved');
    await userEvent.click(sheetBox(), { position: spotOf(moved as Mark) });
    await expect.element(telling()).toMatchTextContent(/M2 · Wed, May 6, 2026, 3:00.{1,3}3:50 PM: moved/);
    await expect.element(telling()).toMatchTextContent(/It stood at Wed, May 6, 2026, 11:00.{1,3}11:50 AM\./);
  });

  test('is gone through by keys in order of time, with or without what was kept, and each is said aloud', async () => {
    await show(view(chart), 1000);
    (sheetBox().element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}');
    const heard: (string | null)[] = [];
    const status = page.getByRole('status');
    const apart = chart.marks.filter(({ kind }) => kind !== 'kept');
    for (const _ of apart) {
      heard.push(status.element().textContent);
      await userEvent.keyboard('{ArrowRight}');
    }
    expect(new Set(heard).size).toBe(apart.length);
    expect(heard[0]).toMatch(/^M2 · Wed, Apr 15/);
    expect(status.element().textContent).toBe(heard.at(-1));
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(status.element().textContent).toMatch(/as agreed\. Why: it stands where it was agreed\.$/);
    await userEvent.keyboard('{Escape}');
    await expect.element(telling()).toMatchTextContent('Point at a mark');
    expect(document.activeElement).toBe(sheetBox().element());
  });

  test('moves by keys, buttons and dragging, and zooms about its middle', async () => {
    await show(view(chart), 700);
    const box = sheetBox().element();
    await page.getByRole('button', { name: 'Closer' }).click();
    await expect.element(page.getByLabelText('Time shown')).toHaveDisplayValue('7 weeks');
    await page.getByRole('button', { name: 'Later' }).click();
    const atEnd = box.scrollLeft;
    expect(atEnd + box.clientWidth).toBeCloseTo(box.scrollWidth, -1);
    (box as HTMLElement).focus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(box.scrollLeft).toBeLessThan(atEnd);
    await page.getByRole('button', { name: 'Later' }).click();
    expect(box.scrollLeft).toBe(atEnd);
    await userEvent.dragAndDrop(sheetBox(), sheetBox(), {
      sourcePosition: { x: 100, y: 60 },
      targetPosition: { x: 300, y: 60 },
    });
    expect(box.scrollLeft).toBeCloseTo(atEnd - 200, -1);
    await expect.element(telling()).toMatchTextContent('Point at a mark');
    await choose('Time shown', 'everything');
    expect(box.scrollWidth).toBe(box.clientWidth);
  });

  test('names whose the standing sessions are beside them, where there is room', async () => {
    await show(view(chart), 1000);
    const names = () => [...document.querySelectorAll('.names > text')].map(({ textContent }) => textContent);
    expect(names()).toEqual(['K7', 'M2']);
    await choose('Client', 'M2');
    await expect.poll(names).toEqual(['M2']);
    await show(view(chart), 320);
    expect(document.querySelector('.names')?.clientWidth).toBe(0);
  });

  test('zooms by the wheel with Ctrl instead of the page, and leaves the wheel alone otherwise', async () => {
    await show(view(chart), 700);
    const turn = (ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -100, ctrlKey, cancelable: true, bubbles: true });
      sheetBox().element().dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(turn(false)).toBe(false);
    await expect.element(page.getByLabelText('Time shown')).toHaveDisplayValue('3 months');
    expect(turn(true)).toBe(true);
    await expect.element(page.getByLabelText('Time shown')).toHaveDisplayValue('9 weeks');
    for (let more = 0; more < 20; more++) turn(true);
    await expect.element(page.getByLabelText('Time shown')).toHaveDisplayValue('4 weeks');
  });

  test('brings out the standing sessions of whom a mark is about, and the way that it was moved', async () => {
    const root = await show(view(chart), 1000);
    const moved = chart.marks.find(({ reason }) => reason === 'same-event-moved');
    expect(root.querySelector('.brought-out')).toBeNull();
    await userEvent.hover(sheetBox(), { position: spotOf(moved as Mark) });
    await expect.poll(() => root.querySelector('.brought-out')?.getAttribute('d')).toBeTruthy();
    expect(root.querySelectorAll('.link.own')).toHaveLength(1);
    await userEvent.hover(page.getByRole('heading', { name: 'The frame' }));
    await expect.poll(() => root.querySelector('.brought-out')).toBeNull();
  });

  test('names no more in words than anybody reads, the latest first, and says how many are left', async () => {
    const extra = kindOf('extra');
    const many = Array.from({ length: 230 }, (_, index) => ({ ...extra, from: index, to: index + 10 }));
    await show(view({ ...chart, marks: many }), 700);
    await page.getByText('230 entries in the time shown', { exact: false }).click();
    const list = page.getByRole('group').getByRole('listitem');
    await expect.poll(() => list.elements().length).toBe(200);
    expect(list.first().element().textContent).toMatch(/3:49.{1,3}3:59 AM/);
    await expect.element(page.getByText('30 earlier ones are not listed', { exact: false })).toBeVisible();
  });

  test('shows one client when asked, and in words what is apart in the time shown', async () => {
    await show(view(chart), 1000);
    const list = page.getByRole('group').getByRole('listitem');
    await page.getByText('In words: what is not a session as agreed', { exact: false }).click();
    await choose('Client', 'M2');
    const own = chart.marks.filter(({ kind, clients }) => kind !== 'kept' && clients.includes('M2'));
    await expect.element(list.first()).toBeVisible();
    expect(list.elements()).toHaveLength(own.length);
    expect(list.elements().every((item) => item.textContent?.includes('M2'))).toBe(true);
    await expect.element(page.getByText(/^M2, /)).toBeVisible();
  });

  test('marks nothing by colour alone: no two kinds have one shape, filled or hollow', async () => {
    const root = await show(view(chart), 1000);
    const shapes = [...root.querySelectorAll('.legend .mark')].slice(0, 9).map((path) => {
      const { fill, stroke } = getComputedStyle(path);
      const isHollow = stroke !== 'none';
      const lies = [...(path.parentElement?.children ?? [])].map((one) => one.getAttribute('class')?.split(' ')[0]);
      return JSON.stringify([path.getAttribute('d'), isHollow, fill === 'none', lies]);
    });
    expect(shapes).toHaveLength(9);
    expect(new Set(shapes).size).toBe(9);
  });

  test('fits a sheet of paper while it is printed, with the same weeks', async () => {
    await show(view(chart), 1200);
    const box = sheetBox().element();
    const wide = box.clientWidth;
    const title = () => document.querySelector('.of')?.textContent;
    const before = title();
    dispatchEvent(new Event('beforeprint'));
    await expect.poll(() => box.clientWidth).toBeLessThan(960);
    expect(title()).toBe(before);
    expect(document.querySelector('.plot')?.getBoundingClientRect().height).toBeLessThan(560);
    dispatchEvent(new Event('afterprint'));
    await expect.poll(() => box.clientWidth).toBe(wide);
  });

  test.each(LANGUAGES)('can be used by everybody, narrow and from right to left too, in %s', async (language) => {
    for (const shown of [chart, null, { ...chart, marks: [] }]) {
      const root = await show(view(shown, language), 320);
      unfold(root);
      expect(await axeFindings(root)).toEqual([]);
      expectNoSidewaysScroll();
    }
    document.documentElement.dir = 'rtl';
    const root = await show(view(chart, language), 320);
    unfold(root);
    await expect.element(page.getByRole('application')).toBeVisible();
    expectNoSidewaysScroll();
  });
});
