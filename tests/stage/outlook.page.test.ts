import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { ANCHORS, STAGE_LOCALES, type StageView } from './outlook/stage.ts';
import { all, CHIP, chips, clear, event, label, MAIN, many, one, show } from './outlook-scene.ts';

afterEach(clear);

describe('lists', () => {
  test('tell events by label and tooltip alone, without ids and buttons', () => {
    show(many(3), { view: 'agenda' });
    const rows = all(`${MAIN} [role="listitem"]`);
    expect(rows).toHaveLength(3);
    expect(all(`${MAIN} :is([data-calitemid], [role="button"])`)).toHaveLength(0);
    expect(rows.map((row) => label(row.querySelector('[data-is-focusable]')))).toEqual([
      'E0, 9:00 AM to 10:00 AM, Tuesday, March 10, 2026, Busy',
      'E1, 9:01 AM to 10:00 AM, Tuesday, March 10, 2026, Busy',
      'E2, 9:02 AM to 10:00 AM, Tuesday, March 10, 2026, Busy',
    ]);
    expect(rows.map((row) => row.firstElementChild?.getAttribute('tabindex'))).toEqual(['0', '-1', '-1']);
  });

  test('hold a part of their rows, and another part further on', () => {
    const stage = show(many(45), { view: 'agenda', listRows: 20 });
    const indexes = () => all('[role="listitem"]').map((row) => Number(row.dataset.listIndex));
    expect(indexes()).toEqual(Array.from({ length: 20 }, (_, index) => index));
    stage.apply({ do: 'more-rows' });
    expect(indexes()).toEqual(Array.from({ length: 20 }, (_, index) => 10 + index));
    expect(all('.ms-List-page').map((page) => page.style.height)).toEqual(['480px', '', '', '720px']);
  });

  test('of nothing are no lists by their role', () => {
    show([], { view: 'agenda' });
    expect(all(`${MAIN} .ms-List`)).toHaveLength(1);
    expect(all('[role="list"]')).toHaveLength(0);
  });

  test('stand on a board, a card for each day', () => {
    show(many(3), { view: 'board', date: '2026-03-09' });
    expect(all(`${MAIN}[data-app-section="Surface_Board"] [role="group"]`)).toHaveLength(8);
    expect(all(`${MAIN} [role="listitem"]`)).toHaveLength(3);
  });

  test('of a published month’s day stand beside it', () => {
    show([event('04T15:00', '04T16:00')], { published: true });
    expect(one('[title="Wed, Mar 4"]').nextElementSibling?.querySelectorAll('[role="listitem"]')).toHaveLength(1);
    expect(document.title).toBe('Published Calendar - Sample Practice - Outlook');
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('#mectrl_main_trigger')).toBeNull();
    expect(chips()[0]?.querySelector('time')).toBeNull();
  });
});

describe('around the calendar', () => {
  test('stands what tells account, zone, range and calendars', () => {
    show([], { view: 'month' });
    expect(label(one(MAIN))).toBe('calendar view, current time: Wed 9:40 AM');
    expect(one(MAIN).id).toBe('Jump to calendar view-region');
    expect(label(one('#mectrl_main_trigger'))).toBe('Account manager for Sample Practice');
    expect(document.title).toBe('Calendar - Sample Practice - Outlook');
    const buttons = all('[data-app-section="CalendarSurfaceNavigationToolbar"][role="toolbar"] > button');
    expect(buttons.slice(0, 3).map(label)).toEqual([
      'Go to today \nMarch 4, 2026',
      'Go to previous month \nFebruary 2026',
      'Go to next month \nApril 2026',
    ]);
    expect(buttons[3]?.title).toBe('March 2026, Jump to a specific date or date range.');
    expect(label(buttons[3])).toBeNull();
    const options = all('button[role="option"][aria-selected="true"]');
    expect(options.map((option) => option.title)).toEqual(['Calendar', 'Family, all of us']);
  });

  test('stands a small month, the only grid by its role, and a dialog without height', () => {
    show([]);
    const [grid, ...others] = all('[role="grid"]');
    expect(others).toEqual([]);
    expect(one(MAIN).contains(grid ?? null)).toBe(false);
    expect(label(one('[role="gridcell"][aria-selected="true"] button'))).toBe('4, March, 2026');
    expect(one('[role="dialog"]').offsetHeight).toBe(0);
    expect(document.body.lastElementChild?.id).toBe('fluent-default-layer-host');
  });

  test('tells its clock by the zone that it displays', () => {
    show([], { zone: 'Asia/Kolkata', clock: '24h' });
    expect(label(one(MAIN))).toBe('calendar view, current time: Wed 20:10');
  });

  test('the mail shows events and is no calendar', () => {
    show([event('04T15:00', '04T16:00')]).go({ page: 'mail' });
    expect(all('[data-app-section^="Surface_"]')).toHaveLength(0);
    expect(all('#fluent-default-layer-host [data-app-section="CalendarItemPeek"]')).toHaveLength(1);
    expect(all(CHIP)).toHaveLength(1);
    expect(all('[role="listitem"]')).toHaveLength(1);
  });

  test.each(['light', 'dark'] as const)('the page is %s', (theme) => {
    show([], { theme });
    const channels = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    expect(channels.every((channel) => (theme === 'dark' ? channel < 64 : channel > 192))).toBe(true);
  });
});

