import type { ComponentChildren } from 'preact';
import { quoted } from '../../lib/i18n/fill.ts';
import { formatList } from '../../lib/i18n/format.ts';
import { replaced } from '../settings/list.ts';
import type { Choices } from './choices.ts';
import type { Wording } from './wording.ts';

type WorkRowsProps = {
  readonly choices: Choices;
  readonly wording: Wording;
  readonly onChange: (row: string, next: Choices) => void;
};

/** Other work and titles that hold time, each with what it is known by. */
export function WorkRows({ choices, wording: { words, speech }, onChange }: WorkRowsProps) {
  const { work, holds } = choices;
  const listed = (texts: readonly string[]) => formatList(texts.map(quoted), speech.locale);
  if (work.length + holds.length === 0) return <p class="quiet">{words.work.none}</p>;
  return (
    <ul class="proposed">
      {work.map((one, index) => (
        <Tick
          key={one.kind}
          ticked={one.ticked}
          name={speech.words.kinds[one.kind]}
          onChange={(ticked) => onChange(one.kind, { ...choices, work: replaced(work, index, { ...one, ticked }) })}
        >
          {one.words.length > 0 && words.work.by(listed(one.words), one.entries)}
          {one.words.length > 0 && one.calendars.length > 0 && ' '}
          {one.calendars.length > 0 && words.work.onCalendar(listed(one.calendars), one.entries)}
        </Tick>
      ))}
      {holds.map((one, index) => (
        <Tick
          key={one.title}
          ticked={one.ticked}
          name={words.work.hold(quoted(one.title))}
          onChange={(ticked) => onChange(one.title, { ...choices, holds: replaced(holds, index, { ...one, ticked }) })}
        >
          {words.work.holdMeans(one.entries)}
        </Tick>
      ))}
    </ul>
  );
}

type TickProps = {
  readonly ticked: boolean;
  readonly name: string;
  readonly onChange: (ticked: boolean) => void;
  readonly children: ComponentChildren;
};

function Tick({ ticked, name, onChange, children }: TickProps) {
  return (
    <li class="proposed-row">
      <div class="who">
        <label>
          <input type="checkbox" checked={ticked} onChange={(event) => onChange(event.currentTarget.checked)} />
          <strong dir="auto">{name}</strong>
        </label>
        <p class="hint">{children}</p>
      </div>
    </li>
  );
}
