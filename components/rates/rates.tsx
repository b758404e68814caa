import type { Figures } from '../../lib/rates/figures.ts';
import type { Tally } from '../../lib/rates/tally.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import { Funnel } from './funnel.tsx';
import { Hours } from './hours.tsx';
import { Likely } from './likely.tsx';
import { More } from './more.tsx';
import { Quarters } from './quarters.tsx';
import type { RatesSpeech } from './speech.ts';
import { Strips } from './strips.tsx';

type RatesProps = {
  /** The counts and what follows from them; null while there is no practice, or nothing was seen. */
  readonly told: { readonly tally: Tally; readonly figures: Figures } | null;
  readonly speech: RatesSpeech;
};

/** How often something was outside the frame, with what it is among and what chance may make of it. */
export function Rates({ told, speech }: RatesProps) {
  const { words } = speech;
  return (
    <main class="dashboard rates">
      <header>
        <h1>{words.title}</h1>
        <p class="quiet">{words.lead}</p>
      </header>
      {told ? (
        <>
          <Ground tally={told.tally} speech={speech} />
          {told.figures.all ? (
            <Told tally={told.tally} figures={told.figures} speech={speech} />
          ) : (
            <p>{words.noSessions}</p>
          )}
        </>
      ) : (
        <div>
          <p>{words.nothing}</p>
          <p>
            <a href="#settings">{words.setUp}</a>
          </p>
        </div>
      )}
    </main>
  );
}

type Telling = { readonly tally: Tally; readonly speech: RatesSpeech };

/** What the rates rest on, before any of them: what was seen, what was not, and what waits for an answer. */
function Ground({ tally, speech }: Telling) {
  const { words, number, days } = speech;
  const { seen, of } = tally.days;
  return (
    <div class="ground">
      <p>
        <strong>{words.seen(days(tally.first, tally.last), number(seen), number(of))}</strong> {words.counted}
      </p>
      {tally.notSeen.length > 0 && (
        <Disclosure summary={words.notSeen}>
          <ul>
            {tally.notSeen.map(({ first, last }) => (
              <li key={first}>{days(first, last)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      {tally.open > 0 && <p>{speech.count(tally.open, words.open)}</p>}
      {tally.unasked > 0 && <p>{speech.count(tally.unasked, words.unasked)}</p>}
      <p class="hint">{words.practice(speech.presets[tally.preset])}</p>
    </div>
  );
}

function Told({ tally, figures, speech }: Telling & { readonly figures: Figures }) {
  const { words } = speech;
  const { all, kinds } = figures;
  const isSomething = tally.all.count > 0;
  return (
    <>
      <section aria-labelledby="rates-all">
        <h2 id="rates-all">{words.all}</h2>
        <p class="figure">{all && speech.rate(all)}</p>
        <p class="hint">{words.limits}</p>
        <dl class="kinds">
          {(['extra', 'emergency', 'contact'] as const).map((kind) => {
            const rate = kinds[kind];
            return (
              <div key={kind}>
                <dt>{words.kinds[kind]}</dt>
                <dd>{rate && speech.rate(rate)}</dd>
              </div>
            );
          })}
        </dl>
      </section>
      <Quarters figures={figures} speech={speech} />
      <Hours tally={tally} speech={speech} />
      <Funnel funnel={isSomething ? figures.funnel : null} none={!isSomething} speech={speech} />
      {isSomething && <Likely likely={figures.likely} speech={speech} />}
      <Strips tally={tally} speech={speech} />
      <More tally={tally} figures={figures} speech={speech} />
    </>
  );
}
