import type { Messages } from '../../lib/i18n/en.ts';
import { Button } from '../controls/button.tsx';

/** The keys that the user has, by what they do, as the browser writes them; empty for none. */
export type Keys = { readonly veil: string; readonly next: string };

type MissingKeysProps = {
  readonly keys: Keys;
  readonly words: Messages['keys'];
  readonly onChoose: () => void;
};

/**
 * What can be done by key and has none, and the way to choose one. The browser gives no key that another extension has
 * already, and does not say so.
 */
export function MissingKeys({ keys, words, onChoose }: MissingKeysProps) {
  const missing = [keys.veil === '' && words.veil, keys.next === '' && words.next].filter(Boolean);
  if (missing.length === 0) return null;
  return (
    <div class="keys">
      <p class="hint">{missing.join(' ')}</p>
      <Button kind="quiet" onPress={onChoose}>
        {words.choose}
      </Button>
    </div>
  );
}
