import { useEffect, useRef } from 'preact/hooks';
import { formatList, formatTime, formatWeekday } from '../../lib/i18n/format.ts';
import type { Practice } from '../../lib/practice/practice.ts';
import { minutes } from '../../lib/time/interval.ts';
import { Button } from '../controls/button.tsx';
import type { Wording } from './wording.ts';

/** A view to go on to. */
export type Onward = { readonly href: string; readonly name: string };

type DoneProps = {
  readonly practice: Practice;
  readonly onward: readonly Onward[];
  readonly wording: Wording;
  readonly onAgain: () => void;
};

/** What was set, once it is saved, and where to go on. Takes the focus, since it answers “save”. */
export function Done({ practice, onward, wording: { words, speech }, onAgain }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { locale } = speech;
  const times = practice.clients.flatMap(({ frame }) => frame.filter(({ to }) => to === null));
  const others = practice.engagements.filter(({ id }) => id !== 'therapy').map(({ id }) => id);
  const clock = (minute: number) => formatTime(minutes(minute), 'UTC', locale);
  const hours = practice.workingHours.map(({ days, from, to }) => {
    const names = days.map((day) => formatWeekday(day, locale, 'short'));
    return `${formatList(names, locale)} ${clock(from)}–${clock(to)}`;
  });
  return (
    <section aria-labelledby="set-up-done">
      <h2 id="set-up-done" ref={heading} tabIndex={-1}>
        {words.done.heading}
      </h2>
      <ul class="ways">
        <li>{words.done.clients(practice.clients.length, times.length)}</li>
        {hours.length > 0 && <li>{words.done.hours(hours.join('; '))}</li>}
        {others.length > 0 && <li>{words.done.others(formatList(others, locale))}</li>}
      </ul>
      <p>{words.done.next}</p>
      <nav class="onward" aria-label={words.done.next}>
        {onward.map(({ href, name }) => (
          <a key={href} class="button" href={href}>
            {name}
          </a>
        ))}
        <Button kind="quiet" onPress={onAgain}>
          {words.done.again}
        </Button>
      </nav>
    </section>
  );
}
