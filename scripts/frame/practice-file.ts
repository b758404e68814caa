import { readFileSync } from 'node:fs';
import { parsePracticeFile } from '../../lib/practice/file.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { failure, type Result, success } from '../../lib/result.ts';
import { RULES } from '../../lib/rules/index.ts';
import { checkSettings } from '../../lib/rules/settings.ts';
import { badInput, type Ending, whyUnread } from './command.ts';

/** The practice in a file, or what is wrong with it: each field that is, on a line of its own. */
export function readPractice(path: string | boolean | undefined): Result<Practice, Ending> {
  if (typeof path !== 'string') return failure(badInput('--practice', 'missing'));
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return failure(badInput('--practice', whyUnread(path, error)));
  }
  const parsed = parsePracticeFile(text, checkSettings(RULES));
  if (parsed.ok) return success(parsed.value);
  return failure({ code: 2, problem: parsed.error.map(({ field, problem }) => `${field}: ${problem}`).join('\n') });
}
