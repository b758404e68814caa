import type { Question } from '../../lib/messages/protocol.ts';
import { extra } from './states.ts';

/** A call in the evening, which two rules ask about. */
export const evening: Question = {
  ...extra,
  flag: 'out-of-session-contact:e5',
  rule: 'out-of-session-contact',
  fit: 'contact',
  answers: ['emergency', 'administrative', 'coaching-call', 'other'],
  also: [
    {
      ...extra,
      flag: 'outside-practice-hours:e5',
      rule: 'outside-practice-hours',
      words: { title: 'Outside your office hours', question: 'Is this agreed or urgent?', why: '' },
      answers: ['keep-once', 'emergency', 'administrative', 'other'],
    },
  ],
};
