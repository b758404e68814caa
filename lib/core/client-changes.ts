import * as v from 'valibot';
import { withPresentCodes } from '../flags/present-codes.ts';
import { type ClientField, clientChangeWords } from '../i18n/settings/client-change-words.ts';
import type { ClientStep, Tongue } from '../messages/protocol.ts';
import type { PracticeChange } from '../practice/changes.ts';
import { type ClientCode, ENGAGEMENT_KINDS } from '../practice/practice.ts';
import { WEEKDAYS } from '../time/day.ts';
import type { State } from './state.ts';

/** What stands behind a field that is only said to have changed; told by itself only where the count stayed. */
const CONTENT_OF: Readonly<Record<string, ClientField>> = {
  code: 'code',
  'aliases.names': 'aliases',
  'agreements.words': 'agreements',
};

/** As the record has standing sessions. */
const frame = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ weekday: v.picklist(WEEKDAYS), start: v.number(), minutes: v.number(), everyWeeks: v.number() })),
);
const kind = v.pipe(v.string(), v.parseJson(), v.picklist(ENGAGEMENT_KINDS));
const count = v.pipe(v.string(), v.parseJson(), v.number());

type Words = ReturnType<typeof clientChangeWords>;

/** What was told of each client over time, by the code that the client has now, worded, the latest first. */
export function clientChangesOf(
  { entries, practice }: Pick<State, 'entries' | 'practice'>,
  { language, locale }: Tongue,
): Readonly<Record<ClientCode, readonly ClientStep[]>> {
  const words = clientChangeWords(language, locale);
  const told = new Map<ClientCode, ClientStep[]>();
  for (const entry of withPresentCodes(entries, practice?.clients ?? [])) {
    if (entry.type !== 'settings') continue;
    const counted = new Set(entry.changes.map(({ client, field }) => `${client} ${field}`));
    for (const change of entry.changes) {
      const { client } = change;
      if (client === null) continue;
      const content = CONTENT_OF[change.field];
      if (content && content !== change.field && counted.has(`${client} ${content}`)) continue;
      const text = wordsOf(change, words);
      if (text !== null) told.set(client, [{ at: entry.at, text }, ...(told.get(client) ?? [])]);
    }
  }
  return Object.fromEntries(told);
}

function wordsOf({ field, before, after }: PracticeChange, words: Words): string | null {
  switch (field) {
    case 'client':
      return before === null ? words.added : words.removed;
    case 'frame':
      return words.frame(sessionsIn(before), sessionsIn(after));
    case 'engagement':
      return words.engagement(kindIn(before), kindIn(after));
    case 'aliases':
    case 'agreements':
      return words.counted(field, countIn(before), countIn(after));
    default: {
      const content = CONTENT_OF[field];
      return content ? words.changed(content) : null;
    }
  }
}

const sessionsIn = (text: string | null) => parsed(frame, text) ?? [];
const kindIn = (text: string | null) => parsed(kind, text);
const countIn = (text: string | null) => parsed(count, text) ?? 0;

function parsed<T>(schema: v.GenericSchema<unknown, T>, text: string | null): T | null {
  const result = v.safeParse(schema, text);
  return result.success ? result.output : null;
}
