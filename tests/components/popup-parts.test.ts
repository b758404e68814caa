import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultReport } from '../../components/popup/fault-report.ts';
import { type Kept, questionsToShow } from '../../components/questions/question-order.ts';
import { questionText } from '../../components/questions/question-text.ts';
import type { Question } from '../../lib/messages/protocol.ts';
import { RULES } from '../../lib/rules/index.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { extra, late, NOW, roles, unreadablePage, voiceIn } from './states.ts';

describe('the order of questions', () => {
  const kept = (question: Question): readonly [string, Kept] => [
    question.flag,
    { question, category: 'emergency', reason: '' },
  ];

  test('is nearest first, past or to come', () => {
    expect(questionsToShow([roles, late, extra], new Map(), NOW)).toEqual([extra, late, roles]);
  });

  test('does not change when one is answered and no longer counts as open', () => {
    fc.assert(
      fc.property(fc.subarray([extra, late, roles]), (answered) => {
        const open = [roles, late, extra].filter((question) => !answered.includes(question));
        expect(questionsToShow(open, new Map(answered.map(kept)), NOW)).toEqual([extra, late, roles]);
      }),
    );
  });

  test('shows an answered question once, as it stands now, when it is asked again', () => {
    const moved = { ...extra, start: extra.start + 60_000 };
    expect(questionsToShow([moved], new Map([kept(extra)]), NOW)).toEqual([moved]);
  });
});

describe('the report of a fault', () => {
  test('holds anchors and versions, and no day, number or account', () => {
    const report = faultReport({
      ...unreadablePage,
      events: 4711,
      seen: { first: '2026-01-12', last: '2026-01-18' },
    } as never);
    expect(report).toContain('google@1 grid missing (view week, locale en-GB)');
    expect(report).not.toMatch(/4711|2026/);
  });

  test('names a fault once, however many columns had it', () => {
    const faults = Array.from({ length: 7 }, () => unreadablePage.faults[1]).filter((fault) => fault !== undefined);
    expect(faultReport({ ...unreadablePage, faults }).split('\n')).toHaveLength(2);
  });
});

describe('a question', () => {
  test.each(LANGUAGES)('has all its placeholders filled for client and time, in %s', (language) => {
    for (const rule of RULES) {
      const text = questionText(extra, rule.words[language], voiceIn(language));
      expect(text).not.toMatch(/\{(client|when)\}/);
      expect(text).toMatch(/\?$/);
    }
  });

  test('about nobody known names the entry by its title', () => {
    const words = { title: '', why: '', question: '{client}, {when}: which fits?' };
    const text = questionText({ ...extra, client: null, title: 'Lunch' }, words, voiceIn('en', 'en-GB'));
    expect(text).toBe('Lunch, Thu 15 Jan, 15:00: which fits?');
  });

  test('about an entry without a title still says what it is about', () => {
    const words = { title: '', why: '', question: '{client}: which fits?' };
    expect(questionText({ ...extra, client: null, title: ' ' }, words, voiceIn('en'))).toBe(
      'An entry without a title: which fits?',
    );
  });

  test('takes the finding’s own values over the event’s', () => {
    const words = { title: '', why: '', question: '{client} {when} {count}?' };
    const question = { ...extra, values: { when: { instant: extra.end }, count: 1200 } };
    expect(questionText(question, words, voiceIn('en', 'en-GB'))).toBe('K7 Thu 15 Jan, 15:50 1,200?');
  });

  test('of a rule that is no more is asked in general words', () => {
    expect(questionText(extra, undefined, voiceIn('en', 'en-GB'))).toMatch(/^Something about Thu 15 Jan, 15:00 .*\?$/);
  });
});
