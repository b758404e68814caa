import type { Trouble } from '../audit/verify.ts';

/** What the record comes to when every line and every signature is gone through. */
export type RecordCheck = {
  readonly lines: number;
  /** Of these, how many were purged. */
  readonly purged: number;
  /** Stands for all of it: the code that was noted before and is no longer reached tells of a record made anew. */
  readonly code: string;
  /** Empty when the record is whole and signed. */
  readonly troubles: readonly Trouble[];
};
