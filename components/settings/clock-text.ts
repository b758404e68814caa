/**
 * What was meant by a typed clock time, as the practice file writes it: `9`, `930`, `9.30` and `9h30` become `09:00` and
 * `09:30`. Anything else stays as typed, for the file's parser to refuse.
 */
export function clockText(typed: string): string {
  const match = /^\s*(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?|(\d{2}))?\s*$/.exec(typed);
  if (!match) return typed;
  const [, hour = '', minute = '', attached = ''] = match;
  return `${hour.padStart(2, '0')}:${minute || attached || '00'}`;
}
