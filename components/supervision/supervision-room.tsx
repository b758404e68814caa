import { useState } from 'preact/hooks';
import type { SupervisionWords } from '../../lib/i18n/supervision-words.ts';
import type { Agenda } from '../../lib/supervision/agenda.ts';
import type { Kept, Room } from '../../lib/supervision/room.ts';
import { Button } from '../controls/button.tsx';
import type { Voice } from '../voice.ts';
import { BundleView } from './bundle-view.tsx';
import { SuperviseeList } from './supervisee-list.tsx';
import { TakeBundle } from './take-bundle.tsx';

/** What became of a file: the bundle that is kept now, or why none is. */
export type Arrived = { readonly id: string } | { readonly refused: keyof SupervisionWords['refused'] };

/** What is done in the room; false when it was not kept. */
export type SupervisionActions = {
  readonly take: (file: File, passphrase: string) => Promise<Arrived>;
  readonly confirm: (id: string, name: string) => Promise<boolean>;
  /** Writes on from what the draft is by then: a field may be left and a button pressed at once. */
  readonly write: (id: string, change: (draft: Kept['draft']) => Kept['draft']) => Promise<boolean>;
  readonly sign: (id: string) => Promise<boolean>;
  readonly save: (kept: Kept) => void;
  readonly remove: (log: string) => Promise<boolean>;
  readonly agenda: (kept: Kept) => Agenda;
  /** The code of the head that a bundle ends with. */
  readonly headCode: (kept: Kept) => string;
};

export type SupervisionState =
  | { readonly state: 'loading' | 'faulty' }
  | {
      readonly state: 'ready';
      readonly room: Room;
      /** To whom bundles are sealed, and the code of the key with which responses are signed. */
      readonly own: { readonly recipient: string; readonly code: string };
      readonly actions: SupervisionActions;
    };

type SupervisionRoomProps = {
  readonly state: SupervisionState;
  readonly words: SupervisionWords;
  readonly voice: Voice;
};

/** What a supervisor has of those who hand their periods over, and one bundle of it at a time. */
export function SupervisionRoom({ state: known, words, voice }: SupervisionRoomProps) {
  const [opened, setOpened] = useState<string | null>(null);
  if (known.state !== 'ready') {
    return (
      <main class="dashboard">
        <h1>{words.title}</h1>
        <p role="status">{words[known.state]}</p>
      </main>
    );
  }
  const { room, own, actions } = known;
  const kept = opened === null ? undefined : room.bundles.get(opened);
  return (
    <main class="dashboard supervision">
      <h1>{words.title}</h1>
      {opened !== null && kept ? (
        <>
          <div class="not-printed">
            <Button focused kind="quiet" onPress={() => setOpened(null)}>
              {words.back}
            </Button>
          </div>
          <BundleView
            key={opened}
            id={opened}
            kept={kept}
            name={room.supervisees.get(kept.bundle.log.id)?.name ?? null}
            words={words}
            voice={voice}
            actions={actions}
          />
        </>
      ) : (
        <>
          <p>{words.lead}</p>
          <TakeBundle words={words} onTake={actions.take} onOpen={setOpened} />
          <SuperviseeList room={room} words={words} voice={voice} onOpen={setOpened} onRemove={actions.remove} />
          <section aria-labelledby="own-keys">
            <h2 id="own-keys">{words.keys}</h2>
            <p class="hint">{words.keysHint}</p>
            <dl>
              <dt>{words.recipient}</dt>
              <dd>
                <code>{own.recipient}</code>
              </dd>
              <dt>{words.code}</dt>
              <dd>
                <code>{own.code}</code>
              </dd>
            </dl>
          </section>
        </>
      )}
    </main>
  );
}
