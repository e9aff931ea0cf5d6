import { canonicalJson, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import type { LogKind } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';

/**
 * Puts a statement of the house into the log: its content is kept with a salt, its commitment is queued, in the
 * transaction of what it tells of. Said again under the same name it changes nothing.
 * @param one.ref what it is called among its kind
 */
export async function stateInLog(tx: Queryable, one: { readonly kind: LogKind; readonly disputeId?: Uuid; readonly ref: string; readonly content: unknown; readonly at: Instant }): Promise<void> {
  await tx.query({ name: 'log_state', text: 'select log_state($1, $2, $3, $4, $5)', values: [one.kind, one.disputeId ?? null, one.ref, canonicalJson(one.content), one.at] });
}

/** A statement as it was made; anybody can compute its commitment from the salt and the content. */
export interface Statement {
  readonly kind: LogKind;
  readonly ref: string;
  readonly salt: Buffer;
  readonly content: string;
  readonly commitment: Buffer;
  readonly at: Instant;
}

/** Statements that anybody may read, of one kind and by their names: of rules, pools, draws and the books, never of a dispute. */
export async function publicStatements(db: Queryable, kind: LogKind, refs: readonly string[]): Promise<readonly Statement[]> {
  return db.query<Statement & Record<string, unknown>>({
    name: 'log_statements',
    text: `select kind, ref, salt, content, commitment, at from log_statement
            where kind = $1 and ref = any ($2) and dispute_id is null and kind in ('rules', 'pool', 'draw', 'ledger_proof') order by ref`,
    values: [kind, refs],
  });
}

/** As `publicStatements`, of one. */
export async function publicStatement(db: Queryable, kind: LogKind, ref: string): Promise<Statement | undefined> {
  return (await publicStatements(db, kind, [ref]))[0];
}
