import type { ZoneName } from '../../time/zone.ts';
import { cluesOf, isOpen } from './clues.ts';
import { clockOf } from './events.ts';
import { clockWords, type Layout } from './layout.ts';
import { clockOfClues } from './learn.ts';
import type { SectionKept } from './memory.ts';
import type { Switch } from './page.ts';
import type { PageContext, Section } from './part.ts';
import { learnWords } from './words.ts';

type Held = readonly (readonly [Element, SectionKept])[];

/**
 * What the sections hold, and the page's clock. Where times stay open for want of words, the page's own texts are asked
 * for them, and if they tell, everything is read again with what was learnt; so that `context` must be made anew.
 */
export function heldBy(
  layout: Layout,
  contextNow: () => PageContext,
  read: (section: Section, context: PageContext) => SectionKept,
): { readonly context: PageContext; readonly held: Held; readonly hours: 12 | 24 | null } {
  const context = contextNow();
  const held = layout.sections.map((section) => [section.element, read(section, context)] as const);
  const parts = held.flatMap(([, { value }]) => value.parts);
  const hours = clockOf(parts, context);
  const learnt = isOpen(parts, hours) ? clockOfClues(cluesOf(parts, layout.columns, context.words)) : null;
  if (learnt?.hours !== 12) return { context, held, hours: hours ?? learnt?.hours ?? null };
  learnWords(context.locale, learnt);
  const better = contextNow();
  const again = layout.sections.map((section) => [section.element, read(section, better)] as const);
  return { context: better, held: again, hours: 12 };
}

/** The context of a page; the very one from before where it says the same, so that what was made by it still holds. */
export function contextOf(
  layout: Layout,
  zone: ZoneName,
  locale: string,
  switches: readonly Switch[] | null,
  before: PageContext | undefined,
): PageContext {
  const names = (switches ?? []).map(({ name }) => name).filter((name) => name !== '');
  names.sort((a, b) => b.length - a.length);
  const context = { zone, locale, words: clockWords(layout, locale), names };
  return before && JSON.stringify(before) === JSON.stringify(context) ? before : context;
}
