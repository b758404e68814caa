import { indexAliases } from './aliases.ts';
import type { Client, ClientCode } from './practice.ts';
import { readTitle } from './title.ts';

/**
 * Replaces in texts what names a client by what the caller calls them, and every e-mail address by an ellipsis. A text in
 * which somebody is named comes back in its plain form, without accents; any other comes back as it was.
 */
export function nameMask(
  clients: readonly Pick<Client, 'code' | 'aliases' | 'former'>[],
  nameOf: (client: ClientCode) => string,
): (text: string) => string {
  let index: ReturnType<typeof indexAliases> | undefined;
  return (text) => {
    if (text === '') return text;
    // Most lines have no text of the therapist's, and need no names.
    index ??= indexAliases(clients);
    const { find, atAddress } = index;
    const title = readTitle(text);
    const addresses = title.words.flatMap((word, at) =>
      word.includes('@') ? [{ from: at, to: at + 1, value: atAddress(word) }] : [],
    );
    // The longest first: `Anna Berg` is one person, whoever else is called Anna. A shorter one that overlaps with it has
    // one of its ends within it.
    const isTaken: boolean[] = [];
    const chosen = [...find(title), ...addresses]
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .filter(({ from, to }) => {
        if (isTaken[from] || isTaken[to - 1]) return false;
        for (let at = from; at < to; at++) isTaken[at] = true;
        return true;
      });
    let masked = '';
    let done = 0;
    for (const { from, to, value } of chosen.sort((a, b) => a.from - b.from)) {
      const name = value.length === 1 && value[0] !== undefined ? nameOf(value[0]) : '…';
      masked += title.plain.slice(done, title.starts[from]) + name;
      done = title.ends[to - 1] ?? done;
    }
    masked += title.plain.slice(done);
    return chosen.length === 0 ? text : masked;
  };
}
