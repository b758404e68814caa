// The plain ways to read a calendar page, to compare ours with: each does less than a reader must.

const CHIP = '[data-eventchip]';

/** Finds every chip. */
export const findChips = (): number => document.querySelectorAll(CHIP).length;

/** Finds every chip and takes its text. */
export function takeTexts(): number {
  let length = 0;
  for (const chip of document.querySelectorAll(CHIP)) length += chip.textContent?.length ?? 0;
  return length;
}

/** Finds every chip, takes its text and asks where it stands. */
export function measureChips(): number {
  let sum = 0;
  for (const chip of document.querySelectorAll(CHIP)) {
    sum += chip.textContent?.length ?? 0;
    sum += chip.getBoundingClientRect().top;
  }
  return sum;
}

const ENGLISH =
  /^(\d{1,2})(?::(\d\d))?(am|pm) to (\d{1,2})(?::(\d\d))?(am|pm), (.*), .*, (?:No location|Location: .*), ([A-Z][a-z]+ \d{1,2}, \d{4})$/;

/** Times of the wall clock, as if it were that of UTC. */
export type PlainEvent = {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Reads timed chips by one pattern of English with a twelve-hour clock: what a reader costs that knows one language and
 * one clock, believes each text and looks for no contradiction.
 */
export function readEnglish(): readonly PlainEvent[] {
  const events: PlainEvent[] = [];
  for (const chip of document.querySelectorAll(CHIP)) {
    const found = ENGLISH.exec(chip.firstElementChild?.textContent ?? '');
    if (!found) continue;
    const [, hour, minute, half, endHour, endMinute, endHalf, title = '', date] = found;
    const at = (hours = '', minutes = '0', word = '') =>
      Date.parse(`${date} UTC`) + (((Number(hours) % 12) + (word === 'pm' ? 12 : 0)) * 60 + Number(minutes)) * 60_000;
    const id = chip.getAttribute('data-eventid') ?? '';
    events.push({ id, title, start: at(hour, minute, half), end: at(endHour, endMinute, endHalf) });
  }
  return events;
}
