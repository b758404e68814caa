import { formatNumber } from '../../lib/i18n/format.ts';
import type { HistoryWords } from '../../lib/i18n/history-words.ts';
import type { History } from '../../lib/messages/history.ts';
import { LEVELS } from '../../lib/rules/rule.ts';
import { Button } from '../controls/button.tsx';
import { Choice, TextField } from '../controls/field.tsx';
import type { Voice } from '../voice.ts';
import { type Counts, type Filter, STATES } from './filter.ts';

type FilterBarProps = {
  readonly filter: Filter;
  readonly counts: Counts;
  readonly rules: History['rules'];
  readonly words: HistoryWords;
  readonly voice: Voice;
  readonly onChange: (filter: Filter) => void;
};

/** The value of a choice that leaves everything in. No choice's own value begins so. */
const ANY = '*';

/** Which questions are shown: the state by buttons, everything else by choice, each with how many there are. */
export function FilterBar({ filter, counts, rules, words, voice, onChange }: FilterBarProps) {
  const { filter: names } = words;
  const { locale } = voice;
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const counted = (text: string, count = 0) => `${text} (${formatNumber(count, locale)})`;
  const sum = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((all, one) => all + one, 0);
  const byText = (a: Choosable, b: Choosable) => a.text.localeCompare(b.text, locale, { numeric: true });

  /** What there is to choose from, what is chosen included. */
  const choices = (facet: 'client' | 'rule', wordOf: (value: string) => string) => {
    const chosen = filter[facet];
    const there = new Set([...counts[facet].keys(), ...(chosen === null ? [] : [chosen])]);
    return [
      { value: ANY, text: counted(names.any, sum(counts[facet])) },
      ...[...there]
        .map((value) => ({ value: `=${value}`, text: counted(wordOf(value), counts[facet].get(value)) }))
        .sort(byText),
    ];
  };
  const optionOf = (chosen: string | null) => (chosen === null ? ANY : `=${chosen}`);
  const chosenIn = (value: string) => (value === ANY ? null : value.slice(1));

  return (
    <search class="filter" aria-label={names.heading}>
      <fieldset class="answers" aria-label={names.state}>
        {([...STATES, null] as const).map((state) => (
          <Button key={state ?? ANY} pressed={filter.state === state} onPress={() => set({ state })}>
            {state === null
              ? counted(names.all, sum(counts.state))
              : counted(names.states[state], counts.state.get(state))}
          </Button>
        ))}
      </fieldset>
      <div class="line">
        <TextField
          id="filter-text"
          label={names.text}
          value={filter.text}
          maxLength={200}
          onChange={(text) => set({ text })}
        />
        <Choice
          id="filter-client"
          label={names.client}
          value={optionOf(filter.client)}
          options={choices('client', (client) => client || names.nobody)}
          onChange={(value) => set({ client: chosenIn(value) })}
        />
        <Choice
          id="filter-rule"
          label={names.rule}
          value={optionOf(filter.rule)}
          options={choices('rule', (rule) => rules[rule]?.title ?? rule)}
          onChange={(value) => set({ rule: chosenIn(value) })}
        />
      </div>
      <div class="line">
        <Choice
          id="filter-level"
          label={names.level}
          value={filter.level ?? ANY}
          options={[
            { value: ANY, text: counted(names.any, sum(counts.level)) },
            ...LEVELS.map((level) => ({
              value: level,
              text: counted(voice.words.levels[level], counts.level.get(level)),
            })),
          ]}
          onChange={(value) => set({ level: LEVELS.find((level) => level === value) ?? null })}
        />
        <TextField
          id="filter-from"
          label={names.from}
          type="date"
          value={filter.from ?? ''}
          onChange={(day) => set({ from: day || null })}
        />
        <TextField
          id="filter-to"
          label={names.to}
          type="date"
          value={filter.to ?? ''}
          onChange={(day) => set({ to: day || null })}
        />
      </div>
    </search>
  );
}

type Choosable = { readonly text: string };
