import { type AgendaEvent, current } from '../calendar/agenda.ts';
import { lastingAnswers } from '../flags/answers.ts';
import type { Flag } from '../flags/flag.ts';
import { historiesOf } from '../flags/history.ts';
import { nameOf, questionWords } from '../i18n/question-words.ts';
import { recordWords } from '../i18n/record-words.ts';
import { wording } from '../i18n/wording.ts';
import type { History, PastQuestion, RuleOfHistory } from '../messages/history.ts';
import type { Tongue } from '../messages/protocol.ts';
import { emergencySession } from '../rules/emergency-session.ts';
import { ruleOf } from '../rules/index.ts';
import { dayAt } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';
import type { ZoneName } from '../time/zone.ts';
import { exceptionsNow, inForce } from './answering.ts';
import { pastSessions } from './attendance.ts';
import type { Keeper } from './keeper.ts';
import { askedOf, type Judged } from './state.ts';

/** Every question there ever was with what became of it, the latest event first; null while no practice is set. */
export function historyOf(keeper: Keeper, tongue: Tongue, now: Instant): History | null {
  const { state, judged } = keeper;
  return state.practice && judged ? tell(keeper, judged, state.practice.timeZone, tongue, now) : null;
}

function tell(keeper: Keeper, judged: Judged, zone: ZoneName, tongue: Tongue, now: Instant): History {
  const { state } = keeper;
  const today = dayAt(zone, now);
  const words = wording(tongue.language).questions;
  const { record } = recordWords({ title: '', question: '', why: '' }, '', tongue.language);
  const asked = new Map(askedOf(judged, now).map((flag) => [flag.id, flag]));
  const present = new Map(judged.judgement.events.map((one) => [one.key, one]));
  const histories = historiesOf(judged.record);
  const exceptions = new Map(inForce(keeper).map((one) => [JSON.stringify([one.rule, one.client]), one]));

  function past(flag: Flag): PastQuestion {
    const { rule, finding } = flag;
    const { client, values } = finding;
    const known = finding.events.flatMap((key) => state.agenda.events.get(key) ?? []);
    const subject = known.find(({ key }) => present.has(key)) ?? known[0];
    const steps = histories.get(flag.id) ?? [];
    const raisedAt = steps[0]?.at ?? flag.raisedAt;
    // What is about no entry is about the time at which it was first asked.
    const { start, end, title } = subject ? current(subject) : { start: raisedAt, end: raisedAt, title: '' };
    const about = { client, title, start };
    const worded = questionWords(ruleOf(rule)?.words[tongue.language], { ...about, values }, tongue, zone);
    const asksRecord =
      rule === emergencySession.id && subject !== undefined && present.get(subject.key)?.fit.reason === 'proposed-slot';
    const name = nameOf(about, words.untitled);
    const { question } = asksRecord ? recordWords(worded, name, tongue.language).words : worded;
    const exception = exceptions.get(JSON.stringify([rule, client]));
    const holds = exception && (exception.until === null || dayAt(zone, start) <= exception.until);
    return {
      flag: flag.id,
      rule,
      level: asked.get(flag.id)?.level ?? flag.level,
      client,
      title,
      start,
      end,
      question,
      state: flag.state === 'open' && !asked.has(flag.id) ? 'unasked' : flag.state,
      raisedAt,
      steps,
      stood: subject ? placesOf(subject) : [],
      goneAt: subject && !present.has(subject.key) ? judged.judgement.lookout.goneBy(subject) : null,
      exception: holds ? { until: exception.until } : null,
      asksRecord,
    };
  }

  const questions = [...judged.flags.values()].map(past);
  return {
    now,
    zone,
    today,
    rules: Object.fromEntries([...new Set(questions.map(({ rule }) => rule))].map((id) => [id, ruleIn(id, tongue)])),
    record,
    questions: questions.sort((a, b) => b.start - a.start || (a.flag < b.flag ? -1 : 1)),
    sessions: pastSessions(keeper, now),
    exceptions: exceptionsNow(keeper, tongue),
  };
}

/** What a rule is called and takes for an answer. One that is no more has its id and `other`. */
function ruleIn(id: string, { language }: Tongue): RuleOfHistory {
  const rule = ruleOf(id);
  const answers = rule?.answers ?? ['other'];
  return { title: rule?.words[language].title ?? id, answers, lasting: lastingAnswers(answers) };
}

/** Where an entry stood one time after another; none when it was seen nowhere else than where it is. */
function placesOf({ versions }: AgendaEvent): PastQuestion['stood'] {
  const places: { start: Instant; end: Instant; seenAt: Instant }[] = [];
  for (const { event, first } of [...versions].sort((a, b) => a.first - b.first)) {
    const last = places.at(-1);
    if (last?.start !== event.start || last.end !== event.end)
      places.push({ start: event.start, end: event.end, seenAt: first });
  }
  return places.length > 1 ? places : [];
}
