import * as v from 'valibot';
import { entriesOf, type Log } from '../audit/log.ts';
import { sealSchema } from '../audit/shapes.ts';
import { instantSchema } from '../calendar/parse-reading.ts';
import { parserOf } from '../parser.ts';
import { formatPracticeFile, parsePracticeFile } from '../practice/file.ts';
import { failure, type Result, success } from '../result.ts';
import type { Instant } from '../time/interval.ts';
import { boundLine, headOfLog, logHead } from './log-drawers.ts';
import { agendaOf, agendaPage, entry } from './shapes.ts';
import type { State } from './state.ts';

/** The version of the form in which a backup is written. */
const VERSION = 2;

const common = {
  format: v.literal('framekeeper-backup'),
  at: instantSchema,
  practice: v.nullable(v.string()),
  agenda: agendaPage,
};
const log = v.strictObject({ ...logHead.entries, lines: v.array(boundLine), seals: v.array(sealSchema) });

const parse = parserOf(
  v.variant('version', [
    // Before lines were bound to one another.
    v.strictObject({ ...common, version: v.literal(1), record: v.array(entry) }),
    v.strictObject({ ...common, version: v.literal(VERSION), log: v.nullable(log) }),
  ]),
  'the whole',
);

/** What a backup remembers, and when it was made. */
export type Backup = { readonly state: State; readonly log: Log | null; readonly made: Instant };

/** All that is remembered as one text, JSON; what nobody reads it with else can. Nothing in it is sealed. */
export const formatBackup = ({ practice, agenda }: State, log: Log | null, at: Instant): string =>
  JSON.stringify({
    format: 'framekeeper-backup',
    version: VERSION,
    at,
    practice: practice && formatPracticeFile(practice),
    agenda: {
      events: [...agenda.events.values()],
      details: [...agenda.details.values()],
      looks: [...agenda.looks.values()],
    },
    log: log && { ...headOfLog(log), lines: log.lines, seals: log.seals },
  });

/**
 * What a backup's text remembers. The error names the field that is wrong, as `log.lines.4`, is `newer` for a form that
 * only a later release knows, and `the whole` for what is no backup at all.
 */
export function parseBackup(text: string): Result<Backup, string> {
  const value = jsonOf(text);
  if (isNewer(value)) return failure('newer');
  const parsed = parse(value);
  if (!parsed.ok) return parsed;
  const { practice: file, agenda, at: made } = parsed.value;
  const practice = file === null ? null : parsePracticeFile(file);
  if (practice?.ok === false) return failure(`practice.${practice.error[0]?.field ?? ''}`);
  const kept = 'record' in parsed.value ? null : parsed.value.log;
  const bound = kept && { ...kept, codes: new Map(kept.codes) };
  const entries = 'record' in parsed.value ? parsed.value.record : bound ? entriesOf(bound) : [];
  const state = { practice: practice?.value ?? null, agenda: agendaOf([agenda]), entries };
  return success({ state, log: bound, made });
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > VERSION;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON is refused as any other text that is no backup.
    return undefined;
  }
}
