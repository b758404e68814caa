import type { EventKey } from '../calendar/event.ts';
import type { Overview, PageHealth, Question } from '../messages/protocol.ts';
import { ruleOf } from '../rules/index.ts';
import { type DayLook, findSlots } from '../slots/find.ts';
import type { SlotSearch } from '../slots/slot.ts';
import { dayAt, dayInterval } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { Session } from './session.ts';
import type { Judged, State } from './state.ts';

/** What the popup shows of a state at an instant. */
export function overviewOf(
  state: State,
  judged: Judged | null,
  { pages, ghosts }: Session,
  sealed: readonly string[],
  now: Instant,
): Overview {
  return {
    now,
    zone: state.practice?.timeZone ?? null,
    practiceSet: state.practice !== null,
    clients: state.practice?.clients.map((client) => client.code) ?? [],
    pages,
    questions: judged ? questionsOf(judged) : [],
    slots: judged && slotsToday(state, judged, pages, now),
    ghosts,
    sealed,
  };
}

/** Open questions whose event is still there, the latest event first; when an event is given, those about it. */
export function questionsOf({ judgement, flags }: Judged, about?: EventKey): readonly Question[] {
  const events = new Map(judgement.events.map((one) => [one.key, one]));
  const questions: Question[] = [];
  for (const flag of flags.values()) {
    const subject = flag.finding.events.map((key) => events.get(key)).find((one) => one !== undefined);
    if (flag.state !== 'open' || !subject) continue;
    if (about !== undefined && !flag.finding.events.includes(about)) continue;
    const { start, end, title } = subject.event;
    questions.push({
      flag: flag.id,
      rule: flag.rule,
      level: flag.level,
      client: flag.finding.client,
      title,
      start,
      end,
      fit: subject.fit.kind,
      values: flag.finding.values,
      answers: ruleOf(flag.rule)?.answers ?? ['other'],
    });
  }
  return questions.sort((a, b) => b.start - a.start || (a.flag < b.flag ? -1 : 1));
}

/** The times of today's slots, for a page to draw; none unless they are asked for and called safe. */
export function ghostsOf(state: State, judged: Judged | null, session: Session, now: Instant): readonly Interval[] {
  const search = session.ghosts && judged && slotsToday(state, judged, session.pages, now);
  return search?.outcome === 'checked' ? search.slots.map(({ start, end }) => ({ start, end })) : [];
}

/** Same-day slots, or why none can be called safe: an open page that cannot be read hides what it shows of today. */
function slotsToday(state: State, judged: Judged, pages: readonly PageHealth[], now: Instant): SlotSearch | null {
  const { practice } = state;
  if (!practice) return null;
  const today = dayAt(practice.timeZone, now);
  const { start, end } = dayInterval(practice.timeZone, today);
  const { events, missed, freed, lookout } = judged.judgement;
  const look = lookout.lastLookBefore({ start, end }, now + 1);
  const faulty = pages.some((page) => page.state === 'unreadable');
  const partial = pages.some((page) => page.partial > 0);
  const lookNow = (): DayLook => {
    if (faulty) return { why: 'faulty' };
    if (look === null || look.at < start) return { why: partial ? 'partial' : 'not-seen' };
    return look.calendars ? { seenAt: look.at, calendars: look.calendars } : { seenAt: look.at };
  };
  return findSlots({
    practice,
    events,
    missed: [...missed, ...freed],
    now,
    look: lookNow(),
  });
}
