import type { Client, Engagement, Practice } from '../practice/practice.ts';

/** A client whose name and address are known, for examples of rules that look at either. */
export const JANE: Client = {
  code: 'K7',
  aliases: ['Jane Doe', 'Jane', 'J.D.', 'jane@example.com'],
  engagement: 'therapy',
  frame: [{ weekday: 'tue', start: 600, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null }],
  agreements: [],
};

/** Another one, of whom the address is known. */
export const MAX: Client = {
  ...JANE,
  code: 'M2',
  aliases: ['max@example.com'],
  frame: [{ weekday: 'wed', start: 660, minutes: 50, everyWeeks: 1, from: '2026-01-05', to: null }],
};

/** Work that is known by its words, or by a calendar of its own. */
export const workOf = (kind: Engagement['kind'], known: Partial<Engagement>): Engagement => ({
  id: kind,
  kind,
  words: [],
  calendars: [],
  gapMinutes: 0,
  ...known,
});

/** The practice of these two, with a private calendar. */
export const NAMED: Partial<Practice> = {
  clients: [JANE, MAX],
  engagements: [workOf('personal', { calendars: ['private'] })],
};
