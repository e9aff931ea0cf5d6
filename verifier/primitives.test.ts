import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { size } from '../scripts/sizes.ts';
import { judgeBag } from './bag.ts';
import { base64, fromBase64, fromHex, hex, utf8, type Bytes } from './bytes.ts';
import { canonical, NotCanonical, readJson, type Json } from './canonical.ts';
import { filesInMemory } from './files.ts';
import { isConsistent, isIncluded, leafHash } from './merkle.ts';
import { readNote, readVkey, says } from './note.ts';
import { consistencyOf, inclusionOf } from './primitives.ts';
import { sm3 } from './sm3.ts';
import { consistencyProof, inclusionProof, rootOf } from './testkit/tree.ts';

const VECTORS = join(import.meta.dirname, '..', 'vectors');
const vectors = (name: string): any => JSON.parse(readFileSync(join(VECTORS, name), 'utf8'));

describe('bytes as text', () => {
  it('reads hex and base64 in one form only', () => {
    for (const bytes of [[], [0], [1, 2], [255, 254, 253, 252]].map((list) => Uint8Array.from(list))) {
      expect(fromHex(hex(bytes))).toEqual(bytes);
      expect(fromBase64(base64(bytes))).toEqual(bytes);
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }
    for (const wrong of ['A', 'AA', 'AA=', 'AB==', 'AA==\n', ' AA==', 'A-==']) expect(fromBase64(wrong), wrong).toBeNull();
    for (const wrong of ['0', 'AA', 'zz', '0x00']) expect(fromHex(wrong), wrong).toBeNull();
  });
});

