import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A time-stamp authority for tests: certificates and answers by OpenSSL, not by our own code. */
export interface TestAuthority {
  readonly url: string;
  readonly rootsPem: string;
  /** the certificate that signs its answers, for another reader to hold them against */
  readonly signerPem: string;
  /** How the next answers go wrong; undefined answers honestly. */
  misbehave(how: Misbehaviour | undefined): void;
  /** Queries it was asked so far. */
  asked(): number;
  close(): Promise<void>;
}

/** `replay` answers with the first answer it ever gave; `wrong_key` signs with a certificate that may not stamp. */
export type Misbehaviour = 'down' | 'hangs' | 'error' | 'garbage' | 'endless' | 'refuses' | 'replay' | 'wrong_key';

const CONFIG = (folder: string, signer: string): string => `
[tsa]
default_tsa = authority
[authority]
serial = ${folder}/serial
crypto_device = builtin
signer_cert = ${folder}/${signer}.pem
certs = ${folder}/root.pem
signer_key = ${folder}/${signer}.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
ess_cert_id_chain = no
tsa_name = no
ordering = no
`;

async function certificate(folder: string, name: string, extensions: string): Promise<void> {
  const at = (suffix: string): string => join(folder, `${name}.${suffix}`);
  await writeFile(at('ext'), extensions);
  await run('openssl', ['req', '-newkey', 'rsa:2048', '-nodes', '-keyout', at('key'), '-out', at('csr'), '-subj', `/CN=Redress test ${name}`]);
  await run('openssl', ['x509', '-req', '-in', at('csr'), '-CA', join(folder, 'root.pem'), '-CAkey', join(folder, 'root.key'),
    '-CAcreateserial', '-days', '3650', '-extfile', at('ext'), '-out', at('pem')]);
}

async function makeAuthority(folder: string): Promise<void> {
  await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', join(folder, 'root.key'), '-out', join(folder, 'root.pem'),
    '-days', '3650', '-subj', '/CN=Redress test root', '-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign']);
  await certificate(folder, 'signer', 'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n');
  await certificate(folder, 'wrong', 'extendedKeyUsage=critical,timeStamping,clientAuth\nkeyUsage=critical,digitalSignature\n');
  await writeFile(join(folder, 'serial'), '01\n');
  for (const signer of ['signer', 'wrong']) await writeFile(join(folder, `${signer}.cnf`), CONFIG(folder, signer));
}

async function reply(folder: string, no: number, query: Buffer, signer: string): Promise<Buffer> {
  const [from, to] = [join(folder, `${no}.tsq`), join(folder, `${no}.tsr`)];
  await writeFile(from, query);
  // OpenSSL itself refuses to stamp with a certificate for other purposes; then it answers with a refusal
  await run('openssl', ['ts', '-reply', '-config', join(folder, `${signer}.cnf`), '-queryfile', from, '-out', to]);
  return readFile(to);
}

const ENDLESS = Buffer.alloc(65_536, 0x30);

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`)));
}

/** Starts an authority on loopback with a root, a stamping key and its own serial numbers. */
export async function startTestAuthority(): Promise<TestAuthority> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-tsa-'));
  await makeAuthority(folder);
  let how: Misbehaviour | undefined;
  let asked = 0;
  let first: Buffer | undefined;
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    asked += 1;
    const send = (body: Buffer, status = 200): void => void outgoing.writeHead(status, { 'content-type': 'application/timestamp-reply' }).end(body);
    if (how === 'down') return void outgoing.destroy();
    if (how === 'hangs') return;
    if (how === 'error') return send(Buffer.from('no'), 503);
    if (how === 'garbage') return send(Buffer.from('this is no token'));
    if (how === 'endless') {
      outgoing.writeHead(200);
      while (!outgoing.destroyed && outgoing.write(ENDLESS)) await new Promise((resolve) => setImmediate(resolve));
      return void outgoing.on('drain', () => outgoing.write(ENDLESS));
    }
    if (how === 'replay' && first !== undefined) return send(first);
    const query = how === 'refuses' ? Buffer.from('300302010f', 'hex') : Buffer.concat(parts);
    const body = await reply(folder, asked, query, how === 'wrong_key' ? 'wrong' : 'signer').catch(() => Buffer.alloc(0));
    first ??= body;
    send(body);
  });
  const url = await listen(server);
  return {
    url,
    rootsPem: await readFile(join(folder, 'root.pem'), 'utf8'),
    signerPem: await readFile(join(folder, 'signer.pem'), 'utf8'),
    misbehave: (next) => void (how = next),
    asked: () => asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
