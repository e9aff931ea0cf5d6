#!/usr/bin/env node
// npm test: every part in order, some side by side, stopping after the first that fails. npm run test:PART runs one.
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
  // three files: each waits for its browser as often as it computes
  browser: (args) => vitest('browser', ['--maxWorkers=3', ...args]),
};

/** What runs side by side: parts of one processor, and the crashes, whose servers wait for disks and for each other. */
const SIDE_BY_SIDE = [['types', 'lint', 'tidy', 'models'], ['core'], ['database'], ['scenarios', 'crash'], ['browser']];

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

/** What a part needs to know besides: its browser, or the programs of its models. */
async function needsOf(part) {
  if (part === 'browser' || part === 'scenarios') return { REDRESS_BROWSER: await findBrowser() };
  if (part !== 'models') return {};
  const { spin, compiler } = findSpin();
  return { REDRESS_SPIN: spin, REDRESS_CC: compiler };
}

/** Runs one part and prints how it went. @returns its counts, and its exit code */
async function runPart(part, args, env, alone) {
  const begun = Date.now();
  const [command, programArgs, report] = PARTS[part](args);
  if (report) rmSync(report, { force: true });
  const { code, output } = await run(command, programArgs, { ...env, ...(await needsOf(part)) });
  const count = countOf(code, report);
  if (code !== 0 || alone) process.stdout.write(`${output.trimEnd()}\n`);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${part.padEnd(10)} ${count.passed} passed, ${count.failed} failed  ${seconds} s\n`);
  return { ...count, code };
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
  for (const round of only ? [[only]] : SIDE_BY_SIDE) {
    const done = await Promise.all(round.map((part) => runPart(part, only ? args : [], env, Boolean(only))));
    total.passed += done.reduce((sum, { passed }) => sum + passed, 0);
    total.failed += done.reduce((sum, { failed }) => sum + failed, 0);
    if (done.some(({ code }) => code !== 0)) break;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed === 0 ? 0 : 1);
}

await main();
