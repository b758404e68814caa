import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { posix } from 'node:path';
import process from 'node:process';

/**
 * A stage's whole page as HTML, its script within; it draws itself when opened at an address of its site. `site` is the
 * folder beside this file whose `page.ts` starts it. What the page is told has a stamp, the same for the same options.
 */
export function wholePage(site: string, options: unknown, more: object = {}): string {
  const text = JSON.stringify(options);
  const stamp = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const served = JSON.stringify({ stamp, ...more, options });
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">
<link rel="icon" href="data:,">
<script type="importmap">${importMap(`${site}/page.ts`)}</script>
</head>
<body>
<script type="application/json" id="stage-served">${inScript(served)}</script>
<script type="module">
import { startPage } from 'stage/${site}/page.ts';
startPage(window, JSON.parse(document.getElementById('stage-served').textContent));
</script>
</body>
</html>`;
}

/** Text that ends no script element, whatever it says. */
const inScript = (json: string): string => json.replaceAll('<', '\\u003c');

const maps = new Map<string, string>();

/** A page's modules by name, each as a data address, so that one file of HTML holds them all. */
function importMap(entry: string): string {
  const known = maps.get(entry);
  if (known !== undefined) return known;
  const imports: Record<string, string> = {};
  const names = new Set([entry]);
  for (const name of names) {
    const script = withoutTypes(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
    const named = script.replaceAll(/from '(\.[\w./-]+\.ts)'/g, (_, from: string) => {
      const file = posix.join(posix.dirname(name), from);
      names.add(file);
      return `from 'stage/${file}'`;
    });
    imports[`stage/${name}`] = `data:text/javascript;base64,${Buffer.from(named).toString('base64')}`;
  }
  const map = JSON.stringify({ imports });
  maps.set(entry, map);
  return map;
}

/** Node says of its type stripping that it is new; whoever opens the sample calendar need not read it. */
function withoutTypes(source: string): string {
  const emit = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emit;
  }
}
