import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const MINUTE = 60_000;

/** The question that every candidate is asked: how many starts on a grid are left, in milliseconds throughout. */
export type Question = {
  readonly open: number;
  readonly close: number;
  readonly busy: readonly { readonly start: number; readonly end: number }[];
  readonly gap: number;
  readonly length: number;
  readonly grid: number;
};

/** A library that answers it. `other`: it cannot answer this very question, so its answer is not compared, its time is. */
export type Peer = { readonly answers: 'same' | 'other'; readonly ask: (question: Question) => number };

type Moment = { readonly toMillis: () => number };
type Stretch = {
  readonly start: Moment;
  readonly end: Moment;
  readonly difference: (...others: readonly Stretch[]) => readonly Stretch[];
};
type Luxon = {
  readonly DateTime: { readonly fromMillis: (at: number, options: { readonly zone: string }) => Moment };
  readonly Interval: {
    readonly fromDateTimes: (start: Moment, end: Moment) => Stretch;
    readonly merge: (list: readonly Stretch[]) => readonly Stretch[];
  };
};
type SlotCalculator = {
  readonly getSlots: (asked: object) => { readonly availableSlots: readonly unknown[] };
};

/** luxon's own intervals: what is busy merged, and taken away from what is open. */
const luxonPeer = ({ DateTime, Interval }: Luxon): Peer => ({
  answers: 'same',
  ask({ open, close, busy, gap, length, grid }) {
    const at = (instant: number) => DateTime.fromMillis(instant, { zone: 'UTC' });
    const taken = busy.map(({ start, end }) => Interval.fromDateTimes(at(start - gap), at(end + gap)));
    let found = 0;
    for (const free of Interval.fromDateTimes(at(open), at(close)).difference(...Interval.merge(taken))) {
      const last = free.end.toMillis() - length;
      for (let start = Math.ceil(free.start.toMillis() / grid) * grid; start <= last; start += grid) found++;
    }
    return found;
  },
});

/** slot-calculator sets slot behind slot and knows no grid, so it looks for less. */
const slotCalculatorPeer = ({ getSlots }: SlotCalculator): Peer => ({
  answers: 'other',
  ask({ open, close, busy, gap, length }) {
    const iso = (instant: number) => new Date(instant).toISOString();
    const between = (start: number, end: number) => ({ from: iso(start), to: iso(end) });
    return getSlots({
      ...between(open, close),
      availability: [between(open, close)],
      unavailability: busy.map(({ start, end }) => between(start - gap, end + gap)),
      duration: length / MINUTE,
    }).availableSlots.length;
  },
});

const PEERS: Readonly<Record<string, (library: never) => Peer>> = {
  luxon: luxonPeer,
  'slot-calculator': slotCalculatorPeer,
};

/**
 * Libraries that the project does without, where somebody has put them: `npm install --prefix FOLDER luxon slot-calculator`.
 * Null for each that is not there.
 */
export function peersIn(folder: string): Readonly<Record<string, Peer | null>> {
  const require = createRequire(join(resolve(folder), 'peers.js'));
  return Object.fromEntries(Object.entries(PEERS).map(([name, peer]) => [name, peerOf(name, peer)]));

  function peerOf(name: string, peer: (library: never) => Peer): Peer | null {
    try {
      require.resolve(name);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
      throw error;
    }
    return peer(require(name) as never);
  }
}
