import { type Day, daysBetween, quarterStart } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { BundleContent } from './bundle.ts';

/** A cell of a table; null where fewer than three stand behind it. */
type Cell = number | null;

type Kind = BundleContent['departures'][number]['fit'];

/** What is shared for training or study: counts, and nothing of which anybody can be found again. */
export type Deidentified = {
  readonly format: 'framekeeper/deidentified@1';
  readonly period: { readonly from: string; readonly to: string };
  readonly preset: string;
  /** Days of the period that were not seen whole. */
  readonly daysNotSeen: number;
  /** In an order and under numbers that are drawn for this file alone. */
  readonly clients: readonly ({ readonly client: string; readonly sessions: Cell } & Readonly<Record<Kind, Cell>>)[];
  /** Departures by quarter, of those alone that stand in the cells above: nothing is told by taking one from the other. */
  readonly quarters: readonly ({ readonly quarter: string } & Readonly<Record<Kind, Cell>>)[];
  readonly questions: readonly { readonly rule: string; readonly asked: Cell; readonly answered: Cell }[];
};

/** The fewest that a cell tells of. */
const LEAST = 3;

const KINDS: readonly Kind[] = ['moved', 'extra', 'emergency', 'contact', 'missed'];

/**
 * A bundle without what could be led back to anybody: no codes that were ever told, no free text, no date finer than a
 * quarter, no count below three, and none of the record's lines.
 *
 * @param dayOf the day of an instant by the practice's clock
 * @param shuffled the same things in an order that nothing tells of
 */
export function deidentified(
  content: BundleContent,
  dayOf: (at: Instant) => Day,
  shuffled: <T>(list: readonly T[]) => readonly T[],
): Deidentified {
  const clients = shuffled(content.tallies).map((tally, index) => ({ tally, client: `C${index + 1}` }));
  const shown = new Set(
    content.tallies.flatMap((tally) =>
      KINDS.flatMap((kind) => (cell(tally[kind]) === null ? [] : [`${tally.client} ${kind}`])),
    ),
  );
  const told = content.departures.filter(({ client, fit }) => shown.has(`${client} ${fit}`));
  const quarters = [...new Set(told.map(({ start }) => quarterOf(dayOf(start))))].sort();
  const rules = [...new Set(content.questions.map(({ rule }) => rule))].sort();
  const cells = (count: (kind: Kind) => number) =>
    Object.fromEntries(KINDS.map((kind) => [kind, cell(count(kind))])) as Record<Kind, Cell>;
  return {
    format: 'framekeeper/deidentified@1',
    period: { from: quarterOf(content.period.from), to: quarterOf(content.period.to) },
    preset: content.settings.preset,
    daysNotSeen: content.notSeen.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0),
    clients: clients.map(({ tally, client }) => ({
      client,
      sessions: cell(tally.sessions),
      ...cells((kind) => tally[kind]),
    })),
    quarters: quarters.map((quarter) => {
      const own = told.filter(({ start }) => quarterOf(dayOf(start)) === quarter);
      return { quarter, ...cells((kind) => own.filter(({ fit }) => fit === kind).length) };
    }),
    questions: rules.map((rule) => {
      const own = content.questions.filter((one) => one.rule === rule);
      const answered = own.filter(({ answer }) => answer !== null).length;
      const waiting = own.length - answered;
      // What is left when one is taken from the other is a count too.
      return { rule, asked: cell(own.length), answered: waiting > 0 && waiting < LEAST ? null : cell(answered) };
    }),
  };
}

const cell = (count: number): Cell => (count < LEAST ? null : count);

/** A day's quarter as `2026-Q1`. */
function quarterOf(day: Day): string {
  const start = quarterStart(day);
  return `${start.slice(0, 4)}-Q${Math.floor(Number(start.slice(5, 7)) / 3) + 1}`;
}
