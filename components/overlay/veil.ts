/**
 * What tells of people on the site's pages: what is in a chip, whatever else names an event (a row of a list, the bubble,
 * the small form), and the page on which an event is edited. Chips keep their boxes and colours, so that the day can
 * still be talked about.
 */
const PRIVATE = [
  '[data-eventchip] > *, [data-eventid]:not([data-eventchip]), #xDetDlg, [data-is-create] > *',
  // Outlook: chips and rows of lists, the peek, the whole event, the form.
  '[data-calitemid] > *, [role="listitem"] > [data-is-focusable], [data-app-section="CalendarItemPeek"]',
  '[data-app-section="ReadingPane"], [id^="EVENT_CalendarCompose"]',
].join();

/** What tells of people when the pointer comes to rest on it. Under the veil the pointer passes it by. */
const TOLD = '[data-calitemid] [title], [role="listitem"] > [data-is-focusable]';

/**
 * Blurs what a page says of people, without changing a node of it: by a style sheet that the document adopts. Returns the
 * way to draw and lift the veil. To be called again when the page stands still, since a page that adopts sheets of its
 * own may have dropped ours.
 */
export function veilOver(document: Document): (drawn: boolean) => void {
  const sheet = new CSSStyleSheet();
  const rule = (selector: string, property: string, value: string) => {
    const made = sheet.cssRules[sheet.insertRule(`${selector} {}`)];
    if (made instanceof CSSStyleRule) made.style.setProperty(property, value, 'important');
  };
  rule(PRIVATE, 'filter', 'blur(6px)');
  rule(TOLD, 'pointer-events', 'none');
  return (drawn) => {
    const adopted = [...document.adoptedStyleSheets];
    if (adopted.includes(sheet) === drawn) return;
    document.adoptedStyleSheets = drawn ? [...adopted, sheet] : adopted.filter((one) => one !== sheet);
  };
}
