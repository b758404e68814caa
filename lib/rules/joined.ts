import type { Finding } from './rule.ts';

/** Findings of one subject as one that names all their events, so that a matter which comes again is asked about once. */
export function joined(findings: Iterable<Finding>): readonly Finding[] {
  const bySubject = new Map<string, Finding & { readonly events: string[] }>();
  for (const finding of findings) {
    const known = bySubject.get(finding.subject);
    if (known) known.events.push(...finding.events);
    else bySubject.set(finding.subject, { ...finding, events: [...finding.events] });
  }
  return [...bySubject.values()].map((finding) => ({ ...finding, events: [...new Set(finding.events)].sort() }));
}
