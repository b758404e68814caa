import type { Signer } from '../../lib/audit/seal.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import {
  type Kept,
  parseKept,
  parseOwnKeys,
  parseSupervisee,
  type Room,
  type Supervisee,
} from '../../lib/supervision/room.ts';
import type { Drawer } from '../../lib/vault/drawers.ts';
import { newIdentity } from '../../lib/vault/opening.ts';
import { openVault, type Vault } from '../../lib/vault/vault.ts';

/** A vault of its own: nothing of a therapist's is in it, and nothing of it in theirs. */
const NAME = 'framekeeper-supervision';

const KEYS: Drawer<{ readonly identity: string; readonly recipient: string }> = {
  name: 'keys',
  version: 1,
  parse: parseOwnKeys,
};
const SUPERVISEES: Drawer<Supervisee> = { name: 'supervisees', version: 1, parse: parseSupervisee };
const BUNDLES: Drawer<Kept> = { name: 'bundles', version: 1, parse: parseKept };

/** What the supervision room works with. */
export type Store = {
  readonly room: Room;
  readonly identity: string;
  readonly recipient: string;
  readonly signer: Signer;
  /** Keeps what is other than it was; nothing counts before it is on the disk. */
  readonly keep: (room: Room) => Promise<boolean>;
};

/** Opens the room of this device; the first time, makes its keys. Refused where anything in it cannot be opened. */
export async function openStore(): Promise<Result<Store, string>> {
  const vault = await openVault(NAME);
  if (!vault.ok) return failure(vault.error.reason);
  const [keys, signer, supervisees, bundles] = await Promise.all([
    keysIn(vault.value),
    vault.value.signer(),
    vault.value.readAll(SUPERVISEES),
    vault.value.readAll(BUNDLES),
  ]);
  if (!keys.ok) return keys;
  if (!signer.ok) return failure(signer.error.reason);
  if (!supervisees.ok) return failure(supervisees.error.reason);
  if (!bundles.ok) return failure(bundles.error.reason);
  const [fault] = [...supervisees.value.faults, ...bundles.value.faults];
  if (fault) return failure(fault.reason);
  let kept: Room = { supervisees: supervisees.value.pages, bundles: bundles.value.pages };
  return success({
    ...keys.value,
    signer: signer.value,
    get room() {
      return kept;
    },
    async keep(room) {
      const written = await vault.value.write([
        ...changesOf(SUPERVISEES, kept.supervisees, room.supervisees),
        ...changesOf(BUNDLES, kept.bundles, room.bundles),
      ]);
      if (written.ok) kept = room;
      return written.ok;
    },
  });
}

async function keysIn(vault: Vault) {
  const kept = await vault.read(KEYS);
  if (!kept.ok) return failure(kept.error.reason);
  if (kept.value) return success(kept.value);
  const made = await newIdentity();
  const written = await vault.write([{ drawer: KEYS, value: made }]);
  return written.ok ? success(made) : failure(written.error.reason);
}

function changesOf<T>(drawer: Drawer<T>, before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) {
  const gone = [...before.keys()].filter((page) => !after.has(page));
  const other = [...after].filter(([page, value]) => before.get(page) !== value);
  return [
    ...gone.map((page) => ({ drawer, page, value: null })),
    ...other.map(([page, value]) => ({ drawer, page, value })),
  ];
}
