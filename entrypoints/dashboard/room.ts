import type { ComponentChildren } from 'preact';
import type { Tongue } from '../../lib/messages/protocol.ts';
import type { ZoneName } from '../../lib/time/zone.ts';

/** What each view of the dashboard is given. */
export type House = {
  readonly tongue: Tongue;
  /** The zone of this computer, for a practice that has none yet. */
  readonly zone: ZoneName;
  /** Shows the dashboard anew. */
  readonly show: () => void;
  /** The other views that there are, to go on to. */
  readonly onward: readonly { readonly href: string; readonly name: string }[];
};

/** A view of the dashboard: a thin door between the background and components. */
export type Room = {
  /** Asks for what the view shows. Not called under the veil. */
  readonly open: () => Promise<void>;
  /** Asks again for what may have changed elsewhere. Nobody to ask is no reason to forget what is known. */
  readonly refresh: () => Promise<void>;
  /** What the view shows: what is known by now. */
  readonly content: () => ComponentChildren;
};

/**
 * What was known where the latest answer says the same, so that what is shown of it stays as it is: news come with every
 * look at a calendar.
 */
export const unlessSame = <T>(known: T, latest: T): T =>
  JSON.stringify(known) === JSON.stringify(latest) ? known : latest;
