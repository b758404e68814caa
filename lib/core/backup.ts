import * as v from 'valibot';
import { instantSchema } from '../calendar/parse-reading.ts';
import { formatPracticeFile, parsePracticeFile } from '../practice/file.ts';
import { failure, type Result, success } from '../result.ts';
import type { Instant } from '../time/interval.ts';
import { parserOf } from './parser.ts';
import { agendaOf, agendaPage, entry } from './shapes.ts';
import type { State } from './state.ts';

/** The version of the form in which a backup is written. */
const VERSION = 1;

const parse = parserOf(
  v.strictObject({
    format: v.literal('framekeeper-backup'),
    version: v.literal(VERSION),
    at: instantSchema,
    practice: v.nullable(v.string()),
    agenda: agendaPage,
    record: v.array(entry),
  }),
  'the whole',
);

/** All that is remembered as one text, JSON; what nobody reads it with else can. Nothing in it is sealed. */
export const formatBackup = ({ practice, agenda, entries }: State, at: Instant): string =>
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
    record: entries,
  });

/**
 * What a backup's text remembers. The error names the field that is wrong, as `record.4.type`, is `newer` for a form that
 * only a later release knows, and `the whole` for what is no backup at all.
 */
export function parseBackup(text: string): Result<State, string> {
  const value = jsonOf(text);
  if (isNewer(value)) return failure('newer');
  const parsed = parse(value);
  if (!parsed.ok) return parsed;
  const { practice: file, agenda, record } = parsed.value;
  const practice = file === null ? null : parsePracticeFile(file);
  if (practice?.ok === false) return failure(`practice.${practice.error[0]?.field ?? ''}`);
  return success({ practice: practice?.value ?? null, agenda: agendaOf([agenda]), entries: record });
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'version' in value && Number(value.version) > VERSION;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON is refused as any other text that is no backup.
    return undefined;
  }
}
