import { isLive } from '../calendar/event.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import type { Judgement } from '../frame/judge.ts';
import type { Practice } from '../practice/practice.ts';
import type { Instant } from '../time/interval.ts';
import { type AskedRule, type Doubt, type Facts, type Finding, LEVELS, type Outcome } from './rule.ts';

/** Values of a rule's options by name; one that is absent has its default. */
export type Settings = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the rules are shown of a judgement: the events that take place. */
export const factsOf = (
  practice: Practice,
  { events, missed, freed, frames, lookout }: Judgement,
  now: Instant,
): Facts => ({
  practice,
  now,
  events: events.filter(({ event }) => isLive(event)),
  missed,
  freed,
  frames,
  lookout,
});

/**
 * Asks every rule. A rule is handed only the events of which it knows what it needs; those it does not are doubts, since
 * what a page withheld is not thereby absent. A rule that throws is `broken` and stops nobody else. Findings keep a level
 * of their own only where it counts: it is further than the rule's, and nobody has decided how far the rule goes.
 */
export function judgeRules(rules: readonly AskedRule[], facts: Facts, settings: Settings = {}): readonly Outcome[] {
  const outcomes = rules.map((rule) => outcomeOf(rule, facts, settings[rule.id] ?? {}));
  return outcomes.map((outcome, index) => graver(outcome, rules[index] as AskedRule, outcomes));
}

/** What was found, going further where it is seen together with what another rule has found. */
function graver(outcome: Outcome, rule: AskedRule, outcomes: readonly Outcome[]): Outcome {
  const { graver: seen } = rule;
  if (!seen || outcome.outcome !== 'flagged') return outcome;
  const others = outcomes.flatMap((other) =>
    other.outcome === 'flagged' && seen.with.includes(other.rule) ? other.findings : [],
  );
  const clients = new Set(others.map(({ client }) => client));
  const findings = outcome.findings.map((finding) =>
    finding.client !== null && clients.has(finding.client) ? atLevel({ ...finding, level: seen.level }, rule) : finding,
  );
  return { ...outcome, findings };
}

function outcomeOf(rule: AskedRule, facts: Facts, changed: Readonly<Record<string, number>>): Outcome {
  try {
    const options: Record<string, number> = {};
    for (const [name, option] of Object.entries(rule.options)) options[name] = changed[name] ?? option.default;
    const findings: Finding[] = [];
    const doubts: Doubt[] = [];
    const known: JudgedEvent[] = [];
    // A title is always shown.
    const needs = rule.needs.filter((need) => need !== 'title');
    for (const event of facts.events) {
      if (!rule.concerns(event)) continue;
      const missing = needs.length === 0 ? undefined : needs.find((need) => event.event[need] === null);
      if (missing) doubts.push({ subject: event.key, events: [event.key], missing });
      else known.push(event);
    }
    for (const answer of rule.check({ ...facts, events: known }, options)) {
      if ('missing' in answer) doubts.push(answer);
      else findings.push(atLevel(answer, rule));
    }
    if (findings.length > 0) return { rule: rule.id, outcome: 'flagged', findings, doubts };
    if (doubts.length > 0) return { rule: rule.id, outcome: 'unsure', doubts };
    return { rule: rule.id, outcome: 'clear' };
  } catch (error) {
    return { rule: rule.id, outcome: 'broken', error: error instanceof Error ? error.message : String(error) };
  }
}

function atLevel(finding: Finding, { level, decided }: AskedRule): Finding {
  if (finding.level === undefined) return finding;
  const { level: own, ...rest } = finding;
  return !decided && LEVELS.indexOf(own) > LEVELS.indexOf(level) ? finding : rest;
}
