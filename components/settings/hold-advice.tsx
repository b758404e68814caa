import { formatList, formatRange, formatShare, formatWeekday } from '../../lib/i18n/format.ts';
import type { HoldOffer } from '../../lib/messages/protocol.ts';
import { minutes } from '../../lib/time/interval.ts';
import { Button } from '../controls/button.tsx';
import type { Speech } from './speech.ts';

type HoldAdviceProps = {
  /** Null where too little was seen to say anything. */
  readonly offer: HoldOffer | null;
  readonly speech: Speech;
  /** Opens the calendar's own form. */
  readonly onOpen: (address: string) => void;
};

/** How often a same-day half hour could have been fitted of late, and what holding one would have changed. */
export function HoldAdvice({ offer, speech, onOpen }: HoldAdviceProps) {
  const words = speech.words.holding;
  return (
    <section aria-labelledby="holding">
      <h2 id="holding">{words.heading}</h2>
      {offer ? <Advice offer={offer} speech={speech} onOpen={onOpen} /> : <p class="quiet">{words.notYet}</p>}
    </section>
  );
}

function Advice({ offer, speech: { words, locale }, onOpen }: HoldAdviceProps & { readonly offer: HoldOffer }) {
  const { holding } = words;
  const { weeks, days, requests, fitted, withHold, form } = offer;
  const share = (count: number) => formatShare(count, requests, locale);
  return (
    <>
      <p>
        {holding.share(weeks, days, share(fitted))}{' '}
        {withHold ? (
          <strong>
            {holding.withHold(
              heldTime(withHold.start, locale),
              weekdays(withHold.days, locale),
              share(withHold.fitted),
            )}
          </strong>
        ) : (
          fitted < requests && holding.noGain
        )}
      </p>
      <p class="hint">
        {holding.counts(fitted, requests)} {withHold && holding.displaced(withHold.fitted, withHold.displaced)}
      </p>
      {withHold && !form && <p>{holding.untitled}</p>}
      {form && (
        <div>
          <Button onPress={() => onOpen(form.address)}>{holding.open}</Button>
        </div>
      )}
      {form && !form.repeats && <p class="hint">{holding.once}</p>}
    </>
  );
}

/** By the wall, whatever the zone: `12:30–13:00`. */
const heldTime = (start: number, locale: string): string =>
  formatRange({ start: minutes(start), end: minutes(start + 30) }, 'UTC', locale);

const weekdays = (days: NonNullable<HoldOffer['withHold']>['days'], locale: string): string =>
  formatList(
    days.map((day) => formatWeekday(day, locale, 'long')),
    locale,
  );
