/** Where an element lies in what holds it, in percent of it; null where its style does not say. */
export type Sides = {
  readonly left: number | null;
  readonly right: number | null;
  readonly top: number | null;
  readonly height: number | null;
};

/** The sides that an element's style gives in percent, by their names or all at once. */
export function sidesOf(style: string): Sides {
  const inset = /(?:^|[;\s])inset:\s*([\d.]+)%\s+([\d.]+)%\s+([\d.]+)%\s+([\d.]+)%/.exec(style);
  if (inset) {
    const [top, right, bottom, left] = inset.slice(1).map(Number) as [number, number, number, number];
    return { left, right, top, height: 100 - top - bottom };
  }
  const [left, top, height, width] = ['left', 'top', 'height', 'width'].map((name) => sideOf(style, name));
  const right = sideOf(style, 'right') ?? (left != null && width != null ? 100 - left - width : null);
  return { left: left ?? null, right, top: top ?? null, height: height ?? null };
}

function sideOf(style: string, name: string): number | null {
  const found = new RegExp(`(?:^|[;\\s])${name}:\\s*(-?\\d+(?:\\.\\d+)?)(%|px)`).exec(style);
  if (!found) return null;
  const value = Number(found[1]);
  return found[2] === '%' ? value : value === 0 ? 0 : null;
}

/** The height that a style gives in pixels, or null. */
export function pixelsOf(style: string): number | null {
  const found = /(?:^|[;\s])height:\s*(\d+(?:\.\d+)?)px/.exec(style);
  return found ? Number(found[1]) : null;
}
