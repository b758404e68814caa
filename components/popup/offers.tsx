import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatZone } from '../../lib/i18n/format.ts';
import { wordReason } from '../../lib/i18n/slot-words.ts';
import type { Result } from '../../lib/result.ts';
import type { Slot } from '../../lib/slots/slot.ts';
import type { Interval } from '../../lib/time/interval.ts';
import { offsetAt, type ZoneName } from '../../lib/time/zone.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/field.tsx';
import { sayTime, type Voice } from '../voice.ts';

/** What a view does with a chosen slot: writes it down and opens the calendar's form, or says why not. */
export type ChooseSlot = (choice: Interval & { client: string | null }) => Promise<Result<null, string>>;

/** Shows the slots in the calendar, to be chosen there for that client, or takes them away. */
export type ShowSlots = (showing: { shown: boolean; client: string | null }) => void;

/** Whom slots are offered for, how it is said, and what can be done with them. */
export type Offering = {
  readonly clients: readonly string[];
  readonly voice: Voice;
  /** The zone of the clock that the therapist has beside this view. */
  readonly pageZone: ZoneName;
  readonly onChoose: ChooseSlot;
  /** Puts text on the clipboard; false when the browser refuses. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** For whom slots are shown in the calendar; null when they are not. */
  readonly shown: { readonly client: string | null } | null;
  readonly announce: (text: string) => void;
};

type OffersProps = Offering & {
  readonly slots: readonly Slot[];
  /** A slot's time, with its day where that is not today. */
  readonly say: (slot: Slot) => string;
  /** The message that offers such a time to a client. */
  readonly message: (time: string) => string;
  /** What is said before them. */
  readonly children?: ComponentChildren;
  /** Left out where the calendar shows none of them. */
  readonly onShow?: ShowSlots;
};

/** Slots to choose from, each with its reasons, the way to the calendar's form, and words to offer it with. */
export function Offers({ slots, say, message, children, onShow, ...offering }: OffersProps) {
  const { clients, voice, onChoose, shown, announce } = offering;
  const [client, setClient] = useState(shown?.client ?? '');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const words = voice.words.slots;

  async function choose(slot: Slot) {
    setBusy(true);
    const result = await onChoose({ start: slot.start, end: slot.end, client: client || null });
    setBusy(false);
    const said = result.ok ? words.opened(say(slot)) : words.refused;
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
          if (shown) onShow?.({ shown: true, client: code || null });
        }}
      />
      {children}
      <ol class="slots">
        {slots.map((slot) => (
          <li key={slot.start} class="slot">
            <div class="slot-line">
              <strong>{say(slot)}</strong>
              <Button busy={busy} name={words.openFor(say(slot))} onPress={() => choose(slot)}>
                {words.open}
              </Button>
            </div>
            <p class="quiet">
              {[
                ...slot.reasons.map((reason) => wordReason(reason, voice.words, (instant) => sayTime(voice, instant))),
                words.moved(slot.proof.eventsMoved),
              ].join(' · ')}
            </p>
            <CopyMessage time={say(slot)} text={message(withZone(say(slot), slot, offering))} {...offering} />
          </li>
        ))}
      </ol>
      {onShow && (
        <Button pressed={shown !== null} onPress={() => onShow({ shown: shown === null, client: client || null })}>
          {words.show}
        </Button>
      )}
      {outcome && <p>{outcome}</p>}
    </>
  );
}

/** The time with its zone, where the clock beside the view shows another: what is sent must be right by itself. */
const withZone = (time: string, { start }: Slot, { voice, pageZone }: Offering): string =>
  offsetAt(voice.zone, start) === offsetAt(pageZone, start)
    ? time
    : `${time} (${formatZone(voice.zone, start, voice.locale)})`;

/** A message with a time and nothing else: no code, no name, nothing that says what it is about. */
function CopyMessage({ time, text, voice, onCopy, announce }: Offering & { time: string; text: string }) {
  const [tried, setTried] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const words = voice.words.slots;
  return (
    <>
      <Button
        kind="quiet"
        name={words.copyFor(time)}
        onPress={async () => {
          const done = await onCopy(text);
          setTried({ text, done });
          announce(done ? words.copied(text) : words.notCopied);
        }}
      >
        {words.copy}
      </Button>
      {tried?.done && <p class="hint">{words.copied(tried.text)}</p>}
      {tried?.done === false && (
        <p class="hint">
          {words.notCopied} <span class="message">{tried.text}</span>
        </p>
      )}
    </>
  );
}
