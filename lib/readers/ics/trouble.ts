import type { Interval } from '../../time/interval.ts';

/**
 * Why a part of a file could not be read: a line that is no property; a component without its end; no identifier; a
 * start, an end, a time zone or a rule of recurrence that cannot be understood; more occurrences than are taken from one file.
 */
export type Unread = 'line' | 'unclosed' | 'uid' | 'start' | 'end' | 'zone' | 'rule' | 'too-many';

/** Something in a file that was passed over: where and why, never what it says. */
export type Unreadable = { readonly line: number; readonly reason: Unread };

/** The same, with the time in which something may lie that was not read. */
export type Trouble = Unreadable & { readonly span: Interval };

/** All of time: nothing tells where what was not read lies. */
export const ANY_TIME: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** No time: what was not read has none. */
export const NO_TIME: Interval = { start: 0, end: 0 };
