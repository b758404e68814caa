import { type ComponentChildren, render } from 'preact';
import '../../components/style.css';
import '../../components/dashboard/dashboard.css';
import type { ImportCalendars } from '../../components/dashboard/calendar-files.tsx';
import { Curtain } from '../../components/dashboard/curtain.tsx';
import { Dashboard } from '../../components/dashboard/dashboard.tsx';
import { suggestCode } from '../../components/dashboard/suggest-code.ts';
import { languageOf, localeOf } from '../../lib/i18n/language.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { VEIL_WORDS } from '../../lib/i18n/veil-words.ts';
import { background, onNotice } from '../../lib/messages/client.ts';
import { defaultPractice, formatPracticeFile } from '../../lib/practice/file.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import type { ImportStep } from '../../lib/readers/ics/import.ts';
import { addDays, dayAt } from '../../lib/time/day.ts';
import { readFiles } from './files.ts';
import { randomBelow } from './random.ts';

const root = document.body.appendChild(document.createElement('div'));
const language = languageOf(navigator.languages);
const words = settingsWording(language);
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
document.documentElement.lang = language;
document.title = words.title;

let view: ComponentChildren = <p class="dashboard">{words.loading}</p>;
/** Null until somebody has said so. */
let veiled: boolean | null = null;
let isAsked = false;

function show(): void {
  const lift = () => void background.setVeil(false);
  render(
    <Curtain drawn={veiled === true} words={VEIL_WORDS[language]} onLift={lift}>
      {view}
    </Curtain>,
    root,
  );
}

/** Under the veil nothing is asked for that is not here already. */
function setVeil(drawn: boolean): void {
  veiled = drawn;
  if (!drawn) void open();
  show();
}

async function open(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  view = await background.practice().then(dashboardOf, (error: unknown) => {
    console.error(error);
    return <p class="dashboard">{words.faulty}</p>;
  });
  show();
}

/** Days ahead for which recurring entries are remembered. */
const AHEAD = 200;

const importCalendars: ImportCalendars = async (files, onDone) => {
  const now = Date.now();
  const saved = await background.practice().catch(() => null);
  const timeZone = saved?.timeZone ?? zone;
  const range = { from: '2000-01-01', to: addDays(dayAt(timeZone, now), AHEAD) };
  const take = async ({ done, readings }: ImportStep) => {
    onDone(done);
    const kept = readings.length === 0 || (await background.importReadings(readings));
    if (kept !== true && !kept.ok) throw new Error(kept.error);
  };
  return readFiles(files, { range, zone: timeZone, now }, take).catch((error: unknown) => {
    console.error(error);
    return null;
  });
};

const dashboardOf = (practice: Practice | null) => (
  <Dashboard
    practice={practice}
    beginning={defaultPractice(zone)}
    today={dayAt(practice?.timeZone ?? zone, Date.now())}
    speech={{ words, locale: localeOf(navigator.languages, language) }}
    actions={{
      save: (text) => background.savePractice(text).catch(() => null),
      format: formatPracticeFile,
      suggestCode: (taken) => suggestCode(taken, randomBelow),
      importCalendars,
    }}
  />
);

show();
onNotice((notice) => notice.notice === 'veil' && setVeil(notice.veiled), new AbortController().signal);
background.isVeiled().then(
  (drawn) => veiled ?? setVeil(drawn),
  () => veiled ?? setVeil(false),
);
