import { formatDay, formatDays, formatDecimal, formatFromTo, formatNumber } from '../../lib/i18n/format.ts';
import { counted, type Forms } from '../../lib/i18n/plural.ts';
import { RATES_WORDS, type RatesWords } from '../../lib/i18n/rates-words.ts';
import { type SettingsMessages, settingsWording } from '../../lib/i18n/settings/wording.ts';
import type { Tongue } from '../../lib/messages/protocol.ts';
import type { Period } from '../../lib/rates/periods.ts';
import type { Rate } from '../../lib/statistics/rate.ts';
import type { Day } from '../../lib/time/day.ts';

/** How the view of rates speaks: its words, and numbers and days in the locale. */
export type RatesSpeech = Tongue & {
  readonly words: RatesWords;
  /** What the kinds of practice are called. */
  readonly presets: SettingsMessages['presets'];
  readonly number: (value: number) => string;
  /** One decimal; what is not nothing is never told as 0.0. */
  readonly decimal: (value: number) => string;
  /** A chance or share in percent. */
  readonly percent: (share: number) => string;
  readonly count: (value: number, forms: Forms) => string;
  /** `3 of 118 sessions (2.5 per 100; 0.5–7.4)` */
  readonly rate: (rate: Rate) => string;
  readonly day: (day: Day) => string;
  readonly days: (first: Day, last: Day) => string;
  readonly quarter: (period: Period) => string;
};

/** The speech of a tongue, in its language's words if none are given. */
export function ratesSpeech(
  tongue: Tongue,
  words: RatesWords = RATES_WORDS[tongue.language],
  presets: RatesSpeech['presets'] = settingsWording(tongue.language).presets,
): RatesSpeech {
  const { language, locale } = tongue;
  const number = (value: number) => formatNumber(value, locale);
  const decimal = (value: number) => formatDecimal(value, locale);
  const count = (value: number, forms: Forms) => counted(language, value, forms);
  return {
    ...tongue,
    words,
    presets,
    number,
    decimal,
    // What is not certain is never told as 100 %, nor what is possible as 0 %.
    percent: (share) =>
      Math.min(share, 0.99).toLocaleString(locale, {
        style: 'percent',
        ...(share < 0.01 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 0 }),
      }),
    count,
    rate: ({ count: events, of, per100, low, high }) =>
      words.rate(number(events), count(of, words.sessions), decimal(per100), decimal(low), decimal(high)),
    day: (day) => formatDay(day, locale),
    days: (first, last) => formatFromTo(first, last, locale),
    quarter: ({ quarter, whole, first, last }) => {
      const name = words.quarters.name(String(quarter.number), String(quarter.year));
      return whole ? name : `${name} (${formatDays(first, last, locale)})`;
    },
  };
}
