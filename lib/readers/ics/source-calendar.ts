import { type Properties, textIn } from './components.ts';

/** The file as its owner knows it. */
export type Named = {
  /** The calendar's address, where the file or its name tells one, else its name; never empty. */
  readonly calendar: string;
  /** The address alone, or null. */
  readonly address: string | null;
};

const ADDRESS = /^[^\s@/\\]{1,200}@[^\s@/\\]{1,200}\.[^\s@./\\]{2,60}$/;

/**
 * Which calendar a file is of. Google names the files of its export `NAME_ADDRESS.ics`, or by the address alone; a
 * browser that saves the same file twice adds ` (1)`.
 */
export function calendarOf(fileName: string, properties: Properties): Named {
  const stem = fileName
    .slice(-500)
    .replace(/^.*[/\\]/, '')
    .replace(/\.(ics|ical|ifb|icalendar)$/i, '')
    .replace(/ ?\(\d{1,3}\)$/, '')
    .trim();
  const title = unescaped(textIn(properties, 'x-wr-calname')).replaceAll(/\s+/g, ' ').trim().slice(0, 500);
  const group = /(?:^|_)((?:c_)?[a-z0-9.#-]+@(?:group|group\.v|import|resource)\.calendar\.google\.com)$/i.exec(
    stem,
  )?.[1];
  const address = [group ?? stem, title].find((text) => ADDRESS.test(text))?.toLowerCase() ?? null;
  return { address, calendar: address ?? (title || stem || 'calendar') };
}

/** The library leaves texts as they are written in properties that the standard does not name. */
const unescaped = (text: string): string => text.replaceAll(/\\([\\;,])/g, '$1');
