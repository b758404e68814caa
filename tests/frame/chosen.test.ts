import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { type ChosenSlot, madeOf } from '../../lib/frame/chosen.ts';
import type { FitKind } from '../../lib/frame/fit.ts';
import { judgeFrame } from '../../lib/frame/judge.ts';
import { identifier } from '../../lib/practice/identify.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { instantAt } from '../../lib/time/day.ts';

const THURSDAY = '2026-05-07';
const at = (clock: number, day = THURSDAY) => instantAt(SKETCH_ZONE, day, clock * 60);
/** Chosen on Thursday at eleven, for that afternoon. */
const slot = (hour: number, client: string | null = 'K7', more: Partial<ChosenSlot> = {}): ChosenSlot => ({
  start: at(hour),
  end: at(hour) + 50 * 60_000,
  client,
  at: at(11),
  ...more,
});
const KEPT = 'tue 10:00-10:50 K7';

function judged(sketch: string, chosen: readonly ChosenSlot[], answered = new Map<string, FitKind>()) {
  const { agenda, now } = readSketch(sketch);
  const practice = EXAMPLE_PRACTICE;
  const { events, awaited } = judgeFrame({
    practice,
    agenda,
    identify: identifier(practice),
    answered,
    chosen,
    now,
  });
  const emergencies = events.filter(({ fit }) => fit.reason === 'proposed-slot').map(({ key }) => key);
  return { events, emergencies, awaited };
}

describe('a chosen slot', () => {
  it('has become the event made there afterwards for that client', () => {
    const { events, awaited } = judged(`${KEPT} | thu 15:00-15:50 K7 {added thu 12:00}`, [slot(15)]);
    expect(events[1]?.fit).toEqual({
      kind: 'emergency',
      confidence: 'certain',
      reason: 'proposed-slot',
      expected: null,
    });
    expect(awaited).toEqual([]);
  });

  it.each([
    ['later', 'thu 17:00-17:50 K7'],
    ['longer, and begun before', 'thu 14:30-16:00 K7'],
    ['early, at the other end of the day', 'thu 08:00-08:50 K7'],
  ])('has become the event that was saved %s on that day', (_, event) => {
    const { emergencies, awaited } = judged(`${KEPT} | ${event} {added thu 12:00}`, [slot(15)]);
    expect(emergencies).toEqual(['sketch/1']);
    expect(awaited).toEqual([]);
  });

  it.each([
    ['on another day', `${KEPT} | fri 15:00-15:50 K7 {added thu 12:00}`],
    ['for another client', `${KEPT} | thu 15:00-15:50 M2 {added thu 12:00}`],
    ['for nobody who is known', `${KEPT} | thu 15:00-15:50 Session {added thu 12:00}`],
    ['before the choice', `looked thu 10:00 | ${KEPT} | thu 15:00-15:50 K7 {added thu 09:00}`],
    ['and called off', `${KEPT} | thu 15:00-15:50 K7 {added thu 12:00; cancelled}`],
    ['and deleted again', `looked thu 13:00 | ${KEPT} | thu 15:00-15:50 K7 {added thu 12:00; gone fri 09:00}`],
    ['as a task', `${KEPT} | thu 15:00-15:50 K7 {added thu 12:00; kind task}`],
    ['by its series, and moved there', 'thu 15:00-15:50 K7 {added thu 12:00; from tue 10:00}'],
  ])('has not become an event that was made %s', (_, sketch) => {
    const { emergencies, awaited } = judged(sketch, [slot(15)]);
    expect(emergencies).toEqual([]);
    expect(awaited).toEqual([slot(15)]);
  });

  it('leaves a standing session of its day what it is, seen late or not', () => {
    const tuesday = { day: '2026-05-05' };
    const chosen = slot(15, 'K7', { start: at(15, tuesday.day), end: at(16, tuesday.day), at: at(8, tuesday.day) });
    const { events, awaited } = judged('tue 10:00-10:50 K7 {added tue 09:00}', [chosen]);
    expect(events.map(({ fit }) => fit.kind)).toEqual(['kept']);
    expect(awaited).toEqual([chosen]);
  });

  it('without a code has become whatever is made there, an emergency only of a client who is known', () => {
    const known = judged(`${KEPT} | thu 15:00-15:50 M2 {added thu 12:00}`, [slot(15, null)]);
    expect(known.emergencies).toEqual(['sketch/1']);
    const unknown = judged(`${KEPT} | thu 15:00-15:50 Session {added thu 12:00}`, [slot(15, null)]);
    expect(unknown.emergencies).toEqual([]);
    expect([...known.awaited, ...unknown.awaited]).toEqual([]);
    expect(judged(`${KEPT} | thu 17:00-17:50 M2 {added thu 12:00}`, [slot(15, null)]).awaited).toHaveLength(1);
  });

  it('chosen for two clients has become the event of the one it was saved for', () => {
    const chosen = [slot(15, 'K7'), slot(15, 'M2')];
    const { emergencies, awaited } = judged(`${KEPT} | thu 15:00-15:50 M2 {added thu 12:00}`, chosen);
    expect(emergencies).toEqual(['sketch/1']);
    expect(awaited).toEqual([chosen[0]]);
  });

  it('is another than the one that was chosen instead: each has its own event, the nearest', () => {
    const chosen = [slot(13), slot(17)];
    const one = judged(`${KEPT} | thu 17:00-17:50 K7 {added thu 12:00}`, chosen);
    expect(one.awaited).toEqual([chosen[0]]);
    const both = judged(
      `${KEPT} | thu 13:00-13:50 K7 {added thu 12:00} | thu 17:00-17:50 K7 {added thu 12:00}`,
      chosen,
    );
    expect(both.awaited).toEqual([]);
    expect(both.emergencies).toEqual(['sketch/1', 'sketch/2']);
  });

  it('is no longer awaited when its event was answered to be something else', () => {
    const answered = new Map<string, FitKind>([['sketch/1', 'administrative']]);
    const { events, awaited } = judged(`${KEPT} | thu 15:00-15:50 K7 {added thu 12:00}`, [slot(15)], answered);
    expect(events[1]?.fit).toMatchObject({ kind: 'administrative', reason: 'answered' });
    expect(awaited).toEqual([]);
  });
});

