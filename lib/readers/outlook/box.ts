/** Where an element lies in what holds it, in percent of it; null where its style does not say. */
export type Sides = {
  readonly left: number | null;
  readonly right: number | null;
  readonly top: number | null;
  readonly height: number | null;
};

const INSET = /(?:^|[;\s])inset:\s*([\d.]+)%\s+([\d.]+)%\s+([\d.]+)%\s+([\d.]+)%/;
const side = (name: string) => new RegExp(`(?:^|[;\\s])${name}:\\s*(-?\\d+(?:\\.\\d+)?)(%|px)`);
const [LEFT, RIGHT, TOP, HEIGHT, WIDTH] = [side('left'), side('right'), side('top'), side('height'), side('width')];

/** The sides that an element's style gives in percent, by their names or all at once. */
export function sidesOf(style: string): Sides {
  const inset = INSET.exec(style);
  if (inset) {
    const [top, right, bottom, left] = inset.slice(1).map(Number) as [number, number, number, number];
    return { left, right, top, height: 100 - top - bottom };
  }
  const left = percentOf(LEFT, style);
  const width = percentOf(WIDTH, style);
  const right = percentOf(RIGHT, style) ?? (left !== null && width !== null ? 100 - left - width : null);
  return { left, right, top: percentOf(TOP, style), height: percentOf(HEIGHT, style) };
}

/** Where an element begins in its column and how high it is, in percent; null where its style does not say. */
export function extentOf(style: string): { readonly top: number; readonly height: number } | null {
  const [top, height] = [percentOf(TOP, style), percentOf(HEIGHT, style)];
  return top === null || height === null ? null : { top, height };
}

/** A side in percent; pixels tell one only where there are none of them. */
function percentOf(pattern: RegExp, style: string): number | null {
  const found = pattern.exec(style);
  const value = Number(found?.[1]);
  return found && (found[2] === '%' || value === 0) ? value : null;
}

/** The height that a style gives in pixels, or null. */
export function pixelsOf(style: string): number | null {
  const found = /(?:^|[;\s])height:\s*(\d+(?:\.\d+)?)px/.exec(style);
  return found ? Number(found[1]) : null;
}
