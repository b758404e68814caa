import { addDays, type Day } from '../../time/day.ts';
import { ANCHORS } from './anchors.ts';
import { chipsIn, partOf } from './chips.ts';
import { contextOf } from './context.ts';
import { layoutOf } from './layout.ts';
import { memoryOf } from './memory.ts';
import { calendarsOf, isElsewhere, localeOf } from './page.ts';
import type { Said } from './when.ts';

/**
 * Whether the page stands still, from the document alone: one surface that is not busy, with its days, whose chips are
 * of these days. While it moves from week to week the new days stand over the old ones' events.
 */
export function stands(document: Document): boolean {
  if (isElsewhere(document.URL)) return true;
  const layout = layoutOf(document, document.URL);
  const { surface, build, troubles, days } = layout;
  if (!surface) return troubles.length === 0;
  if (troubles.length > 0) return false;
  if (surface.matches(ANCHORS.busy) || surface.querySelector(ANCHORS.busy)) return false;
  if (build !== 'columns' && build !== 'month') return true;
  const context = contextOf(layout, localeOf(document), calendarsOf(document), memoryOf(document)?.context);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return chipsIn(layout).every((chip) => {
    const said = partOf(chip, context)?.label?.said;
    return !said || (said.first <= last && lastDayOf(said) >= first);
  });
}

/** The last day that a label can mean: one day on where it tells one date for two times. */
const lastDayOf = ({ form, first, last }: Said): Day => last ?? (form === 'times' ? addDays(first, 1) : first);
