import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PARTS } from '../../components/settings/parts.ts';
import { settingsWording } from '../../lib/i18n/settings/wording.ts';
import { problemAt } from '../../lib/practice/problem.ts';
import { failure } from '../../lib/result.ts';
import { LANGUAGES } from '../../lib/rules/rule.ts';
import { button, openPart, type Save, savedFile, settings, taking } from './settings-view.tsx';
import { axeFindings, expectNoSidewaysScroll, show, unfold } from './stage.tsx';
import { practice } from './states.ts';

const refusing = () =>
  vi.fn<Save>(async () =>
    failure([
      problemAt(['sessionMinutes'], 'not-whole'),
      problemAt(['clients', 0, 'frame', 0, 'start'], 'not-a-clock'),
      problemAt(['clients', 1, 'aliases', 0], 'no-letter'),
      problemAt(['colour'], 'unknown-key'),
    ]),
  );

describe('the settings', () => {
  test.each(PARTS)('can be used by everybody at %s, with a practice, without one, and with problems', async (part) => {
    for (const saved of [practice, null]) {
      const root = await show(settings(refusing(), saved, 'en', part), 900);
      unfold(root);
      expect(await axeFindings(root)).toEqual([]);
      await button('Save').click();
      await expect.element(page.getByRole('heading', { name: '4 fields need another look' })).toBeVisible();
      expect(await axeFindings(root)).toEqual([]);
      await show(null);
    }
  });

  test.each(LANGUAGES)('fits into 360 pixels in %s and can be used by everybody there', async (language) => {
    const words = settingsWording(language);
    const root = await show(settings(refusing(), practice, language));
    await button(words.save).click();
    await vi.waitFor(() => expect(root.querySelector('.problems')).not.toBeNull());
    unfold(root);
    for (const part of PARTS) {
      await openPart(words[part].heading);
      await expect
        .element(page.getByRole('heading', { level: 2, name: words[part].heading, exact: true }))
        .toBeVisible();
      expectNoSidewaysScroll();
      expect(await axeFindings(root)).toEqual([]);
    }
  });

  test('shows the kinds of work side by side, and leads to the question about who is on both', async () => {
    await show(settings(taking(), practice, 'en', 'engagements'), 900);
    const sides = page.getByRole('region', { name: 'Side by side' });
    await expect.element(sides.getByRole('heading', { name: 'Therapy' })).toBeVisible();
    await expect.element(sides.getByText('1,204 entries')).toBeVisible();
    const waits = sides.getByRole('link', { name: 'The question waits' });
    await expect.element(waits).toHaveAttribute('href', '#questions?state=all&client=K7&rule=multiple-relationship');
    await expect.element(sides.getByRole('link', { name: 'Answered: Roles kept apart' })).toBeVisible();
  });

  test('tells what was told of a client over time, the latest first, and says nothing where nothing was', async () => {
    const root = await show(settings(taking()), 900);
    unfold(root);
    const [story, ...others] = root.querySelectorAll('.changes');
    expect(others).toEqual([]);
    expect([...(story?.children ?? [])].map((step) => step.textContent)).toEqual([
      'Jan 12, 2026 Standing sessions: Tue 09:00, 50 minutes; now Tue 10:00, 50 minutes.',
      'Sep 2, 2025 Added to the practice.',
    ]);
  });

  test('saves the form as the text of a practice file and says so', async () => {
    const save = taking();
    await show(settings(save), 900);
    await page.getByLabelText('Minutes of a session').fill('45');
    await expect.element(page.getByText('There are changes that are not saved.')).toBeVisible();
    await button('Save').click();
    await expect.element(page.getByRole('status').filter({ hasText: 'Practice saved' })).toBeVisible();
    expect(savedFile(save)).toMatchObject({ format: 'framekeeper/practice@1', sessionMinutes: 45 });
    await expect.element(page.getByText('Everything is saved.')).toBeVisible();
  });

  test('a refusal leaves the saved practice and says so, each problem leading to its field', async () => {
    await show(settings(refusing()), 900);
    await button('Save').click();
    await expect.element(page.getByRole('heading', { name: '4 fields need another look' })).toHaveFocus();
    await expect.element(page.getByText('The practice saved before still holds.', { exact: false })).toBeVisible();

    await page.getByRole('link', { name: 'sessionMinutes' }).click();
    const minutes = page.getByLabelText('Minutes of a session');
    await expect.element(minutes).toHaveFocus();
    await expect.element(minutes).toHaveAccessibleDescription('A whole number is needed here.');

    await page.getByRole('link', { name: 'clients[0].frame[0].start' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Start' })).toHaveFocus();

    await page.getByRole('link', { name: 'clients[1].aliases[0]' }).click();
    expect(document.activeElement?.id).toBe('clients[1].aliases');
  });

  test('a save that nobody answered is told as that', async () => {
    await show(
      settings(async () => null),
      900,
    );
    await button('Save').click();
    await expect.element(page.getByRole('alert')).toMatchTextContent('The one saved before still holds.');
  });

  test('the first practice is a beginning that can be saved as it is', async () => {
    const save = taking();
    await show(settings(save, null), 900);
    await expect.element(page.getByText('does it fit your practice?', { exact: false })).toBeVisible();
    await button('Save').click();
    expect(savedFile(save)).toMatchObject({ timeZone: 'Europe/Berlin', clients: [] });
  });

  test('a client is added with a code drawn by chance, aliases one per line, and a standing session', async () => {
    const save = taking();
    await show(settings(save, null), 900);
    await openPart('Clients');
    await button('Add a client').click();
    await expect.element(page.getByLabelText('Code')).toHaveFocus();
    await expect.element(page.getByLabelText('Code')).toHaveValue('R4');
    await page.getByLabelText('What your calendar calls this client').fill('T.S.\n\n ts@example.com ');
    await button('Add a standing session').click();
    await expect.element(page.getByLabelText('Weekday')).toHaveFocus();
    await page.getByLabelText('Weekday').selectOptions('thu');
    await page.getByLabelText('Start', { exact: true }).fill('930');
    await button('Save').click();
    expect(savedFile(save).clients).toEqual([
      {
        code: 'R4',
        aliases: ['T.S.', 'ts@example.com'],
        engagement: 'therapy',
        frame: [{ weekday: 'thu', start: '09:30', minutes: 50, everyWeeks: 1, from: '2026-01-15', to: null }],
        agreements: [],
      },
    ]);
  });

  test('a client is removed, and the focus goes to “add”', async () => {
    const save = taking();
    const root = await show(settings(save), 900);
    await openPart('Clients');
    unfold(root);
    await button('Remove K7').click();
    await expect.element(button('Add a client')).toHaveFocus();
    await button('Save').click();
    expect(savedFile(save).clients.map(({ code }: { code: string }) => code)).toEqual(['M2']);
  });

  test('working hours are days, from and to, with the days in the week’s order', async () => {
    const save = taking();
    await show(settings(save, { ...practice, breaks: [] }), 900);
    await openPart('Working hours');
    await page.getByRole('checkbox', { name: 'Wed' }).click();
    await page.getByRole('checkbox', { name: 'Mon' }).click();
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('24:00');
    await button('Save').click();
    expect(savedFile(save).workingHours).toEqual([{ days: ['tue', 'wed', 'thu'], from: '09:00', to: '24:00' }]);
  });

  test('changes can be discarded', async () => {
    await show(settings(taking()), 900);
    await page.getByLabelText('Time zone of the practice').fill('Mars/Olympus');
    await button('Discard changes').click();
    await expect.element(page.getByLabelText('Time zone of the practice')).toHaveValue('Europe/Berlin');
    expect(page.getByText('Discard changes').elements()).toEqual([]);
  });

  test('leaving with unsaved changes asks first, and only then', async () => {
    await show(settings(taking()), 900);
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    await page.getByLabelText('Minutes of a session').fill('45');
    await vi.waitFor(() => expect(leave()).toBe(true));
    await button('Discard changes').click();
    await vi.waitFor(() => expect(leave()).toBe(false));
  });

  test('a first practice that was typed but not saved is not left without asking either', async () => {
    await show(settings(taking(), null), 900);
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    await page.getByLabelText('Minutes of a session').fill('45');
    await vi.waitFor(() => expect(leave()).toBe(true));
  });
});

describe('a practice that was changed elsewhere', () => {
  const moved = { ...practice, timeZone: 'Australia/Lord_Howe' };
  const zone = () => page.getByLabelText('Time zone of the practice');

  test('is the one that is shown', async () => {
    await show(settings(taking()), 900);
    await show(settings(taking(), moved), 900);
    await expect.element(zone()).toHaveValue('Australia/Lord_Howe');
    await expect.element(page.getByText('Everything is saved.')).toBeVisible();
  });

  test('takes nothing from under the hand that types', async () => {
    await show(settings(taking()), 900);
    await page.getByLabelText('Minutes of a session').fill('45');
    await show(settings(taking(), moved), 900);
    await expect.element(page.getByLabelText('Minutes of a session')).toHaveValue('45');
    await expect.element(page.getByText('There are changes that are not saved.')).toBeVisible();
  });
});

describe('two clients who are one', () => {
  test('become one, under the code that is chosen, and the other is told as a former one', async () => {
    const save = taking();
    const root = await show(settings(save), 900);
    await openPart('Clients');
    unfold(root);
    await page.getByLabelText('Same person as').first().selectOptions('M2');
    await button('Merge').first().click();
    expect(page.getByLabelText('Same person as').elements()).toEqual([]);
    await expect.element(page.getByText('Formerly K7.')).toBeVisible();
    await button('Save').click();
    expect(savedFile(save).clients).toEqual([
      expect.objectContaining({ code: 'M2', former: ['K7'], aliases: ['M2', 'J.D.', 'jd@example.com'] }),
    ]);
  });

  test('are left as they are until somebody is chosen', async () => {
    const save = taking();
    const root = await show(settings(save), 900);
    await openPart('Clients');
    unfold(root);
    await button('Merge').first().click();
    expect(page.getByLabelText('Same person as').elements()).toHaveLength(2);
  });
});
