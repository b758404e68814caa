import type { AnswerCategory, Level, Rule } from '../rules/rule.ts';
import type { Flag } from './flag.ts';

/** A flag as it is asked about, with what else was noticed of the very same thing and one answer may do for. */
export type AskedFlag = Flag & { readonly also: readonly Flag[] };

/**
 * Flags as they are asked about: several rules’ about the same events and client are one question, as far as one answer may
 * do for all. The first rule’s in the order of the list asks, and it goes as far as the one that goes furthest. Notes wait
 * for nobody and stay apart, as does what is the therapist’s alone: an answer to it must not be told with another.
 */
export function askedTogether(asked: readonly Flag[], all: readonly Rule[]): readonly AskedFlag[] {
  const rules = new Map(all.map((rule, index) => [rule.id, { rule, index }]));
  const place = ({ rule }: Flag) => rules.get(rule)?.index ?? all.length;
  const answersOf = ({ rule }: Flag) => rules.get(rule)?.rule.answers ?? [];
  const groups = new Map<string, { readonly first: Flag; readonly also: Flag[] }[]>();
  for (const flag of [...asked].sort((a, b) => place(a) - place(b))) {
    const subject = isAlone(flag, rules.get(flag.rule)?.rule) ? flag.id : subjectOf(flag);
    const known = groups.get(subject) ?? [];
    const fitting = known.find(({ first }) => shareAnswer(answersOf(first), answersOf(flag)));
    if (fitting) fitting.also.push(flag);
    else groups.set(subject, [...known, { first: flag, also: [] }]);
  }
  return [...groups.values()].flat().map(({ first, also }) => ({ ...first, level: furthest(first, also), also }));
}

const isAlone = ({ level, finding }: Flag, rule: Rule | undefined): boolean =>
  level === 'note' || finding.events.length === 0 || !rule || Boolean(rule.private);

const subjectOf = ({ finding }: Flag): string => JSON.stringify([finding.client, [...finding.events].sort()]);

/** Every rule takes `other`, which needs a reason of its own and so joins nothing. */
const shareAnswer = (one: readonly AnswerCategory[], other: readonly AnswerCategory[]): boolean =>
  one.some((category) => category !== 'other' && other.includes(category));

/** Of a note nothing else hangs, so that only a question for supervision goes further than the first. */
const furthest = (first: Flag, also: readonly Flag[]): Level =>
  also.some(({ level }) => level === 'review') ? 'review' : first.level;
