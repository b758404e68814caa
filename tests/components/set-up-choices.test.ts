import { expect, it } from 'vitest';
import { choicesOf } from '../../components/set-up/choices.ts';
import { readSketch, SKETCH_ZONE } from '../../lib/calendar/sketch.ts';
import { EXAMPLE_PRACTICE } from '../../lib/rules/example.ts';
import { proposalOf } from '../../lib/setup/proposal.ts';

const weeks = [-4, -3, -2, -1, 0].map((week) => `${week < 0 ? `${week}w ` : ''}thu 15:00-15:50 Mark T`);
const { agenda, now } = readSketch(weeks.join(' | '));

it('a code is drawn that nobody has or had', () => {
  const [k7, ...others] = EXAMPLE_PRACTICE.clients;
  if (!k7) throw new Error('nobody');
  const practice = { ...EXAMPLE_PRACTICE, clients: [{ ...k7, code: 'T4', former: ['K7'] }, ...others] };
  const proposal = proposalOf({ agenda, practice, zone: SKETCH_ZONE, now });
  if (!proposal) throw new Error('nothing is proposed');
  const asked: (readonly string[])[] = [];
  const { clients } = choicesOf(proposal, practice, (taken) => {
    asked.push([...taken]);
    return ['K7', 'M2', 'T4', 'R9'].find((code) => !taken.includes(code)) ?? '';
  });
  expect(asked).toEqual([['T4', 'K7', 'M2']]);
  expect(clients.map(({ titles, code }) => [titles, code])).toEqual([[['Mark T'], 'R9']]);
});
