// The command line: `npm run -s frame -- COMMAND …`. Each command is a file in scripts/frame/; this one finds it, prints
// what it found and ends with its code: 0 done, 1 findings, 2 bad input with the field named on standard error.
import process from 'node:process';
import { anonymise } from './frame/anonymise.ts';
import { audit } from './frame/audit.ts';
import type { Command } from './frame/command.ts';
import { inspect } from './frame/inspect.ts';
import { slots } from './frame/slots.ts';
import { verify } from './frame/verify.ts';

const COMMANDS: Readonly<Record<string, Command>> = { audit, slots, inspect, anonymise, verify };

const [name, ...args] = process.argv.slice(2);
const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) {
  const { code, output = '', problem } = await command.run(args);
  process.stdout.write(output);
  if (problem !== undefined) process.stderr.write(`${problem}\n${code === 2 ? usageOf([command]) : ''}`);
  process.exitCode = code;
} else if (name === '--help' || name === 'help') {
  process.stdout.write(usageOf(Object.values(COMMANDS)));
} else {
  process.stderr.write(`${name === undefined ? 'command: missing' : `command: there is no “${name}”`}\n`);
  process.stderr.write(usageOf(Object.values(COMMANDS)));
  process.exitCode = 2;
}

function usageOf(commands: readonly Command[]): string {
  return `Usage:\n${commands.map(({ usage }) => `  npm run -s frame -- ${usage}\n`).join('')}`;
}
