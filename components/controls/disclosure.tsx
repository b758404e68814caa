import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type DisclosureProps = {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly startsOpen?: boolean;
};

/** Something that is one click away. How it starts is decided once; from then on open or closed is the reader's. */
export function Disclosure({ summary, children, startsOpen = false }: DisclosureProps) {
  const [open] = useState(startsOpen);
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosed">{children}</div>
    </details>
  );
}
