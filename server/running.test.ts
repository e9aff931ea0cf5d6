import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isRunning } from './running.ts';

test('a process runs until it has ended, whether or not its parent has taken notice', async () => {
  expect(await isRunning(process.pid)).toBe(true);
  // the shell becomes another program, which never asks after the child it did not start
  const careless = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const pid = await new Promise<number>((done) => careless.stdout.once('data', (text: Buffer) => done(Number(text.toString()))));
    const stateOf = (): Promise<string> => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    while (existsSync('/proc/self/stat') && !/\) Z/.test(await stateOf())) await sleep(10);
    // only a system that shows states can tell
    expect(await isRunning(pid)).toBe(!existsSync('/proc/self/stat'));
  } finally {
    const ended = new Promise((done) => careless.once('exit', done));
    careless.kill('SIGKILL');
    await ended;
  }
  expect(await isRunning(careless.pid ?? 0)).toBe(false);
});
