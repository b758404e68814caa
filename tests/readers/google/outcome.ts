import { googleReader } from '../../../lib/readers/google/index.ts';
import { renderStage } from '../../stage/google/render.ts';
import type { Anchor, StageView } from '../../stage/google/stage.ts';
import { type Look, outcomesOf } from '../outcome.ts';
import { CALENDARS, found, NOW, WEEK, ZONE } from './expected.ts';

/** The views that show events. */
export const VIEWS: readonly StageView[] = ['day', 'week', 'days', 'month', 'agenda'];

/** What is read of a page in that view that lost these anchors, and the page itself as HTML. */
export function readBroken(view: StageView, broken: readonly Anchor[]): Look {
  const date = view === 'day' ? '2026-03-05' : '2026-03-02';
  const options = { events: WEEK, now: NOW, zone: ZONE, calendars: CALENDARS, view, date, monthRows: 20, broken };
  const stage = renderStage(document, options);
  try {
    const reading = googleReader.read(document, 'https://calendar.google.com/calendar/u/0/r', NOW);
    return { reading, page: document.documentElement.outerHTML };
  } finally {
    stage.remove();
  }
}

/** What becomes of a view that lost an anchor, in a few words; see `outcomeBetween`. */
export const outcomeOf = outcomesOf(readBroken, found);
