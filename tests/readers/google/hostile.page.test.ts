import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { SeenEvent } from '../../../lib/calendar/event.ts';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import { LIMITS } from '../../../lib/calendar/reading.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageEvent } from '../../stage/google/stage.ts';
import { CALENDARS, expected, found, NOW, OWN, WEEK, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const read = () => googleReader.read(document, 'https://calendar.google.com/calendar/u/0/r/week', NOW);
const titled = (title: string): StageEvent => ({
  id: 'one',
  calendar: OWN,
  title,
  start: '2026-03-03T09:00',
  end: '2026-03-03T09:50',
});

function show(events: readonly StageEvent[]): void {
  stage?.remove();
  stage = renderStage(document, { events, now: NOW, zone: ZONE, calendars: CALENDARS });
}

describe('a title', () => {
  test.each([
    '<img src=x onerror="document.body.remove()">',
    '\u202egnitcerid\u202c rest',
    '10:00 to 11:00',
    'June 9, 2024 at 10:15pm to June 10',
    ', , ,',
    '9',
    '📅 K7 👩‍⚕️',
    'No location',
    'am',
  ])('such as %s is a title and nothing else', (title) => {
    show([titled(title)]);
    const reading = read();
    expect(reading.faults).toEqual([]);
    expect(found(reading.events)).toEqual(expected([titled(title)]));
  });

  test('of 100 kB is cut between two characters', () => {
    show([titled('👩'.repeat(50_000))]);
    const [event] = read().events;
    expect(event?.title).toBe('👩'.repeat(1_000));
  });

  test('of half a character is made whole', () => {
    show([titled('K7 \ud83d')]);
    expect(read().events[0]?.title).toBe('K7 \ufffd');
  });

  test('of any characters is read as it is or is a fault, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (title) => {
        show([titled(title)]);
        const reading = read();
        expect(parseReading(reading)).toMatchObject({ ok: true });
        expect(reading.faults.length > 0).toBe(reading.seen.length === 0);
        for (const event of reading.events) expect(event.start).toBe(Date.UTC(2026, 2, 3, 14));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a page', () => {
  test('of more events than any calendar of appointments holds is cut and said to be', () => {
    const events = Array.from({ length: LIMITS.events + 100 }, (_, index) => ({
      ...titled(`C${index}`),
      id: `e${index}`,
    }));
    show(events);
    const reading = read();
    expect(reading.events).toHaveLength(LIMITS.events);
    expect(reading).toMatchObject({ seen: [], faults: [{ anchor: 'too-many' }] });
  });

  test('with any attribute of any element rewritten gives a reading, healthy or not', () => {
    show(WEEK);
    const elements = [...document.querySelectorAll('body *')];
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('', '0', '-1', '1e9', 'top: NaNpx; height: 1e99px', 'row', 'gridcell', 'grid'),
    );
    fc.assert(
      fc.property(fc.nat({ max: elements.length - 1 }), fc.nat({ max: 20 }), value, (at, which, text) => {
        const element = elements[at];
        const name = element?.getAttributeNames()[which % (element.getAttributeNames().length || 1)];
        if (!element || !name) return;
        const before = element.getAttribute(name) ?? '';
        element.setAttribute(name, text);
        try {
          const reading = read();
          expect(parseReading(reading)).toMatchObject({ ok: true });
          expect(reading.faults.some(({ anchor }) => anchor === 'reader')).toBe(false);
          googleReader.isReady(document);
          googleReader.columns(document);
        } finally {
          element.setAttribute(name, before);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('from which any one element is missing is a fault, or tells nothing that is not so', () => {
    show(WEEK);
    // A chip without its text or its line for the place tells less of these two, and nothing that is not so.
    const tells = ({ place: _, calendar: __, ...event }: SeenEvent) => JSON.stringify(event);
    const known = new Set(read().events.map(tells));
    for (const element of [...document.querySelectorAll('[role="main"] *')].slice(1)) {
      const gap = document.createComment('');
      element.replaceWith(gap);
      const reading = read();
      gap.replaceWith(element);
      expect(parseReading(reading)).toMatchObject({ ok: true });
      expect(reading.faults.some(({ anchor }) => anchor === 'reader')).toBe(false);
      if (reading.faults.length > 0) continue;
      expect(reading.events.map(tells).filter((event) => !known.has(event))).toEqual([]);
    }
  });
});

describe('what is no event of its own', () => {
  test('adds none: the shadow of a dragged chip, a hidden bubble, handles and buttons', () => {
    show(WEEK);
    const before = read();
    const chip = [...document.querySelectorAll('[data-column-index] [data-eventchip]')].find((one) =>
      one.textContent?.includes('K7'),
    );
    if (!chip) throw new Error('The stage shows no chip');
    const shadow = chip.cloneNode(true) as HTMLElement;
    shadow.style.top = '700px';
    chip.parentElement?.append(shadow);
    const bubble = document.createElement('div');
    bubble.setAttribute('data-eventid', chip.getAttribute('data-eventid') ?? '');
    bubble.style.display = 'none';
    document.body.append(bubble);
    expect(read()).toEqual(before);
    bubble.remove();
    shadow.remove();
  });

  test.each([
    ['at another time', { start: '2026-03-03T11:00', end: '2026-03-03T11:50' }],
    ['of another title', { title: 'M2' }],
    ['on a whole day', { start: '2026-03-03', end: '2026-03-03' }],
  ])('is told from an id that an event %s shares: that is a fault', (_, other) => {
    show([titled('K7'), { ...titled('K7'), ...other }]);
    expect(read()).toMatchObject({ seen: [], faults: [{ anchor: 'chip.id', problem: 'contradictory' }] });
  });
});
