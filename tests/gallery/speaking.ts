import type { ComponentChild } from 'preact';
import type { Voice } from '../../components/voice.ts';
import { CHART_WORDS, type ChartWords } from '../../lib/i18n/chart-words.ts';
import { DASHBOARD_WORDS } from '../../lib/i18n/dashboard-words.ts';
import { HISTORY_WORDS, type HistoryWords } from '../../lib/i18n/history-words.ts';
import { RATES_WORDS, type RatesWords } from '../../lib/i18n/rates-words.ts';
import { REPORT_WORDS } from '../../lib/i18n/report-words.ts';
import { SET_UP_WORDS, type SetUpWords } from '../../lib/i18n/set-up-words.ts';
import { type SettingsMessages, settingsWording } from '../../lib/i18n/settings/wording.ts';
import { VEIL_WORDS } from '../../lib/i18n/veil-words.ts';
import type { Language } from '../../lib/rules/rule.ts';
import { voiceIn } from '../components/states.ts';

/** How everything speaks. */
export type Speaking = {
  readonly voice: Voice;
  readonly settings: SettingsMessages;
  readonly dashboard: (typeof DASHBOARD_WORDS)[Language];
  readonly veil: (typeof VEIL_WORDS)[Language];
  readonly report: (typeof REPORT_WORDS)[Language];
  readonly history: HistoryWords;
  readonly rates: RatesWords;
  readonly chart: ChartWords;
  readonly setUp: SetUpWords;
};

/** One of the languages there are. */
export const speaking = (language: Language, locale: string = language): Speaking => ({
  voice: voiceIn(language, locale),
  settings: settingsWording(language),
  dashboard: DASHBOARD_WORDS[language],
  veil: VEIL_WORDS[language],
  report: REPORT_WORDS[language],
  history: HISTORY_WORDS[language],
  rates: RATES_WORDS[language],
  chart: CHART_WORDS[language],
  setUp: SET_UP_WORDS[language],
});

/** A view in one of its states, at the width it has to do with at least. */
export type Shown = { readonly width: number; readonly draw: (speaking: Speaking) => ComponentChild };
