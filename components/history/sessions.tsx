import { useState } from 'preact/hooks';
import type { HistoryWords } from '../../lib/i18n/history-words.ts';
import type { History, PastSession } from '../../lib/messages/history.ts';
import { dayInterval, mondayOf } from '../../lib/time/day.ts';
import { Button } from '../controls/button.tsx';
import { Disclosure } from '../controls/disclosure.tsx';
import { sayWhenRange, type Voice } from '../voice.ts';

type SessionsProps = {
  readonly history: Pick<History, 'sessions' | 'today'>;
  readonly words: HistoryWords;
  readonly voice: Voice;
  /** Says whether somebody came; false when that was not kept. */
  readonly onAttend: (session: PastSession, came: boolean) => Promise<boolean>;
  readonly announce: (text: string) => void;
};

/** The standing sessions of this and the last week: one tap says that nobody came, another takes that back. */
export function Sessions({ history, words, voice, onAttend, announce }: SessionsProps) {
  const { sessions, today } = history;
  const [failed, setFailed] = useState(false);
  /** The session that was last said something of: its button takes the focus that the other one had. */
  const [touched, setTouched] = useState('');
  const { sessions: said } = words;
  const { start: monday } = dayInterval(voice.zone, mondayOf(today));
  const weeks = [
    { name: said.thisWeek, of: sessions.filter(({ start }) => start >= monday) },
    { name: said.lastWeek, of: sessions.filter(({ start }) => start < monday) },
  ].filter(({ of }) => of.length > 0);

  async function attend(session: PastSession, came: boolean, what: string) {
    const done = await onAttend(session, came);
    setFailed(!done);
    if (!done) return;
    setTouched(keyOf(session));
    announce(what);
  }

  const item = (session: PastSession) => {
    const { client, came } = session;
    const when = sayWhenRange(voice, session);
    const missed = said.missedOf(client, when);
    const undo = said.undoOf(client, when);
    const focused = touched === keyOf(session);
    return (
      <li key={keyOf(session)}>
        <span>
          <strong>{client}</strong> <span class="quiet">{when}</span>
          {!came && <span> · {said.marked}</span>}
        </span>
        {came ? (
          <Button key="missed" name={missed} focused={focused} onPress={() => attend(session, false, missed)}>
            {said.missed}
          </Button>
        ) : (
          <Button key="undo" kind="quiet" name={undo} focused={focused} onPress={() => attend(session, true, undo)}>
            {said.undo}
          </Button>
        )}
      </li>
    );
  };

  return (
    <section class="attendance" aria-label={said.heading}>
      <Disclosure summary={said.heading}>
        <p class="hint">{said.hint}</p>
        {weeks.length === 0 && <p class="quiet">{said.none}</p>}
        {failed && <p role="alert">{said.refused}</p>}
        {weeks.map(({ name, of }) => (
          <div key={name}>
            <h2>{name}</h2>
            <ul class="sessions">{of.map(item)}</ul>
          </div>
        ))}
      </Disclosure>
    </section>
  );
}

const keyOf = ({ client, start }: PastSession): string => `${client} ${start}`;
