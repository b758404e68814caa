import {
  formatDay,
  formatDecimal,
  formatFromTo,
  formatList,
  formatNumber,
  formatTime,
  formatWhenRange,
  formatZone,
} from '../../lib/i18n/format.ts';
import type { REPORT_WORDS } from '../../lib/i18n/report-words.ts';
import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import type { Report, ReportedQuestion, ReportRow } from '../../lib/messages/report.ts';
import type { Language } from '../../lib/rules/rule.ts';
import type { Count, Rate } from '../../lib/statistics/rate.ts';
import { type Day, dayAt, daysBetween } from '../../lib/time/day.ts';
import { minutesOf } from '../../lib/time/interval.ts';
import { LevelShape } from '../controls/level-shape.tsx';
import type { Voice } from '../voice.ts';

/** What a sheet says: its own words, and those that the settings have for what is set there. */
export type SheetWords = {
  readonly report: (typeof REPORT_WORDS)[Language];
  readonly settings: Pick<SettingsMessages, 'presets' | 'rules' | 'exceptions'>;
};

/** How many of a hundred a count is, and its limits; null beside no sessions. */
export type LimitsOf = (count: Count) => Rate | null;

type SheetProps = { readonly report: Report; readonly voice: Voice; readonly words: SheetWords };

const RATES = ['emergency', 'extra', 'contact', 'moved', 'missed'] as const;

