import * as v from 'valibot';
import type { Line } from '../audit/line.ts';
import type { Log } from '../audit/log.ts';
import type { Seal } from '../audit/seal.ts';
import { base64url, lineParts, purgedSchema, sealSchema } from '../audit/shapes.ts';
import type { Entry } from '../flags/ledger.ts';
import { parserOf } from '../parser.ts';
import type { Drawer } from '../vault/drawers.ts';
import { entry } from './shapes.ts';

/** What the log is known by, and the codes drawn for others. */
export type LogHead = {
  readonly id: string;
  readonly secret: string;
  readonly codes: readonly (readonly [string, string])[];
};

/** A line as it was kept before lines were bound to one another. */
export type LooseLine = { readonly entry: Entry };

/** Some lines of the log, and the signatures under those that end among them. */
export type LogPage = { readonly lines: readonly (Line | LooseLine)[]; readonly seals: readonly Seal[] };

/** What the log is known by, as it is kept. */
export const logHead = v.strictObject({
  id: base64url,
  secret: base64url,
  codes: v.array(v.tuple([v.string(), v.string()])),
});

/** Lines that are bound to one another, as they are kept. */
export const boundLine = v.union([v.strictObject({ entry, ...lineParts }), purgedSchema]);

const page = v.strictObject({
  lines: v.array(v.union([boundLine, v.strictObject({ entry })])),
  seals: v.array(sealSchema),
});

const WHOLE = 'the whole';

/** One record: what the log is known by. */
export const logDrawer: Drawer<LogHead> = { name: 'log', version: 1, parse: parserOf(logHead, WHOLE) };

/** The lines of the log, in pages. */
export const recordDrawer: Drawer<LogPage> = {
  name: 'record',
  version: 2,
  parse: parserOf(page, WHOLE),
  migrate: {
    1: (old) => ({ lines: Array.isArray(old) ? old.map((one) => ({ entry: one })) : old, seals: [] }),
  },
};

/** Lines of the log on one page. */
const LINES = 500;

/** Which pages of a log are others than before, by name, each whole. */
export function pagesChanged(before: Log | null, after: Log): readonly (readonly [string, LogPage])[] {
  const pages: (readonly [string, LogPage])[] = [];
  for (let page = 0; page * LINES < after.lines.length; page++) {
    const now = pageOf(after, page);
    const then = before && pageOf(before, page);
    if (!then || !isSame(then.lines, now.lines) || !isSame(then.seals, now.seals))
      pages.push([String(page).padStart(6, '0'), now]);
  }
  return pages;
}

function pageOf(
  { lines, seals }: Log,
  page: number,
): { readonly lines: readonly Line[]; readonly seals: readonly Seal[] } {
  const [from, to] = [page * LINES, (page + 1) * LINES];
  return { lines: lines.slice(from, to), seals: seals.filter(({ count }) => from < count && count <= to) };
}

/** What is not changed is the same object. */
const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

/** The log that a head and its pages make, and its entries; `isLoose` where its lines were not bound yet. */
export function logOf(
  head: LogHead | null,
  pages: readonly LogPage[],
): { readonly log: Log | null; readonly entries: readonly Entry[]; readonly isLoose: boolean } {
  const lines = pages.flatMap((one) => one.lines);
  const bound = lines.filter((line): line is Line => 'hash' in line);
  const entries = lines.flatMap((line) => ('entry' in line ? [line.entry] : []));
  const seals = pages.flatMap((one) => one.seals);
  const log = head && { id: head.id, secret: head.secret, codes: new Map(head.codes), lines: bound, seals };
  return { log, entries, isLoose: bound.length < lines.length };
}

/** What a log is known by. */
export const headOfLog = ({ id, secret, codes }: Log): LogHead => ({ id, secret, codes: [...codes] });
