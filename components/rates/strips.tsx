import type { ClientTally, Tally } from '../../lib/rates/tally.ts';
import type { RatesSpeech } from './speech.ts';

/** Room for a week, sessions at most shown above the line, and events below it, in units of the drawing. */
const WEEK = 4;
const STEP = 5;

/** One small strip per client, all on one scale: what took place week by week, and what fell outside the frame. */
export function Strips({ tally, speech }: { readonly tally: Tally; readonly speech: RatesSpeech }) {
  const { words } = speech;
  const { clients, weeks } = tally;
  const above = Math.max(1, ...clients.flatMap(({ sessions }) => sessions));
  const below = Math.max(1, ...clients.flatMap(({ outside }) => outside));
  return (
    <section aria-labelledby="rates-strips">
      <h2 id="rates-strips">{words.strips.heading}</h2>
      <p class="hint">{words.strips.hint}</p>
      <table class="strips" aria-labelledby="rates-strips">
        <thead class="unseen">
          <tr>
            <th scope="col">{words.columns.client}</th>
            <th scope="col">{words.columns.weeks}</th>
            <th scope="col">{words.columns.outside}</th>
          </tr>
        </thead>
        <tbody>
          {clients.map((one) => (
            <tr key={one.client}>
              <th scope="row">{one.client}</th>
              <td>
                <Strip client={one} weeks={weeks} above={above} below={below} />
              </td>
              <td>
                {words.strips.counts(
                  speech.count(sum(one.sessions), words.sessions),
                  speech.count(sum(one.outside), words.outside),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type StripProps = {
  readonly client: ClientTally;
  readonly weeks: Tally['weeks'];
  readonly above: number;
  readonly below: number;
};

function Strip({ client: { sessions, outside }, weeks, above, below }: StripProps) {
  const line = above * STEP;
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${weeks.length * WEEK} ${(above + below) * STEP + 1}`}
      preserveAspectRatio="none"
      style={{ 'block-size': `${(above + below) * STEP + 1}px` }}
      aria-hidden="true"
    >
      {weeks.map(({ monday, whole }, index) => {
        const x = index * WEEK;
        const [kept = 0, out = 0] = [sessions[index], outside[index]];
        return (
          <g key={monday}>
            {kept > 0 && (
              <rect class="kept" x={x + 0.8} width={WEEK - 1.6} y={line - kept * STEP} height={kept * STEP} />
            )}
            <rect class="line" x={whole ? x : x + 1.5} width={whole ? WEEK : 1} y={line} height="1" />
            {out > 0 && <rect class="outside" x={x + 0.4} width={WEEK - 0.8} y={line + 1} height={out * STEP} />}
          </g>
        );
      })}
    </svg>
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
