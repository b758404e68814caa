import { accountOf, destinationOf, pathOf } from './address.ts';
import { renderStage, type Stage } from './render.ts';
import type { StageOptions } from './stage.ts';

declare global {
  interface Window {
    /** The stage of a page that `serve.ts` served. */
    outlookStage: Stage;
  }
}

type Served = { readonly stamp: string; readonly options: StageOptions };

/**
 * Lets the page live at its address. What was changed is kept in the page's local storage, per account and for as long
 * as the same options are served: it survives a reload and reaches the account's other tabs. Each load is another build
 * of the site, with other class names.
 */
export function startPage(window: Window, served: Served): void {
  const { document, history, localStorage, location } = window;
  const url = new URL(location.href);
  const name = `stage ${accountOf(url)} ${served.stamp}`;
  const loads = Number(localStorage.getItem('loads') ?? 0) + 1;
  localStorage.setItem('loads', String(loads));
  const kept = localStorage.getItem(name);
  const stored: StageOptions = kept === null ? served.options : JSON.parse(kept);
  const seed = (served.options.seed ?? 1) + loads;
  const from = destinationOf(url);
  const asked = from.page === 'calendar' ? from : { view: null, date: null, published: false };
  const before =
    /^(.*?\/calendar(?:\/[^/]+)?)\/(?:view|deeplink|action)(?:\/|$)/.exec(url.pathname)?.[1] ?? '/calendar';
  let returning = false;
  const stage = renderStage(
    document,
    {
      ...stored,
      ...(asked.view ? { view: asked.view } : {}),
      ...(asked.date ? { date: asked.date } : {}),
      published: asked.published || (served.options.published ?? false),
      seed,
    },
    {
      push: (state) => {
        if (!returning) history.pushState(null, '', pathOf(before, state));
      },
      changed: (state) => localStorage.setItem(name, JSON.stringify(state)),
    },
  );
  window.outlookStage = stage;
  if (from.page !== 'calendar') stage.go(from);
  window.addEventListener('popstate', () => {
    const to = destinationOf(new URL(location.href));
    returning = true;
    stage.go(to);
    returning = false;
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== name || newValue === null) return;
    const { events, calendars } = JSON.parse(newValue);
    stage.apply({ do: 'sync', events, calendars });
  });
}
