import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wordProblem } from '../../lib/i18n/settings/problem-words.ts';
import type { SettingsMessages } from '../../lib/i18n/settings/wording.ts';
import type { PracticeProblem } from '../../lib/practice/problem.ts';
import { type Part, partOf } from './parts.ts';
import { placeOf } from './problem-place.ts';

type ProblemListProps = {
  readonly problems: readonly PracticeProblem[];
  readonly hadPractice: boolean;
  readonly messages: SettingsMessages;
  /** The part that is shown. */
  readonly part: Part;
  /** Has another part shown. */
  readonly goTo: (part: Part) => void;
};

/** What kept the practice from being saved, each with the way to its field. Takes the focus, since it answers “save”. */
export function ProblemList({ problems, hadPractice, messages, part, goTo }: ProblemListProps) {
  const words = messages.problems;
  const heading = useRef<HTMLHeadingElement>(null);
  // Every refusal is a new list, so that one in the same words takes the focus again.
  useEffect(() => heading.current?.focus(), [problems]);
  // What is out of sight takes no focus: a field elsewhere is gone to once its part is shown.
  const [awaited, setAwaited] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (awaited === null || partOf(awaited) !== part) return;
    focusOn(awaited);
    setAwaited(null);
  }, [awaited, part]);
  return (
    <section class="problems" aria-labelledby="problems">
      <h2 id="problems" ref={heading} tabIndex={-1}>
        {words.heading(problems.length)}
      </h2>
      <p>{hadPractice ? words.oldKept : words.noneBefore}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.problem}`}>
            <a
              href={`#${problem.field}`}
              onClick={(event) => {
                event.preventDefault();
                const there = partOf(problem.field);
                setAwaited(problem.field);
                if (there && there !== part) goTo(there);
              }}
            >
              <code>{problem.field}</code>
            </a>
            : {wordProblem(problem, messages)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function focusOn(field: string): void {
  const place = placeOf(field, (id) => document.getElementById(id) !== null);
  const element = place === null ? null : document.getElementById(place);
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  element?.focus();
}
