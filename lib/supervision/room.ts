import * as v from 'valibot';
import { type Bundle, parseBundle, parseResponse, type Response } from '../audit/bundle.ts';
import { digest } from '../audit/digest.ts';
import { VERDICTS } from '../flags/ledger.ts';
import { parserOf } from '../parser.ts';
import { failure, type Result, success } from '../result.ts';
import { type Checked, checkBundle, type Known, type Standing, standingOf } from './check.ts';
import { type Draft, newDraft, receivedIn } from './respond.ts';

/** A therapist whose bundles are taken: a name of the supervisor's own choice, and what is known of the log. */
export type Supervisee = { readonly name: string; readonly known: Known };

/** A bundle as it is kept. */
export type Kept = {
  readonly bundle: Bundle;
  readonly standing: Standing;
  readonly checked: Omit<Checked, 'known'>;
  /** What is known of the log once it is taken. */
  readonly known: Known;
  readonly draft: Draft;
  /** Null until it is signed. */
  readonly response: Response | null;
  /** Whether a later bundle told that the response has arrived. */
  readonly received: boolean;
};

/** Everything that a supervisor keeps: supervisees by their log, bundles by their digest. */
export type Room = {
  readonly supervisees: ReadonlyMap<string, Supervisee>;
  readonly bundles: ReadonlyMap<string, Kept>;
};

const count = v.pipe(v.number(), v.safeInteger());
const known = v.strictObject({
  head: v.strictObject({ count, hash: v.string() }),
  keys: v.array(v.string()),
  waiting: v.array(v.string()),
});

/** A supervisee from JSON; the error names the field. */
export const parseSupervisee = parserOf(v.strictObject({ name: v.string(), known }), 'the whole');

const lines = { from: count, to: count };
const FAULTS = [
  'beginning',
  'changed',
  'signature',
  'stranger',
  'unsigned',
  'beyond',
  'left-out',
  'told-otherwise',
  'not-signed',
  'end',
  'period',
] as const;
const parseAround = parserOf(
  v.strictObject({
    bundle: v.unknown(),
    standing: v.picklist(['whole', 'to-confirm', 'apart']),
    checked: v.strictObject({
      continuity: v.picklist(['first', 'continues', 'gap', 'older', 'other']),
      faults: v.array(v.strictObject({ kind: v.picklist(FAULTS), ...lines })),
      lines: v.strictObject({ ...lines, purged: count }),
      dropped: count,
      hasNewKey: v.boolean(),
    }),
    known,
    draft: v.strictObject({
      answers: v.record(v.string(), v.strictObject({ verdict: v.picklist(VERDICTS), comment: v.string() })),
      actions: v.array(v.string()),
      note: v.string(),
    }),
    response: v.unknown(),
    received: v.boolean(),
  }),
  'the whole',
);

/** A kept bundle from JSON; the error names the field. */
export function parseKept(value: unknown): Result<Kept, string> {
  const around = parseAround(value);
  if (!around.ok) return around;
  const bundle = parseBundle(around.value.bundle);
  if (!bundle.ok) return failure(`bundle.${bundle.error}`);
  if (around.value.response === null) return success({ ...around.value, bundle: bundle.value, response: null });
  const response = parseResponse(around.value.response);
  if (!response.ok) return failure(`response.${response.error}`);
  return success({ ...around.value, bundle: bundle.value, response: response.value });
}

/** What a bundle is kept under: the same one, handed over twice, is one. */
export const idOf = async (bundle: Bundle): Promise<string> => (await digest(bundle)).slice(0, 32);

/** The room with a bundle that came in, checked against what is known of its log. One that is there already stays as it is. */
export async function withBundle(room: Room, bundle: Bundle, key: string): Promise<{ room: Room; id: string }> {
  const id = await idOf(bundle);
  if (room.bundles.has(id)) return { room, id };
  const { known: found, ...checked } = await checkBundle(bundle, room.supervisees.get(bundle.log.id)?.known ?? null);
  const standing = standingOf(checked);
  const kept: Kept = {
    bundle,
    standing,
    checked,
    known: found,
    draft: newDraft(lastTaken(room, bundle)?.response?.actions ?? []),
    response: null,
    received: false,
  };
  const added = { ...room, bundles: new Map(room.bundles).set(id, kept) };
  return { room: standing === 'whole' ? taken(added, id, null, key) : added, id };
}

/** The room with a bundle whose code was compared, of a therapist by that name. One that is apart is never taken. */
export function confirmed(room: Room, id: string, name: string, key: string): Room {
  return room.bundles.get(id)?.standing === 'to-confirm' ? taken(room, id, name, key) : room;
}

function taken(room: Room, id: string, name: string | null, key: string): Room {
  const kept = room.bundles.get(id);
  if (!kept) return room;
  const log = kept.bundle.log.id;
  const before = room.supervisees.get(log);
  const received = new Set(receivedIn(kept.bundle, key));
  const bundles = new Map(
    [...room.bundles].map(([at, one]) => {
      const isReceived = one.bundle.log.id === log && one.response !== null && received.has(one.bundle.id);
      return [at, isReceived ? { ...one, received: true } : one] as const;
    }),
  );
  const keys = [...new Set([...(before?.known.keys ?? []), ...kept.known.keys])];
  return {
    supervisees: new Map(room.supervisees).set(log, {
      name: name ?? before?.name ?? '',
      known: { ...kept.known, keys },
    }),
    bundles: bundles.set(id, { ...kept, standing: 'whole' }),
  };
}

/** The bundle of the same log that was taken and goes furthest, but not as far as another one. */
export const lastTaken = (room: Room, { log }: Bundle): Kept | null =>
  [...room.bundles.values()]
    .filter(
      ({ bundle, standing }) =>
        bundle.log.id === log.id && standing === 'whole' && bundle.log.head.count < log.head.count,
    )
    .sort((a, b) => a.bundle.log.head.count - b.bundle.log.head.count)
    .at(-1) ?? null;

/** The room with another draft or response for a bundle. */
export function changed(room: Room, id: string, part: Partial<Pick<Kept, 'draft' | 'response'>>): Room {
  const kept = room.bundles.get(id);
  return kept ? { ...room, bundles: new Map(room.bundles).set(id, { ...kept, ...part }) } : room;
}

/** The room without anything of a log. */
export const without = ({ supervisees, bundles }: Room, log: string): Room => ({
  supervisees: new Map([...supervisees].filter(([id]) => id !== log)),
  bundles: new Map([...bundles].filter(([, { bundle }]) => bundle.log.id !== log)),
});

/** The room's own key pair for opening bundles, from JSON; the error names the field. */
export const parseOwnKeys = parserOf(v.strictObject({ identity: v.string(), recipient: v.string() }), 'the whole');
