import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LastLook, Lookout } from '../../lib/calendar/agenda.ts';
import { choicesOf, overdue, releaseOf } from '../../lib/flags/choices.ts';
import type { Entry } from '../../lib/flags/ledger.ts';
import { dayAt, dayInterval } from '../../lib/time/day.ts';

const ZONE = 'America/New_York';
const MINUTE = 60_000;
/** Thursday, 7 May 2026, 11:00 in New York. */
const T = Date.UTC(2026, 4, 7, 15);
const slot = (hours: number, client: string | null = 'K7') => ({
  start: T + hours * 60 * MINUTE,
  end: T + hours * 60 * MINUTE + 50 * MINUTE,
  client,
});
const chosen = (at: number, hours = 4, client: string | null = 'K7'): Entry => ({
  type: 'slot-chosen',
  ...slot(hours, client),
  at,
});
const released = (why: 'undone' | 'not-seen', at: number, hours = 4): Entry => ({
  type: 'slot-released',
  ...slot(hours),
  why,
  at,
});
/** A lookout whose last whole look at any day was then. */
const lookedAt = (at: number | null, asked: unknown[] = []): Lookout => ({
  goneBy: () => null,
  seen: () => at !== null,
  lastLookBefore: (interval): LastLook | null => {
    asked.push(interval);
    return at === null ? null : { at, calendars: null };
  },
});

describe('choices', () => {
  it('are the slots that were chosen, each once, by the first time', () => {
    expect(choicesOf([chosen(T), chosen(T + 1), chosen(T + 2, 4, 'M2'), chosen(T + 3, 6)])).toEqual([
      { ...slot(4), at: T, releasedAt: null },
      { ...slot(4, 'M2'), at: T + 2, releasedAt: null },
      { ...slot(6), at: T + 3, releasedAt: null },
    ]);
  });

  it('are gone when they are undone, and stay, kept free no longer, when nothing was seen of them', () => {
    expect(choicesOf([chosen(T), released('undone', T + 1)])).toEqual([]);
    expect(choicesOf([chosen(T), released('not-seen', T + 1)])).toEqual([{ ...slot(4), at: T, releasedAt: T + 1 }]);
    expect(choicesOf([chosen(T), released('not-seen', T + 1), released('undone', T + 2)])).toEqual([]);
  });

  it('can be made anew after that', () => {
    for (const why of ['undone', 'not-seen'] as const) {
      expect(choicesOf([chosen(T), released(why, T + 1), chosen(T + 2)])).toEqual([
        { ...slot(4), at: T + 2, releasedAt: null },
      ]);
    }
  });

  it('are released by a release of their own only', () => {
    expect(choicesOf([chosen(T), released('undone', T + 1, 6)])).toHaveLength(1);
    expect(choicesOf([released('undone', T), chosen(T + 1)])).toHaveLength(1);
  });
});

describe('a choice is overdue', () => {
  const awaited = choicesOf([chosen(T)]);

  it('when its whole day, by the practice’s clock, was looked at a quarter of an hour later, to the millisecond', () => {
    const asked: unknown[] = [];
    expect(overdue(awaited, lookedAt(T + 15 * MINUTE, asked), ZONE)).toEqual(awaited);
    expect(asked).toEqual([dayInterval(ZONE, dayAt(ZONE, T))]);
    expect(overdue(awaited, lookedAt(T + 15 * MINUTE - 1), ZONE)).toEqual([]);
  });

  it('not while the day was not looked at, however long', () => {
    expect(overdue(awaited, lookedAt(null), ZONE)).toEqual([]);
    expect(overdue(awaited, lookedAt(T - 1), ZONE)).toEqual([]);
  });
});

describe('laws of choices', () => {
  const step = fc.tuple(
    fc.constantFrom('chosen', 'undone', 'not-seen'),
    fc.constantFrom(4, 6),
    fc.constantFrom('K7', 'M2'),
  );
  const course = fc.array(step, { maxLength: 10 }).map((steps) =>
    steps.map(([what, hours, client], index): Entry => {
      const at = T + index * MINUTE;
      if (what === 'chosen') return chosen(at, hours, client);
      return { type: 'slot-released', ...slot(hours, client), why: what === 'undone' ? 'undone' : 'not-seen', at };
    }),
  );

  it('a slot is one choice for a client, whatever was chosen and released in whatever order', () => {
    fc.assert(
      fc.property(course, (entries) => {
        const names = choicesOf(entries).map(({ start, client }) => `${start} ${client}`);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('once released as overdue it is not released again, and an undone one is no choice', () => {
    fc.assert(
      fc.property(course, (entries) => {
        const at = T + 60 * MINUTE;
        const free = (all: readonly Entry[]) => choicesOf(all).filter(({ releasedAt }) => releasedAt === null);
        const late = overdue(free(entries), lookedAt(at), ZONE);
        expect(late).toEqual(free(entries));
        const after = [...entries, ...late.map((choice) => releaseOf(choice, 'not-seen', at))];
        expect(free(after)).toEqual([]);
        expect(choicesOf(after).length).toBe(choicesOf(entries).length);
        const undone = [...entries, ...late.map((choice) => releaseOf(choice, 'undone', at))];
        expect(choicesOf(undone).length).toBe(choicesOf(entries).length - late.length);
      }),
    );
  });

  it('what is said of one client’s slot changes nothing for another’s', () => {
    fc.assert(
      fc.property(course, (entries) => {
        const own = (all: readonly Entry[]) => choicesOf(all).filter(({ client }) => client === 'K7');
        expect(own(entries)).toEqual(own(entries.filter((entry) => 'client' in entry && entry.client === 'K7')));
      }),
    );
  });
});
