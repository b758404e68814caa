import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { problemAt } from '../../lib/practice/problem.ts';
import { failure } from '../../lib/result.ts';
import { button, type Save, savedFile, settings, taking } from './settings-view.tsx';
import { show, unfold } from './stage.tsx';
import { practice } from './states.ts';

describe('the questions', () => {
  const level = (title: string) =>
    page.getByRole('group', { name: title }).getByRole('combobox', { name: 'How far it goes' });

  test('go as far as the kind of practice has it, and are set otherwise one by one', async () => {
    const save = taking();
    const root = await show(settings(save, practice, 'en', 'rules'), 900);
    unfold(root);
    const extra = level('A session beyond the plan');
    await expect.element(extra).toHaveDisplayValue('Usual here: question');
    await extra.selectOptions('off');
    const group = page.getByRole('group', { name: 'Outside your hours' });
    const grace = group.getByLabelText('Minutes of grace');
    await expect.element(grace).toHaveAccessibleDescription('Usually 5 minutes.');
    await expect.element(group.getByLabelText('Most entries')).toHaveAccessibleDescription('Usually 1,200.');
    await grace.fill('10');
    await page.getByLabelText('Days for an answer').fill('7');
    await button('Save').click();
    expect(savedFile(save)).toMatchObject({
      rules: [
        { rule: 'extra-session', level: 'off', options: {} },
        { rule: 'outside-practice-hours', options: { graceMinutes: 10 } },
      ],
      escalateDays: 7,
    });
  });

  test('tell what they ask about and what not, and what they rest on', async () => {
    const root = await show(settings(taking(), practice, 'en', 'rules'), 900);
    unfold(root);
    const group = page.getByRole('group', { name: 'A session beyond the plan' });
    const asked = group.getByRole('table', { name: 'What it asks about' });
    expect(
      asked
        .getByRole('columnheader')
        .elements()
        .map((cell) => cell.textContent),
    ).toEqual(['Time', ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri']]);
    const row = asked.getByRole('row', { name: /3:00/ });
    expect(
      row
        .getByRole('cell')
        .elements()
        .map((cell) => cell.textContent?.trim()),
    ).toEqual(['', '', '', 'K7', '']);
    await expect.element(row.getByRole('img', { name: 'question' })).toBeVisible();
    const silent = group.getByRole('table', { name: 'What it does not ask about' });
    expect(silent.getByRole('img').elements()).toEqual([]);
    expect(silent.getByRole('columnheader').elements()).toHaveLength(8);
    const sources = group
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent);
    expect(sources).toEqual([
      'ACA Code of Ethics (2014), A.6.b, Extending Counseling Boundaries (not held against the published text here)',
      'ACA Code of Ethics (2014), A.6.c, Documenting Boundary Extensions',
    ]);
  });

  test('of which some go further by themselves say that a level chosen here holds for all', async () => {
    const root = await show(settings(taking(), practice, 'en', 'rules'), 900);
    unfold(root);
    await expect.element(level('Outside your hours')).toHaveAccessibleDescription(/holds for all/);
    await expect.element(level('A session beyond the plan')).not.toHaveAccessibleDescription(/holds for all/);
  });

  test('that are as usual again stand in no file, and what is set about rules not shown here stays', async () => {
    const save = taking();
    const set = { rule: 'supervision-gap', level: 'note', options: { days: 3 } } as const;
    const root = await show(
      settings(
        save,
        { ...practice, rules: [{ rule: 'extra-session', level: 'review', options: {} }, set] },
        'en',
        'rules',
      ),
      900,
    );
    unfold(root);
    await level('A session beyond the plan').selectOptions('');
    await button('Save').click();
    expect(savedFile(save).rules).toEqual([set]);
  });

  test('with a number that is out of bounds lead to its field', async () => {
    const refused = vi.fn<Save>(async () =>
      failure([problemAt(['rules', 0, 'options', 'graceMinutes'], 'too-big', { most: 60 })]),
    );
    const options = { graceMinutes: 90 };
    await show(settings(refused, { ...practice, rules: [{ rule: 'outside-practice-hours', level: null, options }] }));
    await button('Save').click();
    await page.getByRole('link', { name: 'rules[0].options.graceMinutes' }).click();
    const grace = page.getByLabelText('Minutes of grace');
    await expect.element(grace).toHaveFocus();
    await expect.element(grace).toHaveAccessibleDescription(/The number must be at most 60\./);
  });
});
