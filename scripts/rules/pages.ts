import { SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { fill } from '../../lib/i18n/fill.ts';
import { wording } from '../../lib/i18n/wording.ts';
import { judgeRules } from '../../lib/rules/engine.ts';
import { factsIn } from '../../lib/rules/example.ts';
import {
  type Example,
  type Finding,
  LANGUAGES,
  type Language,
  LEVELS,
  type Level,
  type Rule,
} from '../../lib/rules/rule.ts';
import { practiceInWords } from './practice-in-words.ts';
import { drawWeeks } from './week-grid.ts';

/** Where the pages lie. */
export const FOLDER = 'docs/rules';

/** The shape by which each level is known in all views. */
const MARKS: Readonly<Record<Level, string>> = { note: '•', ask: '○', review: '◇' };

const MEANING: Readonly<Record<Level, string>> = {
  note: 'into the therapist’s own summary; waits for no answer',
  ask: 'one question, answered in one tap',
  review: 'a question worth taking to supervision',
};

const NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' };

/** The documents about the rules, by path from the root of the project: one page for each, and a list of all. */
export function rulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([
    [`${FOLDER}/README.md`, listOf(rules)],
    ...rules.map((rule): [string, string] => [`${FOLDER}/${rule.id}.md`, pageOf(rule)]),
  ]);
}

const made = (from: string): string =>
  `<!-- Made from ${from} by \`npm run rule-docs\`. What is changed here is lost. -->`;

function listOf(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const { title } = rule.words.en;
    const level = `${MARKS[rule.level]} ${rule.level}${rule.private ? ', private' : ''}`;
    return `| [${title}](${rule.id}.md) | ${level} | ${cell(questionOf(rule, 'en'))} |`;
  });
  return document([
    made('lib/rules'),
    '# The rules',
    'What Framekeeper asks about, in the order in which questions about one entry are asked. Each page has its reasons, ' +
      'its sources, and examples that are also its tests.',
    (Object.keys(MARKS) as Level[]).map((level) => `- ${MARKS[level]} *${level}*: ${MEANING[level]}`).join('\n'),
    ['| rule | level | question |', '|---|---|---|', ...rows].join('\n'),
    '## The practice of the examples',
    'K7 stands on Tuesdays at 10:00 and M2 on Wednesdays at 11:00, fifty minutes each. Hours are Monday to Friday, 9 to ' +
      '18. “Coaching” is other work. The last look at the calendar is on Sunday at 23:30.',
    '## Sources',
    'Sources are given by number and title. Those marked *unverified* have not been held against the published text by ' +
      'anybody here. [How to add a rule](../adding-a-rule.md).',
  ]);
}

function pageOf(rule: Rule): string {
  const { answers } = wording('en');
  const { title, why } = rule.words.en;
  const options = Object.entries(rule.options);
  return document([
    made(`lib/rules/${rule.id}.ts`),
    `# ${title}`,
    `\`${rule.id}\`, version ${rule.version} · ${MARKS[rule.level]} ${rule.level}: ${MEANING[rule.level]}`,
    ...furtherOf(rule),
    ...(rule.private ? ['**Private.** For the therapist alone: it goes into no report, bundle or audit.'] : []),
    `> ${questionOf(rule, 'en')}`,
    why,
    '## Answers',
    rule.answers.map((answer) => `- ${answers[answer]}`).join('\n'),
    '## What it goes by',
    `What it must have seen of an entry: ${rule.needs.join(', ')}. One that did not show it is neither asked about nor ` +
      'called clear.',
    ...(options.length === 0
      ? []
      : [
          [
            '| option | default | from | to | unit |',
            '|---|---|---|---|---|',
            ...options.map(([name, one]) => `| \`${name}\` | ${one.default} | ${one.min} | ${one.max} | ${one.unit} |`),
          ].join('\n'),
        ]),
    '## Examples',
    'In [the usual practice](README.md#the-practice-of-the-examples), where no other is told of.',
    ...rule.examples.flatMap((example) => exampleOf(rule, example)),
    '## Sources',
    rule.sources
      .map(({ code, number, title, verified }) => `- ${code}, ${number}, *${title}*${verified ? '' : ' (unverified)'}`)
      .join('\n'),
    '## In other languages',
    LANGUAGES.filter((language) => language !== 'en')
      .map((language) => `- ${NAMES[language]}: **${rule.words[language].title}.** ${questionOf(rule, language)}`)
      .join('\n'),
    `[All rules](README.md) · [the rule itself](../../lib/rules/${rule.id}.ts)`,
  ]);
}

/** To which levels the rule goes beyond its own, as its examples show or seen with other rules. */
function furtherOf(rule: Rule): readonly string[] {
  const shown = rule.examples.flatMap(({ levels = [] }) => levels);
  const beyond = LEVELS.filter((level) => level !== rule.level && shown.includes(level));
  const { graver } = rule;
  const together = graver
    ? [
        `Where ${graver.with.map((id) => `[\`${id}\`](${id}.md)`).join(' or ')} has found something about the same ` +
          `client, it goes to ${MARKS[graver.level]} *${graver.level}*: ${MEANING[graver.level]}. It does not where a level ` +
          'was chosen for the rule.',
      ]
    : [];
  return together.concat(
    beyond.map(
      (level) =>
        `Where the examples mark it ${MARKS[level]}, it goes further by itself, to *${level}*: ${MEANING[level]}. It does not ` +
        'where a level was chosen for the rule, in the settings or by the kind of practice.',
    ),
  );
}

function exampleOf(rule: Rule, example: Example): readonly string[] {
  const found = findingsIn(rule, example);
  const levels = LEVELS.filter((level) => found.some((finding) => levelOf(rule, finding) === level));
  const marks = new Map(found.flatMap((one) => one.events.map((key) => [key, MARKS[levelOf(rule, one)]] as const)));
  const also = (example.also ?? []).map((id) => `[\`${id}\`](${id}.md)`);
  return [
    `### ${example.name.slice(0, 1).toUpperCase()}${example.name.slice(1)}`,
    [
      levels.length > 0
        ? `Asks about what is marked ${levels.map((level) => MARKS[level]).join(' or ')}.`
        : 'Says nothing.',
      ...(also.length > 0 ? [`Others ask here: ${also.join(', ')}.`] : []),
      ...(example.practice ? [practiceInWords(example.practice)] : []),
    ].join(' '),
    `\`\`\`text\n${drawWeeks(example.sketch, marks)}\n\`\`\``,
  ];
}

function findingsIn(rule: Rule, example: Example): readonly Finding[] {
  const [outcome] = judgeRules([rule], factsIn(example));
  return outcome?.outcome === 'flagged' ? outcome.findings : [];
}

const levelOf = (rule: Rule, { level = rule.level }: Finding): Level => level;

/** The question as its first example asks it. */
function questionOf(rule: Rule, language: Language): string {
  const [finding] = rule.examples.flatMap((example) => findingsIn(rule, example));
  const values = { client: finding?.client ?? '…', ...finding?.values };
  return fill(rule.words[language].question, values, SKETCH_ZONE, language);
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

const document = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;
