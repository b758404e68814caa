import type { Entry } from '../flags/ledger.ts';
import { type Day, dayAt } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import { ASKING_RULES } from './confirmed.ts';

/**
 * The days on which a rule that asks about events outside the frame is first known to ask by another version. What was
 * asked before and after is not the same, and makes no one series.
 */
export function ruleChanges(entries: Iterable<Entry>, zone: ZoneName): readonly Day[] {
  const versions = new Map<string, number>();
  const days = new Set<Day>();
  for (const entry of entries) {
    if (entry.type !== 'raised' || !ASKING_RULES.includes(entry.rule)) continue;
    const known = versions.get(entry.rule);
    if (known !== undefined && entry.ruleVersion > known) days.add(dayAt(zone, entry.at));
    versions.set(entry.rule, Math.max(known ?? 0, entry.ruleVersion));
  }
  return [...days].sort();
}
