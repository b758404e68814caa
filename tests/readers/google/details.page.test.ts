import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parseReading } from '../../../lib/calendar/parse-reading.ts';
import { LIMITS } from '../../../lib/calendar/reading.ts';
import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage, type Stage } from '../../stage/google/render.ts';
import type { StageEvent, StageOptions } from '../../stage/google/stage.ts';
import { CALENDARS, FAMILY, NOW, OWN, ZONE } from './expected.ts';
import { CLIENT, FULL, KEY, session, WEEK_URL } from './session.ts';

let stage: Stage;
afterEach(() => stage.remove());

const TOLD = {
  key: KEY,
  place: 'Room 9, 12 Main St',
  guests: [OWN, CLIENT],
  organiser: OWN,
  description: 'some',
};

function show(events: readonly StageEvent[], options: Partial<StageOptions> = {}): Stage {
  stage = renderStage(document, { events, now: NOW, zone: ZONE, calendars: CALENDARS, ...options });
  return stage;
}
const read = (url = WEEK_URL) => googleReader.read(document, url, NOW);
const bubble = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The stage has no ${selector}`);
  return found;
};

describe('an open bubble', () => {
  test.each(['en', 'de', 'fr', 'ja', 'zh-CN', 'hi', 'ar', 'iw', 'ru', 'fi', 'lv', 'ko'])(
    'in %s tells guests, who invited, the place, and that there is a description',
    (locale) => {
      show([FULL, session({ id: 'other', start: '2026-03-03T11:00', end: '2026-03-03T11:50' })], { locale });
      const before = read();
      stage.apply({ do: 'open', id: 'session' });
      const reading = read();
      expect(reading).toEqual({ ...before, details: [TOLD] });
      expect(parseReading(reading)).toEqual({ ok: true, value: reading });
    },
  );

  test('tells of a guest who invited', () => {
    show([{ ...FULL, organiser: CLIENT }]).apply({ do: 'open', id: 'session' });
    expect(read().details).toMatchObject([{ organiser: CLIENT }]);
  });

  test('that is whole says of what is not there that there is none', () => {
    show([session()]).apply({ do: 'open', id: 'session' });
    expect(read().details).toEqual([{ key: KEY, place: '', guests: [], organiser: null, description: 'none' }]);
  });

  test('keeps not one word of a description', () => {
    show([FULL]).apply({ do: 'open', id: 'session' });
    expect(JSON.stringify(read())).not.toContain('Talked');
  });

  test('has the key of its chip, in a series and on another calendar', () => {
    const instance = { calendar: FAMILY, originalStart: '2026-03-03T09:00' };
    show([session(instance)], { view: 'month', date: '2026-03-01' }).apply({ do: 'open', id: 'session' });
    const { events, details } = read();
    expect(details.map(({ key }) => key)).toEqual(events.map(({ key }) => key));
  });

  test('whose rows have not come yet claims nothing', () => {
    show([FULL], { loading: 'late' }).apply({ do: 'open', id: 'session' });
    expect(read().details).toEqual([]);
    stage.settle();
    expect(read().details).toEqual([TOLD]);
  });

  test.each([
    ['without the calendar’s row', '#xDetDlgCal', { organiser: null }],
    ['without its guests, who have not come', '#xDetDlgAtt > *', { guests: null, organiser: null }],
  ])('%s claims no absence', (_, selector, less) => {
    show([FULL]).apply({ do: 'open', id: 'session' });
    for (const element of document.querySelectorAll(selector)) element.remove();
    for (const row of ['#xDetDlgLoc', '#xDetDlgDesc']) bubble(row).remove();
    const none = selector === '#xDetDlgCal' ? null : 'none';
    expect(read().details).toEqual([{ ...TOLD, place: none && '', description: none, ...less }]);
  });

  test('that is busy claims no absence', () => {
    show([session()]).apply({ do: 'open', id: 'session' });
    expect(read().details).toMatchObject([{ place: '', guests: [], description: 'none' }]);
    bubble('#xDetDlgCal').setAttribute('aria-busy', 'true');
    expect(read().details).toEqual([]);
  });

  test('on its way from one event to another, its id of the one and its title of the other, is not read', () => {
    show([FULL, session({ id: 'other', title: 'M2', start: '2026-03-03T11:00', end: '2026-03-03T11:50' })]);
    stage.apply({ do: 'open', id: 'session' });
    const other = [...document.querySelectorAll('[data-column-index] [data-eventchip]')].find((chip) =>
      chip.textContent?.includes('M2'),
    );
    bubble('#xDetDlg').setAttribute('data-eventid', other?.getAttribute('data-eventid') ?? '');
    expect(read()).toMatchObject({ details: [], faults: [] });
  });

  test('without a title in words is read by its id alone', () => {
    show([session({ title: '', guests: [CLIENT] })]).apply({ do: 'open', id: 'session' });
    expect(read().details).toMatchObject([{ key: KEY, guests: [CLIENT] }]);
  });

  test('beside a page without a calendar is read all the same', () => {
    show([FULL], { view: 'year' }).apply({ do: 'open', id: 'session' });
    expect(read()).toMatchObject({ view: 'other', details: [TOLD], faults: [] });
  });
});

describe('a closed bubble', () => {
  test('stays in the page and is not read', () => {
    show([FULL]).apply({ do: 'open', id: 'session' });
    stage.apply({ do: 'close' });
    expect(bubble('#xDetDlg').textContent).toContain(CLIENT);
    expect(read()).toMatchObject({ details: [], faults: [], seen: { length: 7 } });
  });

  test.each<readonly [string, (dialog: HTMLElement) => void]>([
    ['hidden', (dialog) => dialog.setAttribute('hidden', '')],
    ['not there for readers of screens', (dialog) => dialog.setAttribute('aria-hidden', 'true')],
    ['invisible', (dialog) => dialog.setAttribute('style', 'opacity:1;visibility:hidden')],
    ['without height', (dialog) => dialog.setAttribute('style', 'height: 0px; overflow: hidden')],
    ['in a part that is not shown', (dialog) => wrapped(dialog).setAttribute('style', 'display: none')],
    ['without height by a rule of its page', (dialog) => wrapped(dialog).attachShadow({ mode: 'open' })],
    ['no dialog', (dialog) => dialog.removeAttribute('role')],
  ])('is known by being %s', (_, close) => {
    show([FULL]).apply({ do: 'open', id: 'session' });
    const dialog = bubble('[role="dialog"]');
    close(dialog);
    expect(read().details).toEqual([]);
    document.querySelector('[data-wrapper]')?.remove();
  });

  const wrapped = (dialog: HTMLElement): HTMLElement => {
    const wrapper = document.createElement('div');
    wrapper.setAttribute('data-wrapper', '');
    dialog.replaceWith(wrapper);
    wrapper.append(dialog);
    return wrapper;
  };

  test('costs no look at the layout, an open one costs one', () => {
    show([FULL]).apply({ do: 'open', id: 'session' });
    const { getBoundingClientRect } = Element.prototype;
    let looks = 0;
    Element.prototype.getBoundingClientRect = function measured() {
      looks++;
      return getBoundingClientRect.call(this);
    };
    try {
      read();
      expect(looks).toBe(1);
      stage.apply({ do: 'close' });
      read();
      expect(looks).toBe(1);
    } finally {
      Element.prototype.getBoundingClientRect = getBoundingClientRect;
    }
  });
});

describe('a hostile bubble', () => {
  test('of any words gives a reading that can be sent', () => {
    const words = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(words, words, words, fc.array(words, { maxLength: 4 }), (title, place, description, guests) => {
        const organiser = guests[0];
        const event = session({ title, place, description, guests, ...(organiser === undefined ? {} : { organiser }) });
        show([event]).apply({ do: 'open', id: 'session' });
        const reading = read();
        stage.remove();
        expect(parseReading(reading)).toMatchObject({ ok: true });
        for (const { guests: told } of reading.details) expect(told?.length ?? 0).toBeLessThanOrEqual(guests.length);
      }),
      { numRuns: 60 },
    );
  });

  test('with any attribute of any element rewritten gives a reading that can be sent, and no fault', () => {
    show([FULL]).apply({ do: 'open', id: 'session' });
    const elements = [...document.querySelectorAll('[role="dialog"], [role="dialog"] *')];
    const value = fc.oneof(fc.string(), fc.constantFrom('', '?', 'true', 'false', 'dialog', 'height: 1e99px'));
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
          expect(reading.faults).toEqual([]);
        } finally {
          element.setAttribute(name, before);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of more guests, and longer words, than any event has is cut', () => {
    const guests = Array.from({ length: LIMITS.guests + 100 }, (_, index) => `g${index}@example.com`);
    show([session({ guests: [...guests, 'g1@example.com'], place: '👩'.repeat(5_000) })]);
    stage.apply({ do: 'open', id: 'session' });
    const [details] = read().details;
    expect(details?.guests).toEqual(guests.slice(0, LIMITS.guests));
    expect(details?.place).toBe('👩'.repeat(1_000));
  });

  test('whose place is markup is told as text', () => {
    const place = '<img src=x onerror="document.body.remove()">';
    show([session({ place })]).apply({ do: 'open', id: 'session' });
    expect(read().details).toMatchObject([{ place }]);
  });
});
