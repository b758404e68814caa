import { destinationOf } from './address.ts';
import { renderStage, type Stage } from './render.ts';
import type { StageOptions, StageState } from './stage.ts';

declare global {
  interface Window {
    /** The stage of a page that `serve.ts` served. */
    stage: Stage;
  }
}

type Served = { readonly stamp: string; readonly account: number; readonly options: StageOptions };

/**
 * Lets the page live at its address. What was changed is kept in the page's local storage, per account and for as long
 * as the same options are served: it survives a reload and reaches the account's other tabs.
 */
export function startPage(window: Window, served: Served): void {
  const { document, history, localStorage, location } = window;
  const { account } = served;
  const name = `stage ${account} ${served.stamp}`;
  const kept = localStorage.getItem(name);
  const from = destinationOf(new URL(location.href));
  const stored: StageOptions = kept === null ? served.options : JSON.parse(kept);
  const options: StageOptions =
    from.page === 'calendar'
      ? { ...stored, ...(from.view ? { view: from.view } : {}), ...(from.date ? { date: from.date } : {}) }
      : stored;
  let returning = false;
  const stage = renderStage(document, options, {
    account,
    push: (path) => {
      if (!returning) history.pushState(null, '', path);
    },
    changed: (state) => localStorage.setItem(name, JSON.stringify(state)),
  });
  window.stage = stage;
  if (from.page !== 'calendar') {
    if (location.pathname.endsWith('/render')) {
      history.replaceState(null, '', `/calendar/u/${account}/r/eventedit${location.search}`);
    }
    returning = true;
    stage.go(from);
    returning = false;
  }
  window.addEventListener('popstate', () => {
    returning = true;
    stage.go(destinationOf(new URL(location.href)));
    returning = false;
  });
  window.addEventListener('storage', (event) => {
    if (event.key === name && event.newValue !== null) adopt(stage, JSON.parse(event.newValue));
  });
}

/** Takes over the events and calendars that another tab of the account has changed, staying where this one stands. */
function adopt(stage: Stage, { events, calendars }: Pick<StageState, 'events' | 'calendars'>): void {
  stage.apply({ do: 'sync', events, calendars });
}
