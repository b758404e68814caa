import { renderStage, type Stage, type StagePorts } from './outlook/render.ts';
import type { StageEvent, StageOptions } from './outlook/stage.ts';

/** The scene of the tests of the Outlook stage: its clock, two calendars, and how its parts are found in the page. */
export const NOW = Date.UTC(2026, 2, 4, 14, 40);
export const OWN = 'practice@example.com';
export const FAMILY = 'family';

/** An event of March 2026, its times as `04T09:00` or `04`. */
export const event = (start: string, end: string, more: Partial<StageEvent> = {}): StageEvent => ({
  id: 'k7',
  calendar: OWN,
  title: 'K7',
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
  ...more,
});

/** So many events of one morning of March 2026, a minute apart: E0, E1 … */
export const many = (count: number, day = '10'): StageEvent[] =>
  Array.from({ length: count }, (_, index) => {
    const minutes = String(index % 60).padStart(2, '0');
    return event(`${day}T09:${minutes}`, `${day}T10:00`, { id: `e${index}`, title: `E${index}` });
  });

/** The same, called as its id is. */
export const named = (id: string, start: string, end: string, more: Partial<StageEvent> = {}): StageEvent =>
  event(start, end, { id, title: id.toUpperCase(), ...more });

/** A practice's two weeks. */
export const FORTNIGHT: readonly StageEvent[] = [
  named('k7', '04T09:00', '04T10:00', { recurrence: 'occurrence', place: 'Room 9' }),
  named('m2', '04T11:00', '04T12:00'),
  named('t9', '04T15:00', '04T16:00', { calendar: FAMILY, organiser: 'Org, Alpha' }),
  named('r4', '11T09:00', '11T10:00', { calendar: FAMILY }),
  named('day', '12', '12'),
];

let stage: Stage | undefined;

/** Stands a stage in the document, in place of the one before. */
export function show(events: readonly StageEvent[], options: Partial<StageOptions> = {}, ports?: StagePorts): Stage {
  stage?.remove();
  const calendars = [
    { id: OWN, name: 'Calendar', colour: 'blue' as const, visible: true },
    { id: FAMILY, name: 'Family, all of us', colour: 'green' as const, visible: true },
  ];
  stage = renderStage(document, { now: NOW, zone: 'America/New_York', events, calendars, ...options }, ports);
  return stage;
}

/** Takes the stage out of the document. */
export function clear(): void {
  stage?.remove();
  stage = undefined;
}

export const MAIN = '[role="main"][data-app-section^="Surface_"]';
export const CHIP = '[data-calitemid]:not([data-calitemid^="overflowIndicator_"])';
export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

/** The first element of a selector, which must be there. */
export function one(selector: string): HTMLElement {
  const [found] = all(selector);
  if (!found) throw new Error(`Nothing is ${selector}`);
  return found;
}

export const label = (node: Element | null | undefined): string | null => node?.getAttribute('aria-label') ?? null;
export const chips = (within = MAIN): HTMLElement[] => all(`${within} ${CHIP}`);
export const labels = (): (string | null)[] => all(`${MAIN} ${CHIP} > [role="button"]`).map(label);
export const titles = (): (string | undefined)[] =>
  all(`${MAIN} ${CHIP} > [role="button"]`).map((button) => button.title.split('\n')[0]);
export const days = (): (string | undefined)[] => all('[data-column-date]').map((header) => header.dataset.columnDate);
export const overflows = (): HTMLElement[] => all(`${MAIN} [data-calitemid^="overflowIndicator_"]`);
