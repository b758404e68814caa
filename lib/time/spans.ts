import type { Interval } from './interval.ts';

/** Stretches of time in order, none empty, none touching another. What every function here takes and returns. */
export type Spans = readonly Interval[];

/** Any intervals, in any order, as spans: sorted, joined where they overlap or touch, empty ones dropped. O(n log n). */
export function spansOf(intervals: Iterable<Interval>): Spans {
  const sorted = [...intervals].filter((one) => one.start < one.end).sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What lies in `spans` and in none of `taken`. O(n + m). */
export function subtract(spans: Spans, taken: Spans): Spans {
  const left: Interval[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    let from = start;
    while (at < taken.length && (taken[at] as Interval).end <= from) at++;
    for (let next = at; next < taken.length && (taken[next] as Interval).start < end; next++) {
      const block = taken[next] as Interval;
      if (block.start > from) left.push({ start: from, end: block.start });
      from = Math.max(from, block.end);
    }
    if (from < end) left.push({ start: from, end });
  }
  return left;
}

/** Whether one of the spans holds the whole interval. O(log n). */
export function covers(spans: Spans, interval: Interval): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Interval;
    if (span.end <= interval.start && span.end < interval.end) low = middle + 1;
    else if (span.start > interval.start) high = middle - 1;
    else return span.start <= interval.start && interval.end <= span.end;
  }
  return false;
}
