import type { Chart } from '../../lib/chart/chart.ts';
import { FrameChart } from './frame-chart.tsx';
import type { ChartSpeech } from './tell-mark.ts';

type FrameViewProps = {
  /** Null where no practice is set. */
  readonly chart: Chart | null;
  readonly speech: ChartSpeech;
  /** Goes to an address of the dashboard. */
  readonly goTo: (address: string) => void;
};

/** The view of the frame: the chart, or what is to be done before there can be one. */
export function FrameView({ chart, speech, goTo }: FrameViewProps) {
  const { words } = speech;
  const lack = lackOf(chart, speech);
  return (
    <main class="frame">
      <header>
        <h1>{words.heading}</h1>
        <p class={lack === null ? 'hint' : ''}>{lack ?? words.intro}</p>
      </header>
      {chart && lack === null && <FrameChart chart={chart} speech={speech} goTo={goTo} />}
    </main>
  );
}

/** What there has to be before anything can be drawn, or null. */
function lackOf(chart: Chart | null, { words }: ChartSpeech): string | null {
  if (!chart) return words.noPractice;
  if (chart.clients.length === 0) return words.noClients;
  return chart.marks.length === 0 ? words.nothingSeen : null;
}
