import * as v from 'valibot';
import type { Agenda, AgendaEvent, Look } from '../calendar/agenda.ts';
import { lookName } from '../calendar/agenda.ts';
import type { KnownDetails } from '../calendar/details.ts';
import { eventDetailsSchema, instantSchema, seenEventSchema } from '../calendar/parse-reading.ts';
import type { Entry } from '../flags/ledger.ts';
import { formatPracticeFile, parsePracticeFile } from '../practice/file.ts';
import type { Practice } from '../practice/practice.ts';
import { failure, success } from '../result.ts';
import { ANSWERS, LEVELS } from '../rules/rule.ts';
import { isDay } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { Drawer } from '../vault/drawers.ts';
import type { Change, Vault } from '../vault/vault.ts';
import { parserOf } from './parser.ts';
import type { State } from './state.ts';

/** One month of the agenda: the events whose latest version starts in it, details last seen in it, looks that began in it. */
type AgendaPage = {
  readonly events: readonly AgendaEvent[];
  readonly details: readonly KnownDetails[];
  readonly looks: readonly Look[];
};

const names = v.nullable(v.array(v.string()));
const agendaPage = v.object({
  events: v.array(
    v.object({
      key: v.string(),
      versions: v.pipe(
        v.array(
          v.object({
            event: seenEventSchema,
            account: v.string(),
            first: instantSchema,
            last: instantSchema,
            calendars: names,
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  // A page that was kept before details were read has none.
  details: v.optional(
    v.array(
      v.object({
        key: v.string(),
        versions: v.pipe(
          v.array(v.object({ details: eventDetailsSchema, first: instantSchema, last: instantSchema })),
          v.minLength(1),
        ),
      }),
    ),
    [],
  ),
  looks: v.array(
    v.object({
      account: v.string(),
      calendars: names,
      witnesses: v.array(v.string()),
      spans: v.array(v.object({ start: instantSchema, end: instantSchema })),
      first: instantSchema,
      last: instantSchema,
    }),
  ),
});

const finding = v.object({
  subject: v.string(),
  client: v.nullable(v.string()),
  events: v.array(v.string()),
  values: v.record(v.string(), v.union([v.string(), v.number(), v.object({ instant: instantSchema })])),
});
const flag = v.string();
const slot = { start: instantSchema, end: instantSchema, client: v.nullable(v.string()) };
const entry = v.variant('type', [
  v.object({
    at: instantSchema,
    type: v.literal('raised'),
    flag,
    rule: v.string(),
    ruleVersion: v.number(),
    level: v.picklist(LEVELS),
    finding,
  }),
  v.object({ at: instantSchema, type: v.literal('withdrawn'), flag }),
  v.object({
    at: instantSchema,
    type: v.literal('answered'),
    flag,
    category: v.picklist(ANSWERS),
    reason: v.string(),
    record: v.exactOptional(v.object({ rationale: v.string(), benefit: v.string(), consequences: v.string() })),
  }),
  v.object({
    at: instantSchema,
    type: v.literal('excepted'),
    flag,
    rule: v.string(),
    client: v.string(),
    until: v.nullable(v.pipe(v.string(), v.check(isDay))),
    category: v.picklist(ANSWERS),
    reason: v.string(),
  }),
  v.object({ at: instantSchema, type: v.literal('exception-ended'), rule: v.string(), client: v.string() }),
  v.object({ at: instantSchema, type: v.literal('slot-chosen'), ...slot }),
  v.object({ at: instantSchema, type: v.literal('slot-released'), ...slot, why: v.picklist(['undone', 'not-seen']) }),
  v.object({
    at: instantSchema,
    type: v.picklist(['no-show', 'no-show-undone']),
    client: v.string(),
    start: instantSchema,
  }),
]);

const WHOLE = 'the whole';

const practiceDrawer: Drawer<string> = {
  name: 'practice',
  version: 1,
  parse(value) {
    if (typeof value !== 'string') return failure(WHOLE);
    const parsed = parsePracticeFile(value);
    return parsed.ok ? success(value) : failure(parsed.error[0]?.field ?? WHOLE);
  },
};
const agendaDrawer: Drawer<AgendaPage> = { name: 'agenda', version: 1, parse: parserOf(agendaPage, WHOLE) };
const recordDrawer: Drawer<readonly Entry[]> = { name: 'record', version: 1, parse: parserOf(v.array(entry), WHOLE) };

/** Lines of the record on one page. */
const LINES = 500;

/** What the vault holds, with the names of the drawers that could not be opened; those are kept, never written over. */
export type Remembered = { readonly state: State; readonly sealed: readonly string[] };

/** Reads everything that is remembered. */
export async function recall(vault: Vault): Promise<Remembered> {
  const [text, agenda, record] = await Promise.all([
    vault.read(practiceDrawer),
    vault.readAll(agendaDrawer),
    vault.readAll(recordDrawer),
  ]);
  const sealed: string[] = [];
  let practice: Practice | null = null;
  if (!text.ok) sealed.push(text.error.drawer);
  else if (text.value !== null) {
    const parsed = parsePracticeFile(text.value);
    if (parsed.ok) practice = parsed.value;
  }
  for (const [drawer, pages] of [[agendaDrawer, agenda] as const, [recordDrawer, record] as const]) {
    if (!pages.ok) sealed.push(drawer.name);
    else sealed.push(...pages.value.faults.map((fault) => fault.drawer));
  }
  const months = agenda.ok ? [...agenda.value.pages.values()] : [];
  const state: State = {
    practice,
    agenda: {
      events: new Map(months.flatMap((month) => month.events.map((event) => [event.key, event]))),
      details: new Map(months.flatMap((month) => month.details.map((known) => [known.key, known]))),
      looks: new Map(months.flatMap((month) => month.looks.map((look) => [lookName(look), look]))),
    },
    entries: record.ok ? [...record.value.pages.values()].flat() : [],
  };
  return { state, sealed };
}

/**
 * What to write so that the vault holds `after` where it held `before`: only the months and pages that differ, each
 * whole, to be written in one go.
 */
export function changesBetween(before: State, after: State): readonly Change[] {
  const changes: Change[] = [];
  if (after.practice !== before.practice)
    changes.push(put(practiceDrawer, after.practice && formatPracticeFile(after.practice)));
  if (after.agenda !== before.agenda) {
    const months = new Set([
      ...monthsTouched(before.agenda.events, after.agenda.events, monthOfEvent),
      ...monthsTouched(before.agenda.details, after.agenda.details, monthOfDetails),
      ...monthsTouched(before.agenda.looks, after.agenda.looks, monthOfLook),
    ]);
    for (const [month, page] of pagesOf(after.agenda, months)) {
      const empty = page.events.length + page.details.length + page.looks.length === 0;
      changes.push(put(agendaDrawer, empty ? null : page, month));
    }
  }
  if (after.entries !== before.entries) {
    // The record only grows: what is new stands behind what was there.
    for (let page = Math.floor(before.entries.length / LINES); page * LINES < after.entries.length; page++) {
      const lines = after.entries.slice(page * LINES, (page + 1) * LINES);
      changes.push(put(recordDrawer, lines, String(page).padStart(6, '0')));
    }
  }
  return changes;
}

/** A change of a drawer or one of its pages, to a value of its own type. */
const put = <T>(drawer: Drawer<T>, value: NoInfer<T> | null, page?: string): Change => ({
  drawer,
  value,
  ...(page !== undefined && { page }),
});

function monthsTouched<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, monthOf: (one: T) => string) {
  const months = new Set<string>();
  for (const [key, now] of after) {
    const then = before.get(key);
    if (then === now) continue;
    months.add(monthOf(now));
    if (then) months.add(monthOf(then));
  }
  return months;
}

function pagesOf(agenda: Agenda, months: ReadonlySet<string>): ReadonlyMap<string, AgendaPage> {
  const pages = new Map(
    [...months].map((month) => [
      month,
      { events: [] as AgendaEvent[], details: [] as KnownDetails[], looks: [] as Look[] },
    ]),
  );
  for (const event of agenda.events.values()) pages.get(monthOfEvent(event))?.events.push(event);
  for (const known of agenda.details.values()) pages.get(monthOfDetails(known))?.details.push(known);
  for (const look of agenda.looks.values()) pages.get(monthOfLook(look))?.looks.push(look);
  return pages;
}

const monthOf = (instant: Instant): string => new Date(instant).toISOString().slice(0, 7);
const monthOfEvent = (event: AgendaEvent): string => monthOf(event.versions.at(-1)?.event.start ?? 0);
const monthOfDetails = (known: KnownDetails): string => monthOf(known.versions.at(-1)?.last ?? 0);
const monthOfLook = (look: Look): string => monthOf(look.first);
