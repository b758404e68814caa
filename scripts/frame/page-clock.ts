import { numeralsIn } from '../../lib/readers/google/text.ts';
import { wordsOf } from '../../lib/readers/google/words.ts';
import { minuteOf, timeAt } from '../../lib/readers/outlook/clock.ts';
import { formatClock } from '../../lib/time/day.ts';
import type { Instant } from '../../lib/time/interval.ts';
import { millisecondsInMinute, minutesInDay } from '../../lib/time/units.ts';
import { wallOf, type ZoneName } from '../../lib/time/zone.ts';

/** The element of an Outlook page that shows the calendar, and says what time it is there. */
const SURFACE = /<[^<>]*\bdata-app-section="Surface_\w+"[^<>]*>/g;

/**
 * A saved page with its clock set right. Outlook tells its zone by the time it is there, and in a saved page it is always
 * the time of saving; so where that is known to be `at`, it is told what it would be told `now`.
 */
export function withClock(html: string, locale: string, at: Instant, now: Instant, machine: ZoneName): string {
  const passed = (wallOf(machine, now) - wallOf(machine, at)) / millisecondsInMinute;
  return html.replaceAll(SURFACE, (tag) =>
    tag.replace(/\baria-label="([^"]*)"/, (attribute, label: string) => {
      const time = numeralsIn(label).findLast((one) => one.minute !== null);
      const written = time && timeAt(label, time, wordsOf(locale));
      const told = written ? minuteOf(written, written.half === null ? 24 : 12) : null;
      if (told === null) return attribute;
      const minute = (((told + passed) % minutesInDay) + minutesInDay) % minutesInDay;
      return `aria-label="${formatClock(Math.floor(minute))}"`;
    }),
  );
}

/** The language that a saved page says it is in; `en` where it says none. */
export const localeIn = (html: string): string => /<html[^<>]*\blang="([\w-]{2,35})"/.exec(html)?.[1] ?? 'en';
