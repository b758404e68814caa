import { parseReading } from '../calendar/parse-reading.ts';
import type { LockCalls, LockFault } from '../messages/lock-calls.ts';
import type { Caller, Drawing, Later } from '../messages/protocol.ts';
import { failure, type Result, success } from '../result.ts';
import type { Safe, SafeFault } from '../vault/safe.ts';
import type { Vault } from '../vault/vault.ts';
import type { Core } from './core.ts';
import { parseMinutes, parsePassphrase, parsePassphrases } from './given.ts';

/** What the gate needs of the world. */
export type GatePorts = {
  readonly openSafe: () => Promise<Result<Safe, { readonly kind: string; readonly reason: string }>>;
  readonly start: (vault: Vault) => Core;
  /** Keeps the keys of an open vault as long as the browser runs, never on the disk. */
  readonly key: { readonly load: () => Promise<unknown>; readonly save: (value: unknown) => Promise<void> };
  /** Forgets what is known of open pages. */
  readonly forget: () => Promise<void>;
  readonly isVeiled: () => Promise<boolean>;
  /** Says to pages and views that it was locked or unlocked. */
  readonly announce: (locked: boolean) => void;
  /** After how many minutes without a sign of anybody the world is to call `lock`; null for never. */
  readonly lockAfter: (minutes: number | null) => void;
};

/** What stands before the core: opens it, and lets nobody through while the vault is locked. */
export type Gate = Later<LockCalls> & {
  /** Has the core do something; rejects while it is locked. */
  readonly through: <T>(work: (core: Core) => Promise<T>) => Promise<T>;
  /** As the core's own. While it is locked, a reading is put by, and nothing is to be drawn. */
  readonly report: (caller: Caller, reading: unknown) => Promise<Result<Drawing, string>>;
};

/**
 * The gate of this browser. What locks, unlocks, or changes what the vault opens with waits until everything before it
 * is done, and everything after it waits for that: nothing is written with a key that no longer opens.
 */
export function createGate(ports: GatePorts): Gate {
  let safe: Promise<Safe> | null = null;
  /** Null while locked; begun with the first call and, when that fails, with the next. */
  let opening: Promise<Core | null> | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const busy = new Set<Promise<unknown>>();

  const safeNow = () => {
    safe ??= ports.openSafe().then((opened) => {
      if (opened.ok) return opened.value;
      throw new Error(`The vault cannot be opened: ${opened.error.kind}, ${opened.error.reason}`);
    });
    safe.catch(() => {
      safe = null;
    });
    return safe;
  };

  const opened = () => {
    opening ??= open();
    opening.catch(() => {
      opening = null;
    });
    return opening;
  };

  async function open(): Promise<Core | null> {
    const safe = await safeNow();
    const secret = await ports.key.load();
    const vault = await safe.open(secret);
    if (!vault.ok) {
      if (vault.error.kind === 'locked' || vault.error.kind === 'header') return null;
      throw new Error(`The vault cannot be opened: ${vault.error.kind}, ${vault.error.reason}`);
    }
    const minutes = await safe.minutes();
    ports.lockAfter(minutes.ok ? minutes.value : null);
    const core = ports.start(vault.value);
    await absorb(core, safe, secret);
    return core;
  }

  /** Thrown away only once it is kept: what is absorbed twice comes to the same. */
  async function absorb(core: Core, safe: Safe, secret: unknown): Promise<void> {
    const waiting = await safe.take(secret);
    if (!waiting.ok || waiting.value.last === null) return;
    const kept = await core.absorb(waiting.value.values);
    if (kept.ok) await safe.clear(waiting.value.last);
  }

  /** Beside other such work, but never beside what changes the lock. */
  async function beside<T>(work: (core: Core | null) => Promise<T>): Promise<T> {
    for (let awaited = null; awaited !== turn; ) {
      awaited = turn;
      await awaited;
    }
    const done = opened().then(work);
    busy.add(done);
    return done.finally(() => busy.delete(done));
  }

  function alone<T>(work: (safe: Safe) => Promise<T>): Promise<T> {
    const before = turn;
    const done = (async () => {
      await before;
      await Promise.allSettled(busy);
      return work(await safeNow());
    })();
    turn = done.catch(() => undefined);
    return done;
  }

  /** Opens anew, with these keys from now on, and says so. */
  async function reopen(secret: unknown): Promise<void> {
    await ports.key.save(secret);
    opening = null;
    await (await opened())?.wake();
    ports.announce(false);
  }

  async function isOpen(): Promise<boolean> {
    return (await opened()) !== null;
  }

  return {
    through: (work) =>
      beside((core) => {
        if (core) return work(core);
        throw new Error('locked');
      }),

    report: (caller, value) =>
      beside(async (core) => {
        if (core) return core.report(caller, value);
        const reading = parseReading(value);
        if (!reading.ok) return reading;
        const put = await (await safeNow()).put(reading.value);
        if (!put.ok) return failure(`not kept: ${put.error.kind}`);
        return success({ marks: [], ghosts: [], veiled: await ports.isVeiled() });
      }),

    async lockState() {
      const [safe, open] = await Promise.all([safeNow(), isOpen()]);
      const [minutes, waiting] = await Promise.all([safe.minutes(), safe.waiting()]);
      return {
        // What cannot be read of a passphrase is one all the same.
        minutes: minutes.ok ? minutes.value : 0,
        locked: !open,
        waiting: waiting.ok ? waiting.value : 0,
      };
    },

    unlock: (given) =>
      alone(async (safe) => {
        const passphrase = parsePassphrase(given);
        if (!passphrase.ok) return failure('passphrase');
        const secret = await safe.unlock(passphrase.value);
        if (!secret.ok) return failure(faultOf(secret.error));
        await reopen(secret.value);
        return success(null);
      }),

    lock: () =>
      alone(async (safe) => {
        const minutes = await safe.minutes();
        if (minutes.ok && minutes.value === null) return;
        await ports.key.save(null);
        opening = null;
        await ports.forget();
        ports.announce(true);
      }),

    setPassphrase: (given) =>
      alone(async (safe) => {
        const parsed = parsePassphrases(given);
        if (!parsed.ok) return failure('short');
        if (!(await isOpen())) return failure('locked');
        const { current, next } = parsed.value;
        const secret = await (current === null ? safe.setPassphrase(next) : safe.changePassphrase(current, next));
        if (!secret.ok) return failure(faultOf(secret.error));
        await reopen(secret.value);
        return success(null);
      }),

    removePassphrase: (given) =>
      alone(async (safe) => {
        const passphrase = parsePassphrase(given);
        if (!passphrase.ok) return failure('passphrase');
        if (!(await isOpen())) return failure('locked');
        // What waits is sealed to keys that are about to go; it is still here only where there was no room for it.
        const waiting = await safe.waiting();
        if (!waiting.ok || waiting.value > 0) return failure('full');
        const removed = await safe.removePassphrase(passphrase.value);
        if (!removed.ok) return failure(faultOf(removed.error));
        await reopen(null);
        return success(null);
      }),

    setLockMinutes: (given) =>
      alone(async (safe) => {
        const minutes = parseMinutes(given);
        if (!minutes.ok) return failure('failed');
        if (!(await isOpen())) return failure('locked');
        const set = await safe.lockAfter(minutes.value);
        if (!set.ok) return failure(faultOf(set.error));
        ports.lockAfter(minutes.value);
        return success(null);
      }),
  };
}

function faultOf({ kind }: SafeFault): LockFault {
  return kind === 'passphrase' || kind === 'header' || kind === 'full' || kind === 'locked' ? kind : 'failed';
}