test('class names are another build’s with another seed, and nothing else is', () => {
  const events = [event('04T09:00', '04T10:00')];
  const drawn = (seed: number) => {
    show(events, { seed });
    return document.body.outerHTML;
  };
  const [first, second] = [drawn(1), drawn(2)];
  const bare = (html: string) => html.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/ class="[^"]*"/g, '');
  expect(second).not.toBe(first);
  expect(bare(second)).toBe(bare(first));
  expect(first).not.toContain('~');
  expect(drawn(1)).toBe(first);
});

test('any title is shown as it is, however hostile', () => {
  const markup = fc.constantFrom('<script>1</script>', '<img src=x>', '"&quot;', '\u202e', '\ud800', '\0', '~row');
  const titles = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), markup, fc.constant('x'.repeat(100_000)));
  fc.assert(
    fc.property(titles, fc.constantFrom('week', 'month', 'agenda' as const), (title, view) => {
      show([event('05T09:00', '05T10:00', { title, place: title })], { view });
      const told = all(`${MAIN} [title][aria-label][data-is-focusable], ${MAIN} ${CHIP} > [role="button"]`);
      expect(told.map((node) => node.title)).toEqual([`${title}\n${title}\n9:00 AM to 10:00 AM`]);
      expect(label(told[0])).toBe(`${title}, 9:00 AM to 10:00 AM, Thursday, March 5, 2026, ${title}, Busy`);
      expect(all(`${MAIN} :is(script, img)`)).toHaveLength(0);
    }),
    { numRuns: 60 },
  );
});

test.each(STAGE_LOCALES)('%s is written in its direction, every day named', (locale) => {
  show([event('04T09:00', '04T10:00')], { locale });
  expect(document.documentElement.dir).toBe(['he-IL', 'ar-SA'].includes(locale) ? 'rtl' : 'ltr');
  expect(document.documentElement.lang).toBe(locale);
  expect(new Set(all('[data-column-date]').map((header) => header.textContent)).size).toBe(7);
});

const VIEW_OF: Partial<Record<(typeof ANCHORS)[number], StageView>> = {
  headerIds: 'month',
  headerIdValue: 'month',
  monthCellIds: 'month',
  cellCount: 'month',
  overflowIds: 'month',
  overflowButton: 'month',
  listitem: 'agenda',
  listPage: 'agenda',
};

test.each(ANCHORS)('without its anchor %s the page stands, and differs', (anchor) => {
  const events = [...many(9), event('04T09:00', '04T10:00'), event('05', '05', { id: 'day' })];
  const options = { view: VIEW_OF[anchor] ?? 'week', monthIds: 'both' as const };
  show(events, options);
  const whole = document.documentElement.outerHTML;
  show(events, { ...options, broken: [anchor] });
  expect(document.documentElement.outerHTML).not.toBe(whole);
  expect(all('[id="Jump to calendar view-region"]')).toHaveLength(1);
});
