import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { type HistoryActions, HistoryView } from '../../components/history/history-view.tsx';
import { HISTORY_WORDS } from '../../lib/i18n/history-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import type { History, PastQuestion } from '../../lib/messages/history.ts';
import { success } from '../../lib/result.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { NOW, voiceIn } from './states.ts';

/** What a background would do, to be looked at: everything is kept, and what came of it is shown. */
export const doing = () => ({
  answer: vi.fn<HistoryActions['answer']>(async () => success(null)),
  except: vi.fn<HistoryActions['except']>(async () => success(null)),
  answerTogether: vi.fn<HistoryActions['answerTogether']>(async ({ flags }) => success({ kept: flags, refused: [] })),
  attend: vi.fn<HistoryActions['attend']>(async () => true),
  endException: vi.fn<HistoryActions['endException']>(async () => true),
});

type LookedProps = {
  readonly first: History;
  readonly actions: HistoryActions;
  readonly language?: Language;
  readonly address?: string;
  readonly onAddress?: (address: string) => void;
};

/** The view with a background behind it that remembers. */
export function Looked({ first, actions, language = LANGUAGES[0], address = '', onAddress }: LookedProps) {
  const [history, setHistory] = useState(first);
  const [filter, setFilter] = useState(address);
  const answer = (flags: readonly string[], step: PastQuestion['steps'][number]) =>
    setHistory((before) => ({
      ...before,
      questions: before.questions.map((one) =>
        flags.includes(one.flag) ? { ...one, state: 'answered', steps: [...one.steps, step] } : one,
      ),
    }));
  return (
    <HistoryView
      history={history}
      voice={voiceIn(language)}
      words={HISTORY_WORDS[language]}
      lasting={settingsWording(language).exceptions}
      filter={filter}
      onFilter={(text) => {
        setFilter(text);
        onAddress?.(text);
      }}
      actions={{
        ...actions,
        answer: async (given) => {
          const result = await actions.answer(given);
          const { flag, ...said } = given;
          if (result.ok) answer([flag], { at: NOW, step: 'answered', ...said });
          return result;
        },
        answerTogether: async (given) => {
          const result = await actions.answerTogether(given);
          const { flags: _, ...said } = given;
          if (result.ok) answer(result.value.kept, { at: NOW, step: 'answered', ...said });
          return result;
        },
        attend: async (session, came) => {
          const done = await actions.attend(session, came);
          const same = (one: History['sessions'][number]) => one.start === session.start;
          if (done)
            setHistory((before) => ({
              ...before,
              sessions: before.sessions.map((one) => (same(one) ? { ...one, came } : one)),
            }));
          return done;
        },
      }}
    />
  );
}
