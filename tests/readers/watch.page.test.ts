import { describe, expect, test } from 'vitest';
import { googleReader } from '../../lib/readers/google/index.ts';
import { expected, found, NOW, WEEK } from './google/expected.ts';
import { end, show, stage, watched } from './watched.ts';

describe('a watch', () => {
  test('reads the page it comes to at once', async () => {
    const { clock, readings } = watched();
    await clock.pass(0);
    expect(found(readings[0]?.events ?? [])).toEqual(expected(WEEK));
  });

  test('reports a changed event within 300 ms, and nothing when nothing was said anew', async () => {
    const { clock, readings, heard } = watched();
    await clock.pass(10);
    stage.apply({ do: 'retitle', id: 'plain', title: 'K7 by phone' });
    await clock.pass(300);
    expect(readings.map(({ events }) => events.some(({ title }) => title === 'K7 by phone'))).toEqual([false, true]);
    stage.apply({ do: 'set-theme', theme: 'dark' });
    stage.apply({ do: 'tick', now: NOW + 60_000 });
    await clock.pass(1_000);
    expect(readings).toHaveLength(2);
    expect(heard.length).toBeGreaterThanOrEqual(2);
  });

  test('reads a page that never stops changing within a second', async () => {
    const { clock, readings } = watched();
    await clock.pass(10);
    stage.apply({ do: 'move', id: 'plain', start: '2026-03-02T11:00', end: '2026-03-02T11:50' });
    for (let tick = 1; tick < 20; tick++) {
      stage.apply({ do: 'tick', now: NOW + tick * 180_000 });
      await clock.pass(50);
    }
    expect(readings).toHaveLength(2);
  });

  test('never reads two weeks that pass each other', async () => {
    const { clock, readings, heard } = watched({ events: [...WEEK, other] });
    await clock.pass(10);
    stage.apply({ do: 'navigate', date: '2026-03-10' });
    await clock.pass(400);
    expect(heard).toContain('gone');
    expect(readings).toHaveLength(1);
    stage.settle();
    await clock.pass(300);
    expect(readings.at(-1)).toMatchObject({ faults: [], seen: { 0: '2026-03-08', length: 7 } });
    expect(readings.at(-1)?.events.map(({ title }) => title)).toEqual(['Next week']);
  });

  test('waits for chips that come after their columns instead of saying that there are none', async () => {
    const { clock, readings } = watched();
    await clock.pass(10);
    const chips = [...document.querySelectorAll('[data-eventchip]')].map((chip) => ({
      chip,
      place: chip.parentElement,
    }));
    for (const { chip } of chips) chip.remove();
    await clock.pass(400);
    expect(readings).toHaveLength(1);
    for (const { chip, place } of chips) place?.append(chip);
    await clock.pass(2_000);
    expect(readings).toHaveLength(1);
  });

  test('says within a second that the last event is gone', async () => {
    const { clock, readings } = watched({ events: [other], date: '2026-03-10' });
    await clock.pass(10);
    stage.apply({ do: 'remove', id: 'other' });
    await clock.pass(1_000);
    expect(readings.at(-1)).toMatchObject({ events: [], seen: { length: 7 } });
  });

  test('outlives the main element and a visit to the settings', async () => {
    const { clock, readings } = watched();
    await clock.pass(10);
    stage.apply({ do: 'set-view', view: 'month', date: '2026-03-01' });
    stage.settle();
    await clock.pass(300);
    stage.apply({ do: 'set-view', view: 'week', date: '2026-03-04' });
    stage.settle();
    await clock.pass(300);
    stage.apply({ do: 'retitle', id: 'plain', title: 'K7 again' });
    await clock.pass(300);
    expect(readings.map(({ view }) => view)).toEqual(['week', 'month', 'week', 'week']);
  });

  test('outlives all of the page’s content', async () => {
    const { clock, readings } = watched();
    await clock.pass(10);
    stage.remove();
    show({ events: [other], date: '2026-03-10' });
    await clock.pass(300);
    stage.apply({ do: 'retitle', id: 'other', title: 'Another' });
    await clock.pass(300);
    expect(readings.map(({ events }) => events[0]?.title)).toEqual(['Travel', 'Next week', 'Another']);
  });

  test('says after some seconds that a page cannot be read, and that it can when it can again', async () => {
    const { clock, readings } = watched({ broken: ['columns'] });
    await clock.pass(4_000);
    expect(readings).toEqual([]);
    await clock.pass(2_000);
    expect(readings.at(-1)).toMatchObject({ seen: [], faults: { length: 1 } });
    stage.apply({ do: 'break', anchors: [] });
    await clock.pass(300);
    expect(readings.at(-1)).toMatchObject({ faults: [], seen: { length: 7 } });
  });

  test('takes no notice of what we draw ourselves', async () => {
    const { clock, heard } = watched();
    await clock.pass(10);
    const settled = heard.length;
    for (const { element } of googleReader.columns(document)) {
      const ours = element.appendChild(document.createElement('framekeeper-overlay'));
      ours.setAttribute('style', 'top: 10px');
      ours.textContent = 'mark';
    }
    await clock.pass(2_000);
    expect(heard).toHaveLength(settled);
  });

  test('reads again when the page comes back to sight and when a day begins', async () => {
    const { clock, readings } = watched();
    await clock.pass(10);
    document.dispatchEvent(new Event('visibilitychange'));
    await clock.pass(300);
    expect(readings).toHaveLength(2);
    await clock.pass(15 * 3_600_000);
    expect(readings).toHaveLength(3);
    expect(readings.at(-1)?.at).toBe(Date.UTC(2026, 2, 5, 5));
  });

  test('leaves nothing behind when it ends', async () => {
    const { clock, readings } = watched();
    await clock.pass(10);
    stage.apply({ do: 'retitle', id: 'plain', title: 'K7 again' });
    end();
    await clock.pass(10_000);
    expect([readings.length, clock.waiting()]).toEqual([1, 0]);
  });

  test('tells after any changes just what a first look would tell', async () => {
    const { clock, readings } = watched();
    await clock.pass(10);
    stage.apply({ do: 'move', id: 'copy', start: '2026-03-02T12:00', end: '2026-03-02T13:30' });
    stage.apply({ do: 'remove', id: 'days' });
    await clock.pass(300);
    stage.apply({ do: 'add', event: { ...other, start: '2026-03-03', end: '2026-03-04' } });
    stage.apply({ do: 'edit', id: 'across', with: { end: '2026-03-06T05:00' } });
    await clock.pass(300);
    stage.apply({ do: 'set-zone', zone: 'Europe/Berlin' });
    await clock.pass(300);
    const last = readings.at(-1);
    expect(last).toEqual(googleReader.read(document, document.URL, last?.at ?? 0));
    expect(found(last?.events ?? [])).toEqual(expected(stage.state().events, 'Europe/Berlin'));
  });
});

const other = {
  id: 'other',
  calendar: 'practice@example.com',
  title: 'Next week',
  start: '2026-03-10T09:00',
  end: '2026-03-10T09:50',
};
