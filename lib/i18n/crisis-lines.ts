/** A country's emergency number and a crisis line for adults, free to call at any hour. */
type CrisisLine = { readonly region: string; readonly emergency: string; readonly line: string };

/**
 * By country, for countries our languages are spoken in. Numbers change: the view that shows them asks whether they still
 * hold, and puts the therapist's own plan first.
 */
const LINES: readonly CrisisLine[] = [
  { region: 'AT', emergency: '112', line: '142' },
  { region: 'AU', emergency: '000', line: '13\u00a011\u00a014' },
  { region: 'CA', emergency: '911', line: '988' },
  { region: 'CH', emergency: '112', line: '143' },
  { region: 'DE', emergency: '112', line: '0800\u00a0111\u00a00\u00a0111' },
  { region: 'ES', emergency: '112', line: '024' },
  { region: 'FR', emergency: '112', line: '3114' },
  { region: 'GB', emergency: '999', line: '116\u00a0123' },
  { region: 'IE', emergency: '112', line: '116\u00a0123' },
  { region: 'NZ', emergency: '111', line: '1737' },
  { region: 'US', emergency: '911', line: '988' },
];

/**
 * The lines with the country's name in the locale, the others by name behind the locale's own country: where most of
 * those who speak its language are when it names none.
 */
export function crisisLines(locale: string): readonly (CrisisLine & { readonly country: string })[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const own = new Intl.Locale(locale).maximize().region;
  return LINES.map((line) => ({ ...line, country: names.of(line.region) ?? line.region })).sort(
    (a, b) => Number(b.region === own) - Number(a.region === own) || a.country.localeCompare(b.country, locale),
  );
}
