/** What the veil needs of the world. */
export type VeilPorts = {
  /** Keeps a value as long as the browser runs, through the background's sleeps. */
  readonly session: { readonly load: () => Promise<unknown>; readonly save: (value: boolean) => Promise<void> };
  /** Tells pages and views, at once. */
  readonly announce: (veiled: boolean) => void;
};

/** Whether what is private is hidden for now, as in front of a client. Knows nothing of the record, so that it works without it. */
export type Veil = {
  readonly isDrawn: () => Promise<boolean>;
  readonly set: (veiled: boolean) => Promise<void>;
  readonly toggle: () => Promise<void>;
};

/** The veil as it was left; lifted when the browser has just started. */
export function createVeil({ session, announce }: VeilPorts): Veil {
  let drawn = session.load().then((kept) => kept === true);

  /** One after another: two presses of the key, however fast, are drawn and lifted. */
  async function change(next: (before: boolean) => boolean): Promise<void> {
    drawn = drawn.then(next);
    const veiled = await drawn;
    announce(veiled);
    await session.save(veiled);
  }

  return {
    isDrawn: () => drawn,
    set: (veiled) => change(() => veiled),
    toggle: () => change((before) => !before),
  };
}
