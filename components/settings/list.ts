/** The list with another item in one place. */
export const replaced = <T>(list: readonly T[], index: number, item: T): readonly T[] =>
  list.map((known, at) => (at === index ? item : known));

/** The list without one of its items. */
export const removed = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, at) => at !== index);
