import { describe, expect, it } from 'vitest';
import { clientChangesOf } from '../../lib/core/client-changes.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import { practiceChanges } from '../../lib/practice/changes.ts';
import type { Client, Practice } from '../../lib/practice/practice.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';

const [k7, m2] = EXAMPLE_PRACTICE.clients as [Client, Client];
const standing = k7.frame[0];
if (!standing) throw new Error('The example has no standing session');

const with7 = (client: Client): Practice => ({ ...EXAMPLE_PRACTICE, clients: [client, m2] });
const ENGLISH = { language: 'en', locale: 'en-US' } as const;

/** What is told after a practice was saved in these versions, a second apart. */
function toldAfter(versions: readonly Practice[], tongue: Parameters<typeof clientChangesOf>[1] = ENGLISH) {
  const entries: Entry[] = versions.map((practice, at) => ({
    type: 'settings',
    changes: practiceChanges(versions[at - 1] ?? null, practice),
    at: at * 1000,
  }));
  return clientChangesOf({ entries, practice: versions.at(-1) ?? null }, tongue);
}

describe('what was told of a client over time', () => {
  it('is the latest first, in words', () => {
    const later = with7({ ...k7, frame: [{ ...standing, weekday: 'thu', everyWeeks: 2 }] });
    expect(toldAfter([with7(k7), later]).K7).toEqual([
      { at: 1000, text: 'Standing sessions: Tue 10:00, 50 minutes; now Thu 10:00, 50 minutes, every 2 weeks.' },
      { at: 0, text: 'Added to the practice.' },
    ]);
  });

  it('says that days of a standing session changed where its time is the same', () => {
    const until = with7({ ...k7, frame: [{ ...standing, to: '2026-03-31' }] });
    expect(toldAfter([with7(k7), until]).K7?.[0]?.text).toBe('Standing sessions: changed.');
  });

  it('tells how many names and agreements there are, and never which', () => {
    const named = with7({ ...k7, aliases: [...k7.aliases, 'Jane Doe'], agreements: ['by telephone'] });
    const renamed = with7({ ...k7, aliases: [...k7.aliases, 'John Roe'], agreements: ['by telephone'] });
    const texts = toldAfter([with7(k7), named, renamed]).K7?.map(({ text }) => text);
    expect(texts).toEqual([
      'What your calendar calls this client: changed.',
      'Lasting agreements: 0; now 1.',
      `What your calendar calls this client: ${k7.aliases.length}; now ${k7.aliases.length + 1}.`,
      'Added to the practice.',
    ]);
  });

  it('follows a client whose code changed, and tells of it under the code that they have now', () => {
    const coded = with7({ ...k7, code: 'Q91', former: ['K7'] });
    const told = toldAfter([with7(k7), coded]);
    expect(Object.keys(told).sort()).toEqual(['M2', 'Q91']);
    expect(told.Q91?.map(({ text }) => text)).toEqual(['Code: changed.', 'Added to the practice.']);
  });

  it('keeps what was told of one who was removed', () => {
    const texts = toldAfter([with7(k7), { ...EXAMPLE_PRACTICE, clients: [m2] }]).K7?.map(({ text }) => text);
    expect(texts).toEqual(['Removed from the practice.', 'Added to the practice.']);
  });

  it.each(LANGUAGES)('is worded in %s', (language) => {
    const texts = toldAfter([with7(k7), with7({ ...k7, frame: [] })], { language, locale: language }).K7;
    expect(texts).toHaveLength(2);
    for (const { text } of texts ?? []) expect(text).not.toMatch(/undefined|null|\{/);
  });
});
