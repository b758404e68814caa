import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HistoryWords } from '../../lib/i18n/history-words.ts';
import { nameOf } from '../../lib/i18n/question-words.ts';
import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import type { AnsweredTogether, History, PastQuestion, PastSession } from '../../lib/messages/history.ts';
import type { StandingException } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import type { AnswerCategory } from '../../lib/rules/rule.ts';
import { Button } from '../controls/button.tsx';
import { LiveRegion, useAnnouncement } from '../controls/live-region.tsx';
import type { Given } from '../questions/question-item.tsx';
import type { GiveAnswer, GiveException } from '../questions/questions.tsx';
import { sayWhenRange, type Voice } from '../voice.ts';
import { ExceptionList } from './exception-list.tsx';
import { choose, EVERYTHING, type Filter, filterOfText, soughtOf, textOfFilter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { PastItem } from './past-item.tsx';
import { PastList } from './past-list.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { Sessions } from './sessions.tsx';

/** What the questions view can have done. Each is over when the view was given what came of it. */
export type HistoryActions = {
  readonly answer: GiveAnswer;
  readonly except: GiveException;
  readonly answerTogether: (given: {
    readonly flags: readonly string[];
    readonly category: AnswerCategory;
    readonly reason: string;
  }) => Promise<Result<AnsweredTogether, string>>;
  /** False when it was not kept. */
  readonly attend: (session: PastSession, came: boolean) => Promise<boolean>;
  /** False when it was not ended. */
  readonly endException: (exception: StandingException) => Promise<boolean>;
};

type HistoryViewProps = {
  readonly history: History;
  readonly voice: Voice;
  readonly words: HistoryWords;
  readonly lasting: SettingsMessages['exceptions'];
  /** The filter as the address has it. */
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly actions: HistoryActions;
};

/** Questions that are shown at first and with each wish for more: so few that a change of the filter takes a frame. */
const PAGE = 20;

/** Every question there was, to be looked through, answered one by one or several at once, and taken up again. */
export function HistoryView({ history, voice, words, lasting, filter: address, onFilter, actions }: HistoryViewProps) {
  const [filter, setFilter] = useState(() => filterOfText(address));
  const [pages, setPages] = useState(1);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  /** Answered since the filter was last changed: they stay where they are, so that the answer can be seen and changed. */
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<readonly string[]>([]);
  const [said, announce] = useAnnouncement();
  const told = useRef<HTMLDivElement>(null);
  const { questions, rules } = history;

  const sought = useMemo(
    () => soughtOf(questions, (rule) => rules[rule]?.title ?? rule, voice.zone),
    [questions, rules, voice.zone],
  );
  const { found, counts } = useMemo(() => choose(sought, filter), [sought, filter]);
  const listed = useMemo(() => {
    if (staying.size === 0) return found;
    const fitting = new Set(found.map(({ flag }) => flag));
    return questions.filter(({ flag }) => fitting.has(flag) || staying.has(flag));
  }, [questions, found, staying]);
  const chosen = listed.filter(({ flag, state }) => selected.has(flag) && state !== 'withdrawn');

  function change(next: Filter) {
    setFilter(next);
    setPages(1);
    setStaying(new Set());
    setOutcome([]);
    onFilter(textOfFilter(next));
  }
  // Only another address is news: the filter itself tells the address.
  useEffect(() => {
    if (address !== textOfFilter(filter)) change(filterOfText(address));
  }, [address]);
  useEffect(() => {
    if (outcome.length > 0) told.current?.focus();
  }, [outcome]);

  const stay = (flags: readonly string[]) => setStaying((before) => new Set([...before, ...flags]));

  async function answer(question: PastQuestion, given: Given) {
    const { flag } = question;
    const { category, reason, record } = given;
    stay([flag]);
    const result = await actions.answer({ flag, category, reason, ...(record && { record }) });
    if (result.ok) announce(voice.words.questions.announced(voice.words.answers[category]));
    return result.ok;
  }

  async function answerTogether(category: AnswerCategory, reason: string) {
    const flags = chosen.map(({ flag }) => flag);
    stay(flags);
    const result = await actions.answerTogether({ flags, category, reason });
    if (!result.ok) return false;
    const { kept, refused } = result.value;
    const refusedOnes = chosen.filter(({ flag }) => refused.includes(flag));
    const names = refusedOnes.map(
      (one) => `${nameOf(one, voice.words.questions.untitled)}, ${sayWhenRange(voice, one)}`,
    );
    setSelected(new Set(refused));
    setOutcome([
      words.keptTogether(kept.length, voice.words.answers[category]),
      ...(names.length > 0 ? [words.refusedTogether(names.length, `${names.join('; ')}.`)] : []),
      words.undo,
    ]);
    return true;
  }

  const shown = listed.slice(0, pages * PAGE);
  const rest = listed.length - shown.length;
  return (
    <main class="dashboard history">
      <header>
        <h1>{words.heading}</h1>
        <p class="quiet">{words.intro}</p>
      </header>
      <Sessions history={history} words={words} voice={voice} onAttend={actions.attend} announce={announce} />
      {questions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div class="looked-through">
          <FilterBar filter={filter} counts={counts} rules={rules} words={words} voice={voice} onChange={change} />
          <p class="hint" role="status">
            {words.found(found.length)}
            {shown.length > 1 && <span> · {words.keys}</span>}
          </p>
          <div ref={told} tabIndex={-1} class="outcome" hidden={outcome.length === 0}>
            {outcome.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          {listed.length === 0 && <Nothing filter={filter} words={words} onShowAll={() => change(EVERYTHING)} />}
          <PastList
            shown={shown}
            voice={voice}
            name={words.list}
            item={(question) => (
              <PastItem
                key={question.flag}
                past={question}
                history={history}
                words={words}
                voice={voice}
                isSelected={selected.has(question.flag)}
                onSelect={(isSelected) =>
                  setSelected((before) => {
                    const after = new Set(before);
                    if (isSelected) after.add(question.flag);
                    else after.delete(question.flag);
                    return after;
                  })
                }
                onAnswer={(given) => answer(question, given)}
                onExcept={(until) => actions.except({ flag: question.flag, until })}
              />
            )}
          />
          {rest > 0 && (
            <div>
              <Button onPress={() => setPages(pages + 1)}>{words.more(Math.min(PAGE, rest))}</Button>
            </div>
          )}
          {chosen.length > 0 && (
            <SelectionBar
              selected={chosen}
              found={found}
              rules={rules}
              words={words}
              voice={voice}
              onSelect={(next) => setSelected(new Set(next.map(({ flag }) => flag)))}
              onAnswer={answerTogether}
            />
          )}
        </div>
      )}
      <ExceptionList
        exceptions={history.exceptions}
        lasting={lasting}
        words={words}
        voice={voice}
        onEnd={actions.endException}
        onChange={({ flag }, until) => actions.except({ flag, until })}
        announce={announce}
      />
      <LiveRegion said={said} />
    </main>
  );
}

type NothingProps = { readonly filter: Filter; readonly words: HistoryWords; readonly onShowAll: () => void };

function Nothing({ filter, words, onShowAll }: NothingProps) {
  const isPlain = textOfFilter(filter) === '';
  return (
    <div class="answers">
      <p>{isPlain ? words.noneOpen : words.noMatch}</p>
      <Button kind="quiet" onPress={onShowAll}>
        {words.showAll}
      </Button>
    </div>
  );
}
