import type { Log } from '../audit/log.ts';
import type { Agenda, AgendaEvent, Look } from '../calendar/agenda.ts';
import type { KnownDetails } from '../calendar/details.ts';
import type { Entry } from '../flags/ledger.ts';
import { parserOf } from '../parser.ts';
import { formatPracticeFile, parsePracticeFile } from '../practice/file.ts';
import type { Practice } from '../practice/practice.ts';
import { failure, success } from '../result.ts';
import type { Instant } from '../time/interval.ts';
import type { Drawer } from '../vault/drawers.ts';
import type { Change, Vault } from '../vault/vault.ts';
import { headOfLog, logDrawer, logOf, pagesChanged, recordDrawer } from './log-drawers.ts';
import { type AgendaPage, agendaOf, agendaPage } from './shapes.ts';
import type { State } from './state.ts';

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

/** What the vault holds: what is known, and the log of which its entries are. Null before the first line. */
export type Kept = Pick<State, 'practice' | 'agenda'> & { readonly log: Log | null };

/** What was kept, with the names of the drawers that could not be opened; those are kept, never written over. */
export type Remembered = Kept & {
  readonly entries: readonly Entry[];
  /** Whether the entries were kept before lines were bound to one another, and are to be now. */
  readonly isLoose: boolean;
  readonly sealed: readonly string[];
};

/** Reads everything that is remembered. */
export async function recall(vault: Vault): Promise<Remembered> {
  const [text, agenda, record, head] = await Promise.all([
    vault.read(practiceDrawer),
    vault.readAll(agendaDrawer),
    vault.readAll(recordDrawer),
    vault.read(logDrawer),
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
  if (!head.ok) sealed.push(head.error.drawer);
  const months = agenda.ok ? [...agenda.value.pages.values()] : [];
  const { log, entries, isLoose } = logOf(
    head.ok ? head.value : null,
    record.ok ? [...record.value.pages.values()] : [],
  );
  return { practice, agenda: agendaOf(months), log, entries, isLoose, sealed };
}

/**
 * What to write so that the vault holds `after` where it held `before`: only the months and pages that differ, each
 * whole, to be written in one go.
 */
export function changesBetween(before: Kept, after: Kept): readonly Change[] {
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
  if (after.log && after.log !== before.log) {
    if (JSON.stringify(headOfLog(after.log)) !== JSON.stringify(before.log && headOfLog(before.log)))
      changes.push(put(logDrawer, headOfLog(after.log)));
    for (const [page, lines] of pagesChanged(before.log, after.log)) changes.push(put(recordDrawer, lines, page));
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
