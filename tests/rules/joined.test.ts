import { describe, expect, it } from 'vitest';
import { factsIn } from '../../lib/rules/example.ts';
import { firstsOf, joined } from '../../lib/rules/joined.ts';

describe('joined', () => {
  it('makes one finding of those with one subject, about all their events, and leaves others apart', () => {
    const finding = (subject: string, key: string) => ({
      subject,
      client: 'K7',
      events: [key],
      values: { of: subject },
    });
    expect(joined([finding('a', '1'), finding('b', '2'), finding('a', '3')])).toEqual([
      { subject: 'a', client: 'K7', events: ['1', '3'], values: { of: 'a' } },
      { subject: 'b', client: 'K7', events: ['2'], values: { of: 'b' } },
    ]);
  });
});

describe('firstsOf', () => {
  const events = factsIn({ sketch: 'tue 10:00-10:50 K7 | wed 11:00-11:50 M2 | +1w tue 10:00-10:50 K7' }).events;
  const instances = events.map((one) => ({
    subject: 'work',
    kind: one.event.title,
    client: one.who.client ?? '',
    one,
  }));

  it('names the first entry of each kind, earliest first, and the client of the very first', () => {
    const expected = [{ subject: 'work', client: 'K7', events: ['sketch/0', 'sketch/1'], values: {} }];
    expect(firstsOf(instances)).toEqual(expected);
    expect(firstsOf([...instances].reverse())).toEqual(expected);
  });

  it('says nothing of nothing', () => {
    expect(firstsOf([])).toEqual([]);
  });
});
