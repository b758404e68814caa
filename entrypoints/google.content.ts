import { defineContentScript } from 'wxt/utils/define-content-script';
import { googleReader } from '../lib/readers/google/index.ts';
import { visit } from './page/visit.ts';

/** In Google Calendar's pages. */
export default defineContentScript({
  matches: [...googleReader.matches],
  runAt: 'document_idle',
  main: (ctx) => visit(googleReader, ctx),
});
