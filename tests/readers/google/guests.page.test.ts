import { afterEach, describe, expect, test } from 'vitest';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import { NOW, OWN, ZONE } from './expected.ts';

let stage: Stage;
afterEach(() => stage.remove());

const CLIENT = 'j.d@example.com';
const EVENT = {
  id: 'session',
  calendar: OWN,
  title: 'Session',
  start: '2026-03-03T09:00',
  end: '2026-03-03T09:50',
  guests: [OWN, CLIENT],
  organiser: OWN,
};

const read = () => googleReader.read(document, 'https://calendar.google.com/calendar/u/0/r/week', NOW);
const bubble = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The stage has no ${selector}`);
  return found;
};

describe('who invited is not told', () => {
  const open = () => {
    stage = renderStage(document, { events: [EVENT], now: NOW, zone: ZONE });
    stage.apply({ do: 'open', id: 'session' });
  };
  const entry = () => bubble(`#xDetDlgAtt [data-email="${OWN}"]`);
  const line = () => bubble('#xDetDlgCal > :last-child');

  test.each<readonly [string, () => void]>([
    ['the line under the calendar’s name is gone', () => line().remove()],
    ['the line names somebody else', () => line().append(' M2')],
    ['the line says another word', () => line().replaceChildren('Created by: Sample Practice')],
    ['no guest is labelled with the word', () => entry().setAttribute('aria-label', 'Sample Practice, Accepted')],
    [
      'two guests are labelled with it',
      () => bubble(`[data-email="${CLIENT}"]`).setAttribute('aria-label', `${CLIENT}, Organizer`),
    ],
    ['a guest is called by the word', () => entry().setAttribute('aria-label', 'Organizer')],
  ])('when %s', (_, change) => {
    open();
    expect(read().details).toMatchObject([{ organiser: OWN }]);
    change();
    expect(read().details).toMatchObject([{ organiser: null, guests: [OWN, CLIENT] }]);
  });
});
