import { defineContentScript } from 'wxt/utils/define-content-script';
import { createOutlookReader } from '../lib/readers/outlook/index.ts';
import { OUTLOOK_MATCHES } from '../lib/readers/outlook/page.ts';
import { visit } from './page/visit.ts';

/** In Outlook's pages, which tell their zone only to those who have a guess. */
export default defineContentScript({
  matches: [...OUTLOOK_MATCHES],
  runAt: 'document_idle',
  main: (ctx) => visit(createOutlookReader(new Intl.DateTimeFormat().resolvedOptions().timeZone), ctx),
});
