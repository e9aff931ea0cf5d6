import { derivedId } from '../../core/ledger/ledger.ts';
import type { Instant, Locale, Uuid } from '../../core/kernel/kernel.ts';
import { DEFAULT_LOCALE, type Notice } from '../../core/notice/notice.ts';
import { isMessageKey, say } from '../../core/words/words.ts';
import type { Queryable } from '../database/database.ts';
import { stateInLog } from '../log/say.ts';
import { enqueueNotices } from '../notice/notice.ts';
import type { World } from '../world.ts';
import { proofOf, type ProofLine } from './store.ts';

/** What the last proof of a marketplace's books found. */
export interface Proven {
  readonly marketplaceId: Uuid;
  readonly lookedAt: Instant;
  /** when everything held last; null when it never did */
  readonly provenAt: Instant | null;
  /** null while everything holds */
  readonly failingSince: Instant | null;
  readonly failed: readonly Pick<ProofLine, 'proof' | 'wrong' | 'example'>[];
}

function wordsOf(locale: Locale, failed: readonly ProofLine[]): string {
  const named = failed.map(({ proof }) => {
    const key = `ledger.proof.${proof}`;
    return isMessageKey(key) ? say(locale, key) : proof;
  });
  return named.join(locale === 'zh-CN' ? '；' : '; ');
}

/** One letter to each operator, shown in the product too; a task for whoever becomes one when there is none yet. */
async function page(tx: Queryable, given: { readonly id: Uuid; readonly name: string; readonly at: Instant; readonly failed: readonly ProofLine[] }): Promise<void> {
  const { id, name, at, failed } = given;
  const operators = await tx.query<{ id: Uuid; locale: Locale }>({
    text: `select id, locale from person where marketplace_id is null and 'operator' = any (staff_roles)`,
  });
  const notice = (reader: { readonly id: Uuid; readonly locale: Locale } | undefined): Notice => ({
    id: derivedId('books_unproven', id, at, reader?.id ?? ''),
    template: 'books_unproven',
    body: { number: name, summary: wordsOf(reader?.locale ?? DEFAULT_LOCALE, failed), proofs: failed.map((line) => line.proof).join(' ') },
    ...(reader === undefined
      ? { channel: 'in_product', recipient: { kind: 'marketplace', id } }
      : { channel: 'email', recipient: { kind: 'staff', id: reader.id } }),
  });
  const notices = operators.length === 0 ? [notice(undefined)] : operators.map(notice);
  await enqueueNotices(tx, { disputeId: null, marketplaceId: id, at, notices });
}

/**
 * Proves the books of one marketplace, notes what was found, and pages the operators each time they do not hold: a
 * letter, an error in the log, and a finding of the house that stays until a later proof holds.
 */
export async function proveMarketplace(world: World, marketplace: { readonly id: Uuid; readonly name: string }): Promise<readonly ProofLine[]> {
  const { id, name } = marketplace;
  const at = world.now();
  const lines = await proofOf(world.database, id);
  const failed = lines.filter((line) => line.wrong > 0);
  const noted = failed.map(({ proof, wrong, example }) => ({ proof, wrong, example }));
  await world.database.transaction(async (tx) => {
    await tx.query({
      text: `insert into ledger_proven (marketplace_id, looked_at, proven_at, failing_since, failed)
             values ($1, $2, case when $3 then $2::timestamptz end, case when not $3 then $2::timestamptz end, $4)
             on conflict (marketplace_id) do update set looked_at = $2, failed = $4,
               proven_at = case when $3 then $2 else ledger_proven.proven_at end,
               failing_since = case when not $3 then coalesce(ledger_proven.failing_since, $2) end`,
      values: [id, at, failed.length === 0, JSON.stringify(noted)],
    });
    const content = { at, lines: lines.map(({ proof, lookedAt, wrong }) => ({ lookedAt, proof, wrong })), marketplaceId: id };
    await stateInLog(tx, { kind: 'ledger_proof', ref: `${id}/${at}`, content, at });
    if (failed.length > 0) await page(tx, { id, name, at, failed });
  });
  for (const line of noted) world.log.error('ledger.proof_failed', { marketplaceId: id, ...line });
  world.log.info('ledger.proved', { marketplaceId: id });
  return lines;
}

/**
 * Proves the books of every marketplace that has any.
 * @returns how many checks found something wrong
 */
export async function proveBooks(world: World): Promise<number> {
  const owners = await world.database.query<{ id: Uuid; name: string }>({
    text: `select o.id, coalesce(m.name, o.id::text) as name
             from (select distinct marketplace_id as id from account where hot) o left join marketplace m on m.id = o.id order by o.id`,
  });
  let found = 0;
  for (const owner of owners) found += (await proveMarketplace(world, owner)).filter((line) => line.wrong > 0).length;
  return found;
}

/** What the last proofs found, the books that do not hold first. */
export async function lastProofs(on: Queryable): Promise<readonly Proven[]> {
  return on.query<Proven & Record<string, unknown>>({
    text: `select marketplace_id as "marketplaceId", looked_at as "lookedAt", proven_at as "provenAt", failing_since as "failingSince", failed
             from ledger_proven order by failing_since nulls last, marketplace_id`,
  });
}
