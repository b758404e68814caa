import { render } from 'preact';
import '../../components/style.css';
import '../../components/dashboard/dashboard.css';
import '../../components/lock/lock.css';
import '../../components/report/report.css';
import '../../components/frame/frame.css';
import '../../components/history/history.css';
import '../../components/questions/questions.css';
import '../../components/set-up/set-up.css';
import '../../components/rates/rates.css';
import { placeIn } from '../../components/dashboard/address.ts';
import { Curtain } from '../../components/dashboard/curtain.tsx';
import { Dashboard } from '../../components/dashboard/dashboard.tsx';
import { LockScreen } from '../../components/lock/lock-screen.tsx';
import { DASHBOARD_WORDS, PLACES, type Place } from '../../lib/i18n/dashboard-words.ts';
import { languageOf, localeOf } from '../../lib/i18n/language.ts';
import { LOCK_WORDS } from '../../lib/i18n/lock-words.ts';
import { VEIL_WORDS } from '../../lib/i18n/veil-words.ts';
import { background, onNotice } from '../../lib/messages/client.ts';
import { failure } from '../../lib/result.ts';
import { wearTheme } from '../look/theme.ts';
import type { House, Room } from './room.ts';

const root = document.body.appendChild(document.createElement('div'));
const language = languageOf(navigator.languages);
const words = DASHBOARD_WORDS[language];
const house: House = {
  tongue: { language, locale: localeOf(navigator.languages, language) },
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  show,
  onward: PLACES.flatMap((place) => (place === 'set-up' ? [] : [{ href: `#${place}`, name: words.places[place] }])),
};
/** Each view is fetched when it is first gone to, since most visits are to one. */
const rooms: Readonly<Record<Place, () => Promise<Room>>> = {
  'set-up': async () => (await import('./set-up.tsx')).setUpRoom(house),
  questions: async () => (await import('./questions.tsx')).questionsRoom(house),
  frame: async () => (await import('./frame.tsx')).frameRoom(house),
  rates: async () => (await import('./rates.tsx')).ratesRoom(house),
  report: async () => (await import('./report.tsx')).reportRoom(house),
  'hand-over': async () => (await import('./hand-over.tsx')).handOverRoom(house),
  settings: async () => (await import('./settings.tsx')).settingsRoom(house),
  data: async () => (await import('./data.tsx')).dataRoom(house),
};
document.documentElement.lang = language;
void wearTheme();

/** How far each view that was opened has come. */
const opened = new Map<Place, 'loading' | 'faulty' | Room>();
/** Null until somebody has said so. */
let veiled: boolean | null = null;
/** Whether the set-up is offered: no practice was saved when the dashboard was opened. */
let isNew = false;
/** How many readings wait for it to be unlocked; null while it is open. */
let waiting: number | null = null;
let current = placeNamed(location.hash);

/** A view by its name in the address; without one the set-up while nothing is saved, then the questions. */
function placeNamed(hash: string): Place {
  return placeIn(hash) ?? (isNew ? 'set-up' : 'questions');
}

function show(): void {
  document.title = words.places[current];
  const lift = () => void background.setVeil(false);
  render(
    <Curtain drawn={veiled === true} words={VEIL_WORDS[language]} onLift={lift}>
      {waiting === null ? (
        <Dashboard
          places={PLACES.filter(isListed).map((place) => ({
            place,
            name: words.places[place],
            content: contentOf(place),
          }))}
          current={current}
          name={words.views}
          beyond={{ href: 'supervision.html', name: words.supervision }}
        />
      ) : (
        <main class="dashboard">
          <LockScreen words={LOCK_WORDS[language]} waiting={waiting} onUnlock={unlock} />
        </main>
      )}
    </Curtain>,
    root,
  );
}

const unlock = (passphrase: string) => background.unlock(passphrase).catch(() => failure('failed' as const));

const isListed = (place: Place) => place !== 'set-up' || isNew || place === current || opened.has(place);

function contentOf(place: Place) {
  const state = opened.get(place) ?? 'loading';
  return typeof state === 'string' ? <p class="dashboard">{words[state]}</p> : state.content();
}

/** Under the veil nothing is asked for that is not here already. */
function setVeil(drawn: boolean): void {
  veiled = drawn;
  if (!drawn) void arrive();
  show();
}

/** Opens the view that the address names, or where it names none the one that there is reason for. */
async function arrive(): Promise<void> {
  const lock = await background.lockState().catch(() => null);
  waiting = lock?.locked ? lock.waiting : null;
  if (waiting !== null) return show();
  isNew ||= await background.practice().then(
    (practice) => practice === null,
    () => false,
  );
  current = placeNamed(location.hash);
  void open(current);
  show();
}

async function open(place: Place): Promise<void> {
  if (veiled !== false || waiting !== null || opened.has(place)) return;
  opened.set(place, 'loading');
  try {
    const room = await rooms[place]();
    await room.open();
    opened.set(place, room);
  } catch (error) {
    console.error(error);
    opened.set(place, 'faulty');
  }
  show();
}

/** Locked, everything goes: also what the page remembers of views that were open. */
async function meetLock(): Promise<void> {
  const lock = await background.lockState().catch(() => null);
  if (lock?.locked && opened.size > 0) location.reload();
  else if (veiled === false) await arrive();
}

async function refresh(): Promise<void> {
  if (veiled !== false || waiting !== null) return;
  const seen = [...opened.values()].filter((state) => typeof state !== 'string');
  await Promise.all(seen.map((room) => room.refresh().catch((error: unknown) => console.error(error))));
  show();
}

show();
addEventListener('hashchange', () => {
  current = placeNamed(location.hash);
  void open(current);
  show();
});
onNotice((notice) => {
  if (notice.notice === 'veil') setVeil(notice.veiled);
  else if (notice.notice === 'lock') void meetLock();
  else if (notice.notice === 'changed') void refresh();
}, new AbortController().signal);
background.isVeiled().then(
  (drawn) => veiled ?? setVeil(drawn),
  () => veiled ?? setVeil(false),
);
