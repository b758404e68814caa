import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { AwaitedSlots, type ReleaseSlot } from '../../components/popup/awaited-slots.tsx';
import type { AwaitedSlot } from '../../lib/messages/protocol.ts';
import { failure, success } from '../../lib/result.ts';
import { axeFindings, show } from './stage.tsx';
import { at, NOW, voiceIn } from './states.ts';

const SLOT = { start: at(16), end: at(16, 50), client: 'K7' };
const release = vi.fn<ReleaseSlot>();
const announce = vi.fn<(text: string) => void>();

beforeEach(() => {
  release.mockReset();
  announce.mockReset();
});

const opened = (...slots: readonly AwaitedSlot[]) =>
  show(
    <main>
      <AwaitedSlots slots={slots} now={NOW} voice={voiceIn('en')} onRelease={release} announce={announce} />
    </main>,
  );

test('where nothing was opened, nothing is said of it', async () => {
  const root = await opened();
  expect(root.textContent).toBe('');
});

test('an opened slot that was not seen yet is told quietly, and undone by its button', async () => {
  release.mockImplementation(async () => success(null));
  const root = await opened(SLOT);
  const region = page.getByRole('region', { name: 'Opened slots' });
  await expect.element(region).toMatchTextContent(/^K7 · 4:00 – 4:50 PM was opened, not seen in the calendar yet\./);
  expect(await axeFindings(root)).toEqual([]);
  await page.getByRole('button', { name: 'Undo the opening of K7, 4:00 – 4:50 PM' }).click();
  expect(release).toHaveBeenCalledExactlyOnceWith(SLOT);
  await opened();
  await expect.element(page.getByText('4:00 – 4:50 PM is kept free no longer.')).toHaveFocus();
  expect(announce).toHaveBeenCalledExactlyOnceWith('4:00 – 4:50 PM is kept free no longer.');
  expect(root.querySelectorAll('li')).toHaveLength(0);
  expect(await axeFindings(root)).toEqual([]);
});

test('an undoing that was refused says so, and the slot stays', async () => {
  release.mockImplementation(async () => failure('locked'));
  await opened(SLOT);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/could not be undone/);
  await expect.element(page.getByRole('button', { name: /^Undo/ })).toBeVisible();
  expect(announce).not.toHaveBeenCalled();
});

test('a slot of another day is told with its day', async () => {
  await opened({ start: at(9, 0, 1), end: at(9, 50, 1), client: null });
  await expect.element(page.getByText(/^Fri, Jan 16, 9:00 – 9:50 AM was opened/)).toBeVisible();
});
