import type { Log } from '../audit/log.ts';
import type { Flag } from '../flags/flag.ts';
import type { LockCalls } from '../messages/lock-calls.ts';
import type { Caller, Card, Drawing, Later } from '../messages/protocol.ts';
import type { VeilCalls, ViewCalls } from '../messages/view-calls.ts';
import { practiceChanges } from '../practice/changes.ts';
import { parsePracticeFile } from '../practice/file.ts';
import { problemAt } from '../practice/problem.ts';
import { failure, type Result, success } from '../result.ts';
import { RULES } from '../rules/index.ts';
import { checkSettings } from '../rules/settings.ts';
import { createLinkAt } from '../slots/create-link.ts';
import type { Interval } from '../time/interval.ts';
import { endException, exceptionsNow, keepAnswer, keepAnswers, keepException } from './answering.ts';
import { keepAttendance } from './attendance.ts';
import { formatBackup, parseBackup } from './backup.ts';
import { chartSince } from './chart.ts';
import { checkLog } from './checking.ts';
import { undoChoice } from './choosing.ts';
import { clientChangesOf } from './client-changes.ts';
import { parseChoice, parseExport, parseGhost, parseRange, parseShowing, tongueOf } from './given.ts';
import { historyOf } from './history.ts';
import { holdOfferOf } from './holds.ts';
import { createKeeper } from './keeper.ts';
import { overviewOf, questionsOf } from './overview.ts';
import type { Ports } from './ports.ts';
import { proposedOf } from './proposed.ts';
import { talliedBy } from './rates.ts';
import { readingsIn, takeFileReadings, takeReadings, takeReport } from './report.ts';
import { reportOf } from './reporting.ts';
import { rulesIn } from './rule-list.ts';
import { parseSession, type Session, withoutTab } from './session.ts';
import { emptyState, type State } from './state.ts';
import { supervisionCalls } from './supervision.ts';
import { wallOf } from './wall.ts';

/** The whole of Framekeeper without a browser: readings in, questions and slots out. */
export type Core = Later<Omit<ViewCalls, keyof (VeilCalls & LockCalls)>> & {
  readonly report: (caller: Caller, reading: unknown) => Promise<Result<Drawing, string>>;
  /** Remembers that a tab's page opens the card of an event; only of one that its last reading showed and that is asked about. */
  readonly openCard: (tab: number, key: unknown) => Promise<boolean>;
  /** What the open card of a tab shows. */
  readonly card: (tab: number, tongue?: unknown) => Promise<Card | null>;
  /** As `answer`, of a question about the event whose card is open in that tab. */
  readonly answerCard: (tab: number, given: unknown) => Promise<Result<null, string>>;
  /** As `except`, of a question about that event. */
  readonly exceptCard: (tab: number, given: unknown) => Promise<Result<null, string>>;
  /** As `chooseSlot`, of a slot that is shown in the calling page. */
  readonly chooseGhost: (caller: Caller, slot: unknown) => Promise<Result<string, string>>;
  readonly forgetTab: (tab: number) => Promise<void>;
  /** Takes in readings that were put by, in their order and at once. */
  readonly absorb: (readings: readonly unknown[]) => Promise<Result<null, string>>;
  /** Says the signal again, as when the background has just woken. */
  readonly wake: () => Promise<void>;
};

/**
 * Starts the core. Everything runs one after another, and a change counts only once the vault holds it: whoever is told
 * "kept" is told the truth, and a background killed half-way has changed nothing.
 */
