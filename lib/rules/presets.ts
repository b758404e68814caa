import type { Preset, RuleLevel } from '../practice/practice.ts';

/**
 * Every rule's id, those to come included, so that a practice file that sets one is read by every version. One that is no
 * longer asked stays in the list for the same reason.
 */
export const RULE_IDS = [
  'out-of-session-contact',
  'extra-session',
  'emergency-session',
  'distant-replacement',
  'outside-practice-hours',
  'repeated-emergencies',
  'day-off-session',
  'end-of-day-cluster',
  'long-session',
  'late-end-change',
  'same-day-contacts',
  'short-entries',
  'late-night-entry',
  'last-minute-addition',
  'late-entry',
  'drifting-slot',
  'frequency-step-up',
  'unbroken-run',
  'day-over-capacity',
  'unusual-place',
  'social-wording',
  'multiple-relationship',
  'legal-entry',
  'private-event-match',
  'supervisee-client',
  'shared-entry',
  'former-client',
  'revealing-title',
  'exposed-guests',
  'mixed-calendar',
  'uncovered-absence',
  'supervision-gap',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Levels by rule. A rule that is not named goes as far as it does by itself. */
type Levels = Readonly<Partial<Record<RuleId, RuleLevel>>>;

const SOLO: Levels = {
  'extra-session': 'ask',
  'distant-replacement': 'note',
  'outside-practice-hours': 'ask',
  'repeated-emergencies': 'note',
  'day-off-session': 'ask',
  'end-of-day-cluster': 'note',
  'long-session': 'note',
  'late-end-change': 'note',
  'same-day-contacts': 'ask',
  'short-entries': 'note',
  'last-minute-addition': 'note',
  'late-entry': 'note',
  'drifting-slot': 'note',
  'frequency-step-up': 'note',
  'unbroken-run': 'note',
  'day-over-capacity': 'note',
  'unusual-place': 'ask',
  'social-wording': 'ask',
  'multiple-relationship': 'ask',
  'legal-entry': 'ask',
  'supervisee-client': 'off',
  'shared-entry': 'note',
  'former-client': 'note',
  'revealing-title': 'ask',
  'mixed-calendar': 'note',
  'uncovered-absence': 'ask',
  'supervision-gap': 'off',
};

/**
 * Which rules a kind of practice has, and how far each goes: the therapist chooses one instead of tuning every rule. What a
 * kind of practice changes about the judging itself (calls within DBT, couples as one client, terms of a school) is no
 * matter of levels: tags, clients and working hours say it.
 */
export const PRESET_LEVELS: Readonly<Record<Preset, Levels>> = {
  solo: SOLO,
  trainee: {
    ...SOLO,
    'repeated-emergencies': 'ask',
    'long-session': 'ask',
    'frequency-step-up': 'ask',
    'social-wording': 'review',
    'multiple-relationship': 'review',
    'legal-entry': 'review',
    'supervisee-client': 'review',
    'shared-entry': 'ask',
    'supervision-gap': 'ask',
  },
  dbt: SOLO,
  'home-based': { ...SOLO, 'day-off-session': 'note' },
  couples: SOLO,
  psychoanalytic: { ...SOLO, 'late-end-change': 'ask', 'drifting-slot': 'ask', 'frequency-step-up': 'off' },
  forensic: { ...SOLO, 'multiple-relationship': 'review', 'legal-entry': 'review' },
  school: { ...SOLO, 'former-client': 'off' },
};
