// Finds Spin and a C compiler for the models of the money protocols, and brings them when the machine has none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp } from './bootstrap.mjs';

const runs = (program, ...args) => spawnSync(program, args, { timeout: 60_000 }).status === 0;
const find = () => ({
  spin: ['spin', '/usr/bin/spin'].find((path) => runs(path, '-V')),
  compiler: [process.env.CC, 'cc', 'gcc', 'clang'].find((path) => path && runs(path, '--version')),
});

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stdout.write('Installing Spin and a C compiler for the models (once) …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  const apt = (...args) => spawnSync('apt-get', [...options, ...args], { env, encoding: 'utf8', timeout: 900_000 });
  apt('update');
  const done = apt('install', '-y', '--no-install-recommends', 'spin', 'gcc', 'libc6-dev');
  if (done.status !== 0) process.stdout.write(`${done.stdout ?? ''}${done.stderr ?? ''}\n`);
}

/** The programs the models are checked with. */
export function findSpin() {
  let found = find();
  if (!found.spin || !found.compiler) {
    fromDebian();
    found = find();
  }
  if (found.spin && found.compiler) return found;
  return giveUp('The models need Spin and a C compiler: install the packages "spin" and "gcc" (see models/README.md).');
}
