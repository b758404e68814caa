import { dayOffSession } from './day-off-session.ts';
import { dayOverCapacity } from './day-over-capacity.ts';
import { distantReplacement } from './distant-replacement.ts';
import { driftingSlot } from './drifting-slot.ts';
import { emergencySession } from './emergency-session.ts';
import { endOfDayCluster } from './end-of-day-cluster.ts';
import { exposedGuests } from './exposed-guests.ts';
import { extraSession } from './extra-session.ts';
import { formerClient } from './former-client.ts';
import { frequencyStepUp } from './frequency-step-up.ts';
import { lastMinuteAddition } from './last-minute-addition.ts';
import { lateEndChange } from './late-end-change.ts';
import { lateEntry } from './late-entry.ts';
import { lateNightEntry } from './late-night-entry.ts';
import { legalEntry } from './legal-entry.ts';
import { longSession } from './long-session.ts';
import { mixedCalendar } from './mixed-calendar.ts';
import { multipleRelationship } from './multiple-relationship.ts';
import { outOfSessionContact } from './out-of-session-contact.ts';
import { outsidePracticeHours } from './outside-practice-hours.ts';
import { privateEventMatch } from './private-event-match.ts';
import { repeatedEmergencies } from './repeated-emergencies.ts';
import { revealingTitle } from './revealing-title.ts';
import type { Rule } from './rule.ts';
import { sameDayContacts } from './same-day-contacts.ts';
import { sharedEntry } from './shared-entry.ts';
import { shortEntries } from './short-entries.ts';
import { socialWording } from './social-wording.ts';
import { superviseeClient } from './supervisee-client.ts';
import { supervisionGap } from './supervision-gap.ts';
import { unbrokenRun } from './unbroken-run.ts';
import { uncoveredAbsence } from './uncovered-absence.ts';
import { unusualPlace } from './unusual-place.ts';

/** Every rule, in the order in which questions about one event are asked. A test keeps this list and the folder the same. */
export const RULES: readonly Rule[] = [
  outOfSessionContact,
  extraSession,
  emergencySession,
  outsidePracticeHours,
  multipleRelationship,
  dayOffSession,
  lateNightEntry,
  longSession,
  lateEndChange,
  lastMinuteAddition,
  distantReplacement,
  lateEntry,
  legalEntry,
  socialWording,
  unusualPlace,
  uncoveredAbsence,
  unbrokenRun,
  dayOverCapacity,
  supervisionGap,
  repeatedEmergencies,
  shortEntries,
  sameDayContacts,
  endOfDayCluster,
  frequencyStepUp,
  formerClient,
  driftingSlot,
  superviseeClient,
  sharedEntry,
  privateEventMatch,
  revealingTitle,
  exposedGuests,
  mixedCalendar,
];

/** The rule with that id; undefined when an older version's record names one that is no more. */
export const ruleOf = (id: string): Rule | undefined => RULES.find((rule) => rule.id === id);
