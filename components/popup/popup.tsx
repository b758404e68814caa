import type { LockFault } from '../../lib/messages/lock-calls.ts';
import type { Overview } from '../../lib/messages/protocol.ts';
import type { Result } from '../../lib/result.ts';
import type { ZoneName } from '../../lib/time/zone.ts';
import { Button } from '../controls/button.tsx';
import { LiveRegion, useAnnouncement } from '../controls/live-region.tsx';
import { LockScreen } from '../lock/lock-screen.tsx';
import { type GiveAnswer, type GiveException, Questions } from '../questions/questions.tsx';
import type { Voice } from '../voice.ts';
import { AwaitedSlots, type ReleaseSlot } from './awaited-slots.tsx';
import { Crisis } from './crisis.tsx';
import { Health } from './health.tsx';
import { type Keys, MissingKeys } from './missing-keys.tsx';
import type { ChooseSlot, ShowSlots } from './offers.tsx';
import { Slots } from './slots.tsx';

/** What the popup knows: nothing yet, that the record cannot be opened, that it must not be shown, that it is locked, or all there is to show. */
export type PopupState =
  | { readonly state: 'loading' }
  | { readonly state: 'faulty' }
  | { readonly state: 'veiled' }
  | { readonly state: 'locked'; readonly waiting: number }
  | { readonly state: 'ready'; readonly overview: Overview };

/** What the popup can have done. */
export type PopupActions = {
  readonly answer: GiveAnswer;
  readonly except: GiveException;
  readonly chooseSlot: ChooseSlot;
  readonly releaseSlot: ReleaseSlot;
  readonly showSlots: ShowSlots;
  readonly setVeil: (veiled: boolean) => void;
  readonly unlock: (passphrase: string) => Promise<Result<null, LockFault>>;
  readonly openSettings: () => void;
  /** Opens the browser's own page on which keys are chosen. */
  readonly chooseKeys: () => void;
  /** Puts text on the clipboard; false when the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly reload: () => void;
};

type PopupProps = {
  readonly known: PopupState;
  readonly voice: Voice;
  readonly actions: PopupActions;
  /** The keys that the user has for what can be done by key, as the browser writes them; empty for none. */
  readonly keys: Keys;
  /** The zone of the clock that the therapist has beside the popup. */
  readonly pageZone: ZoneName;
};

const NOTHING_TOLD = { cover: [], crisis: [] } as const;

/** What opens from the icon: how the calendar is being read, what is asked, and where an emergency fits today. */
export function Popup({ known, voice, actions, keys, pageZone }: PopupProps) {
  const [said, announce] = useAnnouncement();
  const { words } = voice;
  const veiled = known.state === 'veiled';
  const overview = known.state === 'ready' ? known.overview : null;
  return (
    <main class="popup" aria-busy={known.state === 'loading'}>
      <h1 class="unseen">{words.name}</h1>
      {known.state === 'loading' && <p class="quiet">{words.loading}</p>}
      {known.state === 'faulty' && (
        <section class="unreadable" role="alert">
          <p>
            <strong>{words.faulty.title}</strong> {words.faulty.meaning}
          </p>
          <Button onPress={actions.reload}>{words.faulty.again}</Button>
        </section>
      )}
      {known.state === 'veiled' && (
        <section>
          <p>
            <strong>{words.veil.title}</strong> {words.veil.meaning}
          </p>
        </section>
      )}
      {known.state === 'locked' && <LockScreen words={words.lock} waiting={known.waiting} onUnlock={actions.unlock} />}
      {known.state === 'ready' && (
        <Ready
          overview={known.overview}
          voice={voice}
          actions={actions}
          announce={announce}
          next={keys.next}
          pageZone={pageZone}
        />
      )}
      {known.state !== 'loading' && (
        <Crisis
          voice={voice}
          plan={overview?.plan ?? NOTHING_TOLD}
          nothingFits={overview?.slots?.outcome === 'checked' && overview.slots.slots.length === 0}
        />
      )}
      <footer>
        <Button kind={veiled ? 'main' : 'quiet'} onPress={() => actions.setVeil(!veiled)}>
          {veiled ? words.veil.lift : words.veil.draw}
        </Button>
        {keys.veil && <kbd class="hint">{keys.veil}</kbd>}
        <Button kind="quiet" onPress={actions.openSettings}>
          {words.settings}
        </Button>
      </footer>
      {known.state !== 'loading' && <MissingKeys keys={keys} words={words.keys} onChoose={actions.chooseKeys} />}
      <LiveRegion said={said} />
    </main>
  );
}

type ReadyProps = Omit<PopupProps, 'known' | 'keys'> & {
  readonly overview: Overview;
  readonly announce: (text: string) => void;
  readonly next: string;
};

function Ready({ overview, voice, actions, announce, next, pageZone }: ReadyProps) {
  const { words } = voice;
  const copy = async (report: string) => {
    const copied = await actions.copy(report);
    announce(copied ? words.health.reportCopied : words.health.reportRefused);
    return copied;
  };
  return (
    <>
      <Health pages={overview.pages} voice={voice} onCopy={copy} />
      {overview.sealed.length > 0 && <p class="unreadable">{words.sealed(overview.sealed.join(', '))}</p>}
      {overview.practiceSet ? (
        <Questions
          questions={overview.questions}
          anythingSeen={overview.pages.some((page) => page.seen !== null) || overview.questions.length > 0}
          now={overview.now}
          voice={voice}
          onAnswer={actions.answer}
          onExcept={actions.except}
          announce={announce}
          hint={next && overview.pages.length > 0 ? words.questions.next(next) : ''}
        />
      ) : (
        <section aria-labelledby="set-up">
          <h2 id="set-up">{words.setUp.title}</h2>
          <p>{words.setUp.meaning}</p>
          <Button kind="main" onPress={actions.openSettings}>
            {words.setUp.action}
          </Button>
        </section>
      )}
      <AwaitedSlots
        slots={overview.awaited}
        now={overview.now}
        voice={voice}
        onRelease={actions.releaseSlot}
        announce={announce}
      />
      {overview.slots && (
        <Slots
          search={overview.slots}
          next={overview.next}
          clients={overview.clients}
          voice={voice}
          pageZone={pageZone}
          onChoose={actions.chooseSlot}
          onCopy={actions.copy}
          shown={overview.ghosts}
          onShow={actions.showSlots}
          announce={announce}
        />
      )}
    </>
  );
}
