// How long it takes to judge all of ten years: thirty clients, 20,280 events, fits apart from rules, and each rule by
// itself. Budget: 100 ms for everything, so that every change simply judges again; and as much for advice on held time.
//   node tests/bench/judging.ts
import process from 'node:process';
import { type Agenda, emptyAgenda, merge } from '../../lib/calendar/agenda.ts';
import type { SeenEvent } from '../../lib/calendar/event.ts';
import { type Judgement, judgeFrame } from '../../lib/frame/judge.ts';
import { identifier } from '../../lib/practice/identify.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { factsOf, judgeRules } from '../../lib/rules/engine.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { RULES } from '../../lib/rules/index.ts';
import { adviseHold } from '../../lib/slots/hold-advice.ts';
import { addDays, type Day, instantAt, WEEKDAYS } from '../../lib/time/day.ts';
import { minutes } from '../../lib/time/interval.ts';
import { chanceOf } from './years/chance.ts';

const ZONE = 'America/New_York';
const FIRST: Day = '2016-01-04';
const WEEKS = 520;
const BUDGET = 100;
/** A machine with other work to do is not wrong. */
const SLACK = 4;

const clients = Array.from({ length: 30 }, (_, index) => ({
  code: `K${index}`,
  aliases: [],
  engagement: 'therapy',
  agreements: [],
  frame: [
    {
      weekday: WEEKDAYS[index % 5] ?? 'mon',
      start: 540 + 60 * Math.floor(index / 5),
      minutes: 50,
      everyWeeks: 1,
      from: FIRST,
      to: null,
    },
  ],
}));
const declared: Practice = { ...EXAMPLE_PRACTICE, clients };
const inferred: Practice = { ...declared, clients: clients.map((client) => ({ ...client, frame: [] })) };

function event(key: string, day: Day, start: number, length: number, title: string): SeenEvent {
  const from = instantAt(ZONE, day, start);
  return {
    key,
    meeting: null,
    series: null,
    originalStart: null,
    calendar: 'work',
    kind: 'appointment',
    title,
    start: from,
    end: from + minutes(length),
    allDay: null,
    place: '',
    response: null,
    showAs: null,
    cancelled: false,
    guests: null,
    categories: null,
    organiser: null,
    created: null,
    changed: null,
  };
}

function tenYears(): Agenda {
  const chance = chanceOf(1);
  let agenda = emptyAgenda;
  for (let week = 0; week < WEEKS; week++) {
    const monday = addDays(FIRST, week * 7);
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    const sessions = clients.map(({ code, frame }, index) => {
      const isMoved = chance.happens(0.08);
      const day = addDays(monday, isMoved ? chance.between(0, 4) : index % 5);
      const start = isMoved ? 540 + 30 * chance.between(0, 17) : (frame[0]?.start ?? 0);
      return event(`s${week}-${index}`, day, start, 50, code);
    });
    const others = ['Lunch', 'Team meeting', 'K3 call', 'K5 notes', 'Dentist', 'Lunch', 'K7 call', 'Admin', 'Gym'].map(
      (title, index) => event(`o${week}-${index}`, addDays(monday, index % 7), 600 + index * 17, 25, title),
    );
    agenda = merge(agenda, {
      format: 'framekeeper/reading@1',
      source: 'google',
      account: 'a',
      view: 'week',
      zone: ZONE,
      locale: 'en',
      at: instantAt(ZONE, addDays(monday, 6), 1200),
      seen: days,
      partial: [],
      withheld: [],
      calendars: ['work'],
      events: [...sessions, ...others],
      details: [],
      faults: [],
    });
  }
  return agenda;
}

const ROUNDS = 9;
function medianOf(run: () => void): number {
  const taken = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return taken.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

const agenda = tenYears();
const now = instantAt(ZONE, addDays(FIRST, WEEKS * 7 - 1), 1210);
const judgeIn = (practice: Practice): Judgement =>
  judgeFrame({ practice, agenda, identify: identifier(practice), answered: new Map(), chosen: [], now });
const say = (what: string, time: number) =>
  process.stdout.write(`${what.padEnd(44)}${time.toFixed(1).padStart(8)} ms\n`);

const fits = medianOf(() => judgeIn(declared));
say(`${agenda.events.size} events, fits, frames declared`, fits);
say(
  'fits, frames inferred',
  medianOf(() => judgeIn(inferred)),
);
const judgement = judgeIn(declared);
const facts = factsOf(declared, judgement, now);
const rules = medianOf(() => judgeRules(RULES, facts));
say(`all ${RULES.length} rules`, rules);
const each = RULES.map((rule) => [rule.id, medianOf(() => judgeRules([rule], facts))] as const);
for (const [id, time] of each.sort((a, b) => b[1] - a[1]).slice(0, 8)) say(`  ${id}`, time);
say('everything', fits + rules);
const advice = medianOf(() => adviseHold({ practice: declared, ...judgement, now }));
say('advice on held time, when asked for', advice);
if (Math.max(fits + rules, advice) > BUDGET * SLACK) {
  process.stderr.write(`More than ${BUDGET * SLACK} ms\n`);
  process.exitCode = 1;
}
