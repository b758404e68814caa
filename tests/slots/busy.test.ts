import { describe, expect, it } from 'vitest';
import type { SeenEvent } from '../../lib/calendar/event.ts';
import type { Identity } from '../../lib/practice/identity.ts';
import { roleOf, standingOf, takenOn } from '../../lib/slots/busy.ts';
import { dayInterval, instantAt } from '../../lib/time/day.ts';
import { allDay, engagement, hold, judged, nobody, on, practice, TUESDAY, tue, unnamed } from './build.ts';

const TIMES = '10:00-10:50';
const timed = (event: Partial<SeenEvent>, who: Partial<Identity> = {}) => standingOf(on(TIMES, { event, who }));
const take = (...events: Parameters<typeof takenOn>[3]) =>
  takenOn(practice, TUESDAY, dayInterval(practice.timeZone, TUESDAY), events);

describe('what an event means for the time of a day', () => {
  it.each(['busy', 'tentative', 'out-of-office', 'working-elsewhere', 'free', null] as const)(
    'takes the time of an entry with clock times that shows as %s',
    (showAs) => {
      expect(timed({ showAs })).toBe('busy');
    },
  );

  it.each(['accepted', 'tentative', 'needs-action', null] as const)('takes the time of a %s invitation', (response) => {
    expect(timed({ response })).toBe('busy');
  });

  it('takes the time of focus, absence and holidays with clock times, and of entries nobody can read', () => {
    for (const kind of ['focus-time', 'out-of-office', 'holiday'] as const) expect(timed({ kind })).toBe('busy');
    expect(standingOf(unnamed(TIMES))).toBe('busy');
  });

  it.each(['task', 'birthday', 'working-location'] as const)('ignores a %s', (kind) => {
    expect(timed({ kind, showAs: 'busy' })).toBe('ignored');
    expect(standingOf(allDay({ kind, showAs: 'busy' }))).toBe('ignored');
  });

  it('ignores an entry of no length', () => {
    expect(standingOf(on('10:00-10:00'))).toBe('ignored');
  });

  it('frees the time of a session that is cancelled, declined or called off in words', () => {
    expect(timed({ cancelled: true })).toBe('freed');
    expect(timed({ response: 'declined' })).toBe('freed');
    expect(timed({}, { hints: ['cancelled'] })).toBe('freed');
  });

  it('keeps a session that stands instead of a cancelled one', () => {
    expect(timed({}, { hints: ['cancelled', 'rescheduled'] })).toBe('busy');
  });

  it('keeps the time of a no-show, which was spent waiting', () => {
    expect(timed({}, { hints: ['no-show'] })).toBe('busy');
  });

  it('does not call a declined meeting a cancelled session, nor believe the word without a client', () => {
    expect(timed({ response: 'declined' }, nobody)).toBe('ignored');
    expect(timed({}, { ...nobody, hints: ['cancelled'] })).toBe('busy');
  });

  it('keeps a hold for emergencies until it names a client', () => {
    expect(standingOf(hold(TIMES))).toBe('hold');
    expect(timed({}, { hold: true })).toBe('busy');
    expect(standingOf(allDay({ showAs: 'busy' }, { hold: true }))).toBe('ignored');
  });

  it.each([
    ['busy', 'busy'],
    ['tentative', 'busy'],
    ['out-of-office', 'busy'],
    ['free', 'ignored'],
    ['working-elsewhere', 'doubtful'],
    [null, 'doubtful'],
  ] as const)('reads an all-day entry that shows as %s as %s', (showAs, standing) => {
    expect(standingOf(allDay({ showAs }))).toBe(standing);
  });

  it('reads an all-day absence as taking the day, and words of being away as a doubt', () => {
    expect(standingOf(allDay({ kind: 'out-of-office' }))).toBe('busy');
    expect(standingOf(allDay({ showAs: 'free' }, { hints: ['away'] }))).toBe('doubtful');
  });

  it('reads a holiday as the name of a day unless its words or its calendar say more', () => {
    expect(standingOf(allDay({ kind: 'holiday' }))).toBe('ignored');
    expect(standingOf(allDay({ kind: 'holiday' }, { hints: ['away'] }))).toBe('doubtful');
    expect(standingOf(allDay({ kind: 'holiday', showAs: 'busy' }))).toBe('busy');
  });
});

