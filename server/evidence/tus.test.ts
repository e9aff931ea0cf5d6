import { createHash } from 'node:crypto';
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

test('a piece is taken whole or not at all when its sender says what it is', async () => {
  const body = wav(700_000);
  const digest = (name: string, part: Buffer): string => `${name} ${createHash(name).update(part).digest('base64')}`;
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' };
  const begun = await fetch(endpoint, { method: 'POST', headers: { ...headers, 'upload-length': '700000', 'upload-metadata': `filename ${Buffer.from('sound.wav').toString('base64')}` } });
  const url = new URL(begun.headers.get('location')!, endpoint).href;
  const patch = async (offset: number, part: Buffer, checksum: string): Promise<string> => {
    const answer = await fetch(url, { method: 'PATCH', headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), 'upload-checksum': checksum }, body: new Uint8Array(part) });
    const code = answer.status === 204 ? answer.headers.get('upload-offset') : ((await answer.json()) as { code: string }).code;
    return `${answer.status} ${code}`;
  };
  const offset = async (): Promise<string | null> => (await fetch(url, { method: 'HEAD', headers })).headers.get('upload-offset');
  const damaged = Buffer.from(body.subarray(0, 400_000));
  damaged[399_999]! ^= 1;
  // at the very beginning, and again behind what was taken: before and after hashing has gone over to its thread
  expect(await patch(0, damaged, digest('sha256', body.subarray(0, 400_000)))).toBe('460 upload_checksum_wrong');
  expect(await offset()).toBe('0');
  expect(await patch(0, body.subarray(0, 400_000), digest('sha256', body.subarray(0, 400_000)))).toBe('204 400000');
  expect(await patch(400_000, damaged.subarray(0, 300_000), digest('sha1', body.subarray(400_000)))).toBe('460 upload_checksum_wrong');
  expect(await offset()).toBe('400000');
  for (const unknown of ['md5 AAAAAAAAAAAAAAAAAAAAAA==', 'sha1 AAAA', 'sha256']) expect(await patch(400_000, body.subarray(400_000, 400_010), unknown)).toBe('400 upload_checksum_unknown');
  // a line that breaks in such a piece leaves nothing of it
  const broken = new AbortController();
  const torn = fetch(url, {
    ...{ method: 'PATCH', signal: broken.signal, duplex: 'half' },
    headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': '400000', 'upload-checksum': digest('sha1', body.subarray(400_000)) },
    body: new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(body.subarray(400_000, 500_000)));
        setTimeout(() => broken.abort(), 200);
      },
    }),
  } as RequestInit).catch(() => undefined);
  await torn;
  expect(await patch(400_000, body.subarray(400_000), digest('sha1', body.subarray(400_000)))).toBe('204 700000');
  const { file } = await look(url);
  expect(file).toMatchObject({ bytes: 700_000, sha256: createHash('sha256').update(body).digest('hex') });
  const [row] = await server.owner.query<{ sm3: Buffer }>({ text: 'select sm3 from evidence_file where id = $1', values: [file!.id] });
  expect(row!.sm3).toEqual(createHash('sm3').update(body).digest());
});

test('another process goes on with what this one began, and a stale sender changes nothing that is kept', async () => {
  const body = wav(900_000);
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' };
  const begun = await fetch(endpoint, { method: 'POST', headers: { ...headers, 'upload-length': '900000', 'upload-metadata': `filename ${Buffer.from('sound.wav').toString('base64')}` } });
  const path = begun.headers.get('location')!;
  const patch = { ...headers, 'content-type': 'application/offset+octet-stream' };
  const one = new URL(path, endpoint).href;
  expect((await fetch(one, { method: 'PATCH', headers: { ...patch, 'upload-offset': '0' }, body: new Uint8Array(body.subarray(0, 300_001)) })).status).toBe(204);
  // a server beside this one knows nothing of the hashes so far, and works them out from what lies there
  const beside = server.beside();
  const there = await beside.app.request(path, { method: 'PATCH', headers: { ...patch, 'upload-offset': '300001' }, body: new Uint8Array(body.subarray(300_001, 600_000)) });
  expect([there.status, there.headers.get('upload-offset')]).toEqual([204, '600000']);
  // this one still has its own: it sees that the file is another now
  const end = await fetch(one, { method: 'PATCH', headers: { ...patch, 'upload-offset': '600000' }, body: new Uint8Array(body.subarray(600_000)) });
  expect(end.headers.get('redress-evidence-id')).toBe(path.split('/').at(-1));
  const sent = Buffer.from(await (await fetch(endpoint.replace('uploads', `evidence/${path.split('/').at(-1)!}`), { headers: { cookie } })).arrayBuffer());
  expect(sent.equals(body)).toBe(true);
  expect((await look(one)).file?.sha256).toBe(createHash('sha256').update(body).digest('hex'));
  await beside.close();
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
