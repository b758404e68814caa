/** No vowels, so that no code is a word or a name. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** What of a client a code is drawn by. */
export type Drawing = {
  /** Codes that a client had before. */
  readonly formerOf: (client: string) => readonly string[];
  /** Whether a code may be drawn: none that a title of the calendar could have. */
  readonly isFree: (code: string) => boolean;
};

/**
 * The code that others know a client by, drawn the first time that it is asked for and kept in `codes`. It is random, so
 * that nothing can be told from it, and stays the client's under another code in the practice.
 */
export function codeOf(codes: Map<string, string>, client: string, { formerOf, isFree }: Drawing): string {
  const known = codes.get(client) ?? formerOf(client).flatMap((former) => codes.get(former) ?? [])[0];
  const code = known ?? drawn((one) => isFree(one) && ![...codes.values()].includes(one));
  codes.set(client, code);
  return code;
}

/** A code such as `XR47`. */
function drawn(isFree: (code: string) => boolean): string {
  for (;;) {
    const [one = 0, other = 0, number = 0] = crypto.getRandomValues(new Uint32Array(3));
    const letters = `${LETTERS[one % LETTERS.length]}${LETTERS[other % LETTERS.length]}`;
    const code = letters + String(number % 100).padStart(2, '0');
    if (isFree(code)) return code;
  }
}
