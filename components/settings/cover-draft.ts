import type { CoverLine, CrisisLine } from '../../lib/practice/practice.ts';

/** A crisis line as it is being typed; without a day when it was not said when it was checked. */
export type CrisisDraft = CoverLine & { readonly checkedOn: string };

/** The cover plan and the crisis lines as they are being typed. */
export type CoverDraft = { readonly cover: readonly CoverLine[]; readonly crisis: readonly CrisisDraft[] };

/** A practice's plan as the form shows it. */
export const coverDraft = (plan: {
  readonly cover: readonly CoverLine[];
  readonly crisis: readonly CrisisLine[];
}): CoverDraft => ({
  cover: plan.cover,
  crisis: plan.crisis.map((line) => ({ ...line, checkedOn: line.checkedOn ?? '' })),
});

/** The plan as the practice file holds it, judged by nobody yet. */
export const coverInFile = ({ cover, crisis }: CoverDraft) => ({
  cover: cover.map(trimmed),
  crisis: crisis.map(({ checkedOn, ...line }) => ({ ...trimmed(line), ...(checkedOn && { checkedOn }) })),
});

const trimmed = ({ name, phone }: CoverLine): CoverLine => ({ name: name.trim(), phone: phone.trim() });
