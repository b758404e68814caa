import { useState } from 'preact/hooks';
import type { Bundle } from '../../lib/audit/bundle.ts';
import { formatDay } from '../../lib/i18n/format.ts';
import type { HandOverWords } from '../../lib/i18n/hand-over-words.ts';
import type { HandedOver, ResponseTaken } from '../../lib/messages/supervision.ts';
import type { Result } from '../../lib/result.ts';
import type { Day } from '../../lib/time/day.ts';
import { Button } from '../controls/button.tsx';
import { Disclosure } from '../controls/disclosure.tsx';
import { Choice, TextField } from '../controls/field.tsx';
import { spansFrom } from '../report/spans.ts';
import type { Voice } from '../voice.ts';
import { Contents } from './contents.tsx';
import { type Lock, LockFields } from './lock-fields.tsx';
import { PastList } from './past-list.tsx';
import { ResponseIn } from './response-in.tsx';

/** Which copy is handed over. */
export type Tier = 'supervision' | 'deidentified';

/** A bundle, and the code of the record's end in it. */
export type Prepared = { readonly bundle: Bundle; readonly code: string };

/** What the view of handing over does. */
export type HandOverActions = {
  /** Null when nobody answered. */
  readonly prepare: (asked: {
    readonly from: Day;
    readonly to: Day;
    readonly name: string;
    readonly whole: boolean;
  }) => Promise<Result<Prepared, string> | null>;
  /** Hands the file over; `isNoted` is false when that could not be written into the record. */
  readonly handOver: (
    bundle: Bundle,
    tier: Tier,
    lock: Lock,
  ) => Promise<Result<{ readonly file: string; readonly isNoted: boolean }, 'recipient' | 'failed'>>;
  /** Null when nobody answered. */
  readonly respond: (text: string, confirmed: boolean) => Promise<Result<ResponseTaken, string> | null>;
};

type HandOverViewProps = {
  readonly today: Day;
  readonly voice: Voice;
  readonly words: HandOverWords;
  readonly past: readonly HandedOver[];
  /** Whom the codes in files stand for. */
  readonly codes: readonly { readonly code: string; readonly client: string }[];
  /** What a rule is called in the view's language. */
  readonly titleOf: (rule: string) => string;
  readonly actions: HandOverActions;
};

type Problem = keyof HandOverWords['problems'];
const FIELDS: readonly string[] = ['from', 'to', 'practice', 'record'] satisfies Problem[];
const problemOf = (error: string): Problem => (FIELDS.includes(error) ? (error as Problem) : 'failed');

/** A period chosen, what of it will be in the file, the file handed over; what was, and what came back of it. */
export function HandOverView({ today, voice, words, past, codes, titleOf, actions }: HandOverViewProps) {
  const [span, setSpan] = useState(spansFrom(today).quarter);
  const [name, setName] = useState('');
  const [isWhole, setWhole] = useState(false);
  const [tier, setTier] = useState<Tier>('supervision');
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);

  /** What was prepared is of what was asked then. */
  const asking =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setPrepared(null);
      setSaid('');
      set(value);
    };

  async function prepare() {
    setBusy(true);
    setSaid('');
    const result = await actions.prepare({ ...span, name: name.trim(), whole: isWhole });
    setPrepared(result?.ok ? result.value : null);
    setProblem(result?.ok ? null : problemOf(result?.error ?? 'failed'));
    setBusy(false);
  }

  async function handOver(lock: Lock): Promise<boolean> {
    if (!prepared) return false;
    setBusy(true);
    setSaid(words.making);
    const result = await actions.handOver(prepared.bundle, tier, lock);
    setBusy(false);
    if (!result.ok) {
      setSaid(words.problems[result.error]);
      return false;
    }
    const { file, isNoted } = result.value;
    setSaid(isNoted ? words.made(file) : words.notNoted(file));
    return true;
  }

  return (
    <main class="dashboard">
      <header>
        <h1>{words.heading}</h1>
        <p class="quiet">{words.intro}</p>
      </header>
      <div class="line">
        <TextField
          id="hand-over-from"
          type="date"
          label={words.from}
          problem={problem === 'from' ? words.problems.from : undefined}
          value={span.from}
          onChange={asking((from) => setSpan({ ...span, from }))}
        />
        <TextField
          id="hand-over-to"
          type="date"
          label={words.to}
          problem={problem === 'to' ? words.problems.to : undefined}
          value={span.to}
          onChange={asking((to) => setSpan({ ...span, to }))}
        />
      </div>
      <Choice
        id="hand-over-tier"
        label={words.tier}
        hint={words.tierHints[tier]}
        value={tier}
        options={(['supervision', 'deidentified'] as const).map((value) => ({ value, text: words.tiers[value] }))}
        onChange={asking((value) => setTier(value === 'deidentified' ? value : 'supervision'))}
      />
      {tier === 'supervision' && (
        <>
          <TextField
            id="hand-over-name"
            label={words.name}
            hint={words.nameHint}
            maxLength={200}
            value={name}
            onChange={asking(setName)}
          />
          <label>
            <input
              type="checkbox"
              checked={isWhole}
              onChange={(event) => asking(setWhole)(event.currentTarget.checked)}
            />{' '}
            {words.whole}
          </label>
        </>
      )}
      <div>
        <Button busy={busy} onPress={() => void prepare()}>
          {words.preview}
        </Button>
      </div>
      {(problem === 'practice' || problem === 'record' || problem === 'failed') && (
        <p role="alert">{words.problems[problem]}</p>
      )}
      {prepared && (
        <section aria-labelledby="hand-over-contents">
          <h2 id="hand-over-contents">{words.inIt}</h2>
          <Contents prepared={prepared} tier={tier} words={words} voice={voice} titleOf={titleOf} />
          <LockFields words={words} busy={busy} onHandOver={handOver} />
        </section>
      )}
      <p role="status">{said}</p>
      <PastList past={past} words={words} dayOf={(day) => formatDay(day, voice.locale)} zone={voice.zone} />
      {codes.length > 0 && (
        <Disclosure summary={words.codes}>
          <p class="hint">{words.codesHint}</p>
          <ul>
            {codes.map(({ code, client }) => (
              <li key={code}>
                {code} · <bdi>{client}</bdi>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <ResponseIn words={words} onRespond={actions.respond} />
    </main>
  );
}
