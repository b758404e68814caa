import { useState } from 'preact/hooks';
import { formatDay, formatFromTo, formatWhen } from '../../lib/i18n/format.ts';
import type { SupervisionWords } from '../../lib/i18n/supervision-words.ts';
import { ruleOf } from '../../lib/rules/index.ts';
import type { Agenda } from '../../lib/supervision/agenda.ts';
import type { Draft } from '../../lib/supervision/respond.ts';
import type { Kept } from '../../lib/supervision/room.ts';
import { Button } from '../controls/button.tsx';
import { LinesField, TextField } from '../controls/field.tsx';
import type { Voice } from '../voice.ts';
import { AgendaQuestion } from './agenda-question.tsx';
import type { SupervisionActions } from './supervision-room.tsx';

type BundleViewProps = {
  readonly id: string;
  readonly kept: Kept;
  /** Null for somebody who was not confirmed yet. */
  readonly name: string | null;
  readonly words: SupervisionWords;
  readonly voice: Voice;
  readonly actions: SupervisionActions;
};

/** One bundle: what its check came to, what was not observed, the agenda, and what is said of it. */
export function BundleView(props: BundleViewProps) {
  const { id, kept, name, words, voice: own, actions } = props;
  const { bundle, standing, checked } = kept;
  // Hours are those of the practice.
  const voice = { ...own, zone: bundle.zone };
  const { locale } = voice;
  const agenda = actions.agenda(kept);
  return (
    <>
      <section aria-labelledby="bundle">
        <h2 id="bundle">
          {name ?? words.unknown}, {formatFromTo(bundle.period.from, bundle.period.to, locale)}
        </h2>
        <p>{words.calls(bundle.from)}</p>
        <p>
          <strong>{words.standing[standing]}</strong> {words.continuity[checked.continuity](checked.lines.from)}
        </p>
        <ul>
          {checked.faults.map((fault) => (
            <li key={`${fault.kind} ${fault.from}`}>{words.faults[fault.kind](fault.from, fault.to)}</li>
          ))}
          {checked.hasNewKey && <li>{words.newKey}</li>}
          {checked.lines.purged > 0 && <li>{words.purged(checked.lines.purged)}</li>}
          {checked.dropped > 0 && <li>{words.dropped(checked.dropped)}</li>}
        </ul>
        {standing === 'to-confirm' && <Confirm {...props} />}
        <h3>{words.notSeen}</h3>
        {bundle.notSeen.length === 0 && <p>{words.allSeen}</p>}
        <ul>
          {bundle.notSeen.map(({ from, to }) => (
            <li key={from}>{from === to ? formatDay(from, locale) : formatFromTo(from, to, locale)}</li>
          ))}
        </ul>
      </section>
      <AgendaParts {...props} voice={voice} agenda={agenda} />
      {standing === 'whole' && <Closing id={id} kept={kept} words={words} actions={actions} />}
    </>
  );
}

function Confirm({ id, kept, name, words, actions }: BundleViewProps) {
  const [chosen, setChosen] = useState(name ?? kept.bundle.from);
  const [problem, setProblem] = useState('');
  async function confirm() {
    if (chosen.trim() === '') setProblem(words.nameNeeded);
    else setProblem((await actions.confirm(id, chosen.trim())) ? '' : words.notKept);
  }
  return (
    <>
      <p>{words.compare}</p>
      <p>
        <code>{actions.headCode(kept)}</code>
      </p>
      <TextField
        id="supervisee-name"
        label={words.name}
        problem={problem || undefined}
        maxLength={80}
        value={chosen}
        onChange={setChosen}
      />
      <div>
        <Button kind="main" onPress={confirm}>
          {words.same}
        </Button>
      </div>
    </>
  );
}

function AgendaParts(props: BundleViewProps & { readonly agenda: Agenda }) {
  const { id, kept, words, voice, actions, agenda } = props;
  const { locale, words: messages } = voice;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{words.agenda}</h2>
      {kept.bundle.questions.length === 0 && <p>{words.nothing}</p>}
      {Object.entries(words.parts).map(([part, heading]) => {
        const questions = agenda.questions[part as keyof Agenda['questions']];
        const isExceptions = part === 'exceptions' && agenda.exceptions.length > 0;
        if (questions.length === 0 && !isExceptions) return null;
        return (
          <div key={part} class="agenda-part">
            <h3>{heading}</h3>
            {isExceptions && (
              <ul>
                {agenda.exceptions.map(({ flag, rule, client, until, category, reason }) => (
                  <li key={flag}>
                    {client}: {ruleOf(rule)?.words[voice.language].title ?? rule}. {messages.answers[category]}
                    {reason && `, ${reason}`}. {until ? words.until(formatDay(until, locale)) : words.always}
                  </li>
                ))}
              </ul>
            )}
            <ol>
              {questions.map((question) => (
                <AgendaQuestion
                  key={question.flag}
                  question={question}
                  past={agenda.carried.open.get(question.flag) ?? null}
                  draft={kept.draft}
                  isOpen={kept.standing === 'whole' && kept.response === null}
                  words={words}
                  voice={voice}
                  onWrite={(change) => actions.write(id, change)}
                  alike={questions.filter(({ rule }) => rule === question.rule).map(({ flag }) => flag)}
                />
              ))}
            </ol>
          </div>
        );
      })}
      <p class="hint">{words.signedOff(formatWhen(kept.bundle.at, voice.zone, locale))}</p>
    </section>
  );
}

function Closing({ id, kept, words, actions }: Pick<BundleViewProps, 'id' | 'kept' | 'words' | 'actions'>) {
  const { draft, response } = kept;
  const [lines, setLines] = useState(draft.actions.join('\n'));
  const [note, setNote] = useState(draft.note);
  const [said, setSaid] = useState('');
  /** What is written is kept at once, so that going back loses nothing. */
  const write = (part: Partial<Pick<Draft, 'actions' | 'note'>>) => actions.write(id, (now) => ({ ...now, ...part }));
  async function sign() {
    const written = await write({ actions: lines.split('\n'), note });
    setSaid(written && (await actions.sign(id)) ? words.signed : words.notKept);
  }
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">{words.closing}</h2>
      {response ? (
        <>
          <ul>
            {response.actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
          <p>{response.note}</p>
          <div class="not-printed">
            <Button kind="main" onPress={() => actions.save(kept)}>
              {words.save}
            </Button>
          </div>
        </>
      ) : (
        <>
          <LinesField
            id="actions"
            label={words.actions}
            hint={words.actionsHint}
            value={lines}
            onChange={(text) => {
              setLines(text);
              void write({ actions: text.split('\n') });
            }}
          />
          <LinesField
            id="note"
            label={words.note}
            value={note}
            onChange={(text) => {
              setNote(text);
              void write({ note: text });
            }}
          />
          <p class="hint">{words.signHint}</p>
          <div>
            <Button kind="main" onPress={sign}>
              {words.sign}
            </Button>
          </div>
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
