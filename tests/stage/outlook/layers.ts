import { type Child, h, type Tree } from '../tree.ts';
import type { Drawing } from './chips.ts';
import type { StageEvent, StageState } from './stage.ts';
import { type Phase, surface } from './surface.ts';
import { fill, grammarOf, wordPeekDate, wordTitle } from './wording.ts';

/** Where whatever lies over the page is mounted, at the end of the body. */
export const layerHost = (...layers: readonly Child[]): Tree =>
  h('div', { key: 'layers', id: 'fluent-default-layer-host', class: '~layers' }, layers);

/** A dialog that is always there and has no height, as on the real page. */
export const emptyDialog = (): Tree =>
  h('div', { key: 'dialog', role: 'dialog', style: 'height: 0px; overflow: hidden;' });

/** An event's peek, with less than the whole of it; the layout is modelled. */
export function peek(state: StageState, event: StageEvent): Tree {
  const { words } = grammarOf(state);
  return h(
    'div',
    {
      key: 'peek',
      'data-app-section': 'CalendarItemPeek',
      role: 'dialog',
      class: '~peek',
      'aria-label': wordTitle(state, event),
    },
    h('button', { type: 'button', class: '~close', 'aria-label': words.close, 'data-stage-do': 'close' }, '×'),
    h('div', { class: '~peek-title', role: 'heading', 'aria-level': 2 }, wordTitle(state, event)),
    h('div', { class: '~detail' }, wordPeekDate(state, event)),
    event.recurrence !== undefined && h('div', { class: '~detail' }, 'Series'),
    h('div', { class: '~detail' }, event.place ?? words.noPlace),
    event.organiser !== undefined &&
      h(
        'div',
        {},
        h(
          'button',
          { type: 'button', class: '~person', 'aria-label': `Opens card for ${event.organiser}` },
          event.organiser,
        ),
        ' invited you.',
      ),
    event.description !== undefined && h('div', { class: '~preview' }, event.description.slice(0, 120)),
    h('button', { type: 'button', class: '~primary' }, words.viewEvent),
    h(
      'button',
      { type: 'button', class: '~tool', 'data-stage-do': 'delete' },
      fill('Delete {s}', { s: wordTitle(state, event) }),
    ),
  );
}

/** The print preview: the whole surface once more, ids and role and all, but nothing in it can be focused. */
export const printDialog = (state: StageState, drawing: Drawing, phase: Phase): Tree =>
  h(
    'div',
    { key: 'print', class: 'ms-CalendarPrintDialog ~print', role: 'dialog', 'aria-modal': 'true' },
    h('button', { type: 'button', class: '~close', 'data-stage-do': 'print' }, '×'),
    h('div', { class: '~print-page' }, surface(state, { ...drawing, print: true }, phase)),
  );
