import { shownKeyOf } from './frame.ts';
import { viewTitle } from './shown.ts';
import type { StageState } from './stage.ts';
import { grammarOf } from './strings.ts';

/** Tells the document's own elements what is shown: language, direction, view, theme and title. Touches only what differs. */
export function dress(document: Document, state: StageState): void {
  const { body, documentElement: root } = document;
  const lacks = (anchor: 'lang' | 'viewkey') => state.broken.includes(anchor);
  set(root, 'lang', lacks('lang') ? null : state.locale);
  set(root, 'dir', grammarOf(state.locale).rtl ? 'rtl' : 'ltr');
  set(body, 'class', `stage stage-${state.theme}`);
  set(body, 'data-viewkey', lacks('viewkey') ? null : shownKeyOf(state));
  const title = `${grammarOf(state.locale).words.app} - ${viewTitle(state)}`;
  if (document.title !== title) document.title = title;
}

/** Remembers how the document's own elements are, and gives what makes them so again. */
export function undresser(document: Document): () => void {
  const { body, documentElement: root, title } = document;
  const before = [
    [root, 'lang', root.getAttribute('lang')],
    [root, 'dir', root.getAttribute('dir')],
    [body, 'class', body.getAttribute('class')],
    [body, 'data-viewkey', body.getAttribute('data-viewkey')],
  ] as const;
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
