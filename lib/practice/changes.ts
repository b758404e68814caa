import { formatPracticeFile } from './file.ts';
import type { Client, ClientCode, Practice } from './practice.ts';

/** A part of the practice that was told otherwise than before. */
export type PracticeChange = {
  /** Whose part, by code; null where it is the practice's. */
  readonly client: ClientCode | null;
  /** As the practice file names it: `emergency.noticeMinutes`, `frame`; `client` for one who came or went. */
  readonly field: string;
  /** As JSON; null on both sides where it could name somebody, and on one where there was or is nothing. */
  readonly before: string | null;
  readonly after: string | null;
};

type Told = ReadonlyMap<string, string | null>;

/**
 * What of a practice is told otherwise than before. Names, words, places and numbers of telephones are only said to have
 * changed, so that what is kept of it for long names nobody.
 */
export function practiceChanges(before: Practice | null, after: Practice): readonly PracticeChange[] {
  const changes = differences(null, before ? toldOf(before) : new Map(), toldOf(after));
  const had = new Map(before?.clients.map((client) => [client.code, client]));
  const has = new Map(after.clients.map((client) => [client.code, client]));
  for (const client of after.clients) {
    const same = had.get(client.code) ?? client.former?.flatMap((code) => had.get(code) ?? [])[0];
    if (!same) changes.push({ client: client.code, field: 'client', before: null, after: summaryOf(client, after) });
    else if (same !== client)
      changes.push(...differences(client.code, clientToldOf(same, before), clientToldOf(client, after)));
  }
  const kept = new Set(after.clients.flatMap(({ former = [] }) => former));
  for (const client of had.values()) {
    if (has.has(client.code) || kept.has(client.code)) continue;
    changes.push({ client: client.code, field: 'client', before: summaryOf(client, before), after: null });
  }
  return changes;
}

function differences(client: ClientCode | null, before: Told, after: Told): PracticeChange[] {
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields.flatMap((name) => {
    const [was = null, is = null] = [before.get(name), after.get(name)];
    if (was === is) return [];
    const field = name.replace(HIDDEN, '');
    return [name === field ? { client, field, before: was, after: is } : { client, field, before: null, after: null }];
  });
}

/** What stands before a field whose content is only compared. */
const HIDDEN = /^\?/;

function toldOf(practice: Practice): Told {
  const file = JSON.parse(formatPracticeFile(practice));
  const { holds, ...emergency } = file.emergency;
  return new Map(
    Object.entries({
      timeZone: file.timeZone,
      workingHours: file.workingHours,
      breaks: practice.breaks.map(({ name: _, ...hours }) => hours),
      sessionMinutes: file.sessionMinutes,
      gapMinutes: file.gapMinutes,
      preset: file.preset,
      escalateDays: file.escalateDays,
      engagements: practice.engagements.map(({ kind, gapMinutes, hours }) => ({ kind, gapMinutes, hours })),
      ...under('emergency', emergency),
      ...under('rules', Object.fromEntries(practice.rules.map(({ rule, ...setting }) => [rule, setting]))),
      '?breaks.name': practice.breaks.map(({ name }) => name),
      '?emergency.holds': holds,
      '?engagements.words': practice.engagements.map(({ words, calendars }) => [words, calendars]),
      '?cover': practice.cover,
      '?crisis': practice.crisis,
    }).map(([field, value]) => [field, JSON.stringify(value)]),
  );
}

const under = (name: string, values: object) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]));

function clientToldOf(client: Client, practice: Practice | null): Told {
  return new Map([
    ['engagement', JSON.stringify(kindOf(client, practice))],
    ['frame', JSON.stringify(client.frame)],
    ['aliases', String(client.aliases.length)],
    ['agreements', String(client.agreements.length)],
    ['?code', client.code],
    ['?aliases.names', JSON.stringify(client.aliases)],
    ['?agreements.words', JSON.stringify(client.agreements)],
  ]);
}

const kindOf = ({ engagement }: Client, practice: Practice | null) =>
  practice?.engagements.find(({ id }) => id === engagement)?.kind ?? (engagement === 'therapy' ? engagement : null);

const summaryOf = (client: Client, practice: Practice | null): string =>
  JSON.stringify({
    engagement: kindOf(client, practice),
    sessions: client.frame.length,
    aliases: client.aliases.length,
  });
