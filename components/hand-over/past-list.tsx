import type { HandOverWords } from '../../lib/i18n/hand-over-words.ts';
import type { HandedOver } from '../../lib/messages/supervision.ts';
import { type Day, dayAt } from '../../lib/time/day.ts';
import type { ZoneName } from '../../lib/time/zone.ts';

type PastListProps = {
  readonly past: readonly HandedOver[];
  readonly words: HandOverWords;
  readonly dayOf: (day: Day) => string;
  readonly zone: ZoneName;
};

/** What was handed over and what came back of it, the latest first. */
export function PastList({ past, words, dayOf, zone }: PastListProps) {
  return (
    <section aria-labelledby="handed-over">
      <h2 id="handed-over">{words.past}</h2>
      {past.length === 0 && <p class="quiet">{words.noPast}</p>}
      <ul>
        {past.map(({ bundle, from, to, at, responses }) => (
          <li key={bundle}>
            <p>{words.handedOver(dayOf(from), dayOf(to), dayOf(dayAt(zone, at)))}</p>
            {responses.length === 0 && <p class="hint">{words.noResponse}</p>}
            {responses.map((response) => (
              <div key={response.at}>
                <p>{words.responded(dayOf(dayAt(zone, response.at)), response.code)}</p>
                {response.note && <p class="quiet">{response.note}</p>}
                {response.actions.length > 0 && (
                  <>
                    <p>{words.actions}</p>
                    <ul>
                      {response.actions.map((action) => (
                        <li key={action}>{action}</li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
