import fc from 'fast-check';
import { defaultPractice } from '../../lib/practice/defaults.ts';
import {
  type Break,
  type Client,
  ENGAGEMENT_KINDS,
  type Engagement,
  PRESETS,
  type Practice,
  RULE_LEVELS,
  type RuleSetting,
  type StandingSession,
  type WeeklyHours,
} from '../../lib/practice/practice.ts';
import { addDays, WEEKDAYS } from '../../lib/time/day.ts';

/** A client with nothing but a code and aliases. */
export const clientOf = (code: string, aliases: readonly string[] = [], engagement = 'therapy'): Client => ({
  code,
  aliases,
  engagement,
  frame: [],
  agreements: [],
});

/** A practice of clients, and of what else is given. */
export const practiceOf = (clients: readonly Client[], rest: Partial<Practice> = {}): Practice => ({
  ...defaultPractice('Europe/Berlin'),
  clients,
  ...rest,
});

/** A text that can be found in titles. */
const name = fc
  .tuple(fc.constantFrom('K', 'ä', '7', '田', 'é'), fc.string({ maxLength: 20 }))
  .map((parts) => parts.join(''));
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const weekdays = fc.subarray([...WEEKDAYS], { minLength: 1 });

const standingSession: fc.Arbitrary<StandingSession> = fc
  .record({
    weekday: fc.constantFrom(...WEEKDAYS),
    start: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.integer({ min: 1, max: 240 }),
    everyWeeks: fc.integer({ min: 1, max: 52 }),
    from: day,
    length: fc.option(fc.nat(4000)),
  })
  .map(({ length, ...rest }) => ({ ...rest, to: length === null ? null : addDays(rest.from, length) }));

/** Hours cut at a few points of the day, some pieces working hours and in each perhaps a break. */
const hours: fc.Arbitrary<{ workingHours: WeeklyHours[]; breaks: Break[] }> = fc
  .tuple(
    weekdays,
    fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }),
    fc.boolean(),
    fc.string(),
  )
  .map(([days, cuts, paused, title]) => {
    const sorted = cuts.sort((a, b) => a - b);
    const workingHours = sorted.slice(1).map((to, index) => ({ days, from: sorted[index] as number, to }));
    return { workingHours, breaks: paused ? workingHours.slice(0, 1).map((one) => ({ ...one, name: title })) : [] };
  });

const engagements: fc.Arbitrary<Engagement[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 10 }).map((id) => `e${id}`),
      kind: fc.constantFrom(...ENGAGEMENT_KINDS),
      words: fc.array(name, { maxLength: 3 }),
      calendars: fc.array(name, { maxLength: 3 }),
      gapMinutes: fc.nat(240),
      own: fc.option(hours),
    }),
    { maxLength: 4, selector: ({ id }) => id.normalize('NFKC').toLowerCase() },
  )
  .map((others) => [
    ...others.map(({ own, ...one }) => (own?.workingHours.length ? { ...one, hours: own.workingHours } : one)),
    { id: 'therapy', kind: 'therapy', words: [], calendars: [], gapMinutes: 10 },
  ]);

const ruleSettings: fc.Arbitrary<RuleSetting[]> = fc.uniqueArray(
  fc.record({
    rule: fc.string({ minLength: 1, maxLength: 10 }).map((id) => `r${id}`),
    level: fc.option(fc.constantFrom(...RULE_LEVELS)),
    options: fc.dictionary(fc.string(), fc.nat(1000), { maxKeys: 3, noNullPrototype: true }),
  }),
  { maxLength: 4, selector: ({ rule }) => rule.normalize('NFKC').toLowerCase() },
);

const line = {
  name: fc.string({ maxLength: 20 }).map((rest) => `L${rest}`),
  phone: fc.tuple(fc.string({ maxLength: 10 }), fc.nat()).map((parts) => parts.join('')),
};
const byName = { maxLength: 4, selector: ({ name }: { name: string }) => name.normalize('NFKC').toLowerCase() };

/** Any practice that a file may hold. */
export const anyPractice: fc.Arbitrary<Practice> = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham'),
    hours,
    sessionMinutes: fc.integer({ min: 1, max: 720 }),
    gapMinutes: fc.nat(240),
    emergency: fc
      .record({
        minutes: fc.integer({ min: 1, max: 720 }),
        noticeMinutes: fc.nat(1440),
        latestEnd: fc.integer({ min: 1, max: 1440 }),
        maxSessionsPerDay: fc.integer({ min: 1, max: 50 }),
        maxConsecutive: fc.integer({ min: 1, max: 50 }),
        holds: fc.array(name, { maxLength: 3 }),
      })
      .chain((rest) =>
        fc.integer({ min: 1, max: rest.minutes }).map((shortestMinutes) => ({ ...rest, shortestMinutes })),
      ),
    engagements,
    codes: fc.uniqueArray(fc.nat(999), { maxLength: 5 }),
    preset: fc.constantFrom(...PRESETS),
    rules: ruleSettings,
    cover: fc.uniqueArray(fc.record(line), byName),
    crisis: fc.uniqueArray(fc.record({ ...line, checkedOn: fc.option(day) }), byName),
    escalateDays: fc.integer({ min: 1, max: 365 }),
  })
  .chain(({ hours, codes, ...rest }) =>
    fc
      .tuple(
        ...codes.map((code) =>
          fc.record({
            code: fc.constant(`K${code}`),
            aliases: fc.array(name, { maxLength: 3 }),
            engagement: fc.constantFrom(...rest.engagements.map(({ id }) => id)),
            frame: fc.array(standingSession, { maxLength: 3 }),
            agreements: fc.array(fc.string(), { maxLength: 2 }),
          }),
        ),
      )
      .map((clients): Practice => ({ ...rest, ...hours, clients })),
  );
