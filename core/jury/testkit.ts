import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/kernel.ts';
import { entryBytes } from '../log/log.ts';
import { drawSeats, drawSubject, seedOf, statementHash } from './draw.ts';
import { exclusionTree, type Exclusion } from './exclusion.ts';
import { freeze, memberNode, pathsOver, placed, type PlacedMember, type PoolMember } from './pool.ts';
import { seatPlan, STRATA, type SeatShares } from './strata.ts';
import { writtenPath, type DrawTranscript, type Said } from './transcript.ts';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The shares of seats of the rules as they were first published. */
export const SHARES: SeatShares = {
  history: { shares: { buyer: 4000, seller: 4000, both: 2000 }, rest: ['both'] },
  experience: { shares: { new: 2500, practised: 4000, seasoned: 2500 }, rest: ['practised', 'seasoned', 'new'] },
};

/** Members with foreseeable pseudonyms, evenly over the groups. @param weight of the n-th */
export function sampleMembers(count: number, weight: (n: number) => number = () => 1, name: string = 'member'): PoolMember[] {
  return Array.from({ length: count }, (_, n) => ({ pseudonym: sha(`${name} ${n}`).slice(0, 32), weight: weight(n), stratum: STRATA[n % STRATA.length]! }));
}

/** A sample draw, of which any part may be another. */
export interface Sample {
  readonly members: readonly PoolMember[];
  readonly exclusions: readonly Exclusion[];
  readonly size: number;
  readonly replaces: readonly number[];
  readonly disputeId: string;
  readonly at: string;
  /** the part of the announcement that names the randomness */
  readonly named: object;
  /** the randomness and what proves it, once the announcement is known */
  random(statement: Buffer): Promise<{ readonly value: Buffer; readonly told: object }>;
  /** exclusions that whoever draws goes by in truth, to be found out */
  readonly secretly?: readonly Exclusion[];
  /** a proof that an entry is in the log */
  readonly prove?: (entry: Uint8Array) => Promise<string>;
  readonly keys?: DrawTranscript['keys'];
}

/** Members at places of a line. */
export function memberAt(line: readonly PlacedMember[]): (position: number) => PlacedMember {
  return (position) => {
    let [from, to] = [0, line.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (line[middle]!.lo <= position) from = middle;
      else to = middle;
    }
    return line[from]!;
  };
}

async function said(kind: 'pool' | 'draw', content: object, prove: Sample['prove']): Promise<Said> {
  const salt = Buffer.from(sha(`salt of ${kind}`).slice(0, 32), 'hex');
  const commitment = createHash('sha256').update(salt).update(canonicalJson(content)).digest('hex');
  return { content, salt: salt.toString('base64'), commitment, proof: (await prove?.(entryBytes({ kind, commitment }))) ?? null };
}

/** Draws as an operator would, honestly unless told otherwise, and writes it down. */
export async function sampleDraw(sample: Sample): Promise<DrawTranscript> {
  const line = placed(sample.members);
  const pool = { marketplaceId: '01900000-0000-7000-8000-000000000001', epoch: 3, at: '2023-08-23T15:00:00.000Z', ...freeze(sample.members) };
  const tree = exclusionTree(sample.exclusions);
  const seats = seatPlan(sample.size, SHARES);
  const statement = {
    ...{ format: 'redress-draw-announced/1', drawId: '01900000-0000-7000-8000-000000000002', subject: drawSubject(sample.disputeId, 1), at: sample.at, pool, seats },
    exclusions: { root: tree.root, count: tree.count },
    rules: { pack: 'cn', version: '2026-1', hash: sha('rules') },
    randomness: sample.named,
  };
  const randomness = await sample.random(statementHash(statement));
  const all = [...seats];
  for (const of of sample.replaces) all.push(all[of]!);
  const truly = sample.secretly === undefined ? tree : exclusionTree(sample.secretly);
  const outcome = drawSeats({ seed: seedOf(randomness.value, statementHash(statement)), strata: pool.strata, seats: all, at: memberAt(line), conflictOf: truly.classOf });
  const pathOf = pathsOver(line.map(memberNode));
  const place = new Map(line.map((one) => [one.pseudonym, one.index]));
  return {
    format: 'redress-draw/1',
    of: { disputeId: sample.disputeId, round: 1 },
    pool: await said('pool', { format: 'redress-pool/1', ...pool }, sample.prove),
    announcement: await said('draw', statement, sample.prove),
    keys: sample.keys ?? { log: [], witnesses: [] },
    randomness: randomness.told,
    drawnAt: sample.at,
    replaces: sample.replaces,
    attempts: outcome.attempts.map(({ stratum, ...one }) => {
      const first = one.result !== 'met_before';
      const { seat, attempt, position, pseudonym, result, weight, lo } = one;
      return { seat, ...stratum, attempt, position, pseudonym, result, weight, lo, path: first ? writtenPath(pathOf(place.get(pseudonym)!)) : null, exclusion: first ? tree.prove(pseudonym) : null };
    }),
    empty: outcome.empty,
  };
}
