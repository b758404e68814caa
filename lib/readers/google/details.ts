import type { EventKey } from '../../calendar/event.ts';
import type { EventDetails } from '../../calendar/reading.ts';
import { ANCHORS } from './anchors.ts';
import { formDetails } from './form.ts';
import { addressesOf, guestsIn, organiserAmong } from './guests.ts';
import { identityOf } from './identity.ts';
import { clean } from './text.ts';

/**
 * The details of events that stand open on the page: in a bubble, or in the form of its address. `titleOf` gives the
 * titles of events that the calendar beside the bubble shows.
 */
export function detailsOn(
  document: Document,
  url: string,
  titleOf: (key: EventKey) => string | undefined = () => undefined,
): readonly EventDetails[] {
  const told = [bubbleDetails(document, titleOf), formDetails(document, url)].filter((one) => one !== null);
  return told.filter(tellsAnything);
}

const tellsAnything = ({ place, guests, organiser, description }: EventDetails): boolean =>
  [place, guests, organiser, description].some((fact) => fact !== null);

/** Whether an open bubble may look other than before: something changed in it, around it, or is it that came or went. */
export function isBubbleTouched(document: Document, touched: ReadonlySet<Node>): boolean {
  const bubble = document.querySelector(ANCHORS.bubble);
  return !bubble || [...touched].some((node) => bubble.contains(node) || node.contains(bubble));
}

/**
 * What the open bubble tells, or null when none is open, or one on its way from one event to another: its id is then of
 * the one and its title of the other. Its rows come one by one, the calendar's last: until that one is there, a row that
 * is not has not come yet; from then on there is none.
 */
function bubbleDetails(document: Document, titleOf: (key: EventKey) => string | undefined): EventDetails | null {
  const bubble = document.querySelector(ANCHORS.bubble);
  const identity = bubble && isOpen(bubble) ? identityOf(bubble.getAttribute('data-eventid') ?? '') : null;
  if (!bubble || !identity) return null;
  const title = bubble.querySelector(ANCHORS.bubbleTitle)?.textContent;
  const known = titleOf(identity.key);
  if (title && known && clean(title) !== known) return null;

  const calendar = bubble.querySelector(ANCHORS.bubbleCalendar);
  const whole = hasWords(calendar) && bubble.querySelector(ANCHORS.busy) === null;
  const place = bubble.querySelector(ANCHORS.bubblePlace);
  const list = bubble.querySelector(ANCHORS.bubbleGuests);
  const guests = list ? guestsIn(list.querySelectorAll(ANCHORS.guest)) : [];
  const description = bubble.querySelector(ANCHORS.bubbleDescription);
  const none = whole ? '' : null;
  return {
    key: identity.key,
    place: place ? textOf(place) : none,
    // A list without a single address has not come yet.
    guests: guests.length > 0 ? addressesOf(guests) : whole && !list ? [] : null,
    organiser: calendar && organiserAmong(guests, calendar),
    description: description ? (hasWords(description) ? 'some' : null) : whole ? 'none' : null,
  };
}

/**
 * Whether a bubble is to be seen. A closed one stays in the page with all its words. Reads layout once, and only of a
 * bubble that nothing else says is closed.
 */
function isOpen(bubble: Element): boolean {
  if (!bubble.closest(ANCHORS.dialog)) return false;
  for (let node: Element | null = bubble; node; node = node.parentElement) {
    if (node.hasAttribute('hidden') || node.getAttribute('aria-hidden') === 'true') return false;
    if (HIDING.test(node.getAttribute('style') ?? '')) return false;
  }
  return bubble.getBoundingClientRect().height > 0;
}

const HIDING = /(?:^|[;\s])(?:display:\s*none|visibility:\s*hidden|height:\s*0(?:px)?\s*(?:[;!]|$))/;

const hasWords = (row: Element | null): boolean => (row?.textContent ?? '').trim() !== '';

function textOf(row: Element): string | null {
  const text = row.getAttribute('data-text');
  return text === null ? null : clean(text);
}
