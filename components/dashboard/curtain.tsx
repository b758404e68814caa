import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Messages } from '../../lib/i18n/wording.ts';
import { Button } from '../controls/button.tsx';

type CurtainProps = {
  readonly drawn: boolean;
  readonly words: Messages['veil'];
  readonly onLift: () => void;
  readonly children: ComponentChildren;
};

/**
 * What stands before a view while the veil is drawn. The view keeps its place behind it, out of reach and out of sight:
 * what was typed, the focus and where the page was scrolled to are there again when the veil is lifted.
 *
 * The button does not take the focus, or a space typed a moment too late would lift the veil again.
 */
export function Curtain({ drawn, words, onLift, children }: CurtainProps) {
  const notice = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!drawn) return undefined;
    const before = document.activeElement;
    notice.current?.focus({ preventScroll: true });
    return () => before instanceof HTMLElement && before.focus({ preventScroll: true });
  }, [drawn]);
  return (
    <>
      {drawn && (
        <main class="curtain" ref={notice} tabIndex={-1}>
          <p>
            <strong>{words.title}</strong> {words.meaning}
          </p>
          <Button kind="main" onPress={onLift}>
            {words.lift}
          </Button>
        </main>
      )}
      <div class="behind" inert={drawn}>
        {children}
      </div>
    </>
  );
}
