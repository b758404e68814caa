import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What one file takes from another, or from a package. */
export type Import = {
  /** A path from the root of the project, or a package's specifier. */
  readonly from: string;
  readonly isPackage: boolean;
  /** Whether only types are taken: nothing is left of it when the file runs. */
  readonly typesOnly: boolean;
};

const ignored = readFileSync('.gitignore', 'utf8').match(/^[^*\n]+(?=\/$)/gm) ?? [];
const NOT_OURS = new Set(['.git', ...ignored]);
const texts = new Map<string, string>();

/** Every file of the project, by its path from the root, in order. What `.gitignore` names is left out. */
export const FILES: readonly string[] = walk('.').sort();

/** Every TypeScript file. */
export const SOURCES: readonly string[] = FILES.filter((file) => /\.tsx?$/.test(file));

/** Whether there is such a file or folder. */
export const exists = (path: string): boolean => existsSync(path);

/** The text of a file. */
export function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

const TOKENS =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|(\/\*[\s\S]*?\*\/|(?<![:\w])\/\/[^\n]*|<!--[\s\S]*?-->)/g;

/** A file without its comments. In this and the next two, lines keep their numbers. */
export const codeOf = (file: string): string => partOf(file, ['code', 'text']);

/** A file's comments alone. */
export const commentsOf = (file: string): string => partOf(file, ['comment']);

/** A file's string literals alone. */
export const stringsOf = (file: string): string => partOf(file, ['text']);

function partOf(file: string, wanted: readonly ('code' | 'text' | 'comment')[]): string {
  const whole = textOf(file);
  const pick = (kind: 'code' | 'text' | 'comment', text: string) =>
    wanted.includes(kind) ? text : text.replaceAll(/[^\n]/g, ' ');
  let at = 0;
  let part = '';
  for (const { 0: found, index, 2: comment } of whole.matchAll(TOKENS)) {
    part += pick('code', whole.slice(at, index)) + pick(comment === undefined ? 'text' : 'comment', found);
    at = index + found.length;
  }
  return part + pick('code', whole.slice(at));
}

/** Where a pattern is found, as `file:line  the line`. */
export function placesOf(
  pattern: RegExp,
  files: readonly string[],
  read: (file: string) => string = codeOf,
): readonly string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}  ${line.trim().slice(0, 100)}`] : [])),
  );
}

const STATEMENT =
  /^(?:import|export)\s+(type\s+)?(?:(\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+(?:\s*,\s*\{[^}]*\})?)\s+from\s+)?'([^'\n]+)';/gm;
const CALL = /\bimport\(\s*'([^'\n]+)'\s*\)/g;

/** What a file imports and passes on, types included. */
export function importsOf(file: string): readonly Import[] {
  // What stands in a template is another file's text.
  const code = codeOf(file).replaceAll(TOKENS, (whole) => (whole.startsWith('`') ? '' : whole));
  const found: Import[] = [];
  for (const [, type, names = '', from = ''] of code.matchAll(STATEMENT)) {
    const each = names.startsWith('{')
      ? names
          .slice(1, -1)
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean)
      : [];
    const typesOnly = type !== undefined || (each.length > 0 && each.every((name) => name.startsWith('type ')));
    found.push(resolved(file, from, typesOnly));
  }
  for (const [, from = ''] of code.matchAll(CALL)) found.push(resolved(file, from, false));
  return found;
}

/** Every file that running this one brings with it, itself included. */
export function reachOf(file: string): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const one of reached)
    for (const { from, isPackage, typesOnly } of importsOf(one))
      if (!isPackage && !typesOnly && /\.tsx?$/.test(from) && exists(from)) reached.add(from);
  return reached;
}

function resolved(file: string, from: string, typesOnly: boolean): Import {
  if (!from.startsWith('.')) return { from, isPackage: true, typesOnly };
  const path = posix.join(posix.dirname(file), from.replace(/\?.*$/, ''));
  return { from: path, isPackage: false, typesOnly };
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (NOT_OURS.has(path) || path.endsWith('.log')) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}
