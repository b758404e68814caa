import { fill, quoted } from '../../lib/i18n/fill.ts';
import type { Question } from '../../lib/messages/protocol.ts';
import type { RuleWords } from '../../lib/rules/rule.ts';
import { sayWhen, type Voice } from '../voice.ts';

/** Whom or what a question is about: the client's code, else the entry's own title. */
export const nameOf = ({ client, title }: Pick<Question, 'client' | 'title'>, voice: Voice): string =>
  client ?? (quoted(title) || voice.words.questions.untitled);

/**
 * A question in the words of its rule, `{client}` and `{when}` being the event's own unless the finding says otherwise.
 * A rule that is no more (an older version's question) still asks, in general words.
 */
export function questionText(question: Question, rule: RuleWords | undefined, voice: Voice): string {
  if (!rule) return voice.words.questions.unknownRule(sayWhen(voice, question.start));
  const values = { client: nameOf(question, voice), when: { instant: question.start }, ...question.values };
  return fill(rule.question, values, voice.zone, voice.locale);
}
