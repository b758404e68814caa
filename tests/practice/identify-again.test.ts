import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Identifiable, identifier } from '../../lib/practice/identify.ts';
import { clientOf, practiceOf } from './practices.ts';

const practice = practiceOf([clientOf('K7', ['jane@example.com']), clientOf('M2', ['Jane'])], {
  engagements: [
    { id: 'therapy', kind: 'therapy', words: [], calendars: [], gapMinutes: 10 },
    { id: 'coaching', kind: 'coaching', words: ['coaching'], calendars: ['Work'], gapMinutes: 10 },
  ],
});

const anyEvent: fc.Arbitrary<Identifiable> = fc.record({
  title: fc.constantFrom('K7', 'M2', 'Jane', 'K7 coaching', 'K7 + M2', 'HOLD', '', '__proto__', 'K7 no show'),
  guests: fc.constantFrom(null, [], ['jane@example.com'], ['nobody@example.com']),
  calendar: fc.constantFrom(null, 'Work', 'Home', '__proto__'),
  categories: fc.constantFrom(null, [], ['Work'], ['Blue']),
});

it('an event is told by what it says itself, whatever was asked about before', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      const identify = identifier(practice);
      for (const event of events) expect(identify(event)).toEqual(identifier(practice)(event));
    }),
  );
});
