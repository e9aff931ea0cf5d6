import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readVkey, type Vkey } from '../verifier/note.ts';
import { State } from './state.ts';
import { Witness, witnessKey } from './witness.ts';

const HELP = `A witness of transparency logs (docs/formats/witness.md):

  --name NAME     its name, like witness.example/redress
  --data DIR      where key and heads lie; made when it is not there
  --log VKEY      key of a log to watch; may stand several times
  --begin ORIGIN  begin to watch that log from nothing, once
  --port N        where it listens, 8481
  --host HOST     127.0.0.1`;

/** More than a checkpoint with a hundred signatures and a proof. */
const MOST_BYTES = 256 * 1024;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The server: `POST /add-checkpoint`, and the witness's own key at `GET /`. */
function serverOf(witness: Witness, vkey: string): Server {
  return createServer((request, response) => {
    const answer = (status: number, body: string, type = 'text/plain'): void => void response.writeHead(status, { 'content-type': `${type}${type === 'text/plain' ? '; charset=utf-8' : ''}`, 'content-length': Buffer.byteLength(body) }).end(body);
    const handle = async (): Promise<void> => {
      if (request.url === '/' && request.method === 'GET') return answer(200, `${vkey}\n`);
      if (request.url !== '/add-checkpoint') return answer(404, 'there is POST /add-checkpoint\n');
      if (request.method !== 'POST') return answer(405, 'POST\n');
      const body = await bodyOf(request);
      if (body === null) return answer(413, 'too long\n');
      const said = await witness.addCheckpoint(body);
      answer(said.status, said.body, said.type);
    };
    handle().catch((error: Error) => {
      process.stderr.write(`${error.message}\n`);
      if (!response.headersSent) answer(500, 'nothing was signed\n');
    });
  });
}

async function logsOf(texts: readonly string[]): Promise<Vkey[]> {
  const keys = await Promise.all(texts.map((text) => readVkey(text)));
  const wrong = keys.findIndex((key) => key?.kind !== 'log');
  if (wrong >= 0) throw new Error(`--log ${texts[wrong]}: no key of a log`);
  return keys as Vkey[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, name: { type: 'string' }, data: { type: 'string' }, log: { type: 'string', multiple: true }, begin: { type: 'string', multiple: true }, port: { type: 'string' }, host: { type: 'string' } },
  });
  const { name, data, log: texts = [], begin = [] } = values;
  if (values.help === true || name === undefined || data === undefined || texts.length === 0) {
    process.stdout.write(`${HELP}\n`);
    process.exitCode = values.help === true ? 0 : 2;
    return;
  }
  const logs = await logsOf(texts);
  mkdirSync(join(data, 'heads'), { recursive: true, mode: 0o700 });
  for (const origin of begin) State.begin(join(data, 'heads'), origin);
  const state = State.open(join(data, 'heads'), [...new Set(logs.map((one) => one.name))]);
  const key = await witnessKey(join(data, 'key.pem'), name);
  const server = serverOf(new Witness(key, state, logs, () => Date.now()), key.vkey);
  server.listen(Number(values.port ?? 8481), values.host ?? '127.0.0.1', () => {
    const at = server.address();
    process.stdout.write(`${JSON.stringify({ vkey: key.vkey, port: typeof at === 'object' ? at?.port : null })}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
