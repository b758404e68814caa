import type { ComponentChildren } from 'preact';
import { formatNearDay } from '../../lib/i18n/format.ts';
import { wordCost } from '../../lib/i18n/slot-words.ts';
import type { NearMiss, NextSlot, SlotSearch } from '../../lib/slots/slot.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import { sayRange, sayTime, sayWhenRange, type Voice } from '../voice.ts';
import { type Offering, Offers, type ShowSlots } from './offers.tsx';

type SlotsProps = Offering & {
  readonly search: SlotSearch;
  /** Where the next one fits, when none does today. */
  readonly next: NextSlot | null;
  readonly onShow: ShowSlots;
};

/** Where a same-day emergency session fits without moving anything, or why that cannot be said, or what fits next. */
export function Slots({ search, next, onShow, ...offering }: SlotsProps) {
  const { voice } = offering;
  const words = voice.words.slots;
  if (search.outcome === 'not-checked') {
    return (
      <Section voice={voice}>
        <p>{words.notChecked[search.why]}</p>
      </Section>
    );
  }
  const [first] = search.slots;
  const seen = sayTime(voice, search.seenAt);
  return (
    <Section voice={voice}>
      {first ? (
        <>
          <Offers
            slots={search.slots.slice(0, 3)}
            say={(slot) => sayRange(voice, slot)}
            message={words.messageToday}
            onShow={onShow}
            {...offering}
          />
          <p class="hint">{words.checked(first.proof.checked, seen)}</p>
        </>
      ) : (
        <>
          <p>
            <strong>{words.nothing}</strong> <span class="quiet">{words.seen(seen)}</span>
          </p>
          {next && <Next next={next} {...offering} />}
        </>
      )}
      {search.nearMisses.length > 0 && (
        <Disclosure summary={words.nearMisses(search.nearMisses.length)}>
          <NearMisses nearMisses={search.nearMisses} voice={voice} />
        </Disclosure>
      )}
    </Section>
  );
}

function Section({ voice, children }: { voice: Voice; children: ComponentChildren }) {
  return (
    <section aria-labelledby="slots">
      <h2 id="slots">{voice.words.slots.heading}</h2>
      {children}
    </section>
  );
}

/** The first session of a later day. A day in between that nobody looked at is named: one might have fitted there. */
function Next({ next: { found, unseen, until }, ...offering }: Offering & { next: NextSlot }) {
  const { voice } = offering;
  const { next } = voice.words.slots;
  const dayOf = (day: string) => formatNearDay(day, voice.locale);
  return (
    <>
      {unseen && <p>{next.notSeen(dayOf(unseen))}</p>}
      {found && (
        <>
          <Offers
            slots={[found.slot]}
            say={(slot) => sayWhenRange(voice, slot)}
            message={voice.words.slots.messageOn}
            {...offering}
          >
            <p>{next.found}</p>
          </Offers>
          <p class="hint">{next.checked(found.slot.proof.checked, sayTime(voice, found.seenAt))}</p>
        </>
      )}
      {!found && !unseen && <p>{next.none(dayOf(until))}</p>}
    </>
  );
}

function NearMisses({ nearMisses, voice }: { nearMisses: readonly NearMiss[]; voice: Voice }) {
  return (
    <ul class="near-misses">
      {nearMisses.map((miss) => (
        <li key={`${miss.start} ${miss.cost.kind}`}>
          {sayRange(voice, miss)} · <span class="quiet">{wordCost(miss.cost, voice.words)}</span>
        </li>
      ))}
    </ul>
  );
}
