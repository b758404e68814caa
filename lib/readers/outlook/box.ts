/** Where an element lies in what holds it, in percent of it; null where its style does not say. */
export type Sides = {
  readonly left: number | null;
  readonly right: number | null;
  readonly top: number | null;
  readonly height: number | null;
};

const INSET = /(?:^|[;\s])inset:\s*([\d.]+)%\s+([\d.]+)%\s+([\d.]+)%\s+([\d.]+)%/;
const SIDES = /(?:^|[;\s])(left|right|top|height|width):\s*(-?\d+(?:\.\d+)?)(%|px)/g;

/** The sides that an element's style gives in percent, by their names or all at once. */
export function sidesOf(style: string): Sides {
  const inset = INSET.exec(style);
  if (inset) {
    const [top, right, bottom, left] = inset.slice(1).map(Number) as [number, number, number, number];
    return { left, right, top, height: 100 - top - bottom };
  }
  const named: Record<string, number> = {};
  for (const [, name = '', value, unit] of style.matchAll(SIDES)) {
    if (unit === '%' || Number(value) === 0) named[name] = Number(value);
  }
  const { left = null, top = null, height = null, width } = named;
  return {
    left,
    right: named.right ?? (left !== null && width !== undefined ? 100 - left - width : null),
    top,
    height,
  };
}

/** The height that a style gives in pixels, or null. */
export function pixelsOf(style: string): number | null {
  const found = /(?:^|[;\s])height:\s*(\d+(?:\.\d+)?)px/.exec(style);
  return found ? Number(found[1]) : null;
}
