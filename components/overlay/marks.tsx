import type { ChipBox } from '../../lib/readers/reader.ts';
import type { Level } from '../../lib/rules/rule.ts';

/** How large a mark is, and how far from the chip's edges, pixels. */
const MARK = 11;
const INSET = 3;

/** In the corner, or half-way down a chip that is hardly higher than the mark. */
const topOf = ({ top, height }: ChipBox): number => top + Math.min(INSET, Math.max(0, (height - MARK) / 2));

/** A mark and the chip it lies on. */
export type PlacedMark = { readonly key: string; readonly level: Level; readonly box: ChipBox };

/**
 * The marks of one day column: a dot, a ring or a diamond in the far corner of each chip that a question is about, so
 * that the title stays whole. They are
 * for the eye alone; the same questions stand in the popup for everybody, in words.
 */
export function Marks({ marks }: { readonly marks: readonly PlacedMark[] }) {
  return (
    <>
      {marks.map(({ key, level, box }) => (
        <span
          key={key}
          class={`mark ${level}`}
          aria-hidden="true"
          style={{
            top: `${topOf(box)}px`,
            left: `calc(${box.left || '0px'} + ${box.width || '100%'} - ${MARK + INSET}px)`,
          }}
        />
      ))}
    </>
  );
}
