import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardInput } from '../../components/card/guard.ts';

type Sights = Parameters<Parameters<Parameters<typeof guardInput>[1]['observe']>[1]>[0];

let frame: HTMLIFrameElement;
let time = 0;

beforeEach(() => {
  time = 1_000;
  frame = document.body.appendChild(document.createElement('iframe'));
});
afterEach(() => frame.remove());

/** A card with a button under guard, in a window of its own. */
function guarded() {
  const window = frame.contentWindow as Window & typeof globalThis;
  const taken = vi.fn();
  const onIgnored = vi.fn();
  let see: (sights: Sights) => void = () => {};
  guardInput(window, {
    observe: (element, seen) => {
      expect(element).toBe(window.document.documentElement);
      see = seen;
    },
    now: () => time,
    onIgnored,
  });
  const button = window.document.body.appendChild(window.document.createElement('button'));
  for (const type of ['pointerdown', 'click', 'keydown', 'submit']) button.addEventListener(type, taken);
  const send = (event: Event) => button.dispatchEvent(event);
  return {
    taken,
    onIgnored,
    see: (...sights: Sights[number][]) => see(sights),
    down: () => send(new window.PointerEvent('pointerdown', { bubbles: true, cancelable: true })),
    click: (detail = 1) => send(new window.MouseEvent('click', { bubbles: true, cancelable: true, detail })),
    key: (key: string) => send(new window.KeyboardEvent('keydown', { bubbles: true, cancelable: true, key })),
    submit: () => send(new window.SubmitEvent('submit', { bubbles: true, cancelable: true })),
  };
}

const plain = { isIntersecting: true, isVisible: true };

describe('the guard of a card', () => {
  it('takes nothing before the card was seen, nor until it has been for four tenths of a second', () => {
    const { taken, onIgnored, see, down, click, submit } = guarded();
    down();
    expect(click()).toBe(false);
    see(plain);
    time += 399;
    down();
    expect(click()).toBe(false);
    expect(submit()).toBe(false);
    expect(taken).not.toHaveBeenCalled();
    expect(onIgnored).toHaveBeenCalledTimes(3);
    time += 1;
    down();
    expect(click()).toBe(true);
    expect(taken).toHaveBeenCalledTimes(2);
  });

  it('takes no click whose press began too early', () => {
    const { taken, see, down, click } = guarded();
    see(plain);
    down();
    time += 500;
    click();
    expect(taken).not.toHaveBeenCalled();
    down();
    click();
    expect(taken.mock.calls.map(([event]) => event.type)).toEqual(['pointerdown', 'click']);
  });

  it.each([
    ['covered', { isIntersecting: true, isVisible: false }],
    ['out of the window', { isIntersecting: false, isVisible: false }],
  ])('begins again when the card was %s', (_, sight) => {
    const { taken, see, click } = guarded();
    see(plain);
    time += 1_000;
    see(sight);
    click(0);
    see(sight, plain);
    time += 399;
    click(0);
    expect(taken).not.toHaveBeenCalled();
    time += 1;
    click(0);
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('goes by the window alone where the browser cannot tell what covers a frame', () => {
    const { taken, see, click } = guarded();
    see({ isIntersecting: true });
    time += 400;
    click(0);
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('holds back the keys that answer, and never those that leave', () => {
    const { taken, onIgnored, key } = guarded();
    for (const name of ['Enter', ' ']) expect(key(name)).toBe(false);
    expect(taken).not.toHaveBeenCalled();
    expect(onIgnored).toHaveBeenCalledTimes(2);
    for (const name of ['Escape', 'Tab', 'Shift', 'a']) expect(key(name)).toBe(true);
    expect(taken).toHaveBeenCalledTimes(4);
  });
});
