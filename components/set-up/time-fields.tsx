import { formatNumber } from '../../lib/i18n/format.ts';
import { PRESETS } from '../../lib/practice/practice.ts';
import type { Proposal } from '../../lib/setup/proposal.ts';
import { Choice, TextField } from '../controls/field.tsx';
import type { Draft } from '../settings/draft.ts';
import { HoursFields } from '../settings/hours-fields.tsx';
import type { Wording } from './wording.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** Before the ids: the settings have the same fields, and are in the same page. */
export const WITHIN = 'set-up-';

type FieldsProps = {
  readonly draft: Draft;
  readonly proposal: Proposal;
  readonly wording: Wording;
  readonly onChange: (
    step: 'preset' | 'zone' | 'pace' | 'hours' | 'breaks',
    field: string,
    next: Partial<Draft>,
  ) => void;
};

/** The first step: the kind of practice. */
export function PresetField({ draft, proposal: { preset }, wording: { words, speech }, onChange }: FieldsProps) {
  const isProposed = draft.preset === preset.preset;
  const reason = preset.clients > 0 ? words.preset.told(preset.clients) : words.preset.solo;
  return (
    <section aria-labelledby="set-up-kind">
      <h2 id="set-up-kind">{words.preset.heading}</h2>
      <Choice
        id={`${WITHIN}preset`}
        label={speech.words.general.preset}
        hint={isProposed ? `${reason} ${speech.words.general.presetHint}` : speech.words.general.presetHint}
        value={draft.preset}
        options={PRESETS.map((one) => ({ value: one, text: speech.words.presets[one] }))}
        onChange={(value) => onChange('preset', 'preset', { preset: value })}
      />
    </section>
  );
}

/** The second step: the zone, how long sessions are, hours and breaks. */
export function TimeFields({ draft, proposal, wording: { words, speech }, onChange }: FieldsProps) {
  const { general } = speech.words;
  const { hours, breaks } = proposal;
  const [pause] = breaks;
  const number = (value: number) => formatNumber(value, speech.locale);
  return (
    <section aria-labelledby="set-up-hours">
      <h2 id="set-up-hours">{words.hours.heading}</h2>
      <TextField
        id={`${WITHIN}timeZone`}
        label={general.timeZone}
        hint={words.hours.zone}
        list={`${WITHIN}zones`}
        value={draft.timeZone}
        onChange={(timeZone) => onChange('zone', 'timeZone', { timeZone })}
      />
      <datalist id={`${WITHIN}zones`}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <div class="line">
        <TextField
          id={`${WITHIN}sessionMinutes`}
          label={general.sessionMinutes}
          width="count"
          value={draft.sessionMinutes}
          onChange={(sessionMinutes) => onChange('pace', 'sessionMinutes', { sessionMinutes })}
        />
        <TextField
          id={`${WITHIN}gapMinutes`}
          label={general.gapMinutes}
          width="count"
          value={draft.gapMinutes}
          onChange={(gapMinutes) => onChange('pace', 'gapMinutes', { gapMinutes })}
        />
      </div>
      <p>{hours ? words.hours.within(number(hours.within), number(hours.of)) : words.hours.unknown}</p>
      <HoursFields
        field="workingHours"
        within={WITHIN}
        rows={draft.workingHours}
        speech={speech}
        onChange={(workingHours) => onChange('hours', 'workingHours', { workingHours })}
      />
      <HoursFields
        field="breaks"
        within={WITHIN}
        rows={draft.breaks}
        speech={speech}
        onChange={(rows) => onChange('breaks', 'breaks', { breaks: rows })}
      />
      {pause && <p class="hint">{words.hours.free(pause.taken, pause.of)}</p>}
    </section>
  );
}
