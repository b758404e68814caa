import type { Mark } from '../../lib/chart/chart.ts';
import type { Place } from '../../lib/chart/place.ts';
import type { ChartWords } from '../../lib/i18n/chart-words.ts';
import { formatList, formatLongRange, formatTime } from '../../lib/i18n/format.ts';
import type { Messages } from '../../lib/i18n/wording.ts';
import { wallAt } from '../../lib/time/day.ts';
import { minutes } from '../../lib/time/interval.ts';

/** How the chart speaks: its own words, those that all views share, and the locale of numbers and times. */
export type ChartSpeech = { readonly words: ChartWords; readonly messages: Messages; readonly locale: string };

/** A mark in words: who and when, what it is, and then why, where it stood, what is asked and what was answered. */
export type Told = { readonly when: string; readonly what: string; readonly more: readonly string[] };

/** Says what a mark is and why. */
export function tellMark(mark: Mark, { words, messages, locale }: ChartSpeech): Told {
  const who = formatList(mark.clients, locale);
  const what = mark.kind === 'unrelated' ? words.unclear : messages.fits[mark.kind];
  return {
    when: `${who} · ${sayPlace(mark, locale)}`,
    what,
    more: [
      words.because[mark.confidence](messages.reasons[mark.reason]),
      ...(mark.standing ? [words.stoodAt(sayPlace(mark.standing, locale))] : []),
      ...mark.questions.map(words.asked),
      ...mark.answers.map(words.answered),
    ],
  };
}

/** The same as one text, to be heard. */
export const sayMark = ({ when, what, more }: Told): string => [`${when}: ${what}.`, ...more].join(' ');

/** Minutes past midnight as a clock time. */
export const sayMinute = (minute: number, locale: string): string => formatTime(minutes(minute), 'UTC', locale);

// The wall's own time is told as it is, whatever the zone.
const sayPlace = ({ day, from, to }: Place, locale: string): string =>
  formatLongRange({ start: wallAt(day, from), end: wallAt(day, to) }, 'UTC', locale);
