import { describe, expect, test } from 'vitest';
import { crisisLines } from '../../lib/i18n/crisis-lines.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { chart } from '../components/chart-state.ts';
import { eachKind, historyOf } from '../components/history-states.ts';
import { report } from '../components/report-state.ts';
import { known, proposal } from '../components/set-up-states.ts';
import * as settingStates from '../components/setting-states.ts';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from '../components/stage.tsx';
import * as states from '../components/states.ts';
import { forgottenIn, pseudo } from './pseudo.ts';
import { speaking } from './speaking.ts';
import { VIEWS } from './views.tsx';

describe.each(Object.entries(VIEWS))('%s', (_, { draw, width }) => {
  test('says nothing that has not a word in every language', async () => {
    const root = await show(draw(pseudo), 900);
    unfold(root);
    const texts = [...textsOf(root)];
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap((text) => forgottenIn(text).filter((word) => !isOwn(word)))).toEqual([]);
  });

  test('fits where lines run from right to left', async () => {
    const root = await show(draw(speaking('en')), width);
    unfold(root);
    document.documentElement.dir = 'rtl';
    try {
      expectNoSidewaysScroll();
      expect(await axeFindings(root)).toEqual([]);
    } finally {
      document.documentElement.dir = '';
    }
  });

  test('cuts nothing off in German, where words are longest', async () => {
    const root = await show(draw(speaking('de')), width);
    unfold(root);
    expectNoSidewaysScroll();
    expect([...root.querySelectorAll('*')].filter(isCutOff).map((element) => element.outerHTML.slice(0, 200))).toEqual(
      [],
    );
  });
});

/** Everything that is read by eye or said aloud. */
function* textsOf(root: HTMLElement): Generator<string> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.nodeValue?.trim()) yield node.nodeValue;
  for (const element of root.querySelectorAll('*'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name);
      if (text) yield text;
    }
}

/** What the practice itself says: codes, names, files, and what the background says in the view’s language. */
const OWN = new Set(
  forgottenIn(
    JSON.stringify([
      states,
      settingStates,
      report,
      chart,
      historyOf(eachKind),
      proposal,
      known.zone,
      LANGUAGES.map((language) => crisisLines(language)),
      crisisLines('ja'),
      Intl.supportedValuesOf('timeZone'),
      // Files and keys by their names, and the report of a fault, which is written to be sent to those who mend it.
      'framekeeper json ics zip age example com Alt Shift fault report',
    ]),
  ),
);

/** Whether it is one of those, or the beginning of a long one. */
const isOwn = (word: string): boolean =>
  OWN.has(word) || (word.length > 20 && [...OWN].some((own) => own.startsWith(word)));

/** Whether an element hides a part of its own text: nothing brings it back, and it is not there to be heard only. */
function isCutOff(element: Element): boolean {
  if (!(element instanceof HTMLElement) || element.matches('select, input, textarea, .unseen, .unseen *')) return false;
  const { overflowX, textOverflow } = getComputedStyle(element);
  const isHidden = (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis';
  return isHidden && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
}
