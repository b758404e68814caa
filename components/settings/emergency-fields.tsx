import { LinesField, TextField } from '../controls/field.tsx';
import type { EmergencyDraft } from './draft.ts';
import { ClockField } from './hours-fields.tsx';
import type { Speech } from './speech.ts';

const COUNTS = ['minutes', 'shortestMinutes', 'noticeMinutes', 'maxSessionsPerDay', 'maxConsecutive'] as const;

type EmergencyFieldsProps = {
  readonly draft: EmergencyDraft;
  readonly speech: Speech;
  readonly onChange: (draft: EmergencyDraft) => void;
};

/** How a same-day session may be placed. */
export function EmergencyFields({ draft, speech, onChange }: EmergencyFieldsProps) {
  const { emergency } = speech.words;
  return (
    <section aria-labelledby="emergency">
      <h2 id="emergency" tabIndex={-1}>
        {emergency.heading}
      </h2>
      <p class="hint">{emergency.hint}</p>
      <div class="line">
        {COUNTS.map((field) => (
          <TextField
            key={field}
            id={`emergency.${field}`}
            label={emergency[field]}
            width="count"
            value={draft[field]}
            onChange={(value) => onChange({ ...draft, [field]: value })}
          />
        ))}
        <ClockField
          id="emergency.latestEnd"
          label={emergency.latestEnd}
          value={draft.latestEnd}
          onChange={(latestEnd) => onChange({ ...draft, latestEnd })}
        />
      </div>
      <LinesField
        id="emergency.holds"
        label={emergency.holds}
        hint={emergency.holdsHint}
        value={draft.holds}
        onChange={(holds) => onChange({ ...draft, holds })}
      />
    </section>
  );
}
