import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPdf } from '../../verifier/pdf.ts';
import { startTestAuthority, type TestAuthority } from '../stamp/testkit.ts';
import { pdfSignerOf } from './case-files.ts';
import { openPdfSigner, selfSigned, type PdfSigner } from './pades.ts';
import { pdfOf } from './pdf.ts';
import { httpStampAuthority } from './stamp.ts';

const run = promisify(execFile);
const AT = new Date('2026-03-02T02:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'redress-pades-'));
const HASH = 'ab'.repeat(32);
let pdf: Buffer;
let pair: { key: string; certificates: string };
let signer: PdfSigner;
let authority: TestAuthority;

/** Another writing: the ranges that are signed, and the signature without the zeros after it. */
function piecesOf(signed: Buffer): { content: Buffer; signature: Buffer } {
  const [, a, b, c, d] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(signed.toString('latin1'))!.map(Number);
  const content = Buffer.concat([signed.subarray(a, a! + b!), signed.subarray(c, c! + d!)]);
  const padded = Buffer.from(signed.toString('latin1', b! + 1, c! - 1), 'hex');
  const length = padded[1] === 0x82 ? padded.readUInt16BE(2) + 4 : padded[1]! + 2;
  return { content, signature: padded.subarray(0, length) };
}

/** What OpenSSL says of the signature, with the certificate as the only one it trusts. */
async function openssl(signed: Buffer): Promise<boolean> {
  const { content, signature } = piecesOf(signed);
  const at = (name: string): string => join(folder, name);
  await Promise.all([writeFile(at('content'), content), writeFile(at('cms'), signature), writeFile(at('ca.pem'), pair.certificates)]);
  const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-cades', '-in', at('cms'), '-content', at('content'), '-CAfile', at('ca.pem'), '-purpose', 'any', '-out', at('out')];
  return run('openssl', args).then(() => true, () => false);
}

beforeAll(async () => {
  pdf = await pdfOf({ locale: 'zh-CN', title: '争议卷宗', number: 'R260302-TEST', lead: '由 example 制作。', cover: [{ label: '申请人', value: '张某某' }], notes: [], blocks: [{ kind: 'section', text: '经过', id: 'a' }, { kind: 'para', text: '页面写的是“全实木框架”，收到的是贴皮。' }] }, AT, [HASH]);
  pair = await selfSigned('odr.example', new Date());
  signer = await openPdfSigner(pair);
  authority = await startTestAuthority();
}, 60_000);
afterAll(async () => {
  await authority.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a signed PDF', () => {
  test('holds by our verifier and by OpenSSL, names the hashes, and says that its certificate is its own', async () => {
    const signed = await signer.sign(pdf, AT, 'test');
    expect(signed.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
    const said = await checkPdf(new Uint8Array(signed), [], Date.now());
    expect(said).toMatchObject({ ok: true, rooted: false, stampedAt: null });
    expect(said.ok && said.names(HASH)).toBe(true);
    expect(await openssl(signed)).toBe(true);
    expect([signer.selfSigned, signer.subject.includes('self-signed')]).toEqual([true, true]);
  });

  test('does not hold once anything of it is changed, before or after the signature', async () => {
    const signed = await signer.sign(pdf, AT, 'test');
    for (const at of [200, Math.floor(pdf.length / 2), signed.length - 40]) {
      const changed = Buffer.from(signed);
      changed[at] = changed[at]! ^ 1;
      expect((await checkPdf(new Uint8Array(changed), [], Date.now())).ok, String(at)).toBe(false);
      expect(await openssl(changed), String(at)).toBe(false);
    }
    expect((await checkPdf(new Uint8Array(Buffer.concat([signed, Buffer.from('\n% more')])), [], Date.now())).ok).toBe(false);
  });

  test('has the time of an authority where one is configured, and goes without when it is down', async () => {
    const stamps = httpStampAuthority({ url: authority.url, rootsPem: authority.rootsPem });
    const stamped = await openPdfSigner(pair, async (signature) => {
      const answer = await stamps.stamp(signature, Buffer.alloc(16, 7));
      return answer.ok ? answer.stamp.response : undefined;
    });
    const said = await checkPdf(new Uint8Array(await stamped.sign(pdf, AT, 'test')), [], Date.now());
    expect(said.ok && typeof said.stampedAt).toBe('number');
    const without = await openPdfSigner(pair, async () => undefined);
    expect(await checkPdf(new Uint8Array(await without.sign(pdf, AT, 'test')), [], Date.now())).toMatchObject({ ok: true, stampedAt: null });
  });
});

describe('what is signed with', () => {
  test('is made once and kept, or is the operator’s own', async () => {
    const given = { dataDir: folder, host: 'odr.example', files: undefined, at: new Date() };
    const [first, second] = [await pdfSignerOf(given), await pdfSignerOf(given)];
    expect(first.subject).toBe(second.subject);
    const keyFile = join(folder, 'key.pem');
    const certificateFile = join(folder, 'certificate.pem');
    await Promise.all([writeFile(keyFile, pair.key), writeFile(certificateFile, pair.certificates)]);
    expect((await pdfSignerOf({ ...given, files: { keyFile, certificateFile } })).subject).toBe(signer.subject);
    const other = await selfSigned('other.example', new Date());
    await writeFile(certificateFile, other.certificates);
    await expect(pdfSignerOf({ ...given, files: { keyFile, certificateFile } })).rejects.toThrow('of another key');
  });
});

test('a PDF that is set twice is the same, byte by byte, and Chinese and Western letters are embedded', async () => {
  const readable = { locale: 'zh-CN' as const, title: '争议卷宗', number: 'R260302-TEST', lead: '由 example 制作。', cover: [], notes: [], blocks: [] };
  const [one, two] = [await pdfOf(readable, AT), await pdfOf(readable, AT)];
  expect(one.equals(two)).toBe(true);
  expect(one.toString('latin1')).toMatch(/\/FontFile2/);
  expect(one.toString('latin1')).toContain('/MarkInfo');
});
