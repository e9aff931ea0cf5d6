import { createHash } from 'node:crypto';
import { signalsOf, type Signal, type SignalKind } from '../../../core/jury/collusion.ts';
import { accepted, canonicalJson, refused, type Instant, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { sealerFor } from '../../privacy/texts.ts';
import { currentRules } from '../../rules/rules.ts';
import type { World } from '../../world.ts';
import { roundsForSigns } from './past.ts';

/** What a person made of a sign. `acted`: something was done, by its own way and for its own reasons. */
export const FINDINGS = ['explained', 'watched', 'acted'] as const;
export type Finding = (typeof FINDINGS)[number];

/** A sign as operators see it: jurors by their id, no vote, no text. */
export interface SignalRow extends Record<string, unknown> {
  readonly id: Uuid;
  readonly kind: SignalKind;
  readonly jurors: readonly Uuid[];
  readonly rounds: readonly Uuid[];
  readonly times: number;
  readonly of: number;
  readonly chance: number | null;
  readonly foundAt: Instant;
  readonly seenAt: Instant;
  readonly finding: Finding | null;
  readonly note: string | null;
  readonly lookedAt: Instant | null;
}

/** The same sign found again is the same: by its kind and its jurors, and for one text in a round by the round. */
function printOf({ kind, jurors, rounds }: Signal): string {
  return createHash('sha256').update(canonicalJson({ kind, jurors, round: kind === 'same_text' ? rounds[0] : null }), 'utf8').digest('hex');
}

/** Looks for signs in the newest ended rounds. Nothing follows but a line on the operators' page. @returns how many are new */
export async function findSignals(world: World): Promise<number> {
  const at = world.now();
  const rules = currentRules(at).jury.quality;
  const found = signalsOf(await roundsForSigns(world.database, rules, at), rules.signals);
  let fresh = 0;
  for (const signal of found) {
    const [row] = await world.database.query<{ fresh: boolean }>({
      name: 'jury_signal_found',
      text: 'select jury_signal_found($1, $2) as fresh',
      values: [JSON.stringify({ ...signal, id: world.newId(), print: printOf(signal) }), at],
    });
    if (row?.fresh === true) fresh += 1;
  }
  return fresh;
}

const COLUMNS = `id, kind, jurors, rounds, times, of, chance, found_at as "foundAt", seen_at as "seenAt", finding, note, looked_at as "lookedAt"`;

/** Signs that wait for a person first, then the newest of those looked at. */
export function signalRows(db: Queryable): Promise<SignalRow[]> {
  return db.query<SignalRow>({ name: 'jury_signals', text: `select ${COLUMNS} from jury_signal order by (finding is null) desc, coalesce(looked_at, found_at) desc, id limit 200` });
}

/** The person whose key closes the note on a sign: its first juror, whose erasure takes the sign away. */
async function noteOwner(db: Queryable, signalId: Uuid): Promise<Uuid | undefined> {
  const [row] = await db.query<{ personId: Uuid }>({
    name: 'jury_signal_owner',
    text: 'select j.person_id as "personId" from jury_signal s join juror j on j.id = s.jurors[1] where s.id = $1',
    values: [signalId],
  });
  return row?.personId;
}

/** Notes what a person made of a sign; the note is sealed. Refusals: not_found, already_done. */
export async function noteFinding(db: Queryable, given: { readonly signalId: Uuid; readonly finding: Finding; readonly note: string; readonly by: Uuid; readonly at: Instant }): Promise<Result<true>> {
  const { signalId, finding, note, by, at } = given;
  const owner = await noteOwner(db, signalId);
  if (owner === undefined) return refused('not_found');
  const sealed = (await sealerFor(db, 'person', owner))?.text(note) ?? note;
  const [row] = await db.query<{ done: boolean }>({
    name: 'jury_signal_finding',
    text: `with looked as (update jury_signal set finding = $2, note = $3, looked_by = $4, looked_at = $5 where id = $1 and finding is null returning id)
           select exists (select from looked) as done`,
    values: [signalId, finding, sealed, by, at],
  });
  return row?.done === true ? accepted(true) : refused('already_done');
}
