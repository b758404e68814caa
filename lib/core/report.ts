import { merge } from '../calendar/agenda.ts';
import { parseReading } from '../calendar/parse-reading.ts';
import type { Reading } from '../calendar/reading.ts';
import type { Caller, Drawing } from '../messages/protocol.ts';
import { type Result, success } from '../result.ts';
import { parseFileReadings } from './given.ts';
import type { Keeper } from './keeper.ts';
import { healthOf, marksFor, refusedHealth } from './pages.ts';
import { withTab } from './session.ts';

/** Takes in what a page reported: remembers what it showed and how well it is being read, and answers with what to draw. */
export async function takeReport(
  keeper: Keeper,
  { tab, url }: Caller,
  value: unknown,
  isVeiled: () => Promise<boolean>,
): Promise<Result<Drawing, string>> {
  const parsed = parseReading(value);
  if (!parsed.ok) {
    const [field = 'reading'] = parsed.error.split(':');
    const health = refusedHealth(tab, url, field, keeper.now());
    await keeper.remember(withTab(keeper.session, health, { tab, marked: [], open: null }));
    keeper.signal(false);
    return parsed;
  }
  const reading = parsed.value;
  const health = healthOf(tab, url, reading);
  const before = keeper.session.pages.find((page) => page.tab === tab);
  const agenda = merge(keeper.state.agenda, reading);
  const shownBefore = shown(keeper);
  if (agenda !== keeper.state.agenda) {
    const kept = await keeper.keep({ ...keeper.state, agenda });
    if (!kept.ok) return kept;
  }
  const marks = marksFor(reading, keeper.openFlags());
  // An event that was answered stays the one whose card is open, so that the answer can still be changed there.
  const asked = keeper.session.asked.find((one) => one.tab === tab);
  const stays = reading.events.find((event) => event.key === asked?.open);
  const marked = marks.map(({ key }) => key);
  await keeper.remember(withTab(keeper.session, health, { tab, marked, open: stays?.key ?? null }));
  // A page that only asks for its marks again has changed nothing, and nobody need be told.
  if (JSON.stringify(before) !== JSON.stringify(health)) keeper.signal(shown(keeper) !== shownBefore);
  return success({ marks, ghosts: keeper.ghosts(), veiled: await isVeiled() });
}

/** Takes in several readings at once, in their order; all or none. */
export async function takeReadings(keeper: Keeper, readings: readonly Reading[]): Promise<Result<null, string>> {
  const kept = await keeper.keep({ ...keeper.state, agenda: readings.reduce(merge, keeper.state.agenda) });
  if (kept.ok) keeper.signal(true);
  return kept;
}

/** Takes in the readings of calendar files; refused with the field that is wrong. */
export async function takeFileReadings(keeper: Keeper, given: unknown): Promise<Result<null, string>> {
  const readings = parseFileReadings(given);
  return readings.ok ? takeReadings(keeper, readings.value) : readings;
}

/** The readings among values that were put by. They were parsed before; one of another release may be none any more. */
export const readingsIn = (values: readonly unknown[]): readonly Reading[] =>
  values.flatMap((value) => {
    const parsed = parseReading(value);
    return parsed.ok ? [parsed.value] : [];
  });

/** What pages may have to draw anew when it changes. */
const shown = (keeper: Keeper) =>
  JSON.stringify([keeper.openFlags().map(({ id, level }) => [id, level]), keeper.ghosts()]);