describe('laws of chosen slots', () => {
  const [drawn] = readSketch('thu 15:00-15:50 K7').readings[0]?.events ?? [];
  const client = fc.constantFrom('K7', 'M2');
  const hour = fc.integer({ min: 8, max: 30 });
  const chosen = fc.array(
    fc
      .tuple(hour, fc.option(client), fc.integer({ min: 0, max: 3 }))
      .map(([start, whom, later]) => slot(start, whom, { at: at(7 + later) })),
    { maxLength: 6 },
  );
  const events = fc
    .array(fc.tuple(hour, fc.option(client), fc.integer({ min: 6, max: 11 })), { maxLength: 6 })
    .map((all) =>
      all.flatMap(([start, whom, seen], index) =>
        drawn
          ? [
              {
                event: { ...drawn, key: `${index}`, start: at(start), end: at(start + 1) },
                client: whom,
                seenFirst: at(seen),
              },
            ]
          : [],
      ),
    );

  it('each becomes at most one event and each event is at most one of them, of its client and seen after it', () => {
    fc.assert(
      fc.property(chosen, events, (slots, all) => {
        const made = [...madeOf(slots, all, SKETCH_ZONE, new Map())];
        expect(new Set(made.map(([, key]) => key)).size).toBe(made.length);
        for (const [one, key] of made) {
          const event = all.find(({ event: { key: own } }) => own === key);
          expect(event?.seenFirst).toBeGreaterThanOrEqual(one.at);
          if (one.client !== null) expect(event?.client).toBe(one.client);
        }
      }),
    );
  });

  it('the order in which events are given does not matter', () => {
    fc.assert(
      fc.property(chosen, events, (slots, all) => {
        const there = madeOf(slots, all, SKETCH_ZONE, new Map());
        const back = madeOf(slots, [...all].reverse(), SKETCH_ZONE, new Map());
        expect(slots.map((one) => back.get(one))).toEqual(slots.map((one) => there.get(one)));
      }),
    );
  });

  it('an event in the time of a slot for its client is always one of them', () => {
    fc.assert(
      fc.property(hour, client, (start, whom) => {
        const [one] = [slot(start, whom)];
        const all = drawn
          ? [{ event: { ...drawn, start: at(start), end: at(start + 1) }, client: whom, seenFirst: one.at }]
          : [];
        expect(madeOf([one], all, SKETCH_ZONE, new Map()).size).toBe(1);
      }),
    );
  });
});
