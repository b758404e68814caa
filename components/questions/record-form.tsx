import { useState } from 'preact/hooks';
import type { EmergencyRecord } from '../../lib/flags/flag.ts';
import type { RecordWords } from '../../lib/messages/protocol.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/field.tsx';
import { LONGEST_REASON } from './reason-form.tsx';

/** The lines of a record, in the order in which they are asked for and shown. */
const LINES = ['rationale', 'benefit', 'consequences'] as const;

type RecordFormProps = {
  readonly id: string;
  readonly first: EmergencyRecord | undefined;
  readonly busy: boolean;
  readonly words: RecordWords;
  readonly onKeep: (record: EmergencyRecord) => void;
  readonly onSkip: () => void;
};

/** The record of an emergency: three lines, any of them empty. Kept by button or Enter, left by Escape as by its button. */
export function RecordForm({ id, first, busy, words, onKeep, onSkip }: RecordFormProps) {
  const [record, setRecord] = useState<EmergencyRecord>(first ?? { rationale: '', benefit: '', consequences: '' });
  const keep = () => {
    if (!busy)
      onKeep({
        rationale: record.rationale.trim(),
        benefit: record.benefit.trim(),
        consequences: record.consequences.trim(),
      });
  };
  return (
    <form
      class="reason"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-hint`}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const isTyped = event.target instanceof HTMLInputElement && !event.isComposing;
        if (event.key === 'Enter' && isTyped) {
          // A form of several fields whose button is none of submitting does nothing on Enter by itself.
          event.preventDefault();
          keep();
        } else if (event.key === 'Escape') {
          // Escape would otherwise close the whole popup.
          event.preventDefault();
          onSkip();
        }
      }}
    >
      <p id={`${id}-heading`}>{words.heading}</p>
      <p class="hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      {LINES.map((line, index) => (
        <TextField
          key={line}
          id={`${id}-${line}`}
          label={words[line]}
          value={record[line]}
          maxLength={LONGEST_REASON}
          focused={index === 0}
          onChange={(text) => setRecord((before) => ({ ...before, [line]: text }))}
        />
      ))}
      <div class="answers">
        <Button kind="main" busy={busy} onPress={keep}>
          {words.keep}
        </Button>
        <Button kind="quiet" onPress={onSkip}>
          {words.skip}
        </Button>
      </div>
    </form>
  );
}

/** What was kept, each line that was written with its name. */
export function KeptRecord({ record, words }: { record: EmergencyRecord; words: RecordWords }) {
  return (
    <dl class="record">
      {LINES.filter((line) => record[line]).map((line) => (
        <div key={line}>
          <dt class="hint">{words[line]}</dt>
          <dd>{record[line]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether anything was written. */
export const isWritten = (record: EmergencyRecord): boolean => LINES.some((line) => record[line] !== '');
