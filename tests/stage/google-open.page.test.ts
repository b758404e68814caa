import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { all, chips, EVENTS, main, OTHER, OWN, press, showPractice, titles } from './google/practice.ts';
import type { Stage } from './google/render.ts';
import type { StageOptions } from './google/stage.ts';

let stage: Stage;
const paths: string[] = [];
const show = (options: Partial<StageOptions> = {}): Stage => {
  stage = showPractice(options, paths);
  return stage;
};
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stage.remove();
  vi.useRealTimers();
});

test('a click on a chip opens its bubble with its guests; closed it stays, without height', () => {
  show();
  chips()[2]?.click();
  const dialog = all('#xDetDlg')[0];
  expect(dialog?.dataset.eventid).toBe(chips()[2]?.dataset.eventid);
  expect(all('#xDetDlgAtt [data-email]').map((guest) => guest.dataset.email)).toEqual([OWN, 'guest@example.com']);
  expect(dialog?.offsetHeight).toBeGreaterThan(0);
  press('Escape');
  expect(all('#xDetDlg')).toEqual([dialog]);
  expect(dialog?.offsetHeight).toBe(0);
});

test('a bubble names who invited in two places, by the word of its language', () => {
  show({ locale: 'fr', user: { name: 'Sample Practice', email: OWN } }).apply({ do: 'open', id: 't9' });
  expect(all('#xDetDlgAtt [data-email]').map((guest) => guest.ariaLabel)).toEqual([
    'Sample Practice, Invitation acceptée, Organisateur',
    'guest@example.com, Réponse requise',
  ]);
  expect([...(all('#xDetDlgCal')[0]?.children ?? [])].map((line) => line.textContent)).toEqual([
    'Personal',
    'Organisateur\u00a0: Sample Practice',
  ]);
});

test('a bubble’s rows may come after its title, and none of another event stand there meanwhile', () => {
  show({ loading: 'late' }).apply({ do: 'open', id: 't9' });
  vi.advanceTimersByTime(100);
  expect(all('#xDetDlgAtt, #xDetDlgCal')).toHaveLength(2);
  stage.apply({ do: 'open', id: 'k7' });
  expect([all('#rAECCd')[0]?.textContent, all('#xDetDlgAtt, #xDetDlgCal').length]).toEqual(['K7', 0]);
  vi.advanceTimersByTime(100);
  expect(all('#xDetDlgAtt, #xDetDlgCal').map(({ id }) => id)).toEqual(['xDetDlgCal']);
});

test('the bubble’s pencil leads to the event’s form and the form’s cross back again', () => {
  show().apply({ do: 'open', id: 't9' });
  const id = all('#xDetDlg')[0]?.dataset.eventid ?? '';
  document.querySelector<HTMLElement>('[jsname="DyVDA"]')?.click();
  expect(paths).toEqual([`/calendar/u/0/r/eventedit/${id}`]);
  expect([main(), all('[data-is-create="false"] [data-email]').length]).toEqual([null, 2]);
  document.querySelector<HTMLElement>('[data-stage-do="back"]')?.click();
  stage.settle();
  expect(titles()).toEqual(['K7', 'M2', 'T9']);
  expect(paths.at(-1)).toBe('/calendar/u/0/r/week/2026/3/4');
});

test('an event’s form saves it where it is, and its guests with it', () => {
  show().go({ page: 'edit', id: chips()[2]?.dataset.eventid ?? '' });
  const title = document.querySelector<HTMLInputElement>('#xTiIn');
  if (title) title.value = 'T9 again';
  document.querySelector<HTMLElement>('#xSaveBu')?.click();
  stage.settle();
  expect(stage.state().events).toHaveLength(EVENTS.length);
  expect(stage.state().events[2]).toMatchObject({
    title: 'T9 again',
    calendar: OTHER,
    guests: [OWN, 'guest@example.com'],
  });
});

test('the form for a new event saves what it then says, on the week of its day', () => {
  show().go({ page: 'form', fields: new URLSearchParams('text=M2&dates=20260311T160000Z/20260311T165000Z') });
  expect(main()).toBeNull();
  const title = document.querySelector<HTMLInputElement>('#xTiIn');
  expect(title?.value).toBe('M2');
  if (title) title.value = 'M2 urgent';
  document.querySelector<HTMLElement>('#xSaveBu')?.click();
  stage.settle();
  expect(titles()).toEqual(['M2 urgent']);
  expect(stage.state().events.at(-1)).toMatchObject({ start: '2026-03-11T12:00', end: '2026-03-11T12:50' });
});
