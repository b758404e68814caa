import type { Question, Tongue } from '../messages/protocol.ts';
import type { Finding, RuleWords } from '../rules/rule.ts';
import type { ZoneName } from '../time/zone.ts';
import { fill, quoted } from './fill.ts';
import { formatWhen } from './format.ts';
import { wording } from './wording.ts';

/** Whom or what a question is about: the client's code, else the entry's own title, else that there is none. */
export const nameOf = ({ client, title }: Pick<Question, 'client' | 'title'>, untitled: string): string =>
  client ?? (quoted(title) || untitled);

/**
 * A rule's words with everything filled in, `{client}` and `{when}` being the event's own unless the finding says
 * otherwise. A rule that is no more (an older version's question) still asks, in general words.
 */
export function questionWords(
  rule: RuleWords | undefined,
  about: Pick<Question, 'client' | 'title' | 'start'> & Pick<Finding, 'values'>,
  { language, locale }: Tongue,
  zone: ZoneName,
): RuleWords {
  const words = wording(language).questions;
  if (!rule) return { title: '', question: words.unknownRule(formatWhen(about.start, zone, locale)), why: '' };
  const values = { client: nameOf(about, words.untitled), when: { instant: about.start }, ...about.values };
  const filled = (sentence: string) => fill(sentence, values, zone, locale);
  return { title: filled(rule.title), question: filled(rule.question), why: filled(rule.why) };
}
