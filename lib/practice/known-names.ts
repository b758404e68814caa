import { indexAliases } from './aliases.ts';
import type { Client, ClientCode } from './practice.ts';
import { readTitle } from './title.ts';
import { isOrdinaryWord } from './vocabulary.ts';

/** What names somebody beyond initials and first names: the whole name, as an alias has it, and the address. */
export type KnownNames = {
  /** Whether a title holds an alias of this client that is a whole name. */
  readonly isWholeNameIn: (title: string, client: ClientCode) => boolean;
  /** The clients whose address each guest has: none, one, or several that share it. */
  readonly invited: (guests: readonly string[]) => readonly (readonly ClientCode[])[];
};

type Named = Pick<Client, 'code' | 'aliases' | 'former'>;

const prepared = new WeakMap<readonly Named[], KnownNames>();

/**
 * Whole names and addresses of clients, ready to be looked for. Prepared once for each list of clients; titles and guests
 * are remembered with it, since most come every week.
 */
export function knownNames(clients: readonly Named[]): KnownNames {
  const known = prepared.get(clients) ?? prepare(clients);
  prepared.set(clients, known);
  return known;
}

function prepare(clients: readonly Named[]): KnownNames {
  const addresses = indexAliases(clients);
  const known = new Map(
    clients.map(({ code, aliases }) => {
      const names = aliases.filter((alias) => alias !== code).flatMap(wholeName);
      return [code, { names, answers: new Map<string, boolean>() }];
    }),
  );
  const guestsKnown = new Map<string, readonly ClientCode[]>();
  return {
    isWholeNameIn(title, client) {
      const { names, answers } = known.get(client) ?? { names: [], answers: new Map<string, boolean>() };
      if (names.length === 0) return false;
      const before = answers.get(title);
      if (before !== undefined) return before;
      const words = ` ${readTitle(title).words.join(' ')} `;
      const answer = names.some((name) => words.includes(name));
      answers.set(title, answer);
      return answer;
    },
    invited: (guests) =>
      guests.map((guest) => {
        const before = guestsKnown.get(guest);
        if (before) return before;
        const whose = readTitle(guest).words.flatMap((word) => (word.includes('@') ? addresses.atAddress(word) : []));
        guestsKnown.set(guest, whose);
        return whose;
      }),
  };
}

/** An alias as words to look for, when it is a name of two words at least that are neither initials nor ours. */
function wholeName(alias: string): readonly string[] {
  const { words } = readTitle(alias);
  if (words.some((word) => word.includes('@'))) return [];
  const telling = words.filter((word) => /^\p{L}[\p{L}\p{M}]+$/u.test(word) && !isOrdinaryWord(word));
  return telling.length >= 2 ? [` ${words.join(' ')} `] : [];
}