describe('SM3', () => {
  it('gives the examples of GB/T 32905-2016, and what OpenSSL gives for every length to 300', () => {
    expect(hex(sm3(utf8('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(hex(sm3(utf8('abcd'.repeat(16))))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
    for (let length = 0; length <= 300; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256);
      expect(hex(sm3(bytes))).toBe(createHash('sm3').update(bytes).digest('hex'));
    }
  });
});

describe('RFC 8785', () => {
  it.each(vectors('canonical/cases.json').cases as { name: string; input: string; output: string }[])('writes $name', ({ input, output }) => {
    expect(canonical(JSON.parse(input) as Json)).toBe(output);
    expect(readJson(utf8(output))).toMatchObject({ ok: true, isCanonical: true });
    expect(readJson(utf8(input))).toMatchObject({ ok: true, isCanonical: false });
  });

  it('knows a key that stands twice, a mark before, a space, another number, half a character', () => {
    for (const text of ['{"a":1,"a":1}', '\uFEFF{}', '{} ', '{"a": 1}', '[1.0]', '[1e2]', '["\\u0041"]', '["\\ud800"]', '[-0]']) expect(readJson(utf8(text)), text).not.toMatchObject({ isCanonical: true });
    expect(readJson(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ ok: false, why: 'form_json' });
    expect(() => canonical(Number.NaN)).toThrow(NotCanonical);
    expect(() => canonical(JSON.parse('['.repeat(150) + ']'.repeat(150)) as Json)).toThrow(NotCanonical);
  });
});

describe('proofs that others published', () => {
  it.each(vectors('merkle/inclusion.json').cases as { file: string; wantErr: boolean }[])('inclusion $file', async (one) => {
    expect(await inclusionOf(one as unknown as Json)).toBe(!one.wantErr);
  });
  it.each(vectors('merkle/consistency.json').cases as { file: string; wantErr: boolean }[])('consistency $file', async (one) => {
    expect(await consistencyOf(one as unknown as Json)).toBe(!one.wantErr);
  });
});

describe('what the vectors of the log say', () => {
  it('is what the verifier finds: roots and proofs of the reference tree of Certificate Transparency', async () => {
    const { entries, roots } = vectors('log/tree.json') as { entries: string[]; roots: string[] };
    const hashes = await Promise.all(entries.map((entry) => leafHash(fromHex(entry)!)));
    expect(roots.length).toBe(9);
    roots.forEach((root, size) => expect(hex(rootOf(hashes.slice(0, size)))).toBe(root));
    const { inclusion, consistency } = vectors('log/proofs.json') as { inclusion: Json[]; consistency: Json[] };
    for (const one of inclusion) expect(await inclusionOf(one)).toBe(true);
    for (const one of consistency) expect(await consistencyOf(one)).toBe(true);
  });

  it('is what the verifier finds: a note of two keys, and keys that are none', async () => {
    const { text, keys, lines, malformedKeys } = vectors('log/note.json') as { text: string; keys: string[]; lines: string[]; malformedKeys: string[] };
    const note = readNote(`${text}\n${lines.join('')}`)!;
    for (const key of keys) expect(await says(note, (await readVkey(key))!)).toEqual({ state: 'good', seconds: null });
    const [peter] = await Promise.all(keys.map(readVkey));
    expect(await says({ ...note, text: text.replace('answer', 'Answer') }, peter!)).toEqual({ state: 'bad' });
    expect(await says(readNote(`${text}\n${lines[1]}`)!, peter!)).toEqual({ state: 'absent' });
    for (const key of malformedKeys) expect(await readVkey(key), key).toBeNull();
    for (const wrong of [text, `${text}\n`, `${text}\n${lines[0]}x`, `${text}\n${lines[0]}`.trimEnd(), `${text}\u0007\n${lines[0]}`, `${text}\n${lines[0]!.replace('—', '-')}`]) expect(readNote(wrong), JSON.stringify(wrong)).toBeNull();
  });
});

describe('proofs of every tree', () => {
  const MOST = size({ quick: 140, night: 300 });
  const leaves: Bytes[] = Array.from({ length: MOST }, (_, at) => Uint8Array.from(createHash('sha256').update(Uint8Array.of(0)).update(String(at)).digest()));

  it('hashes leaves as RFC 6962 says', async () => {
    expect(await leafHash(utf8('7'))).toEqual(leaves[7]);
    expect(hex(await leafHash(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it(`consistency between every two sizes to ${MOST}, and not with another root`, async () => {
    const roots = Array.from({ length: MOST + 1 }, (_, to) => rootOf(leaves.slice(0, to)));
    for (let large = 1; large <= MOST; large += 1) {
      const all = Array.from({ length: large }, (_, at) => at + 1);
      const proofs = all.map((small) => consistencyProof(leaves.slice(0, large), small));
      const held = await Promise.all(all.map((small, at) => isConsistent(small, large, roots[small]!, roots[large]!, proofs[at]!)));
      expect(held.every(Boolean), `to ${large}`).toBe(true);
      if (large % 37 !== 0) continue;
      const wrong = await Promise.all(all.map((small, at) => isConsistent(small, large, roots[small]!, roots[small === large ? large - 1 : small]!, proofs[at]!)));
      expect(wrong.some(Boolean)).toBe(false);
    }
  });

  it(`inclusion of every leaf in every length to ${MOST}, and not at another place`, async () => {
    for (let length = 1; length <= MOST; length += 1) {
      const tree = leaves.slice(0, length);
      const root = rootOf(tree);
      const proofs = tree.map((_, at) => inclusionProof(tree, at));
      const held = await Promise.all(tree.map((leaf, at) => isIncluded(at, length, leaf, root, proofs[at]!)));
      expect(held.every(Boolean), `of ${length}`).toBe(true);
      if (length < 2 || length % 37 !== 0) continue;
      const wrong = await Promise.all(tree.map((leaf, at) => isIncluded((at + 1) % length, length, leaf, root, proofs[at]!)));
      expect(wrong.some(Boolean)).toBe(false);
    }
  });
});

describe('bags of the conformance suite', () => {
  interface BagCase {
    readonly name: string;
    readonly expect: 'valid' | 'invalid' | 'warning';
    readonly code?: string;
    readonly files: Readonly<Record<string, { readonly text?: string; readonly base64?: string }>>;
  }
  it.each(vectors('bagit/cases.json').cases as BagCase[])('$expect: $name', async ({ expect: wanted, code, files }) => {
    const contents = Object.entries(files).map(([name, { text, base64: bytes }]) => [name, text === undefined ? fromBase64(bytes!)! : utf8(text)] as const);
    const { findings } = await judgeBag(filesInMemory(new Map(contents)));
    const errors = findings.filter(({ kind }) => kind === 'error');
    expect(errors.length > 0, JSON.stringify(findings)).toBe(wanted === 'invalid');
    if (wanted === 'warning') expect(findings.length).toBeGreaterThan(0);
    if (code !== undefined) expect(findings.map((one) => one.code)).toContain(code);
  });
});
