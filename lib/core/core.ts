import { merge } from '../calendar/agenda.ts';
import { parseReading } from '../calendar/parse-reading.ts';
import { countOpen } from '../flags/answers.ts';
import type { Flag } from '../flags/flag.ts';
import type { Entry } from '../flags/ledger.ts';
import type { Caller, Card, Drawing, Later, VeilCalls, ViewCalls } from '../messages/protocol.ts';
import { parsePracticeFile } from '../practice/file.ts';
import { problemAt } from '../practice/problem.ts';
import { failure, type Result, success } from '../result.ts';
import { createLinkAt } from '../slots/create-link.ts';
import type { Interval } from '../time/interval.ts';
import { parseAnswer, parseChoice, parseFileReadings, parseGhost, parseShowing } from './given.ts';
import { changesBetween, recall } from './memory.ts';
import { ghostsOf, overviewOf, questionsOf } from './overview.ts';
import { healthOf, marksFor, refusedHealth } from './pages.ts';
import type { Ports } from './ports.ts';
import { parseSession, type Session, withoutTab, withTab } from './session.ts';
import { emptyState, type Judged, judge, type State, settle } from './state.ts';

/** The whole of Framekeeper without a browser: readings in, questions and slots out. */
export type Core = Later<Omit<ViewCalls, keyof VeilCalls>> & {
  readonly report: (caller: Caller, reading: unknown) => Promise<Result<Drawing, string>>;
  /** Remembers that a tab's page opens the card of an event; only of one that its last reading showed and that is asked about. */
  readonly openCard: (tab: number, key: unknown) => Promise<boolean>;
  /** What the open card of a tab shows. */
  readonly card: (tab: number) => Promise<Card | null>;
  /** As `answer`, of a question about the event whose card is open in that tab. */
  readonly answerCard: (tab: number, given: unknown) => Promise<Result<null, string>>;
  /** As `chooseSlot`, of a slot that is shown in the calling page. */
  readonly chooseGhost: (caller: Caller, slot: unknown) => Promise<Result<string, string>>;
  readonly forgetTab: (tab: number) => Promise<void>;
  /** Says the signal again, as when the background has just woken. */
  readonly wake: () => Promise<void>;
};

/**
 * Starts the core. Everything runs one after another, and a change counts only once the vault holds it: whoever is told
 * "kept" is told the truth, and a background killed half-way has changed nothing.
 */
