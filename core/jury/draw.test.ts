import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { size } from '../../scripts/sizes.ts';
import { drawSeats, positionOf, type DrawOutcome } from './draw.ts';
import { exclusionTree } from './exclusion.ts';
import { CHUNK, ChunkedPool, freeze, inOrder, memberNode, nodeOver, pathsOver, placed, sumNode, type PoolMember } from './pool.ts';
import { fallbacks, seatPlan, STRATA, stratumNumber } from './strata.ts';
import { memberAt, sampleMembers, SHARES } from './testkit.ts';

const seedFor = (n: number): Buffer => createHash('sha256').update(`seed ${n}`).digest();

/**
 * Thresholds are stated before anything is drawn: chi-square at the one-in-a-million quantile, by the approximation of
 * Wilson and Hilferty, so that an honest draw fails one run in a million, and a lean of half a percent is seen over a
 * million draws.
 */
const DRAWS = size({ quick: 60_000, night: 1_000_000 });
const MILLIONTH = 4.753;
const limit = (freedom: number): number => freedom * (1 - 2 / (9 * freedom) + MILLIONTH * Math.sqrt(2 / (9 * freedom))) ** 3;
const chi = (counts: readonly number[], expected: readonly number[]): number => counts.reduce((sum, count, at) => sum + (count - expected[at]!) ** 2 / expected[at]!, 0);

/** Seats of many draws from one pool, by the numbers of members in the order of the pool. */
function many(members: readonly PoolMember[], seatCount: number, draws: number): { readonly line: ReturnType<typeof placed>; readonly seats: Uint32Array[] } {
  const line = placed(members);
  const { strata } = freeze(members);
  const at = memberAt(line);
  const place = new Map(line.map((one) => [one.pseudonym, one.index]));
  const seats = Array.from({ length: draws }, (_, n) => {
    const { attempts } = drawSeats({ seed: seedFor(n), strata, seats: seatPlan(seatCount, SHARES), at, conflictOf: () => null });
    return Uint32Array.from(attempts.filter((one) => one.result === 'seated').map((one) => place.get(one.pseudonym)!));
  });
  return { line, seats };
}

describe(`${DRAWS} draws`, () => {
  test('are uniform in each group: everybody of one weight sits as often as anybody else of the group', () => {
    const { line, seats } = many(sampleMembers(180), 5, Math.ceil(DRAWS / 5));
    const counts = line.map(() => 0);
    for (const drawn of seats) for (const one of drawn) counts[one]! += 1;
    for (const [number, group] of STRATA.entries()) {
      const own = line.filter((one) => stratumNumber(one.stratum) === number);
      const total = own.reduce((sum, one) => sum + counts[one.index]!, 0);
      const planned = seatPlan(5, SHARES).filter((one) => stratumNumber(one) === number).length * seats.length;
      expect(total, `${group.history} ${group.experience}`).toBe(planned);
      if (total > 0) expect(chi(own.map((one) => counts[one.index]!), own.map(() => total / own.length))).toBeLessThan(limit(own.length - 1));
    }
  });

  test('go by weight: whoever stands twice in the pool is drawn twice as often first', () => {
    const members = sampleMembers(180, (n) => 1 + (n % 3));
    const { line, seats } = many(members, 1, DRAWS);
    const own = line.filter((one) => one.stratum.history === 'both' && one.stratum.experience === 'practised');
    const counts = new Map(own.map((one) => [one.index, 0]));
    for (const [first] of seats) counts.set(first!, counts.get(first!)! + 1);
    const weight = own.reduce((sum, one) => sum + one.weight, 0);
    expect(chi([...counts.values()], own.map((one) => (one.weight / weight) * DRAWS))).toBeLessThan(limit(own.length - 1));
  });

  test('are independent: who sits in one draw says nothing about the next, and one group nothing about another', () => {
    const { line, seats } = many(sampleMembers(90), 5, Math.ceil(DRAWS / 2));
    const half = (place: number): number => (parseInt(line[place]!.pseudonym[31]!, 16) & 1);
    const table = (pairs: readonly (readonly [number, number])[]): void => {
      const counts = [0, 0, 0, 0];
      for (const [one, other] of pairs) counts[half(one) * 2 + half(other)]! += 1;
      const rows = [counts[0]! + counts[1]!, counts[2]! + counts[3]!];
      const columns = [counts[0]! + counts[2]!, counts[1]! + counts[3]!];
      const expected = rows.flatMap((row) => columns.map((column) => (row * column) / pairs.length));
      expect(chi(counts, expected)).toBeLessThan(limit(1));
    };
    table(seats.slice(1).map((drawn, n) => [seats[n]![0]!, drawn[0]!]));
    table(seats.map((drawn) => [drawn[0]!, drawn[1]!]));
    table(seats.map((drawn) => [drawn[0]!, drawn[4]!]));
  });
});

