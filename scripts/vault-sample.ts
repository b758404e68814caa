// Writes what this release leaves on a device into tests/vault/samples/, for later releases to be tried on. Run once, when a
// release is made: a sample that stands is never written again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { now, PAGE, PRACTICE, reading, start } from '../tests/core/world.ts';
import { deviceOf, type StoredDevice, textOf } from '../tests/vault/stored.ts';

const { version: release } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `tests/vault/samples/${release}.json`;
if (existsSync(file)) {
  process.stderr.write(`${file} stands already, and stays as that release wrote it.\n`);
  process.exit(2);
}

const database = { name: 'framekeeper', version: 1 };
const { subtle } = crypto;
const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify']);
const keys = {
  device: textOf(crypto.getRandomValues(new Uint8Array(32))),
  signing: {
    public: textOf(await subtle.exportKey('raw', pair.publicKey)),
    private: textOf(await subtle.exportKey('pkcs8', pair.privateKey)),
  },
};
const device = await deviceOf({ database, keys, drawers: {} });
const { core, vault } = await start(device);
const done = [
  await core.savePractice(PRACTICE),
  await core.report(PAGE, reading),
  await core.answer({
    flag: (await core.overview()).questions.find(({ rule }) => rule === 'extra-session')?.flag ?? '',
    category: 'emergency',
    reason: 'asked for by phone',
  }),
];
if (done.some(({ ok }) => !ok)) throw new Error(`It was not kept: ${JSON.stringify(done)}`);
vault.close();

const drawers = await new Promise<StoredDevice['drawers']>((resolve, reject) => {
  const request = device.open(database.name);
  request.onerror = () => reject(request.error);
  request.onsuccess = () => {
    const found: Record<string, StoredDevice['drawers'][string]> = {};
    const walk = request.result.transaction('drawers').objectStore('drawers').openCursor();
    walk.onsuccess = () => {
      const cursor = walk.result;
      if (!cursor) return resolve(found);
      const { version, iv, data } = cursor.value;
      found[String(cursor.key)] = { version, iv: textOf(iv), data: textOf(data) };
      cursor.continue();
    };
  };
});
const stored: StoredDevice = { release, at: now, database, keys, drawers };
writeFileSync(file, `${JSON.stringify(stored, null, 2)}\n`);
process.stdout.write(`${file}: ${Object.keys(drawers).length} drawers\n`);
