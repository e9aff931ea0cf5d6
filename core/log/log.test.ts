import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import note from '../../vectors/log/note.json' with { type: 'json' };
import proofs from '../../vectors/log/proofs.json' with { type: 'json' };
import tree from '../../vectors/log/tree.json' with { type: 'json' };
import * as log from './log.ts';

/** A second writing straight from the definitions of RFC 6962 §2.1, slow and whole: nothing of the product uses it. */
const sha = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const half = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);
function mth(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return leaves[0]!;
  const k = half(leaves.length);
  return sha(Buffer.from([1]), mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}
/** The same hash over a part of one list of leaves, remembered: the proofs below ask for the same parts many times. */
function partsOf(leaves: readonly Buffer[]): (from: number, to: number) => Buffer {
  const known = new Map<string, Buffer>();
  return (from, to) => {
    const found = known.get(`${from} ${to}`) ?? mth(leaves.slice(from, to));
    known.set(`${from} ${to}`, found);
    return found;
  };
}
type Part = (from: number, to: number) => Buffer;
function path(m: number, from: number, to: number, part: Part): Buffer[] {
  if (to - from === 1) return [];
  const k = from + half(to - from);
  return m < k ? [...path(m, from, k, part), part(k, to)] : [...path(m, k, to, part), part(from, k)];
}
function subproof(m: number, from: number, to: number, whole: boolean, part: Part): Buffer[] {
  if (m === to) return whole ? [] : [part(from, to)];
  const k = from + half(to - from);
  return m <= k ? [...subproof(m, from, k, whole, part), part(k, to)] : [...subproof(m, k, to, false, part), part(from, k)];
}

const MANY = 300;
const LEAVES = Array.from({ length: MANY }, (_, at) => sha(Buffer.from([0]), Buffer.from(`entry ${at}`)));
const part = partsOf(LEAVES);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A log kept as the product keeps it: tiles, and only what an append returns changes them. */
class Kept {
  size = 0;
  root = log.emptyRoot();
  readonly tiles = new Map<string, log.Tile>();
  read: log.ReadTile = ({ level, n }) => this.tiles.get(`${level}/${n}`)?.hashes;
  add(leaves: readonly Uint8Array[]): void {
    const edge = log.edgeOf(this.size).map((id) => ({ ...id, hashes: this.read(id)! }));
    const after = log.append(this.size, edge, leaves);
    for (const tile of after.tiles) this.tiles.set(`${tile.level}/${tile.n}`, { ...tile, hashes: Buffer.from(tile.hashes) });
    this.size = after.size;
    this.root = after.root;
  }
  /** What a span hashes to never changes, however the log grows; remembered for the many proofs below. */
  readonly spans = new Map<string, Uint8Array>();
  hashes(plan: readonly log.Span[]): Uint8Array[] {
    return plan.map((span) => {
      const hash = this.spans.get(`${span.from} ${span.to}`) ?? log.spanHash(span, this.read);
      this.spans.set(`${span.from} ${span.to}`, hash);
      return hash;
    });
  }
}

describe('the tree against a second writing', () => {
  const kept = new Kept();
  const roots = [kept.root];
  for (const leaf of LEAVES) {
    kept.add([leaf]);
    roots.push(kept.root);
  }

  test('the root of every size, built leaf by leaf', () => {
    expect(roots.map(hex)).toEqual(Array.from({ length: MANY + 1 }, (_, size) => hex(mth(LEAVES.slice(0, size)))));
  });

  test('the inclusion proof of every leaf of every size, and none of them for a neighbour', () => {
    let wrong = 0;
    for (let size = 1; size <= MANY; size += 1) {
      const root = roots[size]!;
      for (let index = 0; index < size; index += 1) {
        const proof = kept.hashes(log.inclusionPlan(index, size));
        const second = path(index, 0, size, part);
        if (proof.length !== second.length || !proof.every((hash, at) => second[at]!.equals(hash))) wrong += 1;
        if (!log.verifyInclusion({ leaf: LEAVES[index]!, index, size, proof, root })) wrong += 1;
        if (size > 1 && log.verifyInclusion({ leaf: LEAVES[index]!, index: (index + 1) % size, size, proof, root })) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
  });

  test('the consistency proof of every pair of sizes to 300, and never for another root', () => {
    let wrong = 0;
    for (let second = 0; second <= MANY; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const proof = kept.hashes(log.consistencyPlan(first, second));
        const naive = first === 0 ? [] : subproof(first, 0, second, true, part);
        if (proof.length !== naive.length || !proof.every((hash, at) => naive[at]!.equals(hash))) wrong += 1;
        const given = { first, second, firstRoot: roots[first]!, secondRoot: roots[second]!, proof };
        if (!log.verifyConsistency(given)) wrong += 1;
        if (log.verifyConsistency({ ...given, firstRoot: roots[(first + 1) % (MANY + 1)]! })) wrong += 1;
        if (first > 0 && log.verifyConsistency({ ...given, secondRoot: roots[second - 1]! })) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
  });

  test('however it is cut into batches, the tiles are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 6 }), (cuts) => {
        const leaves = Array.from({ length: cuts.reduce((sum, cut) => sum + cut, 0) }, (_, at) => sha(Buffer.from(`${at}`)));
        const inParts = new Kept();
        let at = 0;
        for (const cut of cuts) inParts.add(leaves.slice(at, (at += cut)));
        const atOnce = new Kept();
        atOnce.add(leaves);
        expect(hex(inParts.root)).toBe(hex(mth(leaves)));
        const shown = (one: Kept): string[] => [...one.tiles.values()].map((tile) => `${tile.level}/${tile.n} ${hex(sha(tile.hashes))}`).sort();
        expect(shown(inParts)).toEqual(shown(atOnce));
        for (const tile of atOnce.tiles.values()) expect(tile.hashes.length / 32).toBe(log.widthOf(tile, atOnce.size));
      }),
      { numRuns: 20 },
    );
  });

  test('three levels of tiles: proofs of a log of 70,000 hold, and need a handful of tiles', () => {
    const leaves = Array.from({ length: 70_000 }, (_, at) => sha(Buffer.from(`far ${at}`)));
    const far = new Kept();
    for (let at = 0; at < leaves.length; at += 9000) far.add(leaves.slice(at, at + 9000));
    // 273 whole and one of 112; one whole and one of 17; one of 1: the example of the specification
    expect(log.edgeOf(far.size).map((id) => [id.level, id.n, log.widthOf(id, far.size)])).toEqual([[0, 273, 112], [1, 1, 17], [2, 0, 1]]);
    expect(hex(far.root)).toBe(hex(mth(leaves)));
    for (const index of [0, 1, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999]) {
      const plan = log.inclusionPlan(index, far.size);
      expect(log.verifyInclusion({ leaf: leaves[index]!, index, size: far.size, proof: far.hashes(plan), root: far.root })).toBe(true);
      expect(log.tilesFor(plan).length).toBeLessThanOrEqual(6);
    }
  });

  test('an edge that is not that of the size is refused', () => {
    expect(() => log.append(3, [{ level: 0, n: 0, hashes: LEAVES[0]! }], [LEAVES[1]!])).toThrow(RangeError);
    expect(() => log.spanHash({ from: 0, to: 2 }, () => LEAVES[0])).toThrow(RangeError);
    expect(() => log.inclusionPlan(5, 5)).toThrow(RangeError);
    expect(() => log.consistencyPlan(6, 5)).toThrow(RangeError);
  });
});

