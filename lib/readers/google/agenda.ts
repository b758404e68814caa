import { LIMITS } from '../../calendar/reading.ts';
import { addDays, type Day, daysBetween } from '../../time/day.ts';
import type { Trouble } from '../findings.ts';
import { ANCHORS } from './anchors.ts';
import { partOf } from './chips.ts';
import { dayOfKey } from './days.ts';
import type { PageContext, Part, Section, SectionParts } from './part.ts';
import { taskTime, whenOf } from './stacked.ts';
import { clean } from './text.ts';

/**
 * The sections of a schedule: one for every day that has events. A day between two of them that has no section of its
 * own has no events and is seen as well; each section sees the days since the one before it.
 */
export function agendaSections(grid: Element): readonly Section[] | Trouble {
  const sections: Section[] = [];
  let previous: Day | null = null;
  for (const element of grid.querySelectorAll(ANCHORS.group)) {
    const dated = element.matches(ANCHORS.dated)
      ? element
      : (element.closest(ANCHORS.dated) ?? element.querySelector(ANCHORS.dated));
    const day = dayOfKey(dated?.getAttribute('data-datekey') ?? null);
    if (!day) return { anchor: 'agenda.datekey', problem: 'missing' };
    if (previous !== null && day <= previous) return { anchor: 'agenda.datekey', problem: 'contradictory' };
    const seen = daysUpTo(previous ?? addDays(day, -1), day);
    sections.push({
      element,
      roots: [element],
      setting: seen.join(' '),
      read: (context) => ({ ...groupParts(element, day, context), seen, partial: [] }),
    });
    previous = day;
  }
  return sections;
}

const daysUpTo = (before: Day, last: Day): Day[] =>
  Array.from({ length: Math.min(daysBetween(before, last), LIMITS.days) }, (_, index) =>
    addDays(last, -index),
  ).reverse();

function groupParts(group: Element, day: Day, context: PageContext): Pick<SectionParts, 'parts' | 'troubles'> {
  const parts: Part[] = [];
  let chips = 0;
  let bare = false;
  for (const chip of group.querySelectorAll(ANCHORS.named)) {
    if (chip.parentElement?.closest(ANCHORS.named)) continue;
    chips++;
    const label = chip.hasAttribute('aria-label') ? chip : chip.querySelector('[role="button"][aria-label]');
    if (!label) {
      bare = true;
      continue;
    }
    const struck = chip.matches(ANCHORS.struck) || chip.querySelector(ANCHORS.struck) !== null;
    const part = partOf(chip, label, struck, {
      context,
      setting: day,
      stacked: false,
      place: () => placeBeside(label),
      timing: (raw, title, { kind }) =>
        kind === 'task' ? taskTime(raw, title, day, context) : whenOf(raw, title, day, day, false, context),
    });
    if (part) parts.push(part);
  }
  if (bare) return { parts, troubles: [{ anchor: 'agenda.label', problem: 'missing' }] };
  return { parts, troubles: chips === 0 ? [{ anchor: 'agenda.chip', problem: 'missing' }] : [] };
}

/** The second text of a schedule's row is the place; a row without one does not say that there is none. */
function placeBeside(label: Element): string | null {
  const second = label.children[1]?.textContent ?? '';
  return second === '' ? null : clean(second);
}
