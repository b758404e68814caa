import { describe, expect, test } from 'vitest';
import { googleReader } from '../../lib/readers/google/index.ts';
import { end, stage, watched } from './watched.ts';

describe('a watch over the whole page', () => {
  test('tells what an opened event’s bubble tells, once, and loses nothing when it is closed', async () => {
    const { clock, readings } = watched({ loading: 'late' });
    await clock.pass(10);
    stage.apply({ do: 'edit', id: 'plain', with: { guests: ['j.d@example.com'] } });
    stage.apply({ do: 'open', id: 'plain' });
    await clock.pass(300);
    expect(readings.at(-1)?.details).toEqual([]);
    stage.settle();
    await clock.pass(300);
    expect(readings.at(-1)?.details).toMatchObject([{ guests: ['j.d@example.com'] }]);
    const told = readings.length;
    stage.apply({ do: 'noise', count: 3 });
    await clock.pass(1_000);
    expect(readings).toHaveLength(told);
    stage.apply({ do: 'close' });
    await clock.pass(300);
    expect(readings.at(-1)).toMatchObject({
      details: [],
      faults: [],
      seen: { length: 7 },
      events: readings[0]?.events,
    });
  });

  test('reads nothing of the calendar anew when something changes elsewhere in the page', async () => {
    const { clock, readings, heard } = watched();
    await clock.pass(10);
    const chip = document.querySelector('[data-column-index] [data-eventchip] > div');
    const settled = heard.length;
    const { textContent } = Object.getOwnPropertyDescriptors(Node.prototype);
    const asked: Node[] = [];
    Object.defineProperty(Node.prototype, 'textContent', {
      ...textContent,
      get(this: Node) {
        if (this === chip) asked.push(this);
        return textContent.get?.call(this);
      },
    });
    try {
      stage.apply({ do: 'noise', count: 3 });
      await clock.pass(1_000);
      expect([heard.length, asked.length, readings.length]).toEqual([settled, 0, 1]);
      chip?.parentElement?.setAttribute('data-eventchip', 'again');
      await clock.pass(1_000);
      expect([heard.length, asked.length, readings.length]).toEqual([settled + 1, 1, 1]);
    } finally {
      Object.defineProperty(Node.prototype, 'textContent', textContent);
    }
  });

  test('sees a second calendar that comes to stand elsewhere in the page', async () => {
    const { clock, readings, heard } = watched();
    await clock.pass(10);
    const second = document.createElement('div');
    second.setAttribute('role', 'main');
    document.querySelector('.stage-noise')?.append(second);
    await clock.pass(300);
    expect(heard).toContain('gone');
    second.remove();
    await clock.pass(300);
    expect(readings).toHaveLength(1);
    expect(heard.at(-1)).toBe('settled');
  });

  test('tells its reader at once of what the user types, chooses and presses', async () => {
    const acts: string[] = [];
    watched({}, { ...googleReader, acted: (target: Element) => acts.push(target.nodeName) });
    stage.go({ page: 'form', fields: new URLSearchParams() });
    document.querySelector('#xTiIn')?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('#xAlDaCbx')?.dispatchEvent(new Event('change', { bubbles: true }));
    document.querySelector<HTMLElement>('.stage-zone')?.click();
    expect(acts).toEqual(['INPUT', 'INPUT', 'DIV']);
    end();
    document.querySelector<HTMLElement>('.stage-zone')?.click();
    expect(acts).toHaveLength(3);
  });
});