describe('what others published', () => {
  test('the reference tree of Certificate Transparency', () => {
    const kept = new Kept();
    const roots = [hex(kept.root)];
    for (const entry of tree.entries) {
      kept.add([log.leafHash(Buffer.from(entry, 'hex'))]);
      roots.push(hex(kept.root));
    }
    expect(roots).toEqual(tree.roots);
    tree.subtrees.forEach((hashes, height) =>
      hashes.forEach((hash, at) => expect(hex(log.spanHash({ from: at * 2 ** height, to: (at + 1) * 2 ** height }, kept.read))).toBe(hash)),
    );
  });

  const bytes = (text: string): Uint8Array => log.fromBase64(text)!;
  test('its inclusion proofs', () => {
    for (const one of proofs.inclusion) {
      const given = { leaf: bytes(one.leafHash), index: one.leafIdx, size: one.treeSize, root: bytes(one.root), proof: one.proof.map(bytes) };
      expect(log.verifyInclusion(given)).toBe(true);
      expect(log.verifyInclusion({ ...given, proof: given.proof.slice(1) })).toBe(false);
      expect(log.verifyInclusion({ ...given, proof: [...given.proof, given.root] })).toBe(false);
      expect(log.verifyInclusion({ ...given, index: one.leafIdx + 1 })).toBe(false);
      expect(log.verifyInclusion({ ...given, root: given.leaf })).toBe(false);
    }
  });

  test('its consistency proofs', () => {
    for (const one of proofs.consistency) {
      const given = { first: one.size1, second: one.size2, firstRoot: bytes(one.root1), secondRoot: bytes(one.root2), proof: one.proof.map(bytes) };
      expect(log.verifyConsistency(given)).toBe(true);
      expect(log.verifyConsistency({ ...given, proof: given.proof.slice(1) })).toBe(false);
      expect(log.verifyConsistency({ ...given, proof: [...given.proof, given.secondRoot] })).toBe(false);
      expect(log.verifyConsistency({ ...given, firstRoot: given.secondRoot, secondRoot: given.firstRoot })).toBe(false);
      expect(log.verifyConsistency({ ...given, first: one.size1 + 1 })).toBe(false);
      expect(log.verifyConsistency({ ...given, second: one.size2 * 2 })).toBe(false);
    }
  });
});

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const checks: log.CheckSignature = (key, message, signature) => verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }), signature);
const byKey = (key: log.VerifierKey, text: string, signature: Uint8Array): boolean => log.checkLine(key, text, signature, checks);

