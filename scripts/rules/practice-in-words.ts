import type { Client, Engagement, Practice, StandingSession, WeeklyHours } from '../../lib/practice/practice.ts';
import { formatClock } from '../../lib/time/day.ts';

/** What an example's practice has in place of the usual one's, in a sentence. Parts that have no words of their own come as they are. */
export function practiceInWords({ clients, engagements, workingHours, breaks, ...others }: Partial<Practice>): string {
  const told = [
    ...(clients ? [clients.map(clientInWords).join('; ') || 'no clients'] : []),
    ...(engagements ? [engagements.map(engagementInWords).join('; ') || 'no other work'] : []),
    ...(workingHours ? [workingHours.length > 0 ? `hours ${hoursInWords(workingHours)}` : 'no hours told'] : []),
    ...(breaks ? [breaks.length > 0 ? `breaks ${hoursInWords(breaks)}` : 'no breaks'] : []),
    ...Object.entries(others).map(([name, value]) => `${name} ${JSON.stringify(value).replaceAll('"', '')}`),
  ];
  return `The practice: ${told.join('; ')}.`;
}

function clientInWords({ code, aliases, engagement, frame }: Client): string {
  const names = aliases.filter((alias) => alias !== code);
  const work = engagement === 'therapy' ? [] : [`in ${engagement}`];
  return [
    `${code}${names.length > 0 ? ` (${names.join(', ')})` : ''}`,
    ...work,
    ...(frame.length > 0 ? [frame.map(sessionInWords).join(' and ')] : []),
  ].join(', ');
}

/** A standing session in words, as `tue 10:00 every 2 weeks`; fifty minutes are not named. */
export function sessionInWords({ weekday, start, minutes, everyWeeks, from, to }: StandingSession): string {
  const rhythm = everyWeeks === 1 ? '' : ` every ${everyWeeks} weeks`;
  const length = minutes === 50 ? '' : ` for ${minutes} minutes`;
  const span = to === null ? '' : ` from ${from} to ${to}`;
  return `${weekday} ${formatClock(start)}${length}${rhythm}${span}`;
}

function engagementInWords({ id, words, calendars }: Engagement): string {
  const known = [
    ...(words.length > 0 ? [`the words ${words.join(', ')}`] : []),
    ...(calendars.length > 0 ? [`the calendar ${calendars.join(', ')}`] : []),
  ];
  return `${id}${known.length > 0 ? `, known by ${known.join(' or ')}` : ''}`;
}

const hoursInWords = (hours: readonly WeeklyHours[]): string =>
  hours.map(({ days, from, to }) => `${days.join(', ')} ${formatClock(from)}–${formatClock(to)}`).join(' and ');
