import * as v from 'valibot';
import type { EventKey } from '../calendar/event.ts';
import { VIEWS } from '../calendar/reading.ts';
import type { Overview, PageHealth } from '../messages/protocol.ts';

/** A tab's events that questions are about, as its last reading showed them, and the one whose card is open. */
export type Asked = { readonly tab: number; readonly marked: readonly EventKey[]; readonly open: EventKey | null };

/** What is known of open pages and shown in them, kept as long as the browser runs. */
export type Session = {
  readonly pages: readonly PageHealth[];
  readonly asked: readonly Asked[];
  readonly ghosts: Overview['ghosts'];
};

const health = v.object({
  tab: v.number(),
  account: v.union([v.number(), v.string()]),
  owner: v.nullable(v.string()),
  source: v.string(),
  origin: v.string(),
  state: v.picklist(['read', 'unreadable', 'no-events']),
  view: v.picklist(VIEWS),
  at: v.number(),
  seen: v.nullable(v.object({ first: v.string(), last: v.string() })),
  events: v.number(),
  partial: v.number(),
  faults: v.array(
    v.object({
      anchor: v.string(),
      problem: v.picklist(['missing', 'unexpected', 'contradictory']),
      view: v.picklist(VIEWS),
      locale: v.string(),
      reader: v.string(),
    }),
  ),
});

const session = v.object({
  pages: v.array(health),
  asked: v.array(v.object({ tab: v.number(), marked: v.array(v.string()), open: v.nullable(v.string()) })),
  ghosts: v.nullable(v.object({ client: v.nullable(v.string()) })),
});

/** A session that was kept while the background slept; one that cannot be read is as good as none. */
export function parseSession(value: unknown): Session {
  const parsed = v.safeParse(session, value);
  return parsed.success ? parsed.output : { pages: [], asked: [], ghosts: null };
}

/** The session without a tab. */
export const withoutTab = (session: Session, tab: number): Session => ({
  ...session,
  pages: session.pages.filter((page) => page.tab !== tab),
  asked: session.asked.filter((one) => one.tab !== tab),
});

/** The session with what a tab's page now shows, instead of what it showed before. */
export function withTab(session: Session, page: PageHealth, asked: Asked): Session {
  const { pages, asked: others } = withoutTab(session, page.tab);
  return { ...session, pages: [...pages, page], asked: [...others, asked] };
}
