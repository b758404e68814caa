import { type CardState, QuestionCard } from '../../components/card/card.tsx';
import { Curtain } from '../../components/dashboard/curtain.tsx';
import { Dashboard } from '../../components/dashboard/dashboard.tsx';
import { FilesView } from '../../components/data/files-view.tsx';
import { Popup } from '../../components/popup/popup.tsx';
import { ReportView } from '../../components/report/report.tsx';
import { PARTS, type Part } from '../../components/settings/parts.ts';
import { Settings } from '../../components/settings/settings.tsx';
import { PLACES } from '../../lib/i18n/dashboard-words.ts';
import { success } from '../../lib/result.ts';
import { rateOf } from '../../lib/statistics/rate.ts';
import { evening } from '../components/noticed-twice.ts';
import { actionsWith } from '../components/popup-view.tsx';
import { report } from '../components/report-state.ts';
import { changes, holds, rules, wall } from '../components/setting-states.ts';
import { chosen, extra, late, NOW, POPUP_STATES, practice, roles } from '../components/states.ts';
import { PLACE_VIEWS } from './place-views.tsx';
import type { Shown, Speaking } from './speaking.ts';

const CARD_STATES: Readonly<Record<string, CardState>> = {
  loading: { state: 'loading' },
  faulty: { state: 'faulty' },
  ...Object.fromEntries(
    Object.entries({
      questions: [extra, roles, late],
      'a chosen emergency': [chosen],
      'noticed twice': [evening],
      'nothing asked': [],
    }).map(([name, questions]) => [
      name,
      { state: 'ready', card: { now: NOW, zone: 'Europe/Berlin', questions } } as const,
    ]),
  ),
};

const settingsOf = (part: Part, saved: typeof practice | null, { settings, voice }: Speaking) => (
  <Settings
    part={part}
    practice={saved}
    beginning={practice}
    today="2026-01-15"
    speech={{ words: settings, locale: voice.locale }}
    rules={rules}
    holds={saved && holds}
    wall={saved && wall}
    changes={saved ? changes : {}}
    actions={{
      save: async () => success(practice),
      suggestCode: () => 'R4',
      openForm: () => {},
      goTo: () => {},
    }}
  />
);

const dataOf = (minutes: number | null, { settings, voice }: Speaking) => (
  <FilesView
    exported="{}"
    theme="system"
    minutes={minutes}
    isPromised={minutes === null}
    faults={voice.words.lock.faults}
    speech={{ words: settings, locale: voice.locale }}
    actions={{
      save: async () => success(practice),
      importCalendars: async () => null,
      makeBackup: async () => 'framekeeper-2026-01-15.age',
      restore: async () => success(null),
      askToKeep: async () => true,
      checkRecord: async () => ({ lines: 412, purged: 0, code: 'Q7RK-2M4T-9BXD-51HC', troubles: [] }),
      deleteAll: async () => true,
      setPassphrase: async () => success(null),
      removePassphrase: async () => success(null),
      setLockMinutes: async () => success(null),
      lock: () => {},
      chooseTheme: async () => true,
    }}
  />
);

/** Every view in every state that it is designed for, and what stands around the dashboard's. */
export const VIEWS: Readonly<Record<string, Shown>> = {
  ...Object.fromEntries(
    Object.entries(POPUP_STATES).map(([name, known]): [string, Shown] => [
      `popup: ${name}`,
      {
        width: 320,
        draw: ({ voice }) => (
          <Popup
            known={known}
            voice={voice}
            keys={{ veil: 'Alt+Shift+V', next: '' }}
            pageZone={voice.zone}
            actions={actionsWith({})}
          />
        ),
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(CARD_STATES).map(([name, known]): [string, Shown] => [
      `card: ${name}`,
      {
        width: 320,
        draw: ({ voice }) => (
          <QuestionCard
            known={known}
            voice={voice}
            onAnswer={async () => success(null)}
            onExcept={async () => success(null)}
            onClose={() => {}}
            ignored={0}
          />
        ),
      },
    ]),
  ),
  'dashboard: the way between its views': {
    width: 320,
    draw: ({ dashboard }) => (
      <Dashboard
        places={PLACES.map((place) => ({ place, name: dashboard.places[place], content: <p>{dashboard.loading}</p> }))}
        current="frame"
        name={dashboard.views}
      />
    ),
  },
  'dashboard: veiled': {
    width: 320,
    draw: ({ veil }) => (
      <Curtain drawn words={veil} onLift={() => {}}>
        <p>K7</p>
      </Curtain>
    ),
  },
  report: {
    width: 320,
    draw: ({ voice, settings, report: words }) => (
      <ReportView
        today="2026-01-15"
        voice={voice}
        words={{ report: words, settings }}
        limitsOf={rateOf}
        onReport={async () => success(report)}
        onPrint={() => {}}
        onSave={() => {}}
      />
    ),
  },
  data: { width: 320, draw: (speaking) => dataOf(null, speaking) },
  'data: with a passphrase': { width: 320, draw: (speaking) => dataOf(15, speaking) },
  ...Object.fromEntries(
    PARTS.map((part): [string, Shown] => [
      `settings: ${part}`,
      { width: 320, draw: (speaking) => settingsOf(part, practice, speaking) },
    ]),
  ),
  'settings: nothing saved': { width: 320, draw: (speaking) => settingsOf('general', null, speaking) },
  ...PLACE_VIEWS,
};
