import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNamesakes, indexAliases, isFindable } from '../../lib/practice/aliases.ts';
import { readTitle } from '../../lib/practice/title.ts';
import { isOrdinaryWord } from '../../lib/practice/vocabulary.ts';
import { clientOf } from './practices.ts';

const clientsIn = (title: string, aliases: Readonly<Record<string, readonly string[]>>): string[] =>
  indexAliases(Object.entries(aliases).map(([code, names]) => clientOf(code, names)))
    .find(readTitle(title))
    .flatMap(({ value }) => value);
const names = (alias: string, title: string): boolean => clientsIn(title, { Q9: [alias] }).includes('Q9');

/** What each alias is found in, and what it is not found in. */
const TABLE: readonly (readonly [alias: string, found: readonly string[], not: readonly string[]])[] = [
  [
    'Anna',
    ['Anna', 'anna:', 'ANNA 50 min', 'Anna’s session', 'd’Anna', '[Anna]', 'Anna/Tom', 'Anna_K7', '“Anna”', '🌿Anna'],
    ['Joanna', 'Annabel', 'banana', 'Anna2', '2Anna', 'Annä1', 'An na', ''],
  ],
  ['Anna', ['Anna-Sitzung', 'Tel-Anna', 'Anna-K7', 'Anna – Tom', 'Anna- Tom'], ['Anna-Lena', 'Lena-Anna', 'Anna‑Lena']],
  [
    'Anna Maria K',
    ['Anna Maria K', 'ANNA MARIA K. 50', 'Anna-Maria K', 'anna  maria k'],
    ['Anna K Maria', 'Anna Maria', 'Anna / Maria K', 'Anna, Maria K', 'Anna Maria Kim', 'Maria K'],
  ],
  ['Doe, Jane', ['Doe, Jane 50', 'doe jane'], ['Jane Doe', 'Jane, Doe', 'Doe & Jane']],
  ['Jane & Tom', ['Jane & Tom', 'Jane/Tom', 'Jane + Tom'], ['Tom & Jane', 'Jane and Tom']],
  ['Jane D', ['Jane D', 'Jane D.', 'jane d. – zoom'], ['Jane D’Arc', "Jane D'Arc", 'Jane Doe', 'Jane D-Kim', 'Jane']],
  ['O’Brien', ["O'Brien", 'O’Brien', "o'brien"], ['OBrien', "O'Briens"]],
  [
    'J.D.',
    ['J.D. session', 'J. D.', 'J.D', '(J.D.)', 'JD 50 min', 'JD:', 'j.d. 50', 'J.-D.', 'w. J.D.'],
    ['jd', 'J.D.K.', 'J. D. K.', 'A.J.D.', 'A. J.D.', 'JDK', 'AJD', 'J D', 'J/D', 'Adj.D.'],
  ],
  ['J D', ['J D', 'J.D.', 'JD'], ['j d', 'jd', 'J, D']],
  ['JD', ['JD', 'J.D.', 'JD-Intake', 'JD-KM', 'j.d.'], ['jd', 'Jd', 'JD-Support', 'JDs']],
  ['j.d.', ['j.d.', 'J.D.', 'JD'], ['jd', 'j d']],
  ['j d', ['j d', 'J D', 'j-d'], ['jd', 'j, d']],
  ['a.m.', ['a.m. 50', 'A.M.'], ['8 a.m.', '8 am']],
  ['z.B.', ['z.B.', 'z. B.'], ['8/B']],
  ['K.', ['K. 50', 'K'], ['k', 'J.K.', 'K.J.', 'Kk']],
  [
    'AM',
    ['AM 50 min', 'A.M. intake', 'AM/K7'],
    ['8 am', '8 AM', '10:30 AM', '8 A.M.', '8 a.m.', 'am Montag', '8AM', 'Am'],
  ],
  ['PM', ['PM'], ['3 PM', '3pm', '3 p.m.']],
  ['IT', ['IT 50 min'], ['it is', 'It', 'IT-Support']],
  ['Ed', ['Ed 50', 'Ed: zoom', 'ED'], ['ed tech', 'Edward', 'Ed-Tech Limited', 'Fred']],
  ['Call', ['Call 50', 'CALL', 'Session Call'], ['call at five', 'Callas']],
  ['call', ['call at five', 'Call'], ['recall']],
  ['Walker', ['Walker', 'walker 50'], ['walk', 'Sleepwalker']],
  [
    'K7',
    ['K7', 'k7', 'K7:', '(K7)', '#K7', 'K7/M2', 'K7+M2', 'K7-intake', 'K7_zoom', 'K7’s', 'Ｋ７'],
    ['K71', 'AK7', 'K7b', 'K 7', 'K-7', '7K', 'K7@example.com'],
  ],
  [
    'jane@example.com',
    ['jane@example.com', 'Jane <JANE@example.com>', 'mailto:jane@example.com.', '(jane@example.com)'],
    ['mary.jane@example.com', 'jane@example.com.au', 'jane@example.community', 'jane example com', 'jane@ example.com'],
  ],
  ['Jane', ['Jane <jane@example.com>'], ['jane@example.com', 'a.jane@example.com', 'x@jane.example']],
  ['José', ['Jose', 'JOSÉ', 'jose\u0301'], ['Josefa']],
  ['Jose', ['José'], []],
  ['Groß', ['GROSS', 'groß', 'gross'], ['Großmann']],
  ['Łukasz Ødegård', ['lukasz odegard', 'ŁUKASZ ØDEGÅRD'], ['Lukas Odegard']],
  ['Işıl', ['IŞIL', 'isil', 'Işıl'], []],
  ['Ольга', ['ольга 50', 'ОЛЬГА'], ['Ольгами', 'Хельга']],
  ['Алёна', ['АЛЕНА', 'Алёна'], []],
  ['Ελένης', ['ΕΛΕΝΗΣ', 'ελενης'], ['ελεν']],
  ['أحمد', ['جلسة أحمد', 'احمد', 'أَحْمَد', '(أحمد)'], ['أحمدي', 'محمد']],
  ['יוסי', ['פגישה עם יוסי', 'יוֹסִי', 'יוסי:'], ['יוסיפון', 'ליוסיה']],
  ['א.ב.', ['א.ב. פגישה', 'א. ב.'], ['אב']],
  ['अनिता', ['अनिता सत्र', 'अनिता'], ['अनित', 'अनिताबेन', 'सुनिता']],
  [
    '田中',
    ['田中さん', '田中様面談', '面談：田中', '【田中】', '田中 50分', 'K7田中', '田中50'],
    ['田中太郎', '山田中', '中田'],
  ],
  ['李明', ['李明咨询', '李明 50', '（李明）', '李明女士'], ['李明华', '小李明']],
  ['アンナ', ['アンナさん', 'ｱﾝﾅ', 'アンナ・面談'], ['アンナー', 'ジョアンナ', 'アンナマリア']],
  ['さくら', ['さくらちゃん', 'さくら面談'], ['さくらこ', 'ざくら', 'さくち']],
  ['김민수', ['김민수님', '김민수 상담', '김민수씨 상담', 'K7김민수'], ['김민수연', '김민']],
  ['สมชาย', ['คุณสมชาย', 'สมชาย 50', 'นัดสมชาย'], ['สมชายา', 'สม']],
];

