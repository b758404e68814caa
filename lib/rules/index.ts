import { emergencySession } from './emergency-session.ts';
import { exposedGuests } from './exposed-guests.ts';
import { extraSession } from './extra-session.ts';
import { mixedCalendar } from './mixed-calendar.ts';
import { multipleRelationship } from './multiple-relationship.ts';
import { outOfSessionContact } from './out-of-session-contact.ts';
import { outsidePracticeHours } from './outside-practice-hours.ts';
import { privateEventMatch } from './private-event-match.ts';
import { revealingTitle } from './revealing-title.ts';
import type { Rule } from './rule.ts';
import { sharedEntry } from './shared-entry.ts';
import { superviseeClient } from './supervisee-client.ts';

/** Every rule, in the order in which questions about one event are asked. A test keeps this list and the folder the same. */
export const RULES: readonly Rule[] = [
  outOfSessionContact,
  extraSession,
  emergencySession,
  outsidePracticeHours,
  multipleRelationship,
  superviseeClient,
  sharedEntry,
  privateEventMatch,
  revealingTitle,
  exposedGuests,
  mixedCalendar,
];

/** The rule with that id; undefined when an older version's record names one that is no more. */
export const ruleOf = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);