describe('signed notes', () => {
  const keys = note.keys.map((key) => log.parseKey(key)!);

  test('Go’s note opens, and is written byte for byte', () => {
    const whole = log.formatNote(note.text, note.lines);
    const read = log.parseNote(whole)!;
    expect(read.text).toBe(note.text);
    expect(log.signersOf(read, keys, byKey)?.map((key) => key.name)).toEqual(['PeterNeumann', 'EnochRoot']);
    expect(log.signersOf(read, keys.slice(0, 1), byKey)?.map((key) => key.name)).toEqual(['PeterNeumann']);
    expect(log.signersOf(read, [], byKey)).toEqual([]);
    const seed = Buffer.from(note.signer.split('+').slice(4).join('+'), 'base64').subarray(1);
    const own = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    expect(log.signatureLine('PeterNeumann', keys[0]!.id, sign(null, Buffer.from(note.text), own))).toBe(note.lines[0]);
  });

  test('a changed text, or a signature of a known key that is wrong, makes it worthless', () => {
    const changed = log.parseNote(log.formatNote(note.text.replace('answer', 'question'), note.lines))!;
    expect(log.signersOf(changed, keys, byKey)).toBeUndefined();
  });

  test('keys that were cut, changed or are of another kind are refused', () => {
    const [key = ''] = note.keys;
    for (let from = 0; from <= key.length; from += 1) {
      for (let to = from; to <= key.length; to += 1) if (from > 0 || to < key.length) expect(log.parseKey(key.slice(from, to))).toBeUndefined();
    }
    for (let at = 0; at < key.length; at += 1) {
      const changed = `${key.slice(0, at)}${String.fromCharCode(key.charCodeAt(at) + 1)}${key.slice(at + 1)}`;
      expect(log.parseKey(changed)).toBeUndefined();
    }
    for (const malformed of note.malformedKeys) expect(log.parseKey(malformed)).toBeUndefined();
    expect(log.formatKey('PeterNeumann', 1, keys[0]!.key)).toBe(key);
  });

  test('notes that are malformed are refused', () => {
    const [line = ''] = note.lines;
    const bad = [
      note.text, `${note.text}\n`, `${note.text}\n${line.slice(0, -1)}`, `\u0001${note.text}\n${line}`, `\ufffd${note.text}\n${line}`,
      `${note.text}\n— Bad Name ${line.split(' ')[2]}`, `${note.text}\n${line}Unexpected line.\n`, `${note.text}\n${line.repeat(101)}`, `${note.text}\n${line.replace('=', '')}`,
    ];
    for (const one of bad) expect(log.parseNote(one)).toBeUndefined();
  });
});

