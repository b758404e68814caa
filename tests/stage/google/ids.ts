import { instantOf, isWholeDay } from '../wall.ts';
import type { StageEvent } from './stage.ts';

const SHORT: readonly (readonly [string, string])[] = [
  ['@gmail.com', '@m'],
  ['@group.calendar.google.com', '@g'],
  ['@group.v.calendar.google.com', '@v'],
  ['@import.calendar.google.com', '@i'],
];

/** Unpadded base64 of a text's UTF-8 bytes. */
export function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('=', '');
}

/** The text of which that is the encoding. */
export const decode = (code: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0)));

/** A calendar's id as event ids abbreviate it. */
export function shortCalendar(id: string): string {
  const ending = SHORT.find(([long]) => id.endsWith(long));
  return ending ? id.slice(0, -ending[0].length) + ending[1] : id;
}

/** An instance's id: the event's own, and for a recurring one its original start in UTC, or its day. */
export function instanceId(event: StageEvent, zone: string): string {
  const { id, originalStart } = event;
  if (originalStart === undefined) return id;
  if (isWholeDay(originalStart)) return `${id}_${originalStart.replaceAll('-', '')}`;
  const utc = new Date(instantOf(zone, originalStart)).toISOString();
  return `${id}_${utc.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** What `data-eventid` says of an event. */
export function eventidOf(event: StageEvent, zone: string): string {
  switch (event.kind) {
    case 'old-task':
      return `tasks_${event.id}`;
    case 'task-summary':
      return 'tasks_rollover_view';
    case 'task':
      return `ttb_${encode(`${instanceId(event, zone)} ${shortCalendar(event.calendar)}`)}`;
    case 'birthday':
      return `bday_${encode(`${event.id}_${event.start.slice(0, 10).replaceAll('-', '')} ${shortCalendar(event.calendar)}`)}`;
    default:
      return encode(`${instanceId(event, zone)} ${shortCalendar(event.calendar)}`);
  }
}

/**
 * The logging attribute: an event's id and its calendar's. What is not an event of a calendar names none, as was seen of
 * tasks and "schedules"; that a schedule's id is otherwise like an event's is modelled, for no page of one is public.
 */
export function jslogOf(event: StageEvent, zone: string): string {
  const id = JSON.stringify(instanceId(event, zone));
  const named = !['task', 'old-task', 'task-summary', 'appointment-schedule'].includes(event.kind ?? 'appointment');
  const calendar = named ? `,null];1:[${JSON.stringify(event.calendar)},1]` : ']';
  return `35463; 2:[${id}${calendar}; track:impression; mutable:rci;`;
}
