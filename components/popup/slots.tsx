import { useState } from 'preact/hooks';
import { wordCost, wordReason } from '../../lib/i18n/slot-words.ts';
import type { Result } from '../../lib/result.ts';
import type { NearMiss, Slot, SlotSearch } from '../../lib/slots/slot.ts';
import type { Interval } from '../../lib/time/interval.ts';
import { Button } from '../controls/button.tsx';
import { Disclosure } from '../controls/disclosure.tsx';
import { Choice } from '../controls/field.tsx';
import { sayRange, sayTime, type Voice } from '../voice.ts';

/** What a view does with a chosen slot: writes it down and opens the calendar's form, or says why not. */
export type ChooseSlot = (choice: Interval & { client: string | null }) => Promise<Result<null, string>>;

/** Shows the slots in the calendar, to be chosen there for that client, or takes them away. */
export type ShowSlots = (showing: { shown: boolean; client: string | null }) => void;

type SlotsProps = {
  readonly search: SlotSearch;
  readonly clients: readonly string[];
  readonly voice: Voice;
  readonly onChoose: ChooseSlot;
  /** For whom they are shown in the calendar; null when they are not. */
  readonly shown: { readonly client: string | null } | null;
  readonly onShow: ShowSlots;
  readonly announce: (text: string) => void;
};

/** Where a same-day emergency session fits without moving anything, or why that cannot be said. */
export function Slots({ search, ...offered }: SlotsProps) {
  const { voice } = offered;
  const words = voice.words.slots;
  return (
    <section aria-labelledby="slots">
      <h2 id="slots">{words.heading}</h2>
      {search.outcome === 'not-checked' ? (
        <p>{words.notChecked[search.why]}</p>
      ) : (
        <>
          {search.slots.length === 0 ? (
            <p>
              <strong>{words.nothing}</strong> <span class="quiet">{words.seen(sayTime(voice, search.seenAt))}</span>
            </p>
          ) : (
            <Offers search={search} {...offered} />
          )}
          {search.nearMisses.length > 0 && (
            <Disclosure summary={words.nearMisses(search.nearMisses.length)}>
              <NearMisses nearMisses={search.nearMisses} voice={voice} />
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

type OffersProps = Omit<SlotsProps, 'search'> & { readonly search: SlotSearch & { readonly outcome: 'checked' } };

function Offers({ search, clients, voice, onChoose, shown, onShow, announce }: OffersProps) {
  const [client, setClient] = useState(shown?.client ?? '');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const words = voice.words.slots;
  const [first] = search.slots;

  async function choose({ start, end }: Slot) {
    setBusy(true);
    const result = await onChoose({ start, end, client: client || null });
    setBusy(false);
    const said = result.ok ? words.opened(sayRange(voice, { start, end })) : words.refused;
    setOutcome(said);
    announce(said);
  }

  return (
    <>
      <Choice
        id="slot-client"
        label={words.forWhom}
        value={client}
        options={[{ value: '', text: words.withoutCode }, ...clients.map((code) => ({ value: code, text: code }))]}
        onChange={(code) => {
          setClient(code);
          if (shown) onShow({ shown: true, client: code || null });
        }}
      />
      <ol class="slots">
        {search.slots.slice(0, 3).map((slot) => (
          <li key={slot.start} class="slot">
            <div class="slot-line">
              <strong>{sayRange(voice, slot)}</strong>
              <Button busy={busy} name={words.openFor(sayRange(voice, slot))} onPress={() => choose(slot)}>
                {words.open}
              </Button>
            </div>
            <p class="quiet">
              {[
                ...slot.reasons.map((reason) => wordReason(reason, voice.words, (instant) => sayTime(voice, instant))),
                words.moved(slot.proof.eventsMoved),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ol>
      <Button pressed={shown !== null} onPress={() => onShow({ shown: shown === null, client: client || null })}>
        {words.show}
      </Button>
      {outcome && <p>{outcome}</p>}
      {first && <p class="hint">{words.checked(first.proof.checked, sayTime(voice, search.seenAt))}</p>}
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
