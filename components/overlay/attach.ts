import type { EventKey } from '../../lib/calendar/event.ts';
import type { Reading } from '../../lib/calendar/reading.ts';
import type { Drawing, Notice } from '../../lib/messages/protocol.ts';
import type { Reader } from '../../lib/readers/reader.ts';
import type { Result } from '../../lib/result.ts';
import type { Interval } from '../../lib/time/interval.ts';
import { createCard } from './card.ts';
import { createOverlay, type OverlayPorts } from './layer.ts';
import { hearPresses } from './press.ts';
import { veilOver } from './veil.ts';

/** Milliseconds until a reading that reached nobody is sent again, the first time and at most. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;

/** What a page's visitor needs of the world. */
export type PagePorts = {
  /** Sends a reading to the background and brings back what to draw, or why it was refused. Rejects when it reached nobody. */
  readonly report: (reading: Reading) => Promise<Result<Drawing, string>>;
  /** Whether the veil is drawn. Rejects when nobody can tell. */
  readonly isVeiled: () => Promise<boolean>;
  /** Tells the background whose card is about to open. False when nothing is asked about it. */
  readonly openCard: (key: EventKey) => Promise<boolean>;
  /** Tells the background that a ghost was chosen, so that it opens the calendar's form. */
  readonly chooseGhost: (slot: Interval) => Promise<unknown>;
  /** The address of the card's page. */
  readonly cardUrl: string;
  readonly word: OverlayPorts['word'];
  readonly locale: OverlayPorts['locale'];
  /** Calls the listener with every notice of the background. */
  readonly onNotice: (listener: (notice: Notice) => void) => void;
  /** Calls one listener for each new reading, the other each time the page stands still again, until the signal aborts. */
  readonly watch: (heard: { readonly onReading: (reading: Reading) => void; readonly onSettled: () => void }) => void;
  readonly document: Document;
  /** Ends the visit: everything of ours leaves the page. */
  readonly signal: AbortSignal;
};

const NOTHING: Pick<Drawing, 'marks' | 'ghosts'> = { marks: [], ghosts: [] };

/** Milliseconds after which ghosts are asked for again: a slot that has come too near is none any more. */
const GHOSTS_LAST = 60_000;

/** Reads a calendar page as long as it is open, and draws over it what the background says of it. */
export function attach(reader: Pick<Reader, 'columns'>, ports: PagePorts): void {
  const { document, signal } = ports;
  const overlay = createOverlay(document, {
    onMark: (key) => void openCard(key),
    // Nothing is to be done about a refusal: the ghost was none any more, and the news of that is on its way.
    onGhost: (slot) => void ports.chooseGhost(slot).catch(() => null),
    word: ports.word,
    locale: ports.locale,
  });
  const card = createCard(document, ports.cardUrl);
  const veilTitles = veilOver(document);
  let drawing = NOTHING;
  let latest: Reading | null = null;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  /** Whose card was opened last. */
  let opened: EventKey | null = null;
  /** Null until somebody has said so. */
  let veiled: boolean | null = null;
  /** Whether the last reading that was answered was taken. */
  let answered: boolean | null = null;

  const draw = () => {
    if (signal.aborted) return;
    // Until it is known, the veil is drawn: a moment's blur before the first events harms nobody, a name shown does.
    const isVeiled = veiled !== false;
    veilTitles(isVeiled);
    if (isVeiled) overlay.say(null);
    const columns = reader.columns(document);
    if (isVeiled || !columns.some(({ chips }) => opened !== null && chips.has(opened))) card.close();
    overlay.draw(columns, { ...(isVeiled ? NOTHING : drawing), zone: latest?.zone ?? 'UTC' });
  };

  async function openCard(key: EventKey): Promise<void> {
    if (card.isOpen() && opened === key) {
      card.close();
      return;
    }
    if (!(await ports.openCard(key).catch(() => false)) || signal.aborted || veiled) return;
    const place = overlay.placeOf(key);
    if (!place) return;
    opened = key;
    card.open(place);
  }

  const openNext = () => {
    const marked = overlay.marked();
    const next = marked[(opened === null ? -1 : marked.indexOf(opened)) + 1] ?? marked[0];
    if (next === undefined) sayWhyNone();
    else if (!(card.isOpen() && next === opened)) void openCard(next);
  };

  /** Else a key that opens nothing would be as if it were not heard. Of what is not shown here the page knows nothing. */
  function sayWhyNone(): void {
    if (veiled !== false || answered === null) return;
    const isRead = answered && latest?.faults.length === 0;
    overlay.say(ports.word(!isRead ? 'unreadable' : drawing.marks.length > 0 ? 'asked_unmarked' : 'nothing_asked'));
  }

  const setVeil = (next: boolean) => {
    const isNew = veiled !== next;
    veiled = next;
    if (isNew) draw();
  };

  const askVeil = () =>
    ports.isVeiled().then(
      (drawn) => veiled === null && !signal.aborted && setVeil(drawn),
      () => veiled === null && !signal.aborted && setVeil(false),
    );

  /** A page that is frozen, or kept for the way back, hears of nothing: it is put away as one that knows nothing. */
  function putAway(): void {
    veiled = null;
    draw();
  }

  function comeBack(): void {
    void askVeil();
    if (latest) void report(latest);
  }

  /** Only the answer to the newest reading counts; an older one that comes late speaks of another page. */
  async function report(reading: Reading, wait = FIRST_WAIT): Promise<void> {
    latest = reading;
    const answer = await ports.report(reading).catch(() => null);
    if (signal.aborted || latest !== reading) return;
    answered = answer?.ok ?? answered;
    if (answer === null) {
      setTimeout(() => {
        if (!signal.aborted && latest === reading) void report(reading, Math.min(wait * 2, LONGEST_WAIT));
      }, wait);
    } else if (answer.ok) {
      drawing = answer.value;
      clearTimeout(renewal);
      if (drawing.ghosts.length > 0) renewal = setTimeout(() => latest && void report(latest), GHOSTS_LAST);
      veiled = answer.value.veiled;
      draw();
    }
  }

  ports.onNotice((notice) => {
    if (notice.notice === 'veil') setVeil(notice.veiled);
    else if (notice.notice === 'next-question') openNext();
    else if (latest) void report(latest);
  });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(renewal);
      card.close();
      overlay.remove();
      veilTitles(false);
    },
    { once: true },
  );
  veilTitles(true);
  const { defaultView: window } = document;
  if (window) hearPresses(window, overlay.pressAt, signal);
  document.addEventListener('freeze', putAway, { signal });
  document.addEventListener('resume', comeBack, { signal });
  window?.addEventListener('pagehide', putAway, { signal });
  window?.addEventListener('pageshow', ({ persisted }) => persisted && comeBack(), { signal });
  void askVeil();
  ports.watch({
    onReading: (reading) => {
      overlay.say(null);
      void report(reading);
    },
    onSettled: draw,
  });
}
