import { describe, expect, test } from 'vitest';
import { show, unfold } from '../components/stage.tsx';
import { speaking } from './speaking.ts';
import { VIEWS } from './views.tsx';

// Why shapes and no pictures: docs/decisions/0019-shapes-instead-of-pictures.md.

describe.each(Object.entries(VIEWS))('%s', (_, { draw, width }) => {
  test('has the parts that it had, in their order', async () => {
    const root = await show(draw(speaking('en')), Math.max(width, 900));
    expect(outlineOf(root, true)).toMatchSnapshot();
  });

  test('has the same parts in German', async () => {
    const root = await show(draw(speaking('en')), width);
    const english = outlineOf(root, false);
    await show(null);
    expect(outlineOf(await show(draw(speaking('de')), width), false)).toEqual(english);
  });

  test('is in the dark where it is in the light', async () => {
    const root = await show(draw(speaking('en')), width);
    unfold(root);
    const light = boxesOf(root);
    expect(light.length).toBeGreaterThan(2);
    document.documentElement.dataset.theme = 'dark';
    try {
      expect(boxesOf(root)).toEqual(light);
    } finally {
      delete document.documentElement.dataset.theme;
    }
  });

  test('is its own mirror image where lines run from right to left', async () => {
    const root = await show(draw(speaking('en')), Math.max(width, 900));
    unfold(root);
    const { clientWidth } = document.documentElement;
    const mirrored = boxesOf(root).map(({ name, left, right, top }) => ({
      name,
      left: clientWidth - right,
      right: clientWidth - left,
      top,
    }));
    document.documentElement.dir = 'rtl';
    try {
      const turned = boxesOf(root);
      expect(turned.length).toBe(mirrored.length);
      const elsewhere = turned.flatMap((box, index) => (isNear(box, mirrored[index]) ? [] : [[box, mirrored[index]]]));
      expect(elsewhere).toEqual([]);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });
});

/** What can be gone to or begins a part. */
const PARTS = 'h1, h2, h3, h4, a, button, input, select, textarea, summary, legend, th, svg, [role="status"], li';

/** Each part by its kind, in the order of reading; with the first words of what it says. */
function outlineOf(root: HTMLElement, withWords: boolean): string {
  return [...root.querySelectorAll(PARTS)]
    .map((element) => {
      const kind = element.getAttribute('role') ?? element.getAttribute('type') ?? element.localName;
      if (!withWords || element.localName === 'li') return kind;
      const said = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return `${kind} ${said.replace(/\s+/g, ' ').trim().slice(0, 40)}`.trim();
    })
    .join('\n');
}

type Box = { readonly name: string; readonly left: number; readonly right: number; readonly top: number };

/**
 * Where everything stands that is laid out by itself: not words within a line, nor what is within a drawing or stands at
 * its dots, where axes run as they do everywhere.
 */
const boxesOf = (root: HTMLElement): Box[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.closest('svg, .unseen, .window, .funnel .code') || root.contains(element.closest('[dir]'))) return [];
    if (getComputedStyle(element).display.startsWith('inline')) return [];
    const { left, right, top } = element.getBoundingClientRect();
    return right - left > 0 ? [{ name: `${element.localName}.${element.className}`, left, right, top }] : [];
  });

/** Within a pixel, which rounding takes; a dot at the end of a line is a little wider or narrower beside other letters. */
const isNear = (one: Box, other: Box | undefined): boolean =>
  other !== undefined &&
  Math.min(Math.abs(one.left - other.left), Math.abs(one.right - other.right)) <= 1 &&
  Math.max(Math.abs(one.left - other.left), Math.abs(one.right - other.right)) <= 4 &&
  Math.abs(one.top - other.top) <= 1;
