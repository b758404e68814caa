import { FrameView } from '../../components/frame/frame-view.tsx';
import type { Chart } from '../../lib/chart/chart.ts';
import { CHART_WORDS } from '../../lib/i18n/chart-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { background } from '../../lib/messages/client.ts';
import type { House, Room } from './room.ts';

/** The frame chart. */
export function frameRoom({ tongue }: House): Room {
  const { language, locale } = tongue;
  const speech = { words: CHART_WORDS[language], messages: wording(language), locale };
  let chart: Chart | null = null;
  let version: string | undefined;
  const ask = async () => {
    const answer = await background.chart(tongue, version);
    version = answer.version;
    if (answer.chart !== undefined) chart = answer.chart;
  };
  const goTo = (address: string) => {
    location.hash = address;
  };
  return { open: ask, refresh: ask, content: () => <FrameView chart={chart} speech={speech} goTo={goTo} /> };
}
