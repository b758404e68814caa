import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sure, year } from './set-up-states.ts';
import { button, code, kind, same, savedBy, setUp, taking, tick, titled } from './set-up-view.tsx';
import { show } from './stage.tsx';

/** A therapist's hand, which counts what it does: a click, a key, and for a choice the opening and the choosing. */
function hand() {
  let count = 0;
  return {
    count: () => count,
    async click(target: ReturnType<typeof button>) {
      count += 1;
      await target.click();
    },
    async rename(target: ReturnType<typeof code>, text: string) {
      count += 1;
      await target.click({ clickCount: 3 });
      count += text.length;
      await userEvent.keyboard(text);
    },
    async choose(target: ReturnType<typeof same>, value: string) {
      count += 2;
      await userEvent.selectOptions(target, value);
    },
  };
}

describe('setting up a practice', () => {
  test('of 25 clients is one press when everything fits', async () => {
    const save = taking();
    await show(setUp(save), 1000);
    const count = hand();
    await count.click(button('Save'));
    await expect.element(page.getByRole('heading', { name: 'Your practice is saved' })).toHaveFocus();
    const practice = await savedBy(save);
    expect(practice.clients.length).toBe(sure.length);
    expect(sure.length).toBeGreaterThanOrEqual(24);
    expect(practice.timeZone).toBe(year.zone);
    expect(practice.engagements.map(({ kind: one }) => one)).toEqual([
      'therapy',
      'supervision',
      'teaching',
      'coaching',
    ]);
    await expect.element(page.getByRole('link', { name: 'Practice' })).toHaveAttribute('href', '#settings');
    // Beside this, a file is dropped once.
    expect(count.count()).toBe(1);
  });

  test('with three who are the same, two codes changed and one who is no client takes 25 clicks and keys at most', async () => {
    const save = taking();
    await show(setUp(save), 1000);
    const count = hand();
    for (const [one, other] of [
      [0, 1],
      [2, 3],
      [4, 5],
    ] as const) {
      await count.choose(same(titled(one)), sure[other]?.id ?? '');
    }
    await count.rename(code(titled(6)), 'Q91');
    await count.rename(code(titled(7)), 'Q92');
    await count.click(tick(titled(8)));
    await count.click(button('Save'));
    await expect.element(page.getByRole('heading', { name: 'Your practice is saved' })).toBeVisible();
    const practice = await savedBy(save);
    expect(practice.clients.length).toBe(sure.length - 4);
    expect(practice.clients.map((client) => client.code)).toEqual(expect.arrayContaining(['Q91', 'Q92']));
    const joined = practice.clients.find(({ aliases, code: own }) => [own, ...aliases].includes(titled(0)));
    expect([joined?.code, ...(joined?.aliases ?? [])]).toContain(titled(1));
    expect(joined?.frame.length).toBe((sure[0]?.sessions.length ?? 0) + (sure[1]?.sessions.length ?? 0));
    expect(count.count()).toBeLessThanOrEqual(25);
  });

  test('gives a random code to a name and keeps the name as what the calendar says', async () => {
    const save = taking();
    await show(setUp(save), 1000);
    await button('Save').click();
    await expect.element(page.getByRole('heading', { name: 'Your practice is saved' })).toBeVisible();
    const practice = await savedBy(save);
    for (const { title, code: own } of sure) {
      const client = practice.clients.find(({ aliases, code: one }) => one === title || aliases.includes(title));
      expect(client?.aliases).toEqual(own === null ? [title] : []);
      if (own === null) expect(client?.code).toMatch(/^[A-Z]\d+$/);
    }
  });

  test('every step can be undone, one after the other, what is typed as one', async () => {
    await show(setUp(), 1000);
    const [first, second] = [titled(6), titled(8)];
    const was = (code(first).element() as HTMLInputElement).value;
    await code(first).fill('');
    await code(first).click();
    await userEvent.keyboard('Q91');
    await tick(second).click();
    await userEvent.selectOptions(kind(first), 'joint');
    await userEvent.selectOptions(same(titled(0)), sure[1]?.id ?? '');
    await expect.element(tick(`${titled(1)} · ${titled(0)}`)).toHaveFocus();
    await button('Undo').click();
    await expect.element(tick(titled(0))).toBeChecked();
    await expect.element(page.getByText('Undone: who is the same')).toBeInTheDocument();
    await button('Undo').click();
    await expect.element(kind(first)).toHaveValue('one');
    await button('Undo').click();
    await expect.element(tick(second)).toBeChecked();
    await button('Undo').click();
    await expect.element(code(first)).toHaveValue(was);
    await expect.element(button('Undo')).toHaveAttribute('aria-disabled', 'true');
  });

  test('a couple comes to therapy under a kind of its own, and other work has no frame', async () => {
    const save = taking();
    await show(setUp(save), 1000);
    await userEvent.selectOptions(kind(titled(0)), 'joint');
    await userEvent.selectOptions(kind(titled(1)), 'coaching');
    await button('Save').click();
    await expect.element(page.getByRole('heading', { name: 'Your practice is saved' })).toBeVisible();
    const practice = await savedBy(save);
    const of = (title: string) => practice.clients.find(({ aliases, code: own }) => [own, ...aliases].includes(title));
    const engagement = (title: string) => practice.engagements.find(({ id }) => id === of(title)?.engagement);
    expect(engagement(titled(0))).toMatchObject({ id: 'Couples and families', kind: 'therapy' });
    expect(engagement(titled(1))).toMatchObject({ kind: 'coaching', words: ['Coaching'] });
    expect(of(titled(1))?.frame).toEqual([]);
  });

  test('can be done from the keyboard alone', async () => {
    const save = taking();
    await show(setUp(save), 1000);
    (tick(titled(0)).element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(tick(titled(0))).not.toBeChecked();
    await userEvent.tab();
    await expect.element(tick(titled(1))).toHaveFocus();
    await userEvent.tab();
    await expect.element(code(titled(1))).toHaveFocus();
    (button('Save').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Your practice is saved' })).toHaveFocus();
    expect((await savedBy(save)).clients.length).toBe(sure.length - 1);
  });
});
