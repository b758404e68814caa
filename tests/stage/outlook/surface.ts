import { h, type Tree } from '../tree.ts';
import { daysBetween, wallAt } from '../wall.ts';
import type { Drawing } from './chips.ts';
import { timeGrid } from './grid.ts';
import { agenda, board } from './lists.ts';
import { monthGrid } from './month.ts';
import { daysShown, todayOf, visibleEvents } from './shown.ts';
import type { StageState, StageView } from './stage.ts';
import { fill, grammarOf, wordField, wordTime } from './wording.ts';

/** What a surface is at besides its state. */
export type Phase = {
  /** Whether the page says that it is busy. */
  readonly busy: boolean;
  /** Whether the events have come. */
  readonly loaded: boolean;
  /** What was shown before and in part still stands: its events below the new days. */
  readonly leaving: StageState | null;
  /** Counts up when the surface is to be another element. */
  readonly mains: number;
  /** The first row that the agenda holds. */
  readonly from: number;
};

/** Those of agenda and board are modelled. */
const SURFACES: Readonly<Record<StageView, string>> = {
  day: 'Surface_Day',
  workweek: 'Surface_WorkWeek',
  week: 'Surface_Week',
  month: 'Surface_Month',
  agenda: 'Surface_Agenda',
  board: 'Surface_Board',
};

/** The clock as the surface says it, by the displayed zone: `Tue 9:38 AM`. */
const clockText = (state: StageState): string => {
  const wall = wallAt(state.zone, state.now);
  return `${wordField(state, todayOf(state), { weekday: 'short' })} ${wordTime(state, wall)}`;
};

/** The element that holds the calendar itself. */
export function surface(state: StageState, drawing: Drawing, phase: Phase): Tree {
  return h(
    'div',
    {
      key: `main ${phase.mains}`,
      'data-app-section': SURFACES[state.view],
      role: 'main',
      tabindex: -1,
      class: '~surface',
      id: 'Jump to calendar view-region',
      'aria-label': fill(grammarOf(state).now, { s: clockText(state) }),
      'data-skip-link-name': 'Jump to calendar view',
      'aria-busy': phase.busy ? 'true' : null,
    },
    h(
      'div',
      { class: 'focusManagedEntry ~fill' },
      h('div', { tabindex: -1, class: '~fill' }, view(state, drawing, phase)),
    ),
  );
}

function view(state: StageState, drawing: Drawing, { loaded, leaving, from }: Phase): Tree {
  const days = daysShown(state);
  const before = leaving === null ? days : daysShown(leaving);
  const events = loaded ? visibleEvents(state) : [];
  switch (state.view) {
    case 'month':
      return monthGrid(state, drawing, days, events, before);
    case 'agenda':
      return agenda(state, drawing, before, events, from);
    case 'board':
      return board(state, drawing, before, events);
    default:
      return timeGrid(state, drawing, { days, events, behind: daysBetween(before[0] ?? '', days[0] ?? '') });
  }
}
