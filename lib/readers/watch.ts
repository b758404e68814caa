import type { Reading } from '../calendar/reading.ts';
import { addDays, dayAt, instantAt } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import { millisecondsInMinute } from '../time/units.ts';
import { isDoubtful, isNews, isOurs } from './news.ts';
import type { Reader } from './reader.ts';

/** Calls back once after so many milliseconds; what it returns calls that off. */
export type Schedule = (callback: () => void, milliseconds: number) => () => void;

/** What a watch is told and asks for. */
export type WatchPorts = {
  /** Ends the watch; nothing of it is left in the page. */
  readonly signal: AbortSignal;
  /** Called with each reading that says something new, and again with the last when the page comes back to sight or a day begins. */
  readonly onReading: (reading: Reading) => void;
  /** Called each time the calendar stands still again after a change in it, whether or not it says anything new. */
  readonly onSettled?: () => void;
  /** Called when what was read is on its way off the page and nothing has taken its place yet. */
  readonly onGone?: () => void;
  readonly now: () => Instant;
  readonly schedule?: Schedule;
};

/** Milliseconds without a change after which a page is asked whether it stands still. */
const QUIET = 80;
/** Milliseconds from a change after which it is asked although it goes on changing. */
const SOONEST = 500;
/** Milliseconds between two questions to a page that does not stand still. */
const AGAIN = 100;
/** Milliseconds after which a page that never stands still is read as it is, so that what is wrong with it is said. */
const PATIENCE = 5_000;
/** Milliseconds for which events must stay away before they count as gone: chips come after their columns. */
const DOUBT = 700;
/** The most changed nodes that are told apart. */
const MANY = 2_000;

/** What a user does that may change a form. */
const ACTS = ['input', 'change', 'click'] as const;

const byTimeout: Schedule = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/** Reads a page whenever it has changed and stands still again, until the signal aborts or the returned function is called. */
export function watch(reader: Reader, document: Document, ports: WatchPorts): () => void {
  const { signal, onReading, onSettled, onGone, now, schedule = byTimeout } = ports;
  const ending = new AbortController();
  const end = () => ending.abort();
  if (signal.aborted) return end;
  signal.addEventListener('abort', end, { once: true, signal: ending.signal });

  const observer = new MutationObserver(noticed);
  /** Nodes changed since the last look; null for any and all. */
  let touched: Set<Node> | null = null;
  let last: Reading | null = null;
  let isGone = false;
  /** The events of the last look, by which one that found nothing touched is known. */
  let events: Reading['events'] | null = null;
  let isForced = false;
  let changedAt: Instant | null = null;
  let unreadySince: Instant | null = null;
  let doubtedSince: Instant | null = null;
  let cancelCheck = () => {};
  let cancelDay = () => {};

  function noticed(records: readonly MutationRecord[]): void {
    const theirs = records.filter((record) => !isOurs(record));
    if (theirs.length === 0) return;
    for (const { target } of theirs) touched?.add(target);
    if (touched && touched.size > MANY) touched = null;
    changedAt ??= now();
    checkIn(Math.max(0, Math.min(QUIET, changedAt + SOONEST - now())));
  }

  function checkIn(milliseconds: number): void {
    cancelCheck();
    cancelCheck = schedule(check, milliseconds);
  }

  function check(): void {
    noticed(observer.takeRecords());
    cancelCheck();
    changedAt = null;
    if (!reader.isReady(document, touched ?? undefined)) {
      unreadySince ??= now();
      if (last && !isGone) onGone?.();
      isGone = true;
      if (now() - unreadySince < PATIENCE) {
        checkIn(AGAIN);
        return;
      }
    } else {
      unreadySince = null;
    }
    look();
  }

  function look(): void {
    const reading = reader.read(document, document.URL, now(), touched ?? undefined);
    touched = new Set();
    if (unreadySince === null && isDoubtful(last, reading)) {
      doubtedSince ??= now();
      const left = DOUBT - (now() - doubtedSince);
      if (left > 0) {
        checkIn(left);
        return;
      }
    }
    doubtedSince = null;
    const isStill = events === reading.events && !isGone;
    events = reading.events;
    isGone = unreadySince !== null;
    if (isForced || last === null || isNews(last, reading)) {
      last = reading;
      isForced = false;
      onReading(reading);
      awaitDay();
    }
    if (!isStill) onSettled?.();
  }

  /** Looks again when the calendar's day is another one: what is past and what is to come has changed. */
  function awaitDay(): void {
    cancelDay();
    if (!last) return;
    const { zone, at } = last;
    const day = dayAt(zone, at);
    const midnight = instantAt(zone, addDays(day, 1), 0);
    // A timer stands still while the machine sleeps; a minute is the most that it may be late.
    cancelDay = schedule(
      () => {
        isForced ||= dayAt(zone, now()) !== day;
        if (isForced) check();
        else awaitDay();
      },
      Math.min(millisecondsInMinute, Math.max(1, midnight - now())),
    );
  }

  const again = () => {
    isForced ||= document.visibilityState === 'visible';
    checkIn(QUIET);
  };
  document.addEventListener('visibilitychange', again, { signal: ending.signal });
  // A switch that is thrown changes no attribute.
  document.addEventListener('change', () => checkIn(QUIET), { signal: ending.signal });
  const acted = ({ target }: Event) => {
    if (target instanceof Element) reader.acted(target);
  };
  for (const act of ACTS)
    document.addEventListener(act, acted, { capture: true, passive: true, signal: ending.signal });
  ending.signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      cancelCheck();
      cancelDay();
    },
    { once: true },
  );
  // All of the page: a bubble lies outside the calendar, and what the page says of itself as a whole at its root.
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: [...reader.attributes],
    subtree: true,
    childList: true,
    characterData: true,
  });
  checkIn(0);
  return end;
}
