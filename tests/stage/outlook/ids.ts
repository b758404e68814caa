import { instantOf, isWholeDay, offsetAt } from '../wall.ts';
import type { StageEvent, StageState } from './stage.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE64 = `${LETTERS}0123456789+/`;

/** So many letters of an alphabet, always the same ones for the same text. */
function lettersOf(text: string, count: number, alphabet: string): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  let letters = '';
  for (let at = 0; at < count; at++) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    letters += alphabet[((state ^ (state >>> 13)) >>> 0) % alphabet.length];
  }
  return letters;
}

/** A hashed class name, as a build of the site makes them: five letters that say nothing. */
export const className = (seed: number, name: string): string =>
  lettersOf(`${seed} ${name}`, 1, LETTERS) + lettersOf(`${name} ${seed}`, 4, BASE64.slice(0, 62));

/** A text in which every `~name` is a hashed class name. */
export const withClasses = (seed: number, text: string): string =>
  text.replaceAll(/~([\w-]+)/g, (_, name: string) => className(seed, name));

/**
 * An event's item id: base64 as Exchange writes it, another for every occurrence and every calendar, the same however
 * often and in whatever zone the page is drawn. What the letters mean is not imitated, only what they look like.
 */
export function itemIdOf(state: Pick<StageState, 'user' | 'zone'>, event: StageEvent): string {
  const mailbox = lettersOf(`${state.user.email} ${event.calendar}`, 58, BASE64);
  const own = `${event.calendar} ${event.id}`;
  if (event.recurrence === undefined) return `AAMkAD${mailbox}BGAAAAAA${lettersOf(own, 71, BASE64)}AAA=`;
  const stands = event.originalStart ?? event.start;
  const instant = isWholeDay(stands) ? stands : instantOf(state.zone, stands);
  const date = lettersOf(`${own} ${instant}`, 12, BASE64);
  return `AAMkAD${mailbox}AQFRAAgI${date}EYAAAAA${lettersOf(own, 52, BASE64)}AAAQ==`;
}

/** A calendar's folder id, as ids of a month's cells end in. */
const folderIdOf = (calendar: string): string => `AAMkAD${lettersOf(calendar, 80, BASE64)}AAA=`;

/** The instant of a day's midnight, as overflow buttons name their day. */
export const midnightOf = (state: Pick<StageState, 'zone'>, day: string): number =>
  instantOf(state.zone, `${day}T00:00`);

/** The id of a month's cell as it was reported signed in: midnight with its offset, the zone's Windows name, the calendar; modelled. */
export function monthCellId(state: StageState, day: string): string {
  const offset = offsetAt(state.zone, midnightOf(state, day));
  const digits = (minutes: number) => String(minutes).padStart(2, '0');
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  const zone = WINDOWS_ZONES[state.zone] ?? 'tzone://Microsoft/Custom';
  const calendar = folderIdOf(state.calendars[0]?.id ?? '');
  return `monthDayCell_${day}T00:00:00.000${sign}${digits(Math.floor(size / 60))}:${digits(size % 60)}_${zone}_${calendar}`;
}

/** What Windows calls the zones that tests stand in. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'America/New_York': 'Eastern Standard Time',
  'America/Chicago': 'Central Standard Time',
  'America/Denver': 'Mountain Standard Time',
  'America/Los_Angeles': 'Pacific Standard Time',
  'America/St_Johns': 'Newfoundland Standard Time',
  'America/Sao_Paulo': 'E. South America Standard Time',
  'Europe/London': 'GMT Standard Time',
  'Europe/Berlin': 'W. Europe Standard Time',
  'Europe/Paris': 'Romance Standard Time',
  'Europe/Oslo': 'W. Europe Standard Time',
  'Europe/Athens': 'GTB Standard Time',
  'Asia/Jerusalem': 'Israel Standard Time',
  'Asia/Kolkata': 'India Standard Time',
  'Asia/Kathmandu': 'Nepal Standard Time',
  'Asia/Tokyo': 'Tokyo Standard Time',
  'Asia/Seoul': 'Korea Standard Time',
  'Asia/Shanghai': 'China Standard Time',
  'Australia/Lord_Howe': 'Lord Howe Standard Time',
  'Pacific/Auckland': 'New Zealand Standard Time',
  UTC: 'UTC',
};
