import { emptyAgenda, merge } from '../../lib/calendar/agenda.ts';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { type Chart, chartOf, type Remark } from '../../lib/chart/chart.ts';
import { type Judgement, judgeFrame } from '../../lib/frame/judge.ts';
import { identifier } from '../../lib/practice/identify.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';

/** The chart of a sketched calendar in the practice of the rules' examples, and the judgement it was made from. */
export function charted(
  sketch: string,
  own: Partial<Practice> = {},
  remarks: (judgement: Judgement) => ReadonlyMap<string, Remark> = () => new Map(),
): { readonly chart: Chart; readonly judgement: Judgement } {
  const practice = { ...EXAMPLE_PRACTICE, ...own };
  const { readings, now } = readSketch(sketch);
  const agenda = readings.reduce(merge, emptyAgenda);
  const identify = identifier(practice);
  const judgement = judgeFrame({ practice, agenda, identify, answered: new Map(), chosen: [], now });
  return { chart: chartOf({ judgement, remarks: remarks(judgement), zone: SKETCH_ZONE, now }), judgement };
}
