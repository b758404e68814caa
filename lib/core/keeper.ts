import { countOpen } from '../flags/answers.ts';
import type { Flag } from '../flags/flag.ts';
import type { Entry } from '../flags/ledger.ts';
import { failure, type Result, success } from '../result.ts';
import { type Day, dayAt } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import { changesBetween, recall } from './memory.ts';
import { ghostsOf } from './overview.ts';
import type { Ports } from './ports.ts';
import { parseSession, type Session } from './session.ts';
import { askedOf, askedTogetherOf, emptyState, type Judged, judge, type State, settle } from './state.ts';

/** Keeps what is known: what must last in the vault, what concerns open pages in the session, and what follows from both. */
export type Keeper = {
  readonly state: State;
  readonly judged: Judged | null;
  readonly session: Session;
  /** Drawers that could not be opened. */
  readonly sealed: readonly string[];
  readonly now: () => Instant;
  /** Runs one thing after what came before it, whether or not that went well. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Judges a state and keeps what differs from the present one, which stands when the vault refuses. */
  readonly keep: (wanted: State) => Promise<Result<null, string>>;
  /** Keeps a state instead of everything, also of what cannot be opened. */
  readonly replace: (wanted: State) => Promise<Result<null, string>>;
  /** Adds lines to the record, all or none. */
  readonly record: (...entries: readonly Entry[]) => Promise<Result<null, string>>;
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
  let judged: Judged | null = null;
  let judgedOn: Day | null = null;
  let sealed: readonly string[] = [];
  let session: Session = parseSession(null);

  const ready = (async () => {
    const [remembered, before] = await Promise.all([recall(vault), kept.load()]);
    sealed = remembered.sealed;
    session = parseSession(before);
    state = remembered.state;
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
    const settled = settle(wanted, now());
    const changes = changesBetween(state, settled.state);
    if (changes.length > 0) {
      // Lines of the record are numbered: behind some that cannot be read, none can be added in the right place. And a
      // drawer that could not be had at all must not be taken for an empty one.
      if (sealed.some((name) => name.startsWith('record') || !name.includes('/'))) return failure('not kept: sealed');
      const written = await vault.write(changes);
      if (!written.ok) return failure(`not kept: ${written.error.kind}`);
    }
    stand(settled);
    return success(null);
  }

  function stand(settled: { readonly state: State; readonly judged: Judged | null }): void {
    state = settled.state;
    judged = settled.judged;
    judgedOn = today();
  }

  async function replace(wanted: State): Promise<Result<null, string>> {
    const settled = settle(wanted, now());
    const written = await vault.replace(changesBetween(emptyState, settled.state));
    if (!written.ok) return failure(`not kept: ${written.error.kind}`);
    sealed = [];
    stand(settled);
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
