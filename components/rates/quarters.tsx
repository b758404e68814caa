import type { Figures } from '../../lib/rates/figures.ts';
import { Limits, scaleFor } from './limits.tsx';
import type { RatesSpeech } from './speech.ts';

/** The rate of each quarter with its limits on one scale, and what can be said of a change. */
export function Quarters({ figures, speech }: { readonly figures: Figures; readonly speech: RatesSpeech }) {
  const { words, number } = speech;
  const { periods } = figures;
  const scale = scaleFor(periods.map(({ rate }) => rate));
  return (
    <section aria-labelledby="rates-quarters">
      <h2 id="rates-quarters">{words.quarters.heading}</h2>
      <p class="hint">{words.quarters.hint}</p>
      <table class="quarters">
        <thead>
          <tr>
            <th scope="col">{words.columns.quarter}</th>
            <th scope="col">{words.columns.rate}</th>
            <th scope="col">
              <span class="scale">
                <span>{number(0)}</span>
                <span>{words.columns.limits}</span>
                <span>{number(scale)}</span>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.first}>
              <th scope="row">
                {speech.quarter(period)}
                {period.changed && <span class="hint">{words.quarters.changed}</span>}
              </th>
              <td>{period.rate ? speech.rate(period.rate) : speech.count(0, words.sessions)}</td>
              <td>{period.rate && <Limits rate={period.rate} scale={scale} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Change figures={figures} speech={speech} />
    </section>
  );
}

function Change({ figures: { rise, watch }, speech }: { readonly figures: Figures; readonly speech: RatesSpeech }) {
  const { quarters } = speech.words;
  const say = rise?.isBeyond ? quarters.beyond : quarters.within;
  return (
    <>
      <p>
        {rise
          ? say(
              speech.quarter(rise.quarter),
              speech.rate(rise.later),
              speech.rate(rise.before),
              speech.percent(rise.chance),
            )
          : quarters.notYet}
      </p>
      {watch && (
        <p>
          {watch.signal
            ? quarters.signal(speech.day(watch.signal), speech.rate(watch.base))
            : quarters.quiet(speech.day(watch.from), speech.rate(watch.base))}
        </p>
      )}
    </>
  );
}
