import { useEffect, useState } from 'preact/hooks';
import { wordProblem } from '../../lib/i18n/settings/problem-words.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import type { PracticeProblem } from '../../lib/practice/problem.ts';
import type { Result } from '../../lib/result.ts';
import type { Proposal } from '../../lib/setup/proposal.ts';
import { Button } from '../controls/button.tsx';
import { Problems } from '../controls/field.tsx';
import { LiveRegion, useAnnouncement } from '../controls/live-region.tsx';
import type { ImportCalendars } from '../data/calendar-files.tsx';
import { byField } from '../settings/problem-place.ts';
import { type Choices, choicesOf, countOf, isTogether, practiceTextOf, type WorkNames } from './choices.ts';
import { ClientRows } from './client-rows.tsx';
import { useHistory } from './history.ts';
import { PresetField, TimeFields, WITHIN } from './time-fields.tsx';
import type { Wording } from './wording.ts';
import { WorkRows } from './work-rows.tsx';

/** What the set-up can have done. */
export type SetUpActions = {
  /** Saves what is made of the practice that is saved by now. Null when nobody answered. */
  readonly save: (
    textOf: (saved: Practice | null) => string,
  ) => Promise<Result<Practice, readonly PracticeProblem[]> | null>;
  readonly suggestCode: (taken: readonly string[]) => string;
  readonly importCalendars: ImportCalendars;
};

/** What was seen, and the practice that it was held against. */
export type Shown = { readonly proposal: Proposal | null; readonly practice: Practice | null };

type StepsProps = {
  readonly shown: Shown & { readonly proposal: Proposal };
  readonly wording: Wording;
  readonly actions: SetUpActions;
  readonly onSaved: (practice: Practice) => void;
};

/** Every step at once, with one way to save and one to undo. What is wrong is said beside what it is about. */
export function Steps({ shown, wording, actions, onSaved }: StepsProps) {
  const { words, speech } = wording;
  const fresh = () => choicesOf(shown.proposal, shown.practice, actions.suggestCode);
  const { state, steps, change, undo, restart } = useHistory<Choices>(fresh);
  /** What the choices were made from. */
  const [from, setFrom] = useState(shown.proposal);
  const [problems, setProblems] = useState<readonly PracticeProblem[]>([]);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, announce] = useAnnouncement();
  const isBehind = from !== shown.proposal;
  // As long as nothing was decided, what is seen meanwhile is simply there.
  useEffect(() => {
    if (!isBehind || steps > 0) return;
    restart(fresh());
    setFrom(shown.proposal);
  });
  const isAdding = shown.practice !== null;
  const isNothing = state.clients.length + state.work.length + state.holds.length === 0;
  const before = shown.practice?.clients.length ?? 0;
  const ticked = state.clients.filter((row) => row.ticked);
  const rowOf = (field: string) => ticked[Number(/^clients\[(\d+)\]/.exec(field)?.[1] ?? Number.NaN) - before];
  /** A client is known here by what the calendar says, and not by a place in a file. */
  const named = (text: string) =>
    text.replaceAll(
      /clients\[(\d+)\](?:\.\w+)?/g,
      (field, index: string) =>
        rowOf(field)?.titles.join(' · ') ?? shown.practice?.clients[Number(index)]?.code ?? field,
    );
  const worded = problems.map((problem) => ({
    field: problem.field,
    text: named(wordProblem(problem, speech.words)),
  }));
  const wrongRows = new Map(
    worded.flatMap(({ field, text }) => (rowOf(field) ? [[rowOf(field)?.id ?? '', text]] : [])),
  );
  const wrong = byField(worded.map(({ field, text }) => ({ field: `${WITHIN}${field}`, text })));
  const count = countOf(state);

  const set = (step: keyof typeof words.steps, field: string, next: (choices: Choices) => Choices) => {
    setProblems([]);
    change(words.steps[step], `${step} ${field}`, next);
  };
  const setDraft: Parameters<typeof TimeFields>[0]['onChange'] = (step, field, part) =>
    set(step, field, (choices) => ({ ...choices, draft: { ...choices.draft, ...part } }));
  const nameOf: WorkNames = (kind) =>
    isTogether(kind)
      ? kind === 'one'
        ? speech.words.kinds.therapy
        : words.clients.names[kind]
      : speech.words.kinds[kind];

  async function save() {
    setBusy(true);
    const result = await actions.save((saved) => practiceTextOf(state, saved, nameOf));
    setBusy(false);
    setFailed(result === null);
    if (result?.ok) onSaved(result.value);
    else if (result) setProblems(result.error);
  }

  return (
    <Problems.Provider value={wrong}>
      <form class="practice" noValidate onSubmit={(event) => event.preventDefault()}>
        {!isAdding && <PresetField draft={state.draft} proposal={from} wording={wording} onChange={setDraft} />}
        {!isAdding && <TimeFields draft={state.draft} proposal={from} wording={wording} onChange={setDraft} />}
        {isAdding && isNothing && <p>{words.nothingNew}</p>}
        {!(isAdding && isNothing) && (
          <>
            <section aria-labelledby="set-up-clients">
              <h2 id="set-up-clients">{words.clients.heading}</h2>
              <p class="hint">{state.clients.length === 0 ? words.clients.none : words.clients.hint}</p>
              {state.clients.length > 0 && <p class="hint">{words.clients.codes}</p>}
              <ClientRows
                rows={state.clients}
                problems={wrongRows}
                wording={wording}
                onChange={(step, row, clients) => set(step, row, (choices) => ({ ...choices, clients }))}
              />
            </section>
            <section aria-labelledby="set-up-work">
              <h2 id="set-up-work">{words.work.heading}</h2>
              <p class="hint">{words.work.hint}</p>
              <WorkRows choices={state} wording={wording} onChange={(row, next) => set('work', row, () => next)} />
            </section>
          </>
        )}
        <section aria-labelledby="set-up-save">
          <h2 id="set-up-save">{words.save.heading}</h2>
          <p class="hint">{words.save.hint}</p>
          <div role="alert">
            {failed && <p>{words.save.failed}</p>}
            {worded.length > 0 && <p>{words.save.refused}</p>}
            {worded.length > 0 && (
              <ul class="ways">
                {worded.map(({ field, text }) => (
                  <li key={`${field} ${text}`}>
                    {field !== 'file' && <strong dir="auto">{rowOf(field)?.titles.join(' · ') ?? field}: </strong>}
                    {text}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </section>
      </form>
      <footer class="save-bar">
        <p class="quiet">{isBehind && steps > 0 ? words.more : words.save.counts(count.clients, count.times)}</p>
        <div class="answers">
          {isBehind && steps > 0 && (
            <Button
              kind="quiet"
              onPress={() => {
                const { proposal } = shown;
                set('anew', String(proposal.seen.entries), fresh);
                setFrom(proposal);
              }}
            >
              {words.anew}
            </Button>
          )}
          <Button
            busy={steps === 0}
            onPress={() => {
              setProblems([]);
              const undone = undo();
              announce(undone === null ? words.save.nothingToUndo : words.save.undone(undone));
            }}
          >
            {words.save.undo}
          </Button>
          <Button kind="main" busy={busy} onPress={() => void save()}>
            {words.save.action}
          </Button>
        </div>
      </footer>
      <LiveRegion said={said} />
    </Problems.Provider>
  );
}
