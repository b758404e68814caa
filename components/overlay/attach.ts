import type { Reading } from '../../lib/calendar/reading.ts';
import type { Reader } from '../../lib/readers/reader.ts';
import type { Result } from '../../lib/result.ts';
import type { Level } from '../../lib/rules/rule.ts';
import { createOverlay } from './layer.ts';

/** Milliseconds until a reading that reached nobody is sent again, the first time and at most. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 60_000;

/** What a page's visitor needs of the world. */
export type PagePorts = {
  /** Sends a reading to the background and brings back its marks, or why it was refused. Rejects when it reached nobody. */
  readonly report: (
    reading: Reading,
  ) => Promise<Result<readonly { readonly key: string; readonly level: Level }[], string>>;
  /** Calls the listener whenever marks may have changed. */
  readonly onChanged: (listener: () => void) => void;
  /** Calls one listener for each new reading, the other each time the page stands still again, until the signal aborts. */
  readonly watch: (heard: { readonly onReading: (reading: Reading) => void; readonly onSettled: () => void }) => void;
  readonly document: Document;
  /** Ends the visit: everything of ours leaves the page. */
  readonly signal: AbortSignal;
};

/** Reads a calendar page as long as it is open, and draws over it what the background says of it. */
export function attach(reader: Pick<Reader, 'columns'>, ports: PagePorts): void {
  const { document, signal } = ports;
  const overlay = createOverlay(document);
  let marks: ReadonlyMap<string, Level> = new Map();
  let latest: Reading | null = null;

  const draw = () => {
    if (!signal.aborted) overlay.draw(reader.columns(document), marks);
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
      marks = new Map(answer.value.map(({ key, level }) => [key, level]));
      draw();
    }
  }

  ports.watch({ onReading: (reading) => void report(reading), onSettled: draw });
  ports.onChanged(() => {
    if (latest) void report(latest);
  });
  signal.addEventListener('abort', () => overlay.remove(), { once: true });
}
