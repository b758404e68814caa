import { randomInt } from 'node:crypto';
import { anonymised } from '../anonymise/page.ts';
import { htmlOf, type Tree, treeOf } from '../anonymise/tree.ts';
import { launchPlain } from '../launch.ts';
import { badInput, type Command, parseWords } from './command.ts';
import { readPage } from './page-file.ts';

/** Prints a saved page that reads the same, with every title, name, address, place and id replaced by an invented one. */
export const anonymise: Command = {
  usage: 'anonymise PAGE.html > SAFE.html',
  async run(args) {
    const given = parseWords(args, {});
    if (!given.ok) return given.error;
    const [path, more] = given.value.words;
    if (more !== undefined) return badInput('PAGE.html', `one page at a time, not also ${more}`);
    const html = readPage(path);
    if (!html.ok) return html.error;
    return { code: 0, output: `<!doctype html>\n${htmlOf(anonymised(await parsed(html.value), randomInt))}\n` };
  },
};

/** The page's elements as the browser's own parser finds them, in a browser that is not connected to anything. */
async function parsed(html: string): Promise<Tree> {
  const browser = await launchPlain('--host-resolver-rules=MAP * ~NOTFOUND');
  try {
    const page = await browser.newPage();
    return await page.evaluate(treeOf, html);
  } finally {
    await browser.close();
  }
}
