import type { FitKind } from '../../../lib/frame/fit.ts';
import { type Case, WORTH_ASKING } from './measure.ts';
import type { Year } from './year.ts';

/** What a rule asked about: how often, how often with reason, and of what it is for how much there was and was asked about. */
export type RuleTally = {
  readonly asked: number;
  readonly right: number;
  readonly due: number;
  readonly found: number;
};

/** What each rule about contact is for. Others ask about what one of these is asked about too, or about a whole calendar. */
const OWN: Readonly<Record<string, FitKind>> = {
  'out-of-session-contact': 'contact',
  'extra-session': 'extra',
  'emergency-session': 'emergency',
};

/**
 * Whether the calendar holds anything by which a case could be told apart: not that somebody did not come, where nobody
 * wrote it down; and not what is beyond the plan of somebody who has none.
 */
export function isTold({ frames }: Year, { life: { truth } }: Case): boolean {
  if (truth.as === 'made up after an unmarked no-show') return false;
  const hasPlan = truth.client !== null && (frames.get(truth.client) ?? []).length > 0;
  return hasPlan || (truth.fit !== 'extra' && truth.fit !== 'emergency');
}

/** What each rule made of these cases, added to what is known of it. */
export function addByRule(sums: Map<string, RuleTally>, cases: readonly Case[]): void {
  const add = (rule: string, more: RuleTally) => {
    const sum = sums.get(rule) ?? { asked: 0, right: 0, due: 0, found: 0 };
    sums.set(rule, {
      asked: sum.asked + more.asked,
      right: sum.right + more.right,
      due: sum.due + more.due,
      found: sum.found + more.found,
    });
  };
  for (const { life, judged, asked } of cases) {
    if (!judged) continue;
    const { fit } = life.truth;
    for (const rule of asked) add(rule, { asked: 1, right: Number(WORTH_ASKING.includes(fit)), due: 0, found: 0 });
    // An emergency that looks like any other extra session is asked about all the same, and answered for what it is.
    for (const [rule, own] of Object.entries(OWN))
      if (fit === own) add(rule, { asked: 0, right: 0, due: 1, found: Number(asked.some((one) => one in OWN)) });
  }
}
