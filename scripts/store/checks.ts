/** The most characters that a store takes. Chrome's summary is the shortest of them; Mozilla's is 250. */
export const MOST = { name: 75, summary: 132, description: 16_000, reason: 1_000 } as const;

/** Words that stores refuse in a listing, or that promise what nobody can keep. */
const FORBIDDEN =
  /\bbest\b|number one|#1\b|\bfree\b|award|guarantee|\bbeste[nrs]?\b|kostenlos|garantiert|meilleur|gratuit|garanti|\bmejor|gratis|garantiza/iu;

/** What is wrong with a text of that kind, in words; empty when nothing is. */
export function troublesOf(kind: keyof typeof MOST, text: string): readonly string[] {
  const troubles: string[] = [];
  if (text.trim() === '') troubles.push('is empty');
  if (text.length > MOST[kind]) troubles.push(`has ${text.length} characters; ${MOST[kind]} are taken`);
  const [word] = FORBIDDEN.exec(text) ?? [];
  if (word) troubles.push(`says “${word}”, which stores refuse`);
  if (/https?:|<\w/.test(text)) troubles.push('has an address or markup');
  return troubles;
}

/** Width and height of a PNG in pixels. */
export function sizeOfPng(bytes: Buffer): string {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new TypeError('Not a PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}
