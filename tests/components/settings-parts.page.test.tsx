import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { problemAt } from '../../lib/practice/problem.ts';
import { failure } from '../../lib/result.ts';
import { button, openPart, type Save, savedFile, settings, taking } from './settings-view.tsx';
import { show } from './stage.tsx';

const refusing = () =>
  vi.fn<Save>(async () =>
    failure([
      problemAt(['sessionMinutes'], 'not-whole'),
      problemAt(['clients', 0, 'frame', 0, 'start'], 'not-a-clock'),
      problemAt(['clients', 1, 'aliases', 0], 'no-letter'),
      problemAt(['colour'], 'unknown-key'),
    ]),
  );

describe('the parts of the practice', () => {
  test('show one part at a time, keep what was typed in the others, and save all as one', async () => {
    const save = taking();
    await show(settings(save), 900);
    await page.getByLabelText('Minutes of a session').fill('45');
    await openPart('Emergency sessions');
    await expect.element(page.getByLabelText('Minutes of a session')).not.toBeVisible();
    await page.getByLabelText('Most sessions in a day').fill('5');
    await openPart('General');
    await expect.element(page.getByLabelText('Minutes of a session')).toHaveValue('45');
    await button('Save').click();
    expect(savedFile(save)).toMatchObject({ sessionMinutes: 45, emergency: { maxSessionsPerDay: 5 } });
  });

  test('the way to a part says where a field needs another look', async () => {
    await show(settings(refusing()), 900);
    const links = () =>
      page
        .getByRole('navigation', { name: 'Your practice' })
        .getByRole('link')
        .elements()
        .map((link) => link.textContent);
    const usual = ['General', 'Working hours', 'Emergency sessions', 'Clients', 'Kinds of work', 'What is asked'];
    expect(links()).toEqual(usual);
    await button('Save').click();
    const faulty = usual.map((name) => (name === 'General' || name === 'Clients' ? `${name} (another look)` : name));
    await vi.waitFor(() => expect(links()).toEqual(faulty));
  });
});
