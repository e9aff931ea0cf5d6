#!/usr/bin/env node
// npm test: every part in order, stopping after the first that fails. npm run test:PART runs one.
// Everything after the name of one part is handed to its program: npm run test:core -- core/ledger
// npm run test:night: every part, each test at its long size. npm run test:explore [-- ROUNDS]: properties by new chance.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, environment, giveUp, node24, ROOT } from './bootstrap.mjs';
import { findBrowser } from './browser.mjs';
import { findSpin } from './spin.mjs';

const REPORTS = join(ROOT, 'reports');
const MINUTE_MS = 60_000;
/** How long one part may take before it is thought to hang. */
const LONGEST_MS = { quick: 30 * MINUTE_MS, night: 12 * 60 * MINUTE_MS };
/** How often `explore` goes through all properties unless told. */
const ROUNDS = 10;

const script = (file, ...args) => [node24(), [join(ROOT, file), ...args]];
const vitest = (project, args) => {
  const report = join(REPORTS, `${project}.json`);
  return [
    node24(),
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    report,
  ];
};

const PARTS = {
  types: () => script('node_modules/typescript/bin/tsc', '-p', ROOT),
  lint: (args) => script('node_modules/oxlint/bin/oxlint', '--deny-warnings', ...args),
  tidy: (args) => vitest('tidy', args),
  core: (args) => vitest('core', args),
  models: (args) => vitest('models', args),
  database: (args) => vitest('database', args),
  scenarios: (args) => vitest('scenarios', args),
  crash: (args) => vitest('crash', args),
  browser: (args) => vitest('browser', args),
};

/** Runs one program to its end; a part that hangs is ended with everything it started. */
function run(command, args, env) {
  const longest = LONGEST_MS[env.REDRESS_SIZE === 'night' ? 'night' : 'quick'];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let output = '';
    const keep = (text) => (output += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const end = (signal) => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
      } catch {
        // it ended by itself a moment earlier
      }
    };
    const late = setTimeout(() => {
      keep(`\nended after ${longest / MINUTE_MS} minutes\n`);
      end('SIGKILL');
    }, longest);
    const stop = () => {
      end('SIGTERM');
      setTimeout(() => process.exit(130), 5000).unref();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => {
      clearTimeout(late);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** How many tests passed and failed; a program without tests is one test. */
function countOf(code, report) {
  if (!report) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  // a file that could not be loaded, or an error outside of a test, fails the part without failing a test
  return { passed: numPassedTests, failed: code !== 0 && numFailedTests === 0 ? 1 : numFailedTests };
}

/** Where tests lie. This program runs on Node 20 too, which has no globSync. */
function testFiles() {
  const below = (folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((path) => join(folder, path));
  return ['core', 'institution', 'server', 'web', 'scenarios'].flatMap(below).filter((path) => /\.test\.tsx?$/.test(path));
}

/** Every property again and again, each round by a seed of its own that is printed. @returns how many rounds failed */
async function explore(rounds, env) {
  const files = testFiles().filter((path) =>
    /from 'fast-check'/.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  let failed = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const args = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project=core', '--project=database', '--project=scenarios', ...files];
    const { code, output } = await run(node24(), args, { ...env, REDRESS_SEED: String(seed) });
    if (code !== 0) {
      failed += 1;
      process.stdout.write(`${output.trimEnd()}\n`);
    }
    process.stdout.write(`round ${round}  REDRESS_SEED=${seed}  ${code === 0 ? 'passed' : 'failed'}\n`);
  }
  process.stdout.write(`${rounds - failed} rounds passed, ${failed} failed\n`);
  return failed;
}

async function main() {
  const [asked, ...args] = process.argv.slice(2);
  const night = asked === 'night';
  const only = night ? args.shift() : asked;
  if (only && only !== 'explore' && !(only in PARTS)) giveUp(`There is no part "${only}"; the parts are ${Object.keys(PARTS).join(', ')}, and night and explore.`);
  ensureInstalled();
  mkdirSync(REPORTS, { recursive: true });
  // the tests decide about themselves: nothing of the caller's settings of a server reaches them
  const env = environment({ NODE_ENV: 'test', FORCE_COLOR: '0', NO_COLOR: '1', REDRESS_SIZE: night ? 'night' : 'quick' });
  for (const name of ['DATABASE_URL', 'PORT', 'PUBLIC_URL', 'SMTP_URL', 'REDRESS_SECRET', 'REDRESS_DATA']) delete env[name];
  if (only === 'explore') process.exit((await explore(Number(args[0] ?? ROUNDS), env)) === 0 ? 0 : 1);
  if (env.REDRESS_SEED !== undefined) process.stdout.write(`REDRESS_SEED=${env.REDRESS_SEED}\n`);
  const total = { passed: 0, failed: 0 };
  for (const part of only ? [only] : Object.keys(PARTS)) {
    const begun = Date.now();
    if (part === 'browser' || part === 'scenarios') env.REDRESS_BROWSER = await findBrowser();
    if (part === 'models') {
      const { spin, compiler } = findSpin();
      Object.assign(env, { REDRESS_SPIN: spin, REDRESS_CC: compiler });
    }
    const [command, programArgs, report] = PARTS[part](only ? args : []);
    if (report) rmSync(report, { force: true });
    const { code, output } = await run(command, programArgs, env);
    const count = countOf(code, report);
    total.passed += count.passed;
    total.failed += count.failed;
    if (code !== 0 || only) process.stdout.write(`${output.trimEnd()}\n`);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    process.stdout.write(`${part.padEnd(10)} ${count.passed} passed, ${count.failed} failed  ${seconds} s\n`);
    if (code !== 0) break;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed === 0 ? 0 : 1);
}

await main();
