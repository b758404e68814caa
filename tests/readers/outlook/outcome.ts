import { createOutlookReader } from '../../../lib/readers/outlook/index.ts';
import { renderStage } from '../../stage/outlook/render.ts';
import type { Anchor, StageView } from '../../stage/outlook/stage.ts';
import { type Look, outcomesOf } from '../outcome.ts';
import { CALENDARS, found, NOW, WEEK, ZONE } from './expected.ts';

/** The views that show events. */
export const VIEWS = ['day', 'workweek', 'week', 'month', 'agenda'] as const satisfies readonly StageView[];

/** What is read of a page in that view that lost these anchors, by a reader that knows no other page, and the page as HTML. */
export function readBroken(view: StageView, broken: readonly Anchor[]): Look {
  const date = view === 'day' ? '2026-03-05' : view === 'workweek' ? '2026-03-02' : '2026-03-01';
  const rows = { listRows: 50, monthPixels: 4_000, monthIds: 'both' } as const;
  const stage = renderStage(document, {
    events: WEEK,
    now: NOW,
    zone: ZONE,
    calendars: CALENDARS,
    view,
    date,
    ...rows,
    broken,
  });
  try {
    const reading = createOutlookReader(ZONE).read(document, 'https://outlook.office.com/calendar/view/week', NOW);
    return { reading, page: document.documentElement.outerHTML };
  } finally {
    stage.remove();
  }
}

/** What becomes of a view that lost an anchor, in a few words; see `outcomeBetween`. */
export const outcomeOf = outcomesOf(readBroken, found);
