import { describe, expect, it } from 'vitest';
import { SET_UP_WORDS } from '../../lib/i18n/set-up-words.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';

describe.each(LANGUAGES)('the set-up in %s', (language) => {
  const words = SET_UP_WORDS[language];

  it('tells a standing time with its length, and how often only where it is not every week', () => {
    const weekly = words.clients.time('Tue', '10:00', 50, 1);
    const seldom = words.clients.time('Tue', '10:00', 50, 2);
    expect(weekly).toMatch(/Tue 10:00, 50/);
    expect(seldom.startsWith(weekly)).toBe(true);
    expect(seldom.slice(weekly.length)).toMatch(/2/);
  });

  it('counts one and many in other words', () => {
    expect(words.save.counts(1, 1)).not.toBe(words.save.counts(2, 2).replaceAll('2', '1'));
    expect(words.seen(1, 'May')).toMatch(/May/);
    expect(words.clients.kept(14, 15, 'May')).toMatch(/14.*15.*May/);
  });

  it('tells a break that was always free from one that was not', () => {
    expect(words.hours.free(0, 48)).toMatch(/48/);
    expect(words.hours.free(2, 48)).toMatch(/2.*48/);
    expect(words.hours.free(0, 48)).not.toMatch(/\b0\b/);
  });

  it('names every step that can be undone', () => {
    const undone = Object.values(words.steps).map(words.save.undone);
    expect(new Set(undone).size).toBe(undone.length);
  });
});
