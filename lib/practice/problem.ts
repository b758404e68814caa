/** Everything that can be wrong with a practice file, each with its English sentence; braces stand for `params`. */
const SENTENCES = {
  'too-large': 'The file is larger than {most} million characters, which no practice file is.',
  'not-json': 'This is not valid JSON; reading stopped at line {line}, column {column}.',
  'too-deep': 'Brackets are nested more deeply than a practice file needs; see line {line}, column {column}.',
  'repeated-key': 'This field is given twice; which of the two counts is not clear.',
  'unknown-key': 'A practice file has no such field here.',
  missing: 'This field is required and is not there.',
  'unknown-format': 'The format must be "{format}".',
  'not-an-object': 'An object in braces is needed here.',
  'not-a-list': 'A list in square brackets is needed here.',
  'not-text': 'A text in quotation marks is needed here.',
  'not-whole': 'A whole number is needed here.',
  'too-small': 'The number must be at least {least}.',
  'too-big': 'The number must be at most {most}.',
  empty: 'This must not be empty.',
  'too-long': 'The text must have at most {most} characters.',
  'too-many': 'The list must have at most {most} entries.',
  'no-letter': 'At least one letter or digit is needed, or it could never be found in a title.',
  'no-digit': 'At least one digit is needed, or it could not be called.',
  'not-one-of': 'This must be one of: {choices}.',
  'unknown-zone': 'This is not a time zone by its IANA name, such as "America/New_York".',
  'not-a-day': 'A day of the calendar is needed here, written like "2026-01-06".',
  'not-a-clock': 'A time of day is needed here, written like "09:00"; "24:00" may only be an end.',
  repeated: 'The same is already given at {first}.',
  'ends-before-start': 'The end must be later than the start.',
  'last-before-first': 'The last day must not be earlier than the first.',
  'past-midnight': 'The session would last until after {latest} of the next day.',
  overlaps: 'On {day} this overlaps with {other}.',
  'outside-hours': 'On {day} this does not lie within the working hours.',
  'longer-than-usual': 'The shortest emergency session must not be longer than the usual one of {most} minutes.',
  'unknown-engagement':
    'No engagement has this id; "therapy" is always there, others have to be listed under engagements.',
  'not-kept': 'The practice could not be stored on this computer; the one before stays as it is.',
  'unknown-rule': 'There is no rule of this name.',
  'unknown-option': 'This rule has no such option.',
  'not-therapy': 'The engagement "therapy" must be of kind "therapy".',
} as const;

/** What is wrong, as a name that views translate by. */
export type ProblemCode = keyof typeof SENTENCES;

/** What the braces in a problem's sentence stand for. Never words of the file beyond the names of its fields. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** What is wrong with a practice file, and where: `clients[2].frame[0].start`, or `file` for the whole. */
export type PracticeProblem = {
  readonly field: string;
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  /** The same as a plain English sentence. */
  readonly problem: string;
};

/** The way to a field: names of fields and places in lists, from the outside in. */
export type Path = readonly (string | number)[];

/** Notes a problem at a field. */
export type Report = (path: Path, code: ProblemCode, params?: ProblemParams) => void;

/** A problem with its English sentence. */
export const problemAt = (path: Path, code: ProblemCode, params: ProblemParams = {}): PracticeProblem => ({
  field: fieldName(path),
  code,
  params,
  problem: SENTENCES[code].replaceAll(/\{(\w+)\}/g, (braces, name: string) => String(params[name] ?? braces)),
});

/** A path as it is written in problems: `clients[2].frame[0].start`. Names that are no plain words are quoted and cut. */
export function fieldName(path: Path): string {
  if (path.length === 0) return 'file';
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[A-Za-z_]\w{0,59}$/.test(step)) return `[${JSON.stringify(step.slice(0, 60))}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/**
 * Problems in the order in which the file comes to them; what is missing comes last in the object that lacks it. Fields
 * are looked up in `root`, the file as read.
 */
export function inFileOrder(
  root: unknown,
  found: readonly { readonly path: Path; readonly problem: PracticeProblem }[],
) {
  const places = new WeakMap<object, Map<string, number>>();
  const rank = (path: Path): number[] => {
    let node: unknown = root;
    return path.map((step) => {
      if (typeof step === 'number') {
        node = Array.isArray(node) ? node[step] : undefined;
        return step;
      }
      if (typeof node !== 'object' || node === null) return Number.MAX_SAFE_INTEGER;
      const keys = places.get(node) ?? new Map(Object.keys(node).map((key, index) => [key, index]));
      places.set(node, keys);
      node = Object.hasOwn(node, step) ? (node as Record<string, unknown>)[step] : undefined;
      return keys.get(step) ?? Number.MAX_SAFE_INTEGER;
    });
  };
  return found
    .map(({ path, problem }) => ({ problem, rank: rank(path) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ problem }) => problem);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
