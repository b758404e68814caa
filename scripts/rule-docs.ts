// Writes docs/rules/ anew from the rules: `npm run rule-docs`. A test fails while the folder is another than this makes
// it. Ends with 1, naming them, when links lead nowhere.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { RULES } from '../lib/rules/index.ts';
import { brokenLinks } from './rules/links.ts';
import { FOLDER, rulePages } from './rules/pages.ts';

const pages = rulePages(RULES);
mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER)) if (!pages.has(`${FOLDER}/${file}`)) rmSync(join(FOLDER, file));
for (const [path, text] of pages) writeFileSync(path, text);

const broken = brokenLinks(pages, existsSync);
for (const link of broken) process.stderr.write(`${link}: leads nowhere\n`);
process.stdout.write(`${pages.size} pages in ${FOLDER}/\n`);
process.exitCode = broken.length === 0 ? 0 : 1;
