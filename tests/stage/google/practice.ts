import { renderStage, type Stage } from './render.ts';
import type { StageEvent, StageOptions } from './stage.ts';

const NOW = Date.UTC(2026, 2, 4, 14, 40);
/** The user's own calendar. */
export const OWN = 'practice@example.com';
/** Another of the user's calendars. */
export const OTHER = 'personal@group.calendar.google.com';

/** An event of March, its times given from the day on. */
export const event = (id: string, start: string, end: string, more: Partial<StageEvent> = {}): StageEvent => ({
  id,
  calendar: OWN,
  title: id.toUpperCase(),
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
  ...more,
});

/** The events of one day: one that recurs, one that does not, and one on the other calendar with a guest. */
export const EVENTS = [
  event('k7', '04T09:00', '04T10:00', { originalStart: '2026-03-04T09:00' }),
  event('m2', '04T11:00', '04T12:00'),
  event('t9', '04T15:00', '04T16:00', { calendar: OTHER, guests: [OWN, 'guest@example.com'], organiser: OWN }),
];

/** Shows the two calendars' week; `paths` takes the addresses that the page goes to. */
export function showPractice(options: Partial<StageOptions>, paths: string[]): Stage {
  paths.length = 0;
  const calendars = [
    { id: OWN, name: 'Practice', colour: 'rgb(3, 155, 229)', visible: true },
    { id: OTHER, name: 'Personal', colour: 'rgb(51, 182, 121)', visible: true },
  ];
  const whole = { now: NOW, zone: 'America/New_York', weekStart: 1 as const, events: EVENTS, calendars, ...options };
  return renderStage(document, whole, { push: (path) => paths.push(path) });
}

/** All that a selector finds. */
export const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
/** The chips on the time axis. */
export const chips = (): HTMLElement[] => all('[role="main"] [role="gridcell"][data-column-index] [data-eventchip]');
/** What they show as their titles. */
export const titles = () => chips().map((chip) => chip.querySelector('.I0UMhf')?.textContent);
/** The calendar's part of the page. */
export const main = () => document.querySelector('[role="main"]');
/** Presses a key. */
export const press = (key: string): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
