// Begins a rule: `npm run new-rule -- NAME` writes lib/rules/NAME.ts, puts it in the list of rules and says what is left
// to do. Ends with 2 when the name cannot be one.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { checkName, nextSteps, skeletonOf, withRule } from './rules/skeleton.ts';

const taken = readdirSync('lib/rules').map((file) => file.replace(/\.ts$/, ''));
const name = checkName(process.argv[2], taken);
if (name.ok) {
  const list = withRule(readFileSync('lib/rules/index.ts', 'utf8'), name.value);
  writeFileSync(`lib/rules/${name.value}.ts`, skeletonOf(name.value), { flag: 'wx' });
  writeFileSync('lib/rules/index.ts', list);
  process.stdout.write(nextSteps(name.value));
} else {
  process.stderr.write(`${name.error}\nUsage: npm run new-rule -- NAME, such as long-session\n`);
  process.exitCode = 2;
}
