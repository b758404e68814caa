import { headCode } from '../audit/digest.ts';
import { headOf, type Log } from '../audit/log.ts';
import { examine } from '../audit/verify.ts';
import type { RecordCheck } from '../messages/record-check.ts';

/** Goes through the whole record, line by line and signature by signature; null while it has no line. */
export async function checkLog(log: Log | null): Promise<RecordCheck | null> {
  if (!log) return null;
  const { id, lines, seals } = log;
  const before = await headOf({ ...log, lines: [] });
  const { head, purged, troubles } = await examine({ log: id, before, lines, seals, keys: [] });
  return { lines: head.count, purged, code: headCode(head.hash), troubles };
}
