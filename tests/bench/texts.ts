import { OWN } from '../readers/google/expected.ts';
import type { StageEvent } from '../stage/google/stage.ts';
import { minuteOf, wallOf } from '../stage/wall.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What the file named by FRAMEKEEPER_TEXTS holds; empty where none is named. */
    texts: string;
  }
}

/** One chip of a week as a page was found to word it; see `accuracy.page.test.ts`. */
export type Row = {
  readonly locale: string;
  readonly clock: '12h' | '24h';
  readonly date: string;
  readonly summary: string;
  readonly startHour: number;
  readonly endHour: number;
  readonly touchesTop: boolean;
  readonly touchesBottom: boolean;
  readonly aria: string;
};

/** The chips of one language and clock. */
export type Texts = Pick<Row, 'locale' | 'clock'> & { readonly rows: readonly Row[] };

/** The lines of a file, by language and clock. */
export function textsOf(file: string): readonly Texts[] {
  const rows = file
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Row => JSON.parse(line));
  const groups = new Map<string, Texts>();
  for (const row of rows) {
    const name = `${row.locale} ${row.clock}`;
    const { locale, clock } = row;
    groups.set(name, { locale, clock, rows: [...(groups.get(name)?.rows ?? []), row] });
  }
  return [...groups.values()].map((one) => ({
    ...one,
    rows: one.rows.map((row) => ({ ...row, ...wholeOf(row, rows) })),
  }));
}

/** For a chip that comes from the day before or goes on into the next: the hours it has there, from a text in English. */
function wholeOf(row: Row, rows: readonly Row[]): Partial<Row> {
  if (!row.touchesTop && !row.touchesBottom) return {};
  const english = rows.find(
    (one) => one.locale === 'en' && one.clock === '24h' && one.date === row.date && one.startHour === row.startHour,
  );
  const [from = 0, to = 0] = [...(english?.aria ?? '').matchAll(/ at (\d\d):(\d\d)/g)].map(
    ([, hour, minute]) => Number(hour) + Number(minute) / 60,
  );
  return row.touchesTop ? { startHour: from - 24 } : { endHour: to + 24 };
}

/** The events that such chips show. */
export const eventsOfTexts = (rows: readonly Row[]): readonly StageEvent[] =>
  rows.map(({ date, summary, startHour, endHour }, index) => ({
    id: `text${index}`,
    calendar: OWN,
    title: summary.trim(),
    start: wallAt(date, startHour),
    end: wallAt(date, endHour),
  }));

const wallAt = (date: string, hour: number): string => wallOf(minuteOf(date) + Math.round(hour * 60));

/** Puts the texts on the chips of a stage that shows their events, and takes the hours' labels away: those are unknown. */
export function showTexts(document: Document, { locale, rows }: Texts): void {
  document.documentElement.lang = locale;
  for (const label of document.querySelectorAll('.wO6pL')) label.textContent = '';
  for (const chip of document.querySelectorAll('[role="main"] [data-eventid]')) {
    const name = /^text(\d+) /.exec(atob(chip.getAttribute('data-eventid') ?? ''));
    const row = name && rows[Number(name[1])];
    if (!row) continue;
    if (chip.hasAttribute('aria-label')) chip.setAttribute('aria-label', row.aria);
    const heard = chip.querySelector('.XuJrye');
    if (heard) heard.textContent = row.aria;
  }
}