/** A report as one sheet: what was not seen first, then how often, what was answered, by which settings, and each item. */
export function ReportSheet({ report, voice, words, limitsOf }: SheetProps & { readonly limitsOf: LimitsOf }) {
  const said = words.report;
  const { locale, zone } = voice;
  const day = (one: Day) => formatDay(one, locale);
  const days = formatFromTo(report.range.from, report.range.to, locale);
  const unseen = report.notSeen.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  const { count: answered, of: asked, medianDays } = report.asked;
  return (
    <article class="sheet">
      <header>
        <h2>{said.title(days)}</h2>
        <p class="quiet">{said.made(formatMade(report.at, voice), formatZone(zone, report.at, locale))}</p>
      </header>
      <section aria-labelledby="not-seen">
        <h3 id="not-seen">{said.notSeen}</h3>
        {unseen === 0 ? (
          <p>{said.allSeen(report.days)}</p>
        ) : (
          <>
            <p>
              {said.daysNotSeen(unseen, report.days)}{' '}
              {formatList(
                report.notSeen.map(({ from, to }) => formatFromTo(from, to, locale)),
                locale,
              )}
              .
            </p>
            <p>{said.notSeenMeans}</p>
          </>
        )}
        {report.undecided > 0 && <p>{said.undecided(report.undecided)}</p>}
        {report.broken.length > 0 && <p>{said.broken(formatList(report.broken, locale))}</p>}
      </section>
      <section aria-labelledby="how-often">
        <h3 id="how-often">{said.howOften}</h3>
        <dl class="facts">
          {RATES.map((name) => (
            <div key={name}>
              <dt>{said.rates[name]}</dt>
              <dd>{sayRate(name, report.rates[name], limitsOf, words, locale)}</dd>
            </div>
          ))}
        </dl>
        <p class="hint">{said.limitsMean}</p>
      </section>
      <section aria-labelledby="answers">
        <h3 id="answers">{said.questions}</h3>
        <p>
          {said.asked(asked, answered)} {asked > answered && said.unanswered(asked - answered)}{' '}
          {medianDays !== null && said.median(formatNumber(Math.ceil(medianDays), locale))}
        </p>
      </section>
      <section aria-labelledby="by-settings">
        <h3 id="by-settings">{said.settings}</h3>
        <ul class="plain">
          <li>{said.preset(words.settings.presets[report.preset])}</li>
          {report.changed.map(({ title, level }) => (
            <li key={title}>{said.changed(title, words.settings.rules.levels[level])}</li>
          ))}
        </ul>
      </section>
      {report.exceptions.length > 0 && (
        <section aria-labelledby="in-force">
          <h3 id="in-force">{said.exceptions}</h3>
          <ul class="plain">
            {report.exceptions.map(({ rule, client, title, answer, until }) => (
              <li key={`${rule} ${client}`}>
                {client} · {title}: {answer},{' '}
                {until === null ? words.settings.exceptions.always : words.settings.exceptions.until(day(until))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="items">
        <h3 id="items">{said.rows}</h3>
        {report.rows.length === 0 ? <p>{said.nothing}</p> : <Rows report={report} voice={voice} words={words} />}
      </section>
      <section aria-labelledby="limits">
        <h3 id="limits">{said.limits}</h3>
        <p>{said.limitsMeaning}</p>
      </section>
      <footer class="signatures">
        {said.signatures.map((name) => (
          <p key={name}>{name}</p>
        ))}
      </footer>
    </article>
  );
}

function Rows({ report: { rows }, voice, words }: SheetProps) {
  const { columns } = words.report;
  return (
    // The table may be wider than a narrow window; its frame then scrolls, also by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <figure class="wide" tabIndex={0} aria-labelledby="items">
      <table class="items">
        <thead>
          <tr>
            {Object.entries(columns).map(([name, text]) => (
              <th key={name} scope="col" class={name}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.start} ${row.client} ${row.fit} ${row.expected}`} row={row} voice={voice} words={words} />
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Row({ row, voice, words }: { row: ReportRow; voice: Voice; words: SheetWords }) {
  const said = words.report;
  const { fits, reasons } = voice.words;
  const when = formatWhenRange(row, voice.zone, voice.locale);
  const other = row.expected !== null && row.expected !== row.start ? row.expected : null;
  return (
    <tr>
      <th scope="row">{when}</th>
      <td class="minutes">{formatNumber(minutesOf(row), voice.locale)}</td>
      <td class="client">{row.client ?? said.noClient}</td>
      <td>
        {fits[row.fit]}
        {other !== null && <> {said.standsFor(sayDay(other, voice))}</>}
        <span class="quiet"> ({reasons[row.reason]})</span>
      </td>
      <td>
        {row.questions.map(({ title, level }) => (
          <p key={title}>
            <LevelShape level={level} name={voice.words.levels[level]} /> {title}
          </p>
        ))}
      </td>
      <td>
        {row.questions.map((question) => (
          <Answered key={question.title} question={question} voice={voice} words={words} />
        ))}
      </td>
    </tr>
  );
}

function Answered({
  question: { answer },
  voice,
  words,
}: {
  question: ReportedQuestion;
  voice: Voice;
  words: SheetWords;
}) {
  if (!answer) return <p class="quiet">{words.report.open}</p>;
  const { record } = answer;
  return (
    <>
      <p>
        {answer.said}
        {answer.reason && `: ${answer.reason}`}
        <span class="quiet"> ({words.report.answered(sayDay(answer.at, voice))})</span>
      </p>
      {record && <p>{[record.rationale, record.benefit, record.consequences].filter(Boolean).join(' · ')}</p>}
    </>
  );
}

const sayDay = (instant: number, { zone, locale }: Voice): string => formatDay(dayAt(zone, instant), locale);

const formatMade = (instant: number, { zone, locale }: Voice): string =>
  `${formatDay(dayAt(zone, instant), locale)}, ${formatTime(instant, zone, locale)}`;

function sayRate(
  name: (typeof RATES)[number],
  count: Count,
  limitsOf: LimitsOf,
  { report: said }: SheetWords,
  locale: string,
): string {
  const [many, all] = [formatNumber(count.count, locale), formatNumber(count.of, locale)];
  if (name === 'missed') return said.missedRate(many, all);
  const rate = limitsOf(count);
  if (!rate) return said.noSessions;
  const decimal = (value: number) => formatDecimal(value, locale);
  return said.rate(many, all, decimal(rate.per100), decimal(rate.low), decimal(rate.high));
}
