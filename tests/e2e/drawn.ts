import { expect, type Frame, type Page } from '@playwright/test';

/** Something that we drew, as only the browser itself can see it. */
export type Drawn = {
  readonly look: string;
  readonly name: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** All that is drawn over a page. Nothing in the page reaches into closed roots; the browser's own protocol does. */
export async function drawnOn(page: Page): Promise<readonly Drawn[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const buttons: Node[] = [];
  const collect = (node: Node, ours: boolean): void => {
    if (ours && node.nodeName === 'BUTTON') buttons.push(node);
    for (const child of node.children ?? []) collect(child, ours);
    for (const child of node.shadowRoots ?? []) collect(child, node.localName === 'framekeeper-layer');
  };
  collect(root, false);
  const drawn: Drawn[] = [];
  for (const { nodeId, attributes = [], children } of buttons) {
    // Gone since it was found: then it is not drawn.
    const box = await session.send('DOM.getBoxModel', { nodeId }).catch(() => null);
    if (!box) continue;
    const { model } = box;
    const [left = 0, top = 0] = model.border;
    const of = (name: string) => attributes[attributes.indexOf(name) + 1] ?? '';
    const text = children?.[0]?.children?.[0]?.nodeValue ?? '';
    drawn.push({
      look: of('class'),
      name: of('aria-label'),
      text,
      left,
      top,
      width: model.width,
      height: model.height,
    });
  }
  await session.detach();
  return drawn;
}

/** What we say in a page, seen or not, as a screen reader is told. */
export async function saidOn(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const texts = new Map(nodes.map(({ nodeId, name }) => [nodeId, String(name?.value ?? '')]));
  const regions = nodes.filter(({ role, ignored }) => role?.value === 'status' && !ignored);
  return regions.map(({ childIds = [] }) => childIds.map((id) => texts.get(id) ?? '').join(''));
}

type Node = {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly localName: string;
  readonly attributes?: string[];
  readonly children?: Node[];
  readonly shadowRoots?: Node[];
};

/** The middle of the mark on a chip; waits until there is one. */
export async function markOn(page: Page, title: string): Promise<{ readonly x: number; readonly y: number }> {
  const chip = page.locator('[data-eventchip], [role="button"][data-eventid]', { hasText: title }).first();
  let found: Drawn | undefined;
  const look = async () => {
    const box = await chip.boundingBox();
    const marks = (await drawnOn(page)).filter((one) => one.look.startsWith('mark'));
    found = marks.find(
      ({ left, top }) => box && box.x <= left && left < box.x + box.width && Math.abs(top - box.y) < 2,
    );
    return found !== undefined;
  };
  await expect.poll(look).toBe(true);
  const { left, top, width, height } = found as Drawn;
  return { x: left + width / 2, y: top + height / 2 };
}

/** Presses the mark of a chip with the pointer. */
export async function pressMark(page: Page, title: string): Promise<void> {
  const { x, y } = await markOn(page, title);
  await page.mouse.click(x, y);
}

/**
 * The card that is open in a page, once it has stood in plain sight for long enough that both it and the browser take what
 * is pressed there. A person takes longer to read it.
 */
export async function cardOf(page: Page): Promise<Frame> {
  const card = () => page.frames().find((frame) => frame.url().endsWith('/card.html'));
  await expect.poll(() => card() !== undefined).toBe(true);
  const frame = card() as Frame;
  // Asked at intervals: a frame that is not shown has no animation frames.
  await frame.waitForFunction(steadySight, null, { polling: 50 });
  return frame;
}

/** Leaves the open card by Escape. The key may never be said to be up again, since the frame it was pressed in is gone. */
export async function leaveCard(page: Page): Promise<void> {
  const pressed = page.keyboard.press('Escape').catch(() => null);
  await expect.poll(() => page.frames().some((frame) => frame.url().endsWith('/card.html'))).toBe(false);
  await Promise.race([pressed, page.evaluate(() => null)]);
}

/** Whether the frame that it runs in has been in plain sight for a while. */
function steadySight(): boolean {
  const shared = window as unknown as { watched?: boolean; seen?: number | null };
  if (!shared.watched) {
    const look = (sights: readonly IntersectionObserverEntry[]) => {
      for (const sight of sights) shared.seen = (sight as { isVisible?: boolean }).isVisible ? Date.now() : null;
    };
    const careful = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    new IntersectionObserver(look, careful).observe(document.documentElement);
    shared.watched = true;
  }
  return Boolean(shared.seen) && Date.now() - (shared.seen ?? 0) > 600;
}
