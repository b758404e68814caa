import type { Reader } from '../reader.ts';
import { ATTRIBUTES } from './anchors.ts';
import { noteAct } from './form.ts';
import { layoutOf, stands } from './layout.ts';
import { look, NAME, readingOf, VERSION } from './look.ts';
import { changedSections, memoryOf } from './memory.ts';
import { dayColumns } from './overlay.ts';

/**
 * Google Calendar on the web. Every way in is the boundary of a context: a bug beneath it becomes a fault without words
 * of the page, since what an error says may hold some.
 */
export const googleReader: Reader = {
  name: NAME,
  version: VERSION,
  matches: ['https://calendar.google.com/calendar/*'],
  attributes: ATTRIBUTES,

  isReady(document, touched) {
    try {
      const memory = touched && memoryOf(document);
      return memory && touched && changedSections(document, memory.layout, touched) !== null ? true : stands(document);
    } catch {
      // The reading that follows says what is broken; waiting would only hide it.
      return true;
    }
  },

  read(document, url, at, touched) {
    try {
      return look(document, url, at, touched);
    } catch {
      const troubles = [{ anchor: 'reader', problem: 'unexpected' }] as const;
      return readingOf({ view: 'other', locale: 'und', account: 'u/0', zone: null, at, calendars: null, troubles });
    }
  },

  acted: (target) => noteAct(target, target.ownerDocument.URL),

  columns(document) {
    try {
      return dayColumns(layoutOf(document, document.URL));
    } catch {
      // No columns means nothing is drawn; the reading says why.
      return [];
    }
  },
};
