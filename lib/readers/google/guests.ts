import { LIMITS } from '../../calendar/reading.ts';
import { clean, endOfField, withoutBidi } from './text.ts';

/** An entry in a list of guests: the address, and what is said of it aloud. */
export type Guest = { readonly address: string; readonly label: string };

/** The entries that name an address, each address once. */
export function guestsIn(entries: Iterable<Element>): readonly Guest[] {
  const guests = new Map<string, Guest>();
  for (const entry of entries) {
    if (guests.size >= LIMITS.guests) break;
    const address = clean(entry.getAttribute('data-email') ?? '');
    if (address === '' || guests.has(address)) continue;
    guests.set(address, { address, label: clean(withoutBidi(entry.getAttribute('aria-label') ?? '')) });
  }
  return [...guests.values()];
}

/** The addresses of guests. */
export const addressesOf = (guests: readonly Guest[]): readonly string[] => guests.map(({ address }) => address);

const LINE = /^([^:：]{1,60}?)\s*[:：]\s*(.+)$/s;

/**
 * The guest who invited, or null when that cannot be told. The word for it is another in each language, so two places of
 * the page must agree on it: a line under the calendar's name says `WORD: NAME`, and of all guests only the one of that
 * name or address is labelled with the same word.
 */
export function organiserAmong(guests: readonly Guest[], calendar: Element): string | null {
  const [, ...lines] = linesIn(calendar);
  const found = new Set<string>();
  for (const line of lines) {
    const [, word = '', name = ''] = LINE.exec(withoutBidi(line)) ?? [];
    const labelled = word === '' ? [] : guests.filter(({ label }) => fieldsOf(label).slice(1).some(sameAs(word)));
    const [guest] = labelled;
    if (!guest || labelled.length > 1) continue;
    const isNamed = [guest.address, fieldsOf(guest.label)[0] ?? ''].some(sameAs(name));
    if (isNamed) found.add(guest.address);
  }
  const [organiser] = found;
  return found.size === 1 && organiser !== undefined ? organiser : null;
}

const sameAs = (text: string) => {
  const folded = text.trim().toLowerCase();
  return (other: string): boolean => other.trim().toLowerCase() === folded;
};

const MOST_FIELDS = 12;

/** The fields of an accessible text. */
function fieldsOf(text: string): readonly string[] {
  const fields: string[] = [];
  for (let from = 0; from <= text.length && fields.length < MOST_FIELDS; ) {
    const end = endOfField(text, from);
    fields.push(text.slice(from, end));
    from = end + 1;
  }
  return fields;
}

const MOST_LINES = 20;

/** The lines of a row: the texts of the elements in it that have words of their own, in order. */
function linesIn(row: Element): readonly string[] {
  const lines = new Map<Node, string>();
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  while (lines.size < MOST_LINES && walker.nextNode()) {
    const text = walker.currentNode;
    const line = text.parentNode === row || !text.parentNode ? text : text.parentNode;
    if ((text.nodeValue ?? '').trim() !== '') lines.set(line, clean(line.textContent ?? ''));
  }
  return [...lines.values()];
}
