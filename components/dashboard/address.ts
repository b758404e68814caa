import { PLACES, type Place } from '../../lib/i18n/dashboard-words.ts';
import { PARTS, type Part } from '../settings/parts.ts';

/** The view that an address names, itself or by a part of it; null where it names none. */
export function placeIn(hash: string): Place | null {
  return PLACES.find((place) => nameIn(hash) === place) ?? (partIn(hash) && 'settings');
}

/** The part of the practice that an address names; null where it names none. */
export function partIn(hash: string): Part | null {
  return PARTS.find((part) => nameIn(hash) === part) ?? null;
}

/** What follows the name is the view's own, such as a filter. */
const nameIn = (hash: string): string => hash.replace(/^#/, '').split('?')[0] ?? '';
