import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { DetailedError, Upload, type UploadOptions } from 'tus-js-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someBytes } from '../../scripts/sizes.ts';
import { diskFiles, type FileStore } from '../adapters/files.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { createSession } from '../people/sessions.ts';
import { routes } from './routes.ts';

/** The official client of the protocol, over a socket, against this server. */
let server: TestServer;
let socket: Server;
let dataDir = '';
let endpoint = '';
let cookie = '';

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'redress-tus-'));
  server = await testServer(routes, { config: { dataDir, maxFileBytes: 30_000_000 } });
  const id = server.world.newId();
  await server.owner.query({ text: "insert into person (id, name, created_at) values ($1, 'buyer', $2)", values: [id, server.world.now()] });
  cookie = `redress_session=${(await createSession(server.world, server.database, { personId: id })).token}`;
  socket = createServer(getRequestListener((request) => server.app.fetch(request)));
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(socket.address() as { port: number }).port}/api/v1/uploads`;
});
afterAll(async () => {
  socket.closeAllConnections();
  socket.close();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

const wav = (bytes: number): Buffer => {
  const body = someBytes(bytes);
  body.write('RIFF', 0);
  body.writeUInt32LE(bytes - 8, 4);
  body.write('WAVEfmt ', 8);
  return body;
};

interface Sent {
  readonly url: string;
  readonly file: { readonly id: string; readonly sha256: string; readonly name: string; readonly bytes: number } | null;
}

async function look(url: string): Promise<Sent> {
  const answer = await fetch(url, { headers: { cookie, 'tus-resumable': '1.0.0' } });
  return { url, file: ((await answer.json()) as { file: Sent['file'] }).file };
}

function send(body: Buffer, options: Partial<UploadOptions> = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(body as never, {
      ...{ endpoint, headers: { cookie, 'sec-fetch-site': 'same-origin' }, chunkSize: 1_000_000, retryDelays: null },
      metadata: { filename: 'sound.wav', filetype: 'audio/wav' },
      onError: reject,
      onSuccess: () => resolve(look(upload.url!)),
      ...options,
    });
    upload.start();
  });
}

test('a file in pieces; the same file twice is two items of the same bytes', async () => {
  const body = wav(3_500_000);
  const [one, two] = [await send(body), await send(body)];
  expect(one.file).toMatchObject({ name: 'sound.wav', bytes: 3_500_000 });
  expect([one.file!.sha256, one.file!.id === two.file!.id]).toEqual([two.file!.sha256, false]);
});

test('broken off and gone on with, by the address alone', async () => {
  const body = wav(4_000_000);
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(body as never, {
      ...{ endpoint, headers: { cookie, 'sec-fetch-site': 'same-origin' }, chunkSize: 500_000, retryDelays: null },
      metadata: { filename: 'sound.wav', filetype: 'audio/wav' },
      onError: reject,
      onChunkComplete: (_size, done) => {
        if (done >= 1_500_000) void upload.abort().then(() => resolve(upload.url!));
      },
    });
    upload.start();
  });
  let first: number | undefined;
  const sent = await send(body, { uploadUrl: url, endpoint: null as never, onProgress: (done) => void (first ??= done) });
  expect(first).toBeGreaterThanOrEqual(1_500_000);
  expect(sent.file?.bytes).toBe(4_000_000);
});

test('two at once do not get in each other’s way', async () => {
  const bodies = [wav(2_000_000), wav(2_100_000), wav(2_200_000)];
  const sent = await Promise.all(bodies.map((body) => send(body)));
  expect(sent.map((one) => one.file?.bytes)).toEqual([2_000_000, 2_100_000, 2_200_000]);
});

const statusOf = (error: unknown): number | undefined => (error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined);

test('too long is refused before a byte is sent; what expired is not there any more', async () => {
  await expect(send(wav(31_000_000)).catch(statusOf)).resolves.toBe(413);
  const { url } = await send(wav(10_000));
  server.world.clock.advance({ days: 4 });
  const gone = await fetch(url, { method: 'HEAD', headers: { cookie, 'tus-resumable': '1.0.0' } });
  expect([401, 404]).toContain(gone.status);
});

test('a full disk changes nothing: no row, no bytes, and the same file can be sent again', async () => {
  const id = server.world.newId();
  await server.owner.query({ text: "insert into person (id, name, created_at) values ($1, 'b2', $2)", values: [id, server.world.now()] });
  cookie = `redress_session=${(await createSession(server.world, server.database, { personId: id })).token}`;
  const disk = diskFiles(path.join(dataDir, 'files'));
  const full: FileStore = {
    ...disk,
    async arrive(name, source, limit, seal) {
      async function* filling(): AsyncIterable<Uint8Array> {
        let sent = 0;
        for await (const chunk of source) {
          sent += chunk.length;
          if (sent > 5000) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
          yield chunk;
        }
      }
      return disk.arrive(name, filling(), limit, seal);
    },
  };
  Object.assign(server.world, { files: full });
  const before = (await server.owner.query({ text: 'select count(*)::int as n from evidence_file' }))[0];
  const body = wav(400_000);
  const answer = await server.request('/evidence?name=sound.wav', { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'audio/wav' } }, { session: cookie.split('=')[1]! });
  expect([await answer.clone().text(), answer.status]).toEqual([expect.stringContaining('storage_full'), 507]);
  expect((await server.owner.query({ text: 'select count(*)::int as n from evidence_file' }))[0]).toEqual(before);
  expect(await readdir(path.join(dataDir, 'files', 'incoming'))).toEqual([]);
  Object.assign(server.world, { files: disk });
  expect((await send(body)).file?.bytes).toBe(400_000);
});
