/** The number the page writes for a day: years since 1970, month and day packed into one. */
export const datekeyOf = (day: string): number =>
  ((+day.slice(0, 4) - 1970) << 9) + (+day.slice(5, 7) << 5) + +day.slice(8, 10);
