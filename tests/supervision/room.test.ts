import { describe, expect, it } from 'vitest';
import { type Response, signedBy } from '../../lib/audit/bundle.ts';
import { responseTo } from '../../lib/supervision/respond.ts';
import {
  changed,
  confirmed,
  idOf,
  lastTaken,
  parseKept,
  parseSupervisee,
  type Room,
  withBundle,
  without,
} from '../../lib/supervision/room.ts';
import { AT, newSigner } from '../audit/sample-log.ts';
import { answering, raising, submitted } from './submitted.ts';

const EMPTY: Room = { supervisees: new Map(), bundles: new Map() };

/** A room with a first bundle, confirmed and responded to, and the bundles of the practice. */
async function begun() {
  const signer = await newSigner();
  const responded = {
    at: AT,
    type: 'responded',
    bundle: 'bundle-1',
    supervisor: signer.key,
    answers: [],
    actions: [],
    note: '',
  };
  const two = [answering('extra-session'), responded as ReturnType<typeof answering>];
  const practice = await submitted([raising('extra-session')], two);
  const later = { ...practice.two, at: AT + 1_000 };
  const arrived = await withBundle(EMPTY, practice.one, signer.key);
  const room = confirmed(arrived.room, arrived.id, 'Anna', signer.key);
  const draft = { answers: {}, actions: ['bring the calendar'], note: '' };
  const response: Response = await signedBy(
    responseTo(practice.one, draft, { from: '', key: signer.key, at: AT }),
    signer,
  );
  return { ...practice, key: signer.key, arrived, later, room: changed(room, arrived.id, { draft, response }) };
}

describe('the room', () => {
  it('takes a first bundle once its code was compared, under the name that was chosen', async () => {
    const { arrived, room, one } = await begun();
    expect(arrived.room.supervisees.size).toBe(0);
    expect(arrived.room.bundles.get(arrived.id)?.standing).toBe('to-confirm');
    expect(room.supervisees.get(one.log.id)).toMatchObject({ name: 'Anna', known: { head: one.log.head } });
    expect(room.bundles.get(arrived.id)?.standing).toBe('whole');
  });

  it('takes what continues by itself, carries actions over and marks the response as received', async () => {
    const { room, arrived, two, signer, key } = await begun();
    const { signature: _, ...content } = two;
    const later = await signedBy({ ...content, at: AT + 1_000 }, signer);
    const next = await withBundle(room, later, key);
    expect(next.room.bundles.get(next.id)).toMatchObject({
      standing: 'whole',
      draft: { actions: ['bring the calendar'] },
    });
    expect(next.room.supervisees.get(later.log.id)?.known.head).toEqual(later.log.head);
    expect(next.room.bundles.get(arrived.id)?.received).toBe(true);
    expect(lastTaken(next.room, later)?.bundle.id).toBe('bundle-1');
  });

  it('keeps what is not whole apart, also when it is confirmed, and goes on from what it had', async () => {
    const { room, later, key, one } = await begun();
    const next = await withBundle(room, later, key);
    expect(next.room.bundles.get(next.id)).toMatchObject({
      standing: 'apart',
      checked: { faults: [{ kind: 'not-signed', from: 3 }] },
    });
    expect(confirmed(next.room, next.id, 'Other', key)).toBe(next.room);
    expect(next.room.supervisees.get(one.log.id)).toEqual(room.supervisees.get(one.log.id));
  });

  it('has a bundle that comes twice once, with what was written of it', async () => {
    const { room, one, key, arrived } = await begun();
    expect(await withBundle(room, one, key)).toEqual({ room, id: arrived.id });
    expect(await idOf(one)).toBe(arrived.id);
  });

  it('is read as it was written, or refused by the field', async () => {
    const { room, arrived, one } = await begun();
    const kept = room.bundles.get(arrived.id);
    expect(parseKept(JSON.parse(JSON.stringify(kept)))).toEqual({ ok: true, value: kept });
    expect(parseKept({ ...kept, received: 1 })).toEqual({ ok: false, error: 'received' });
    expect(parseKept({ ...kept, bundle: { ...one, id: 1 } })).toEqual({ ok: false, error: 'bundle.id' });
    expect(parseKept({ ...kept, response: {} }).ok).toBe(false);
    const supervisee = room.supervisees.get(one.log.id);
    expect(parseSupervisee(JSON.parse(JSON.stringify(supervisee)))).toEqual({ ok: true, value: supervisee });
  });

  it('forgets a supervisee with all bundles', async () => {
    const { room, one } = await begun();
    expect(without(room, one.log.id)).toEqual(EMPTY);
    expect(without(room, 'other')).toEqual(room);
  });
});
