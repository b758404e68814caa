import type { CardNews } from '../../lib/messages/protocol.ts';

/** How near a card comes to the window's edges and its mark, and how low it is at least, pixels. */
const GAP = 8;
const LOWEST = 120;

/** Where a card is to stand. */
export type CardPlace = { readonly root: ShadowRoot; readonly box: DOMRect };

/** The card with questions about one event: a page of the extension's own, framed where the site's scripts cannot reach it. */
export type CardFrame = {
  /** Opens it beside a place, instead of the one that is open. */
  readonly open: (place: CardPlace) => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
};

/**
 * The frame for cards from `url`. It is a popover: in the window's top layer nothing of the page clips or covers it, and
 * still it is a child of the column's layer. Where it was opened it stays, though the page be scrolled: what takes answers
 * must not be moved under a pointer by somebody else.
 */
export function createCard(document: Document, url: string): CardFrame {
  const { defaultView: window } = document;
  let frame: HTMLIFrameElement | null = null;
  let closing = new AbortController();
  /** What had the focus before the first card took it. */
  let before: Element | null = null;

  function close(): void {
    if (!frame) return;
    closing.abort();
    const hadFocus = (frame.getRootNode() as ShadowRoot).activeElement === frame;
    frame.remove();
    frame = null;
    if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    before = null;
  }

  function open({ root, box }: CardPlace): void {
    const keptFocus = frame ? before : document.activeElement;
    close();
    before = keptFocus;
    closing = new AbortController();
    const { signal } = closing;
    const card = document.createElement('iframe');
    frame = card;
    card.popover = 'manual';
    card.src = url;
    card.addEventListener('load', () => listen(card, box, signal), { once: true });
    // A press anywhere else closes it, and does there what it does without us. One on a mark is not heard here.
    window?.addEventListener('pointerdown', ({ target }) => target !== root.host && close(), { capture: true, signal });
    root.append(card);
    card.showPopover();
  }

  /** By a port of its own, which the page's scripts neither see nor can make. */
  function listen(card: HTMLIFrameElement, box: DOMRect, signal: AbortSignal): void {
    const { port1, port2 } = new MessageChannel();
    let height = 0;
    const stand = () => height > 0 && place(card, box, height);
    window?.addEventListener('resize', stand, { signal });
    port1.onmessage = ({ data }: MessageEvent<CardNews>) => {
      if (!('height' in data)) {
        close();
        return;
      }
      const isFirst = height === 0;
      height = data.height;
      stand();
      if (isFirst) card.focus({ preventScroll: true });
    };
    signal.addEventListener('abort', () => port1.close(), { once: true });
    // What stands in the frame is ours, by whatever address the browser gives it in this session.
    card.contentWindow?.postMessage('framekeeper', '*', [port2]);
  }

  return { open, close, isOpen: () => frame?.isConnected ?? false };
}

/**
 * Beside the mark where there is room, else on its other side, and wholly in the window. Once it stands it moves only to
 * stay in the window: browsers drop what is pressed in a frame that has just been moved.
 */
function place(card: HTMLElement, mark: DOMRect, wanted: number): void {
  const { style, offsetWidth: width, ownerDocument } = card;
  const { clientWidth, clientHeight } = ownerDocument.documentElement;
  const height = Math.min(Math.max(LOWEST, wanted + 2), clientHeight - 2 * GAP);
  const after = mark.right + GAP;
  const before = mark.left - GAP - width;
  // The mark stands where its chip ends, so beyond it lies what the question is not about.
  const first = card.matches(':dir(rtl)') ? before : after;
  const fits = first >= GAP && first + width + GAP <= clientWidth;
  const left = fits ? first : first === after ? before : after;
  style.height = `${height}px`;
  style.left = `${Math.max(GAP, Math.min(left, clientWidth - GAP - width))}px`;
  const top = Number.parseFloat(style.top) || mark.top - GAP;
  style.top = `${Math.max(GAP, Math.min(top, clientHeight - GAP - height))}px`;
  style.visibility = 'visible';
}
