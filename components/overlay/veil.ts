/**
 * What tells of people on the site's pages: what is in a chip, whatever else names an event (a row of a list, the bubble,
 * the small form), and the page on which an event is edited. Chips keep their boxes and colours, so that the day can
 * still be talked about.
 */
const PRIVATE = '[data-eventchip] > *, [data-eventid]:not([data-eventchip]), #xDetDlg, [data-is-create] > *';

/**
 * Blurs what a page says of people, without changing a node of it: by a style sheet that the document adopts. Returns the
 * way to draw and lift the veil. To be called again when the page stands still, since a page that adopts sheets of its
 * own may have dropped ours.
 */
export function veilOver(document: Document): (drawn: boolean) => void {
  const sheet = new CSSStyleSheet();
  sheet.insertRule(`${PRIVATE} {}`);
  const [rule] = sheet.cssRules;
  if (rule instanceof CSSStyleRule) rule.style.setProperty('filter', 'blur(6px)', 'important');
  return (drawn) => {
    const adopted = [...document.adoptedStyleSheets];
    if (adopted.includes(sheet) === drawn) return;
    document.adoptedStyleSheets = drawn ? [...adopted, sheet] : adopted.filter((one) => one !== sheet);
  };
}
