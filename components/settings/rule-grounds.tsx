import { formatRange, formatWeekday } from '../../lib/i18n/format.ts';
import type { RuleInfo } from '../../lib/messages/protocol.ts';
import type { ExampleWeek } from '../../lib/rules/example-week.ts';
import { WEEKDAYS } from '../../lib/time/day.ts';
import { millisecondsInMinute } from '../../lib/time/units.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import { LevelShape } from '../controls/level-shape.tsx';
import type { Speech } from './speech.ts';

/** What a rule rests on: weeks that show what it asks about and what not, and the standards it goes by. */
export function RuleGrounds({ rule, speech }: { readonly rule: RuleInfo; readonly speech: Speech }) {
  const words = speech.words.rules;
  return (
    <Disclosure summary={words.more}>
      {rule.examples.map((week) => {
        const caption = week.some(({ level }) => level !== null) ? words.asked : words.silent;
        return <Week key={caption} week={week} caption={caption} speech={speech} />;
      })}
      <ul class="sources">
        {rule.sources.map(({ code, number, title, verified }) => (
          <li key={`${code} ${number}`}>
            {code}, {number}, <cite>{title}</cite>
            {!verified && <span class="quiet"> ({words.unverified})</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** A week as a table: days across, the times at which something lies down. */
function Week({ week, caption, speech }: { week: ExampleWeek; caption: string; speech: Speech }) {
  const { words, locale } = speech;
  const weekend = week.some(({ weekday }) => weekday === 'sat' || weekday === 'sun');
  const days = weekend ? WEEKDAYS : WEEKDAYS.slice(0, 5);
  const times = [...Map.groupBy(week, ({ from, to }) => `${from}-${to}`).values()].sort(
    ([a], [b]) => (a?.from ?? 0) - (b?.from ?? 0),
  );
  return (
    <table class="week">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rules.time}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {formatWeekday(day, locale, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map((entries) => (
          <tr key={entries[0]?.from}>
            <th scope="row">{entries[0] && formatRange(onTheClock(entries[0]), 'UTC', locale)}</th>
            {days.map((day) => (
              <td key={day}>
                {entries
                  .filter(({ weekday }) => weekday === day)
                  .map(({ title, level }) => (
                    <div key={title}>
                      {level && <LevelShape level={level} name={words.rules.levels[level]} />} {title}
                    </div>
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const onTheClock = ({ from, to }: ExampleWeek[number]) => ({
  start: from * millisecondsInMinute,
  end: to * millisecondsInMinute,
});
