import { PRESETS } from '../../lib/practice/practice.ts';
import { Choice, TextField } from '../controls/field.tsx';
import type { Draft } from './draft.ts';
import type { Speech } from './speech.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

type GeneralFieldsProps = {
  readonly draft: Draft;
  readonly speech: Speech;
  readonly onChange: (draft: Draft) => void;
};

/** Zone, length of a session, the gap between two, and the kind of practice. */
export function GeneralFields({ draft, speech, onChange }: GeneralFieldsProps) {
  const { general, presets } = speech.words;
  return (
    <section aria-labelledby="general">
      <h2 id="general">{general.heading}</h2>
      <TextField
        id="timeZone"
        label={general.timeZone}
        hint={general.timeZoneHint}
        list="zones"
        value={draft.timeZone}
        onChange={(timeZone) => onChange({ ...draft, timeZone })}
      />
      <datalist id="zones">
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div class="line">
        <TextField
          id="sessionMinutes"
          label={general.sessionMinutes}
          width="count"
          value={draft.sessionMinutes}
          onChange={(sessionMinutes) => onChange({ ...draft, sessionMinutes })}
        />
        <TextField
          id="gapMinutes"
          label={general.gapMinutes}
          width="count"
          value={draft.gapMinutes}
          onChange={(gapMinutes) => onChange({ ...draft, gapMinutes })}
        />
      </div>
      <Choice
        id="preset"
        label={general.preset}
        hint={general.presetHint}
        value={draft.preset}
        options={PRESETS.map((preset) => ({ value: preset, text: presets[preset] }))}
        onChange={(preset) => onChange({ ...draft, preset })}
      />
    </section>
  );
}
