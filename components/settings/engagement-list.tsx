import type { ComponentChildren } from 'preact';
import { ENGAGEMENT_KINDS } from '../../lib/practice/practice.ts';
import { Choice, LinesField, TextField } from '../controls/field.tsx';
import type { EngagementDraft } from './draft.ts';
import { HoursFields } from './hours-fields.tsx';
import { Rows } from './rows.tsx';
import type { Speech } from './speech.ts';

type EngagementListProps = {
  /** What the calendar holds of them. */
  readonly wall: ComponentChildren;
  readonly engagements: readonly EngagementDraft[];
  readonly gapMinutes: string;
  readonly speech: Speech;
  readonly onChange: (engagements: readonly EngagementDraft[]) => void;
};

/** Kinds of work with rules of their own, and what they are recognised by. */
export function EngagementList({ wall, engagements, gapMinutes, speech, onChange }: EngagementListProps) {
  const { engagements: words, kinds } = speech.words;
  return (
    <section aria-labelledby="engagements">
      <h2 id="engagements" tabIndex={-1}>
        {words.heading}
      </h2>
      <p class="hint">{words.hint}</p>
      {wall}
      <Rows
        rows={engagements}
        onChange={onChange}
        fresh={() => ({ id: '', kind: 'coaching', words: '', calendars: '', gapMinutes, hours: [] })}
        addLabel={words.add}
        removeLabel={(index, { id }) => words.remove(words.row(id, index + 1))}
      >
        {(one, index, set, remove) => {
          const id = `engagements[${index}]`;
          return (
            <fieldset class="row" id={id} key={id} tabIndex={-1}>
              <legend>{words.row(one.id, index + 1)}</legend>
              <div class="line">
                <TextField
                  id={`${id}.id`}
                  label={words.id}
                  value={one.id}
                  onChange={(value) => set({ ...one, id: value })}
                />
                <Choice
                  id={`${id}.kind`}
                  label={words.kind}
                  value={one.kind}
                  options={ENGAGEMENT_KINDS.map((kind) => ({ value: kind, text: kinds[kind] }))}
                  onChange={(kind) => set({ ...one, kind })}
                />
                <TextField
                  id={`${id}.gapMinutes`}
                  label={words.gapMinutes}
                  width="count"
                  value={one.gapMinutes}
                  onChange={(value) => set({ ...one, gapMinutes: value })}
                />
              </div>
              <div class="line">
                <LinesField
                  id={`${id}.words`}
                  label={words.words}
                  hint={words.oneLine}
                  rows={2}
                  value={one.words}
                  onChange={(value) => set({ ...one, words: value })}
                />
                <LinesField
                  id={`${id}.calendars`}
                  label={words.calendars}
                  hint={words.oneLine}
                  rows={2}
                  value={one.calendars}
                  onChange={(calendars) => set({ ...one, calendars })}
                />
              </div>
              <HoursFields
                field="hours"
                within={`${id}.`}
                rows={one.hours}
                speech={speech}
                onChange={(hours) => set({ ...one, hours })}
              />
              <div>{remove}</div>
            </fieldset>
          );
        }}
      </Rows>
    </section>
  );
}
