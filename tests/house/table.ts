/** What every room may import: failures as values, a parser that names the field, bytes as text. */
export const OPEN_TO_ALL: readonly (string | null)[] = ['lib/result.ts', 'lib/parser.ts', 'lib/base64url.ts'];

/** What files of one room may import beside each other and what is open to all. */
export type Room = {
  /** Rooms of which everything may be imported. */
  readonly rooms: readonly string[];
  /** Rooms of which only types may be. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
  /** In words: what the room must not do. */
  readonly not: string;
};

const PURE = ['time', 'calendar', 'practice', 'frame', 'rules', 'flags', 'slots', 'chart', 'setup'];

/** Who may import what. `docs/architecture.md` shows this table; nothing that is not in it may be imported. */
export const ROOMS: Readonly<Record<string, Room>> = {
  time: {
    rooms: [],
    types: [],
    packages: ['date-fns', '@date-fns/tz'],
    not: 'know what an event is; read the ambient zone or clock',
  },
  calendar: { rooms: ['time'], types: [], packages: ['valibot'], not: 'know which site an event came from' },
  readers: {
    rooms: ['calendar', 'time'],
    types: [],
    packages: ['fflate', 'ical.js'],
    not: 'use `browser.*`, write to the page, throw, know a rule',
  },
  practice: { rooms: ['calendar', 'time'], types: [], packages: [], not: 'do I/O, read the clock' },
  frame: { rooms: ['calendar', 'time', 'practice'], types: [], packages: [], not: 'do I/O, read the clock' },
  rules: {
    rooms: ['calendar', 'time', 'practice', 'frame'],
    types: [],
    packages: [],
    not: 'do I/O, be async, touch a page, call i18n',
  },
  flags: {
    rooms: ['calendar', 'time', 'practice', 'frame'],
    types: ['rules'],
    packages: [],
    not: 'do I/O, read the clock',
  },
  slots: { rooms: ['calendar', 'time', 'practice', 'frame'], types: [], packages: [], not: 'do I/O, read the clock' },
  setup: { rooms: ['calendar', 'time', 'practice', 'frame'], types: [], packages: [], not: 'do I/O, read the clock' },
  statistics: { rooms: [], types: [], packages: ['jstat'], not: 'know what is counted' },
  rates: {
    rooms: ['calendar', 'time', 'practice', 'frame', 'flags', 'statistics'],
    types: ['rules'],
    packages: [],
    not: 'do I/O, read the clock',
  },
  audit: {
    rooms: ['time', 'flags', 'rules'],
    types: ['practice'],
    packages: ['valibot'],
    not: 'use a browser API other than WebCrypto; know where a log is kept',
  },
  supervision: {
    rooms: ['time', 'flags', 'audit', 'rates', 'statistics'],
    types: ['rules'],
    packages: ['valibot'],
    not: 'do I/O, read the clock, know the therapist’s vault',
  },
  vault: {
    rooms: [],
    types: [],
    packages: ['@noble/hashes', 'age-encryption', 'idb'],
    not: 'know what a drawer means beyond its parser',
  },
  chart: {
    rooms: ['calendar', 'time', 'frame'],
    types: ['practice', 'rules'],
    packages: [],
    not: 'do I/O, read the clock, know a title',
  },
  messages: {
    rooms: [],
    types: [...PURE, 'rates', 'statistics', 'audit'],
    packages: ['webextension-polyfill'],
    not: 'decide anything',
  },
  core: {
    rooms: [...PURE, 'rates', 'audit', 'i18n'],
    types: ['messages', 'statistics', 'vault'],
    packages: ['valibot'],
    not: 'use `browser.*`, read the clock; both come in through its ports',
  },
  i18n: {
    rooms: ['time', 'rules'],
    types: [
      'calendar',
      'practice',
      'frame',
      'slots',
      'setup',
      'messages',
      'statistics',
      'rates',
      'audit',
      'flags',
      'supervision',
    ],
    packages: [],
    not: 'decide anything; read the ambient zone or language',
  },
  components: {
    rooms: ['i18n', 'time', 'practice', 'rules', 'chart'],
    types: [
      'calendar',
      'readers',
      'frame',
      'flags',
      'slots',
      'setup',
      'messages',
      'statistics',
      'rates',
      'audit',
      'supervision',
    ],
    packages: ['preact'],
    not: 'use `browser.*`, send messages, open the vault, fetch',
  },
  entrypoints: {
    rooms: [
      ...PURE,
      'statistics',
      'rates',
      'audit',
      'supervision',
      'readers',
      'vault',
      'messages',
      'core',
      'i18n',
      'components',
    ],
    types: [],
    packages: ['preact', 'webextension-polyfill', 'wxt'],
    not: 'contain an `if` worth testing',
  },
  'tests/stage': {
    rooms: [],
    types: [],
    packages: ['playwright', 'node:'],
    not: 'import anything of `lib`: a reader must not be tested against its own knowledge',
  },
};

/** The room that a file belongs to; null for those that the table leaves alone: tests, scripts, configuration. */
export function roomOf(file: string): string | null {
  if (/\.test\.tsx?$/.test(file)) return null;
  const [top = '', second = ''] = file.split('/');
  if (top === 'lib') return second.includes('.') ? null : second;
  if (top === 'tests') return second === 'stage' ? 'tests/stage' : null;
  return top in ROOMS ? top : null;
}

/** The table as `docs/architecture.md` shows it. */
export function tableInWords(): string {
  const listed = (names: readonly string[]) => names.join(', ') || '–';
  const rows = Object.entries(ROOMS).map(([name, { rooms, types, packages, not }]) =>
    ['', name, listed(rooms), listed(types), listed(packages), not, ''].join(' | ').trim(),
  );
  return ['| room | may import | types only | packages | must not |', '|---|---|---|---|---|', ...rows].join('\n');
}
