import type { ClientCode } from './practice.ts';

/** How many codes a sentence names before it only counts. */
const NAMED = 3;

/** Several clients as a sentence of any language names them: `K7, M2`, and of many `B1, C2, D3 +8`. */
export function codeList(codes: Iterable<ClientCode>): string {
  const sorted = [...new Set(codes)].sort();
  const named = sorted.slice(0, NAMED).join(', ');
  return sorted.length > NAMED ? `${named} +${sorted.length - NAMED}` : named;
}
