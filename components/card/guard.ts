/** Milliseconds for which a card must have been in plain sight before it takes anything. */
const STEADY = 400;

type Sight = Pick<IntersectionObserverEntry, 'isIntersecting'> & { readonly isVisible?: boolean };

/** What the guard needs of the world. */
export type GuardPorts = {
  /** Calls back whenever an element comes into plain sight or goes out of it. */
  readonly observe: (element: Element, seen: (sights: readonly Sight[]) => void) => void;
  /** Milliseconds by any clock that does not go back. */
  readonly now: () => number;
  /** Called when something was not taken. */
  readonly onIgnored: () => void;
};

/**
 * Keeps a page from having its user answer unawares. The card stands in a frame of a page that is not ours, which might
 * lay something over it, so that a click meant for that falls through, or have it opened just where a click is about to
 * fall. So nothing is taken until the card has been in plain sight for so long that it can have been noticed, and a press
 * counts only when it began after that. Whether it is in plain sight the browser tells: not covered, not see-through, not
 * turned or blurred by any frame above. Browsers that cannot tell (Firefox) say at least whether it is in the window; there
 * the frame's place in the top layer has to do. Keys that answer nothing, such as Escape and Tab, always work.
 */
export function guardInput(window: Window, { observe, now, onIgnored }: GuardPorts): void {
  let since: number | null = null;
  let early = false;
  observe(window.document.documentElement, (sights) => {
    for (const { isIntersecting, isVisible } of sights) {
      since = isIntersecting && isVisible !== false ? (since ?? now()) : null;
    }
  });
  const isSteady = () => since !== null && now() - since >= STEADY;

  const check = (event: Event) => {
    if (event.type === 'pointerdown') early = !isSteady();
    if ('key' in event && event.key !== 'Enter' && event.key !== ' ') return;
    // A click by key has no press of a pointer before it.
    const byPointer = event.type === 'click' && (event as MouseEvent).detail > 0;
    if (isSteady() && !(byPointer && early)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type !== 'pointerdown') onIgnored();
  };
  for (const type of ['pointerdown', 'click', 'keydown', 'submit']) {
    window.addEventListener(type, check, { capture: true });
  }
}

/** By the browser's own observer, at its most careful where it can be. */
export function observeSight(element: Element, seen: (sights: readonly Sight[]) => void): void {
  const careful: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    trackVisibility: true,
    delay: 100,
  };
  new IntersectionObserver(seen, careful).observe(element);
}
