import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { problemAt } from '../../lib/practice/problem.ts';
import { failure } from '../../lib/result.ts';
import { button, type Save, savedFile, settings, taking } from './settings-view.tsx';
import { axeFindings, show } from './stage.tsx';
import { practice } from './states.ts';

const bare = { ...practice, cover: [], crisis: [] };

describe('the cover plan in the settings', () => {
  test('is as it was saved, and goes back into the file as it stands', async () => {
    const save = taking();
    await show(settings(save, practice, 'en', 'emergency'), 900);
    await expect.element(page.getByRole('textbox', { name: 'Phone' }).first()).toHaveValue('555 0100');
    await button('Save').click();
    expect(savedFile(save)).toMatchObject({ cover: practice.cover, crisis: practice.crisis });
  });

  test('takes a contact and a crisis line, whose day may be left open', async () => {
    const save = taking();
    const root = await show(settings(save, bare, 'en', 'emergency'), 900);
    await button('Add a contact').click();
    const name = () => page.getByRole('group', { name: 'Contact 1' }).getByLabelText('Name');
    await expect.element(name()).toHaveFocus();
    await name().fill(' Colleague Q ');
    await page.getByRole('group', { name: 'Contact 1' }).getByLabelText('Phone').fill('555 0100');
    await button('Add a crisis line').click();
    const line = page.getByRole('group', { name: 'Crisis line 1' });
    await line.getByLabelText('Name').fill('Line of the city');
    await line.getByLabelText('Phone').fill('988');
    await button('Save').click();
    const cover = [{ name: 'Colleague Q', phone: '555 0100' }];
    expect(savedFile(save)).toMatchObject({ cover, crisis: [{ name: 'Line of the city', phone: '988' }] });
    expect(savedFile(save).crisis[0]).not.toHaveProperty('checkedOn');
    expect(await axeFindings(root)).toEqual([]);
  });

  test('writes down the day on which a line was checked', async () => {
    const save = taking();
    await show(settings(save, practice, 'en', 'emergency'), 900);
    await page.getByLabelText('Checked on').fill('2026-02-03');
    await button('Save').click();
    expect(savedFile(save).crisis).toEqual([{ ...practice.crisis[0], checkedOn: '2026-02-03' }]);
  });

  test('loses the contact that is removed, and no other', async () => {
    const save = taking();
    const cover = ['Q', 'R', 'S'].map((name) => ({ name, phone: '555 0100' }));
    await show(settings(save, { ...bare, cover }, 'en', 'emergency'), 900);
    await button('Remove contact 2').click();
    await expect.element(button('Add a contact')).toHaveFocus();
    await button('Save').click();
    expect(savedFile(save).cover.map(({ name }: { name: string }) => name)).toEqual(['Q', 'S']);
  });

  test('leads from a problem to its field', async () => {
    const refusing: Save = async () =>
      failure([problemAt(['cover', 0, 'phone'], 'no-digit'), problemAt(['crisis', 0, 'name'], 'empty')]);
    await show(settings(refusing), 900);
    await button('Save').click();
    await page.getByRole('link', { name: 'cover[0].phone' }).click();
    const phone = page.getByRole('group', { name: 'Contact 1' }).getByLabelText('Phone');
    await expect.element(phone).toHaveFocus();
    await expect.element(phone).toHaveAccessibleDescription('At least one digit is needed, or it could not be called.');
    await page.getByRole('link', { name: 'crisis[0].name' }).click();
    expect(document.activeElement?.id).toBe('crisis[0].name');
  });
});
