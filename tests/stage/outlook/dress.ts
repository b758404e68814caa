import type { Page } from './page-tree.ts';
import type { StageState } from './stage.ts';
import { grammarOf } from './wording.ts';

/** Tells the document's own elements what is shown: language, direction, theme and title. Touches only what differs. */
export function dress(document: Document, state: StageState, page: Page): void {
  const { body, documentElement: root } = document;
  // A published page was seen to say `en` where the signed-in one says `en-US`.
  const lang = state.published ? state.locale.slice(0, 2) : state.locale;
  set(root, 'lang', state.broken.includes('lang') ? null : lang);
  set(root, 'dir', grammarOf(state).rtl ? 'rtl' : 'ltr');
  set(root, 'translate', 'no');
  set(root, 'style', `--themePrimary: #0078d4; --white: ${state.theme === 'dark' ? '#1b1a19' : '#ffffff'};`);
  set(body, 'class', 'ms-font-s disableTextSelection ms-Fabric--isFocusHidden');
  const { app } = grammarOf(state).words;
  const names = {
    published: `Published ${app} - ${state.user.name} - Outlook`,
    own: `${app} - ${state.user.name} - Outlook`,
  };
  const shown = page === 'mail' ? `Mail - ${state.user.name} - Outlook` : state.published ? names.published : names.own;
  const title = state.broken.includes('documentTitle') ? 'Outlook' : shown;
  if (document.title !== title) document.title = title;
}

/** Remembers how the document's own elements are, and gives what makes them so again. */
export function undresser(document: Document): () => void {
  const { body, documentElement: root, title } = document;
  const before = [
    ...['lang', 'dir', 'translate', 'style'].map((name) => [root, name, root.getAttribute(name)] as const),
    [body, 'class', body.getAttribute('class')] as const,
  ];
  return () => {
    for (const [element, name, value] of before) set(element, name, value);
    document.title = title;
  };
}

function set(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
