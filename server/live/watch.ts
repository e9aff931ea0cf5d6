import { NOTHING_SHOWN, withShown, type DisputeEvent, type Role, type Shown } from '../../core/dispute/dispute.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { loadGround, rolesIn, scopeOf } from '../dispute/dispute.ts';
import { hasRole, type PersonCaller } from '../http/http.ts';

/** Whoever follows a dispute's file. */
export type Reader = Extract<Role, 'claimant' | 'respondent' | 'adjudicator'>;

/** A dispute somebody watches: the last event seen, and what each kind of reader is told as its version. */
export interface Watched {
  version: number;
  shown: Shown;
}

/** A dispute of which nothing was read yet. */
export function unread(): Watched {
  return { version: 0, shown: NOTHING_SHOWN };
}

/** Counts the acts written since. Two calls at once count each act once. */
export async function readOn(db: Queryable, id: Uuid, watched: Watched): Promise<void> {
  const acts = await db.query<{ last_seq: number; types: DisputeEvent['type'][] }>({
    name: 'acts_since',
    text: 'select last_seq, types from acts_since($1, $2)',
    values: [id, watched.version],
  });
  for (const act of acts) {
    if (act.last_seq <= watched.version) continue;
    watched.version = act.last_seq;
    watched.shown = act.types.reduce(withShown, watched.shown);
  }
}

/** The disputes among these that have a version other than the one known. */
export async function moved(db: Queryable, watched: ReadonlyMap<Uuid, Watched>): Promise<Uuid[]> {
  if (watched.size === 0) return [];
  const rows = await db.query<{ id: Uuid; version: number }>({
    name: 'watched_versions',
    text: 'select id, version from watched_versions($1)',
    values: [[...watched.keys()]],
  });
  return rows.filter((row) => watched.get(row.id)?.version !== row.version).map((row) => row.id);
}

/** As whom somebody reads the file of a dispute, or undefined for whoever does not. */
export async function readerOf(db: Queryable, caller: PersonCaller, id: Uuid): Promise<Reader | 'none' | undefined> {
  const row = await loadGround(db, id, scopeOf(caller));
  if (row === undefined) return undefined;
  const role = rolesIn(caller, row.state)[0];
  if (role === undefined) return undefined;
  if (role === 'adjudicator') return row.conflicted ? 'none' : role;
  return role === 'claimant' || role === 'respondent' ? role : 'none';
}

/** The marks of lists by kind and owner. */
export async function marksOf(db: Queryable, callers: readonly PersonCaller[]): Promise<ReadonlyMap<string, bigint>> {
  const staff = callers.filter((caller) => hasRole(caller, ['adjudicator', 'operator'])).map((caller) => caller.personId);
  const rows = await db.query<{ kind: string; owner: Uuid | null; mark: string }>({
    name: 'list_marks',
    // as text: a mark uses all 64 bits
    text: 'select kind, owner, mark::text as mark from list_marks($1, $2, $3)',
    values: [callers.map((caller) => caller.personId), callers.flatMap((caller) => caller.merchantIds), staff],
  });
  return new Map(rows.map((row) => [`${row.kind} ${row.owner ?? ''}`, BigInt(row.mark)]));
}

/** One word for all a person's lists show, to be compared and nothing else. */
export function markFor(caller: PersonCaller, marks: ReadonlyMap<string, bigint>): string {
  const names = [`claimant ${caller.personId}`, ...caller.merchantIds.map((id) => `merchant ${id}`)];
  if (hasRole(caller, ['adjudicator', 'operator'])) names.push(`mine ${caller.personId}`, 'queue ');
  // each list turns the sum, so that one row moving between two lists does not cancel out
  const sum = names.reduce((all, name) => BigInt.asUintN(64, all * 31n + (marks.get(name) ?? 0n)), 7n);
  return sum.toString(36);
}