export function createCore({ isVeiled, ...ports }: Ports): Core {
  const keeper = createKeeper(ports);
  const { inTurn, now, record, remember, signal } = keeper;

  async function replace(state: State, log: Log | null, next: Session): Promise<Result<null, string>> {
    const kept = await keeper.replace(state, log);
    if (!kept.ok) return kept;
    await remember(next);
    signal(true);
    return kept;
  }

  const isClient = (code: string | null) =>
    code === null || keeper.state.practice?.clients.some((one) => one.code === code);
  const openOn = (tab: number) => keeper.session.asked.find((one) => one.tab === tab)?.open;

  async function choose(
    { start, end }: Interval,
    client: string | null,
    tab?: number,
  ): Promise<Result<string, string>> {
    const { practice } = keeper.state;
    if (!practice) return failure('practice');
    if (!isClient(client)) return failure('client');
    const kept = await record({ type: 'slot-chosen', start, end, client, at: now() });
    if (!kept.ok) return kept;
    signal(true);
    const [latest] = [...keeper.session.pages].sort(
      (a, b) => Number(b.tab === tab) - Number(a.tab === tab) || b.at - a.at,
    );
    const link = createLinkAt(latest?.origin ?? '');
    return success(link({ start, end, code: client, zone: practice.timeZone }, latest?.account));
  }

  /** Of what is asked about the event whose card is open in a tab. */
  const onCard = (tab: number) => {
    const open = openOn(tab);
    return ({ finding }: Flag) => Boolean(open) && finding.events.includes(open ?? '');
  };

  return {
    ...supervisionCalls(keeper),

    report: (caller, value) => inTurn(() => takeReport(keeper, caller, value, isVeiled)),

    forgetTab: (tab) =>
      inTurn(async () => {
        if (!keeper.session.pages.some((page) => page.tab === tab)) return;
        await remember(withoutTab(keeper.session, tab));
        signal(false);
      }),

    openCard: (tab, key) =>
      inTurn(async () => {
        const { session } = keeper;
        const open = session.asked.find((one) => one.tab === tab)?.marked.find((one) => one === key);
        if (open === undefined) return false;
        await remember({ ...session, asked: session.asked.map((one) => (one.tab === tab ? { ...one, open } : one)) });
        return true;
      }),

    card: (tab, tongue) =>
      inTurn(async () => {
        const open = openOn(tab);
        const { judged, state } = keeper;
        if (!open || !judged) return null;
        const questions = questionsOf(state, judged, tongueOf(tongue), now(), open);
        return { now: now(), zone: state.practice?.timeZone ?? null, questions };
      }),

    answerCard: (tab, given) => inTurn(() => keepAnswer(keeper, given, onCard(tab))),

    exceptCard: (tab, given) => inTurn(() => keepException(keeper, given, onCard(tab))),

    wake: () => inTurn(async () => signal(false)),

    overview: (tongue) => inTurn(async () => overviewOf(keeper, tongueOf(tongue), now())),

    answer: (given) => inTurn(() => keepAnswer(keeper, given, () => true)),

    answerTogether: (given) => inTurn(() => keepAnswers(keeper, given)),

    history: (tongue) => inTurn(async () => historyOf(keeper, tongueOf(tongue), now())),

    attend: (given) => inTurn(() => keepAttendance(keeper, given)),

    except: (given) => inTurn(() => keepException(keeper, given, () => true)),

    exceptions: (tongue) => inTurn(async () => exceptionsNow(keeper, tongueOf(tongue))),

    rules: async (tongue) => rulesIn(tongueOf(tongue).language),

    endException: (given) => inTurn(() => endException(keeper, given)),

    chooseSlot: (choice) =>
      inTurn(async () => {
        const parsed = parseChoice(choice);
        return parsed.ok ? choose(parsed.value, parsed.value.client) : parsed;
      }),

    releaseSlot: (given) => inTurn(() => undoChoice(keeper, given)),

    chooseGhost: ({ tab }, slot) =>
      inTurn(async () => {
        const parsed = parseGhost(slot);
        if (!parsed.ok) return parsed;
        const { start, end } = parsed.value;
        const isShown = keeper.ghosts().some((ghost) => ghost.start === start && ghost.end === end);
        const { ghosts } = keeper.session;
        return isShown && ghosts ? choose(parsed.value, ghosts.client, tab) : failure('slot');
      }),

    importReadings: (given) => inTurn(() => takeFileReadings(keeper, given)),

    absorb: (given) => inTurn(() => takeReadings(keeper, readingsIn(given))),

    showSlots: (showing) =>
      inTurn(async () => {
        const parsed = parseShowing(showing);
        if (!parsed.ok) return parsed;
        const { shown, client } = parsed.value;
        if (!isClient(client)) return failure('client');
        await remember({ ...keeper.session, ghosts: shown ? { client } : null });
        signal(true);
        return success(null);
      }),

    holds: () => inTurn(async () => holdOfferOf(keeper, now())),

    periodReport: (range, tongue) =>
      inTurn(async () => {
        const parsed = parseRange(range);
        return parsed.ok ? reportOf(keeper, parsed.value, tongueOf(tongue)) : parsed;
      }),

    backup: () => inTurn(async () => formatBackup(keeper.state, keeper.log, now())),

    checkRecord: () => inTurn(() => checkLog(keeper.log)),

    exported: (given) =>
      inTurn(async () => {
        const parsed = parseExport(given);
        return parsed.ok ? record({ type: 'exported', ...parsed.value, at: now() }) : parsed;
      }),

    restore: (text) =>
      inTurn(async () => {
        const parsed = parseBackup(String(text));
        if (!parsed.ok) return parsed;
        const { state, log, made } = parsed.value;
        const entries = [...state.entries, { type: 'restored' as const, made, at: now() }];
        return replace({ ...state, entries }, log, keeper.session);
      }),

    // Open pages are forgotten too: one that was asked to report again would be remembered again at once.
    deleteAll: () => inTurn(() => replace(emptyState, null, parseSession(null))),
    chart: (tongue, known) => inTurn(() => chartSince(keeper, tongueOf(tongue), now(), known)),
    proposal: (zone) => inTurn(async () => proposedOf(keeper, zone)),
    rates: () => inTurn(async () => talliedBy(keeper, now())),

    practice: () => inTurn(async () => keeper.state.practice),
    wall: (tongue) => inTurn(async () => wallOf(keeper, tongueOf(tongue), now())),
    clientChanges: (tongue) => inTurn(async () => clientChangesOf(keeper.state, tongueOf(tongue))),

    savePractice: (text) =>
      inTurn(async () => {
        const parsed = parsePracticeFile(String(text), checkSettings(RULES));
        if (!parsed.ok) return parsed;
        const { state } = keeper;
        const changes = practiceChanges(state.practice, parsed.value);
        const entries =
          changes.length > 0 ? [...state.entries, { type: 'settings' as const, changes, at: now() }] : state.entries;
        const kept = await keeper.keep({ ...state, practice: parsed.value, entries });
        if (!kept.ok) return failure([problemAt([], 'not-kept')]);
        signal(true);
        return parsed;
      }),
  };
}
