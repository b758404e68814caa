import { useState } from 'preact/hooks';
import { crisisLines } from '../../lib/i18n/crisis-lines.ts';
import { formatDay } from '../../lib/i18n/format.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import type { Voice } from '../voice.ts';

type CrisisProps = {
  readonly voice: Voice;
  /** What the therapist has told; nothing while that is not known. */
  readonly plan: Pick<Practice, 'cover' | 'crisis'>;
  /** Whether no slot fits today. */
  readonly nothingFits: boolean;
};

/**
 * What to do in danger, always one click away and never a judgement of risk. The therapist's own plan comes first. Opens
 * by itself once nothing fits, and from then on is left as the reader has it.
 */
export function Crisis({ voice, plan, nothingFits }: CrisisProps) {
  const [opened, setOpened] = useState(nothingFits);
  if (nothingFits && !opened) setOpened(true);
  const { crisis } = voice.words;
  const isTold = plan.cover.length + plan.crisis.length > 0;
  return (
    <Disclosure key={String(opened)} summary={crisis.heading} startsOpen={opened}>
      <p>{isTold ? crisis.own : crisis.plan}</p>
      {isTold && (
        <ul class="crisis-lines">
          {plan.cover.map(({ name, phone }) => (
            <li key={`cover ${name}`}>
              <bdi>{name}</bdi>: <bdi>{phone}</bdi>
            </li>
          ))}
          {plan.crisis.map(({ name, phone, checkedOn }) => (
            <li key={`crisis ${name}`}>
              <bdi>{name}</bdi>: <bdi>{phone}</bdi>
              {checkedOn && (
                <>
                  {' · '}
                  <span class="quiet">{crisis.checkedOn(formatDay(checkedOn, voice.locale))}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>{crisis.limit}</p>
      <p class="hint">{crisis.builtIn}</p>
      <ul class="crisis-lines">
        {crisisLines(voice.locale).map(({ region, country, emergency, line }) => (
          <li key={region}>
            {country}: {crisis.lines(emergency, line)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
