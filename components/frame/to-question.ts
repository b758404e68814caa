import type { Mark } from '../../lib/chart/chart.ts';
import { BEGINNING, EVERYTHING, textOfFilter } from '../history/filter.ts';

/**
 * The address of what is asked about a mark, or where nothing is open of what was answered: the questions of its client
 * and day, since a mark has no key. Null where nothing was ever asked.
 */
export function questionAddress({ clients, day, questions, answers }: Mark): string | null {
  if (questions.length === 0 && answers.length === 0) return null;
  const states = questions.length > 0 ? BEGINNING : EVERYTHING;
  // A question about one of several is nobody's yet.
  const [client, ...others] = clients;
  const whose = client !== undefined && others.length === 0 ? client : null;
  return `#questions?${textOfFilter({ ...states, client: whose, from: day, to: day })}`;
}
