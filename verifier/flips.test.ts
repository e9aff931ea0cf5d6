import { beforeAll, describe, expect, it } from 'vitest';
import { size } from '../scripts/sizes.ts';
import { same, type Bytes } from './bytes.ts';
import { filesInMemory, Unreadable, sourceOf } from './files.ts';
import { sample, sealBag, type Sample } from './testkit/sample.ts';
import { zip } from './testkit/zip.ts';
import { verify, verifyBag } from './verify.ts';
import { openZip } from './zip.ts';

const HOW = { trust: null, now: Date.parse('2026-11-20T02:00:00.000Z'), firstFault: true };
const MEMBER_FLIPS = size({ quick: 2_000, night: 20_000 });
const SEALED_FLIPS = size({ quick: 60, night: 2_000 });
const PACKAGE_FLIPS = size({ quick: 80, night: 2_000 });

/** The same places in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function flipped(bytes: Bytes, at: number, bit: number): Bytes {
  const other = bytes.slice();
  other[at]! ^= 1 << bit;
  return other;
}

/** Places spread over all members, the first and the last byte of each among them. */
function places(files: ReadonlyMap<string, Bytes>, count: number): (readonly [name: string, at: number, bit: number])[] {
  const pick = chance(7);
  const names = [...files.keys()].filter((name) => files.get(name)!.length > 0);
  const edges = names.flatMap((name) => [[name, 0, pick(8)] as const, [name, files.get(name)!.length - 1, pick(8)] as const]);
  const rest = Array.from({ length: Math.max(0, count - edges.length) }, () => {
    const name = names[pick(names.length)]!;
    return [name, pick(files.get(name)!.length), pick(8)] as const;
  });
  return [...edges, ...rest].slice(0, count);
}

let whole: Sample;
beforeAll(async () => {
  whole = await sample();
});

describe('one bit turned', () => {
  it(`in any member of a case file is caught, at ${MEMBER_FLIPS} places`, async () => {
    const missed: string[] = [];
    for (const [name, at, bit] of places(whole.files, MEMBER_FLIPS)) {
      const files = new Map(whole.files).set(name, flipped(whole.files.get(name)!, at, bit));
      if ((await verifyBag(filesInMemory(files), HOW)).passed) missed.push(`${name} ${at}.${bit}`);
    }
    expect(missed).toEqual([]);
  });

  /**
   * With hashes written anew only what is committed to, signed, computed or told twice can speak. What is the platform's word
   * alone is named here, as the steps name it.
   */
  const ITS_WORD: readonly RegExp[] = [
    /^data\/readable\//, // told to people; the data counts
    /^data\/procedure\.json/, // the procedure the file is checked against
    /^data\/evidence\/index\.json/, // names, kinds, levels and custody of items
    /^data\/ledger\.json/, // names, times and owners
    /^data\/case\.json/, // names of parties, when it was made
    /^data\/determinations\//, // names of those who signed
    /^data\/record\.json/, // names of acts
    /^data\/log\/keys\.json/, // names of witnesses that did not sign
    /^data\/proofs\//, // extra lines that nobody signs
    /^data\/log\/checkpoint/, // signatures by keys nobody named
    /^data\/traces\//, // the number and name of the dispute, which no hash covers
  ];

  it(`and the hashes written anew, is caught or is the platform’s word alone, at ${SEALED_FLIPS} places`, async () => {
    const missed: string[] = [];
    let caught = 0;
    const members = new Map([...whole.files].filter(([name]) => name.startsWith('data/')));
    for (const [name, at, bit] of places(members, SEALED_FLIPS)) {
      const files = sealBag(new Map(whole.files).set(name, flipped(whole.files.get(name)!, at, bit)));
      if (!(await verifyBag(filesInMemory(files), HOW)).passed) caught += 1;
      else if (!ITS_WORD.some((pattern) => pattern.test(name))) missed.push(`${name} ${at}.${bit}`);
    }
    expect(missed).toEqual([]);
    expect(caught / SEALED_FLIPS).toBeGreaterThan(0.8);
  });

  it(`in the package itself is caught, or changes none of its files, at ${PACKAGE_FLIPS} places`, async () => {
    const bytes = zip([...whole.files].map(([name, content]) => ({ name: `redress-R26-0001/${name}`, bytes: content })));
    const pick = chance(11);
    const wrong: number[] = [];
    let caught = 0;
    for (let one = 0; one < PACKAGE_FLIPS; one += 1) {
      // half of them where the names and sizes stand
      const at = one % 2 === 0 ? pick(bytes.length) : bytes.length - 1 - pick(7_000);
      const turned = flipped(bytes, at, pick(8));
      const report = await verify(sourceOf(turned), HOW).catch((error: unknown) => {
        if (error instanceof Unreadable) return null;
        throw error;
      });
      if (report === null || !report.passed) {
        caught += 1;
        continue;
      }
      // times, versions and attributes of a package say nothing of its files, which then are all the same
      const opened = await openZip(sourceOf(turned));
      const differ = opened.names.length !== whole.files.size || (await Promise.all(opened.names.map(async (name) => !same(await opened.read(name), whole.files.get(name.slice(name.indexOf('/') + 1)) ?? new Uint8Array())))).some(Boolean);
      if (differ) wrong.push(at);
    }
    expect(wrong).toEqual([]);
    expect(caught / PACKAGE_FLIPS).toBeGreaterThan(0.6);
  });
});
