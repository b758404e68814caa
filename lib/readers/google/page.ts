import { LIMITS, type View } from '../../calendar/reading.ts';
import { isZone, type ZoneName } from '../../time/zone.ts';
import { ANCHORS } from './anchors.ts';
import { clean } from './text.ts';

/** How a view is built: with a time axis, as weeks of cells, as a list, or without any events. */
export type Build = 'columns' | 'month' | 'agenda' | 'none';

const VIEW_KEYS: Readonly<Record<string, readonly [Build, View]>> = {
  day: ['columns', 'day'],
  week: ['columns', 'week'],
  customdays: ['columns', 'days'],
  customday: ['columns', 'days'],
  month: ['month', 'month'],
  customweeks: ['month', 'weeks'],
  customweek: ['month', 'weeks'],
  agenda: ['agenda', 'agenda'],
  schedule: ['agenda', 'agenda'],
  year: ['none', 'other'],
};

const fromKey = (key: string | undefined): readonly [Build, View] | undefined =>
  VIEW_KEYS[(key ?? '').toLowerCase().replaceAll(/[_-]/g, '')];

/** Addresses of pages that show no calendar. */
const OTHER =
  /^\/calendar(?:\/u\/\d+)?\/(?:r\/)?(?:settings|eventedit|search|year|render|event|appointments?|share|trash)\b/;

/** Whether the address is that of a page without a calendar: the settings, a form, a search, a year. */
export const isElsewhere = (url: string): boolean => OTHER.test(pathOf(url));

/** The event's id in the address of its form, or null for any other address, and for the form of a new or copied event. */
export const formIdOf = (url: string): string | null =>
  /^\/calendar(?:\/u\/\d+)?\/r\/eventedit\/([\w+-]+)$/.exec(pathOf(url))?.[1] ?? null;

const pathOf = (url: string): string => /^https:\/\/calendar\.google\.com(\/[^?#]*)/.exec(url)?.[1] ?? '';

/** The part of the page that shows the calendar. */
export const mainOf = (document: Document): Element | null => document.querySelector(ANCHORS.main);

/**
 * What the page's structure, so many days in columns, and only where that is silent its own word for it, say of the view.
 * Null while neither does.
 */
export function viewOf(document: Document, main: Element, days: number): readonly [Build, View] | null {
  const said = fromKey(document.body?.dataset.viewkey);
  if (days > 0) {
    if (said?.[0] === 'columns') return said;
    return ['columns', days === 1 ? 'day' : days === 7 ? 'week' : 'days'];
  }
  const grid = main.querySelector(ANCHORS.grid);
  if (grid?.querySelector(ANCHORS.group)) return ['agenda', 'agenda'];
  if (grid?.querySelector(`${ANCHORS.row} ${ANCHORS.dated}`) && said?.[0] !== 'agenda') {
    return said?.[0] === 'month' ? said : ['month', 'month'];
  }
  return said ?? null;
}

/** What the page's own word for its view promises, or null when it says none we know. */
export const promisedBuild = (document: Document): Build | null => fromKey(document.body?.dataset.viewkey)?.[0] ?? null;

const zones = new Map<string, boolean>();

/** The zone that the calendar is shown in, or null when the page does not tell. */
export function zoneOf(document: Document): ZoneName | null {
  const name = (document.querySelector(ANCHORS.zone)?.textContent ?? '').trim().slice(0, 60);
  let known = zones.get(name);
  if (known === undefined) {
    known = isZone(name);
    if (zones.size < 100) zones.set(name, known);
  }
  return known ? name : null;
}

/** The page's language, `und` when it says none. */
export function localeOf(document: Document): string {
  const named = [document.documentElement.lang, document.querySelector(ANCHORS.locale)?.textContent ?? ''];
  return named.map((name) => name.trim()).find((name) => /^[A-Za-z][A-Za-z0-9-]{0,34}$/.test(name)) ?? 'und';
}

/** Whose calendar it is: the account's address, or what the page's own address calls it: its number in this browser. */
export function accountOf(document: Document, url: string): string {
  const email = clean(document.querySelector(ANCHORS.email)?.textContent ?? '');
  if (email !== '') return email;
  const named = clean(new URLSearchParams(/\?([^#]*)/.exec(url)?.[1]).get('authuser') ?? '');
  if (named.includes('@')) return named;
  const number = /^\d{1,3}$/.test(named) ? named : /^\/calendar\/u\/(\d{1,3})(?:\/|$)/.exec(pathOf(url))?.[1];
  return `u/${number ?? '0'}`;
}

/** A calendar of the drawer. */
export type Switch = { readonly name: string; readonly on: boolean };

/** The calendars of the drawer with their switches, or null when it is not there or put away. */
export function switchesOf(document: Document): readonly Switch[] | null {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(ANCHORS.calendar)].filter((box) => {
    const drawer = box.closest(ANCHORS.drawer);
    return drawer !== null && drawer.closest('[inert], [hidden], [aria-hidden="true"]') === null;
  });
  if (boxes.length === 0) return null;
  return boxes
    .slice(0, LIMITS.guests)
    .map((box) => ({ name: clean(box.getAttribute('aria-label') ?? ''), on: box.checked }));
}
