import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';
import { type Core, createCore } from '../../lib/core/core.ts';
import type { Signal } from '../../lib/messages/protocol.ts';
import { formatPracticeFile } from '../../lib/practice/file.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { openVault, type Vault } from '../../lib/vault/vault.ts';

export const PRACTICE = formatPracticeFile(EXAMPLE_PRACTICE);
export const WEEK = 'tue 10:00-10:50 K7 | thu 15:00-15:50 K7 | fri 09:00-09:20 M2 call';
export const { readings, now } = readSketch(WEEK);
export const reading = readings[0] as Reading;
export const PAGE = { tab: 1, url: 'https://calendar.google.com/calendar/u/1/r/week' };

export type World = { readonly core: Core; readonly signals: Signal[]; readonly vault: Vault };

/** A core on a device; another on the same device is the same extension after its background was killed. */
export async function start(device: IDBFactory, session: { value?: unknown } = {}, at = now): Promise<World> {
  const opened = await openVault('framekeeper', device);
  if (!opened.ok) throw new Error(opened.error.kind);
  const signals: Signal[] = [];
  const core = createCore({
    vault: opened.value,
    now: () => at,
    session: {
      load: async () => session.value,
      save: async (value) => {
        session.value = structuredClone(value);
      },
    },
    isVeiled: async () => false,
    announce: (signal) => signals.push(signal),
  });
  return { core, signals, vault: opened.value };
}

export const startSet = async (device = new IDBFactory()) => {
  const world = await start(device);
  const saved = await world.core.savePractice(PRACTICE);
  if (!saved.ok) throw new Error(`The practice was refused: ${saved.error[0]?.field}`);
  return world;
};

export const rulesAsked = async (core: Core) => (await core.overview()).questions.map(({ rule }) => rule).sort();
