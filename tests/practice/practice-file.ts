import { parsePracticeFile } from '../../lib/practice/file.ts';

/** JSON's objects. */
export type Json = Record<string, unknown>;
/** One standing session as the file writes it. */
export const frame = { weekday: 'tue', start: '10:00', minutes: 50, everyWeeks: 1, from: '2026-01-06', to: null };
/** A file in which nothing is left out. */
export const complete = (): Json => ({
  format: 'framekeeper/practice@1',
  timeZone: 'America/New_York',
  workingHours: [{ days: ['mon', 'tue'], from: '09:00', to: '18:00' }],
  breaks: [{ days: ['mon'], from: '12:30', to: '13:00', name: 'Lunch' }],
  sessionMinutes: 45,
  gapMinutes: 15,
  emergency: {
    minutes: 40,
    shortestMinutes: 20,
    noticeMinutes: 60,
    latestEnd: '24:00',
    maxSessionsPerDay: 8,
    maxConsecutive: 5,
    holds: ['HOLD'],
  },
  engagements: [{ id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: ['Work'], gapMinutes: 5 }],
  clients: [
    {
      code: 'K7',
      aliases: ['J.D.'],
      engagement: 'coaching',
      frame: [{ ...frame }],
      agreements: ['Calls until nine.'],
      former: ['B3'],
    },
  ],
  preset: 'dbt',
  rules: [{ rule: 'extra-session', level: 'note', options: { days: 10 } }],
  cover: [{ name: 'Colleague Q', phone: '555 0100' }],
  crisis: [{ name: 'Line', phone: '988', checkedOn: '2026-01-06' }],
  escalateDays: 21,
});
/** A file with what is required and nothing more. */
export const minimal = (): Json => ({ format: 'framekeeper/practice@1', timeZone: 'Europe/Berlin', clients: [] });

/** Parses a text, or a value as JSON. */
export const parse = (content: unknown) =>
  parsePracticeFile(typeof content === 'string' ? content : JSON.stringify(content));
/** The problems of a file, each as its field and its code. */
export const problems = (content: unknown) => {
  const parsed = parse(content);
  return parsed.ok ? [] : parsed.error.map(({ field, code }) => [field, code]);
};
/** The complete file with the value at a path replaced; undefined takes the field away. */
export function withValue(path: string, value: unknown): Json {
  const content = complete();
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() as string;
  const parent = steps.reduce<Json>((node, step) => node[step] as Json, content);
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return content;
}
