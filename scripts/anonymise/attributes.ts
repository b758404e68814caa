import type { Inventor } from './invent.ts';

/** Names an element may keep: those of HTML that hold no other content than elements and text. */
const TAGS = new Set(
  (
    'html body div span main header footer nav section article aside h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd a b i u s em strong ' +
    'small sub sup mark time label button input form fieldset legend select option optgroup table caption colgroup col thead ' +
    'tbody tfoot tr th td hr br wbr pre code blockquote figure figcaption details summary dialog svg g path img'
  ).split(' '),
);

/** The tag of an element as it may stand in a page that is handed on. */
export const safeTag = (tag: string): string => (TAGS.has(tag) ? tag : 'span');

const ROLES =
  'alert application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document ' +
  'feed form grid gridcell group heading img link list listbox listitem main menu menubar menuitem menuitemcheckbox ' +
  'menuitemradio navigation none option presentation progressbar radio radiogroup region row rowgroup rowheader search ' +
  'separator slider status switch tab table tablist tabpanel textbox toolbar tooltip tree treeitem';
const VIEWS = /^(?:day|week|month|year|agenda|schedule|custom[_-]?(?:day|week)s?)$/i;
const FLAG = /^(?:true|false|)$/;
const NUMBER = /^-?\d{1,8}$/;
const IDS =
  /^(?:YPCqFe|rAECCd|drawerMiniMonthNavigator|xUserInfo|xUserEmail|xUserName|xTimezone|xGmtOffset|xUserLocale|xDetDlg\w{0,6}|c\d{1,6})$/;

const oneOf = (words: string): RegExp => new RegExp(`^(?:${words.split(' ').join('|')})$`);
const kept = (names: string, shape: RegExp) => names.split(' ').map((name) => [name, shape] as const);

/** Attributes that are kept as they are, each with what it may hold. */
const KEPT: ReadonlyMap<string, RegExp> = new Map([
  ...kept('role', oneOf(ROLES)),
  ...kept('id aria-labelledby aria-describedby', IDS),
  ...kept('lang', /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/),
  ...kept('dir', oneOf('ltr rtl auto')),
  ...kept('type', oneOf('button checkbox radio text submit')),
  ...kept('data-viewkey data-active-view data-period-type', VIEWS),
  ...kept('data-layout-mode', oneOf('bubble sheet')),
  ...kept(
    'data-eventchip data-opens-details data-stacked-layout-chip data-stacked-layout-chip-container data-chips-dialog ' +
      'data-is-column-view-context data-is-adaptive aria-hidden aria-busy aria-readonly aria-selected aria-checked ' +
      'aria-expanded aria-pressed aria-disabled aria-modal hidden inert checked disabled selected',
    FLAG,
  ),
  ...kept(
    'data-datekey data-start-date-key data-end-date-key data-column-index data-date data-chip-rows data-chip-offset-top ' +
      'data-dragsource-type aria-posinset aria-setsize aria-level aria-colindex aria-rowindex tabindex colspan rowspan',
    NUMBER,
  ),
]);

/** What is to be written for an attribute that tells no text; null to leave it out, as all that are not known here. */
export function safeValue(
  name: string,
  value: string,
  inventor: Inventor,
  isPrivate: (word: string) => boolean,
): string | null {
  if (KEPT.get(name)?.test(value)) return value;
  switch (name) {
    case 'class':
      return value
        .split(/\s+/)
        .filter((word) => isClass(word, isPrivate))
        .join(' ');
    case 'style':
      return safeStyle(value);
    case 'data-eventid':
      return safeEventId(value, inventor);
    case 'jslog':
      return safeLog(value, inventor);
    case 'data-principal-ids':
    case 'data-email':
      return inventor.address(value);
    case 'data-text':
      return inventor.text(value);
    default:
      return null;
  }
}

const isClass = (word: string, isPrivate: (word: string) => boolean): boolean =>
  /^[A-Za-z][\w-]{1,80}$/.test(word) && !word.split(/[-_]/).some(isPrivate);

const PROPERTY =
  /^(?:top|left|right|bottom|(?:min-|max-)?(?:height|width)|z-index|display|visibility|opacity|transform|position|(?:background-|border-|border-left-|border-right-)?color|text-decoration(?:-line)?|font-size|accent-color)$/;
const MEASURE =
  /^(?:-?[\d.]+(?:px|em|rem|%|vh|vw)?|#[\da-f]{3,8}|(?:rgba?|hsla?|translate[XY]?|scale)\((?:[\d.,%\s/-]|px|em|deg){1,40}\)|none|auto|block|flex|grid|hidden|visible|absolute|relative|fixed|static|line-through|transparent|inherit|0)$/i;

/** Declarations of place and colour only. */
function safeStyle(style: string): string | null {
  const left = style.split(';').flatMap((one) => {
    const [property = '', ...rest] = one.split(':');
    const value = rest.join(':').trim();
    return PROPERTY.test(property.trim().toLowerCase()) && MEASURE.test(value) ? [`${property.trim()}: ${value};`] : [];
  });
  return left.length === 0 ? null : left.join(' ');
}

/** The suffixes of an occurrence's id: where a series was parted, and where the occurrence stood by its rule. */
const OCCURRENCE = /(?:_R?\d{8}(?:T\d{6}Z?)?)+$/;

function safeName(id: string, inventor: Inventor): string {
  if (id.includes('@')) return inventor.address(id);
  const suffix = OCCURRENCE.exec(id)?.[0] ?? '';
  return inventor.text(id.slice(0, id.length - suffix.length)) + suffix;
}

/** Another id of the same form, which says of its event what the first did: kind, series, original start, kind of calendar. */
export function safeEventId(id: string, inventor: Inventor): string {
  if (id === 'tasks_rollover_view') return id;
  const prefix = /^(?:tasks[_.]|ttb_|bday_)?/.exec(id)?.[0] ?? '';
  const code = id.slice(prefix.length);
  const parts = prefix.startsWith('tasks') ? [] : decoded(code).split(' ');
  if (parts.length !== 2 || parts.includes('')) return prefix + inventor.text(code);
  return prefix + encoded(parts.map((part) => safeName(part, inventor)).join(' '));
}

function decoded(code: string): string {
  if (!/^[\w+/-]+$/.test(code)) return '';
  const bytes = atob(code.length % 4 === 1 ? '' : code.replaceAll('-', '+').replaceAll('_', '/'));
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  return /[\ufffd\p{Cc}]/u.test(text) ? '' : text;
}

const encoded = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')).replaceAll('=', '');

const LOG_WORDS = new Set(['null', 'true', 'false', 'track', 'impression', 'mutable', 'rci']);

/** A note for the site's log, with the ids in it as elsewhere; null when it is not of the known form. */
function safeLog(log: string, inventor: Inventor): string | null {
  const pieces = log.split(/("(?:[^"\\]|\\.)*")/);
  const safe = pieces.map((piece, index) => {
    if (index % 2 === 1) return JSON.stringify(safeName(unquoted(piece), inventor));
    const known = (piece.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []).every(
      (word) => LOG_WORDS.has(word) || /^\d{1,6}$/.test(word),
    );
    return known && /^[\w\s[\]:;,]*$/.test(piece) ? piece : null;
  });
  return safe.includes(null) ? null : safe.join('');
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return text.slice(1, -1);
    throw error;
  }
}
