import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { courtReport, type CourtAnswer, type ReportFacts } from '../../core/evidence/report.ts';
import type { EvidenceContent } from '../../core/evidence/evidence.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { openAlarms } from '../log/log.ts';
import type { World } from '../world.ts';
import { anchoredItem } from './anchors.ts';
import { bytesOf } from './files.ts';
import { keptItems, type KeptItem } from './items.ts';
import type { EvidenceFile } from './store.ts';
import project from '../../package.json' with { type: 'json' };

/** The report as it is handed out. */
export interface EvidenceReport {
  readonly format: 'redress-evidence-report/1';
  readonly evidenceId: string;
  readonly madeAt: Instant;
  readonly facts: ReportFacts;
  readonly answers: readonly CourtAnswer[];
}

/** Reads the bytes again and says whether both hashes are still those of the arrival; null when there are none. */
async function hashedAnew(world: World, file: EvidenceFile): Promise<boolean | null> {
  const source = await bytesOf(world, file);
  if (source === undefined) return null;
  const [sha256, sm3] = [createHash('sha256'), createHash('sm3')];
  await pipeline(source, async function take(parts: AsyncIterable<Buffer>) {
    for await (const part of parts) {
      sha256.update(part);
      sm3.update(part);
    }
  });
  return sha256.digest().equals(file.sha256) && sm3.digest().equals(file.sm3);
}

interface Counted {
  readonly reads: number;
  readonly copies: number;
  readonly submittedAt: Instant | null;
  readonly loggedAt: Instant | null;
  readonly auditedAt: Instant | null;
  readonly witnesses: number;
  readonly postgres: string;
}

/** What is counted for the report, in one statement. */
async function count(db: Queryable, file: EvidenceFile): Promise<Counted> {
  const [row] = await db.query<Counted & Record<string, unknown>>({
    name: 'evidence_report',
    text: `select (select count(*) from evidence_read r where r.evidence_id = $1)::int as reads,
                  (select count(*) from evidence_file c where c.redaction_of = $1)::int as copies,
                  (select f.attached_at from evidence_file f where f.id = $1) as "submittedAt",
                  (select e.at from log_entry e where e.kind = 'evidence' and e.ref = $1::text order by e.idx desc limit 1) as "loggedAt",
                  (select audited_at from log_head) as "auditedAt",
                  (select count(*) from log_cosignature s where s.size =
                    (select max(c.size) from log_checkpoint c where c.quorum_at is not null))::int as witnesses,
                  current_setting('server_version') as postgres`,
    values: [file.id],
  });
  return row!;
}

function sideOf(file: EvidenceFile): ReportFacts['item']['side'] {
  return file.ownerKind === 'person' ? 'claimant' : file.ownerKind === 'merchant' ? 'respondent' : 'marketplace';
}

function itemFacts(file: EvidenceFile, kept: KeptItem | undefined, counted: Counted): ReportFacts['item'] {
  const content = (kept?.content ?? null) === null ? undefined : (JSON.parse(kept!.content!) as EvidenceContent);
  return {
    id: file.id,
    side: sideOf(file),
    type: content?.type ?? null,
    source: content?.source ?? {},
    receivedAt: file.createdAt,
    submittedAt: counted.submittedAt ?? file.createdAt,
    file: { mediaType: file.mediaType, bytes: file.bytes, sha256: file.sha256.toString('hex'), sm3: file.sm3.toString('hex') },
    copies: counted.copies,
    custody: (kept?.custody ?? []).map(({ kind, at }) => ({ kind, at })),
    reads: counted.reads,
  };
}

/**
 * Makes the report of an item: hashes its bytes anew, works out its proof anew, and answers what courts ask.
 * Who may have it is decided by whoever asks; reading the bytes here is not a reading by a person.
 */
export async function evidenceReport(world: World, file: EvidenceFile, at: Instant): Promise<EvidenceReport> {
  const db = world.database;
  const [kept, counted, alarms, fileSame] = await Promise.all([keptItems(db, [file.id]), count(db, file), openAlarms(db), hashedAnew(world, file)]);
  const item = kept.get(file.id);
  const anchored = item === undefined ? undefined : await anchoredItem(db, item);
  const { log, anchors, notarised } = anchored ?? { log: undefined, anchors: { stamp: null, quorum: null }, notarised: null };
  const facts: ReportFacts = {
    item: itemFacts(file, item, counted),
    scan: file.scan === 'clean' ? 'clean' : file.scan === 'waiting' ? 'waiting' : 'none',
    checked: { at, fileSame, proofHolds: log?.holds ?? null },
    log: log === undefined ? null : { origin: log.origin, index: log.index, at: counted.loggedAt ?? at, auditedAt: counted.auditedAt, alarms: alarms.length },
    level: anchored?.level ?? { level: 'L1', unchangedSince: file.createdAt, by: null, notCounted: null, daysOpen: 0 },
    stamp: anchors.stamp === null ? null : { authority: anchors.stamp.authority, at: anchors.stamp.at, serial: anchors.stamp.serial },
    witnesses: anchors.quorum === null ? null : { count: counted.witnesses, at: anchors.quorum.at },
    notarised: notarised === null ? null : { by: `${notarised.office} ${notarised.number}`, at: notarised.at },
    environment: { software: `Redress ${project.version}`, runtime: `Node ${process.versions.node}`, database: `PostgreSQL ${counted.postgres}`, storage: world.files === undefined ? 'disk' : 's3', encrypted: world.config.publicUrl.startsWith('https:') },
  };
  return { format: 'redress-evidence-report/1', evidenceId: file.id, madeAt: at, facts, answers: courtReport(facts) };
}
