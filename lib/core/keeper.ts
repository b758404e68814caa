import { entriesOf, type Log } from '../audit/log.ts';
import type { Signer } from '../audit/seal.ts';
import { countOpen } from '../flags/answers.ts';
import type { Flag } from '../flags/flag.ts';
import type { Entry } from '../flags/ledger.ts';
import { failure, type Result, success } from '../result.ts';
import { type Day, dayAt } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import { withLines, withRules } from './log-writing.ts';
import { changesBetween, recall } from './memory.ts';
import { ghostsOf } from './overview.ts';
import type { Ports } from './ports.ts';
import { parseSession, type Session } from './session.ts';
import { askedOf, askedTogetherOf, emptyState, type Judged, judge, type State, settle } from './state.ts';

/** Keeps what is known: what must last in the vault, what concerns open pages in the session, and what follows from both. */
export type Keeper = {
  readonly state: State;
  /** The lines of which the state's entries are; null before the first. */
  readonly log: Log | null;
  readonly judged: Judged | null;
  readonly session: Session;
  /** Drawers that could not be opened. */
  readonly sealed: readonly string[];
  readonly now: () => Instant;
  /** Runs one thing after what came before it, whether or not that went well. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Judges a state and keeps what differs from the present one, which stands when the vault refuses. */
  readonly keep: (wanted: State) => Promise<Result<null, string>>;
  /** Keeps a state instead of everything, also of what cannot be opened; its entries go on from those of a log. */
  readonly replace: (wanted: State, earlier: Log | null) => Promise<Result<null, string>>;
  /** Adds lines to the record, all or none. */
  readonly record: (...entries: readonly Entry[]) => Promise<Result<null, string>>;
  /** Signs as this device does. */
  readonly signer: () => Promise<Result<Signer, string>>;
  /** Keeps codes that were drawn for others, without a line. */
  readonly keepCodes: (codes: ReadonlyMap<string, string>) => Promise<Result<null, string>>;
  readonly remember: (next: Session) => Promise<void>;
  /** The flags that wait for an answer, each as far as it goes by now. */
  readonly openFlags: () => readonly Flag[];
  readonly ghosts: () => readonly Interval[];
  /** Says outside what is open; whether marks on pages may differ from before. */
  readonly signal: (marks: boolean) => void;
};

