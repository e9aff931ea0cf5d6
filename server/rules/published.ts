import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { layerName, type RuleLayer, type RulePack } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import { publicStatements, stateInLog } from '../log/log.ts';
import type { World } from '../world.ts';
import { ruleLayers } from './layers.ts';
import { packFromRaw, packTexts, rawFromTexts, RULES_FOLDER, rules, rulesName, type PackTexts, type Shelf } from './store.ts';

/** A pack of this program has the name of a published version and says something else; said in a sentence. */
export class RulesConflictError extends Error {}

/** A version to publish. */
export interface Publication {
  readonly pack: RulePack;
  readonly raw: Record<string, unknown>;
  readonly texts: PackTexts;
  readonly origin: 'files' | 'desk';
  readonly draftId: string | null;
  readonly at: Instant;
}

/** Writes a version down for good; false when one of that name stands already. */
export async function publish(tx: Queryable, one: Publication): Promise<boolean> {
  const { pack, raw, texts, origin, draftId, at } = one;
  const rows = await tx.query({
    text: `insert into rule_pack (id, version, hash, body, files, effective_from, effective_to, origin, draft_id, published_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning 1`,
    values: [pack.id, pack.version, pack.hash, JSON.stringify(raw), JSON.stringify(texts), pack.effectiveFrom, pack.effectiveTo, origin, draftId, at],
  });
  return rows.length === 1;
}

/**
 * Stores the packs that came with the program and are not stored yet.
 * @param folder where they lie; the program's own unless said
 * @throws RulesConflictError when one has the name of a published version and another content: a published version never
 * changes, because disputes run under it
 */
export async function storePacks(db: Queryable, at: Instant, folder: string = RULES_FOLDER): Promise<number> {
  let stored = 0;
  for (const [name, texts] of packTexts(folder)) {
    const raw = rawFromTexts(texts, name);
    const pack = packFromRaw(raw, name);
    if (await publish(db, { pack, raw, texts, origin: 'files', draftId: null, at })) {
      stored += 1;
      continue;
    }
    const [kept] = await db.query<{ hash: string }>({ text: 'select hash from rule_pack where id = $1 and version = $2', values: [pack.id, pack.version] });
    if (kept !== undefined && kept.hash !== pack.hash) {
      throw new RulesConflictError(
        `The rules ${name} of this program differ from the ${name} published here (${pack.hash.slice(0, 12)} is not ${kept.hash.slice(0, 12)}). ` +
          'A published version never changes: disputes run under it. Give the changed rules a new version, or put the old files back. ' +
          'A demo begins anew in an empty folder: npm start -- --data <folder>.',
      );
    }
  }
  return stored;
}

/**
 * Says in the log which of an operator's own rules this program came with: they decide cases beside the packs. An example holds in
 * the demo alone, and is said there alone.
 * @throws RulesConflictError when one has the name of a layer that was said already and another content
 */
export async function storeLayers(db: Queryable, at: Instant, demo: boolean, layers: readonly RuleLayer[] = ruleLayers()): Promise<void> {
  const own = layers.filter((one) => demo || !one.example);
  const said = await publicStatements(db, 'rules', own.map(layerName));
  for (const one of own) {
    const [pack = '', version = ''] = layerName(one).split('/');
    const kept = said.find(({ ref }) => ref === layerName(one));
    if (kept === undefined) await stateInLog(db, { kind: 'rules', ref: layerName(one), content: { pack, version, hash: one.hash, effectiveFrom: one.effectiveFrom }, at });
    else if ((JSON.parse(kept.content) as { hash: string }).hash !== one.hash) {
      throw new RulesConflictError(
        `The layer ${layerName(one)} of this program differs from the ${layerName(one)} in the log here. A published version never changes: ` +
          'give the changed layer a new version, or put the old files back.',
      );
    }
  }
}

/**
 * Learns what was published or taken back since, on this server or another. One small query when nothing was; a
 * version is announced days before it comes into force, so that every server knows it in time.
 * @returns the names learned
 * @throws Error when a stored pack is not what its hash says
 */
export async function learnPacks(db: Queryable, shelf: Shelf = rules()): Promise<readonly string[]> {
  const known = await db.query<{ id: string; version: string; hash: string; gone: boolean }>({
    name: 'rule_packs_known',
    text: `select p.id, p.version, p.hash, w.at is not null as gone
             from rule_pack p left join rule_pack_withdrawal w on w.id = p.id and w.version = p.version`,
  });
  const learned: string[] = [];
  for (const row of known) {
    const name = rulesName(row);
    if (shelf.find(name) === undefined) {
      const [kept] = await db.query<{ body: Record<string, unknown> }>({ text: 'select body from rule_pack where id = $1 and version = $2', values: [row.id, row.version] });
      if (kept === undefined) continue;
      const pack = packFromRaw(kept.body, name);
      if (pack.hash !== row.hash) throw new Error(`rule pack ${name}: its content is not what its hash says`);
      shelf.learn(pack);
      learned.push(name);
    }
    if (row.gone) shelf.takeBack(name);
  }
  return learned;
}

/** Notes that a published version begins no dispute any more. */
export async function takeBack(tx: Queryable, one: { readonly id: string; readonly version: string; readonly at: Instant; readonly by: Uuid; readonly reason: string }): Promise<void> {
  await tx.query({
    text: 'insert into rule_pack_withdrawal (id, version, at, person_id, reason) values ($1, $2, $3, $4, $5)',
    values: [one.id, one.version, one.at, one.by, one.reason],
  });
}

/** How often a server looks whether another published something; a version is announced days before its first day. */
const LEARN_EVERY_MS = 1000;

/**
 * Learns what is published now and goes on doing so until the answer is called.
 * @throws Error when a stored pack cannot be used: a server with a wrong rule must not start
 */
export async function keepLearning(world: Pick<World, 'database' | 'log'>): Promise<() => void> {
  rules().forget();
  await learnPacks(world.database);
  let failing = false;
  const timer = setInterval(() => {
    learnPacks(world.database).then(
      () => void (failing = false),
      (error: Error) => {
        // said once: the database may be away for a while
        if (!failing) world.log.error('rules_not_learned', { error: error.message.slice(0, 300) });
        failing = true;
      },
    );
  }, LEARN_EVERY_MS);
  return () => clearInterval(timer);
}

/**
 * A published pack in the form that is hashed.
 * @param name as a dispute keeps it, `cn/2026-1`
 * @throws RangeError when there is none of that name
 */
export async function packBody(db: Queryable, name: string): Promise<{ readonly pack: string; readonly version: string; readonly hash: string; readonly body: Record<string, unknown> }> {
  const [pack = '', version = ''] = name.split('/');
  const [row] = await db.query<{ hash: string; body: Record<string, unknown> }>({ name: 'rule_pack_body', text: 'select hash, body from rule_pack where id = $1 and version = $2', values: [pack, version] });
  if (row !== undefined) return { pack, version, ...row };
  const texts = packTexts(RULES_FOLDER).get(name);
  if (texts === undefined) throw new RangeError(`no rule pack ${name}`);
  const body = rawFromTexts(texts, name);
  return { pack, version, hash: packFromRaw(body, name).hash, body };
}
