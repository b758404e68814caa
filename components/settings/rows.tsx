import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls/button.tsx';
import { removed, replaced } from './list.ts';

type RowsProps<T> = {
  readonly rows: readonly T[];
  readonly onChange: (rows: readonly T[]) => void;
  /** What a new row starts with. */
  readonly fresh: () => T;
  readonly addLabel: string;
  readonly removeLabel: (index: number, row: T) => string;
  readonly children: (row: T, index: number, set: (row: T) => void, remove: ComponentChildren) => ComponentChildren;
};

/** Rows that can be added and removed. The focus follows: into the new row, or back to “add” when a row is gone. */
export function Rows<T>({ rows, onChange, fresh, addLabel, removeLabel, children }: RowsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<'added' | 'removed' | null>(null);
  useEffect(() => {
    if (moved === null) return;
    const last = list.current?.querySelector(':scope > .row:nth-last-child(2)');
    const target =
      moved === 'added'
        ? last?.querySelector<HTMLElement>('input, select, textarea')
        : list.current?.querySelector<HTMLElement>(':scope > .add > .button');
    target?.focus();
    setMoved(null);
  }, [moved]);
  return (
    <div class="rows" ref={list}>
      {rows.map((row, index) =>
        children(
          row,
          index,
          (next) => onChange(replaced(rows, index, next)),
          <Button
            kind="quiet"
            onPress={() => {
              onChange(removed(rows, index));
              setMoved('removed');
            }}
          >
            {removeLabel(index, row)}
          </Button>,
        ),
      )}
      <div class="add">
        <Button
          onPress={() => {
            onChange([...rows, fresh()]);
            setMoved('added');
          }}
        >
          {addLabel}
        </Button>
      </div>
    </div>
  );
}
