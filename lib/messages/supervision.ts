import type { Bundle } from '../audit/bundle.ts';
import type { Result } from '../result.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/interval.ts';

/** What came of a response that was given. */
export type ResponseTaken = {
  /** `compare`: its key is not known, and its code is to be compared first. `known`: it was taken before. */
  readonly state: 'kept' | 'known' | 'compare';
  /** What the supervisor calls themselves; may be empty. */
  readonly from: string;
  /** The code of the supervisor's key, as their own room shows it. */
  readonly code: string;
  readonly answers: number;
};

/** A period that was handed over, and the responses that were taken in. */
export type HandedOver = {
  readonly at: Instant;
  readonly bundle: string;
  readonly from: Day;
  readonly to: Day;
  readonly responses: readonly {
    readonly at: Instant;
    /** The code of the key that signed it. */
    readonly code: string;
    readonly actions: readonly string[];
    readonly note: string;
  }[];
};

/** From the dashboard to the background, about what is handed to a supervisor and what comes back. */
export type SupervisionCalls = {
  /**
   * The bundle of a period, signed and not sealed yet. With `whole` all of the record, else what came since the last
   * submission. Refused by the field that is wrong, `practice` or `record` while there is none.
   */
  readonly bundle: (asked: {
    readonly from: Day;
    readonly to: Day;
    readonly name: string;
    readonly reply: string | null;
    readonly whole: boolean;
  }) => Result<Bundle, string>;
  /** Writes down that a bundle was handed over, and how many lines the record had in it. */
  readonly submitted: (bundle: {
    readonly bundle: string;
    readonly from: Day;
    readonly to: Day;
    readonly lines: number;
  }) => Result<null, string>;
  /** Whom the codes in what was handed over stand for, by code. Told to the therapist alone and in no file but a backup. */
  readonly codes: () => readonly { readonly code: string; readonly client: string }[];
  /** What was handed over, the latest first. */
  readonly handedOver: () => readonly HandedOver[];
  /**
   * Takes a response. Refused with `signature` when it is not signed by the key it names, `log` or `bundle` when it is
   * none to what was handed over here, `head` when what it answers is not this record, else with the field that is wrong.
   */
  readonly respond: (response: { readonly text: string; readonly confirmed: boolean }) => Result<ResponseTaken, string>;
};
