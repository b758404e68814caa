// Makes a machine that has only Node and npm ready: the dependencies of the lock file, and a browser that can carry the
// extension. Plain JavaScript without dependencies, since it runs before there are any. Does nothing when all is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { findBrowser } from './browser.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`Node ${process.versions.node} is too old: Framekeeper needs Node 20 or later.`);

installDependencies();
installBrowser();

/** Installs what the lock file names, when what is installed is not that. npm leaves a copy of the lock file beside it. */
function installDependencies() {
  const installed = 'node_modules/.package-lock.json';
  const wanted = packagesOf('package-lock.json');
  if (existsSync(installed) && existsSync('node_modules/node/bin/node')) {
    const there = packagesOf(installed);
    const missing = Object.entries(wanted).some(
      ([path, { version, optional }]) => path !== '' && !optional && there[path]?.version !== version,
    );
    if (!missing) return;
  }
  say('Installing the dependencies of the lock file …');
  const result = run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (result !== 0) stop('The dependencies could not be installed; npm has said why above.');
}

/** Where no browser is found and Debian's packages are at hand, installs Debian's Chromium. */
function installBrowser() {
  if (findBrowser()) return;
  if (process.env.FRAMEKEEPER_BROWSER)
    stop(`There is no browser at FRAMEKEEPER_BROWSER=${process.env.FRAMEKEEPER_BROWSER}.`);
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    say('No browser found; installing Debian’s Chromium …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    const result = run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
      quiet,
    );
    if (result === 0 && findBrowser()) return;
  }
  stop(
    'No browser found. Install Chromium, Chrome or Edge, or name one with the environment variable FRAMEKEEPER_BROWSER.',
  );
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** @param {string} command @param {string[]} args @param {Record<string, string>} [more] */
function run(command, args, more = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...more },
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} text @returns {never} */
function stop(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
