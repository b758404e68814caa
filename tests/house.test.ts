import { describe, expect, it } from 'vitest';
import { GIVEN_NAMES, LONG_FILES, MOST_LINES, TESTED_END_TO_END, TESTED_THROUGH } from './house/exemptions.ts';
import { OPEN_TO_ALL, ROOMS, roomOf, tableInWords } from './house/table.ts';
import { codeOf, commentsOf, exists, FILES, importsOf, placesOf, reachOf, SOURCES, textOf } from './house/tree.ts';

const within = (...folders: readonly string[]) =>
  SOURCES.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
const shipped = within('lib', 'components', 'entrypoints');
const pure = within(
  ...[
    'calendar',
    'chart',
    'core',
    'flags',
    'frame',
    'i18n',
    'practice',
    'rates',
    'rules',
    'setup',
    'slots',
    'statistics',
    'time',
  ].map((room) => `lib/${room}`),
);

describe('who may import what', () => {
  it('every room of lib is in the table', () => {
    const rooms = new Set(within('lib').flatMap((file) => roomOf(file) ?? []));
    expect(
      [...rooms].filter((room) => !(room in ROOMS)),
      'A new room needs a line in tests/house/table.ts that says what it may import, and one in docs/architecture.md.',
    ).toEqual([]);
  });

  it.each(Object.keys(ROOMS))('%s imports only what the table allows', (name) => {
    const room = ROOMS[name];
    if (!room) throw new Error(`no room ${name}`);
    const wrong = SOURCES.filter((file) => roomOf(file) === name).flatMap((file) =>
      importsOf(file)
        .filter(({ from, isPackage, typesOnly }) => {
          if (isPackage)
            return !room.packages.some((one) => from === one || from.startsWith(one.endsWith(':') ? one : `${one}/`));
          const to = roomOf(from);
          if (to === name || OPEN_TO_ALL.includes(from)) return false;
          return to === null || !(room.rooms.includes(to) || (typesOnly && room.types.includes(to)));
        })
        .map(({ from, typesOnly }) => `${file} imports ${typesOnly ? 'types of ' : ''}${from}`),
    );
    expect(
      wrong,
      `${name} must not ${room.not}. Move the code to a room that may know both sides, or hand it in as an argument.`,
    ).toEqual([]);
  });

  it('docs/architecture.md shows the table as it is', () => {
    expect(
      textOf('docs/architecture.md').includes(tableInWords()),
      `The table in docs/architecture.md is another one. It should be:\n\n${tableInWords()}\n`,
    ).toBe(true);
  });

  it('docs/architecture.md says of every package what it is for', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json'));
    const told = textOf('docs/architecture.md');
    expect(
      Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !told.includes(`\`${name}\``)),
      'Give it a line under “What we did not write”: what for, how large, why this one. Or do without it.',
    ).toEqual([]);
  });

  it('imports of our own files are relative and end in .ts or .tsx, so that Node runs them without a build', () => {
    expect(
      SOURCES.flatMap((file) =>
        importsOf(file)
          .filter(({ from, isPackage }) => !isPackage && !/\.(tsx?|mjs|css|json)$/.test(from))
          .map(({ from }) => `${file} imports ${from}`),
      ),
      'Write the whole name of the file: `./day.ts`.',
    ).toEqual([]);
  });
});

