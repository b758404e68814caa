import { render } from 'preact';
import browser from 'webextension-polyfill';
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
import type { HoldOffer, RuleInfo, StandingException } from '../../lib/messages/protocol.ts';
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
const beginning = defaultPractice(zone);
const tongue = { language, locale: localeOf(navigator.languages, language) };
document.documentElement.lang = language;
document.title = words.title;

/** What is shown beneath the veil; a practice of null is one that was never saved. */
let known: 'loading' | 'faulty' | { readonly practice: Practice | null; readonly rules: readonly RuleInfo[] } =
  'loading';
let exceptions: readonly StandingException[] = [];
let holds: HoldOffer | null = null;
/** Null until somebody has said so. */
let veiled: boolean | null = null;
let isAsked = false;

function show(): void {
  const lift = () => void background.setVeil(false);
  render(
    <Curtain drawn={veiled === true} words={VEIL_WORDS[language]} onLift={lift}>
      {known === 'loading' || known === 'faulty' ? (
        <p class="dashboard">{words[known]}</p>
      ) : (
        dashboardOf(known.practice, known.rules)
      )}
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
  known = await Promise.all([
    background.practice(),
    background.rules(tongue),
    background.exceptions(tongue),
    background.holds(),
  ]).then(
    ([practice, rules, inForce, offer]) => {
      exceptions = inForce;
      holds = offer;
      return { practice, rules };
    },
    (error: unknown) => {
      console.error(error);
      return 'faulty' as const;
    },
  );
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

/** Exceptions are made elsewhere, beside the questions, and days are seen elsewhere. Nobody to ask is no reason to forget what is known. */
async function readChanged(): Promise<void> {
  if (veiled !== false || typeof known === 'string') return;
  [exceptions, holds] = await Promise.all([
    background.exceptions(tongue).catch(() => exceptions),
    background.holds().catch(() => holds),
  ]);
  show();
}

const dashboardOf = (practice: Practice | null, rules: readonly RuleInfo[]) => (
  <Dashboard
    practice={practice}
    beginning={beginning}
    today={dayAt(practice?.timeZone ?? zone, Date.now())}
    rules={rules}
    exceptions={exceptions}
    holds={holds}
    speech={{ words, locale: tongue.locale }}
    actions={{
      save: (text) => background.savePractice(text).catch(() => null),
      format: formatPracticeFile,
      suggestCode: (taken) => suggestCode(taken, randomBelow),
      importCalendars,
      endException: ({ rule, client }) =>
        background.endException({ rule, client }).then(
          ({ ok }) => ok,
          () => false,
        ),
      openForm: (url) => void browser.tabs.create({ url }),
    }}
  />
);

show();
onNotice((notice) => {
  if (notice.notice === 'veil') setVeil(notice.veiled);
  else if (notice.notice === 'changed') void readChanged();
}, new AbortController().signal);
background.isVeiled().then(
  (drawn) => veiled ?? setVeil(drawn),
  () => veiled ?? setVeil(false),
);
