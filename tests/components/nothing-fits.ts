import type { Overview } from '../../lib/messages/protocol.ts';
import type { NextSlot } from '../../lib/slots/slot.ts';

/** Where a session fits on Friday, 16 January 2026, at nine in Berlin, of which nothing is unseen. */
export const next: NextSlot = {
  found: {
    slot: {
      start: Date.UTC(2026, 0, 16, 8),
      end: Date.UTC(2026, 0, 16, 8, 50),
      proof: { eventsMoved: 0, breaksKept: true, gapsKept: true, checked: 6 },
      reasons: [
        { kind: 'regular-hours' },
        { kind: 'free-after', minutes: 40 },
        { kind: 'session-of-day', number: 6, most: 7 },
      ],
    },
    seenAt: Date.UTC(2026, 0, 15, 12, 3),
  },
  unseen: null,
  until: '2026-01-22',
};

/** A plan as a therapist would tell it. */
export const plan: Overview['plan'] = {
  cover: [
    { name: 'Colleague on call', phone: '555 0100, until 22:00' },
    { name: 'Clinic, night desk', phone: '555 0142' },
  ],
  crisis: [
    { name: 'Line of the city', phone: '555 0188', checkedOn: '2026-01-06' },
    { name: 'Line by text', phone: '555 0199', checkedOn: null },
  ],
};

/** What the popup shows where no slot of today fits, by its name. */
export const NOTHING_FITS: Readonly<Record<string, Partial<Overview>>> = {
  'no slot fits': { questions: [], next, plan },
  'no slot fits, and a day that was not seen': {
    questions: [],
    next: { ...next, found: null, unseen: '2026-01-16' },
  },
  'no slot fits for a week': { questions: [], next: { ...next, found: null }, plan: { ...plan, crisis: [] } },
};
