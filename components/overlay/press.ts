/** What a press on something of ours does; null when there is nothing of ours at that point. */
export type PressAt = (target: EventTarget | null, x: number, y: number) => (() => void) | null;

/** The events of one press, from the finger down to the click. */
const PRESS = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click'];

/**
 * Hears presses on what is drawn, though none of it takes the pointer. If it did, the page could ask what lies at a point
 * and so learn which events are asked about; and what is dragged across a mark would stick to it. So the press is looked
 * up as it comes in, before the page hears of it, and then kept from the page to its end: there it would open an event or
 * begin a new one. Every other press is the page's, and so is all that moves.
 */
export function hearPresses(window: Window, pressAt: PressAt, signal: AbortSignal): void {
  let held: (() => void) | null = null;
  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type === 'pointerdown') {
      const { clientX, clientY, button } = event as PointerEvent;
      held = button === 0 ? pressAt(event.target, clientX, clientY) : null;
    }
    if (!held) return;
    // Without this the press would also take the focus from where the page has it.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const press = held;
    held = null;
    press();
  };
  for (const type of PRESS) window.addEventListener(type, hear, { capture: true, passive: false, signal });
}
