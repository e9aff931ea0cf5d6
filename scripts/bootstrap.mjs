// What every launcher needs before anything is installed: plain JavaScript for Node 20.19 and newer, no dependency.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.redress-installed');
/** Where Node keeps what it compiled: half of a start is reading some hundred files of ours. */
const COMPILED = join(MODULES, '.cache', 'redress-compiled');
const INSTALL_LOCK = join(ROOT, '.installing');
const LONGEST_INSTALL_MS = 600_000;

/** Prints one sentence and ends with an error, without a stack nobody asked for. */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

function wantedStamp() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform} ${process.arch}\n`;
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();
}

/** npm itself: the one that called us, else the one beside our Node, else the one on the path. */
function npmCommand() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  if (script) return { command: process.execPath, first: [script], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** Two launchers started at the same moment must not install over each other. */
function claimInstall() {
  const begun = Date.now();
  for (;;) {
    try {
      mkdirSync(INSTALL_LOCK);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isInstalled()) return;
    const age = existsSync(INSTALL_LOCK) ? Date.now() - statSync(INSTALL_LOCK).mtimeMs : 0;
    if (age > LONGEST_INSTALL_MS || Date.now() - begun > LONGEST_INSTALL_MS) {
      rmSync(INSTALL_LOCK, { recursive: true, force: true });
    } else {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

/** Installs exactly what the lock file says, when that is not there yet. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`Redress needs Node 20.19 or newer to start; this is ${process.version}.`);
  }
  if (isInstalled()) return;
  claimInstall();
  try {
    if (isInstalled()) return;
    process.stdout.write('Installing what Redress needs (once, about a minute) …\n');
    const npm = npmCommand();
    // development packages too, whatever NODE_ENV or the user's npm settings say: the pages are built from them
    const flags = ['ci', '--include=dev', '--include=optional', '--ignore-scripts=false', '--no-audit', '--no-fund'];
    const env = { ...process.env, NODE_ENV: 'development', npm_config_omit: '', npm_config_loglevel: 'error' };
    let result;
    // registries stumble; a second try costs little
    for (let attempt = 0; attempt < 3; attempt += 1) {
      result = spawnSync(npm.command, [...npm.first, ...flags], {
        cwd: ROOT,
        env,
        shell: npm.shell,
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      if (result.status === 0) break;
    }
    if (result.status !== 0) {
      process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`);
      giveUp('npm could not install the packages of package-lock.json; see above. Is the package registry reachable?');
    }
    writeFileSync(STAMP, wantedStamp());
  } finally {
    rmSync(INSTALL_LOCK, { recursive: true, force: true });
  }
}

/** Node 24: the packaged one, or the host's own where no package exists for its system. */
export function node24() {
  const packaged = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return giveUp(`There is no packaged Node 24 for ${process.platform} ${process.arch}; install Node 24 and start again.`);
}

/** The environment of our own programs: Node 24 first on the path, so that what they start finds it too, and what it compiled kept. */
export function environment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [dirname(node24()), join(MODULES, '.bin'), process.env.PATH].join(separator);
  return { NODE_COMPILE_CACHE: COMPILED, ...process.env, PATH: path, ...extra };
}

/**
 * Runs a script of ours under Node 24 with this terminal, passes signals on, and resolves to its exit code. The child
 * notices by its closed channel when this launcher is killed, and stops too.
 */
export function runNode(file, args = [], options = {}) {
  const child = spawn(node24(), [...(options.nodeFlags ?? []), join(ROOT, file), ...args], {
    cwd: options.cwd ?? ROOT,
    env: environment(options.env),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const pass = (signal) => () => {
    // Ctrl-C in a terminal reaches the child by itself
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => giveUp(`Node 24 could not be started: ${error.message}.`));
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 1)));
  });
}
