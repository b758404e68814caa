/** What holds a field: `clients[2]` for `clients[2].code`; nothing for `clients`. */
const holderOf = (field: string): string => field.slice(0, Math.max(0, field.lastIndexOf('.'), field.lastIndexOf('[')));

/**
 * The nearest place in the form for a field of the file: the field itself, else what holds it. Null when the form has
 * none, as for a key that the file should not have.
 */
export function placeOf(field: string, has: (id: string) => boolean): string | null {
  for (let id = field; id; id = holderOf(id)) if (has(id)) return id;
  return null;
}

/**
 * The problems by field, for the fields to show beside themselves. A problem with one line of a field
 * (`clients[2].aliases[0]`) is also the field's. Several are joined.
 */
export function byField(
  problems: Iterable<{ readonly field: string; readonly text: string }>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { field, text } of problems) {
    for (let id = field; id; id = holderOf(id)) {
      const known = found.get(id);
      found.set(id, known ? `${known} ${text}` : text);
    }
  }
  return found;
}
