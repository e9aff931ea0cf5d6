import { hex } from './bytes.ts';
import type { JsonObject } from './canonical.ts';
import { documentOf, type Case } from './case.ts';
import { eventsOf, opens } from './record.ts';
import type { Findings } from './report.ts';
import { field, object, objects, text, whole } from './shape.ts';
import { sm3 } from './sm3.ts';

/** SM3 is computed here without the machine's help: beyond this it would take longer than anybody waits. */
const MOST_SM3_BYTES = 64 * 1024 * 1024;

async function checkBytes(file: Case, item: JsonObject, path: string, out: Findings): Promise<void> {
  const id = text(item['id'], 'id');
  if (!path.startsWith(`evidence/${id}/`) || !file.files.has(path)) return out.fail('evidence_missing', id);
  if (file.files.sizeOf(path) !== whole(item['bytes'], 'bytes') || (await file.files.hash(path, 'sha256')) !== item['sha256']) out.fail('evidence_hash', id, 'SHA-256');
  if (typeof item['sm3'] !== 'string') return;
  if (file.files.sizeOf(path) > MOST_SM3_BYTES) out.open('evidence_sm3', id);
  else if (hex(sm3(await file.files.read(path))) !== item['sm3']) out.fail('evidence_hash', id, 'SM3');
}

async function checkCommitment(file: Case, item: JsonObject, out: Findings): Promise<void> {
  const id = text(item['id'], 'id');
  const content = item['content'];
  if (content === null || content === undefined) return;
  if (!(await opens(item['salt'], content, item['commitment']))) out.fail('evidence_commitment', id);
  if ((field(content, 'id') ?? field(content, 'evidenceId')) !== id || field(content, 'sha256') !== item['sha256']) out.fail('evidence_content', id);
}

/** What the acts of the record put in, by id. */
function submitted(file: Case): Map<string, JsonObject> {
  const events = eventsOf(file).filter((event) => event['type'] === 'evidence_submitted');
  const items = events.flatMap((event) => objects(field(event['body'], 'items'), 'items').map((item) => ({ ...item, by: object(event['actor'], 'actor')['role'] ?? null })));
  return new Map(items.map((item) => [text((item as JsonObject)['evidenceId'], 'evidenceId'), item]));
}

/** Step `evidence`: what was put in is there, unchanged, and nothing was slipped in. */
export async function checkEvidence(file: Case, out: Findings): Promise<void> {
  const items = objects(documentOf(file, 'evidence/index.json')['items'], 'evidence: items');
  const inRecord = submitted(file);
  const paths = new Set<string>(['evidence/index.json']);
  let read = 0;
  for (const item of items) {
    const id = text(item['id'], 'id');
    const own = inRecord.get(id);
    inRecord.delete(id);
    if (own === undefined) out.open('evidence_not_in_record', id);
    else if (own['sha256'] !== item['sha256'] || own['bytes'] !== item['bytes'] || own['by'] !== item['by']) out.fail('evidence_other', id);
    await checkCommitment(file, item, out);
    if (typeof item['path'] === 'string') {
      paths.add(item['path']);
      await checkBytes(file, item, item['path'], out);
      read += 1;
    } else {
      out.open(`evidence_withheld_${text(item['reason'], 'reason')}`, id);
    }
  }
  for (const id of inRecord.keys()) out.fail('evidence_dropped', id);
  for (const name of file.files.names) if (name.startsWith('evidence/') && !paths.has(name)) out.fail('evidence_slipped_in', name);
  if (!out.good) return;
  if (items.length === 0) out.done('evidence_none');
  else out.done('evidence_done', items.length, read);
}