describe('checkpoints, cosignatures and proofs', () => {
  const root = mth(LEAVES);
  const text = log.checkpointText({ origin: 'odr.example/log', size: MANY, root });

  test('a checkpoint is read back, and other spellings are not', () => {
    expect(log.parseCheckpoint(text)).toEqual({ origin: 'odr.example/log', size: MANY, root });
    expect(log.parseCheckpoint(`${text}an extension\n`)?.size).toBe(MANY);
    for (const bad of [text.slice(0, -1), text.replace('300', '0300'), text.replace('300', '-1'), text.replace('300', '3e2'), `\n${text}`, text.replace('=', ''), `${text}\n`]) {
      expect(log.parseCheckpoint(bad)).toBeUndefined();
    }
  });

  test('the example of the specification', () => {
    const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const line = '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';
    const read = log.parseNote(log.formatNote(example, [line]))!;
    expect(log.parseCheckpoint(read.text)?.size).toBe(20_852_163);
    expect(log.readCosignature(read.signatures[0]!)?.seconds).toBe(1_679_315_147);
    expect(log.cosignatureMessage(1_679_315_147, read.text)).toBe(`cosignature/v1\ntime 1679315147\n${example}`);
  });

  test('a witness signs the time with the text, and neither can be changed', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const key = log.parseKey(log.formatKey('witness.example/w', log.SIGNATURE_TYPES.witness, raw))!;
    const made = (seconds: number, over: string): string => log.cosignatureLine(key.name, key.id, seconds, sign(null, Buffer.from(log.cosignatureMessage(seconds, over)), privateKey));
    const signed = (over: string, line: string): unknown => log.signersOf(log.parseNote(log.formatNote(over, [line]))!, [key], byKey);
    expect(signed(text, made(1_700_000_000, text))).toEqual([key]);
    expect(signed(text.replace('300', '301'), made(1_700_000_000, text))).toBeUndefined();
    const other = log.parseSignatureLine(made(1_700_000_000, text))!.signature.slice();
    other[7]! += 1;
    expect(byKey(key, text, other)).toBe(false);
    // the same key as a log's is another key
    expect(log.keyId(key.name, log.SIGNATURE_TYPES.log, raw)).not.toBe(key.id);
  });

  test('a proof is written and read, and says nothing else', () => {
    const checkpoint = log.formatNote(text, ['— odr.example/log AAAAAAAA\n']);
    const hashes = path(17, 0, MANY, part);
    for (const extra of [{}, { extra: Buffer.from('{"kind":"act"}') }]) {
      const written = log.proofText({ index: 17, hashes, checkpoint, ...extra });
      expect(written.startsWith('c2sp.org/tlog-proof@v1\n')).toBe(true);
      expect(log.parseProof(written)).toEqual({ index: 17, hashes, checkpoint, ...extra });
      expect(log.parseProof(written.replace('index 17', 'index 017'))).toBeUndefined();
      expect(log.parseProof(written.replace('@v1', '@v2'))).toBeUndefined();
    }
  });

  test('what a witness is posted', () => {
    expect(log.addCheckpointBody(0, [], 'x\n')).toBe('old 0\n\nx\n');
    expect(log.addCheckpointBody(7, [LEAVES[0]!], 'x\n')).toBe(`old 7\n${LEAVES[0]!.toString('base64')}\n\nx\n`);
    expect(() => log.addCheckpointBody(7, Array.from({ length: 64 }, () => LEAVES[0]!), 'x\n')).toThrow(RangeError);
  });
});

