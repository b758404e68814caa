import { HistoryView } from '../../components/history/history-view.tsx';
import { HISTORY_WORDS } from '../../lib/i18n/history-words.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { background } from '../../lib/messages/client.ts';
import type { History } from '../../lib/messages/history.ts';
import { failure, type Result } from '../../lib/result.ts';
import type { House, Room } from './room.ts';

const PLACE = '#questions';

/** The view of all questions. Its filter stands in the address. */
export function questionsRoom({ tongue, show }: House): Room {
  const { language, locale } = tongue;
  const words = wording(language);
  const { exceptions } = settingsWording(language);
  let known: History | null = null;
  let filter = filterIn(location.hash) ?? '';

  addEventListener('hashchange', () => {
    const given = filterIn(location.hash);
    if (given === null) return;
    // The way to this view by its name alone leads to where one was.
    if (given === '' && filter !== '') history.replaceState(null, '', `${PLACE}?${filter}`);
    else filter = given;
  });

  async function load() {
    known = await background.history(tongue);
  }

  /** Does something and shows what came of it, before it counts as done. Nobody to ask is a refusal. */
  async function then<T>(done: Promise<Result<T, string>>): Promise<Result<T, string>> {
    const result = await done.catch(() => failure('background'));
    if (!result.ok) return result;
    await load().catch((error: unknown) => console.error(error));
    show();
    return result;
  }

  return {
    open: load,
    refresh: load,
    content: () =>
      known ? (
        <HistoryView
          history={known}
          voice={{ language, locale, zone: known.zone, words }}
          words={HISTORY_WORDS[language]}
          lasting={exceptions}
          filter={filter}
          onFilter={(text) => {
            filter = text;
            history.replaceState(null, '', text === '' ? PLACE : `${PLACE}?${text}`);
            show();
          }}
          actions={{
            answer: (answer) => then(background.answer(answer)),
            except: (exception) => then(background.except(exception)),
            answerTogether: (answer) => then(background.answerTogether(answer)),
            attend: async ({ client, start }, came) => (await then(background.attend({ client, start, came }))).ok,
            endException: async ({ rule, client }) => (await then(background.endException({ rule, client }))).ok,
          }}
        />
      ) : (
        <main class="dashboard">
          <h1>{words.questions.heading}</h1>
          <p>
            <strong>{words.setUp.title}</strong> {words.setUp.meaning}
          </p>
          <p>
            <a href="#settings">{words.setUp.action}</a>
          </p>
        </main>
      ),
  };
}

/** The filter in an address of this view; null in that of another one. */
function filterIn(hash: string): string | null {
  const [place, text = ''] = hash.split('?');
  return place === PLACE ? text : null;
}
