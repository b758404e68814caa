import type { ComponentChildren } from 'preact';
import type { CoverLine } from '../../lib/practice/practice.ts';
import { TextField } from '../controls/field.tsx';
import type { CoverDraft } from './cover-draft.ts';
import { Rows } from './rows.tsx';
import type { Speech } from './speech.ts';

type CoverFieldsProps = {
  readonly draft: CoverDraft;
  readonly speech: Speech;
  readonly onChange: (part: Partial<CoverDraft>) => void;
};

/** Whom to turn to when no session fits, and the crisis lines where the practice is, each in the order of the plan. */
export function CoverFields({ draft, speech, onChange }: CoverFieldsProps) {
  const { cover } = speech.words;
  const { crisis } = cover;
  return (
    <section aria-labelledby="cover">
      <h2 id="cover" tabIndex={-1}>
        {cover.heading}
      </h2>
      <p class="hint">{cover.hint}</p>
      <Rows
        rows={draft.cover}
        onChange={(rows) => onChange({ cover: rows })}
        fresh={() => ({ name: '', phone: '' })}
        addLabel={cover.add}
        removeLabel={(index) => cover.remove(index + 1)}
      >
        {(row, index, set, remove) => (
          <Line
            key={index}
            id={`cover[${index}]`}
            legend={cover.row(index + 1)}
            row={row}
            speech={speech}
            onChange={set}
          >
            {remove}
          </Line>
        )}
      </Rows>
      <h3 id="crisis" tabIndex={-1}>
        {crisis.heading}
      </h3>
      <p class="hint">{crisis.hint}</p>
      <Rows
        rows={draft.crisis}
        onChange={(rows) => onChange({ crisis: rows })}
        fresh={() => ({ name: '', phone: '', checkedOn: '' })}
        addLabel={crisis.add}
        removeLabel={(index) => crisis.remove(index + 1)}
      >
        {(row, index, set, remove) => (
          <Line
            key={index}
            id={`crisis[${index}]`}
            legend={crisis.row(index + 1)}
            row={row}
            speech={speech}
            onChange={set}
          >
            <TextField
              id={`crisis[${index}].checkedOn`}
              label={crisis.checkedOn}
              type="date"
              value={row.checkedOn}
              onChange={(checkedOn) => set({ ...row, checkedOn })}
            />
            {remove}
          </Line>
        )}
      </Rows>
    </section>
  );
}

type LineProps<T> = {
  readonly id: string;
  readonly legend: string;
  readonly row: T;
  readonly speech: Speech;
  readonly onChange: (row: T) => void;
  readonly children: ComponentChildren;
};

function Line<T extends CoverLine>({ id, legend, row, speech, onChange, children }: LineProps<T>) {
  const { cover } = speech.words;
  return (
    <fieldset class="row" id={id} tabIndex={-1}>
      <legend class="unseen">{legend}</legend>
      <div class="line">
        <TextField
          id={`${id}.name`}
          label={cover.name}
          value={row.name}
          onChange={(name) => onChange({ ...row, name })}
        />
        <TextField
          id={`${id}.phone`}
          label={cover.phone}
          value={row.phone}
          onChange={(phone) => onChange({ ...row, phone })}
        />
        {children}
      </div>
    </fieldset>
  );
}