export function createCore({ vault, now, session, isVeiled, announce }: Ports): Core {
  let state: State = emptyState;
  let judged: Judged | null = null;
  let sealed: readonly string[] = [];
  let known: Session = parseSession(null);

  const ready = (async () => {
    const [remembered, kept] = await Promise.all([recall(vault), session.load()]);
    sealed = remembered.sealed;
    known = parseSession(kept);
    state = remembered.state;
    const settled = await keep(state);
    // A vault that refuses to write still shows what it holds.
    if (!settled.ok) judged = judge(state, now());
  })();
  let queue: Promise<unknown> = ready;

  /** Runs one thing after what came before it, whether or not that went well. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(() => ready).then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  /** Judges a state and keeps what differs from the present one, which stands when the vault refuses. */
  async function keep(wanted: State): Promise<Result<null, string>> {
    const settled = settle(wanted, now());
    const changes = changesBetween(state, settled.state);
    if (changes.length > 0) {
      // Lines of the record are numbered: behind some that cannot be read, none can be added in the right place. And a
      // drawer that could not be had at all must not be taken for an empty one.
      if (sealed.some((name) => name.startsWith('record') || !name.includes('/'))) return failure('not kept: sealed');
      const written = await vault.write(changes);
      if (!written.ok) return failure(`not kept: ${written.error.kind}`);
    }
    state = settled.state;
    judged = settled.judged;
    return success(null);
  }

  const record = (entry: Entry) => keep({ ...state, entries: [...state.entries, entry] });

  const openFlags = () => [...(judged?.flags.values() ?? [])].filter((flag) => flag.state === 'open');

  const signal = (marks: boolean) =>
    announce({
      open: countOpen(openFlags()),
      pages: known.pages.map((page) => page.tab),
      unreadable: known.pages.filter((page) => page.state === 'unreadable').map((page) => page.tab),
      marks,
    });

  async function remember(next: Session): Promise<void> {
    if (JSON.stringify(next) === JSON.stringify(known)) return;
    known = next;
    await session.save(known);
  }

  const ghosts = () => ghostsOf(state, judged, known, now());

  /** What pages may have to draw anew when it changes. */
  const shown = () => JSON.stringify([openFlags().map((flag) => flag.id), ghosts()]);

  const isClient = (code: string | null) => code === null || state.practice?.clients.some((one) => one.code === code);

  async function choose(
    { start, end }: Interval,
    client: string | null,
    tab?: number,
  ): Promise<Result<string, string>> {
    const { practice } = state;
    if (!practice) return failure('practice');
    if (!isClient(client)) return failure('client');
    const kept = await record({ type: 'slot-chosen', start, end, client, at: now() });
    if (!kept.ok) return kept;
    const [latest] = [...known.pages].sort((a, b) => Number(b.tab === tab) - Number(a.tab === tab) || b.at - a.at);
    const link = createLinkAt(latest?.origin ?? '');
    return success(link({ start, end, code: client, zone: practice.timeZone }, latest?.account));
  }

  const askedOn = (tab: number) => known.asked.find((one) => one.tab === tab);

  async function keepAnswer(given: unknown, mayAnswer: (flag: Flag) => boolean): Promise<Result<null, string>> {
    const parsed = parseAnswer(given);
    if (!parsed.ok) return parsed;
    const { flag, category, reason } = parsed.value;
    const asked = judged?.flags.get(flag);
    if (!asked || !mayAnswer(asked)) return failure('flag');
    if (category === 'other' && reason === '') return failure('reason');
    const kept = await record({ type: 'answered', flag, category, reason, at: now() });
    if (kept.ok) signal(true);
    return kept;
  }

  return {
    report: ({ tab, url }, value) =>
      inTurn(async () => {
        const parsed = parseReading(value);
        if (!parsed.ok) {
          const [field = 'reading'] = parsed.error.split(':');
          await remember(withTab(known, refusedHealth(tab, url, field, now()), { tab, marked: [], open: null }));
          signal(false);
          return parsed;
        }
        const reading = parsed.value;
        const health = healthOf(tab, url, reading);
        const before = known.pages.find((page) => page.tab === tab);
        const agenda = merge(state.agenda, reading);
        const shownBefore = shown();
        if (agenda !== state.agenda) {
          const kept = await keep({ ...state, agenda });
          if (!kept.ok) return kept;
        }
        const open = openFlags();
        const marks = marksFor(reading, open);
        // An event that was answered stays the one whose card is open, so that the answer can still be changed there.
        const stays = reading.events.find((event) => event.key === askedOn(tab)?.open);
        await remember(withTab(known, health, { tab, marked: marks.map(({ key }) => key), open: stays?.key ?? null }));
        // A page that only asks for its marks again has changed nothing, and nobody need be told.
        if (JSON.stringify(before) !== JSON.stringify(health)) {
          signal(shown() !== shownBefore);
        }
        return success({ marks, ghosts: ghosts(), veiled: await isVeiled() });
      }),

    forgetTab: (tab) =>
      inTurn(async () => {
        if (!known.pages.some((page) => page.tab === tab)) return;
        await remember(withoutTab(known, tab));
        signal(false);
      }),

    openCard: (tab, key) =>
      inTurn(async () => {
        const open = askedOn(tab)?.marked.find((one) => one === key);
        if (open === undefined) return false;
        await remember({ ...known, asked: known.asked.map((one) => (one.tab === tab ? { ...one, open } : one)) });
        return true;
      }),

    card: (tab) =>
      inTurn(async () => {
        const open = askedOn(tab)?.open;
        if (!open || !judged) return null;
        return { now: now(), zone: state.practice?.timeZone ?? null, questions: questionsOf(judged, open) };
      }),

    answerCard: (tab, given) =>
      inTurn(async () => {
        const open = askedOn(tab)?.open;
        return keepAnswer(given, ({ finding }) => Boolean(open) && finding.events.includes(open ?? ''));
      }),

    wake: () => inTurn(async () => signal(false)),

    overview: () => inTurn(async () => overviewOf(state, judged, known, sealed, now())),

    answer: (given) => inTurn(() => keepAnswer(given, () => true)),

    chooseSlot: (choice) =>
      inTurn(async () => {
        const parsed = parseChoice(choice);
        return parsed.ok ? choose(parsed.value, parsed.value.client) : parsed;
      }),

    chooseGhost: ({ tab }, slot) =>
      inTurn(async () => {
        const parsed = parseGhost(slot);
        if (!parsed.ok) return parsed;
        const { start, end } = parsed.value;
        const isShown = ghosts().some((ghost) => ghost.start === start && ghost.end === end);
        return isShown && known.ghosts ? choose(parsed.value, known.ghosts.client, tab) : failure('slot');
      }),

    importReadings: (given) =>
      inTurn(async () => {
        const readings = parseFileReadings(given);
        if (!readings.ok) return readings;
        const kept = await keep({ ...state, agenda: readings.value.reduce(merge, state.agenda) });
        if (kept.ok) signal(true);
        return kept;
      }),

    showSlots: (showing) =>
      inTurn(async () => {
        const parsed = parseShowing(showing);
        if (!parsed.ok) return parsed;
        const { shown, client } = parsed.value;
        if (!isClient(client)) return failure('client');
        await remember({ ...known, ghosts: shown ? { client } : null });
        signal(true);
        return success(null);
      }),

    practice: () => inTurn(async () => state.practice),

    savePractice: (text) =>
      inTurn(async () => {
        const parsed = parsePracticeFile(String(text));
        if (!parsed.ok) return parsed;
        const kept = await keep({ ...state, practice: parsed.value });
        if (!kept.ok) return failure([problemAt([], 'not-kept')]);
        signal(true);
        return parsed;
      }),
  };
}
