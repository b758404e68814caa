import { useEffect, useRef, useState } from 'preact/hooks';
import type { AwaitedSlot } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import { dayAt } from '../../lib/time/day.ts';
import type { Instant } from '../../lib/time/interval.ts';
import { Button } from '../controls/button.tsx';
import { sayRange, sayWhenRange, type Voice } from '../voice.ts';

/** Keeps a chosen slot free no longer, or says why not. */
export type ReleaseSlot = (slot: AwaitedSlot) => Promise<Result<null, string>>;

type AwaitedSlotsProps = {
  readonly slots: readonly AwaitedSlot[];
  readonly now: Instant;
  readonly voice: Voice;
  readonly onRelease: ReleaseSlot;
  readonly announce: (text: string) => void;
};

/** The slots that were chosen and whose events have not been seen, each with the way to undo it; nothing where there are none. */
export function AwaitedSlots({ slots, now, voice, onRelease, announce }: AwaitedSlotsProps) {
  const [busy, setBusy] = useState(false);
  const [undone, setUndone] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const words = voice.words.awaited;
  useEffect(() => {
    // The button that had the focus is gone.
    if (undone !== null) said.current?.focus();
  }, [undone]);

  /** With its day where that is not today. */
  const say = (slot: AwaitedSlot) =>
    dayAt(voice.zone, slot.start) === dayAt(voice.zone, now) ? sayRange(voice, slot) : sayWhenRange(voice, slot);

  async function release(slot: AwaitedSlot) {
    setBusy(true);
    const { start, end, client } = slot;
    const result = await onRelease({ start, end, client });
    setBusy(false);
    setRefused(!result.ok);
    if (!result.ok) return;
    const text = words.undone(say(slot));
    setUndone(text);
    announce(text);
  }

  if (slots.length === 0 && undone === null) return null;
  return (
    <section aria-label={words.heading}>
      <ul class="awaited">
        {slots.map((slot) => {
          const time = say(slot);
          return (
            <li key={`${slot.start} ${slot.end} ${slot.client}`}>
              <p class="quiet">
                {slot.client !== null && `${slot.client} · `}
                {words.opened(time)} {words.meaning}
              </p>
              <Button
                kind="quiet"
                busy={busy}
                name={words.undoOf([slot.client, time].filter(Boolean).join(', '))}
                onPress={() => release(slot)}
              >
                {words.undo}
              </Button>
            </li>
          );
        })}
      </ul>
      {refused && <p role="alert">{words.refused}</p>}
      {undone !== null && (
        <p class="hint" ref={said} tabIndex={-1}>
          {undone}
        </p>
      )}
    </section>
  );
}
