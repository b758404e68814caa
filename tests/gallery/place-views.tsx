import { FrameView } from '../../components/frame/frame-view.tsx';
import { HistoryView } from '../../components/history/history-view.tsx';
import { Rates } from '../../components/rates/rates.tsx';
import { ratesSpeech } from '../../components/rates/speech.ts';
import { SetUp } from '../../components/set-up/set-up.tsx';
import type { Shown as Proposed } from '../../components/set-up/steps.tsx';
import { suggestCode } from '../../components/settings/suggest-code.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import type { PastQuestion } from '../../lib/messages/history.ts';
import { figuresOf } from '../../lib/rates/figures.ts';
import { success } from '../../lib/result.ts';
import { proposalOf } from '../../lib/setup/proposal.ts';
import { chart } from '../components/chart-state.ts';
import { eachKind, historyOf } from '../components/history-states.ts';
import { RATE_STATES } from '../components/rate-states.ts';
import { half, known, proposal, whole } from '../components/set-up-states.ts';
import type { Shown } from './speaking.ts';

const HISTORIES: Readonly<Record<string, readonly PastQuestion[]>> = { 'one of each kind': eachKind, none: [] };

const CHARTS: Readonly<Record<string, Chart | null>> = {
  'a mark of each kind': chart,
  'nothing seen': { ...chart, marks: [] },
  'no clients': { ...chart, clients: [], bands: [], marks: [] },
  'no practice': null,
};

const PROPOSALS: Readonly<Record<string, Proposed>> = {
  'a year is proposed': { proposal, practice: null },
  'half is known': { proposal: proposalOf({ ...known, practice: half }), practice: half },
  'everything is known': { proposal: proposalOf({ ...known, practice: whole }), practice: whole },
  'nothing seen': { proposal: null, practice: null },
};

/** Views of one kind, named by what they are of and by their states. */
const each = <T,>(of: string, states: Readonly<Record<string, T>>, draw: (state: T) => Shown['draw']) =>
  Object.entries(states).map(([name, state]): [string, Shown] => [`${of}: ${name}`, { width: 320, draw: draw(state) }]);

/** The places of the dashboard that draw what the background tells: questions, frame, rates, set-up. */
export const PLACE_VIEWS: Readonly<Record<string, Shown>> = Object.fromEntries([
  ...each('questions', HISTORIES, (questions) => ({ voice, history, settings }) => (
    <HistoryView
      history={historyOf(questions, voice.language)}
      voice={voice}
      words={history}
      lasting={settings.exceptions}
      filter=""
      onFilter={() => {}}
      actions={{
        answer: async () => success(null),
        except: async () => success(null),
        answerTogether: async ({ flags }) => success({ kept: flags, refused: [] }),
        attend: async () => true,
        endException: async () => true,
      }}
    />
  )),
  ...each('frame', CHARTS, (shown) => ({ voice, chart: words }) => (
    <FrameView chart={shown} speech={{ words, messages: voice.words, locale: voice.locale }} goTo={() => {}} />
  )),
  ...each('rates', RATE_STATES, (tally) => ({ voice, rates, settings }) => (
    <Rates
      told={tally && { tally, figures: figuresOf(tally) }}
      speech={ratesSpeech({ language: voice.language, locale: voice.locale }, rates, settings.presets)}
    />
  )),
  ...each('set-up', PROPOSALS, (shown) => ({ voice, settings, setUp }) => (
    <SetUp
      shown={shown}
      onward={[]}
      wording={{ words: setUp, speech: { words: settings, locale: voice.locale } }}
      actions={{
        save: async () => success(whole),
        suggestCode: (taken) => suggestCode(taken, () => 0),
        importCalendars: async () => null,
      }}
    />
  )),
]);
