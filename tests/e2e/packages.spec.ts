import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';

/** The packages made in a folder, by name, with what each is known by. */
function packagesOf(root: string, out: string, zone: string): Record<string, string> {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/package.ts', '--out', out], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  const zips = readdirSync(out).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(
    zips.map((name) => [
      name.replace(/^framekeeper-[\d.]+-/, ''),
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  );
}

test('the sources that a reviewer unpacks, elsewhere and in another zone, make the same packages byte for byte', () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'framekeeper-packages-'));
  try {
    const ours = join(folder, 'ours');
    const first = packagesOf('.', ours, 'America/St_Johns');
    expect(Object.keys(first).toSorted()).toEqual(['chrome.zip', 'edge.zip', 'firefox.zip', 'sources.zip']);
    const [sources = ''] = readdirSync(ours).filter((name) => name.endsWith('-sources.zip'));
    const theirs = join(folder, 'theirs');
    for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(join(ours, sources)))))) {
      mkdirSync(dirname(join(theirs, path)), { recursive: true });
      writeFileSync(join(theirs, path), bytes);
    }
    symlinkSync(resolve('node_modules'), join(theirs, 'node_modules'));
    const second = packagesOf(theirs, join(theirs, '.output/packages'), 'Asia/Kolkata');
    expect(second).toEqual(first);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
