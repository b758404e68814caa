import type { Signal } from '../messages/protocol.ts';
import type { Instant } from '../time/interval.ts';
import type { Vault } from '../vault/vault.ts';

/** What the core needs of the world. */
export type Ports = {
  readonly vault: Vault;
  readonly now: () => Instant;
  /** Keeps a value as long as the browser runs, through the background's sleeps. */
  readonly session: { readonly load: () => Promise<unknown>; readonly save: (value: unknown) => Promise<void> };
  /** Whether the veil is drawn, which pages are told with their marks in case they missed the news. */
  readonly isVeiled: () => Promise<boolean>;
  /** Called after a change was kept. */
  readonly announce: (signal: Signal) => void;
};
