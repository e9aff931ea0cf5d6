// Finds a Chromium for the browser tests, and brings one when the machine has none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environment, giveUp, node24, ROOT } from './bootstrap.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function runs(path) {
  return spawnSync(path, ['--version'], { timeout: 60_000 }).status === 0;
}

async function ownBrowser() {
  const { chromium } = await import(join(ROOT, 'node_modules/playwright-core/index.mjs'));
  return chromium.executablePath();
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write('Installing Chromium for the browser tests (once) …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  const apt = (...args) => spawnSync('apt-get', [...options, ...args], { env, encoding: 'utf8', timeout: 900_000 });
  apt('update');
  const done = apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  if (done.status !== 0) process.stdout.write(`${done.stdout ?? ''}${done.stderr ?? ''}\n`);
  return done.status === 0;
}

/** The path of a Chromium that starts. */
export async function findBrowser() {
  const known = [process.env.REDRESS_BROWSER, ...PLACES].filter((path) => path && existsSync(path));
  const working = known.find(runs);
  if (working) return working;
  const own = await ownBrowser();
  if (existsSync(own)) return own;
  if (fromDebian() && existsSync(PLACES[0])) return PLACES[0];
  process.stdout.write('Fetching a browser with Playwright (once) …\n');
  const cli = join(ROOT, 'node_modules/playwright-core/cli.js');
  const done = spawnSync(node24(), [cli, 'install', 'chromium'], { env: environment(), stdio: 'inherit', timeout: 900_000 });
  if (done.status === 0 && existsSync(own)) return own;
  return giveUp('There is no Chromium for the browser tests; install one and name it in REDRESS_BROWSER.');
}
