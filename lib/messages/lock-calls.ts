import type { Result } from '../result.ts';

/** Whether what is kept opens with a passphrase, and whether it is open. */
export type LockState = {
  /** After how many minutes without a key or a move of the mouse it locks; null where it opens with the key of the device. */
  readonly minutes: number | null;
  readonly locked: boolean;
  /** How many readings wait for it to be unlocked. */
  readonly waiting: number;
};

/**
 * Why it stayed as it was. `passphrase`: not this one. `short`: too short a new one. `header`: what is kept of the
 * passphrase cannot be used. `full`: no room on the disk. `locked`: only once it is open. `failed`: anything else.
 */
export type LockFault = 'passphrase' | 'short' | 'header' | 'full' | 'locked' | 'failed';

/** What views ask of the lock: answered whether or not it is open. */
export type LockCalls = {
  readonly lockState: () => LockState;
  /** Takes as long for a wrong passphrase as for the right one. */
  readonly unlock: (passphrase: string) => Result<null, LockFault>;
  readonly lock: () => void;
  /** A first passphrase, with null as the current one, or another instead of that. */
  readonly setPassphrase: (given: {
    readonly current: string | null;
    readonly next: string;
  }) => Result<null, LockFault>;
  /** From then on it opens with the key of the device again. */
  readonly removePassphrase: (current: string) => Result<null, LockFault>;
  readonly setLockMinutes: (minutes: number) => Result<null, LockFault>;
};
