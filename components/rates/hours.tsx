import { formatTime, formatWeekday } from '../../lib/i18n/format.ts';
import type { Tally } from '../../lib/rates/tally.ts';
import { WEEKDAYS } from '../../lib/time/day.ts';
import { minutes } from '../../lib/time/interval.ts';
import type { RatesSpeech } from './speech.ts';

/** What was outside the frame by weekday and hour: a table whose cells are the darker the more there is in them. */
export function Hours({ tally: { hours }, speech }: { readonly tally: Tally; readonly speech: RatesSpeech }) {
  const { words, locale } = speech;
  const used = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    hours.some((day) => (day[hour] ?? 0) > 0),
  );
  const [first, last] = [used[0], used.at(-1)];
  const most = Math.max(1, ...hours.flat());
  return (
    <section aria-labelledby="rates-hours">
      <h2 id="rates-hours">{words.hours.heading}</h2>
      {first === undefined || last === undefined ? (
        <p>{words.noneOutside}</p>
      ) : (
        <>
          <p class="hint">{words.hours.hint}</p>
          <table class="heat" aria-labelledby="rates-hours">
            <thead>
              <tr>
                <th scope="col">{words.columns.hour}</th>
                {WEEKDAYS.map((weekday) => (
                  <th key={weekday} scope="col">
                    {formatWeekday(weekday, locale, 'short')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((hour) => (
                <tr key={hour}>
                  <th scope="row">{formatTime(minutes(hour * 60), 'UTC', locale)}</th>
                  {WEEKDAYS.map((weekday, index) => {
                    const count = hours[index]?.[hour] ?? 0;
                    return (
                      <td key={weekday} class="cell" style={{ '--heat': `${Math.round((count / most) * 40)}%` }}>
                        {count > 0 ? speech.number(count) : <span class="none">{speech.number(0)}</span>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
