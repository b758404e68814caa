import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Pixels that a pointer may tremble before it drags. */
const TREMBLE = 4;

/** Moves what scrolls by dragging it with a mouse. A finger does so by itself. */
export function useDrag(box: RefObject<HTMLElement | null>) {
  const held = useRef<{ readonly x: number; readonly scrolled: number } | null>(null);
  const dragged = useRef(false);
  return {
    begin(event: PointerEvent): void {
      dragged.current = false;
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      held.current = { x: event.clientX, scrolled: box.current?.scrollLeft ?? 0 };
    },
    /** Whether the pointer drags. */
    follow(event: PointerEvent): boolean {
      if (!held.current || !box.current) return false;
      const by = event.clientX - held.current.x;
      if (!dragged.current && Math.abs(by) < TREMBLE) return false;
      if (!dragged.current) box.current.setPointerCapture(event.pointerId);
      dragged.current = true;
      box.current.scrollLeft = held.current.scrolled - by;
      return true;
    },
    end(): void {
      held.current = null;
    },
    /** Whether the last press moved the sheet, and so meant no mark. */
    wasDragged: (): boolean => dragged.current,
  };
}

/** Zooms by the wheel with Ctrl, which is also what a pinch on a trackpad says. The wheel alone scrolls, as everywhere. */
export function useZoomWheel(box: RefObject<HTMLElement | null>, onZoom: (factor: number) => void): void {
  const latest = useRef(onZoom);
  latest.current = onZoom;
  useEffect(() => {
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current(2 ** (Math.max(-100, Math.min(100, event.deltaY)) / 200));
    };
    const { current } = box;
    // Not passive, or the browser would zoom the whole page besides.
    current?.addEventListener('wheel', turn, { passive: false });
    return () => current?.removeEventListener('wheel', turn);
  }, [box]);
}
