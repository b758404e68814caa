import { crisisLines } from '../../lib/i18n/crisis-lines.ts';
import { Disclosure } from '../controls/disclosure.tsx';
import type { Voice } from '../voice.ts';

/** What to do in danger, always one click away and never a judgement of risk. The therapist's own plan comes first. */
export function Crisis({ voice }: { voice: Voice }) {
  const { crisis } = voice.words;
  return (
    <Disclosure summary={crisis.heading}>
      <p>{crisis.plan}</p>
      <ul class="crisis-lines">
        {crisisLines(voice.locale).map(({ region, country, emergency, line }) => (
          <li key={region}>
            {country}: {crisis.lines(emergency, line)}
          </li>
        ))}
      </ul>
      <p class="hint">
        {crisis.limit} {crisis.check}
      </p>
    </Disclosure>
  );
}
