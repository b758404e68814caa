import { useId, useMemo } from 'preact/hooks';
import type { Chart, Mark } from '../../lib/chart/chart.ts';
import { boxOf, type Sheet } from '../../lib/chart/sheet.ts';
import type { FitKind } from '../../lib/frame/fit.ts';
import { LEVELS } from '../../lib/rules/rule.ts';
import { Ground, HEAD } from './axes.tsx';
import { bandPath, linkBetween, pathsOf } from './paths.ts';

/** In the order in which they are drawn: what asks for the eye comes last. */
export const DRAWN_KINDS: readonly FitKind[] = [
  'missed',
  'moved',
  'other-engagement',
  'administrative',
  'unrelated',
  'contact',
  'extra',
  'emergency',
];

type DrawingProps = {
  readonly chart: Chart;
  readonly sheet: Sheet;
  readonly locale: string;
  /** The mark that is spoken of. */
  readonly told: Mark | null;
};

/** The whole sheet as one picture, as wide as all its weeks. For the eye: what it says is told beside it in words. */
export function Drawing({ chart, sheet, locale, told }: DrawingProps) {
  const hatch = useId();
  const picture = useMemo(() => {
    const paths = pathsOf(chart, sheet);
    return (
      <>
        <Ground chart={chart} sheet={sheet} locale={locale} />
        <path class="band declared" d={paths.bands.declared} />
        <path class="band inferred" d={paths.bands.inferred} />
        <path class="mark kept" d={paths.kinds.kept} />
        <path class="not-seen" d={paths.unseen} fill={`url(#${hatch})`} />
        <path class="ahead" d={paths.ahead} />
        <path class="today" d={paths.today} />
        <path class="place" d={paths.places} />
        <path class="link" d={paths.links} stroke-opacity={faintness(sheet)} />
        {DRAWN_KINDS.map((kind) => (
          <path key={kind} class={`mark ${kind}`} d={paths.kinds[kind]} />
        ))}
        {LEVELS.map((level) => (
          <path key={level} class={`asked ${level}`} d={paths.levels[level]} />
        ))}
      </>
    );
  }, [chart, sheet, locale, hatch]);
  return (
    <svg class="sheet" width={sheet.width} height={HEAD + sheet.height + 4} aria-hidden="true">
      <defs>
        <Hatch id={hatch} />
      </defs>
      <g transform={`translate(0 ${HEAD})`}>
        {picture}
        {told && <Told chart={chart} sheet={sheet} mark={told} />}
      </g>
    </svg>
  );
}

/** Ways from week to week grow together where weeks are narrow, and are then fainter, so that what they join is seen. */
const faintness = ({ weekWidth }: Sheet): number => Math.min(Math.max(weekWidth / 32, 0.2), 0.6);

/** Slanted hairlines: nobody looked. */
export const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path class="hatching" d="M0 0V6" />
  </pattern>
);

/** The mark that is spoken of, framed, with the standing sessions of its clients brought out. */
function Told({ chart, sheet, mark }: { readonly chart: Chart; readonly sheet: Sheet; readonly mark: Mark }) {
  const { x, y, width, height } = boxOf(sheet, mark);
  const [middle, half] = [x + width / 2, Math.max(width / 2, 6) + 5];
  const [centre, tall] = [y + height / 2, Math.max(height / 2, 6) + 5];
  const bands = chart.bands.filter(({ client }) => mark.clients.includes(client));
  return (
    <>
      <path class="brought-out" d={bands.map((band) => bandPath(band, sheet)).join('')} />
      {mark.standing && <path class="link own" d={linkBetween(boxOf(sheet, mark.standing), boxOf(sheet, mark))} />}
      <rect class="told" x={middle - half} y={centre - tall} width={2 * half} height={2 * tall} rx="4" />
    </>
  );
}
