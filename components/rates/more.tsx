import { formatShare } from '../../lib/i18n/format.ts';
import type { Figures } from '../../lib/rates/figures.ts';
import type { Tally } from '../../lib/rates/tally.ts';
import type { RatesSpeech } from './speech.ts';

type MoreProps = { readonly tally: Tally; readonly figures: Figures; readonly speech: RatesSpeech };

/** How questions were answered, what followed emergencies, and what was entered afterwards. */
export function More({ tally, figures, speech }: MoreProps) {
  const { words, number } = speech;
  const { more } = words;
  const { asked, followed, late } = tally;
  const { kinds } = figures;
  return (
    <section aria-labelledby="rates-more">
      <h2 id="rates-more">{more.heading}</h2>
      <dl class="kinds">
        <div>
          <dt>{more.questions}</dt>
          <dd>
            {asked.of === 0
              ? more.noQuestions
              : more.answered(number(asked.count), number(asked.of), formatShare(asked.count, asked.of, speech.locale))}
            {asked.medianDays !== null && `; ${within(asked.medianDays, speech)}`}
          </dd>
        </div>
        <div>
          <dt>{words.kinds.emergency}</dt>
          <dd>
            {kinds.emergency && speech.rate(kinds.emergency)}
            {followed.of > 0 && <p>{more.followed(number(followed.count), number(followed.of))}</p>}
          </dd>
        </div>
        <div>
          <dt>{more.late}</dt>
          <dd>{late === null ? more.lateOff : figures.late ? speech.rate(figures.late) : more.lateUnknown}</dd>
        </div>
      </dl>
    </section>
  );
}

/** Half of them came no later than this: said in whole days, rounded up so that it stays true. */
const within = (days: number, { words, count }: RatesSpeech): string =>
  days <= 1 ? words.more.sameDay : count(Math.ceil(days), words.more.median);
