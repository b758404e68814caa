import type { ClientCode, Engagement } from './practice.ts';

/**
 * What the words of a title say of an event beside whom it is about. `joint`: a couple, a family or a mediation; `care`:
 * what kind of service it is; `clinical`: a diagnosis, a drug or a risk.
 */
export const HINTS = [
  'administrative',
  'contact',
  'emergency',
  'rescheduled',
  'additional',
  'no-show',
  'cancelled',
  'away',
  'social',
  'legal',
  'joint',
  'group',
  'care',
  'clinical',
] as const;
export type Hint = (typeof HINTS)[number];

/** Who and what an event is, as far as its title, guests, calendar and categories tell. */
export type Identity = {
  /** The one client it is about, or null: none, or not one alone. */
  readonly client: ClientCode | null;
  /** All clients it may be about. More than one when a couple's two codes or two namesakes match. */
  readonly candidates: readonly ClientCode[];
  /** Whether the candidates are namesakes that nothing tells apart, rather than several clients named together. */
  readonly ambiguous: boolean;
  /** The kind of work it belongs to, or null when nothing says so. */
  readonly engagement: Engagement | null;
  /** How the engagement was recognised; `client` when it is only the client's usual one. */
  readonly by: 'calendar' | 'category' | 'words' | 'client' | null;
  readonly hints: readonly Hint[];
  /** Whether the event keeps time free for an emergency. */
  readonly hold: boolean;
};
