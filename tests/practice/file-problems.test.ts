import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../lib/practice/problem.ts';
import { frame, parse, problems, withValue } from './practice-file.ts';

describe('parsePracticeFile', () => {
  it.each<[string, unknown, ProblemCode, string?]>([
    ['format', undefined, 'missing'],
    ['format', 'framekeeper/practice@2', 'unknown-format'],
    ['format', 1, 'not-text'],
    ['timeZone', undefined, 'missing'],
    ['timeZone', 'Eastern', 'unknown-zone'],
    ['timeZone', '+05:30', 'unknown-zone'],
    ['timeZone', '', 'unknown-zone'],
    ['workingHours', 'nine to five', 'not-a-list'],
    ['workingHours[0]', [], 'not-an-object'],
    ['workingHours[0]', null, 'not-an-object'],
    ['workingHours[0].days', [], 'empty'],
    ['workingHours[0].days[1]', 'tuesday', 'not-one-of'],
    ['workingHours[0].days[1]', 'mon', 'repeated'],
    ['workingHours[0].from', '9:00', 'not-a-clock'],
    ['workingHours[0].from', '24:00', 'not-a-clock'],
    ['workingHours[0].from', 540, 'not-text'],
    ['workingHours[0].to', '24:01', 'not-a-clock'],
    ['workingHours[0].to', '09:00', 'ends-before-start'],
    ['workingHours[0].to', undefined, 'missing'],
    ['workingHours[1]', { days: ['tue'], from: '17:59', to: '19:00' }, 'overlaps'],
    ['breaks[0].to', '12:30', 'ends-before-start'],
    ['breaks[0].to', '18:01', 'outside-hours', 'breaks[0]'],
    ['breaks[0].days', ['mon', 'sun'], 'outside-hours', 'breaks[0]'],
    ['breaks[1]', { days: ['mon'], from: '12:00', to: '12:31' }, 'overlaps'],
    ['sessionMinutes', 0, 'too-small'],
    ['sessionMinutes', 50.5, 'not-whole'],
    ['sessionMinutes', '50', 'not-whole'],
    ['sessionMinutes', null, 'not-whole'],
    ['sessionMinutes', 721, 'too-big'],
    ['gapMinutes', -1, 'too-small'],
    ['emergency', [], 'not-an-object'],
    ['emergency.latestEnd', '00:00', 'not-a-clock'],
    ['emergency.shortestMinutes', 41, 'longer-than-usual'],
    ['emergency.maxConsecutive', 0, 'too-small'],
    ['emergency.holds[0]', '***', 'no-letter'],
    ['emergency.minute', 50, 'unknown-key'],
    ['engagements[0].kind', 'yoga', 'not-one-of'],
    ['engagements[1]', { id: ' ', kind: 'coaching' }, 'empty', 'engagements[1].id'],
    ['engagements[0].id', 'supervision', 'unknown-engagement', 'clients[0].engagement'],
    ['engagements[0].words[0]', ' ', 'empty'],
    ['engagements[1]', { id: 'Coaching', kind: 'coaching' }, 'repeated', 'engagements[1].id'],
    ['engagements[1]', { id: 'therapy', kind: 'coaching' }, 'not-therapy', 'engagements[1].kind'],
    ['clients', undefined, 'missing'],
    ['clients', {}, 'not-a-list'],
    ['clients[0].code', undefined, 'missing'],
    ['clients[0].code', '-', 'no-letter'],
    ['clients[1]', { code: 'k7' }, 'repeated', 'clients[1].code'],
    ['clients[0].engagement', 'parenting', 'unknown-engagement'],
    ['clients[0].aliases', 'J.D.', 'not-a-list'],
    ['clients[0].aliases[0]', '', 'empty'],
    ['clients[0].aliases[0]', ' \t', 'empty'],
    ['clients[0].aliases[0]', '…?!', 'no-letter'],
    ['clients[0].aliases[0]', 7, 'not-text'],
    ['clients[0].frame[0].strat', '10:00', 'unknown-key'],
    ['clients[0].frame[0].start', '24:00', 'not-a-clock'],
    ['clients[0].frame[0].start', '25:00', 'not-a-clock'],
    ['clients[0].frame[0].minutes', 0, 'too-small'],
    ['clients[0].frame[0]', { ...frame, start: '23:00', minutes: 301 }, 'past-midnight', 'clients[0].frame[0].minutes'],
    ['clients[0].frame[0].everyWeeks', 0, 'too-small'],
    ['clients[0].frame[0].from', '2026-02-30', 'not-a-day'],
    ['clients[0].frame[0].from', undefined, 'missing'],
    ['clients[0].frame[0].to', '2026-01-05', 'last-before-first'],
    ['clients[0].frame[0].weekday', 'Tue', 'not-one-of'],
    ['preset', 'group', 'not-one-of'],
    ['__proto__', { polluted: true }, 'unknown-key'],
    ['constructor', { prototype: {} }, 'unknown-key'],
    ['clients[0].__proto__', { polluted: true }, 'unknown-key'],
    ['clients[0].toString', 'x', 'unknown-key'],
  ])('refuses %s as %j: %s', (path, value, code, field = path) => {
    const parsed = parse(withValue(path, value));
    expect(parsed.ok ? [] : parsed.error).toMatchObject([{ field, code }]);
    expect(parsed.ok ? '' : parsed.error[0]?.problem).toMatch(/^[A-Z][^{}]+\.$/);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it.each([
    ['clients', Array.from({ length: 5001 }, (_, index) => ({ code: `C${index}` })), 'too-many'],
    ['clients[0].aliases', Array(201).fill('Anna'), 'too-many'],
    ['clients[0].aliases[0]', 'x'.repeat(201), 'too-long'],
    ['clients[0].code', 'x'.repeat(201), 'too-long'],
    ['clients[0].agreements[0]', 'x'.repeat(2001), 'too-long'],
    ['breaks[0].name', 'x'.repeat(201), 'too-long'],
  ])('refuses more of %s than any practice has', (path, value, code) => {
    expect(problems(withValue(path, value))).toEqual([[path, code]]);
  });
});
