import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Chart } from '../../lib/chart/chart.ts';
import type { Sheet } from '../../lib/chart/sheet.ts';
import type { FitKind } from '../../lib/frame/fit.ts';
import { LEVELS } from '../../lib/rules/rule.ts';
import { DRAWN_KINDS, Hatch } from './drawing.tsx';
import { levelIn, shapeIn } from './paths.ts';
import { type ChartSpeech, sayMinute } from './tell-mark.ts';

type LegendProps = {
  readonly chart: Chart;
  readonly sheet: Pick<Sheet, 'hours' | 'before' | 'after'>;
  readonly speech: ChartSpeech;
};

const BOX = { x: 7, y: 7, width: 18, height: 8 };
const KINDS: readonly FitKind[] = ['kept', ...DRAWN_KINDS];

/** What every shape is, and what no calendar can show. */
export function Legend({ chart, sheet, speech: { words, messages, locale } }: LegendProps) {
  const id = useId();
  const { from, to } = sheet.hours;
  const isInferred = chart.bands.some(({ by }) => by === 'inferred');
  return (
    <section class="legend" aria-labelledby={`${id}-legend`}>
      <h2 id={`${id}-legend`}>{words.legend}</h2>
      <ul>
        <Sample name={words.band}>
          <path class="band declared" d="M0 7h32v8h-32z" />
        </Sample>
        {isInferred && (
          <Sample name={`${words.band}: ${words.inferred}`}>
            <path class="band inferred" d="M0 7h32v8h-32z" />
          </Sample>
        )}
        {KINDS.map((kind) => (
          <Sample key={kind} name={words.marks[kind]}>
            {(kind === 'kept' || kind === 'missed') && <path class="band declared" d="M0 7h32v8h-32z" />}
            {kind === 'moved' && <path class="link" d="M4 19Q10 8 16 11" />}
            <path class={`mark ${kind}`} d={shapeIn(kind, BOX)} />
          </Sample>
        ))}
        {LEVELS.map((level) => (
          <Sample key={level} name={messages.levels[level]}>
            <path class="mark contact" d={shapeIn('contact', BOX)} />
            <path class={`asked ${level}`} d={levelIn(level, BOX)} />
          </Sample>
        ))}
        <Sample name={words.unseen}>
          <defs>
            <Hatch id={`${id}-hatch`} />
          </defs>
          <path class="not-seen" d="M0 3h32v16h-32z" fill={`url(#${id}-hatch)`} />
        </Sample>
        <Sample name={words.ahead}>
          <path class="band declared" d="M0 7h32v8h-32z" />
          <path class="ahead" d="M0 3h32v16h-32z" />
          <path class="today" d="M0.5 3v16" />
        </Sample>
      </ul>
      {sheet.before + sheet.after > 0 && (
        <p class="hint">{words.beyond(sayMinute(from, locale), sayMinute(to, locale))}</p>
      )}
      <p class="silent">{words.silent}</p>
    </section>
  );
}

const Sample = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <li>
    <svg class="sheet" width="32" height="22" aria-hidden="true">
      {children}
    </svg>
    <span>{name}</span>
  </li>
);
