import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { addDays, dayAt, mondayOf } from '../lib/time/day.ts';
import { calendarFile } from '../tests/bench/years/calendar-file.ts';
import { endOf } from '../tests/bench/years/evidence.ts';
import { practiceYear } from '../tests/bench/years/year.ts';
import { launch } from './launch.ts';

const ZONE = 'America/New_York';

/** What a first set-up came to: each picture in order, and what was pressed until the practice stood. */
export type SetUpTaken = {
  readonly pictures: readonly string[];
  /** Presses and keys, the dropping of the file included. */
  readonly presses: number;
  /** What the view says was saved. */
  readonly saved: string;
  /** From the file being dropped until everything is proposed, milliseconds. */
  readonly proposedIn: number;
};

/**
 * A first set-up as somebody does it, from a year's calendar file of 25 invented clients: dropped, looked through, one who
 * is no client unticked, saved. Each step is a picture in the folder.
 */
export async function takeSetUp(folder: string): Promise<SetUpTaken> {
  const launched = await launch({ headless: true, zone: ZONE });
  const files = mkdtempSync(join(tmpdir(), 'framekeeper-set-up-'));
  const pictures: string[] = [];
  let presses = 0;
  const press = async (target: Locator) => {
    presses += 1;
    await target.click();
  };
  try {
    const view = await launched.openView('dashboard', { width: 1000, height: 900 });
    const picture = async (name: string, whole = false) => {
      const path = `${folder}/${pictures.length + 1}-${name}.png`;
      await view.screenshot({ path, fullPage: whole });
      pictures.push(path);
    };
    await view.getByLabel(/\.ics/).waitFor();
    await picture('nothing-seen');

    const file = join(files, 'work@example.com.ics');
    // It ends last week: who was last seen long ago is not taken for a client.
    const first = mondayOf(addDays(dayAt(ZONE, Date.now()), -7 * 52));
    const year = practiceYear({ seed: 3, marked: 0.7, first });
    writeFileSync(file, calendarFile(year.lives, year.zone, endOf(year), 'work@example.com'));
    const from = performance.now();
    presses += 1;
    await view.getByLabel(/\.ics/).setInputFiles(file);
    const region = view.getByRole('region', { name: '3 · Clients' });
    await region.waitFor();
    const proposedIn = Math.round(performance.now() - from);
    await picture('proposed', true);

    await press(region.getByRole('checkbox', { checked: true }).last());
    await region.scrollIntoViewIfNeeded();
    await picture('one-is-no-client');
    await press(view.getByRole('button', { name: 'Save' }));
    await view.getByRole('heading', { name: 'Your practice is saved' }).waitFor();
    const saved = await view.getByText(/^\d+ clients, with/).innerText();
    await picture('saved', true);

    await press(view.getByRole('link', { name: 'Practice' }).first());
    await view.getByRole('heading', { name: 'Clients', exact: true }).waitFor();
    await picture('practice');
    const popup = await launched.openView('popup', { width: 360, height: 600 });
    await popup.getByRole('listitem').first().waitFor();
    const path = `${folder}/${pictures.length + 1}-first-questions.png`;
    await popup.screenshot({ path });
    return { pictures: [...pictures, path], presses, saved, proposedIn };
  } finally {
    await launched.context.close();
    rmSync(files, { recursive: true, force: true });
  }
}
