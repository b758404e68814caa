import { formatDay } from '../../lib/i18n/format.ts';
import type { HandOverWords } from '../../lib/i18n/hand-over-words.ts';
import { dayAt, daysBetween } from '../../lib/time/day.ts';
import type { Voice } from '../voice.ts';
import type { Prepared, Tier } from './hand-over-view.tsx';

type ContentsProps = {
  readonly prepared: Prepared;
  readonly tier: Tier;
  readonly words: HandOverWords;
  readonly voice: Voice;
  readonly titleOf: (rule: string) => string;
};

/** What will be in a file, counted: first what was not seen, then what waits for an answer, each by its name. */
export function Contents({ prepared: { bundle, code }, tier, words, voice, titleOf }: ContentsProps) {
  const unseen = bundle.notSeen.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  const waiting = bundle.questions.filter(({ answer }) => answer === null);
  return (
    <>
      <p>{unseen === 0 ? words.allSeen : words.notSeen(unseen)}</p>
      {waiting.length > 0 && (
        <>
          <p>{words.waiting(waiting.length)}</p>
          <ul>
            {waiting.map(({ flag, rule, client, events: [first], raisedAt }) => (
              <li key={flag}>
                {[client, titleOf(rule), formatDay(dayAt(voice.zone, first?.start ?? raisedAt), voice.locale)]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul>
        <li>{words.questions(bundle.questions.length)}</li>
        <li>{words.departures(bundle.departures.length)}</li>
        {tier === 'supervision' && <li>{words.lines(bundle.log.lines.length)}</li>}
      </ul>
      {tier === 'supervision' && (
        <p>
          {words.head} <code>{code}</code>
        </p>
      )}
    </>
  );
}
