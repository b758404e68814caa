import type { Report } from '../../lib/messages/report.ts';
import { exceptions } from './setting-states.ts';
import { at } from './states.ts';

const event = { reason: 'beyond-plan', expected: null, questions: [] } as const;

/** A report of half a month, with a row of each sort. */
export const report: Report = {
  at: at(17),
  zone: 'Europe/Berlin',
  range: { from: '2026-01-01', to: '2026-01-15' },
  preset: 'solo',
  days: 15,
  notSeen: [{ from: '2026-01-10', to: '2026-01-11' }],
  rates: {
    moved: { count: 6, of: 118 },
    extra: { count: 3, of: 118 },
    emergency: { count: 0, of: 118 },
    contact: { count: 1, of: 118 },
    missed: { count: 4, of: 120 },
  },
  asked: { count: 3, of: 5, medianDays: 1.2 },
  undecided: 2,
  broken: [],
  exceptions,
  changed: [{ title: 'A time that moves later', level: 'off' }],
  rows: [
    {
      ...event,
      start: at(14),
      end: at(14, 50),
      client: 'K7',
      fit: 'extra',
      questions: [
        {
          title: 'A session beyond the plan',
          level: 'ask',
          raisedAt: at(15),
          answer: {
            said: 'Other',
            reason: 'by telephone',
            at: at(16),
            record: { rationale: 'a hard week', benefit: 'sleep', consequences: 'none expected' },
          },
        },
      ],
    },
    {
      ...event,
      start: at(10, 0, 1),
      end: at(10, 50, 1),
      client: 'M2',
      fit: 'moved',
      reason: 'same-event-moved',
      expected: at(10, 0, -1),
    },
    {
      ...event,
      start: at(9, 0, 2),
      end: at(9, 20, 2),
      client: null,
      fit: 'contact',
      reason: 'short-or-call',
      questions: [{ title: 'Contact outside sessions', level: 'review', raisedAt: at(9, 0, 2), answer: null }],
    },
  ],
};
