import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { cardOf, drawnOn } from '../tests/e2e/drawn.ts';
import { stageOf } from '../tests/stage/google/serve.ts';
import type { StageAction, StageEvent, StageOptions } from '../tests/stage/google/stage.ts';
import { sampleOptions } from '../tests/stage/sample.ts';
import { type Launched, launch } from './launch.ts';
import { openSample } from './sample.ts';

/** One picture: what the calendar is told, and what is done with ours before it is taken. */
type Scene = {
  readonly name: string;
  readonly stage?: Partial<StageOptions>;
  /** Where the page goes from there. */
  readonly next?: StageAction;
  readonly card?: boolean;
  readonly ghosts?: boolean;
  readonly veiled?: boolean;
  /** How large the window is, where it matters. */
  readonly width?: number;
};

const SCENES: readonly Scene[] = [
  { name: 'week' },
  { name: 'day', stage: { view: 'day' } },
  { name: 'days', stage: { view: 'days', days: 4 } },
  { name: 'month', next: { do: 'set-view', view: 'month' } },
  { name: 'agenda', next: { do: 'set-view', view: 'agenda' } },
  { name: 'card', card: true },
  { name: 'ghosts', ghosts: true },
  { name: 'veiled', veiled: true },
  { name: 'dense', ghosts: true },
  { name: 'low', stage: { pixelsPerHour: 40 }, ghosts: true },
  { name: 'hebrew', stage: { locale: 'iw' }, card: true },
  { name: 'arabic', stage: { locale: 'ar' }, ghosts: true },
  { name: 'narrow', width: 720, ghosts: true },
];

/** What is drawn over the calendar, in every view and state, light and dark, to be looked at before a release. */
export async function takeOverlay(folder: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const launched = await launch({ headless: true, dark: theme === 'dark' });
    for (const scene of SCENES) await take(launched, scene, theme, `${folder}/${scene.name}-${theme}.png`);
    await launched.context.close();
  }
}

async function take(launched: Launched, scene: Scene, theme: 'light' | 'dark', path: string): Promise<void> {
  const now = Date.now();
  const events = scene.name === 'dense' ? crowded(now) : sampleOptions(now).events;
  const { page } = await openSample(launched, now, { events, theme, ...scene.stage });
  if (scene.width) await page.setViewportSize({ width: scene.width, height: 900 });
  const view = await launched.openView('popup');
  await tell(view, 'showSlots', { shown: scene.ghosts ?? false, client: null });
  await tell(view, 'setVeil', scene.veiled ?? false);
  await view.close();
  await page.bringToFront();
  await expect.poll(() => isDrawn(page, scene), { timeout: 10_000 }).toBe(true);
  if (scene.next) {
    await stageOf(page).apply(scene.next);
    const view = scene.next.do === 'set-view' ? scene.next.view : '';
    await page.locator(`body[data-viewkey="${view}"] framekeeper-layer`).first().waitFor({ state: 'attached' });
    await expect.poll(() => isDrawn(page, scene), { timeout: 10_000 }).toBe(true);
  }
  if (scene.card) {
    await launched.worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch('next-question', tab);
    });
    await cardOf(page);
  }
  await page.screenshot({ path });
  await page.close();
}

/** Whether the page looks as the scene wants it. */
async function isDrawn(page: Page, { veiled = false, ghosts = false }: Scene): Promise<boolean> {
  const looks = (await drawnOn(page)).map(({ look }) => look);
  const blur = await page
    .locator('[data-eventchip] > *, [role="button"][data-eventid]')
    .first()
    .evaluate((title) => getComputedStyle(title).filter);
  const hasMarks = looks.some((look) => look.startsWith('mark'));
  return hasMarks !== veiled && looks.includes('ghost') === ghosts && (blur !== 'none') === veiled;
}

/** Calls the background from one of the extension's own pages. */
const tell = (view: Page, name: string, ...args: readonly unknown[]): Promise<unknown> =>
  view.evaluate(([name, args]) => chrome.runtime.sendMessage({ to: 'view-calls', name, args }), [name, args] as const);

/** The sample with more at the times of what is asked about: chips a half, a third and a quarter of a column wide, and short ones. */
function crowded(now: number): readonly StageEvent[] {
  const { events } = sampleOptions(now);
  const beside = (id: string, more: readonly (readonly [title: string, from: string, to: string])[]) => {
    const [day] = (events.find((event) => event.id === id)?.start ?? '').split('T');
    return more.map(([title, from, to], index) => ({
      id: `${id}beside${index}`,
      calendar: 'practice@example.com',
      title,
      start: `${day}T${from}`,
      end: `${day}T${to}`,
    }));
  };
  return [
    ...events,
    ...beside('m2urgent', [
      ['K7 call', '17:10', '17:25'],
      ['T9 text', '17:15', '17:30'],
      ['B3 urgent', '17:00', '18:00'],
      ['L5 call', '11:30', '11:40'],
    ]),
    ...beside('k7coaching', [['Reading group with a long title', '15:30', '17:00']]),
    ...beside('r4second', [
      ['R4 call', '10:00', '10:15'],
      ['R4 call', '10:15', '10:30'],
      ['R4 call', '10:30', '10:45'],
    ]),
  ];
}

declare const chrome: {
  readonly commands: { readonly onCommand: { readonly dispatch: (name: string, tab?: object) => void } };
  readonly tabs: { readonly query: (filter: object) => Promise<object[]> };
  readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> };
};
