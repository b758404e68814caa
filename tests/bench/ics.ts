/**
 * How long a calendar file takes: `node tests/bench/ics.ts`. 10,000 events, 1,000 of them weekly, are parsed and told for
 * a year, in turn and in one run. Milliseconds are the processor's, not the clock's, which on a busy machine tells of others:
 * - the reader, all the way to readings;
 * - the library alone: its parser, its components, its iterator, every event given its exceptions;
 * - splitting the text at its line ends, which is the least that anything could do.
 */
import { zipSync } from 'fflate';
import ICAL from 'ical.js';
import { readCalendarFile, readCalendarFileAtOnce } from '../../lib/readers/ics/calendar-file.ts';
import { calendarsInZip } from '../../lib/readers/ics/zip.ts';
import { exportOf } from '../readers/ics/export.ts';

const BUDGET = 600;
const LONGEST_STEP = 50;
const YEAR = { from: '2027-01-01', to: '2027-12-31' };
const NOW = Date.UTC(2026, 11, 30);
const file = { name: 'practice@example.com.ics', content: exportOf(9_000, 1_000), lastModified: NOW };
const bytes = new TextEncoder().encode(file.content);
const archive = zipSync({ [file.name]: bytes });
const asked = { range: YEAR, zone: 'America/New_York', now: NOW };

function byReader(): number {
  const read = readCalendarFileAtOnce(file, asked);
  if (!read.ok || read.value.unreadable.length > 0) throw new Error('the reader cannot read the file of the bench');
  let count = 0;
  for (const reading of read.value.readings()) count += reading.events.length;
  return count;
}

function byLibrary(): number {
  const calendar = new ICAL.Component(ICAL.parse(file.content));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const from = ICAL.Time.fromDateTimeString(`${YEAR.from}T05:00:00Z`);
  const to = ICAL.Time.fromDateTimeString('2028-01-01T05:00:00Z');
  let count = 0;
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component, { exceptions: [] });
    if (!event.isRecurring()) {
      if (event.startDate.compare(from) >= 0 && event.startDate.compare(to) < 0) count++;
      continue;
    }
    const iterator = event.iterator();
    for (let next = iterator.next(); next && next.compare(to) < 0; next = iterator.next()) {
      if (next.compare(from) < 0) continue;
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      if (startDate.toUnixTime() < endDate.toUnixTime()) count++;
    }
  }
  return count;
}

/** Milliseconds that the processor has worked for this program. */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const candidates: Readonly<Record<string, () => number>> = {
  'split at line ends': () => file.content.split('\r\n').length,
  'the reader, to readings': byReader,
  'the library alone': byLibrary,
  'unpacking it from an archive': () => {
    const unpacked = calendarsInZip(archive, NOW);
    if (!unpacked.ok || unpacked.value[0]?.content.length !== bytes.length) throw new Error('the archive is not read');
    return unpacked.value.length;
  },
};

const answers = new Set([byReader(), byLibrary()]);
if (answers.size !== 1) throw new Error(`the candidates disagree: ${[...answers].join(', ')} events`);

const times = new Map<string, number[]>(Object.keys(candidates).map((name) => [name, []]));
for (let round = 0; round < 5; round++) {
  for (const [name, run] of Object.entries(candidates)) {
    const began = worked();
    run();
    times.get(name)?.push(worked() - began);
  }
}

/** The longest step of reading the file, and of telling it a month at a time. */
function longestStep(): number {
  let worst = 0;
  const measured = <T>(step: () => T): T => {
    const began = worked();
    const result = step();
    worst = Math.max(worst, worked() - began);
    return result;
  };
  const steps = readCalendarFile(file, asked);
  let step = measured(() => steps.next());
  while (!step.done) step = measured(() => steps.next());
  if (!step.value.ok) throw new Error(step.value.error.reason);
  const readings = step.value.value.readings();
  while (!measured(() => readings.next()).done);
  return worst;
}
// The least of several: the collector of garbage comes when it likes.
const longest = Math.min(longestStep(), longestStep(), longestStep());

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
const least = median(times.get('split at line ends') ?? []);
console.log(`\n${(file.content.length / 1e6).toFixed(1)} MB, ${[...answers][0]} events in a year`);
for (const [name, list] of times) {
  const ms = median(list);
  console.log(
    `  ${name.padEnd(28)} ${ms.toFixed(1).padStart(8)} ms ${(ms / least).toFixed(1).padStart(7)} x the split`,
  );
}
console.log(`  longest step without a pause ${longest.toFixed(1)} ms`);

const took = median(times.get('the reader, to readings') ?? []);
if (took > 2 * BUDGET) throw new Error(`reading took ${took.toFixed(0)} ms; the budget is ${BUDGET}`);
if (longest > 2 * LONGEST_STEP) throw new Error(`a step took ${longest.toFixed(0)} ms; the budget is ${LONGEST_STEP}`);
