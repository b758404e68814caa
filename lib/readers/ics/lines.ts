/** The content lines of a calendar file, one after another. */
export type Lines = {
  /** The next line with its continuations joined to it, or null at the end. Empty lines are passed over. */
  readonly next: () => string | null;
  /** The number, from 1, at which the last line given begins. */
  readonly number: () => number;
  /** How many letters of the text have been read. */
  readonly read: () => number;
};

/** A reader of a text's lines, however they end, unfolded: a line that begins with a blank continues the one before it. */
export function linesOf(source: string): Lines {
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let current = 0;
  let following = 1;

  const physical = (): string => {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(at, text[end - 1] === '\r' ? Math.max(at, end - 1) : end);
    at = end + 1;
    following++;
    return line;
  };

  return {
    next() {
      while (at < text.length) {
        current = following;
        let line = physical();
        while (text[at] === ' ' || text[at] === '\t') line += physical().slice(1);
        if (line.trim() !== '') return line;
      }
      return null;
    },
    number: () => current,
    read: () => Math.min(at, text.length),
  };
}
