import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Chart, Mark } from '../../lib/chart/chart.ts';
import { chartFor, isApart, marksWithin } from '../../lib/chart/choose.ts';
import { sheetOf } from '../../lib/chart/sheet.ts';
import { SPANS, type Span } from '../../lib/i18n/chart-words.ts';
import { formatDayRange } from '../../lib/i18n/format.ts';
import { daysBetween } from '../../lib/time/day.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/field.tsx';
import { LiveRegion, useAnnouncement } from '../controls/live-region.tsx';
import { ApartList, Shape } from './apart-list.tsx';
import { Legend } from './legend.tsx';
import { Plot, type Shown } from './plot.tsx';
import { type ChartSpeech, sayMark, tellMark } from './tell-mark.ts';
import { questionAddress } from './to-question.ts';

/** Weeks of each span; everything is as long as it is. */
const WEEKS: Readonly<Record<Exclude<Span, 'everything'>, number>> = { quarter: 13, year: 52, 'three-years': 156 };

/** The fewest weeks that are shown at once. */
const FEWEST = 4;

const weeksOf = (zoom: Span | number, all: number): number =>
  Math.min(typeof zoom === 'number' ? zoom : zoom === 'everything' ? all : WEEKS[zoom], all);

type FrameChartProps = {
  readonly chart: Chart;
  readonly speech: ChartSpeech;
  /** Goes to an address of the dashboard. */
  readonly goTo: (address: string) => void;
};

/** The chart with what is chosen of it: whose, how much at once, and the mark that is spoken of. */
export function FrameChart({ chart, speech, goTo }: FrameChartProps) {
  const { words, locale } = speech;
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [zoom, setZoom] = useState<Span | number>('quarter');
  const [told, setTold] = useState<Mark | null>(null);
  const [shown, setShown] = useState<Shown>({ first: chart.first, last: chart.last });
  const [said, announce] = useAnnouncement();
  const move = useRef<(screens: number) => void>(() => {});

  // A client who is no more is nobody to be shown.
  const client = chart.clients.includes(wanted) ? wanted : '';
  const own = useMemo(() => chartFor(chart, client === '' ? null : client), [chart, client]);
  const all = (daysBetween(chart.first, chart.last) + 1) / 7;
  const weeks = weeksOf(zoom, all);
  const apart = useMemo(() => marksWithin(own.marks, shown.first, shown.last).filter(isApart), [own, shown]);
  const hours = useMemo(() => sheetOf(own, 1), [own]);

  const tell = (mark: Mark | null, aloud: boolean) => {
    setTold(mark);
    if (mark && aloud) announce(sayMark(tellMark(mark, speech)));
  };
  // From what it will be by then: several turns of a wheel may come before the next drawing.
  const zoomBy = (factor: number) => setZoom((now) => Math.max(weeksOf(now, all) * factor, FEWEST));
  return (
    <>
      <div class="line">
        <Choice
          id={`${id}-client`}
          label={words.client}
          value={client}
          options={[
            { value: '', text: words.everybody },
            ...chart.clients.map((code) => ({ value: code, text: code })),
          ]}
          onChange={setWanted}
        />
        <Choice
          id={`${id}-span`}
          label={words.span}
          value={typeof zoom === 'number' ? words.weeks(Math.round(weeks)) : zoom}
          options={SPANS.map((span) => ({ value: span, text: words.spans[span] }))}
          onChange={(value) => setZoom(SPANS.find((span) => span === value) ?? zoom)}
        />
        <div class="moves">
          <Button onPress={() => move.current(-0.9)}>{words.move.earlier}</Button>
          <Button onPress={() => move.current(0.9)}>{words.move.later}</Button>
          <Button onPress={() => zoomBy(0.5)}>{words.move.closer}</Button>
          <Button onPress={() => zoomBy(2)}>{words.move.farther}</Button>
        </div>
      </div>
      <p class="of">
        {client === '' ? words.everybody : client}, {formatDayRange(shown.first, shown.last, locale)}
      </p>
      <Plot
        chart={own}
        weeks={weeks}
        locale={locale}
        name={words.chart}
        describedBy={`${id}-keys`}
        shown={shown}
        onZoom={zoomBy}
        onTell={tell}
        onEnter={(mark) => {
          const address = questionAddress(mark);
          if (address !== null) goTo(address);
        }}
        onShown={setShown}
        move={move}
      />
      <p id={`${id}-keys`} class="unseen">
        {words.keys}
      </p>
      <Telling mark={told} speech={speech} />
      <LiveRegion said={said} />
      <Legend chart={own} sheet={hours} speech={speech} />
      <ApartList marks={apart} speech={speech} />
    </>
  );
}

/** What the mark is that is pointed at, in words; how to have it said while there is none. */
function Telling({ mark, speech }: { readonly mark: Mark | null; readonly speech: ChartSpeech }) {
  if (!mark) return <p class="telling hint">{speech.words.hint}</p>;
  const { when, what, more } = tellMark(mark, speech);
  const address = questionAddress(mark);
  return (
    <div class="telling said">
      <p>
        <Shape mark={mark} /> <strong>{when}</strong>: {what}
      </p>
      {more.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {address !== null && (
        <p>
          <a href={address}>{mark.questions.length > 0 ? speech.words.toQuestion : speech.words.toAnswer}</a>
        </p>
      )}
    </div>
  );
}
