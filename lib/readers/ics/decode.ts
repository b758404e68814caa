const LINE_FEED = 10;
const RETURN = 13;

/**
 * A calendar file's bytes as text: by its byte order mark, else as UTF-8, else as Windows' Latin-1, which older programs
 * write. Any bytes are some text.
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return utf8(bytes) ?? utf8(withWholeLetters(bytes)) ?? new TextDecoder('windows-1252').decode(bytes);
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The bytes with each fold that stands in the middle of a letter moved behind it: the standard counts bytes when it
 * folds lines, and some programs do not mind what they cut through. Lines keep their numbers.
 */
function withWholeLetters(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let written = 0;
  for (let at = 0; at < bytes.length; ) {
    const fold = (bytes[at - 1] ?? 0) >= 0x80 ? foldAt(bytes, at) : 0;
    let after = at + fold;
    while (fold > 0 && isContinuation(bytes[after])) whole[written++] = bytes[after++] as number;
    if (after === at + fold) whole[written++] = bytes[at++] as number;
    else {
      for (let index = 0; index < fold; index++) whole[written++] = bytes[at + index] as number;
      at = after;
    }
  }
  return whole;
}

function foldAt(bytes: Uint8Array, at: number): number {
  const feed = bytes[at] === RETURN ? at + 1 : at;
  return bytes[feed] === LINE_FEED && (bytes[feed + 1] === 32 || bytes[feed + 1] === 9) ? feed + 2 - at : 0;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;