/** Opens what is kept. Everything in turn waits until that is done. */
export function createKeeper({ vault, now, session: kept, announce }: Omit<Ports, 'isVeiled'>): Keeper {
  let state: State = emptyState;
  let log: Log | null = null;
  let judged: Judged | null = null;
  let judgedOn: Day | null = null;
  let sealed: readonly string[] = [];
  let session: Session = parseSession(null);

  const ready = (async () => {
    const [remembered, before] = await Promise.all([recall(vault), kept.load()]);
    const { practice, agenda, entries } = remembered;
    sealed = remembered.sealed;
    session = parseSession(before);
    state = { practice, agenda, entries };
    log = remembered.log;
    if (remembered.isLoose) await bind();
    const settled = await keep(state);
    // A vault that refuses to write still shows what it holds.
    if (!settled.ok) judged = judge(state, now());
  })();
  let queue: Promise<unknown> = ready;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue
      .then(() => ready)
      .then(judgeAnewOnNewDay)
      .then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function keep(wanted: State): Promise<Result<null, string>> {
    const at = now();
    const before = judged && { agenda: state.agenda, events: judged.judgement.events };
    const settled = settle(withRules(wanted, at), at, wanted.agenda === state.agenda ? null : before);
    const next = await lengthened(log, settled.state.entries.slice(state.entries.length), settled.state, at);
    if (!next.ok) return next;
    const changes = changesBetween({ ...state, log }, { ...settled.state, log: next.value });
    if (changes.length > 0) {
      // Lines of the record are numbered: behind some that cannot be read, none can be added in the right place. And a
      // drawer that could not be had at all must not be taken for an empty one.
      if (sealed.some((name) => name.startsWith('record') || !name.includes('/'))) return failure('not kept: sealed');
      const written = await vault.write(changes);
      if (!written.ok) return failure(`not kept: ${written.error.kind}`);
    }
    stand(settled, next.value);
    return success(null);
  }

  /** Binds entries that were kept before lines were bound to one another. Until that is done nothing can stand behind them. */
  async function bind(): Promise<void> {
    const bound = sealed.length > 0 ? failure('sealed') : await lengthened(null, state.entries, state, now());
    const kept = bound.ok
      ? await vault.write(changesBetween({ ...state, log }, { ...state, log: bound.value }))
      : failure('not bound');
    if (bound.ok && kept.ok) stand({ state, judged }, bound.value);
    else sealed = [...sealed, 'record'];
  }

  async function sign(): Promise<Result<Signer, string>> {
    const signer = await vault.signer();
    return signer.ok ? signer : failure(`not kept: ${signer.error.kind}`);
  }

  /** A log with more behind its lines, signed by this device. */
  async function lengthened(
    before: Log | null,
    added: readonly Entry[],
    about: State,
    at: Instant,
  ): Promise<Result<Log | null, string>> {
    if (added.length === 0) return success(before);
    const signer = await sign();
    if (!signer.ok) return signer;
    return success(await withLines(before, added, { signer: signer.value, at, state: about }));
  }

  function stand(settled: { readonly state: State; readonly judged: Judged | null }, next: Log | null): void {
    // The log may have begun with a line of its own.
    state = next === log ? settled.state : { ...settled.state, entries: next ? entriesOf(next) : [] };
    log = next;
    judged = settled.judged;
    judgedOn = today();
  }

  async function replace(wanted: State, earlier: Log | null): Promise<Result<null, string>> {
    const at = now();
    const settled = settle(withRules(wanted, at), at);
    const added = settled.state.entries.slice(earlier ? entriesOf(earlier).length : 0);
    const next = await lengthened(earlier, added, settled.state, at);
    if (!next.ok) return next;
    const written = await vault.replace(
      changesBetween({ ...emptyState, log: null }, { ...settled.state, log: next.value }),
    );
    if (!written.ok) return failure(`not kept: ${written.error.kind}`);
    sealed = [];
    stand(settled, next.value);
    return success(null);
  }

  const signal = (marks: boolean) =>
    announce({
      open: countOpen(askedTogetherOf(judged, now())),
      pages: session.pages.map((page) => page.tab),
      unreadable: session.pages.filter((page) => page.state === 'unreadable').map((page) => page.tab),
      marks,
    });

  const today = () => (state.practice ? dayAt(state.practice.timeZone, now()) : null);

  /** With the day an exception may have run out, or a session be due. What the vault refuses is tried again next time. */
  async function judgeAnewOnNewDay(): Promise<void> {
    if (judgedOn === today()) return;
    const kept = await keep(state);
    if (kept.ok) signal(true);
  }

  const openFlags = () => askedOf(judged, now());

  return {
    get state() {
      return state;
    },
    get log() {
      return log;
    },
    get judged() {
      return judged;
    },
    get session() {
      return session;
    },
    get sealed() {
      return sealed;
    },
    now,
    inTurn,
    keep,
    replace,
    record: (...entries) => keep({ ...state, entries: [...state.entries, ...entries] }),
    signer: sign,
    async keepCodes(codes) {
      if (!log || codes.size === log.codes.size) return success(null);
      if (sealed.some((name) => !name.includes('/'))) return failure('not kept: sealed');
      const next = { ...log, codes };
      const written = await vault.write(changesBetween({ ...state, log }, { ...state, log: next }));
      if (!written.ok) return failure(`not kept: ${written.error.kind}`);
      log = next;
      return success(null);
    },
    async remember(next) {
      if (JSON.stringify(next) === JSON.stringify(session)) return;
      session = next;
      await kept.save(session);
    },
    openFlags,
    ghosts: () => ghostsOf(state, judged, session, now()),
    signal,
  };
}
