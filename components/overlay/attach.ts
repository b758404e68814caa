import type { Reading } from '../../lib/calendar/reading.ts';
import type { Drawing, Notice } from '../../lib/messages/protocol.ts';
import type { Reader } from '../../lib/readers/reader.ts';
import type { Result } from '../../lib/result.ts';
import { createOverlay } from './layer.ts';
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
  /** Calls the listener with every notice of the background. */
  readonly onNotice: (listener: (notice: Notice) => void) => void;
  /** Calls one listener for each new reading, the other each time the page stands still again, until the signal aborts. */
  readonly watch: (heard: { readonly onReading: (reading: Reading) => void; readonly onSettled: () => void }) => void;
  readonly document: Document;
  /** Ends the visit: everything of ours leaves the page. */
  readonly signal: AbortSignal;
};

const NOTHING: Pick<Drawing, 'marks'> = { marks: [] };

/** Reads a calendar page as long as it is open, and draws over it what the background says of it. */
export function attach(reader: Pick<Reader, 'columns'>, ports: PagePorts): void {
  const { document, signal } = ports;
  const overlay = createOverlay(document);
  const veilTitles = veilOver(document);
  let drawing = NOTHING;
  let latest: Reading | null = null;
  /** Null until somebody has said so. */
  let veiled: boolean | null = null;

  const draw = () => {
    if (signal.aborted) return;
    // Until it is known, the veil is drawn: a moment's blur before the first events harms nobody, a name shown does.
    veilTitles(veiled !== false);
    overlay.draw(reader.columns(document), veiled ? NOTHING : drawing);
  };

  const setVeil = (next: boolean) => {
    const isNew = veiled !== next;
    veiled = next;
    if (isNew) draw();
  };

  /** Only the answer to the newest reading counts; an older one that comes late speaks of another page. */
  async function report(reading: Reading, wait = FIRST_WAIT): Promise<void> {
    latest = reading;
    const answer = await ports.report(reading).catch(() => null);
    if (signal.aborted || latest !== reading) return;
    if (answer === null) {
      setTimeout(() => {
        if (!signal.aborted && latest === reading) void report(reading, Math.min(wait * 2, LONGEST_WAIT));
      }, wait);
    } else if (answer.ok) {
      drawing = answer.value;
      veiled = answer.value.veiled;
      draw();
    }
  }

  ports.onNotice((notice) => {
    if (notice.notice === 'veil') setVeil(notice.veiled);
    else if (latest) void report(latest);
  });
  signal.addEventListener(
    'abort',
    () => {
      overlay.remove();
      veilTitles(false);
    },
    { once: true },
  );
  veilTitles(true);
  ports.isVeiled().then(
    (drawn) => veiled === null && !signal.aborted && setVeil(drawn),
    () => veiled === null && setVeil(false),
  );
  ports.watch({ onReading: (reading) => void report(reading), onSettled: draw });
}
