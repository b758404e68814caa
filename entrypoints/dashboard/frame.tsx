import { FrameView } from '../../components/frame/frame-view.tsx';
import type { Chart } from '../../lib/chart/chart.ts';
import { CHART_WORDS } from '../../lib/i18n/chart-words.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { background } from '../../lib/messages/client.ts';
import { type House, type Room, unlessSame } from './room.ts';

/** The frame chart. */
export function frameRoom({ tongue }: House): Room {
  const { language, locale } = tongue;
  const speech = { words: CHART_WORDS[language], messages: wording(language), locale };
  let chart: Chart | null = null;
  const ask = async () => {
    chart = unlessSame(chart, await background.chart(tongue));
  };
  return { open: ask, refresh: ask, content: () => <FrameView chart={chart} speech={speech} /> };
}
