import { WITH_CLIENT } from '../frame/fit.ts';
import { wording } from '../i18n/wording.ts';
import type { BothSides, Tongue, Wall, WallSide } from '../messages/protocol.ts';
import { multipleRelationship } from '../rules/multiple-relationship.ts';
import { superviseeClient } from '../rules/supervisee-client.ts';
import { addDays, dayAt, dayInterval } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { Keeper } from './keeper.ts';

/** Days that the wall looks back. */
const DAYS = 365;
/** The rules that find one person in two kinds of work. */
const BOTH: readonly string[] = [multipleRelationship.id, superviseeClient.id];

/**
 * The kinds of work side by side, each with what the last year holds of it, and who was found on both sides. Therapy stands
 * first, the others as the practice has them. Null until a practice is set.
 */
export function wallOf(
  { state: { practice }, judged }: Pick<Keeper, 'state' | 'judged'>,
  { language }: Tongue,
  now: Instant,
): Wall | null {
  if (!practice || !judged) return null;
  const today = dayAt(practice.timeZone, now);
  const since = addDays(today, -DAYS);
  const { start } = dayInterval(practice.timeZone, since);
  const entries = new Map<string, number>();
  const people = new Map<string, Set<string>>();
  for (const { event, who, fit } of judged.judgement.events) {
    if (event.start < start || event.start > now) continue;
    const side = who.engagement?.id ?? (WITH_CLIENT.includes(fit.kind) ? 'therapy' : null);
    if (side === null) continue;
    entries.set(side, (entries.get(side) ?? 0) + 1);
    if (who.client === null) continue;
    people.set(side, (people.get(side) ?? new Set()).add(who.client));
  }
  const sides = practice.engagements.map(({ id, kind, gapMinutes }): WallSide => {
    const clients = [...(people.get(id) ?? [])].sort();
    return { id, kind, gapMinutes, entries: entries.get(id) ?? 0, clients };
  });
  const { answers } = wording(language);
  const both = [...judged.flags.values()].flatMap(({ rule, state, finding, answer }): BothSides[] => {
    if (!BOTH.includes(rule) || state === 'withdrawn' || finding.client === null) return [];
    const { client, values, events } = finding;
    const side = String(values.engagement ?? '');
    return [{ client, side, rule, entries: events.length, answer: answer && answers[answer.category] }];
  });
  const isTherapy = ({ id }: WallSide) => id === 'therapy';
  return {
    since,
    sides: [...sides.filter(isTherapy), ...sides.filter((side) => !isTherapy(side))],
    both: both.sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || (a.client < b.client ? -1 : 1)),
  };
}
