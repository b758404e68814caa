import type { Bundle, Response } from '../audit/bundle.ts';
import { addDays, type Day, dayAt } from '../time/day.ts';

/** A question as a bundle tells it. */
export type Told = Bundle['questions'][number];

/** The parts of the agenda, in the order in which they are gone through. */
export const PARTS = [
  'review',
  'waiting',
  'emergencies',
  'exceptions',
  'patterns',
  'engagements',
  'workload',
  'answered',
  'last-time',
] as const;
export type Part = (typeof PARTS)[number];

/** An exception as a bundle tells it. */
export type Exempted = Bundle['exceptions'][number] & {
  /** Whether it ends within four weeks of the sign-off, or has ended. */
  readonly isEnding: boolean;
};

/** What was left open the last time. */
export type Carried = {
  readonly actions: readonly string[];
  /** Of what was to be discussed or told more of, what the last response said, by the question's name. */
  readonly open: ReadonlyMap<string, Response['answers'][number]>;
};

/** What there is to go through in a bundle. */
export type Agenda = {
  /** Every question once, in the part where it comes first. */
  readonly questions: Readonly<Record<Part, readonly Told[]>>;
  readonly exceptions: readonly Exempted[];
  readonly carried: Carried;
};

/** The parts that the questions of some rules belong to, whatever their level once they were spoken of. */
const PART_OF: Readonly<Record<string, Part>> = {
  'emergency-session': 'emergencies',
  'repeated-emergencies': 'emergencies',
  'end-of-day-cluster': 'patterns',
  'drifting-slot': 'patterns',
  'frequency-step-up': 'patterns',
  'multiple-relationship': 'engagements',
  'mixed-calendar': 'engagements',
  'shared-entry': 'engagements',
  'supervisee-client': 'engagements',
  'former-client': 'engagements',
  'legal-entry': 'engagements',
  'day-over-capacity': 'workload',
  'unbroken-run': 'workload',
  'day-off-session': 'workload',
  'outside-practice-hours': 'workload',
  'late-night-entry': 'workload',
  'uncovered-absence': 'workload',
  'supervision-gap': 'workload',
};

/** Days before its end from which an exception is called ending. */
const SOON = 28;

/**
 * The agenda of a bundle.
 *
 * @param last the response to the bundle before, null when there was none
 */
export function agendaOf(bundle: Bundle, last: Response | null): Agenda {
  const open = new Map(
    (last?.answers ?? []).flatMap((answer) =>
      answer.verdict === 'discuss' || answer.verdict === 'more-information' ? [[answer.flag, answer] as const] : [],
    ),
  );
  const spoken = new Set((last?.answers ?? []).map(({ flag }) => flag));
  const questions = Object.fromEntries(PARTS.map((part): [Part, Told[]] => [part, []])) as Record<Part, Told[]>;
  for (const question of [...bundle.questions].sort(byTime)) questions[partOf(question, open, spoken)].push(question);
  const today = dayAt(bundle.zone, bundle.at);
  return {
    questions,
    exceptions: bundle.exceptions
      .map((exception) => ({ ...exception, isEnding: endsBy(exception.until, addDays(today, SOON)) }))
      .sort((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? -1 : 1)),
    carried: { actions: last?.actions ?? [], open },
  };
}

function partOf(question: Told, open: ReadonlyMap<string, unknown>, spoken: ReadonlySet<string>): Part {
  const { flag, rule, level, answer } = question;
  if (open.has(flag)) return 'last-time';
  if (level === 'review' && !spoken.has(flag)) return 'review';
  if (answer === null && level !== 'note') return 'waiting';
  if (answer?.category === 'emergency') return 'emergencies';
  return (Object.hasOwn(PART_OF, rule) && PART_OF[rule]) || 'answered';
}

const endsBy = (until: Day | null, day: Day): boolean => until !== null && until <= day;

/** When what a question is about began; of what is no longer known, when it was raised. */
export const whenOf = ({ events, raisedAt }: Told): number => events[0]?.start ?? raisedAt;

const byTime = (a: Told, b: Told): number => whenOf(a) - whenOf(b) || (a.flag < b.flag ? -1 : 1);

/** Questions that say the same of several events: of one rule, with one answer and one reason. */
export function alike(questions: readonly Told[]): readonly (readonly Told[])[] {
  const groups = new Map<string, Told[]>();
  for (const question of questions) {
    const { rule, level, answer } = question;
    const key = JSON.stringify([rule, level, answer?.category, answer?.reason]);
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups.values()];
}
