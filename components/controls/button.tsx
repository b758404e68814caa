import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type ButtonProps = {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** `main` for the one thing a view is there for, `quiet` for what seldom matters. */
  readonly kind?: 'plain' | 'main' | 'quiet';
  /** A longer name for screen readers, where the visible one only makes sense beside its neighbours. */
  readonly name?: string;
  /** Takes the focus when it appears: it stands where the control that had it was. */
  readonly focused?: boolean;
  /** For a button that is on or off: which it is. */
  readonly pressed?: boolean;
  /** Still there and focusable, but does nothing for now. */
  readonly busy?: boolean;
};

/** A button. A busy one keeps the focus, which a disabled one would drop. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  name,
  focused = false,
  pressed,
  busy = false,
}: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) element.current?.focus();
  }, [focused]);
  return (
    <button
      ref={element}
      type="button"
      class={`button ${kind}`}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onPress}
    >
      {children}
    </button>
  );
}