describe('what a busy event is to the search', () => {
  const role = (who: Partial<Identity>, fit = {}) => roleOf(on(TIMES, { who, fit }));

  it.each(['therapy', 'intake', 'assessment', 'collateral', 'coaching'] as const)('counts %s as a session', (kind) => {
    expect(role({ ...nobody, engagement: engagement(kind) })).toBe('session');
  });

  it.each(['legal', 'supervision', 'teaching'] as const)('protects %s', (kind) => {
    expect(role({ engagement: engagement(kind) })).toBe('protected');
  });

  it('counts neither calls, paperwork nor private time as sessions', () => {
    expect(role({ engagement: engagement('coaching-call') })).toBe('other');
    expect(role({ engagement: engagement('personal') })).toBe('other');
    expect(role({}, { kind: 'contact' })).toBe('other');
    expect(role({}, { kind: 'administrative' })).toBe('other');
  });

  it('counts an entry with clients as a session even when it is not clear which', () => {
    expect(role({ client: null, candidates: ['K7', 'M2'], ambiguous: true, engagement: null })).toBe('session');
  });

  it('calls unknown what nobody has named', () => {
    expect(roleOf(unnamed(TIMES))).toBe('unknown');
  });
});

describe('what a day holds', () => {
  it('gives each event the gap of its engagement, and a session gap to what has none', () => {
    const { occupied } = take(
      on('09:00-10:00', { who: { engagement: engagement('legal', 45) } }),
      on('12:00-13:00', { who: { engagement: engagement('personal', 0) } }),
      unnamed('15:00-15:30'),
    );
    expect(occupied.map(({ gapBefore, gapAfter }) => [gapBefore, gapAfter])).toEqual([
      [45, 45],
      [0, 0],
      [10, 10],
    ]);
  });

  it('counts the copies of one meeting once, and leaves the time of each taken', () => {
    const work = on(TIMES, { event: { meeting: 'm@example.org' } });
    const home = on(TIMES, { event: { meeting: 'm@example.org', calendar: 'home' } });
    const found = on(TIMES, { event: { calendar: 'other' }, fit: { kind: 'unrelated', reason: 'copy' } });
    expect(take(work, home, found)).toMatchObject({ count: 1, checked: 1 });
    expect(take(work, home, found).occupied).toHaveLength(3);
  });

  it('counts a session that one calendar knows as a session and another shows without a name', () => {
    const veiled = on(TIMES, { event: { meeting: 'm@example.org' }, who: nobody });
    expect(take(veiled, on(TIMES, { event: { meeting: 'm@example.org' } })).count).toBe(1);
  });

  it('counts two occurrences of one recurring meeting as two', () => {
    const series = { event: { meeting: 'm@example.org' } };
    expect(take(on(TIMES, series), on('15:00-15:50', series)).count).toBe(2);
  });

  it('counts only sessions that start on the day, and remembers those next to it for the run they stand in', () => {
    const yesterday = judged(tue('00:00') - 90 * 60_000, tue('00:00') - 40 * 60_000);
    expect(take(yesterday, on(TIMES))).toMatchObject({ count: 1, checked: 1, sessions: { length: 2 } });
  });

  it('lays an entry over days on the days of the practice, whatever zone it was read in', () => {
    const wednesday = '2026-05-06';
    const holiday = allDay({ showAs: 'busy' }, {}, '2026-05-03', TUESDAY);
    const readElsewhere = { ...holiday, event: { ...holiday.event, end: holiday.event.end + 11 * 3_600_000 } };
    const within = dayInterval(practice.timeZone, wednesday);
    expect(take(readElsewhere).occupied).toMatchObject([{ start: tue('00:00'), end: tue('24:00') }]);
    expect(takenOn(practice, wednesday, within, [readElsewhere]).occupied).toEqual([]);
  });

  it('keeps lists in order of start', () => {
    const day = take(on('15:00-15:50'), on('09:00-09:50'), hold('14:00-15:00'), hold('11:00-12:00'));
    for (const list of [day.occupied, day.sessions, day.holds])
      expect(list.map(({ start }) => start)).toEqual(list.map(({ start }) => start).sort((a, b) => a - b));
    expect(day.holds[0]?.start).toBe(instantAt(practice.timeZone, TUESDAY, 11 * 60));
  });
});
