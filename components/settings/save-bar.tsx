import { useState } from 'preact/hooks';
import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import { Button } from '../controls/button.tsx';

type SaveBarProps = {
  readonly saved: boolean;
  readonly canDiscard: boolean;
  readonly failed: boolean;
  readonly words: SettingsMessages;
  readonly onSave: () => Promise<void>;
  readonly onDiscard: () => void;
};

/** Whether there are changes, and the way to save them. Always in reach at the foot of the page. */
export function SaveBar({ saved, canDiscard, failed, words, onSave, onDiscard }: SaveBarProps) {
  const [busy, setBusy] = useState(false);
  return (
    <footer class="save-bar">
      {failed ? <p role="alert">{words.saveFailed}</p> : <p class="quiet">{saved ? words.allSaved : words.unsaved}</p>}
      <div class="answers">
        {canDiscard && (
          <Button kind="quiet" onPress={onDiscard}>
            {words.discard}
          </Button>
        )}
        <Button
          kind="main"
          busy={busy}
          onPress={async () => {
            setBusy(true);
            await onSave();
            setBusy(false);
          }}
        >
          {words.save}
        </Button>
      </div>
    </footer>
  );
}
