import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textsOfZip, ZipError, zipOf } from './zip.ts';

/** By Python's zipfile, in base64. */
const MADE_BY_ANOTHER =
  'UEsDBBQAAAAAAAAAYV0GsKHdAwAAAAMAAAAMAAAAY24vcGFjay5qc29ue30KUEsDBBQAAAAAAAAAYV0AAAAAAAAAAAAAAAAJAAAAY24vcnVsZXMvUEsDBBQA' +
  'AAAIAAAAYV3j2U2CEAAAAB4AAAARAAAAY24vcnVsZXMvb25lLmpzb26LVnqxvOVpx0wlHQVMViwAUEsBAhQDFAAAAAAAAABhXQawod0DAAAAAwAAAAwAAAAA' +
  'AAAAAAAAAIABAAAAAGNuL3BhY2suanNvblBLAQIUAxQAAAAAAAAAYV0AAAAAAAAAAAAAAAAJAAAAAAAAAAAAAACAAS0AAABjbi9ydWxlcy9QSwECFAMUAAAA' +
  'CAAAAGFd49lNghAAAAAeAAAAEQAAAAAAAAAAAAAAgAFUAAAAY24vcnVsZXMvb25lLmpzb25QSwUGAAAAAAMAAwCwAAAAkwAAAAAA';
const LIMITS = { files: 50, fileBytes: 100_000 };
const texts = { 'pack.json': '{}\n', 'rules/one.json': '["规则"]', 'tests/empty.json': '' };

describe('a folder as one archive', () => {
  test('comes back as it was, and the same files are the same bytes', () => {
    expect(textsOfZip(zipOf(texts), LIMITS)).toEqual(texts);
    expect(zipOf(Object.fromEntries(Object.entries(texts).reverse()))).toEqual(zipOf(texts));
  });

  test('whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.json$/), fc.string({ unit: 'grapheme', maxLength: 200 }), { maxKeys: 8 }), (files) => {
        expect(textsOfZip(zipOf(files), LIMITS)).toEqual({ ...files });
      }),
      { numRuns: 100 },
    );
  });

  test('reads what another program made: one file stored, one deflated, an entry for the folder', () => {
    expect(textsOfZip(Buffer.from(MADE_BY_ANOTHER, 'base64'), LIMITS)).toEqual({ 'pack.json': '{}\n', 'rules/one.json': '["规则", "规则", "规则"]' });
  });

  test('a folder around it is taken off, what systems add is left out', () => {
    expect(textsOfZip(zipOf({ 'cn-2026-2/pack.json': '{}', 'cn-2026-2/rules/a.json': '[]' }), LIMITS)).toEqual({ 'pack.json': '{}', 'rules/a.json': '[]' });
    expect(textsOfZip(zipOf({ 'pack.json': '{}', '__MACOSX/pack.json': 'x', '.DS_Store': 'x' }), LIMITS)).toEqual({ 'pack.json': '{}' });
  });
});

describe('what is refused', () => {
  test('a bomb, too many files, what is no archive', () => {
    expect(() => textsOfZip(zipOf({ 'pack.json': ' '.repeat(200_000) }), LIMITS)).toThrow(ZipError);
    expect(() => textsOfZip(zipOf(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`a${index}.json`, '']))), LIMITS)).toThrow('too many files');
    for (const bytes of [new Uint8Array(), new Uint8Array(40), new TextEncoder().encode('[]')]) expect(() => textsOfZip(bytes, LIMITS)).toThrow(ZipError);
  });

  test('any single byte that changes: it is refused, or nothing that is read has changed', () => {
    const whole = zipOf(texts);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const broken = Uint8Array.from(whole);
        broken[at] = (broken[at]! + by) % 256;
        try {
          const read = Object.values(textsOfZip(broken, LIMITS));
          for (const text of read) expect(Object.values(texts)).toContain(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ZipError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
