/** The most lines of a TypeScript file. */
export const MOST_LINES = 250;

/** Longer files, each with its reason. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'lib/i18n/chart-words.ts': 'a table of the words that the frame chart says in every language',
  'lib/i18n/rates-words.ts': 'a table of the words that one view says in every language',
  'lib/i18n/settings/de.ts': 'a table of the words that the settings say in one language',
  'lib/i18n/settings/en.ts': 'a table of the words that the settings say in one language',
  'lib/i18n/settings/es.ts': 'a table of the words that the settings say in one language',
  'lib/i18n/settings/fr.ts': 'a table of the words that the settings say in one language',
  'lib/practice/kind-words.ts': 'a table of words in many languages: data, read by nobody from top to bottom',
  'lib/practice/words.ts': 'a table of words in many languages: data, read by nobody from top to bottom',
  'lib/i18n/report-words.ts': 'a table of the words that a report says in all languages',
  'lib/i18n/set-up-words.ts': 'a table of the words that the set-up says in four languages',
  'tests/stage/google/strings.ts': 'a table of the words that a calendar page says in its languages',
  'tests/stage/outlook/strings.ts': 'a table of the words that a calendar page says in its languages',
};

/** Names that are not ours to choose, each with its reason. */
export const GIVEN_NAMES: Readonly<Record<string, string>> = {
  'README.md': 'where everybody looks first',
  'CHANGELOG.md': 'where everybody looks for changes',
  LICENSE: 'where tools look for it',
  _locales: 'the browser asks for it by this name',
  'shared-entry.ts': 'a rule has the name of what it finds: an entry that two clients share',
  'shared-entry.md': 'the page about that rule',
};

/**
 * Tests, and the files of `lib` that they test although these have another name: parts of one thing that has no meaning
 * without them. Each test must load what it is said to test.
 */
