import type { Practice } from '../../lib/practice/practice.ts';
import { proposalOf } from '../../lib/setup/proposal.ts';
import { endOf, lastLookOf } from '../bench/years/evidence.ts';
import { agendaOf, practiceOf } from '../bench/years/measure.ts';
import { practiceYear } from '../bench/years/year.ts';

/** The year that the calendar tells of. */
export const year = practiceYear({ seed: 3 });
const agenda = agendaOf(lastLookOf(year));
/** What was seen of it, and when and where. */
export const known = { agenda, zone: year.zone, now: endOf(year) };
/** What that proposes before there is a practice. */
export const proposal = proposalOf({ ...known, practice: null });
/** The practice as it is. */
export const whole: Practice = practiceOf(year, 'declared');
/** A practice that has half of its clients. */
export const half: Practice = { ...whole, clients: whole.clients.slice(0, 12) };

/** Those who are ticked from the beginning. */
export const sure = proposal?.clients.filter((one) => one.sure) ?? [];
