import type { AnswerCategory, Finding, Level } from '../rules/rule.ts';
import type { Instant } from '../time/interval.ts';

/** `rule:subject`: stays the same when the event is read again, after restarts, and when the rule is updated. */
export type FlagId = string;

/**
 * What is written down of an emergency, a line each, any of them empty: the three things that the ACA Code of Ethics
 * (A.6) asks of an extended boundary.
 */
export type EmergencyRecord = {
  readonly rationale: string;
  readonly benefit: string;
  readonly consequences: string;
};

/** What the therapist said of a flag. The latest counts; earlier ones stay in the record. */
export type Answer = {
  readonly category: AnswerCategory;
  readonly reason: string;
  /** Only with `emergency`, and only where something was written. */
  readonly record?: EmergencyRecord;
  readonly at: Instant;
};

/** A finding that lasts. It goes away only when what it saw was seen to be different. */
export type Flag = {
  readonly id: FlagId;
  readonly rule: string;
  /** How far it went when it was last raised; how far it goes by now `askedFlags` says. */
  readonly level: Level;
  readonly finding: Finding;
  /** Since when it has been waiting. */
  readonly raisedAt: Instant;
  readonly state: 'open' | 'answered' | 'withdrawn';
  readonly answer: Answer | null;
};
