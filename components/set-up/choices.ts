import { defaultEmergency, defaultPractice, therapyEngagement } from '../../lib/practice/defaults.ts';
import type { Client, EngagementKind, Practice } from '../../lib/practice/practice.ts';
import type { ProposedSession } from '../../lib/setup/clients.ts';
import type { Together } from '../../lib/setup/name.ts';
import type { ProposedHold, ProposedWork } from '../../lib/setup/other-work.ts';
import type { Proposal } from '../../lib/setup/proposal.ts';
import type { Day } from '../../lib/time/day.ts';
import { type Draft, draftOf, type EngagementDraft, fileTextOf } from '../settings/draft.ts';
import { codesOf } from '../settings/suggest-code.ts';

/** What somebody in the list is: in therapy alone or with others, or there for other work. */
export const ROW_KINDS = ['one', 'joint', 'group', 'coaching', 'legal', 'supervision', 'teaching', 'research'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Somebody proposed, as the therapist has it by now. */
export type ClientRow = {
  readonly id: string;
  readonly ticked: boolean;
  /** Whether the calendar alone would have taken them for a client. */
  readonly sure: boolean;
  readonly code: string;
  readonly kind: RowKind;
  /** What the calendar calls them, in one spelling or several. */
  readonly titles: readonly string[];
  readonly sessions: readonly ProposedSession[];
  readonly entries: number;
  readonly first: Day;
};

/** The set-up as far as it was decided. `draft` holds what a practice is besides, and counts only while none is saved. */
export type Choices = {
  readonly draft: Draft;
  readonly clients: readonly ClientRow[];
  readonly work: readonly (ProposedWork & { readonly ticked: boolean })[];
  readonly holds: readonly (ProposedHold & { readonly ticked: boolean })[];
};

/** A proposal as it stands before anything was decided. A code is given to everybody who has none; by chance alone. */
export function choicesOf(
  proposal: Proposal,
  practice: Practice | null,
  suggestCode: (taken: readonly string[]) => string,
): Choices {
  const taken = [...codesOf(practice?.clients ?? []), ...proposal.clients.flatMap(({ code }) => code ?? [])];
  const clients = proposal.clients.map((client): ClientRow => {
    const code = client.code ?? suggestCode(taken);
    if (client.code === null) taken.push(code);
    const { id, title, together, sure, sessions, entries, first } = client;
    return { id, ticked: sure, sure, code, kind: together, titles: [title], sessions, entries, first };
  });
  return {
    draft: draftOf(practice ?? beginningOf(proposal)),
    clients,
    work: proposal.work.map((one) => ({ ...one, ticked: true })),
    holds: proposal.holds.map((one) => ({ ...one, ticked: true })),
  };
}

/** A practice of which only that is known which the calendar shows. */
function beginningOf({ timeZone, preset, hours, breaks, pace }: Proposal): Practice {
  const usual = defaultPractice(timeZone);
  const { sessionMinutes, gapMinutes } = pace ?? usual;
  return {
    ...usual,
    preset: preset.preset,
    workingHours: hours?.hours ?? usual.workingHours,
    breaks: breaks.map(({ pause }) => pause),
    sessionMinutes,
    gapMinutes,
    emergency: defaultEmergency(sessionMinutes),
    engagements: [therapyEngagement(gapMinutes)],
  };
}

/** The rows with one of them changed. */
export const withRow = (rows: readonly ClientRow[], changed: ClientRow): readonly ClientRow[] =>
  rows.map((row) => (row.id === changed.id ? changed : row));

/** The rows with two of them as one client, who has the titles and standing times of both and the second one's code. */
export function merged(rows: readonly ClientRow[], from: string, into: string): readonly ClientRow[] {
  const gone = rows.find(({ id }) => id === from);
  if (!gone || from === into) return rows;
  return rows
    .filter(({ id }) => id !== from)
    .map((row) =>
      row.id !== into
        ? row
        : {
            ...row,
            ticked: true,
            titles: [...row.titles, ...gone.titles],
            sessions: [...row.sessions, ...gone.sessions].sort((a, b) => (a.session.from < b.session.from ? -1 : 1)),
            entries: row.entries + gone.entries,
            first: [row.first, gone.first].sort()[0] ?? row.first,
          },
    );
}

/** How many clients and standing times would be saved. */
export function countOf({ clients }: Choices): { readonly clients: number; readonly times: number } {
  const taken = clients.filter(({ ticked }) => ticked);
  const times = taken
    .filter(isTherapy)
    .flatMap(({ sessions }) => sessions.filter(({ session }) => session.to === null));
  return { clients: taken.length, times: times.length };
}

/** What kinds of work are called in a practice that has none of that kind yet. */
export type WorkNames = (kind: RowKind | EngagementKind) => string;

const isTherapy = ({ kind }: ClientRow): boolean => isTogether(kind);

/**
 * The text of the practice file: what was chosen, put to the practice that is saved by now. Nothing of that one is changed,
 * so that what was saved elsewhere in the meantime stays.
 */
export function practiceTextOf(
  { draft, clients, work, holds }: Choices,
  saved: Practice | null,
  nameOf: WorkNames,
): string {
  const base = saved ? draftOf(saved) : draft;
  const engagements: EngagementDraft[] = [...base.engagements];
  /** The practice's own engagement of that kind, by its place, or a new one. */
  const placeOf = (kind: EngagementKind, id: string, isSame: (one: EngagementDraft) => boolean): number => {
    const place = engagements.findIndex(isSame);
    if (place >= 0) return place;
    engagements.push({ id, kind, words: '', calendars: '', gapMinutes: base.gapMinutes, hours: [] });
    return engagements.length - 1;
  };
  const engagementFor = (kind: RowKind | ProposedWork['kind']): number =>
    isTogether(kind)
      ? placeOf('therapy', nameOf(kind), ({ id }) => id === nameOf(kind))
      : placeOf(kind, nameOf(kind), (one) => one.kind === kind);
  for (const one of work.filter(({ ticked }) => ticked)) {
    const place = engagementFor(one.kind);
    const known = engagements[place];
    if (known)
      engagements[place] = {
        ...known,
        words: withLines(known.words, one.words),
        calendars: withLines(known.calendars, one.calendars),
      };
  }
  const added = clients
    .filter(({ ticked }) => ticked)
    .map((row): Client => {
      const code = row.code.trim();
      return {
        code,
        aliases: row.titles.filter((title) => title !== code),
        engagement: row.kind === 'one' ? 'therapy' : (engagements[engagementFor(row.kind)]?.id ?? 'therapy'),
        frame: isTherapy(row) ? row.sessions.map(({ session }) => session) : [],
        agreements: [],
      };
    });
  const titles = holds.filter(({ ticked }) => ticked).map(({ title }) => title);
  return fileTextOf({
    ...base,
    engagements,
    clients: [...base.clients, ...draftOf({ ...defaultPractice('UTC'), clients: added }).clients],
    emergency: { ...base.emergency, holds: withLines(base.emergency.holds, titles) },
  });
}

/** Lines with more of them, each once. */
function withLines(lines: string, more: readonly string[]): string {
  const there = lines.split('\n').filter((line) => line.trim() !== '');
  const known = new Set(there.map((line) => line.trim().toLowerCase()));
  return [...there, ...more.filter((line) => !known.has(line.trim().toLowerCase()))].join('\n');
}

/** Whether somebody of that kind comes to therapy, alone or with others. */
export const isTogether = (kind: RowKind | EngagementKind): kind is Together =>
  kind === 'one' || kind === 'joint' || kind === 'group';
