import { readFileSync } from 'node:fs';
import { failure, type Result, success } from '../../lib/result.ts';
import { badInput, type Ending, whyUnread } from './command.ts';

/** The most that is taken for one saved page, in bytes. */
const LARGEST = 100_000_000;

/** The HTML of a saved page, or why it is none. */
export function readPage(path: string | undefined): Result<string, Ending> {
  if (path === undefined) return failure(badInput('PAGE.html', 'missing'));
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return failure(badInput('PAGE.html', whyUnread(path, error)));
  }
  if (bytes.length > LARGEST) return failure(badInput('PAGE.html', `${path} is too large to be a calendar page`));
  const html = textOf(bytes);
  return looksLikeHtml(html)
    ? success(html)
    : failure(badInput('PAGE.html', `${path} is not HTML; save the page as “Webpage, HTML only”`));
}

function textOf(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Whether the first thing in the text is a tag of HTML; comments, such as the one browsers write on top, may precede it. */
function looksLikeHtml(text: string): boolean {
  const start = text.replace(/^(?:\s|<!--[\s\S]*?-->)+/, '').slice(0, 200);
  return /^<!doctype\s+html|^<(?:html|head|body|div|main|title|meta)\b/i.test(start);
}
