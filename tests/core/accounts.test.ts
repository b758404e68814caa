import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/calendar/reading.ts';
import { now, PAGE, PRACTICE, reading, rulesAsked, start, startSet } from './world.ts';

const SITE = 'https://calendar.google.com/calendar';
const MINUTE = 60_000;

const SECOND = { tab: 2, url: `${SITE}/u/2/r/week` };

/** Another account's week, with events of its own. */
const other: Reading = {
  ...reading,
  account: 'second@example.com',
  calendars: ['Second'],
  events: reading.events.map((event) => ({
    ...event,
    key: `second/${event.key}`,
    calendar: 'Second',
    start: event.start + 90 * MINUTE,
    end: event.end + 90 * MINUTE,
  })),
};

/** The open questions, by name. */
const asked = async (core: Awaited<ReturnType<typeof startSet>>['core']) =>
  (await core.overview()).questions.map(({ flag }) => flag).sort();

describe('the account of a page', () => {
  it.each([
    ['u/1/r/week', 'u/1/r', null],
    ['u/2', 'u/2/r', null],
    ['u/2?tab=mc', 'u/2/r', null],
    ['r/week', 'u/0/r', null],
    ['r?authuser=1', 'u/1/r', null],
    ['u/0/r?pli=1&authuser=3', 'u/3/r', null],
    ['r/week?authuser=name%40example.com#x', 'r', 'name@example.com'],
    ['r?authuser=', 'u/0/r', null],
    ['r?authuser=1/../..', 'u/0/r', null],
    ['r?continue=/calendar/u/5/r', 'u/0/r', null],
  ])('at %s is the one whose form is opened: %s %s', async (path, opened, authuser) => {
    const { core } = await startSet();
    await core.report({ tab: 1, url: `${SITE}/${path}` }, reading);
    const chosen = await core.chooseSlot({ start: now, end: now + 50 * MINUTE, client: 'K7' });
    const url = new URL(chosen.ok ? chosen.value : 'about:blank');
    expect(url.pathname).toBe(`/calendar/${opened}/eventedit`);
    expect(url.searchParams.get('authuser')).toBe(authuser);
  });

  it('is known by its address where the page tells, also after the background slept', async () => {
    const device = new IDBFactory();
    const session = {};
    const first = await start(device, session);
    await first.core.savePractice(PRACTICE);
    await first.core.report(PAGE, { ...reading, account: 'u/1' });
    await first.core.report({ tab: 2, url: `${SITE}/r?authuser=second%40example.com` }, other);
    const { pages } = await (await start(device, session)).core.overview();
    expect(pages.map(({ account, owner }) => [account, owner])).toEqual([
      [1, null],
      ['second@example.com', 'second@example.com'],
    ]);
  });
});

describe('two accounts', () => {
  it('do not take each other’s events for gone', async () => {
    const { core } = await startSet();
    await core.report(PAGE, reading);
    const own = await asked(core);
    await core.report(SECOND, { ...other, at: now + MINUTE });
    const both = await asked(core);
    expect(both).toEqual(expect.arrayContaining([...own]));
    expect(both.length).toBeGreaterThan(own.length);
    // The first account looks again, switches everything off, and is signed out; then the second does.
    await core.report(PAGE, { ...reading, at: now + 2 * MINUTE });
    await core.report(PAGE, { ...reading, at: now + 3 * MINUTE, calendars: [], events: [] });
    await core.forgetTab(PAGE.tab);
    expect(await asked(core)).toEqual(both);
    await core.report(SECOND, { ...other, at: now + 4 * MINUTE, calendars: [], events: [] });
    await core.forgetTab(SECOND.tab);
    expect(await asked(core)).toEqual(both);
  });

  it('that share a meeting are asked about it once, and not again when the other comes into sight after the answer', async () => {
    const { core } = await startSet();
    const invited = reading.events.map((event) => ({ ...event, key: `a/${event.key}`, calendar: 'Second' }));
    const theirs: Reading = { ...reading, account: 'second@example.com', at: now + MINUTE, events: invited };
    await core.report(PAGE, reading);
    const own = await asked(core);
    await core.answer({ flag: own[0] ?? '', category: 'administrative', reason: '' });
    await core.report(SECOND, theirs);
    expect(await asked(core)).toEqual(own.slice(1));
    await core.report(PAGE, { ...reading, at: now + 2 * MINUTE });
    await core.report(SECOND, { ...theirs, at: now + 3 * MINUTE });
    expect(await asked(core)).toEqual(own.slice(1));
  });
});

describe('an account that is called by its number for a while, since the page does not tell its address', () => {
  const named: Reading = { ...reading, account: 'practice@example.com' };
  const nameless = (minute: number, part: Partial<Reading> = {}): Reading => ({
    ...reading,
    account: 'u/1',
    at: now + minute * MINUTE,
    ...part,
  });

  it('is asked about nothing twice, and nothing is lost', async () => {
    const { core } = await startSet();
    await core.report(PAGE, named);
    const before = await asked(core);
    for (const minute of [1, 3, 5]) {
      await core.report(PAGE, nameless(minute));
      expect(await asked(core)).toEqual(before);
      await core.report(PAGE, { ...named, at: now + (minute + 1) * MINUTE });
      expect(await asked(core)).toEqual(before);
    }
  });

  it('has no event gone that only its looks by address have seen, and then gone as soon as one of these misses it', async () => {
    const { core } = await startSet();
    await core.report(PAGE, named);
    const fewer = { events: reading.events.slice(0, 1) };
    await core.report(PAGE, nameless(1, fewer));
    expect(await rulesAsked(core)).toHaveLength(2);
    await core.report(PAGE, { ...named, ...fewer, at: now + 2 * MINUTE });
    expect(await rulesAsked(core)).toEqual([]);
  });
});
