import type { ZoneName } from '../time/zone.ts';
import type { EmergencySettings, Engagement, Practice } from './practice.ts';

/**
 * A practice of which only the zone is known: Monday to Friday 9 to 18, sessions of 50 minutes with 10 between them, no
 * breaks, no clients, therapy as the only engagement, emergency sessions until 20:00, no rule set otherwise, no cover plan
 * and no crisis lines of its own, and a fortnight for answers.
 */
export const defaultPractice = (timeZone: ZoneName): Practice => ({
  timeZone,
  workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: 9 * 60, to: 18 * 60 }],
  breaks: [],
  sessionMinutes: 50,
  gapMinutes: 10,
  emergency: defaultEmergency(50),
  engagements: [therapyEngagement(10)],
  clients: [],
  preset: 'solo',
  rules: [],
  cover: [],
  crisis: [],
  escalateDays: 14,
});

/** Emergency sessions as long as the practice's others, or half an hour where that is all there is: the shortest that crisis codes know. */
export const defaultEmergency = (minutes: number): EmergencySettings => ({
  minutes,
  shortestMinutes: Math.min(30, minutes),
  noticeMinutes: 30,
  latestEnd: 20 * 60,
  maxSessionsPerDay: 7,
  maxConsecutive: 4,
  holds: ['HOLD', 'crisis slot'],
});

/** Therapy, the engagement that is there without being named. */
export const therapyEngagement = (gapMinutes: number): Engagement => ({
  id: 'therapy',
  kind: 'therapy',
  words: [],
  calendars: [],
  gapMinutes,
});