export const TESTED_THROUGH: Readonly<Record<string, readonly string[]>> = {
  'tests/calendar/agenda.test.ts': ['lib/calendar/versions.ts'],
  'tests/core/core.test.ts': [
    'lib/core/memory.ts',
    'lib/core/overview.ts',
    'lib/core/pages.ts',
    'lib/core/parser.ts',
    'lib/core/report.ts',
    'lib/core/shapes.ts',
    'lib/core/state.ts',
    'lib/flags/answers.ts',
    'lib/result.ts',
  ],
  'tests/frame/judge.test.ts': [
    'lib/calendar/event.ts',
    'lib/frame/board.ts',
    'lib/frame/copies.ts',
    'lib/frame/match.ts',
    'lib/frame/rest.ts',
  ],
  'tests/frame/infer.test.ts': ['lib/frame/frames.ts'],
  'tests/i18n/wording.test.ts': [
    'lib/i18n/crisis-lines.ts',
    'lib/i18n/dashboard-words.ts',
    'lib/i18n/de.ts',
    'lib/i18n/en.ts',
    'lib/i18n/es.ts',
    'lib/i18n/fr.ts',
    'lib/i18n/plural.ts',
    'lib/i18n/report-words.ts',
    'lib/i18n/settings/cover-words.ts',
    'lib/i18n/settings/de.ts',
    'lib/i18n/settings/en.ts',
    'lib/i18n/settings/es.ts',
    'lib/i18n/settings/fr.ts',
    'lib/i18n/settings/option-words.ts',
    'lib/i18n/settings/problem-words.ts',
    'lib/i18n/settings/wording.ts',
    'lib/i18n/veil-words.ts',
  ],
  'tests/practice/file.test.ts': [
    'lib/practice/consistency.ts',
    'lib/practice/content.ts',
    'lib/practice/decode.ts',
    'lib/practice/defaults.ts',
    'lib/practice/problem.ts',
  ],
  'tests/practice/aliases.test.ts': [
    'lib/practice/fold.ts',
    'lib/practice/phrases.ts',
    'lib/practice/scripts.ts',
    'lib/practice/standing.ts',
    'lib/practice/title.ts',
  ],
  'tests/practice/identify.test.ts': ['lib/practice/kind-words.ts', 'lib/practice/vocabulary.ts'],
  'tests/readers/google/reading.page.test.ts': [
    'lib/readers/google/agenda.ts',
    'lib/readers/google/chip.ts',
    'lib/readers/google/chips.ts',
    'lib/readers/google/clock.ts',
    'lib/readers/google/clues.ts',
    'lib/readers/google/columns.ts',
    'lib/readers/google/dates.ts',
    'lib/readers/google/days.ts',
    'lib/readers/google/events.ts',
    'lib/readers/google/held.ts',
    'lib/readers/google/hour.ts',
    'lib/readers/google/identity.ts',
    'lib/readers/google/layout.ts',
    'lib/readers/google/look.ts',
    'lib/readers/google/memory.ts',
    'lib/readers/google/month.ts',
    'lib/readers/google/overlay.ts',
    'lib/readers/google/page.ts',
    'lib/readers/google/stacked.ts',
    'lib/readers/google/text.ts',
    'lib/readers/google/timed.ts',
  ],
  'tests/readers/ics/broken.test.ts': [
    'lib/readers/ics/components.ts',
    'lib/readers/ics/moment.ts',
    'lib/readers/ics/property.ts',
  ],
  'tests/readers/ics/calendar-file.test.ts': ['lib/readers/ics/readings.ts', 'lib/readers/ics/seen-event.ts'],
  'tests/readers/ics/entry.test.ts': ['lib/readers/ics/about.ts', 'lib/readers/ics/lines.ts'],
  'tests/readers/ics/identity.test.ts': ['lib/readers/ics/source-calendar.ts'],
  'tests/readers/ics/series.test.ts': ['lib/readers/ics/rule-times.ts'],
  'tests/readers/ics/usual-rule.test.ts': ['lib/readers/ics/effort.ts', 'lib/readers/ics/rule.ts'],
  'tests/readers/ics/zones.test.ts': ['lib/readers/ics/clock.ts', 'lib/readers/ics/embedded-zone.ts'],
  'tests/readers/outlook/reading.page.test.ts': [
    'lib/readers/outlook/box.ts',
    'lib/readers/outlook/chips.ts',
    'lib/readers/outlook/columns.ts',
    'lib/readers/outlook/context.ts',
    'lib/readers/outlook/dates.ts',
    'lib/readers/outlook/events.ts',
    'lib/readers/outlook/index.ts',
    'lib/readers/outlook/layout.ts',
    'lib/readers/outlook/look.ts',
    'lib/readers/outlook/made.ts',
    'lib/readers/outlook/month.ts',
    'lib/readers/outlook/overlay.ts',
    'lib/readers/outlook/page.ts',
    'lib/readers/outlook/partial.ts',
    'lib/readers/outlook/reading.ts',
    'lib/readers/outlook/ready.ts',
    'lib/readers/outlook/spots.ts',
    'lib/readers/outlook/tail.ts',
    'lib/readers/outlook/when.ts',
    'lib/readers/outlook/words.ts',
  ],
  'tests/readers/watch.page.test.ts': ['lib/readers/findings.ts', 'lib/readers/news.ts'],
  'tests/rules/rules.test.ts': [
    'lib/rules/day-over-capacity.ts',
    'lib/rules/example-people.ts',
    'lib/rules/example.ts',
    'lib/rules/hinted.ts',
    'lib/rules/index.ts',
    'lib/rules/outside-practice-hours.ts',
    'lib/rules/social-wording.ts',
    'lib/rules/same-day-contacts.ts',
    'lib/rules/sources.ts',
    'lib/rules/unbroken-run.ts',
    'lib/rules/unusual-place.ts',
  ],
  'tests/rules/settings.test.ts': ['lib/rules/presets.ts'],
  'tests/setup/proposal.test.ts': ['lib/setup/candidates.ts', 'lib/setup/clients.ts'],
  'tests/slots/hold-advice.test.ts': ['lib/slots/past-days.ts'],
  'tests/slots/laws.test.ts': [
    'lib/slots/bounds.ts',
    'lib/slots/constraints.ts',
    'lib/slots/propose.ts',
    'lib/slots/starts.ts',
  ],
  'tests/time/spans.test.ts': ['lib/time/interval.ts'],
};

/** Files of `lib` that mean something only in a running browser, by the end-to-end test that shows it. */
export const TESTED_END_TO_END: Readonly<Record<string, readonly string[]>> = {
  'tests/e2e/main-way.spec.ts': ['lib/messages/client.ts', 'lib/messages/toolbar.ts'],
};

/** Words that would judge a person. None may stand in what users read, in any language. */
export const ACCUSING =
  /violat|breach|offen[cs]e|offending|misconduct|inappropriat|unethic|guilt|suspicio|transgress|wrongdoing|infraction|infracci|malpractice|Verstoß|verstöß|Verletzung|unangemessen|Fehlverhalten|verdächtig|Vergehen|\bfautes?\b|manquement|inappropri|inapropiad|sospechos|mala praxis/iu;
