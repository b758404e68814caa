import type { HoldOffer } from '../messages/protocol.ts';
import { adviseHold } from '../slots/hold-advice.ts';
import { holdForm } from '../slots/hold-link.ts';
import { HOLD_MINUTES } from '../slots/past-days.ts';
import type { Instant } from '../time/interval.ts';
import type { Keeper } from './keeper.ts';

/** What the last weeks say about holding time; null while there is no practice, or too little was seen to say anything. */
export function holdOfferOf(
  { state: { practice }, judged, session: { pages } }: Pick<Keeper, 'state' | 'judged' | 'session'>,
  now: Instant,
): HoldOffer | null {
  if (!practice || !judged) return null;
  const { events, lookout } = judged.judgement;
  const advice = adviseHold({ practice, events, lookout, now });
  if (!advice) return null;
  const [title] = practice.emergency.holds;
  if (advice.withHold === null || title === undefined) return { ...advice, form: null };
  const [latest] = [...pages].sort((a, b) => b.at - a.at);
  const hold = { ...advice.withHold, minutes: HOLD_MINUTES, title, zone: practice.timeZone };
  return { ...advice, form: holdForm(hold, now, latest?.origin ?? '', latest?.account) };
}
