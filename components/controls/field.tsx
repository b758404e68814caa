import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

/** What is wrong with which field, by the field's id. Provided by a form, read by its fields. */
export const Problems = createContext<ReadonlyMap<string, string>>(new Map());

type FieldProps = {
  /** Also the name under which problems are looked up. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
};

type Described = {
  readonly id: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

type LabelledProps = FieldProps & {
  /** Several controls under one label, which then names their group. */
  readonly group?: boolean;
  readonly children: (described: Described) => ComponentChildren;
};

/** A labelled control with its hint and its problem, both tied to it for screen readers. */
export function Field({ id, label, hint, problem, group = false, children }: LabelledProps) {
  const known = useContext(Problems).get(id);
  const wrong = problem ?? known;
  const notes = [hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(' ');
  const labelId = `${id}-label`;
  const described: Described = {
    id,
    ...(group && { 'aria-labelledby': labelId }),
    ...(notes && { 'aria-describedby': notes }),
    ...(wrong && !group && { 'aria-invalid': true }),
  };
  return (
    <div class="field">
      {group ? (
        <span class="label" id={labelId}>
          {label}
        </span>
      ) : (
        <label class="label" for={id}>
          {label}
        </label>
      )}
      {children(described)}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="problem" id={`${id}-problem`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date';
  /** `time` and `count` are narrow; `count` brings up digits. */
  readonly width?: 'time' | 'count' | undefined;
  readonly list?: string;
  readonly maxLength?: number;
  readonly focused?: boolean;
  /** Called with the value when the field is left. */
  readonly onLeave?: ((value: string) => void) | undefined;
};

/** A field of one line. Holds whatever was typed; judging it is the form's business. */
export function TextField({
  value,
  onChange,
  type = 'text',
  width,
  list,
  maxLength,
  focused = false,
  onLeave,
  ...field
}: TextFieldProps) {
  const element = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) element.current?.focus();
  }, [focused]);
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          ref={element}
          type={type}
          class={width}
          inputMode={width === 'count' ? 'numeric' : undefined}
          list={list}
          maxLength={maxLength}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
          onBlur={onLeave && ((event) => onLeave(event.currentTarget.value))}
        />
      )}
    </Field>
  );
}

/** A field for a passphrase that is new here, or was made before; which the browser may keep for its user. */
export function PassphraseField({
  value,
  onChange,
  isNew,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void; isNew: boolean }) {
  return (
    <Field {...field}>
      {(described) => (
        <input
          {...described}
          type="password"
          autocomplete={isNew ? 'new-password' : 'current-password'}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A field of several lines, one entry each. */
export function LinesField({
  value,
  onChange,
  rows = 3,
  ...field
}: FieldProps & { value: string; onChange: (value: string) => void; rows?: number }) {
  return (
    <Field {...field}>
      {(described) => (
        <textarea
          {...described}
          rows={rows}
          spellcheck={false}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** What may be chosen, with its words. */
export type Option = { readonly value: string; readonly text: string };

/** A choice of one among several. A value that is none of them is shown as it is rather than silently replaced. */
export function Choice({
  value,
  options,
  onChange,
  ...field
}: FieldProps & { value: string; options: readonly Option[]; onChange: (value: string) => void }) {
  const known = options.some((option) => option.value === value);
  return (
    <Field {...field}>
      {(described) => (
        <select {...described} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {[...options, ...(known ? [] : [{ value, text: value }])].map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
