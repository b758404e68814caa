import type { ZoneName } from '../../time/zone.ts';
import type { Reader } from '../reader.ts';
import { ATTRIBUTES } from './anchors.ts';
import { layoutOf } from './layout.ts';
import { look } from './look.ts';
import { memoryOf } from './memory.ts';
import { dayColumns } from './overlay.ts';
import { OUTLOOK_MATCHES } from './page.ts';
import { NAME, readingOf, VERSION } from './reading.ts';
import { stands } from './ready.ts';

/**
 * Outlook on the web. `machine` is the zone of the machine: the page names its own in no way that can be relied on, so
 * the likely ones are held against what it tells. Every way in is the boundary of a context, as with Google's reader.
 */
export const createOutlookReader = (machine: ZoneName): Reader => ({
  name: NAME,
  version: VERSION,
  matches: OUTLOOK_MATCHES,
  attributes: ATTRIBUTES,

  isReady(document, touched) {
    try {
      return stands(document, touched);
    } catch {
      // The reading that follows says what is broken; waiting would only hide it.
      return true;
    }
  },

  read(document, url, at, touched) {
    try {
      return look(document, url, at, machine, touched);
    } catch {
      const troubles = [{ anchor: 'reader', problem: 'unexpected' }] as const;
      return readingOf({
        view: 'other',
        locale: 'und',
        account: 'office/0',
        zone: null,
        at,
        calendars: null,
        troubles,
      });
    }
  },

  // Nothing is read of a form.
  acted() {},

  columns(document) {
    try {
      const memory = memoryOf(document);
      return memory ? dayColumns(layoutOf(document, memory.url), memory) : [];
    } catch {
      // No columns means nothing is drawn; the reading says why.
      return [];
    }
  },
});
