import type { JudgedEvent } from '../frame/fit.ts';
import type { ClientCode } from '../practice/practice.ts';
import type { Finding } from './rule.ts';

/**
 * Findings of one subject as one that names all their events, in the order in which they come, so that a matter which
 * comes again is asked about once.
 */
export function joined(findings: Iterable<Finding>): readonly Finding[] {
  const bySubject = new Map<string, Finding & { readonly events: string[] }>();
  for (const finding of findings) {
    const known = bySubject.get(finding.subject);
    if (known) known.events.push(...finding.events);
    else bySubject.set(finding.subject, { ...finding, events: [...finding.events] });
  }
  return [...bySubject.values()];
}

/** An entry that belongs to a subject, and which of its kind it is there: of one kind only the first is named. */
export type Instance = {
  readonly subject: string;
  readonly kind: string;
  readonly client: ClientCode;
  readonly one: JudgedEvent;
};

/**
 * One finding for each subject, about the first entry of each kind and with the client of the very first. For what is
 * either everywhere or nowhere: naming every entry would fill the calendar with marks, and change at each look.
 */
export function firstsOf(instances: Iterable<Instance>): readonly Finding[] {
  const subjects = new Map<string, Map<string, Instance>>();
  for (const instance of instances) {
    const firsts = subjects.get(instance.subject) ?? new Map<string, Instance>();
    subjects.set(instance.subject, firsts);
    const known = firsts.get(instance.kind);
    if (!known || byStart(instance, known) < 0) firsts.set(instance.kind, instance);
  }
  return [...subjects].map(([subject, kinds]) => {
    const firsts = [...kinds.values()].sort(byStart);
    return { subject, client: firsts[0]?.client ?? null, events: firsts.map(({ one }) => one.key), values: {} };
  });
}

const byStart = (a: Instance, b: Instance): number =>
  a.one.event.start - b.one.event.start || (a.one.key < b.one.key ? -1 : 1);
