import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Pool } from 'undici';
import { buildWeb } from '../scripts/build.ts';
import { startEmbedded } from '../server/database/embedded.ts';
import { migrate } from '../server/database/migrate.ts';
import type { Figure } from './figures.ts';
import { median } from './load.ts';
import { openPlace, type Place } from './place.ts';

const FULL_BYTES = 2_147_483_648;
const QUICK_BYTES = 134_217_728;
/** What a server may have in memory while it takes the file in. */
const ALLOWED_MB = 300;
const PATIENCE_MS = 1_800_000;

/** A sound file of so many bytes, out of one piece sent over and over: what is measured is not the making of bytes. */
function* soundOf(bytes: number): Generator<Buffer> {
  const head = Buffer.alloc(65_536);
  head.write('RIFF', 0);
  head.writeUInt32LE(bytes - 8, 4);
  head.write('WAVEfmt ', 8);
  yield head;
  const piece = randomBytes(65_536);
  for (let left = bytes - head.length; left > 0; left -= piece.length) yield left < piece.length ? piece.subarray(0, left) : piece;
}

const sound = (bytes: number): Readable => Readable.from(soundOf(bytes), { objectMode: false });

/** Takes the file in as the page sends it (tus), in one piece. @returns seconds until the server says that it is kept */
async function toServer(place: Place, cookie: string, bytes: number): Promise<number> {
  const base = { cookie, 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin' };
  const metadata = `filename ${Buffer.from('sound.wav').toString('base64')},filetype ${Buffer.from('audio/wav').toString('base64')}`;
  const begun = await place.http.request({ method: 'POST', path: '/api/v1/uploads', headers: { ...base, 'upload-length': String(bytes), 'upload-metadata': metadata } });
  await begun.body.dump();
  const path = String(begun.headers['location']);
  const from = performance.now();
  const headers = { ...base, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0', 'content-length': String(bytes) };
  const answer = await place.http.request({ method: 'PATCH', path, headers, body: sound(bytes), headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
  const text = await answer.body.text();
  if (answer.statusCode !== 204 || answer.headers['redress-evidence-id'] === undefined) throw new Error(`the upload was answered with ${answer.statusCode} ${text.slice(0, 300)}`);
  return (performance.now() - from) / 1000;
}

/** Has bare Node write the same bytes. @returns seconds until they are on the disk */
async function toBareNode(folder: string, bytes: number): Promise<number> {
  const file = join(folder, 'bare');
  const child = fork(join(import.meta.dirname, 'upload-bare.ts'), [file], { execArgv: [] });
  const cut = (): void => void child.kill('SIGKILL');
  process.once('exit', cut);
  const http = new Pool(`http://127.0.0.1:${String((await once(child, 'message'))[0])}`, { connections: 1 });
  try {
    const from = performance.now();
    const answer = await http.request({ method: 'PUT', path: '/', headers: { 'content-length': String(bytes) }, body: sound(bytes), headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS });
    await answer.body.dump();
    return (performance.now() - from) / 1000;
  } finally {
    await http.close();
    process.off('exit', cut);
    cut();
    await rm(file, { force: true });
  }
}

/** The most that a process ever had in memory, in megabytes. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** An upload of 2 GB over HTTP until it is hashed, sealed, looked at and kept: how fast, and how much memory it takes. */
export async function uploads({ folder, quick }: { readonly folder: string; readonly quick: boolean }): Promise<Figure[]> {
  const bytes = quick ? QUICK_BYTES : FULL_BYTES;
  const postgres = await startEmbedded({ folder: join(folder, 'upload-postgres') });
  const bare = join(folder, 'upload-bare');
  await mkdir(bare, { recursive: true });
  try {
    await buildWeb();
    await migrate(postgres.url);
    const place = await openPlace(postgres.url, join(folder, 'upload-server'), process.env['BENCH_PROFILE'] !== undefined);
    try {
      const [order] = await place.orders(1);
      const before = await peakOf(place.pid);
      const [ours, theirs] = [[] as number[], [] as number[]];
      for (let round = 0; round < (quick ? 3 : 2); round += 1) {
        theirs.push(await toBareNode(bare, bytes));
        ours.push(await toServer(place, order!.buyerCookie, bytes));
      }
      const peak = await peakOf(place.pid);
      const rate = (seconds: readonly number[]): number => bytes / 1_000_000 / median(seconds);
      return [
        { name: 'upload.2gb', value: Math.round(rate(ours)), unit: `MB/s, ${Math.round(bytes / 1_048_576)} MiB`, ratio: rate(ours) / rate(theirs), against: `the same bytes piped to disk by bare Node, ${Math.round(rate(theirs))} MB/s (reach 0.5)` },
        { name: 'upload.memory', value: Math.round(peak), unit: `MB at the most, ${Math.round(before)} before`, ratio: peak / ALLOWED_MB, against: `${ALLOWED_MB} MB of the server’s process (reach 1)` },
      ];
    } finally {
      await place.stop();
    }
  } finally {
    await postgres.stop();
  }
}
