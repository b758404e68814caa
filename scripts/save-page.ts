// Makes a saved calendar page fit to be attached to a report: `node scripts/save-page.ts PAGE.html > SAFE.html`. The same
// as `npm run -s frame -- anonymise`; see docs/reporting-a-page.md.
import process from 'node:process';
import { anonymise } from './frame/anonymise.ts';

const { code, output = '', problem } = await anonymise.run(process.argv.slice(2));
process.stdout.write(output);
if (problem !== undefined) process.stderr.write(`${problem}\nUsage: node scripts/save-page.ts PAGE.html > SAFE.html\n`);
process.exitCode = code;
