import { render } from 'preact';
import '../../components/style.css';
import '../../components/supervision/supervision.css';
import { download } from '../../components/controls/download.ts';
import {
  type Arrived,
  SupervisionRoom,
  type SupervisionState,
} from '../../components/supervision/supervision-room.tsx';
import { jsonIn, parseBundle, signedBy } from '../../lib/audit/bundle.ts';
import { headCode, keyCode } from '../../lib/audit/digest.ts';
import { languageOf, localeOf } from '../../lib/i18n/language.ts';
import { SUPERVISION_WORDS } from '../../lib/i18n/supervision-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { agendaOf } from '../../lib/supervision/agenda.ts';
import { responseTo } from '../../lib/supervision/respond.ts';
import {
  changed,
  confirmed,
  idOf,
  type Kept,
  lastTaken,
  type Room,
  withBundle,
  without,
} from '../../lib/supervision/room.ts';
import { lockOf, openWith } from '../../lib/vault/opening.ts';
import { sealTo } from '../../lib/vault/sealing.ts';
import { openStore, type Store } from './store.ts';

/** The largest file that is read, bytes: many times a year of a full practice. */
const LARGEST = 32_000_000;

const root = document.body.appendChild(document.createElement('div'));
const language = languageOf(navigator.languages);
const words = SUPERVISION_WORDS[language];
const voice = {
  language,
  locale: localeOf(navigator.languages, language),
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  words: wording(language),
};
document.documentElement.lang = language;
document.title = words.title;

const show = (state: SupervisionState) => render(<SupervisionRoom state={state} words={words} voice={voice} />, root);

async function open(): Promise<void> {
  show({ state: 'loading' });
  const store = await openStore();
  if (!store.ok) {
    console.error(store.error);
    show({ state: 'faulty' });
    return;
  }
  const code = await keyCode(store.value.signer.key);
  const draw = () => show({ state: 'ready', room: store.value.room, own: ownOf(store.value, code), actions });
  // One after another, each from what the one before has kept.
  let turn: Promise<unknown> = Promise.resolve();
  const change = (next: (room: Room) => Room | Promise<Room>): Promise<boolean> => {
    const changing = turn.then(async () => {
      const kept = await store.value.keep(await next(store.value.room));
      draw();
      return kept;
    });
    turn = changing.catch(() => undefined);
    return changing;
  };
  const { signer } = store.value;
  const actions = {
    take: (file: File, passphrase: string) => take(store.value, change, file, passphrase),
    confirm: (id: string, name: string) => change((room) => confirmed(room, id, name, signer.key)),
    write: (id: string, next: (draft: Kept['draft']) => Kept['draft']) =>
      change((room) => {
        const kept = room.bundles.get(id);
        return kept ? changed(room, id, { draft: next(kept.draft) }) : room;
      }),
    remove: (log: string) => change((room) => without(room, log)),
    agenda: ({ bundle }: Kept) => agendaOf(bundle, lastTaken(store.value.room, bundle)?.response ?? null),
    headCode: ({ bundle }: Kept) => headCode(bundle.log.head.hash),
    save: (kept: Kept) => void save(kept),
    sign: (id: string) =>
      change(async (room) => {
        const kept = room.bundles.get(id);
        if (!kept) return room;
        const content = responseTo(kept.bundle, kept.draft, { from: '', key: signer.key, at: Date.now() });
        return changed(room, id, { response: await signedBy(content, signer) });
      }),
  };
  draw();
}

/** Hands a response over, sealed where the bundle names to whom, and then never otherwise. */
async function save({ bundle, response }: Kept): Promise<void> {
  const text = JSON.stringify(response, null, 2);
  const name = `response-${bundle.period.to}.json`;
  if (bundle.reply === null) return download(name, [text], 'application/json');
  const sealed = await sealTo(text, bundle.reply);
  if (sealed.ok) download(`${name}.age`, [sealed.value], 'application/octet-stream');
}

const ownOf = ({ recipient }: Store, code: string) => ({ recipient, code });

/** Opens a file, checks what is in it and keeps it. */
async function take(
  store: Store,
  change: (next: (room: Room) => Promise<Room>) => Promise<boolean>,
  file: File,
  passphrase: string,
): Promise<Arrived> {
  if (file.size > LARGEST) return { refused: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const lock = lockOf(bytes);
  if (lock === 'passphrase' && passphrase === '') return { refused: 'passphrase' };
  const opened =
    lock === 'open'
      ? { ok: true as const, value: new TextDecoder().decode(bytes) }
      : await openWith(bytes, lock === 'key' ? { identity: store.identity } : { passphrase });
  if (!opened.ok) return { refused: lock === 'key' ? 'key' : 'wrong-passphrase' };
  const json = jsonIn(opened.value);
  const bundle = json.ok ? parseBundle(json.value) : json;
  if (!bundle.ok) return { refused: 'no-bundle' };
  // Its shape can be right and its letters mistyped: the response could then be sealed to nobody.
  const { reply } = bundle.value;
  if (reply !== null && !(await sealTo('', reply)).ok) return { refused: 'no-bundle' };
  const kept = await change(async (room) => (await withBundle(room, bundle.value, store.signer.key)).room);
  return kept ? { id: await idOf(bundle.value) } : { refused: 'failed' };
}

void open();
