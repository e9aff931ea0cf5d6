import { concat, fromBase64, hex } from './bytes.ts';
import { canonicalBytes, type Json, type JsonObject } from './canonical.ts';
import { documentOf, type Case } from './case.ts';
import { sha256 } from './digest.ts';
import type { Findings } from './report.ts';
import { field, list, object, objects, text, whole } from './shape.ts';

const SALT_BYTES = 16;

/** The acts of the record. @throws Misshapen */
export function actsOf(file: Case): JsonObject[] {
  return objects(documentOf(file, 'record.json')['acts'], 'record.json: acts');
}

/** Events of acts that are shown, in order. */
export function eventsOf(file: Case): JsonObject[] {
  return actsOf(file).flatMap((act) => (act['events'] === null ? [] : objects(act['events'], 'events')));
}

/** Opens a commitment: SHA-256 of the salt and the canonical form. */
export async function opens(salt: Json | undefined, content: Json, commitment: Json | undefined): Promise<boolean> {
  const bytes = typeof salt === 'string' ? fromBase64(salt) : null;
  return bytes !== null && bytes.length === SALT_BYTES && hex(await sha256(concat(bytes, canonicalBytes(content)))) === commitment;
}

function checkNumbers(acts: readonly JsonObject[], head: JsonObject, out: Findings): void {
  let last = 0;
  for (const act of acts) {
    const [first, end] = [whole(act['firstSeq'], 'firstSeq'), whole(act['lastSeq'], 'lastSeq')];
    if (first !== last + 1 || end < first) out.fail('record_gap', last, first);
    last = end;
  }
  if (last !== head['version']) out.fail('record_end', last);
}

/** What an act says of its events has to be what they say themselves: their number, when, and who. */
function checkEvents(act: JsonObject, out: Findings): void {
  const first = whole(act['firstSeq'], 'firstSeq');
  const events = objects(act['events'], 'events');
  if (events.length !== whole(act['lastSeq'], 'lastSeq') - first + 1) out.fail('record_count', first);
  for (const [place, event] of events.entries()) {
    const agrees = event['seq'] === first + place && event['at'] === act['at'] && object(event['actor'], 'actor')['role'] === act['role'];
    if (!agrees) out.fail('record_event', first + place);
  }
}

function checkFiling(acts: readonly JsonObject[], file: Case, out: Findings): void {
  const filed = objects(acts[0]?.['events'] ?? [], 'events')[0];
  if (filed === undefined) return out.open('record_no_filing');
  const rules = object(file.head['rules'], 'rules');
  const body = object(filed['body'], 'body');
  const agrees = filed['type'] === 'dispute_filed' && body['id'] === file.head['disputeId'] && body['number'] === file.head['number'] && body['currency'] === file.head['currency'];
  if (!agrees || filed['at'] !== file.head['filedAt']) out.fail('record_filing');
  if (body['rulesVersion'] !== `${String(rules['pack'])}/${String(rules['version'])}`) out.fail('record_rules');
}

/** Step `record`: no number is missing, and every act is what its commitment says. */
export async function checkRecord(file: Case, out: Findings): Promise<void> {
  const acts = actsOf(file);
  const record = documentOf(file, 'record.json');
  if (acts.length === 0) out.fail('record_empty');
  if (record['number'] !== file.head['number']) out.fail('form_other', 'record.json');
  checkNumbers(acts, file.head, out);
  let opened = 0;
  for (const act of acts) {
    const first = whole(act['firstSeq'], 'firstSeq');
    if (!/^[0-9a-f]{64}$/.test(text(act['leaf'], 'leaf'))) out.fail('record_commitment', first);
    if (act['events'] === null) {
      out.open('record_closed', first, text(act['act'], 'act'));
      continue;
    }
    checkEvents(act, out);
    if (act['salt'] === null && file.head['variant'] === 'pseudonymised') continue;
    if (await opens(act['salt'], act['events']!, act['leaf'])) opened += 1;
    else out.fail('record_commitment', first);
  }
  checkFiling(acts, file, out);
  if (file.head['variant'] === 'pseudonymised') out.open('record_pseudonymised');
  if (out.good) out.done('record_done', acts.length, opened);
}

/** The stage after events, by what they say; null where they say nothing of it. */
function stageBy(events: readonly JsonObject[]): Json | null {
  const said = events.flatMap((event): Json[] => {
    if (event['type'] === 'stage_entered') return [field(event['body'], 'stage') ?? null];
    return event['type'] === 'dispute_closed' ? ['closed'] : [];
  });
  return said.at(-1) ?? null;
}

/** Step `procedure`: every act was open to who did it, in the stage it was done in, and the stages follow one another. */
export function checkProcedure(file: Case, out: Findings): void {
  const procedure = documentOf(file, 'procedure.json');
  const table = new Map(objects(procedure['acts'], 'procedure.json: acts').map((one) => [one['act'], one]));
  const stages = list(procedure['stages'], 'procedure.json: stages');
  const acts = actsOf(file);
  let stage: Json = null;
  for (const act of acts) {
    const [name, first] = [text(act['act'], 'act'), whole(act['firstSeq'], 'firstSeq')];
    const rule = table.get(name);
    const [before, after] = [act['stageBefore'] ?? null, act['stageAfter'] ?? null];
    if (before !== stage || !stages.includes(after)) out.fail('procedure_stage', first, name);
    const roles = rule === undefined ? [] : list(rule['roles'], 'roles');
    const moves = rule === undefined ? [] : objects(rule['moves'], 'moves');
    if (!roles.includes(act['role'] ?? null)) out.fail('procedure_role', first, name, String(act['role']));
    else if (!moves.some((move) => move['from'] === before && list(move['to'], 'to').includes(after))) out.fail('procedure_move', first, name, String(before));
    const said = act['events'] === null ? null : stageBy(objects(act['events'], 'events'));
    // a closed dispute is opened again by other events than this one
    if (said !== null && said !== after && said !== 'closed') out.fail('procedure_stage', first, name);
    stage = after;
  }
  if (stage !== file.head['stage']) out.fail('procedure_end', String(stage), String(file.head['stage']));
  if (out.good) out.done('procedure_done', acts.length, table.size);
}
