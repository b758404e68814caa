import { useState } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/wording.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/field.tsx';

/** The longest reason that is kept, in characters: room for a sentence or two, not for a clinical note. */
export const LONGEST_REASON = 280;

type ReasonFormProps = {
  readonly id: string;
  readonly first: string;
  readonly busy: boolean;
  readonly words: Messages['questions'];
  readonly onKeep: (reason: string) => void;
  readonly onBack: () => void;
};

/** The reason that the answer “other” needs. Kept by button or Enter, left by Escape; an empty one is asked for again. */
export function ReasonForm({ id, first, busy, words, onKeep, onBack }: ReasonFormProps) {
  const [reason, setReason] = useState(first);
  const [asked, setAsked] = useState(0);
  const keep = () => (reason.trim() ? onKeep(reason.trim()) : setAsked(asked + 1));
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape would otherwise close the whole popup.
        event.preventDefault();
        onBack();
      }}
    >
      <TextField
        key={asked}
        id={id}
        label={words.reason}
        hint={words.reasonHint}
        problem={asked > 0 && !reason.trim() ? words.reasonNeeded : undefined}
        value={reason}
        maxLength={LONGEST_REASON}
        focused
        onChange={setReason}
      />
      <div class="answers">
        <Button kind="main" busy={busy} onPress={keep}>
          {words.keep}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}
