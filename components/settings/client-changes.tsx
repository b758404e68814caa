import { formatDay } from '../../lib/i18n/format.ts';
import type { ClientStep } from '../../lib/messages/protocol.ts';
import { dayAt } from '../../lib/time/day.ts';
import type { ZoneName } from '../../lib/time/zone.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import type { Speech } from './speech.ts';

type ClientChangesProps = {
  /** The latest first; nothing is shown where there are none. */
  readonly steps: readonly ClientStep[];
  readonly zone: ZoneName;
  readonly speech: Speech;
};

/** What was told of a client over time: each day with what was told otherwise from then on. */
export function ClientChanges({ steps, zone, speech }: ClientChangesProps) {
  if (steps.length === 0) return null;
  return (
    <Disclosure summary={speech.words.clients.changes}>
      <ol class="changes">
        {steps.map(({ at, text }, index) => (
          <li key={index}>
            <span class="quiet">{formatDay(dayAt(zone, at), speech.locale)}</span> {text}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