describe('a draw', () => {
  const members = sampleMembers(90, (n) => 1 + (n % 5));
  const drawn = (size: number, excluded: readonly string[], n = 1, replaces: readonly number[] = []): DrawOutcome => {
    const seats = [...seatPlan(size, SHARES)];
    for (const of of replaces) seats.push(seats[of]!);
    return drawSeats({ seed: seedFor(n), strata: freeze(members).strata, seats, at: memberAt(placed(members)), conflictOf: (one) => (excluded.includes(one) ? 'load' : null) });
  };

  test('seats nobody twice and nobody who is excluded, and numbers every attempt of a group', () => {
    const excluded = members.filter((_, n) => n % 3 === 0).map((one) => one.pseudonym);
    for (let n = 0; n < 200; n += 1) {
      const { attempts, empty } = drawn(17, excluded, n, [0, 5]);
      const seated = attempts.filter((one) => one.result === 'seated').map((one) => one.pseudonym);
      expect(new Set(seated).size).toBe(19);
      expect(seated.filter((one) => excluded.includes(one))).toEqual([]);
      expect(empty).toEqual([]);
      for (const group of STRATA) {
        const own = attempts.filter((one) => stratumNumber(one.stratum) === stratumNumber(group));
        expect(own.map((one) => one.attempt)).toEqual(own.map((_, at) => at));
      }
    }
  });

  test('goes on in the same order: an exclusion more moves nobody before it, and replacements come after', () => {
    const plain = drawn(17, []);
    const victim = plain.attempts.find((one) => one.seat === 9)!;
    const without = drawn(17, [victim.pseudonym]);
    const others = (outcome: DrawOutcome): string[] => outcome.attempts.filter((one) => one.result === 'seated' && stratumNumber(one.stratum) !== stratumNumber(victim.stratum)).map((one) => `${one.seat} ${one.pseudonym}`);
    expect(others(without)).toEqual(others(plain));
    expect(drawn(17, [], 1, [4, 11]).attempts.slice(0, plain.attempts.length)).toEqual(plain.attempts);
  });

  test('fills a group that has nobody left from the nearest, and leaves a seat empty when nobody is left at all', () => {
    const excluded = members.filter((one) => one.stratum.history === 'buyer').map((one) => one.pseudonym);
    const { attempts, empty } = drawn(5, excluded);
    expect(empty).toEqual([]);
    expect(attempts.filter((one) => one.result === 'seated').every((one) => one.stratum.history !== 'buyer')).toBe(true);
    expect(drawn(17, members.slice(0, 85).map((one) => one.pseudonym)).empty.length).toBe(12);
  });

  test('points evenly at groups of any weight', () => {
    const span = { history: 'buyer', experience: 'new', members: 3, first: 1000, weight: 3 } as const;
    const counts = [0, 0, 0];
    for (let n = 0; n < 30_000; n += 1) counts[positionOf(seedFor(0), span, n) - 1000]! += 1;
    expect(chi(counts, [10_000, 10_000, 10_000])).toBeLessThan(limit(2));
  });
});

describe('the plan of seats', () => {
  test.each([
    [5, { buyer: 2, seller: 2, both: 1 }],
    [17, { buyer: 6, seller: 6, both: 5 }],
    [31, { buyer: 12, seller: 12, both: 7 }],
    [35, { buyer: 14, seller: 14, both: 7 }],
  ])('of %i seats has as many buyers as sellers', (size, expected) => {
    const plan = seatPlan(size, SHARES);
    expect(plan.length).toBe(size);
    expect(Object.fromEntries(['buyer', 'seller', 'both'].map((history) => [history, plan.filter((one) => one.history === history).length]))).toEqual(expected);
  });

  test('has every experience on 17 seats, and stand-ins for every group in every other', () => {
    const plan = seatPlan(17, SHARES);
    expect(['new', 'practised', 'seasoned'].map((one) => plan.filter((seat) => seat.experience === one).length)).toEqual([3, 9, 5]);
    for (const group of STRATA) expect(new Set(fallbacks(group).map(stratumNumber)).size).toBe(8);
  });
});

describe('the trees', () => {
  const somebody = fc.record({ pseudonym: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((one) => Buffer.from(one).toString('hex')), weight: fc.integer({ min: 1, max: 1000 }), stratum: fc.constantFrom(...STRATA) });
  const pools = fc.uniqueArray(somebody, { minLength: 1, maxLength: 700, selector: (one) => one.pseudonym });

  test('every path leads to the root and to where its member stands; in runs the root is the same', () => {
    fc.assert(
      fc.property(pools, fc.nat(), (members, pick) => {
        const line = placed(members);
        const nodes = line.map(memberNode);
        const root = nodeOver(nodes);
        const chunked = new ChunkedPool();
        for (const one of inOrder(members)) chunked.add(one);
        expect(chunked.finish()).toEqual(freeze(members));
        expect(chunked.chunks.length).toBe(Math.ceil(members.length / CHUNK));
        const index = pick % members.length;
        let [node, lo] = [nodes[index]!, 0];
        for (const step of pathsOver(nodes)(index)) {
          node = step.left ? sumNode(step, node) : sumNode(node, step);
          lo += step.left ? step.sum : 0;
        }
        expect([node.hash.toString('hex'), node.sum, lo]).toEqual([root.hash.toString('hex'), root.sum, line[index]!.lo]);
      }),
      { numRuns: 60 },
    );
  });

  test('of one person the list has one answer, whoever asks', () => {
    fc.assert(
      fc.property(pools, (members) => {
        const list = members.map((one) => ({ pseudonym: one.pseudonym, class: 'party' as const }));
        const tree = exclusionTree(list.slice(0, list.length >> 1));
        for (const { pseudonym } of list.slice(0, 20)) {
          const { leaf } = tree.prove(pseudonym);
          expect(leaf?.pseudonym === pseudonym ? leaf.class : null).toBe(tree.classOf(pseudonym));
        }
        expect(exclusionTree([...list].reverse()).root).toBe(exclusionTree(list).root);
      }),
      { numRuns: 40 },
    );
  });

  test('two members of one pseudonym and a weight of nothing are no pool', () => {
    const [one] = sampleMembers(1);
    expect(() => placed([one!, one!])).toThrow(RangeError);
    expect(() => placed([{ ...one!, weight: 0 }])).toThrow(RangeError);
    expect(() => freeze([])).toThrow(RangeError);
  });
});
