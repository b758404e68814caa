import { addPhrase, type Found, findPhrases, noPhrases, type Phrases } from './phrases.ts';
import type { Client, ClientCode } from './practice.ts';
import { type Capitals, capitalsOf, hasCapitals, spellingOf, standsAlone } from './standing.ts';
import { GAPS, isWithinReach, reachOf, readTitle, type Title } from './title.ts';

/** Clients whose alias reads the same, as far as capitals and the gaps between its words go. */
type Named = { readonly capitals: Capitals; readonly reach: number; readonly clients: ClientCode[] };

/** All aliases of a practice, ready to be looked for. */
export type AliasIndex = {
  /** The places in a title that name clients, each with all whose alias it is. Places may overlap. */
  readonly find: (title: Title) => Found<readonly ClientCode[]>[];
  /** The clients that have this e-mail address as an alias; the address folded, as `readTitle` gives it. */
  readonly atAddress: (address: string) => readonly ClientCode[];
};

/** Whether a text could ever be found in a title: it has a letter or a digit. */
export const isFindable = (text: string): boolean => readTitle(text).words.length > 0;

/** Indexes the aliases of clients. A client's code and former codes are aliases without being listed. */
export function indexAliases(clients: readonly Pick<Client, 'code' | 'aliases' | 'former'>[]): AliasIndex {
  const index = noPhrases<Named[]>();
  for (const { code, aliases, former = [] } of clients) {
    addAlias(index, code, code);
    for (const alias of [...former, ...aliases]) addAlias(index, alias, code);
  }
  return {
    find: (title) => findPhrases(index, title.words, (named, from, to) => clientsAt(title, from, to, named)),
    atAddress: (address) => (index.next.get(address)?.value ?? []).flatMap((named) => named.clients),
  };
}

/** Aliases that more than one client has, as first written, with the clients. They are allowed: namesakes exist. */
export function findNamesakes(clients: readonly Client[]): { alias: string; clients: readonly ClientCode[] }[] {
  const index = indexAliases(clients);
  const shared = new Map<string, { alias: string; clients: readonly ClientCode[] }>();
  for (const alias of clients.flatMap((client) => client.aliases)) {
    const title = readTitle(alias);
    const place = index.find(title).find(({ from, to }) => from === 0 && to === title.words.length);
    const key = title.words.join(' ');
    if (place && place.value.length > 1 && !shared.has(key)) shared.set(key, { alias, clients: place.value });
  }
  return [...shared.values()];
}

function addAlias(index: Phrases<Named[]>, alias: string, code: ClientCode): void {
  const title = readTitle(alias);
  const spelling = spellingOf(title);
  const reach = reachOf(title, spelling === 'spelled' ? GAPS.dot : GAPS.space);
  addForm(index, title.words, { capitals: capitalsOf(title, spelling), reach }, code);
  const letters = title.words.join('');
  if (spelling === 'spelled') addForm(index, [letters], { capitals: 'all', reach: GAPS.none }, code);
  if (spelling === 'packed') addForm(index, [...letters], { capitals: 'all-or-dotted', reach: GAPS.dot }, code);
}

function addForm(
  index: Phrases<Named[]>,
  words: readonly string[],
  { capitals, reach }: Omit<Named, 'clients'>,
  code: ClientCode,
): void {
  addPhrase(index, words, (before) => {
    const named = before ?? [];
    const same = named.find((one) => one.capitals === capitals && one.reach === reach);
    if (!same) named.push({ capitals, reach, clients: [code] });
    else if (same.clients.at(-1) !== code) same.clients.push(code);
    return named;
  });
}

function clientsAt(title: Title, from: number, to: number, named: readonly Named[]): readonly ClientCode[] | null {
  if (!standsAlone(title, from, to)) return null;
  const fitting = named.filter(
    ({ capitals, reach }) => hasCapitals(title, from, to, capitals) && isWithinReach(title, from, to, reach),
  );
  const [only] = fitting;
  if (!only) return null;
  return fitting.length === 1 ? only.clients : [...new Set(fitting.flatMap(({ clients }) => clients))];
}
