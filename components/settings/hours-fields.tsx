import { formatWeekday } from '../../lib/i18n/format.ts';
import { WEEKDAYS, type Weekday } from '../../lib/time/day.ts';
import { Field, TextField } from '../controls/field.tsx';
import { clockText } from './clock-text.ts';
import type { HoursDraft } from './draft.ts';
import { Rows } from './rows.tsx';
import type { Speech } from './speech.ts';

const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

type HoursFieldsProps = {
  /** The file's name for the list, and the prefix of its fields' ids. */
  readonly field: 'workingHours' | 'breaks' | 'hours';
  readonly rows: readonly HoursDraft[];
  readonly speech: Speech;
  readonly onChange: (rows: readonly HoursDraft[]) => void;
  /** Before the ids, and within a section of its own: where the same fields are in the page a second time. */
  readonly within?: string;
};

/** Working hours, of the practice or of one kind of work, or breaks: on which days, from when to when, and a break's name. */
export function HoursFields({ field, rows, speech, onChange, within }: HoursFieldsProps) {
  const { hours, breaks, engagements } = speech.words;
  const isBreak = field === 'breaks';
  const words = isBreak ? breaks : hours;
  const { heading, hint } = field === 'hours' ? engagements.ownHours : words;
  const Heading = within === undefined ? 'h2' : 'h3';
  const own = `${within ?? ''}${field}`;
  return (
    <section aria-labelledby={own}>
      <Heading id={own} tabIndex={-1}>
        {heading}
      </Heading>
      <p class="hint">{hint}</p>
      <Rows
        rows={rows}
        onChange={onChange}
        fresh={() => ({ days: WORKDAYS, from: isBreak ? '12:30' : '09:00', to: isBreak ? '13:00' : '18:00', name: '' })}
        addLabel={words.add}
        removeLabel={(index) => words.remove(index + 1)}
      >
        {(row, index, set, remove) => {
          const id = `${own}[${index}]`;
          return (
            <fieldset class="row" id={id} key={id} tabIndex={-1}>
              <legend class="unseen">{words.row(index + 1)}</legend>
              <Days id={`${id}.days`} days={row.days} speech={speech} onChange={(days) => set({ ...row, days })} />
              <div class="line">
                <ClockField
                  id={`${id}.from`}
                  label={hours.from}
                  value={row.from}
                  onChange={(from) => set({ ...row, from })}
                />
                <ClockField id={`${id}.to`} label={hours.to} value={row.to} onChange={(to) => set({ ...row, to })} />
                {isBreak && (
                  <TextField
                    id={`${id}.name`}
                    label={breaks.name}
                    value={row.name}
                    onChange={(name) => set({ ...row, name })}
                  />
                )}
                {remove}
              </div>
            </fieldset>
          );
        }}
      </Rows>
    </section>
  );
}

type DaysProps = {
  readonly id: string;
  readonly days: readonly Weekday[];
  readonly speech: Speech;
  readonly onChange: (days: readonly Weekday[]) => void;
};

function Days({ id, days, speech, onChange }: DaysProps) {
  return (
    <Field id={id} label={speech.words.hours.days} group>
      {(described) => (
        <fieldset class="days" tabIndex={-1} {...described}>
          {WEEKDAYS.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={(event) =>
                  onChange(event.currentTarget.checked ? [...days, day] : days.filter((other) => other !== day))
                }
              />
              {formatWeekday(day, speech.locale, 'short')}
            </label>
          ))}
        </fieldset>
      )}
    </Field>
  );
}

type ClockFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A clock time, written out as the file writes it when the field is left. */
export function ClockField({ id, label, value, onChange }: ClockFieldProps) {
  return (
    <TextField
      id={id}
      label={label}
      width="time"
      value={value}
      onChange={onChange}
      onLeave={(typed) => {
        const meant = clockText(typed);
        if (meant !== typed) onChange(meant);
      }}
    />
  );
}
