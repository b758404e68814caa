/**
 * What one file may still cost. A file is hostile until read: a few letters can ask for a billion occurrences. Both
 * numbers only fall.
 */
export type Effort = {
  /** Steps of counting; one is some tens of nanoseconds. */
  steps: number;
  /** Steps of the library's iterator, a hundred times as dear. */
  dearSteps: number;
  /** Occurrences. */
  occurrences: number;
};

/** The most occurrences of one rule that are taken: 27 years of days. */
export const MOST_OF_ONE = 10_000;

/** What a whole file may cost: a few seconds, in small parts. */
export const wholeEffort = (): Effort => ({ steps: 20_000_000, dearSteps: 300_000, occurrences: 250_000 });
