import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdfSigner, selfSigned } from '../server/adapters/pades.ts';
import { concat, hex, utf8, type Bytes } from './bytes.ts';
import { filesInMemory } from './files.ts';
import { checkPdf } from './pdf.ts';
import { checkStamp } from './stamp.ts';
import { sample, seal, type Sample } from './testkit/sample.ts';
import { readTrust } from './trust.ts';
import { verifyBag } from './verify.ts';
import { certificatesOf, type Certificate } from './x509.ts';

const NOW = Date.now();
const bytesOf = (buffer: Uint8Array): Bytes => Uint8Array.from(buffer);

const CONFIG = (folder: string): string => `
[tsa]
default_tsa = authority
[authority]
serial = ${folder}/serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
[stamp]
extendedKeyUsage = critical,timeStamping
[plain]
extendedKeyUsage = clientAuth
[ca]
basicConstraints = critical,CA:TRUE
`;

/** An authority of OpenSSL in a folder. */
class Authority {
  readonly folder = mkdtempSync(join(tmpdir(), 'redress-authority-'));
  readonly #at = (name: string): string => join(this.folder, name);
  readonly #openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe' });

  constructor() {
    writeFileSync(this.#at('conf'), CONFIG(this.folder));
    writeFileSync(this.#at('serial'), '01\n');
    for (const [name, key] of [['root', 'rsa:2048'], ['other', 'rsa:2048']] as const) this.#openssl('req', '-x509', '-newkey', key, '-nodes', '-keyout', `${name}.key`, '-out', `${name}.pem`, '-subj', `/CN=${name} of Authorities`, '-days', '30', '-addext', 'basicConstraints=critical,CA:TRUE');
    for (const [name, kind, params] of [['signer', 'stamp', ['-newkey', 'rsa:2048']], ['curve', 'stamp', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']], ['plain', 'plain', ['-newkey', 'rsa:2048']]] as const) {
      this.#openssl('req', '-new', ...params, '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=Authority ${name}`);
      this.#openssl('x509', '-req', '-in', `${name}.csr`, '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-out', `${name}.pem`, '-days', '20', '-extfile', 'conf', '-extensions', kind);
    }
  }

  pem(name: string): string {
    return readFileSync(this.#at(`${name}.pem`), 'utf8');
  }

  roots(name = 'root'): Certificate[] {
    return certificatesOf(this.pem(name));
  }

  stamp(data: Uint8Array, signer = 'signer', hash = 'sha256'): Bytes {
    writeFileSync(this.#at('data'), data);
    this.#openssl('ts', '-query', '-data', 'data', `-${hash}`, '-cert', '-out', 'q.tsq');
    this.#openssl('ts', '-reply', '-queryfile', 'q.tsq', '-config', 'conf', '-signer', `${signer}.pem`, '-inkey', `${signer}.key`, '-out', 'r.tsr');
    return bytesOf(readFileSync(this.#at('r.tsr')));
  }
}

let authority: Authority;
let whole: Sample;
beforeAll(async () => {
  authority = new Authority();
  whole = await sample();
});
afterAll(() => rmSync(authority.folder, { recursive: true }));

describe('a time stamp', () => {
  const data = utf8('redress.example/log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n');

  it.each([['signer', 'sha256'], ['signer', 'sha512'], ['curve', 'sha384']])('of OpenSSL with %s and %s is read, with who and when', async (signer, hash) => {
    const said = await checkStamp(authority.stamp(data, signer, hash), data, [], authority.roots());
    expect(said).toMatchObject({ ok: true, rooted: true, by: { name: `Authority ${signer}` } });
    expect(said.ok && Math.abs(said.at - Date.now())).toBeLessThan(60_000);
  });

  it('of something else, with another root, or of a certificate not made for it, is told apart', async () => {
    const answer = authority.stamp(data);
    expect(await checkStamp(answer, utf8('something else'), [], authority.roots())).toEqual({ ok: false, code: 'stamp_imprint' });
    expect(await checkStamp(answer, data, [], authority.roots('other'))).toMatchObject({ ok: true, rooted: false });
    expect(await checkStamp(answer, data, [], [])).toMatchObject({ rooted: false });
    expect(await checkStamp(utf8('no stamp'), data, [], [])).toEqual({ ok: false, code: 'stamp_read' });
    // PKIStatusInfo: rejection
    expect(await checkStamp(Uint8Array.of(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02), data, [], [])).toEqual({ ok: false, code: 'stamp_refused' });
  });

  it('with any bit turned that is signed does not hold', async () => {
    const answer = authority.stamp(data);
    const held: number[] = [];
    for (let at = 0; at < answer.length; at += 3) {
      const other = answer.slice();
      other[at]! ^= 1 << at % 8;
      const said = await checkStamp(other, data, [], authority.roots());
      if (said.ok && said.rooted) held.push(at);
    }
    // the version, and what names the kinds of hashes and signatures a second time: nobody signs that
    expect(held.length).toBeLessThan(25);
  });

  it('on the head of the log is a step of the case file', async () => {
    const files = new Map(whole.files);
    const checkpoint = new TextDecoder().decode(files.get('data/log/checkpoint'));
    const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1);
    const size = Number(text.split('\n')[1]);
    files.set(`data/stamps/${size}.tsr`, authority.stamp(utf8(text)));
    files.set('data/stamps/chain.pem', utf8(authority.pem('root')));
    const steps = async (trust: object | null): Promise<{ state: string; codes: string[] }> => {
      const report = await verifyBag(filesInMemory(seal(new Map(files))), { trust: trust === null ? null : await readTrust(utf8(JSON.stringify({ format: 'redress-trust/1', logs: [whole.log.vkey], ...trust }))), now: NOW });
      const { state, remarks } = report.steps.find((step) => step.name === 'stamps')!;
      return { state, codes: remarks.map((one) => one.code) };
    };
    expect(await steps(null)).toEqual({ state: 'pass', codes: ['stamp_done', 'stamp_from_file'] });
    expect(await steps({ stampRoots: [authority.pem('root')] })).toEqual({ state: 'pass', codes: ['stamp_done'] });
    expect(await steps({ stampRoots: [authority.pem('other')] })).toEqual({ state: 'fail', codes: ['stamp_root'] });
    files.set(`data/stamps/${size}.tsr`, authority.stamp(utf8('else')));
    expect((await steps(null)).codes).toContain('stamp_imprint');
    files.set(`data/stamps/${size + 1}.tsr`, authority.stamp(utf8(text)));
    expect((await steps(null)).codes).toContain('stamp_checkpoint');
  });
});

/** The smallest PDF there is, with a text in its information. */
function pdf(keywords: string): Buffer {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>', `<< /Keywords (${keywords}) >>`];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

describe('a signed PDF', () => {
  async function signed(keywords: string): Promise<{ bytes: Bytes; pem: string }> {
    const files = await selfSigned('redress.example', new Date(NOW - 60_000));
    const signer = await openPdfSigner(files);
    return { bytes: bytesOf(await signer.sign(pdf(keywords), new Date(NOW), 'Case file')), pem: files.certificates };
  }

  it('is held by its signature', async () => {
    const { bytes, pem } = await signed('hello');
    const said = await checkPdf(bytes, certificatesOf(pem), NOW);
    expect(said).toMatchObject({ ok: true, rooted: true, stampedAt: null });
    expect(await checkPdf(bytes, authority.roots(), NOW)).toMatchObject({ ok: true, rooted: false });
  });

  it('is not held after any change, or with more behind it', async () => {
    const { bytes } = await signed('hello');
    const text = new TextDecoder('latin1').decode(bytes);
    const changed = (at: number): Bytes => {
      const other = bytes.slice();
      other[at]! ^= 1;
      return other;
    };
    expect(await checkPdf(changed(text.indexOf('hello')), [], NOW)).toEqual({ ok: false, code: 'cms_digest' });
    expect(await checkPdf(concat(bytes, utf8('\n% more')), [], NOW)).toEqual({ ok: false, code: 'pdf_range' });
    expect(await checkPdf(bytesOf(pdf('hello')), [], NOW)).toEqual({ ok: false, code: 'pdf_none' });
    const from = text.indexOf('<3082') + 1;
    const held: number[] = [];
    const length = text.slice(from).search(/(00){20}/);
    for (let at = from; at < from + length; at += 41) if ((await checkPdf(changed(at), [], NOW)).ok) held.push(at - from);
    expect(held.length).toBeLessThan(length / 41 / 2);
  });

  it('names the data it is about, or the step says that it does not', async () => {
    const names = ['record.json', 'evidence/index.json', 'ledger.json'].map((path) => hex(Uint8Array.from(createHash('sha256').update(whole.files.get(`data/${path}`)!).digest())));
    const step = async (keywords: string): Promise<{ state: string; codes: string[] }> => {
      const files = new Map(whole.files).set('data/readable/case.en.pdf', (await signed(keywords)).bytes);
      const report = await verifyBag(filesInMemory(seal(files)), { trust: null, now: NOW });
      const { state, remarks } = report.steps.find((one) => one.name === 'readable')!;
      return { state, codes: remarks.map((one) => one.code) };
    };
    expect(await step(names.join(' '))).toEqual({ state: 'pass', codes: ['pdf_done', 'pdf_from_file', 'html_told'] });
    expect((await step('nothing')).codes).toContain('pdf_names');
  });
});
