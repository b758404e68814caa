import type { EventKey } from '../calendar/event.ts';
import { lastingAnswers } from '../flags/answers.ts';
import { nameOf, questionWords } from '../i18n/question-words.ts';
import { recordWords } from '../i18n/record-words.ts';
import { wording } from '../i18n/wording.ts';
import type { AwaitedSlot, Overview, PageHealth, Question, Tongue } from '../messages/protocol.ts';
import { emergencySession } from '../rules/emergency-session.ts';
import { ruleOf } from '../rules/index.ts';
import { type DayLook, findSlots } from '../slots/find.ts';
import type { SlotSearch } from '../slots/slot.ts';
import { dayAt, dayInterval } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { Keeper } from './keeper.ts';
import type { Session } from './session.ts';
import { askedOf, type Judged, type State } from './state.ts';

/** What the popup shows of a state at an instant. */
export function overviewOf(
  { state, judged, session: { pages, ghosts }, sealed }: Pick<Keeper, 'state' | 'judged' | 'session' | 'sealed'>,
  tongue: Tongue,
  now: Instant,
): Overview {
  return {
    now,
    zone: state.practice?.timeZone ?? null,
    practiceSet: state.practice !== null,
    clients: state.practice?.clients.map((client) => client.code) ?? [],
    pages,
    questions: questionsOf(state, judged, tongue, now),
    slots: judged && slotsToday(state, judged, pages, now),
    ghosts,
    sealed,
    awaited: awaitedFrom(state, judged, now),
  };
}

/** What is asked about events that are still there, the latest event first; when an event is given, what is about it. */
export function questionsOf(
  { practice }: State,
  judged: Judged | null,
  tongue: Tongue,
  now: Instant,
  about?: EventKey,
): readonly Question[] {
  if (!practice || !judged) return [];
  const events = new Map(judged.judgement.events.map((one) => [one.key, one]));
  const { untitled } = wording(tongue.language).questions;
  const questions: Question[] = [];
  for (const flag of askedOf(judged, now)) {
    const subject = flag.finding.events.map((key) => events.get(key)).find((one) => one !== undefined);
    if (!subject || (about !== undefined && !flag.finding.events.includes(about))) continue;
    const { start, end, title } = subject.event;
    const { client, values } = flag.finding;
    const rule = ruleOf(flag.rule);
    const answers = rule?.answers ?? ['other'];
    const asksRecord = flag.rule === emergencySession.id && subject.fit.reason === 'proposed-slot';
    const worded = questionWords(
      rule?.words[tongue.language],
      { client, title, start, values },
      tongue,
      practice.timeZone,
    );
    questions.push({
      flag: flag.id,
      rule: flag.rule,
      level: flag.level,
      client,
      title,
      start,
      end,
      fit: subject.fit.kind,
      ...(asksRecord
        ? recordWords(worded, nameOf({ client, title }, untitled), tongue.language)
        : { words: worded, record: null }),
      answers,
      lasting: client === null ? [] : lastingAnswers(answers),
    });
  }
  return questions.sort((a, b) => b.start - a.start || (a.flag < b.flag ? -1 : 1));
}

/** Chosen slots of today and later whose events have not come. An earlier one keeps nothing free that could be wanted. */
function awaitedFrom({ practice }: State, judged: Judged | null, now: Instant): readonly AwaitedSlot[] {
  if (!practice || !judged) return [];
  const { start: midnight } = dayInterval(practice.timeZone, dayAt(practice.timeZone, now));
  return judged.awaited
    .filter(({ end }) => end > midnight)
    .map(({ start, end, client }) => ({ start, end, client }))
    .sort((a, b) => a.start - b.start);
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
    reserved: judged.awaited,
    now,
    look: lookNow(),
  });
}
