import { expect, it } from 'vitest';
import { parseResponse, signedBy } from '../../lib/audit/bundle.ts';
import { answered, LONGEST, newDraft, receivedIn, responseTo } from '../../lib/supervision/respond.ts';
import { AT, FLAG, newSigner } from '../audit/sample-log.ts';
import { raising, submitted } from './submitted.ts';

const by = { from: 'A', key: 'k', at: AT };

it('what is signed tells of the bundle’s own questions alone, and holds its head', async () => {
  const { one } = await submitted([raising('extra-session'), raising('long-session')], []);
  const [first = '', second = ''] = one.questions.map(({ flag }) => flag);
  const draft = answered(
    newDraft([' bring the calendar ', ' ']),
    [second, 'stranger', 'constructor'],
    'discuss',
    ' why ',
  );
  const response = responseTo(one, { ...draft, note: ' n ' }, by);
  expect(response).toMatchObject({
    bundle: one.id,
    log: { id: one.log.id, head: one.log.head },
    answers: [{ flag: second, verdict: 'discuss', comment: 'why' }],
    actions: ['bring the calendar'],
    note: 'n',
  });
  expect(responseTo(one, answered(draft, [second], null), by).answers).toEqual([]);
  const both = responseTo(one, answered(draft, [first, second], 'seen'), by);
  expect(both.answers.map(({ comment }) => comment)).toEqual(['', 'why']);
});

it('what is longer than a response takes is cut where it is kept', async () => {
  const { one } = await submitted([raising('extra-session')], []);
  const flags = one.questions.map(({ flag }) => flag);
  const draft = answered(newDraft(['x'.repeat(9_999)]), flags, 'seen', 'x'.repeat(9_999));
  const content = responseTo(one, { ...draft, note: 'x'.repeat(9_999) }, by);
  expect(content.answers[0]?.comment).toHaveLength(LONGEST.comment);
  expect(parseResponse(await signedBy(content, await newSigner())).ok).toBe(true);
});

it('a response has arrived once the log says so of this key', async () => {
  const responded = {
    at: AT,
    type: 'responded',
    bundle: 'b1',
    supervisor: 'mine',
    answers: [],
    actions: [],
    note: '',
  } as const;
  const { one } = await submitted([raising(FLAG), responded, { ...responded, bundle: 'b2', supervisor: 'other' }], []);
  expect(receivedIn(one, 'mine')).toEqual(['b1']);
});
