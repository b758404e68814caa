import type { Remark } from '../../lib/chart/chart.ts';
import type { FitKind } from '../../lib/frame/fit.ts';
import { charted } from '../chart/charted.ts';

const SKETCH = [
  ...['-3w ', '-2w ', '-1w ', ''].map((week) => `${week}tue 10:00-10:50 K7`),
  '-2w wed 11:00-11:50 M2',
  'wed 15:00-15:50 M2 {was wed 11:00-11:50}',
  'thu 16:00-16:50 K7',
  'tue 18:00-18:50 K7 urgent',
  'fri 12:00-12:10 K7 call',
  'fri 17:00-17:20 M2 notes',
  'sat 09:00-09:50 K7 and M2',
  'mon 23:30-00:20 M2',
].join(' | ');
const REMARKS: Readonly<Partial<Record<FitKind, Remark>>> = {
  extra: { level: 'ask', questions: ['Which of these fits K7?'], answers: [] },
  emergency: { level: null, questions: [], answers: ['Emergency'] },
};
/** Some weeks with a mark of each kind, one asked about and one answered. */
export const { chart } = charted(SKETCH, {}, ({ events }) => {
  const remarks = new Map<string, Remark>();
  for (const { key, fit } of events) {
    const remark = REMARKS[fit.kind];
    if (remark) remarks.set(key, remark);
  }
  return remarks;
});
