import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWeeks } from '../../scripts/rules/week-grid.ts';

const drawn = (sketch: string, asked: readonly number[] = []) =>
  drawWeeks(sketch, new Map(asked.map((index) => [`sketch/${index}`, '○']))).split('\n');

describe('drawWeeks', () => {
  it('draws days across and times down, with a mark before what is asked about', () => {
    expect(drawn('tue 10:00-10:50 K7 | thu 15:00-15:50 K7 urgent', [1])).toEqual([
      '              Mon   Tue   Wed   Thu           Fri',
      '10:00–10:50         K7',
      '15:00–15:50                     ○ K7 urgent',
    ]);
  });

  it('draws the weekend when something lies there, whole days before all, and one of several days on each', () => {
    expect(drawn('sat 09:00-10:00 Run | fri all-day Away {days 2}')).toEqual([
      '              Mon   Tue   Wed   Thu   Fri    Sat    Sun',
      'all day                               Away   Away',
      '09:00–10:00                                  Run',
      '',
      'fri all-day Away: days 2',
    ]);
  });

  it('stacks what lies at one time, and lets long titles go on below', () => {
    expect(drawn('mon 09:00-10:00 M2 | mon 09:00-10:00 A meeting about many things')).toEqual([
      '              Mon               Tue   Wed   Thu   Fri',
      '09:00–10:00   M2',
      '              A meeting about',
      '              many things',
    ]);
  });

  it('says what is gone, cancelled or declined, and where nobody looked', () => {
    expect(
      drawn(
        'seen tue wed | tue 10:00-10:50 K7 {gone wed 09:00} | tue 12:00-12:50 M2 {cancelled} | wed 12:00-12:50 M2 {declined}',
      ),
    ).toEqual([
      '              Mon          Tue              Wed             Thu          Fri',
      '              (not seen)                                    (not seen)   (not seen)',
      '10:00–10:50                K7 (gone)',
      '12:00–12:50                M2 (cancelled)   M2 (declined)',
      '',
      'looked at: tue, wed',
      'tue 10:00-10:50 K7: gone wed 09:00',
    ]);
  });

  it('names weeks when there are several, and leaves out those on which nothing lies', () => {
    expect(drawn('-2w tue 10:00-10:50 K7 | +1w tue 10:00-10:50 K7')).toEqual([
      'week −2       Mon   Tue   Wed   Thu   Fri',
      '10:00–10:50         K7',
      '',
      'week +1       Mon   Tue   Wed   Thu   Fri',
      '10:00–10:50         K7',
    ]);
  });

  it('of many weeks leaves out the middle, but none with a mark', () => {
    const weeks = Array.from({ length: 9 }, (_, index) => `+${index}w tue 10:00-10:50 K7`).join(' | ');
    const text = drawn(weeks, [4]);
    expect(text.filter((line) => /^week|^…/.test(line)).map((line) => line.slice(0, 21).trim())).toEqual([
      'week          Mon   T',
      'week +1       Mon   T',
      '… 2 more such weeks',
      'week +4       Mon   T',
      '… 2 more such weeks',
      'week +7       Mon   T',
      'week +8       Mon   T',
    ]);
    expect(text.filter((line) => line.includes('○')).length).toBe(1);
  });

  it('shows every title that was seen, and ends no line in a space', () => {
    const entry = fc.record({
      day: fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'),
      hour: fc.integer({ min: 10, max: 20 }),
      week: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
        const parts = entries.map(
          ({ day, hour, week }, index) => `+${week}w ${day} ${hour}:00-${hour + 1}:00 T${index}`,
        );
        const lines = drawWeeks(parts.join(' | '), new Map()).split('\n');
        for (const index of entries.keys())
          expect(lines.filter((line) => line.endsWith(`T${index}`) || line.includes(`T${index} `)).length).toBe(1);
        expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
      }),
    );
  });
});