describe('pure rooms', () => {
  it('read neither the clock, nor chance, nor the zone or language of the machine', () => {
    const ambient =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|DateTimeFormat\(\s*\)|\.[gs]et(UTC)?Timezone|\.[gs]et(Hours|Minutes|Date|Day|Month|FullYear)\(|\bnavigator\b/;
    expect(
      placesOf(ambient, within('lib', 'components')),
      'Take the instant, the zone or the random number as an argument; an entrypoint reads it once and hands it in.',
    ).toEqual([]);
  });

  it('touch no page, no storage and no network', () => {
    expect(
      placesOf(/\b(window|document|localStorage|sessionStorage|indexedDB|fetch|crypto)\b\s*[.(]/, pure),
      'Only readers, components, vault and entrypoints meet the world. Take what you need as an argument or a port.',
    ).toEqual([]);
  });

  it('only messages and entrypoints speak to the browser', () => {
    expect(
      placesOf(/\b(browser|chrome)\.\w/, [
        ...within('lib').filter((file) => roomOf(file) !== 'messages'),
        ...within('components'),
      ]),
      'Pass a function in from the entrypoint instead; the room can then be tested without a browser.',
    ).toEqual([]);
  });
});

describe('files', () => {
  it(`are ${MOST_LINES} lines long at most`, () => {
    const long = SOURCES.map((file) => ({ file, lines: textOf(file).split('\n').length - 1 })).filter(
      ({ file, lines }) => lines > MOST_LINES && !(file in LONG_FILES),
    );
    expect(
      long.map(({ file, lines }) => `${file}: ${lines} lines`),
      'Part the file by what its halves are about. Tables of words are exempt: name them in tests/house/exemptions.ts.',
    ).toEqual([]);
  });

  it('have names in kebab-case', () => {
    const named = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    const parts = new Set(FILES.flatMap((file) => file.split('/')));
    expect(
      [...parts].filter((part) => !named.test(part) && !(part in GIVEN_NAMES)),
      'Write names in small letters with hyphens: `standing-session.ts`.',
    ).toEqual([]);
  });

  it('say in their names what is in them', () => {
    expect(
      FILES.filter(
        (file) =>
          /(^|[/.-])(utils?|helpers?|common|managers?|misc|shared)([/.-]|$)/.test(file) &&
          !((file.split('/').at(-1) ?? '') in GIVEN_NAMES),
      ),
      'Name the file after what it knows or does. What is of use everywhere usually belongs to lib/time or lib/calendar.',
    ).toEqual([]);
  });

  it('export by name', () => {
    const needed = (file: string) => /^entrypoints\/|(^|\/)[^/]+\.config\.ts$/.test(file);
    expect(
      placesOf(
        /\bexport default\b/,
        SOURCES.filter((file) => !needed(file)),
      ),
      'Export by name, so that a thing is called the same everywhere. Only entrypoints and configuration must export a default.',
    ).toEqual([]);
  });

  it('of lib have a test of the same name, or say through which test they are tested', () => {
    const logic =
      /^(export )?(async )?function\b|^(export )?const \w+(: [^=\n]+)? =\s*(<[^\n]*>\s*)?(async )?(\([^)]*\)|\w+)(: [^=\n{]+)? =>/m;
    const through = new Set([TESTED_THROUGH, TESTED_END_TO_END].flatMap((tests) => Object.values(tests).flat()));
    const testsOf = (file: string) => {
      const name = file.replace(/^lib\//, 'tests/').replace(/\.ts$/, '');
      return [`${name}.test.ts`, `${name}.page.test.ts`, `${name}.page.test.tsx`];
    };
    const untested = within('lib').filter(
      (file) => logic.test(codeOf(file)) && !through.has(file) && !testsOf(file).some(exists),
    );
    expect(
      untested.map((file) => `${file} → ${testsOf(file)[0]}`),
      'Write a test of the same name. If another file’s test tests it better, name that in tests/house/exemptions.ts.',
    ).toEqual([]);
  });

  it.each(Object.entries(TESTED_THROUGH))('are reached by %s, which is said to test them', (test, files) => {
    const reached = exists(test) ? reachOf(test) : new Set<string>();
    expect(
      files.filter((file) => !reached.has(file)),
      'This test does not load these files. Mend tests/house/exemptions.ts.',
    ).toEqual([]);
  });

  it('that are exempted from something are still there', () => {
    const parts = new Set(FILES.flatMap((file) => file.split('/')));
    expect(
      [
        ...[LONG_FILES, TESTED_END_TO_END].flatMap(Object.keys).filter((file) => !exists(file)),
        ...Object.values(TESTED_END_TO_END)
          .flat()
          .filter((file) => !exists(file)),
        ...Object.keys(GIVEN_NAMES).filter((name) => !parts.has(name)),
      ],
      'Take the line out of tests/house/exemptions.ts.',
    ).toEqual([]);
  });
});

describe('code', () => {
  it('owes only what has a date, and pays when it has come', () => {
    const today = new Date().toISOString().slice(0, 10);
    const owed = placesOf(/\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b/, SOURCES, commentsOf);
    expect(
      owed.filter((place) => {
        const date = /T[O]DO \[(\d{4}-\d\d-\d\d)\]: \S/.exec(place)?.[1];
        return date === undefined || Number.isNaN(Date.parse(date)) || date < today;
      }),
      'Do it now, or write `TODO [2027-03-01]: what is owed`, with the day by which it is done. Past days fail.',
    ).toEqual([]);
  });

  it('has no catch that swallows', () => {
    expect(
      SOURCES.filter((file) =>
        /\bcatch\s*(\([^)]*\)\s*)?\{\s*\}|\.catch\(\s*(async\s*)?\(\w*\)\s*=>\s*\{\s*\}\s*\)/.test(codeOf(file)),
      ),
      'Say what the failure means: return a value for it, or throw it on. Where nothing follows from it, return that.',
    ).toEqual([]);
  });

  it('never makes markup from text', () => {
    expect(
      placesOf(
        /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment/,
        shipped,
      ),
      'Titles are whatever anybody wrote. Use Preact, or textContent.',
    ).toEqual([]);
  });

  it('has no type that turns the types off', () => {
    expect(
      placesOf(/(?::|<|\||\bas|=>)\s*any\b(?=\s*[;,)>[\]|={]|$)|,\s*any\s*>|@ts-(ignore|nocheck)/, SOURCES),
      'Take `unknown` and look at it, or name the type.',
    ).toEqual([]);
  });

  it('prints nothing', () => {
    expect(
      placesOf(/\bconsole\.(log|info|debug|table|dir)\b/, shipped),
      'What users should know is shown to them. A failure of the program itself may go to console.error, without content.',
    ).toEqual([]);
  });
});