describe('aliases in titles', () => {
  it.each(TABLE.flatMap(([alias, found]) => found.map((title) => [alias, title])))(
    '%j is found in %j',
    (alias, title) => {
      expect(names(alias, title)).toBe(true);
    },
  );

  it.each(TABLE.flatMap(([alias, , not]) => not.map((title) => [alias, title])))(
    '%j is not found in %j',
    (alias, title) => {
      expect(names(alias, title)).toBe(false);
    },
  );

  const anyText = fc.string({ unit: 'grapheme', maxLength: 30 });
  /** Where initials, short names and abbreviations come from. */
  const shortText = fc.string({ unit: fc.constantFrom(...'aAmMpéÉд7א田.- '), maxLength: 6 });
  it('are found alone, in brackets and among other words, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, shortText).filter(isFindable), (alias) => {
        for (const title of [alias, `(${alias})`, `50 min | ${alias} | zoom`]) expect(names(alias, title)).toBe(true);
      }),
    );
  });

  it('are never found inside a longer word', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeKLMäé17жл'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, fc.constantFrom('before', 'after'), (alias, more, side) => {
        const longer = side === 'before' ? more + alias : alias + more;
        fc.pre(readTitle(longer).words[0] !== readTitle(alias).words[0]);
        expect(names(alias, longer)).toBe(false);
        expect(names(alias, `50 ${longer} zoom`)).toBe(false);
      }),
    );
  });

  it('of more than three letters are found in capitals and in small letters, a name that is a word in its capitals only', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeäéßøğжлλς'), minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(letters, (alias) => {
        expect(names(alias, alias.toUpperCase())).toBe(true);
        expect(names(alias.toUpperCase(), alias)).toBe(!isOrdinaryWord(readTitle(alias).words[0] ?? ''));
        expect(names(alias, alias.normalize('NFD'))).toBe(true);
      }),
      // Without its stroke it is the Spanish word for a wedding.
      { examples: [['bøda']] },
    );
  });

  it('do not depend on the order of the clients', () => {
    const clients = fc.array(
      fc.array(fc.constantFrom('Anna', 'Anna K', 'K', 'A.K.', 'Anna Maria', 'Maria K', '田中'), { maxLength: 3 }),
      {
        maxLength: 6,
      },
    );
    const title = fc.array(fc.constantFrom('Anna', 'K', 'K.', 'A.', 'Maria', 'AK', '田中', '/', 'zoom'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(clients, title, (aliases, parts) => {
        const list = aliases.map((names, index) => clientOf(`C${index}`, names));
        const found = (order: typeof list) =>
          indexAliases(order)
            .find(readTitle(parts.join(' ')))
            .map(({ from, to, value }) => ({ from, to, value: [...value].sort() }));
        expect(found([...list].reverse())).toEqual(found(list));
      }),
    );
  });

  it('give way to longer ones that hold them, and only there', () => {
    const aliases = { A1: ['Anna'], B2: ['Anna Maria K'], C3: ['Maria'] };
    expect(clientsIn('Anna Maria K', aliases)).toEqual(['B2']);
    expect(clientsIn('Anna Maria', aliases)).toEqual(['A1', 'C3']);
    expect(clientsIn('Anna Maria K / Anna', aliases)).toEqual(['B2', 'A1']);
  });

  it('name all clients who share them, and everybody in a title of several', () => {
    expect(clientsIn('Anna 50', { A1: ['Anna'], B2: ['anna'] })).toEqual(['A1', 'B2']);
    expect(clientsIn('A1 + B2', { A1: [], B2: [] })).toEqual(['A1', 'B2']);
  });

  it('share a name only where the title leaves open which is meant', () => {
    const aliases = { A1: ['Jo'], B2: ['jo'] };
    expect(clientsIn('Jo 50', aliases).sort()).toEqual(['A1', 'B2']);
    expect(clientsIn('jo 50', aliases)).toEqual(['B2']);
  });

  it('include the client’s code', () => {
    expect(clientsIn('K7 50', { K7: [] })).toEqual(['K7']);
  });

  it.each([
    ['100 kB of a name over and over', 'Anna '.repeat(20_000)],
    ['100 kB of initials', 'J.'.repeat(50_000)],
    ['100 kB of one word', 'a'.repeat(100_000)],
    ['100 kB of spaces', ' '.repeat(100_000)],
    ['100 kB of @', '@'.repeat(100_000)],
    ['100 kB of addresses', 'a@a.'.repeat(25_000)],
    ['100 kB of dots before an @', `${'a.'.repeat(50_000)}@`],
    ['100 kB of accents out of order', `a${'\u0301\u0316'.repeat(50_000)}`],
    ['100 kB of Thai marks out of order', `ก${'\u0e48\u0e38'.repeat(50_000)}`],
    ['100 kB of Han letters', '様'.repeat(100_000)],
    ['100 kB of hyphens', 'Anna-'.repeat(20_000)],
    ['100 kB of halves of characters', '\ud83d'.repeat(50_000) + '\ude00'.repeat(50_000)],
    ['100 kB of bidirectional controls', '\u202e\u2066Anna'.repeat(16_000)],
    ['100 kB of letters that grow when folded', 'ﷺßİ'.repeat(33_000)],
  ])('are looked for in %s in a time that grows with its length alone', (_, title) => {
    const index = indexAliases([clientOf('K7', ['Anna', 'Anna Anna Anna Anna', 'J.D.', 'J.J.', 'a@a.aa', '様様'])]);
    const started = performance.now();
    index.find(readTitle(title));
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('never make anything throw, whatever the alias and the title', () => {
    const any = fc
      .string({ unit: 'binary', maxLength: 40 })
      .chain((text) => fc.constantFrom(text, `${text}\ud800`, `\udc00${text}`));
    fc.assert(fc.property(any, any, (alias, title) => void names(alias, title)));
  });
});

describe('findNamesakes', () => {
  it('lists aliases that several clients have, once each, and no others', () => {
    expect(
      findNamesakes([
        clientOf('K7', ['Anna', 'Tom', 'Anna']),
        clientOf('M2', ['ÁNNA', 'Anna K']),
        clientOf('P4', ['anna', 'K7']),
      ]),
    ).toEqual([
      { alias: 'Anna', clients: ['K7', 'M2', 'P4'] },
      { alias: 'K7', clients: ['K7', 'P4'] },
    ]);
  });
});
