import { formatRange, formatTime, formatWhenRange } from '../lib/i18n/format.ts';
import type { Messages } from '../lib/i18n/wording.ts';
import type { Language } from '../lib/rules/rule.ts';
import type { Instant, Interval } from '../lib/time/interval.ts';
import type { ZoneName } from '../lib/time/zone.ts';

/** How a view speaks: its words, and the locale and clock it writes numbers and times in. */
export type Voice = {
  readonly language: Language;
  readonly locale: string;
  readonly zone: ZoneName;
  readonly words: Messages;
};

/** A clock time. */
export const sayTime = (voice: Voice, instant: Instant): string => formatTime(instant, voice.zone, voice.locale);

/** A span of clock times. */
export const sayRange = (voice: Voice, span: Interval): string => formatRange(span, voice.zone, voice.locale);

/** A day and a span of clock times. */
export const sayWhenRange = (voice: Voice, span: Interval): string => formatWhenRange(span, voice.zone, voice.locale);
