import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatList, formatWeekday } from '../../lib/i18n/format.ts';
import { WEEKDAYS } from '../../lib/time/day.ts';
import { Button } from '../controls/button.tsx';
import { Choice, LinesField, type Option, TextField } from '../controls/field.tsx';
import type { ClientDraft, StandingDraft } from './draft.ts';
import { ClockField } from './hours-fields.tsx';
import { Rows } from './rows.tsx';
import type { Speech } from './speech.ts';

type ClientFieldsProps = {
  readonly id: string;
  readonly client: ClientDraft;
  readonly engagements: readonly Option[];
  readonly speech: Speech;
  readonly freshSession: () => StandingDraft;
  readonly onSuggest: () => void;
  /** The other clients, by their places in the list. */
  readonly others: readonly Option[];
  /** Makes this client a part of the one in that place. */
  readonly onMerge: (into: number) => void;
  readonly onChange: (client: ClientDraft) => void;
  /** What was told of this client over time. */
  readonly story: ComponentChildren;
  readonly remove: ComponentChildren;
};

/** One client: code, what the calendar calls them, the kind of work, and the standing sessions. */
export function ClientFields({
  id,
  client,
  engagements,
  speech,
  freshSession,
  onSuggest,
  others,
  onMerge,
  onChange,
  story,
  remove,
}: ClientFieldsProps) {
  const { clients, frame } = speech.words;
  const [sameAs, setSameAs] = useState('');
  const former = client.former.filter((code) => code !== client.code.trim());
  return (
    <>
      <div class="line">
        <TextField
          id={`${id}.code`}
          label={clients.code}
          width="time"
          value={client.code}
          onChange={(code) => onChange({ ...client, code })}
        />
        <Button onPress={onSuggest}>{clients.suggest}</Button>
      </div>
      {former.length > 0 && <p class="quiet">{clients.former(formatList(former, speech.locale))}</p>}
      <LinesField
        id={`${id}.aliases`}
        label={clients.aliases}
        hint={clients.aliasesHint}
        value={client.aliases}
        onChange={(aliases) => onChange({ ...client, aliases })}
      />
      <Choice
        id={`${id}.engagement`}
        label={clients.engagement}
        value={client.engagement}
        options={engagements}
        onChange={(engagement) => onChange({ ...client, engagement })}
      />
      <h3 id={`${id}.frame`} tabIndex={-1}>
        {clients.frame}
      </h3>
      <p class="hint">{clients.frameHint}</p>
      <Rows
        rows={client.frame}
        onChange={(sessions) => onChange({ ...client, frame: sessions })}
        fresh={freshSession}
        addLabel={frame.add}
        removeLabel={(index) => frame.remove(index + 1)}
      >
        {(session, index, set, removeSession) => (
          <StandingFields
            key={index}
            id={`${id}.frame[${index}]`}
            name={frame.row(index + 1)}
            session={session}
            speech={speech}
            onChange={set}
            remove={removeSession}
          />
        )}
      </Rows>
      <LinesField
        id={`${id}.agreements`}
        label={clients.agreements}
        hint={clients.agreementsHint}
        rows={2}
        value={client.agreements}
        onChange={(agreements) => onChange({ ...client, agreements })}
      />
      {others.length > 0 && (
        <div class="line">
          <Choice
            id={`${id}.sameAs`}
            label={clients.sameAs}
            hint={clients.sameAsHint}
            value={sameAs}
            options={[{ value: '', text: clients.nobodyElse }, ...others]}
            onChange={setSameAs}
          />
          <Button onPress={() => sameAs !== '' && onMerge(Number(sameAs))}>{clients.merge}</Button>
        </div>
      )}
      {story}
      <div>{remove}</div>
    </>
  );
}

type StandingFieldsProps = {
  readonly id: string;
  readonly name: string;
  readonly session: StandingDraft;
  readonly speech: Speech;
  readonly onChange: (session: StandingDraft) => void;
  readonly remove: ComponentChildren;
};

function StandingFields({ id, name, session, speech, onChange, remove }: StandingFieldsProps) {
  const { frame } = speech.words;
  return (
    <fieldset class="row" id={id} tabIndex={-1}>
      <legend class="unseen">{name}</legend>
      <div class="line">
        <Choice
          id={`${id}.weekday`}
          label={frame.weekday}
          value={session.weekday}
          options={WEEKDAYS.map((day) => ({ value: day, text: formatWeekday(day, speech.locale, 'long') }))}
          onChange={(weekday) => onChange({ ...session, weekday })}
        />
        <ClockField
          id={`${id}.start`}
          label={frame.start}
          value={session.start}
          onChange={(start) => onChange({ ...session, start })}
        />
        <TextField
          id={`${id}.minutes`}
          label={frame.minutes}
          width="count"
          value={session.minutes}
          onChange={(minutes) => onChange({ ...session, minutes })}
        />
        <TextField
          id={`${id}.everyWeeks`}
          label={frame.everyWeeks}
          width="count"
          value={session.everyWeeks}
          onChange={(everyWeeks) => onChange({ ...session, everyWeeks })}
        />
        <TextField
          id={`${id}.from`}
          label={frame.from}
          type="date"
          value={session.from}
          onChange={(from) => onChange({ ...session, from })}
        />
        <TextField
          id={`${id}.to`}
          label={frame.to}
          type="date"
          value={session.to}
          onChange={(to) => onChange({ ...session, to })}
        />
        {remove}
      </div>
    </fieldset>
  );
}
