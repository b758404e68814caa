import type { EventKey } from '../calendar/event.ts';
import { lastingAnswers } from '../flags/answers.ts';
import type { Flag } from '../flags/flag.ts';
import type { JudgedEvent } from '../frame/fit.ts';
import { nameOf, questionWords } from '../i18n/question-words.ts';
import { recordWords } from '../i18n/record-words.ts';
import { wording } from '../i18n/wording.ts';
import type { AwaitedSlot, Overview, PageHealth, Question, SingleQuestion, Tongue } from '../messages/protocol.ts';
import { emergencySession } from '../rules/emergency-session.ts';
import { ruleOf } from '../rules/index.ts';
import { type DayLook, findSlots, type SlotRequest } from '../slots/find.ts';
import { findNextSlot } from '../slots/next-slot.ts';
import type { SlotSearch } from '../slots/slot.ts';
import { type Day, dayAt, dayInterval } from '../time/day.ts';
import type { Instant, Interval } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Keeper } from './keeper.ts';
import type { Session } from './session.ts';
import { askedTogetherOf, type Judged, type State } from './state.ts';

/** What the popup shows of a state at an instant. */
export function overviewOf(
  { state, judged, session: { pages, ghosts }, sealed }: Pick<Keeper, 'state' | 'judged' | 'session' | 'sealed'>,
  tongue: Tongue,
  now: Instant,
): Overview {
  const search = judged && slotSearch(state, judged, pages, now);
  const slots = search && findToday(search);
  const nothingFits = slots?.outcome === 'checked' && slots.slots.length === 0;
  return {
    now,
    zone: state.practice?.timeZone ?? null,
    practiceSet: state.practice !== null,
    clients: state.practice?.clients.map((client) => client.code) ?? [],
    pages,
    questions: questionsOf(state, judged, tongue, now),
    slots,
    next: search && nothingFits ? findNextSlot(search.request, search.lookOn) : null,
    plan: { cover: state.practice?.cover ?? [], crisis: state.practice?.crisis ?? [] },
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
  const questions: Question[] = [];
  for (const flag of askedTogetherOf(judged, now)) {
    const subject = flag.finding.events.map((key) => events.get(key)).find((one) => one !== undefined);
    if (!subject || (about !== undefined && !flag.finding.events.includes(about))) continue;
    const single = (one: Flag) => singleQuestion(one, subject, tongue, practice.timeZone);
    questions.push({ ...single(flag), also: flag.also.map(single) });
  }
  return questions.sort((a, b) => b.start - a.start || (a.flag < b.flag ? -1 : 1));
}

/** What one rule asks about an event. */
function singleQuestion(flag: Flag, { event, fit }: JudgedEvent, tongue: Tongue, zone: ZoneName): SingleQuestion {
  const { start, end, title } = event;
  const { client, values } = flag.finding;
  const rule = ruleOf(flag.rule);
  const answers = rule?.answers ?? ['other'];
  const asksRecord = flag.rule === emergencySession.id && fit.reason === 'proposed-slot';
  const worded = questionWords(rule?.words[tongue.language], { client, title, start, values }, tongue, zone);
  const { untitled } = wording(tongue.language).questions;
  return {
    flag: flag.id,
    rule: flag.rule,
    level: flag.level,
    client,
    title,
    start,
    end,
    fit: fit.kind,
    ...(asksRecord
      ? recordWords(worded, nameOf({ client, title }, untitled), tongue.language)
      : { words: worded, record: null }),
    answers,
    lasting: client === null ? [] : lastingAnswers(answers),
  };
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
  const search = session.ghosts && judged && slotSearch(state, judged, session.pages, now);
  const today = search && findToday(search);
  return today?.outcome === 'checked' ? today.slots.map(({ start, end }) => ({ start, end })) : [];
}

/** A search for slots: what it looks in, and how each day was looked at. */
type DaysSearch = { readonly request: SlotRequest & { readonly day: Day }; readonly lookOn: (day: Day) => DayLook };

/**
 * What slots are searched for in. Only a look made today counts, for later days too, and an open page that cannot be read
 * hides what it shows of any.
 */
function slotSearch(
  { practice }: State,
  judged: Judged,
  pages: readonly PageHealth[],
  now: Instant,
): DaysSearch | null {
  if (!practice) return null;
  const today = dayAt(practice.timeZone, now);
  const midnight = dayInterval(practice.timeZone, today).start;
  const { events, missed, freed, lookout } = judged.judgement;
  const faulty = pages.some((page) => page.state === 'unreadable');
  const partial = pages.some((page) => page.partial > 0);
  return {
    request: { practice, events, missed: [...missed, ...freed], reserved: judged.awaited, now, day: today },
    lookOn(day) {
      if (faulty) return { why: 'faulty' };
      const look = lookout.lastLookBefore(dayInterval(practice.timeZone, day), now + 1);
      if (look === null || look.at < midnight) return { why: partial ? 'partial' : 'not-seen' };
      return look.calendars ? { seenAt: look.at, calendars: look.calendars } : { seenAt: look.at };
    },
  };
}

/** Same-day slots, or why none can be called safe. */
const findToday = ({ request, lookOn }: DaysSearch): SlotSearch => findSlots({ ...request, look: lookOn(request.day) });
