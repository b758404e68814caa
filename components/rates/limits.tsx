import type { Rate } from '../../lib/statistics/rate.ts';

/** The widest that limits are drawn, events per 100: those of a handful of sessions go on beyond it. */
const WIDEST = 30;

/** The scale that several rates share: its greatest value, a number that a scale ends at. */
export function scaleFor(rates: readonly (Rate | null)[]): number {
  const most = Math.max(1, ...rates.map((rate) => Math.min(rate?.high ?? 0, Math.max(WIDEST, rate?.per100 ?? 0))));
  const step = [1, 2, 5, 10, 20, 50, 100].find((one) => most <= one * 5) ?? 100;
  return Math.ceil(most / step) * step;
}

/** A rate as a point between its limits, on a scale from nothing. Decoration: the numbers stand beside it. */
export function Limits({ rate, scale }: { readonly rate: Rate; readonly scale: number }) {
  const at = (value: number) => Math.min(100, (value / scale) * 100);
  return (
    <svg class="limits" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      <line class="reach" x1={at(rate.low)} x2={at(rate.high)} y1="8" y2="8" />
      <line class="point" x1={at(rate.per100)} x2={at(rate.per100)} y1="2" y2="14" />
    </svg>
  );
}
