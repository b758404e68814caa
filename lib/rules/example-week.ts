import { SKETCH_ZONE } from '../calendar/sketch.ts';
import { dayAt, minuteAt, type Weekday, weekdayOf } from '../time/day.ts';
import { minutesOf } from '../time/interval.ts';
import { judgeRules } from './engine.ts';
import { factsIn } from './example.ts';
import type { AskedRule, Example, Level } from './rule.ts';

/** An entry of an example, with how far the question about it goes, null where there is none. */
export type ExampleEntry = {
  readonly weekday: Weekday;
  /** Minutes past midnight; an end beyond midnight lies beyond a day's. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly level: Level | null;
};

/** An example as a week of entries, in order of start. */
export type ExampleWeek = readonly ExampleEntry[];

/** What needs words to be understood: another practice, other weeks, earlier looks, what braces tell. */
const isPlain = ({ sketch, practice }: Example): boolean =>
  practice === undefined && !/[{]|(^|\|)\s*(seen|looked|[+-]\d+w) |all-day/.test(sketch);

/** A rule's first example that asks and its first that does not, of those that a week shows without a word of explanation. */
export function exampleWeeks(rule: AskedRule): readonly ExampleWeek[] {
  const plain = rule.examples.filter(isPlain);
  const shown = [plain.find(({ flags }) => flags.length > 0), plain.find(({ flags }) => flags.length === 0)];
  return shown.flatMap((example) => (example ? [weekOf(rule, example)] : []));
}

function weekOf(rule: AskedRule, example: Example): ExampleWeek {
  const facts = factsIn(example);
  const [outcome] = judgeRules([rule], facts);
  const found = outcome?.outcome === 'flagged' ? outcome.findings : [];
  const levels = new Map(
    found.flatMap(({ events, level }) => events.map((key) => [key, level ?? rule.level] as const)),
  );
  return facts.events.map(({ key, event }) => {
    const from = minuteAt(SKETCH_ZONE, event.start);
    return {
      weekday: weekdayOf(dayAt(SKETCH_ZONE, event.start)),
      from,
      to: from + minutesOf(event),
      title: event.title,
      level: levels.get(key) ?? null,
    };
  });
}
