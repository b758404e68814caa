/**
 * Milliseconds until a note's text comes and until the note goes. The text comes late because screen readers tell what
 * changes in a region that they know already.
 */
const COMES = 100;
const GOES = 4_000;

/** A line in the window that says something for a moment, seen and heard, and is in nobody's way. */
export type Note = {
  /** Says a text in a layer that is in the page, instead of what is being said; calls back when it is said no more. */
  readonly say: (root: ShadowRoot, text: string, onGone?: () => void) => void;
  readonly remove: () => void;
};

/**
 * A note in a language. It is a popover, as the card is: whichever layer it stands in, it is seen in the same place, and
 * the page is not told that it is there. It neither moves nor takes the pointer or the focus.
 */
export function createNote(document: Document, locale: string): Note {
  let line: HTMLElement | null = null;
  let coming: ReturnType<typeof setTimeout> | undefined;
  let going: ReturnType<typeof setTimeout> | undefined;
  let gone: (() => void) | undefined;

  function remove(): void {
    clearTimeout(coming);
    clearTimeout(going);
    line?.remove();
    line = null;
    gone?.();
    gone = undefined;
  }

  function say(root: ShadowRoot, text: string, onGone?: () => void): void {
    remove();
    gone = onGone;
    const status = document.createElement('p');
    line = status;
    status.role = 'status';
    status.lang = locale;
    status.dir = 'auto';
    status.popover = 'manual';
    root.append(status);
    status.showPopover();
    coming = setTimeout(() => status.append(text), COMES);
    going = setTimeout(remove, GOES);
  }

  return { say, remove };
}
