import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { wordProblem } from '../../lib/i18n/settings/problem-words.ts';
import type { ClientStep, HoldOffer, RuleInfo, Wall as Sides } from '../../lib/messages/protocol.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import type { PracticeProblem } from '../../lib/practice/problem.ts';
import type { Result } from '../../lib/result.ts';
import type { Day } from '../../lib/time/day.ts';
import { Problems } from '../controls/field.tsx';
import { LiveRegion, useAnnouncement } from '../controls/live-region.tsx';
import { ClientList } from './client-list.tsx';
import { CoverFields } from './cover-fields.tsx';
import { type Draft, draftOf, fileTextOf } from './draft.ts';
import { EmergencyFields } from './emergency-fields.tsx';
import { EngagementList } from './engagement-list.tsx';
import { GeneralFields } from './general-fields.tsx';
import { HoldAdvice } from './hold-advice.tsx';
import { HoursFields } from './hours-fields.tsx';
import { PartNav } from './part-nav.tsx';
import { type Part, partOf } from './parts.ts';
import { ProblemList } from './problem-list.tsx';
import { byField } from './problem-place.ts';
import { RuleList } from './rule-list.tsx';
import { SaveBar } from './save-bar.tsx';
import type { Speech } from './speech.ts';
import { Wall } from './wall.tsx';

/** What the dashboard can have done. */
export type SettingsActions = {
  /** Saves the text of a practice file. Null when nobody answered. */
  readonly save: (text: string) => Promise<Result<Practice, readonly PracticeProblem[]> | null>;
  readonly suggestCode: (taken: readonly string[]) => string;
  /** Opens a calendar's own form for a new event. */
  readonly openForm: (address: string) => void;
  /** Has another part shown. */
  readonly goTo: (part: Part) => void;
};

type SettingsProps = {
  /** The part that is shown. The others keep their place, out of sight: they are one form, saved as one. */
  readonly part: Part;
  /** The practice saved before, or null when there is none yet. */
  readonly practice: Practice | null;
  /** What the form starts with when nothing is saved yet. */
  readonly beginning: Practice;
  /** The first day of a standing session that is added. */
  readonly today: Day;
  /** Every rule, in the view's language. */
  readonly rules: readonly RuleInfo[];
  /** What holding time would have changed; null where nothing can be said of it. */
  readonly holds: HoldOffer | null;
  /** The kinds of work side by side; null where nothing was seen yet. */
  readonly wall: Sides | null;
  /** What was told of each client over time, by code, the latest first. */
  readonly changes: Readonly<Record<string, readonly ClientStep[]>>;
  readonly speech: Speech;
  readonly actions: SettingsActions;
};

/** The practice file as a form. What is refused leaves the saved practice as it was, and says so. */
export function Settings(props: SettingsProps) {
  const { part, practice, beginning, today, rules, holds, wall, changes, speech, actions } = props;
  const [saved, setSaved] = useState(practice);
  const [draft, setDraft] = useState<Draft>(() => draftOf(practice ?? beginning));
  const [problems, setProblems] = useState<readonly PracticeProblem[]>([]);
  const [failed, setFailed] = useState(false);
  const [said, announce] = useAnnouncement();
  const { words } = speech;
  const before = useMemo(() => fileTextOf(draftOf(saved ?? beginning)), [saved, beginning]);
  const text = fileTextOf(draft);
  const changed = text !== before;
  // A practice that was changed elsewhere, as by a file, is the one to begin with, unless something is being typed here.
  const kept = useRef(changed);
  kept.current = changed;
  useEffect(() => {
    setSaved(practice);
    if (kept.current) return;
    setDraft(draftOf(practice ?? beginning));
    setProblems([]);
  }, [practice, beginning]);
  useWarningBeforeLeaving(changed);
  const found = useMemo(
    () => byField(problems.map((problem) => ({ field: problem.field, text: wordProblem(problem, words) }))),
    [problems, words],
  );

  /** Null when taken. */
  async function take(fileText: string, announced: string): Promise<readonly PracticeProblem[] | null> {
    const result = await actions.save(fileText);
    setFailed(result === null);
    if (result === null) return [];
    if (!result.ok) return result.error;
    setSaved(result.value);
    setDraft(draftOf(result.value));
    setProblems([]);
    announce(announced);
    return null;
  }

  const set = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  const shown = (name: Part) => ({ class: 'practice', hidden: name !== part });
  const engagements = [
    { value: 'therapy', text: words.kinds.therapy },
    ...draft.engagements.filter(({ id }) => id && id !== 'therapy').map(({ id }) => ({ value: id, text: id })),
  ];

  return (
    <main class="dashboard">
      <header>
        <h1>{words.title}</h1>
        <p class="quiet">{words.intro}</p>
        {saved === null && <p>{words.firstTime}</p>}
        {!changed && (
          <p>
            <a href="#set-up">{words.propose}</a>
          </p>
        )}
      </header>
      <PartNav current={part} faulty={new Set(problems.map(({ field }) => partOf(field)))} words={words} />
      {problems.length > 0 && (
        <ProblemList
          problems={problems}
          hadPractice={saved !== null}
          messages={words}
          part={part}
          goTo={actions.goTo}
        />
      )}
      <Problems.Provider value={found}>
        <form noValidate onSubmit={(event) => event.preventDefault()}>
          <div {...shown('general')}>
            <GeneralFields draft={draft} speech={speech} onChange={setDraft} />
          </div>
          <div {...shown('hours')}>
            <HoursFields
              field="workingHours"
              rows={draft.workingHours}
              speech={speech}
              onChange={(workingHours) => set({ workingHours })}
            />
            <HoursFields field="breaks" rows={draft.breaks} speech={speech} onChange={(breaks) => set({ breaks })} />
          </div>
          <div {...shown('emergency')}>
            <EmergencyFields draft={draft.emergency} speech={speech} onChange={(emergency) => set({ emergency })} />
            {saved && <HoldAdvice offer={holds} speech={speech} onOpen={actions.openForm} />}
            <CoverFields draft={draft} speech={speech} onChange={set} />
          </div>
          <div {...shown('clients')}>
            <ClientList
              clients={draft.clients}
              engagements={engagements}
              speech={speech}
              freshSession={() => ({
                weekday: 'mon',
                start: '09:00',
                minutes: draft.sessionMinutes,
                everyWeeks: '1',
                from: today,
                to: '',
              })}
              suggestCode={actions.suggestCode}
              changes={changes}
              zone={saved?.timeZone ?? 'UTC'}
              onChange={(clients) => set({ clients })}
            />
          </div>
          <div {...shown('engagements')}>
            <EngagementList
              wall={wall && <Wall wall={wall} speech={speech} />}
              engagements={draft.engagements}
              gapMinutes={draft.gapMinutes}
              speech={speech}
              onChange={(next) => set({ engagements: next })}
            />
          </div>
          <div {...shown('rules')}>
            <RuleList rules={rules} draft={draft} speech={speech} onChange={setDraft} />
          </div>
        </form>
      </Problems.Provider>
      <SaveBar
        saved={saved !== null && !changed}
        canDiscard={changed}
        failed={failed}
        words={words}
        onSave={async () => {
          const refused = await take(text, words.saved);
          if (refused) setProblems([...refused]);
        }}
        onDiscard={() => {
          setDraft(draftOf(saved ?? beginning));
          setProblems([]);
        }}
      />
      <LiveRegion said={said} />
    </main>
  );
}

function useWarningBeforeLeaving(changed: boolean): void {
  useEffect(() => {
    if (!changed) return undefined;
    const leaving = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: leaving.signal });
    return () => leaving.abort();
  }, [changed]);
}
