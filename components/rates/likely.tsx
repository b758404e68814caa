import type { Figures } from '../../lib/rates/figures.ts';
import type { RatesSpeech } from './speech.ts';

/** The few clients whose rate is probably far above the practice's. Nobody else is named, and nobody is ranked. */
export function Likely({ likely, speech }: { readonly likely: Figures['likely']; readonly speech: RatesSpeech }) {
  const { words, percent } = speech;
  return (
    <section aria-labelledby="rates-likely">
      <h2 id="rates-likely">{words.likely.heading}</h2>
      <p class="hint">{words.likely.hint}</p>
      {likely.length === 0 ? (
        <p>{words.likely.none}</p>
      ) : (
        <ul>
          {likely.map(({ client, rate, chanceOfDouble }) => (
            <li key={client}>
              <strong>{client}</strong> {words.likely.one(speech.rate(rate), percent(chanceOfDouble))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
