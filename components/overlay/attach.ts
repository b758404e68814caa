import type { Reading } from '../../lib/calendar/reading.ts';
import type { Reader } from '../../lib/readers/reader.ts';
import type { Level } from '../../lib/rules/rule.ts';
import { createOverlay } from './layer.ts';

/** What a page's visitor needs of the world. */
export type PagePorts = {
  /** Sends a reading to the background and brings back its marks, or null when it could not be delivered or kept. */
  readonly report: (reading: Reading) => Promise<readonly { readonly key: string; readonly level: Level }[] | null>;
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
  async function report(reading: Reading): Promise<void> {
    latest = reading;
    const answer = await ports.report(reading);
    if (signal.aborted || latest !== reading || answer === null) return;
    marks = new Map(answer.map(({ key, level }) => [key, level]));
    draw();
  }

  ports.watch({ onReading: report, onSettled: draw });
  ports.onChanged(() => {
    if (latest) void report(latest);
  });
  signal.addEventListener('abort', () => overlay.remove(), { once: true });
}
