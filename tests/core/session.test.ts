import { describe, expect, it } from 'vitest';
import { refusedHealth } from '../../lib/core/pages.ts';
import { parseSession, withoutTab, withTab } from '../../lib/core/session.ts';

const page = (tab: number) => refusedHealth(tab, 'https://calendar.google.com/calendar/u/2/r', 'events', 5);
const asked = (tab: number, open: string | null = null) => ({ tab, marked: ['a', 'b'], open });
const empty = parseSession(undefined);

describe('a session', () => {
  it('knows of each tab only what it shows now, and nothing of one that is gone', () => {
    const two = withTab(withTab(empty, page(1), asked(1)), page(2), asked(2));
    const again = withTab(two, page(1), asked(1, 'a'));
    expect(again.pages.map(({ tab }) => tab).sort()).toEqual([1, 2]);
    expect(again.asked.find(({ tab }) => tab === 1)?.open).toBe('a');
    expect(withoutTab(again, 1)).toEqual(withTab(empty, page(2), asked(2)));
  });

  it('is read as it was kept', () => {
    const session = { ...withTab(empty, page(1), asked(1, 'a')), ghosts: { client: 'K7' } };
    expect(parseSession(JSON.parse(JSON.stringify(session)))).toEqual(session);
  });

  it.each([null, 'x', [], { pages: [] }, { pages: [{ tab: 'one' }], asked: [] }])(
    'that cannot be read is as good as none: %j',
    (value) => {
      expect(parseSession(value)).toEqual(empty);
    },
  );
});
