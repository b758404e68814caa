import type { Telling } from '../audit/log.ts';
import { current } from '../calendar/agenda.ts';
import { nameMask } from '../practice/mask.ts';
import { ruleOf } from '../rules/index.ts';
import type { State } from './state.ts';

/** How entries about a state are told to others: by its hours, and without the names that its practice knows. */
export function tellingOf({ practice, agenda }: State): Telling {
  const clients = practice?.clients ?? [];
  const former = new Map(clients.map((client) => [client.code, client.former ?? []]));
  const names = clients.flatMap((client) => [client.code, ...(client.former ?? []), ...client.aliases]);
  const taken = new Set(names.map((name) => name.toUpperCase()));
  return {
    formerOf: (client) => former.get(client) ?? [],
    isFree: (code) => !taken.has(code),
    hours(key) {
      const event = agenda.events.get(key);
      if (!event) return null;
      const { start, end } = current(event, agenda.details.get(key));
      return { start, end };
    },
    maskBy: (nameOf) => nameMask(clients, nameOf),
    isPrivate: (rule) => ruleOf(rule)?.private === true,
  };
}
