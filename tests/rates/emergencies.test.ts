import { describe, expect, it } from 'vitest';
import { talliedAfter } from './tallied.ts';

const URGENT = 'tue 10:00-10:50 K7 | fri 14:00-14:50 K7 urgent';
const followed = (sketch: string, later?: number) =>
  talliedAfter(sketch, [{ title: 'K7 urgent', category: 'emergency' }], { ...(later !== undefined && { later }) })
    .followed;

describe('followedUp', () => {
  it('finds the regular session within seven days', () => {
    expect(followed(`${URGENT} | +1w tue 10:00-10:50 K7`)).toEqual({ count: 1, of: 1 });
  });

  it('counts no session of another client, and none before', () => {
    expect(followed(`${URGENT} | +1w wed 11:00-11:50 M2`)).toEqual({ count: 0, of: 1 });
  });

  it('waits until the seven days are over', () => {
    expect(followed(URGENT, 1)).toEqual({ count: 0, of: 0 });
  });

  it('says nothing where the days after were not seen', () => {
    expect(followed(URGENT, 20)).toEqual({ count: 0, of: 0 });
  });
});
