import type { PracticeProblem } from '../../practice/problem.ts';
import type { SettingsMessages } from './en.ts';

/**
 * A problem with a practice file in the view's language. One whose code these words do not have, as after an update of
 * the background alone, is told by its English sentence.
 */
export function wordProblem({ code, params, problem }: PracticeProblem, words: SettingsMessages): string {
  if (!Object.hasOwn(words.sentences, code)) return problem;
  return words.sentences[code].replace(/\{(\w+)\}/g, (braces, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : braces,
  );
}
