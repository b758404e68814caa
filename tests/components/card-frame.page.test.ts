import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createCard } from '../../components/overlay/card.ts';
import { LAYER_STYLE } from '../../components/overlay/style.ts';

let root: ShadowRoot;
beforeEach(async () => {
  await page.viewport(1000, 700);
  root = document.body.appendChild(document.createElement('framekeeper-layer')).attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LAYER_STYLE);
  root.adoptedStyleSheets = [sheet];
});
afterEach(() => {
  document.documentElement.removeAttribute('dir');
  document.body.replaceChildren();
});

const frameIn = () => root.querySelector('iframe');

/** Opens a card beside a mark, and has it say how high it is, as its page does once it knows. */
async function opened(box: DOMRect, height: number) {
  const card = createCard(document, 'about:blank');
  card.open({ root, box });
  const frame = frameIn() as HTMLIFrameElement;
  const ports: MessagePort[] = [];
  frame.contentWindow?.addEventListener('message', ({ ports: given }) => ports.push(...given));
  await expect.poll(() => ports.length).toBe(1);
  const say = (news: object) => ports[0]?.postMessage(news);
  say({ height });
  await expect.poll(() => frame.style.visibility).toBe('visible');
  return { card, frame, say };
}

const markAt = (left: number, top: number) => new DOMRect(left, top, 24, 24);
const boxOf = ({ style }: HTMLElement) => [style.left, style.top, style.height].map(Number.parseFloat);

describe('the frame of a card', () => {
  it('stands beyond the mark where there is room, else before it', async () => {
    expect(boxOf((await opened(markAt(300, 200), 198)).frame)).toEqual([332, 192, 200]);
    root.replaceChildren();
    expect(boxOf((await opened(markAt(900, 200), 198)).frame)).toEqual([532, 192, 200]);
  });

  it('stands on the other side where the page is written from right to left', async () => {
    document.documentElement.dir = 'rtl';
    expect(boxOf((await opened(markAt(600, 200), 198)).frame)).toEqual([232, 192, 200]);
  });

  it('stays wholly in the window, and where it is when it becomes lower', async () => {
    const { frame, say } = await opened(markAt(300, 650), 298);
    expect(boxOf(frame)).toEqual([332, 392, 300]);
    say({ height: 198 });
    await expect.poll(() => frame.style.height).toBe('200px');
    expect(boxOf(frame)).toEqual([332, 392, 200]);
    say({ height: 5_000 });
    await expect.poll(() => boxOf(frame)).toEqual([332, 8, 684]);
  });

  it('is closed by its own page, by a press elsewhere, and by another card', async () => {
    const first = await opened(markAt(300, 200), 198);
    first.say({ close: true });
    await expect.poll(frameIn).toBeNull();
    const second = await opened(markAt(300, 200), 198);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect([frameIn(), second.card.isOpen()]).toEqual([null, false]);
    const third = await opened(markAt(300, 200), 198);
    third.card.open({ root, box: markAt(100, 100) });
    expect(root.querySelectorAll('iframe').length).toBe(1);
    expect(frameIn()).not.toBe(third.frame);
  });

  it('is not closed or moved by what the page itself sends', async () => {
    const { frame } = await opened(markAt(300, 200), 198);
    const heard = vi.fn();
    window.addEventListener('message', heard);
    window.postMessage({ close: true }, '*');
    window.postMessage({ height: 400 }, '*');
    await expect.poll(() => heard.mock.calls.length).toBe(2);
    window.removeEventListener('message', heard);
    expect(frameIn()).toBe(frame);
    expect(boxOf(frame)).toEqual([332, 192, 200]);
  });

  it('gives the focus back to where it was', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    const { card, frame } = await opened(markAt(300, 200), 198);
    await expect.poll(() => root.activeElement).toBe(frame);
    card.close();
    expect(document.activeElement).toBe(field);
  });
});
