import type { EventDetails } from '../../calendar/reading.ts';
import { ANCHORS } from './anchors.ts';
import { addressesOf, guestsIn } from './guests.ts';
import { type Identity, identityOf } from './identity.ts';
import { formIdOf } from './page.ts';
import { clean } from './text.ts';

/** What a form told before its user did anything in it. May be dropped: then the form tells no more. */
type Visit = { readonly url: string; readonly acted: boolean; readonly told: EventDetails | null };

const visits = new WeakMap<Document, Visit>();

/**
 * What the form of an event that already is tells, as it stood before its user did anything in it: what it shows from
 * then on may never be saved. Null on any other page, and for a new event.
 */
export function formDetails(document: Document, url: string): EventDetails | null {
  const id = formIdOf(url);
  const identity = id === null ? null : identityOf(id);
  // An id that says nothing may be another word of the address.
  if (!identity?.meeting) {
    visits.delete(document);
    return null;
  }
  const form = document.querySelector(ANCHORS.form);
  if (!form) return null;
  const known = visits.get(document);
  if (known?.url === url && known.acted) return known.told;
  const told = toldBy(form, identity);
  visits.set(document, { url, acted: false, told });
  return told;
}

/** Notes that the user does something at an element, so that nothing that comes of it in a form is taken for a fact. */
export function noteAct(target: Element, url: string): void {
  const document = target.ownerDocument;
  if (formIdOf(url) === null || !target.closest(ANCHORS.form)) return;
  const known = visits.get(document);
  visits.set(document, { url, acted: true, told: known?.url === url ? known.told : null });
}

function toldBy(form: Element, { key }: Identity): EventDetails {
  const whole = form.querySelector(ANCHORS.formSave) !== null && form.querySelector(ANCHORS.busy) === null;
  const place = form.querySelector<HTMLInputElement>(ANCHORS.formPlace);
  const description = form.querySelector(ANCHORS.formDescription);
  // Guests that a field proposes lie in its listbox; they are not invited.
  const invited = [...form.querySelectorAll(ANCHORS.guest)].filter((entry) => !entry.closest(ANCHORS.proposals));
  const guests = guestsIn(invited);
  return {
    key,
    place: place && (place.value.trim() !== '' || whole) ? clean(place.value) : null,
    // Nothing in the form says for certain that its list of guests has come.
    guests: guests.length > 0 ? addressesOf(guests) : null,
    organiser: null,
    description: description && ((description.textContent ?? '').trim() !== '' ? 'some' : whole ? 'none' : null),
  };
}
