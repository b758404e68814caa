import { useCallback, useState } from 'preact/hooks';

/** A state that was left, and what was changed then. */
type Step<T> = { readonly state: T; readonly what: string; readonly field: string };

/** A state with what it was before, step by step. */
export type History<T> = {
  readonly state: T;
  readonly steps: number;
  /** Goes on to another state. What is typed into one field without a pause in another is one step. */
  readonly change: (what: string, field: string, next: (state: T) => T) => void;
  /** Goes back one step; says what was undone, null when there was nothing. */
  readonly undo: () => string | null;
  /** Begins anew, with nothing to undo. */
  readonly restart: (state: T) => void;
};

/** Keeps every state that was left, so that each step can be undone. */
export function useHistory<T>(begin: () => T): History<T> {
  const [{ state, past }, set] = useState(() => ({ state: begin(), past: [] as readonly Step<T>[] }));
  const change = useCallback<History<T>['change']>((what, field, next) => {
    set((before) => {
      const goesOn = before.past.at(-1)?.field === field;
      const step = { state: before.state, what, field };
      return { state: next(before.state), past: goesOn ? before.past : [...before.past, step] };
    });
  }, []);
  const restart = useCallback((fresh: T) => set({ state: fresh, past: [] }), []);
  const last = past.at(-1);
  const undo = () => {
    if (!last) return null;
    set((before) => ({ state: before.past.at(-1)?.state ?? before.state, past: before.past.slice(0, -1) }));
    return last.what;
  };
  return { state, steps: past.length, change, undo, restart };
}
