import { createHmac } from 'node:crypto';
import type { Instant, Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import type { World } from '../../world.ts';

/** Kinds of facts that are compared between a juror and the sides of a case. */
export const FACT_KINDS = ['address', 'device', 'payment', 'employer', 'family', 'category', 'dealings'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * One fact as a marketplace gives it: plain, or a token of its own that it gives to both (for `dealings`, `family`, `employer`).
 * Whoever share one have that tie. It is hashed at once; the value is kept nowhere.
 */
export interface GivenFact {
  readonly kind: FactKind;
  readonly value: string;
}

/** Two spellings of one address are one: case, width, spaces and marks between do not tell them apart. */
function plain(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, '');
}

/** The keyed hash of a fact: the same for the same fact of anybody here, and worth nothing without the installation's key. */
export function factHash(world: Pick<World, 'database' | 'config'>, { kind, value }: GivenFact): Buffer {
  const text = `fact ${kind} ${plain(value)}`;
  return world.database.vault?.keys.fingerprint(text) ?? createHmac('sha256', world.config.secret).update(text, 'utf8').digest();
}

/**
 * Replaces what is known of a person or a merchant in each kind that is given; an empty list of a kind forgets it.
 * @returns how many facts are kept of these kinds
 */
export async function setFacts(
  tx: Queryable,
  world: Pick<World, 'database' | 'config'>,
  given: { readonly subjectId: Uuid; readonly facts: Readonly<Partial<Record<FactKind, readonly string[] | undefined>>>; readonly at: Instant },
): Promise<number> {
  const { subjectId, facts, at } = given;
  const kinds = FACT_KINDS.filter((kind) => facts[kind] !== undefined);
  const rows = kinds.flatMap((kind) => (facts[kind] ?? []).map((value) => ({ kind, hash: factHash(world, { kind, value }).toString('hex') })));
  const [row] = await tx.query<{ kept: number }>({
    name: 'juror_facts_set',
    text: 'select juror_facts_set($1, $2, $3, $4) as kept',
    values: [subjectId, kinds, JSON.stringify(rows), at],
  });
  return row?.kept ?? 0;
}

/** How many facts of each kind are kept of somebody; never which. */
export async function countFacts(db: Queryable, subjectId: Uuid): Promise<Readonly<Partial<Record<FactKind, number>>>> {
  const [row] = await db.query<{ counts: Partial<Record<FactKind, number>> }>({ name: 'juror_facts_counted', text: 'select juror_facts_counted($1) as counts', values: [subjectId] });
  return row?.counts ?? {};
}

/** The kinds of facts a juror shares with any of these persons and merchants. */
export async function sharedFacts(db: Queryable, jurorId: Uuid, subjects: readonly Uuid[]): Promise<readonly FactKind[]> {
  const [row] = await db.query<{ kinds: FactKind[] }>({ name: 'juror_facts_shared', text: 'select juror_facts_shared($1, $2) as kinds', values: [jurorId, subjects] });
  return row?.kinds ?? [];
}