describe('paths of tiles', () => {
  test('numbers in groups of three, and only one spelling', () => {
    expect(log.tilePath(0, 1_234_067)).toBe('tile/0/x001/x234/067');
    expect(log.tilePath('entries', 7, 12)).toBe('tile/entries/007.p/12');
    expect(log.parseTilePath('tile/0/x001/x234/067')).toEqual({ level: 0, n: 1_234_067, width: 256 });
    for (const bad of ['tile/00/000', 'tile/0/0', 'tile/0/x000/001', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/0/000.p/01', 'tile/64/000', 'tile/entries/000/', 'tile/0/001/002']) {
      expect(log.parseTilePath(bad)).toBeUndefined();
    }
  });
  test('every path is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 0, max: 10 ** 11 }), fc.integer({ min: 1, max: 256 }), (level, n, width) => {
        expect(log.parseTilePath(log.tilePath(level, n, width))).toEqual({ level, n, width });
      }),
    );
  });
});

describe('entries', () => {
  const entry: log.LogEntry = { kind: 'act', commitment: 'ab'.repeat(32) };
  test('the bytes of an entry are its canonical form', () => {
    expect(Buffer.from(log.entryBytes(entry)).toString()).toBe(`{"commitment":"${'ab'.repeat(32)}","kind":"act","v":1}`);
  });
  test('a bundle is read back, and one that was cut off is refused', () => {
    const bundle = log.bundleOf([entry, { ...entry, kind: 'key_destroyed' }]);
    expect(log.entriesOf(bundle).map((bytes) => Buffer.from(bytes).toString())).toEqual([entry, { ...entry, kind: 'key_destroyed' as const }].map((one) => Buffer.from(log.entryBytes(one)).toString()));
    for (const cut of [1, 2, 50, bundle.length - 1]) expect(() => log.entriesOf(bundle.subarray(0, cut))).toThrow(RangeError);
  });
});

describe('policies', () => {
  const key = (name: string, type: number, fill: number): string => log.formatKey(name, type, Buffer.alloc(32, fill));
  const lines = [`log ${key('odr.example/log', 1, 1)}`, ...['a', 'b', 'c', 'd'].map((name, at) => `witness ${name} ${key(`w.example/${name}`, 4, at + 2)} https://${name}.example`)];

  test('groups of groups decide', () => {
    const policy = log.parsePolicy([...lines, '# two of three, and one', 'group abc 2 a b c', 'group all-of-it all abc d', 'quorum all-of-it', ''].join('\n'));
    const met = (...names: string[]): boolean => log.quorumMet(policy, new Set(names));
    expect([met('a', 'b', 'd'), met('a', 'c', 'd'), met('a', 'd'), met('a', 'b', 'c'), met()]).toEqual([true, true, false, false, false]);
    expect(policy.witnesses[0]).toMatchObject({ name: 'a', url: 'https://a.example' });
    expect(log.quorumMet(log.NO_POLICY, new Set())).toBe(true);
  });

  test.each([
    ['no quorum', lines],
    ['two of them', [...lines, 'quorum none', 'quorum a']],
    ['an unknown quorum', [...lines, 'quorum e']],
    ['an unknown member', [...lines, 'group g any a e', 'quorum g']],
    ['a member of two groups', [...lines, 'group g any a b', 'group h any a c', 'quorum g']],
    ['more than there are', [...lines, 'group g 3 a b', 'quorum g']],
    ['none of them', [...lines, 'group g 0 a b', 'quorum g']],
    ['the name none', [`witness none ${key('w.example/n', 4, 9)}`, 'quorum none']],
    ['a name taken', [...lines, `witness a ${key('w.example/n', 4, 9)}`, 'quorum none']],
    ['a key taken under another name', [...lines, `witness e ${key('w.example/e', 4, 2)}`, 'quorum none']],
    ['a log’s key for a witness', [`witness a ${key('w.example/n', 1, 9)}`, 'quorum none']],
    ['a word that is none', ['witnesses a', 'quorum none']],
  ])('refused: %s', (_, text) => {
    expect(() => log.parsePolicy(text.join('\n'))).toThrow(log.PolicyError);
  });
});
