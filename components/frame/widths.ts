import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/**
 * Pixels that fit a sheet of A4 and of Letter, both laid sideways, with their margins: across, and down for all rows with
 * the legend below.
 */
export const PAPER = { width: 960, rows: 340 };

/** How wide an element is, pixels; 0 while it is not to be seen. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!box.current) return undefined;
    setWidth(box.current.clientWidth);
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** Whether the page is just being printed. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const leave = new AbortController();
    addEventListener('beforeprint', () => setPrinting(true), leave);
    addEventListener('afterprint', () => setPrinting(false), leave);
    return () => leave.abort();
  }, []);
  return isPrinting;
}
