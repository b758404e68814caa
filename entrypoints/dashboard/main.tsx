import { render } from 'preact';
import '../../components/style.css';
import '../../components/dashboard/dashboard.css';
import '../../components/rates/rates.css';
import { Curtain } from '../../components/dashboard/curtain.tsx';
import { Dashboard } from '../../components/dashboard/dashboard.tsx';
import { DASHBOARD_WORDS, PLACES, type Place } from '../../lib/i18n/dashboard-words.ts';
import { languageOf, localeOf } from '../../lib/i18n/language.ts';
import { VEIL_WORDS } from '../../lib/i18n/veil-words.ts';
import { background, onNotice } from '../../lib/messages/client.ts';
import { ratesRoom } from './rates.tsx';
import type { House, Room } from './room.ts';
import { settingsRoom } from './settings.tsx';

const root = document.body.appendChild(document.createElement('div'));
const language = languageOf(navigator.languages);
const words = DASHBOARD_WORDS[language];
const house: House = {
  tongue: { language, locale: localeOf(navigator.languages, language) },
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  show,
};
const rooms: Readonly<Partial<Record<Place, Room>>> = { rates: ratesRoom(house), settings: settingsRoom(house) };
const places = PLACES.filter((place) => rooms[place]);
document.documentElement.lang = language;

/** How far each view that was opened has come. */
const opened = new Map<Place, 'loading' | 'faulty' | 'open'>();
/** Null until somebody has said so. */
let veiled: boolean | null = null;
let current = placeNamed(location.hash);

function placeNamed(hash: string): Place {
  return places.find((place) => hash === `#${place}`) ?? 'settings';
}

function show(): void {
  document.title = words.places[current];
  const lift = () => void background.setVeil(false);
  render(
    <Curtain drawn={veiled === true} words={VEIL_WORDS[language]} onLift={lift}>
      <Dashboard
        places={places.map((place) => ({ place, name: words.places[place], content: contentOf(place) }))}
        current={current}
        name={words.views}
      />
    </Curtain>,
    root,
  );
}

function contentOf(place: Place) {
  const state = opened.get(place) ?? 'loading';
  return state === 'open' ? rooms[place]?.content() : <p class="dashboard">{words[state]}</p>;
}

/** Under the veil nothing is asked for that is not here already. */
function setVeil(drawn: boolean): void {
  veiled = drawn;
  if (!drawn) void open(current);
  show();
}

async function open(place: Place): Promise<void> {
  if (veiled !== false || opened.has(place)) return;
  opened.set(place, 'loading');
  const state = await rooms[place]?.open().then(
    () => 'open' as const,
    (error: unknown) => {
      console.error(error);
      return 'faulty' as const;
    },
  );
  opened.set(place, state ?? 'faulty');
  show();
}

async function refresh(): Promise<void> {
  if (veiled !== false) return;
  const seen = places.filter((place) => opened.get(place) === 'open');
  await Promise.all(seen.map((place) => rooms[place]?.refresh().catch((error: unknown) => console.error(error))));
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
  else if (notice.notice === 'changed') void refresh();
}, new AbortController().signal);
background.isVeiled().then(
  (drawn) => veiled ?? setVeil(drawn),
  () => veiled ?? setVeil(false),
);
