import type { Figures, Limits, Point } from '../../lib/rates/figures.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import type { RatesSpeech } from './speech.ts';

type FunnelProps = {
  readonly funnel: Figures['funnel'];
  /** Whether nothing was confirmed at all. */
  readonly none: boolean;
  readonly speech: RatesSpeech;
};

/** Each client's rate by how many sessions it is drawn from, with the limits of what chance brings. */
export function Funnel({ funnel, none, speech }: FunnelProps) {
  const { words, number, decimal } = speech;
  const { heading, hint, beyond, notYet } = words.funnel;
  return (
    <section aria-labelledby="rates-funnel">
      <h2 id="rates-funnel">{heading}</h2>
      {funnel ? (
        <>
          <p>{beyond(number(funnel.beyond), number(funnel.spoken), decimal(funnel.byChance))}</p>
          <p class="hint">{hint}</p>
          <Drawing funnel={funnel} speech={speech} />
          <Disclosure summary={words.table}>
            <Table points={funnel.points} speech={speech} />
          </Disclosure>
        </>
      ) : (
        <p>{none ? words.noneOutside : notYet}</p>
      )}
    </section>
  );
}

const per100 = ({ count, of }: Point): number => (of === 0 ? 0 : (count / of) * 100);

function Drawing({
  funnel,
  speech,
}: {
  readonly funnel: NonNullable<Figures['funnel']>;
  readonly speech: RatesSpeech;
}) {
  const { words, number } = speech;
  const { base, limits } = funnel;
  const points = funnel.points.filter(({ of }) => of > 0);
  const widest = endOf(Math.max(...points.map(({ of }) => of)));
  // What few sessions make of one event would press all others together; so the limits may leave the drawing above.
  const highest = endOf(
    Math.max(4 * base, limits.at(-1)?.outer ?? 0, ...points.filter(({ of }) => of >= 8).map(per100)) * 1.05,
  );
  const x = (sessions: number) => (sessions / widest) * 100;
  const y = (rate: number) => 100 - (rate / highest) * 100;
  const curve = (line: 'inner' | 'outer') =>
    limits.map((one: Limits) => `${x(one.sessions).toFixed(2)},${y(one[line]).toFixed(2)}`).join(' ');
  const end = limits.at(-1);
  return (
    <figure class="funnel" aria-hidden="true">
      <p class="name">{words.columns.per100}</p>
      <div class="plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <line class="base" x1="0" x2="100" y1={y(base)} y2={y(base)} />
          <polyline class="inner" points={curve('inner')} />
          <polyline class="outer" points={curve('outer')} />
        </svg>
        {end && (
          <>
            <Label at={base} words={words.funnel.lines.base} y={y} />
            <Label at={end.inner} words={words.funnel.lines.inner} y={y} />
            <Label at={end.outer} words={words.funnel.lines.outer} y={y} />
          </>
        )}
        {points.map((point) => {
          // Only few sessions can leave the drawing: then they stand at its edge, as an arrow.
          const isAbove = per100(point) > highest;
          const isNamed = point.standing === 'inner' || point.standing === 'outer';
          return (
            <span
              key={point.client}
              class={`dot ${point.standing} ${isAbove ? 'above' : ''}`}
              style={{
                'inset-inline-start': `${x(point.of)}%`,
                'inset-block-start': `${Math.max(0, y(per100(point)))}%`,
              }}
            >
              {isNamed && <span class="code">{point.client}</span>}
            </span>
          );
        })}
        <span class="tick top">{number(highest)}</span>
        <span class="tick bottom">{number(0)}</span>
      </div>
      <p class="foot">
        <span>{number(0)}</span>
        <span>{words.columns.sessions}</span>
        <span>{number(widest)}</span>
      </p>
    </figure>
  );
}

function Label({
  at,
  words,
  y,
}: {
  readonly at: number;
  readonly words: string;
  readonly y: (rate: number) => number;
}) {
  return (
    <span class="line-name" style={{ 'inset-block-start': `${y(at)}%` }}>
      {words}
    </span>
  );
}

/** Where a scale ends that is to hold a value. */
function endOf(value: number): number {
  const step = [2, 5, 10, 20, 50].find((one) => value <= one * 8) ?? 100;
  return Math.ceil(value / step) * step;
}

function Table({ points, speech }: { readonly points: readonly Point[]; readonly speech: RatesSpeech }) {
  const { words, number, decimal } = speech;
  const { columns } = words;
  return (
    <div class="wide">
      <table class="numbers">
        <thead>
          <tr>
            {([columns.client, columns.sessions, columns.outside, columns.per100, columns.standing] as const).map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.client}>
              <th scope="row">{point.client}</th>
              <td>{number(point.of)}</td>
              <td>{number(point.count)}</td>
              <td>{point.of > 0 ? decimal(per100(point)) : '–'}</td>
              <td>{words.funnel.standing[point.standing]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
