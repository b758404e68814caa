import { describe, expect, it } from 'vitest';
import { DIRT, dirtyYear } from './years/dirt.ts';
import { looksOf } from './years/evidence.ts';
import { agendaOf, askedIn, judgeYear, practiceOf } from './years/measure.ts';

const harmless = Object.entries(DIRT).filter(([, { isHarmless }]) => isHarmless);

describe('a year in which every session took place as planned', () => {
  it.each(harmless)('asks nothing when this is in its calendar: %s', (_, dirt) => {
    const year = dirtyYear(dirt, { seed: 2, clients: 8 });
    const agenda = agendaOf(looksOf(year));
    expect(agenda.events.size).toBeGreaterThan(200);
    for (const frames of ['declared', 'inferred'] as const)
      expect([...askedIn(judgeYear(year, practiceOf(year, frames), agenda))]).toEqual([]);
  });
});
