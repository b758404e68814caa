import { posix } from 'node:path';

/**
 * Links of documents that lead nowhere, as `page → link`: to a file that is not there, or to a heading that the page it
 * leads to does not have. Links to other sites are left alone; nothing is fetched.
 * @param pages documents by path from the root of the project
 * @param exists whether there is a file or folder at a path
 */
export function brokenLinks(pages: ReadonlyMap<string, string>, exists: (path: string) => boolean): readonly string[] {
  return [...pages].flatMap(([page, text]) =>
    linksIn(text)
      .filter((link) => {
        const [path = '', heading] = link.split('#');
        const target = path === '' ? page : posix.join(posix.dirname(page), path);
        const there = pages.get(target);
        if (there === undefined) return !exists(target);
        return heading !== undefined && !anchorsIn(there).includes(heading);
      })
      .map((link) => `${page} → ${link}`),
  );
}

const FENCED = /^```[\s\S]*?^```$/gm;

const linksIn = (text: string): readonly string[] =>
  [...text.replace(FENCED, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/i.test(link));

/** The names under which headings can be linked to, as GitHub makes them. */
const anchorsIn = (text: string): readonly string[] =>
  [...text.replace(FENCED, '').matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
