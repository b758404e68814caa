import { beforeAll, describe, expect, type Mock, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/supervision/supervision.css';
import {
  type SupervisionActions,
  SupervisionRoom,
  type SupervisionState,
} from '../../components/supervision/supervision-room.tsx';
import { headCode } from '../../lib/audit/digest.ts';
import { SUPERVISION_WORDS } from '../../lib/i18n/supervision-words.ts';
import { LANGUAGES, type Language } from '../../lib/rules/rule.ts';
import { agendaOf } from '../../lib/supervision/agenda.ts';
import { type Draft, newDraft } from '../../lib/supervision/respond.ts';
import { confirmed, type Room, withBundle } from '../../lib/supervision/room.ts';
import { answering, raising, submitted } from '../supervision/submitted.ts';
import { button } from './settings-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show } from './stage.tsx';
import { voiceIn } from './states.ts';

const EMPTY: Room = { supervisees: new Map(), bundles: new Map() };
const words = SUPERVISION_WORDS.en;
/** By how the one bundle in it stands. */
const rooms: Record<'empty' | 'to-confirm' | 'whole' | 'apart', Room> = {
  empty: EMPTY,
  'to-confirm': EMPTY,
  whole: EMPTY,
  apart: EMPTY,
};
let id = '';

beforeAll(async () => {
  const { one } = await submitted(
    [raising('extra-session'), raising('extra-session', 'another'), raising('long-session'), answering('long-session')],
    [],
  );
  const arrived = await withBundle(EMPTY, one, 'key');
  id = arrived.id;
  rooms['to-confirm'] = arrived.room;
  rooms.whole = confirmed(arrived.room, id, 'Anna', 'key');
  const told = { ...one, notSeen: [{ from: '2026-02-02', to: '2026-02-08' }] };
  rooms.apart = (await withBundle(EMPTY, told, 'key')).room;
});

function roomView(
  room: Room | 'loading' | 'faulty',
  given: Partial<SupervisionActions> = {},
  language: Language = 'en',
) {
  const actions: SupervisionActions = {
    take: async () => ({ id }),
    confirm: async () => true,
    write: async () => true,
    sign: async () => true,
    save: () => {},
    remove: async () => true,
    agenda: ({ bundle }) => agendaOf(bundle, null),
    headCode: ({ bundle }) => headCode(bundle.log.head.hash),
    ...given,
  };
  const own = { recipient: `age1${'q'.repeat(58)}`, code: 'Q7RK-2M4T-9BXD-51HC' };
  const state: SupervisionState = typeof room === 'string' ? { state: room } : { state: 'ready', room, own, actions };
  return <SupervisionRoom state={state} words={SUPERVISION_WORDS[language]} voice={voiceIn(language, language)} />;
}
/** The draft of the whole bundle once what was written last is in it. */
const written = (write: Mock<SupervisionActions['write']>): Draft =>
  write.mock.lastCall?.[1](newDraft([])) ?? newDraft([]);
const openBundle = () => page.getByRole('button', { name: /2026/ }).click();

describe('the supervision room', () => {
  test.each(['loading', 'faulty', 'empty', 'to-confirm', 'whole', 'apart'] as const)(
    'is accessible and narrow enough while %s, in every language',
    async (name) => {
      for (const language of LANGUAGES) {
        const element = await show(
          roomView(name === 'loading' || name === 'faulty' ? name : rooms[name], {}, language),
        );
        expect(await axeFindings(element)).toEqual([]);
        expectNoSidewaysScroll();
      }
      if (name === 'loading' || name === 'faulty' || name === 'empty') return;
      const element = await show(roomView(rooms[name]));
      await openBundle();
      expect(await axeFindings(element)).toEqual([]);
      expectNoSidewaysScroll();
    },
  );

  test('says why a file was not taken, and asks for one where none was chosen', async () => {
    const take = vi.fn(async () => ({ refused: 'key' }) as const);
    await show(roomView(EMPTY, { take }));
    await button(words.open).click();
    await expect.element(page.getByText(words.choose)).toBeVisible();
    await userEvent.upload(page.getByLabelText(words.file), new File(['x'], 'a.age'));
    await button(words.open).click();
    await expect.element(page.getByText(words.refused.key)).toBeVisible();
    expect(take).toHaveBeenCalledOnce();
  });

  test('shows the code of a first bundle, and takes it under the name that was chosen', async () => {
    const confirm = vi.fn(async () => true);
    await show(roomView(rooms['to-confirm'], { confirm }));
    await openBundle();
    const [kept] = rooms['to-confirm'].bundles.values();
    await expect.element(page.getByText(headCode(kept?.bundle.log.head.hash ?? ''))).toBeVisible();
    await page.getByLabelText(words.name).fill(' ');
    await button(words.same).click();
    await expect.element(page.getByText(words.nameNeeded)).toBeVisible();
    await page.getByLabelText(words.name).fill('Anna');
    await button(words.same).click();
    expect(confirm).toHaveBeenCalledExactlyOnceWith(id, 'Anna');
  });

  test('tells what is wrong with a bundle, and offers nothing to say of it', async () => {
    await show(roomView(rooms.apart));
    await openBundle();
    await expect.element(page.getByText(words.standing.apart)).toBeVisible();
    await expect.element(page.getByText(words.faults['not-signed'](1, 5))).toBeVisible();
    await expect.element(page.getByRole('group')).not.toBeInTheDocument();
    await expect.element(page.getByText(words.sign)).not.toBeInTheDocument();
  });

  test('keeps what is said of a question, and of all alike', async () => {
    const write = vi.fn<SupervisionActions['write']>(async () => true);
    await show(roomView(rooms.whole, { write }));
    await openBundle();
    await page.getByRole('button', { name: words.verdicts.discuss }).first().click();
    expect(Object.values(written(write).answers)).toEqual([{ verdict: 'discuss', comment: '' }]);
    const kept = rooms.whole.bundles.get(id);
    if (!kept) throw new Error('a bundle');
    const draft = written(write);
    await show(roomView({ ...rooms.whole, bundles: new Map([[id, { ...kept, draft }]]) }, { write }));
    await page.getByRole('button', { name: words.alike(2) }).click();
    expect(Object.keys(written(write).answers)).toHaveLength(2);
  });

  test('signs with the actions and the note, and says so where that was not kept', async () => {
    const write = vi.fn<SupervisionActions['write']>(async () => true);
    const sign = vi.fn(async () => false);
    await show(roomView(rooms.whole, { write, sign }));
    await openBundle();
    await page.getByLabelText(words.actions).fill('bring the calendar');
    await page.getByLabelText(words.note).fill('a good start');
    await button(words.sign).click();
    expect(written(write)).toMatchObject({ actions: ['bring the calendar'], note: 'a good start' });
    await expect.element(page.getByText(words.notKept)).toBeVisible();
  });

  test('deletes somebody once the name was typed', async () => {
    const remove = vi.fn(async () => true);
    await show(roomView(rooms.whole, { remove }));
    await page.getByText(words.remove('Anna')).click();
    await button(words.removeAction).click();
    await expect.element(page.getByText(words.notTheName)).toBeVisible();
    await page.getByLabelText(words.removeConfirm('Anna')).fill('Anna');
    await button(words.removeAction).click();
    expect(remove).toHaveBeenCalledOnce();
  });
});
