import type { ChipBox } from '../../lib/readers/reader.ts';

/** How large a mark is and how far from the chip's edges, how large what takes the press is at most, pixels. */
const MARK = 11;
const INSET = 3;
const TARGET = 24;
/** What is left at the lower edge of a chip, by which the page lets it be drawn longer. */
const HANDLE = 8;
/** A chip less wide than this has no room for a mark beside its title. */
const NARROW = 48;
/** How far down the first line of a title reaches. */
const LINE = 16;

/**
 * In the chip's far corner, so that the title stays whole, or half-way down a chip that is hardly higher than the mark. In
 * a narrow chip the mark would hide whose it is, and stands below the title where there is a below. What takes the press is
 * larger than the mark where the chip has room, and never reaches beyond it: the next chip, and the edge by which this
 * one is drawn longer, stay the page's.
 */
export function place({ style }: HTMLElement, { top, height, left, width }: ChipBox): void {
  const inset = Math.min(INSET, Math.max(0, (height - MARK) / 2));
  const target = Math.min(TARGET, Math.max(MARK, height - HANDLE));
  const below = height - HANDLE - INSET - MARK;
  const lowered = (by: number) => (below + INSET < LINE ? '0px' : ifNarrow(width, by));
  style.top = `calc(${top}px + ${lowered(below)})`;
  style.height = `calc(${target}px - ${lowered(target - INSET - MARK)})`;
  style.setProperty('--left', left || '0px');
  style.setProperty('--width', width || '100%');
  style.setProperty('--inset', `${inset}px`);
}

/** So many pixels if a chip of that width is narrow, else none. Told in CSS, since to measure it would be to read layout. */
const ifNarrow = (width: string, pixels: number): string =>
  `clamp(0px, (${NARROW}px - ${(width || '100%').replaceAll('%', 'cqi')}) * 99, ${pixels}px)`;

/** A mark in a layer, and the chip that it stands on. */
export type Standing = { readonly button: HTMLElement; readonly host: HTMLElement; readonly chip: HTMLElement };

/**
 * Places marks on chips whose style does not tell where they are. All is measured before anything is moved: one layout,
 * however many. A chip that is not to be seen has no mark.
 */
export function placeMeasured(marks: readonly Standing[]): void {
  const boxes = marks.map(({ host, chip }) => {
    const from = host.getBoundingClientRect();
    const { left, top, width, height } = chip.getBoundingClientRect();
    return { top: top - from.top, height, left: `${left - from.left}px`, width: `${width}px` };
  });
  marks.forEach(({ button }, index) => {
    const box = boxes[index];
    button.hidden = !box || box.height === 0;
    if (box) placeOnLine(button, box);
  });
}

/** At the end of a line, half-way down. */
function placeOnLine({ style }: HTMLElement, { top, height, left, width }: ChipBox): void {
  const target = Math.min(TARGET, Math.max(MARK, height));
  style.top = `${top + (height - target) / 2}px`;
  style.height = `${target}px`;
  style.setProperty('--left', left);
  style.setProperty('--width', width);
  style.setProperty('--inset', `${(target - MARK) / 2}px`);
}

/** Calls back once a frame while the page is scrolled or resized, until the signal aborts. */
export function onMoved(window: Window, moved: () => void, signal: AbortSignal): void {
  let isComing = false;
  const soon = () => {
    if (isComing) return;
    isComing = true;
    window.requestAnimationFrame(() => {
      isComing = false;
      if (!signal.aborted) moved();
    });
  };
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, soon, { capture: true, passive: true, signal });
}
