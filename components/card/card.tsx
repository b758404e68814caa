import { useEffect, useRef } from 'preact/hooks';
import type { Card } from '../../lib/messages/protocol.ts';
import { Button } from '../controls/button.tsx';
import { LiveRegion, useAnnouncement } from '../controls/live-region.tsx';
import { type GiveAnswer, type GiveException, Questions } from '../questions/questions.tsx';
import type { Voice } from '../voice.ts';

/** What a card knows: nothing yet, that it cannot be had, or what is asked. */
export type CardState =
  | { readonly state: 'loading' }
  | { readonly state: 'faulty' }
  | { readonly state: 'ready'; readonly card: Card };

type CardProps = {
  readonly known: CardState;
  readonly voice: Voice;
  readonly onAnswer: GiveAnswer;
  readonly onExcept: GiveException;
  readonly onClose: () => void;
  /** How often something was done before the card took anything. */
  readonly ignored: number;
};

/** What a mark in the calendar opens: the questions about that event. The focus moves in, Escape closes. */
export function QuestionCard({ known, voice, onAnswer, onExcept, onClose, ignored }: CardProps) {
  const [said, announce] = useAnnouncement();
  const dialog = useRef<HTMLDivElement>(null);
  const { card: words, name, loading } = voice.words;
  useEffect(() => {
    // A frame that is not yet shown takes no focus: it is moved in when the frame gets it.
    const moveIn = () => document.activeElement === document.body && dialog.current?.focus();
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      if (event.key === 'Tab') stayWithin(event, dialog.current);
    };
    window.addEventListener('focus', moveIn);
    document.addEventListener('keydown', hear);
    moveIn();
    return () => {
      window.removeEventListener('focus', moveIn);
      document.removeEventListener('keydown', hear);
    };
  }, [onClose]);
  useEffect(() => {
    if (ignored > 0) announce(words.ignored);
  }, [ignored, announce, words]);
  return (
    <main>
      <h1 class="unseen">{name}</h1>
      <div class="card" role="dialog" aria-label={words.name} tabIndex={-1} ref={dialog}>
        {known.state === 'loading' && <p class="quiet">{loading}</p>}
        {known.state === 'faulty' && <p role="alert">{words.faulty}</p>}
        {known.state === 'ready' && (
          <Questions
            questions={known.card.questions}
            anythingSeen
            now={known.card.now}
            voice={voice}
            onAnswer={onAnswer}
            onExcept={onExcept}
            announce={announce}
          />
        )}
        {ignored > 0 && <p class="hint">{words.ignored}</p>}
        <footer>
          <Button kind="quiet" onPress={onClose}>
            {words.close}
          </Button>
        </footer>
      </div>
      <LiveRegion said={said} />
    </main>
  );
}

/** Tab goes round within the card: after it comes the page, whose own order of tabs it is no part of. */
function stayWithin(event: KeyboardEvent, dialog: HTMLElement | null): void {
  const stops = [...(dialog?.querySelectorAll<HTMLElement>('button, input, summary') ?? [])].filter(
    (stop) => stop.getClientRects().length > 0,
  );
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  const { activeElement } = document;
  if (activeElement !== edge && !(event.shiftKey && activeElement === dialog)) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
}
