import { useEffect, useRef, useState } from 'preact/hooks';
import { quoted } from '../../lib/i18n/fill.ts';
import { formatDay, formatTime, formatWeekday } from '../../lib/i18n/format.ts';
import type { ProposedSession } from '../../lib/setup/clients.ts';
import { minutes } from '../../lib/time/interval.ts';
import { type ClientRow, isTogether, merged, ROW_KINDS, type RowKind, withRow } from './choices.ts';
import type { Wording } from './wording.ts';

type ClientRowsProps = {
  readonly rows: readonly ClientRow[];
  /** What is wrong with a row, by its id. */
  readonly problems: ReadonlyMap<string, string>;
  readonly wording: Wording;
  readonly onChange: (step: 'ticked' | 'code' | 'is' | 'merged', row: string, next: readonly ClientRow[]) => void;
};

/** Those who look like clients: the sure ones, and below them those who may be. */
export function ClientRows({ rows, problems, wording, onChange }: ClientRowsProps) {
  const words = wording.words.clients;
  const list = useRef<HTMLDivElement>(null);
  const [joined, setJoined] = useState<string | null>(null);
  // The row that had the focus is gone; the one it is now part of takes it.
  useEffect(() => {
    if (joined === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(joined)}"] input`)?.focus();
    setJoined(null);
  }, [joined]);
  const unsure = rows.filter(({ sure }) => !sure);
  const listed = (some: readonly ClientRow[]) => (
    <ul class="proposed">
      {some.map((row) => (
        <Row
          key={row.id}
          row={row}
          others={rows.filter(({ id }) => id !== row.id)}
          problem={problems.get(row.id)}
          wording={wording}
          onChange={(step, next) => onChange(step, row.id, withRow(rows, next))}
          onMerge={(into) => {
            onChange('merged', row.id, merged(rows, row.id, into));
            setJoined(into);
          }}
        />
      ))}
    </ul>
  );
  return (
    <div ref={list} class="people">
      {listed(rows.filter(({ sure }) => sure))}
      {unsure.length > 0 && <h3>{words.unsure}</h3>}
      {unsure.length > 0 && listed(unsure)}
    </div>
  );
}

type RowProps = {
  readonly row: ClientRow;
  readonly others: readonly ClientRow[];
  readonly problem: string | undefined;
  readonly wording: Wording;
  readonly onChange: (step: 'ticked' | 'code' | 'is', row: ClientRow) => void;
  readonly onMerge: (into: string) => void;
};

function Row({ row, others, problem, wording, onChange, onMerge }: RowProps) {
  const { words, speech } = wording;
  const title = row.titles.map(quoted).join(' · ');
  const named = (label: string) => ({ 'aria-label': `${label}: ${title}` });
  const kindName = (kind: RowKind) => (isTogether(kind) ? words.clients.kinds[kind] : speech.words.kinds[kind]);
  return (
    <li class="proposed-row" data-row={row.id}>
      <div class="who">
        <label>
          <input
            type="checkbox"
            checked={row.ticked}
            onChange={(event) => onChange('ticked', { ...row, ticked: event.currentTarget.checked })}
          />
          <strong dir="auto">{title}</strong>
        </label>
        {timesOf(row, wording).map(({ time, reason }) => (
          <p class="hint" key={`${time} ${reason}`}>
            {time && <span class="time-told">{time}</span>} <span>{reason}</span>
          </p>
        ))}
        {problem && <p class="problem">{problem}</p>}
      </div>
      {row.ticked && (
        <div class="choices">
          <label class="code">
            <span>{words.clients.code}</span>
            <input
              {...named(words.clients.code)}
              {...(problem && { 'aria-invalid': true })}
              autocomplete="off"
              spellcheck={false}
              value={row.code}
              onInput={(event) => onChange('code', { ...row, code: event.currentTarget.value })}
            />
          </label>
          <label>
            <span>{words.clients.is}</span>
            <select
              {...named(words.clients.is)}
              value={row.kind}
              onChange={(event) => {
                const kind = ROW_KINDS.find((one) => one === event.currentTarget.value);
                if (kind) onChange('is', { ...row, kind });
              }}
            >
              {ROW_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {kindName(kind)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{words.clients.same}</span>
            <select {...named(words.clients.same)} value="" onChange={(event) => onMerge(event.currentTarget.value)}>
              <option value="">{words.clients.nobody}</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {[...new Set([other.code, ...other.titles.map(quoted)])].join(' · ')}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </li>
  );
}

/** A standing time in words, and what it goes by; the time is empty where there is none. */
type Told = { readonly time: string; readonly reason: string };

/** The standing times of a row in words, each with how often it was kept; times that are over in short. */
function timesOf(row: ClientRow, { words: { clients }, speech: { locale } }: Wording): readonly Told[] {
  const clock = (minute: number) => formatTime(minutes(minute), 'UTC', locale);
  const { sessions } = row;
  const open = sessions.filter(({ session }) => session.to === null);
  const shown = open.length > 0 ? open : sessions.slice(-1);
  if (shown.length === 0) return [{ time: '', reason: clients.irregular(row.entries, formatDay(row.first, locale)) }];
  const full = ({ session, kept, places }: ProposedSession): Told => {
    const { weekday, start, everyWeeks, from, to } = session;
    const often = clients.kept(kept, places, formatDay(from, locale));
    return {
      time: clients.time(formatWeekday(weekday, locale, 'long'), clock(start), session.minutes, everyWeeks),
      reason: to === null ? often : `${often}, ${clients.until(formatDay(to, locale))}`,
    };
  };
  const over = sessions.filter((one) => !shown.includes(one));
  const short = over.map(({ session }) => `${formatWeekday(session.weekday, locale, 'short')} ${clock(session.start)}`);
  const earlier = [...new Set(short)].join(', ');
  return [...shown.map(full), ...(earlier === '' ? [] : [{ time: '', reason: clients.earlier(earlier) }])];
}
