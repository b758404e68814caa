import { useState } from 'preact/hooks';
import { formatNumber } from '../../lib/i18n/format.ts';
import type { HistoryWords } from '../../lib/i18n/history-words.ts';
import type { History, PastQuestion } from '../../lib/messages/history.ts';
import type { AnswerCategory } from '../../lib/rules/rule.ts';
import { Button } from '../controls/button.tsx';
import { Choice, TextField } from '../controls/field.tsx';
import { LONGEST_REASON } from '../questions/reason-form.tsx';
import type { Voice } from '../voice.ts';

type SelectionBarProps = {
  readonly selected: readonly PastQuestion[];
  /** All that are shown by the filter, from which “all like it” chooses. */
  readonly found: readonly PastQuestion[];
  readonly rules: History['rules'];
  readonly words: HistoryWords;
  readonly voice: Voice;
  readonly onSelect: (selected: readonly PastQuestion[]) => void;
  /** False when nothing could be kept. */
  readonly onAnswer: (category: AnswerCategory, reason: string) => Promise<boolean>;
};

/** One answer for all that are selected, and the way to select all that are like them. */
export function SelectionBar({ selected, found, rules, words, voice, onSelect, onAnswer }: SelectionBarProps) {
  const [chosen, setChosen] = useState<AnswerCategory | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const { questions, answers } = voice.words;
  const common = answersOf(selected, rules);
  const category = common.find((one) => one === chosen) ?? common[0] ?? 'other';
  const needsReason = category === 'other' && reason.trim() === '';

  async function give() {
    if (needsReason) return setAsked(true);
    setBusy(true);
    const done = await onAnswer(category, reason.trim());
    setBusy(false);
    setFailed(!done);
  }

  return (
    <section class="selection" aria-label={words.selection}>
      <p>
        <strong>{words.selected(selected.length)}</strong>
      </p>
      <div class="answers">
        {alikeOf(selected, found).map((alike) => {
          const { rule, client } = alike.first;
          const title = rules[rule]?.title ?? rule;
          const count = formatNumber(alike.all.length, voice.locale);
          return (
            <Button key={String(alike.isOfClient)} onPress={() => onSelect(alike.all)}>
              {alike.isOfClient && client !== null ? words.alikeFor(title, client, count) : words.alike(title, count)}
            </Button>
          );
        })}
        <Button kind="quiet" onPress={() => onSelect([])}>
          {words.clear}
        </Button>
      </div>
      <div class="line">
        <Choice
          id="together-answer"
          label={words.answerTogether}
          value={category}
          options={common.map((value) => ({ value, text: answers[value] }))}
          onChange={(value) => setChosen(common.find((one) => one === value) ?? null)}
        />
        <TextField
          id="together-reason"
          label={words.reason}
          problem={isAsked && needsReason ? questions.reasonNeeded : undefined}
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={setReason}
        />
        <Button kind="main" busy={busy} onPress={give}>
          {words.give(selected.length)}
        </Button>
      </div>
      {failed && <p role="alert">{questions.refused}</p>}
    </section>
  );
}

/** What every one of them takes for an answer, in the order of the first; never nothing, since every rule takes `other`. */
function answersOf(selected: readonly PastQuestion[], rules: History['rules']): readonly AnswerCategory[] {
  const [first = [], ...others] = [...new Set(selected.map(({ rule }) => rule))].map(
    (rule) => rules[rule]?.answers ?? ['other' as const],
  );
  return first.filter((category) => others.every((one) => one.includes(category)));
}

type Alike = { readonly first: PastQuestion; readonly isOfClient: boolean; readonly all: readonly PastQuestion[] };

/**
 * Those like the selected ones, which must be of one rule: about the same client, and about anybody. Only of the same
 * state, so that what is answered is not answered anew by the way. A choice that would change nothing is not offered.
 */
function alikeOf(selected: readonly PastQuestion[], found: readonly PastQuestion[]): readonly Alike[] {
  const [first] = selected;
  if (!first || selected.some(({ rule }) => rule !== first.rule)) return [];
  const ofRule = found.filter(({ rule, state }) => rule === first.rule && state === first.state);
  const ofClient = ofRule.filter(({ client }) => client === first.client);
  const isOneClient = first.client !== null && selected.every(({ client }) => client === first.client);
  return [
    ...(isOneClient && ofClient.length > selected.length ? [{ first, isOfClient: true, all: ofClient }] : []),
    ...(ofRule.length > selected.length && !(isOneClient && ofRule.length === ofClient.length)
      ? [{ first, isOfClient: false, all: ofRule }]
      : []),
  ];
}
