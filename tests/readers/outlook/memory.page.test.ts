import { afterEach, expect, test } from 'vitest';
import { createOutlookReader } from '../../../lib/readers/outlook/index.ts';
import { renderStage, type Stage } from '../../stage/outlook/render.ts';
import type { StageAction, StageView } from '../../stage/outlook/stage.ts';
import { CALENDARS, expected, FAMILY, found, NOW, OWN, WEEK, ZONE } from './expected.ts';

let stage: Stage | null = null;
afterEach(() => stage?.remove());

const PATH = '/calendar/view/week';

/** What may happen to a page while it is watched. */
const LIFE: readonly StageAction[] = [
  { do: 'hover', id: 'plain' },
  { do: 'edit', id: 'plain', with: { title: 'K7 moved', start: '2026-03-03T08:00', end: '2026-03-03T08:50' } },
  { do: 'noise', count: 3 },
  { do: 'remove', id: 'commas' },
  { do: 'add', event: { id: 'new', calendar: OWN, title: 'Z9', start: '2026-03-05T16:00', end: '2026-03-05T16:30' } },
  { do: 'redraw' },
  { do: 'toggle-calendar', calendar: FAMILY, visible: false },
  { do: 'open', id: 'noon' },
  { do: 'close' },
  { do: 'toggle-calendar', calendar: FAMILY, visible: true },
  { do: 'select', slot: '2026-03-03T17:30' },
  { do: 'set-clock', clock: '24h' },
  { do: 'print', printing: true },
  { do: 'print', printing: false },
  { do: 'toggle-left-pane' },
  { do: 'toggle-left-pane' },
  { do: 'split', split: true },
  { do: 'edit', id: 'noon', with: { end: '2026-03-03T13:30' } },
  { do: 'split', split: false },
  { do: 'set-view', view: 'month' },
  { do: 'edit', id: 'noon', with: { title: 'Lunch, long' } },
  { do: 'set-view', view: 'week' },
  { do: 'navigate', date: '2026-03-10' },
  { do: 'navigate', date: '2026-03-03' },
];

test.each(['week', 'day', 'month'] as const satisfies readonly StageView[])(
  'a %s that is read by what changed in it is read as if for the first time',
  (view) => {
    history.replaceState(null, '', PATH);
    const reader = createOutlookReader(ZONE);
    stage = renderStage(document, {
      events: WEEK,
      now: NOW,
      zone: ZONE,
      calendars: CALENDARS,
      view,
      days: 6,
      date: '2026-03-02',
    });
    const observer = new MutationObserver(() => {});
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const changedSince = () => new Set(observer.takeRecords().map(({ target }) => target));
    reader.read(document, document.URL, NOW);
    changedSince();
    for (const action of LIFE) {
      stage.apply(action);
      stage.settle();
      const touched = changedSince();
      expect(reader.isReady(document, touched)).toBe(true);
      const quick = reader.read(document, document.URL, NOW, touched);
      const whole = reader.read(document, document.URL, NOW);
      expect([action, quick]).toEqual([action, whole]);
      expect(quick.faults).toEqual([]);
      if (action.do === 'navigate' || stage.state().view !== 'week') continue;
      const on = stage
        .state()
        .calendars.filter(({ visible }) => visible)
        .map(({ id }) => id);
      const shown = stage.state().events.filter(({ calendar }) => on.includes(calendar));
      expect(found(quick.events)).toEqual(expected(shown));
    }
    observer.disconnect();
  },
);
