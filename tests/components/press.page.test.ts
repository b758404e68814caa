import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { hearPresses } from '../../components/overlay/press.ts';

const EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
  document.body.replaceChildren();
});

/** A chip whose right half is ours to press, and what the page around hears. */
function chipWithMark(onPress: () => void) {
  const chip = document.body.appendChild(document.createElement('div'));
  chip.style.cssText = 'position:fixed;left:0;top:0;width:100px;height:40px';
  const abort = new AbortController();
  const { signal } = abort;
  const heard: string[] = [];
  hearPresses(window, (target, x) => (target === chip && x >= 50 ? onPress : null), signal);
  const hear = ({ type }: Event) => heard.push(type);
  for (const type of EVENTS) document.addEventListener(type, hear, { capture: true });
  ending.push(() => {
    abort.abort();
    for (const type of EVENTS) document.removeEventListener(type, hear, { capture: true });
  });
  return { chip, heard, end: () => abort.abort() };
}

it('keeps a press on its own from the page, from beginning to end, and leaves the focus alone', async () => {
  const onPress = vi.fn();
  const { chip, heard } = chipWithMark(onPress);
  const field = document.body.appendChild(document.createElement('input'));
  field.style.cssText = 'position:fixed;top:80px';
  field.focus();
  await page.elementLocator(chip).click({ position: { x: 80, y: 20 } });
  expect(onPress).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([]);
  expect(document.activeElement).toBe(field);
});

it('leaves every other press to the page, also the right button, and all of them when it has ended', async () => {
  const onPress = vi.fn();
  const { chip, heard, end } = chipWithMark(onPress);
  await page.elementLocator(chip).click({ position: { x: 20, y: 20 } });
  expect(heard.splice(0)).toEqual(EVENTS);
  await page.elementLocator(chip).click({ position: { x: 80, y: 20 }, button: 'right' });
  expect(heard.splice(0)).toContain('pointerdown');
  end();
  await page.elementLocator(chip).click({ position: { x: 80, y: 20 } });
  expect(heard).toEqual(EVENTS);
  expect(onPress).not.toHaveBeenCalled();
});

it('does not take a press that the page makes up', () => {
  const onPress = vi.fn();
  const { chip, heard } = chipWithMark(onPress);
  for (const type of EVENTS) chip.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 80, clientY: 20 }));
  expect(onPress).not.toHaveBeenCalled();
  expect(heard).toEqual(EVENTS);
});
