import { useState } from 'preact/hooks';
import type { Mark } from '../../lib/chart/chart.ts';
import { shapeIn } from './paths.ts';
import { type ChartSpeech, sayMark, tellMark } from './tell-mark.ts';

/** The most entries that are listed: more are read by nobody. */
const MOST = 200;

type ApartListProps = { readonly marks: readonly Mark[]; readonly speech: ChartSpeech };

/** In words, for those who do not see the chart and for looking things up: what is apart from the frame in the time shown. */
export function ApartList({ marks, speech }: ApartListProps) {
  const [open, setOpen] = useState(false);
  const { words } = speech;
  const listed = marks.slice(-MOST).reverse();
  return (
    <details class="disclosure apart" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.apart} <span class="quiet">({words.apartCount(marks.length)})</span>
      </summary>
      {open && (
        <ol class="disclosed">
          {listed.map((mark) => (
            <li key={mark}>
              <Shape mark={mark} />
              <span>{sayMark(tellMark(mark, speech))}</span>
            </li>
          ))}
        </ol>
      )}
      {open && marks.length > MOST && <p class="hint">{words.apartMore(marks.length - MOST)}</p>}
    </details>
  );
}

/** A mark's shape by itself. */
export const Shape = ({ mark }: { readonly mark: Mark }) => (
  <svg class="sheet shape" width="20" height="16" aria-hidden="true">
    <path class={`mark ${mark.kind}`} d={shapeIn(mark.kind, { x: 2, y: 4, width: 16, height: 8 })} />
  </svg>
);
