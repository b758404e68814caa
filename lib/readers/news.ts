import type { Reading } from '../calendar/reading.ts';

/** Whether a reading says anything that the one before it did not. When it was taken is no news. */
export function isNews(before: Reading, after: Reading): boolean {
  if (before.events.length !== after.events.length) return true;
  for (let index = 0; index < after.events.length; index++) {
    const [one, other] = [before.events[index], after.events[index]];
    if (one !== other && JSON.stringify(one) !== JSON.stringify(other)) return true;
  }
  return aboutOf(before) !== aboutOf(after);
}

const aboutOf = (reading: Reading): string => JSON.stringify({ ...reading, at: 0, events: [] });

/**
 * Whether a reading may have been taken before all had come that belongs to it: it has no events or a fault where the
 * one before had none, or less than half of the events that the one before had on the same days.
 */
export function isDoubtful(before: Reading | null, after: Reading): boolean {
  if (after.view === 'other' && after.faults.length === 0) return false;
  if (after.faults.length > 0) return before === null || before.faults.length === 0;
  if (after.events.length === 0) return before === null || isNews(before, after);
  return before !== null && before.seen.join() === after.seen.join() && after.events.length * 2 < before.events.length;
}

const OURS = 'framekeeper-';

/** Whether a change is one that we made ourselves: of an element of ours, or of nothing but such elements. */
export function isOurs({ target, type, addedNodes, removedNodes }: MutationRecord): boolean {
  for (let node: Node | null = target; node; node = node.parentNode) if (isOurElement(node)) return true;
  if (type !== 'childList') return false;
  return [...addedNodes, ...removedNodes].every(isOurElement);
}

const isOurElement = (node: Node): boolean => node.nodeName.toLowerCase().startsWith(OURS);
