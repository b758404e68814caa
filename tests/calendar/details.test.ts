import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agenda, current, emptyAgenda, merge } from '../../lib/calendar/agenda.ts';
import { latestDetail, withDetails } from '../../lib/calendar/details.ts';
import { DESCRIPTIONS, type EventDetails, type Reading } from '../../lib/calendar/reading.ts';
import { readSketch } from '../../lib/calendar/sketch.ts';

const { readings, now } = readSketch('tue 10:00-10:50 Session');
const week = readings[0] as Reading;
const KEY = week.events[0]?.key ?? '';
const HOUR = 3_600_000;

const NOTHING: EventDetails = { key: KEY, place: null, guests: null, organiser: null, description: null };

type Seen = { readonly place?: string | null; readonly guests?: readonly string[] | null };

/** A look so many hours on that saw the event so, or its details so, or both. */
const lookAt = (hours: number, chip: Seen | null, details: Partial<EventDetails> | null): Reading => ({
  ...week,
  at: now + hours * HOUR,
  events: chip ? week.events.map((event) => ({ ...event, place: null, ...chip })) : [],
  seen: chip ? week.seen : [],
  details: details ? [{ ...NOTHING, ...details }] : [],
});

const agendaOf = (...looks: readonly Reading[]): Agenda => looks.reduce(merge, emptyAgenda);
const eventIn = (agenda: Agenda) => {
  const event = agenda.events.get(KEY);
  return event && current(event, agenda.details.get(KEY));
};

const anyDetails: fc.Arbitrary<EventDetails> = fc.record({
  key: fc.constantFrom(KEY, 'elsewhere'),
  place: fc.constantFrom(null, '', 'Room 2'),
  guests: fc.constantFrom(null, [], ['k7@example.com'], ['k7@example.com', 'm2@example.com']),
  organiser: fc.constantFrom(null, 'practice@example.com'),
  description: fc.constantFrom(null, ...DESCRIPTIONS),
});
const anyChip: fc.Arbitrary<Seen | null> = fc.option(
  fc.record({ place: fc.constantFrom(null, '', 'Room 1'), guests: fc.constantFrom(null, [], ['t9@example.com']) }),
);
/** Distinct looks: no two at one instant. */
const anyLooks = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), anyChip, fc.array(anyDetails, { maxLength: 2 })), {
    selector: ([hours]) => hours,
    maxLength: 6,
  })
  .map((looks) => looks.map(([hours, chip, details]) => ({ ...lookAt(hours, chip, null), details })));

const detailsIn = (agenda: Agenda) => [...agenda.details].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the details of an agenda', () => {
  it('are the same however often a reading is merged', () => {
    fc.assert(
      fc.property(anyLooks, (looks) => {
        const once = agendaOf(...looks);
        expect(looks.reduce(merge, once)).toBe(once);
      }),
    );
  });

  it('are the same in whatever order readings come', () => {
    const shuffled = anyLooks.chain((looks) =>
      fc.tuple(fc.constant(looks), fc.shuffledSubarray([...looks], { minLength: looks.length })),
    );
    fc.assert(
      fc.property(shuffled, ([looks, other]) => {
        expect(detailsIn(agendaOf(...other))).toEqual(detailsIn(agendaOf(...looks)));
        expect(eventIn(agendaOf(...other))).toEqual(eventIn(agendaOf(...looks)));
      }),
      { numRuns: 300 },
    );
  });

  it('of two looks at one instant are the same in either order', () => {
    fc.assert(
      fc.property(anyDetails, anyDetails, (one, other) => {
        const joined = (...all: readonly EventDetails[]) =>
          all.reduce((agenda, details) => merge(agenda, { ...week, events: [], details: [details] }), emptyAgenda);
        expect(detailsIn(joined(one, other))).toEqual(detailsIn(joined(other, one)));
      }),
    );
  });

  it('forget nothing that any look saw', () => {
    fc.assert(
      fc.property(anyLooks, (looks) => {
        const agenda = agendaOf(...looks);
        for (const { at, details } of looks)
          for (const one of details) {
            const versions = agenda.details.get(one.key)?.versions ?? [];
            const version = versions.find((known) => JSON.stringify(known.details) === JSON.stringify(one));
            expect(version && version.first <= at && at <= version.last).toBe(true);
          }
      }),
    );
  });

  it('never take away a fact that the event itself had', () => {
    fc.assert(
      fc.property(anyLooks, (looks) => {
        const agenda = agendaOf(...looks);
        const event = agenda.events.get(KEY);
        if (!event) return;
        const [bare, enriched] = [current(event), current(event, agenda.details.get(KEY))];
        for (const fact of ['place', 'guests'] as const) if (bare[fact] !== null) expect(enriched[fact]).not.toBeNull();
        expect({ ...enriched, place: null, guests: null, organiser: null }).toEqual({
          ...bare,
          place: null,
          guests: null,
          organiser: null,
        });
      }),
    );
  });
});

describe('an event with details', () => {
  it('is told of by them where its chip told nothing', () => {
    const agenda = agendaOf(
      lookAt(0, {}, null),
      lookAt(1, {}, { guests: ['k7@example.com'], organiser: 'a@example.com' }),
    );
    expect(eventIn(agenda)).toMatchObject({ guests: ['k7@example.com'], organiser: 'a@example.com', place: null });
  });

  it('keeps them when the bubble is closed again', () => {
    const agenda = agendaOf(lookAt(0, {}, { guests: ['k7@example.com'] }), lookAt(1, {}, null));
    expect(eventIn(agenda)?.guests).toEqual(['k7@example.com']);
  });

  it('may have had its bubble seen before itself', () => {
    const before = agendaOf(lookAt(0, null, { guests: ['k7@example.com'] }));
    expect(eventIn(before)).toBeUndefined();
    expect(eventIn(merge(before, lookAt(1, {}, null)))?.guests).toEqual(['k7@example.com']);
  });

  it.each([
    [
      'later details than the chip',
      [lookAt(0, { place: 'Room 1' }, null), lookAt(1, null, { place: 'Room 2' })],
      'Room 2',
    ],
    ['details of the chip’s own look', [lookAt(0, { place: 'Room 1' }, { place: 'Room 2' })], 'Room 2'],
    [
      'a later chip than the details',
      [lookAt(0, {}, { place: 'Room 2' }), lookAt(1, { place: 'Room 1' }, null)],
      'Room 1',
    ],
    ['a later chip without any place', [lookAt(0, {}, { place: 'Room 2' }), lookAt(1, { place: '' }, null)], ''],
    [
      'later details that could not see it',
      [lookAt(0, { place: 'Room 1' }, null), lookAt(1, {}, { guests: [] })],
      'Room 1',
    ],
    [
      'older details, the latest being silent',
      [lookAt(0, {}, { place: 'Room 2' }), lookAt(1, {}, { guests: [] })],
      'Room 2',
    ],
  ])('has the place by the latest look that could see it: %s', (_, looks, place) => {
    expect(eventIn(agendaOf(...looks))?.place).toBe(place);
  });

  it('says when the latest of a kind was seen', () => {
    const one = withDetails(undefined, { ...NOTHING, description: 'some' }, 1);
    const other = withDetails(one, { ...NOTHING, description: 'none', place: '' }, 2);
    expect(latestDetail(other, 'description')).toEqual({ value: 'none', at: 2 });
    expect(latestDetail(one, 'guests')).toBeNull();
  });
});
