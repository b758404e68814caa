import { addDays, type Day } from '../../time/day.ts';
import { ANCHORS } from './anchors.ts';
import { type Chip, chipsAt, chipsIn, keptOf, type PageContext } from './chips.ts';
import { contextOf } from './context.ts';
import { layoutOf } from './layout.ts';
import { changedWithin, type Memory, memoryOf } from './memory.ts';
import { calendarsOf, isElsewhere, localeOf } from './page.ts';
import type { Said } from './when.ts';

/**
 * Whether the page stands still, from the document alone: one surface that is not busy, with its days, whose chips are
 * of these days. While it moves from week to week the new days stand over the old ones' events.
 */
export function stands(document: Document, touched?: ReadonlySet<Node>): boolean {
  if (isElsewhere(document.URL)) return true;
  const memory = memoryOf(document);
  const changed = changedWithin(memory, document, document.URL, touched);
  if (memory && changed)
    return [...changed].every((element) => isOfDays(chipsAt(element, memory.context), memory.context, memory));
  const layout = layoutOf(document, document.URL);
  const { surface, build, troubles } = layout;
  if (!surface) return troubles.length === 0;
  if (troubles.length > 0) return false;
  if (surface.matches(ANCHORS.busy) || surface.querySelector(ANCHORS.busy)) return false;
  if (build !== 'columns' && build !== 'month') return true;
  const context = contextOf(layout, localeOf(document), calendarsOf(document), memory?.context);
  return isOfDays(chipsIn(layout), context, memory);
}

/** Whether what the chips say is of days in view. */
function isOfDays(chips: readonly Chip[], context: PageContext, memory: Memory | undefined): boolean {
  const { days } = context.layout;
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return chips.every((chip) => {
    const known = memory?.context === context ? memory.chips.get(chip.element) : undefined;
    const said = keptOf(chip, context, known).part?.label?.said;
    return !said || (said.first <= last && lastDayOf(said) >= first);
  });
}

/** The last day that a label can mean: one day on where it tells one date for two times. */
const lastDayOf = ({ form, first, last }: Said): Day => last ?? (form === 'times' ? addDays(first, 1) : first);
