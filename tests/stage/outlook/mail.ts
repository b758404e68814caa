import { touches } from '../pieces.ts';
import { h, type Tree } from '../tree.ts';
import { isWholeDay } from '../wall.ts';
import { type Drawing, timedChip } from './chips.ts';
import { list } from './lists.ts';
import { todayOf, visibleEvents } from './shown.ts';
import type { StageEvent, StageState } from './stage.ts';
import { grammarOf, wordPeekDate } from './wording.ts';

/**
 * The mail page, which is no calendar although it shows one: the day's events in a pane, an invitation with the hours
 * around it, and a peek over both. None of them stands in a surface, and none shows days whole; modelled throughout.
 */
export function mailPage(state: StageState, drawing: Drawing): Tree {
  const today = todayOf(state);
  const here = visibleEvents(state).filter((event) => touches(event, today));
  const invitation = invitationOf(state);
  return h(
    'div',
    { key: 'mail', class: '~mail', 'data-app-section': 'MailModule' },
    h(
      'div',
      { role: 'listbox', 'aria-label': 'Message list', class: '~messages' },
      h('div', { role: 'option' }, 'Message'),
    ),
    h(
      'div',
      { role: 'main', 'data-app-section': 'ReadingPane', 'aria-label': 'Reading Pane', class: '~reading' },
      h('div', { id: 'UniqueMessageBody_1' }, 'Message'),
      invitation && [
        h('div', {}, wordPeekDate(state, invitation)),
        h(
          'div',
          { class: 'templateColumnContent ~column', style: 'height: 300px;' },
          timedChip(state, drawing, invitation, {
            day: today,
            minutes: 60,
            style: 'top: 20%; height: 40%; left: 0%; width: 100%;',
          }),
        ),
      ],
    ),
    h(
      'div',
      {
        class: '~pane',
        'data-app-section': 'TimePanel',
        role: 'complementary',
        'aria-label': grammarOf(state).words.app,
      },
      list(state, drawing, here),
    ),
  );
}

/** The event that the open mail invites to: the first of today's with a time. */
export const invitationOf = (state: StageState): StageEvent | undefined =>
  visibleEvents(state).find((event) => !isWholeDay(event.start) && touches(event, todayOf(state)));
