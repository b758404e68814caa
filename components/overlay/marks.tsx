import type { ChipBox } from '../../lib/readers/reader.ts';
import type { Level } from '../../lib/rules/rule.ts';

/** A mark and the chip it lies on. */
export type PlacedMark = { readonly key: string; readonly level: Level; readonly box: ChipBox };

/**
 * The marks of one day column: a dot, a ring or a diamond at the start of each chip that a question is about. They are
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
          style={{ insetBlockStart: `${box.top + 2}px`, insetInlineStart: `calc(${box.left || '0px'} + 2px)` }}
        />
      ))}
    </>
  );
}
