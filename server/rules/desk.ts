import { accepted, refused, type Instant, type LocalDate, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { addDays } from '../../core/deadline/deadline.ts';
import { begunDraft, dayOf, decideDraft, evolveDraft, type DraftAct, type DraftEvent, type DraftState, type PackDiff, type RulePack, type Text } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import { checkFiles, diffFiles, filesHash, summaryOf, type FilesCheck, type NamedFiles } from './check.ts';
import { FilePath, FileText } from './desk-schemas.ts';
import { publish, takeBack } from './published.ts';
import { currentRules, packFromRaw, rawFromTexts, rules, rulesFor, rulesName, type PackTexts } from './store.ts';
import { textsOfZip, ZipError } from './zip.ts';

/** A draft of the next version of the rules, as its row holds it. */
export interface DraftRow {
  readonly id: Uuid;
  readonly pack: string;
  readonly version: string;
  readonly title: Text;
  readonly state: DraftState;
  readonly due: Instant | null;
  readonly seq: number;
  readonly begun_at: Instant;
}

/** Who works at the desk, and when. */
export interface AtDesk {
  readonly world: World;
  readonly at: Instant;
  /** null: the clock */
  readonly by: Uuid | null;
}

const COLUMNS = 'id, pack, version, title, state, due, seq, begun_at';
/** The folder of a pack has a few dozen files; more is a mistake. */
const MOST_FILES = 400;
const UNIQUE_VIOLATION = '23505';

/** The texts of a draft's files by path. */
export async function draftTexts(db: Queryable, id: Uuid): Promise<PackTexts> {
  const rows = await db.query<{ path: string; body: string }>({ text: 'select path, body from rule_draft_file where draft_id = $1 order by path', values: [id] });
  return Object.fromEntries(rows.map((row) => [row.path, row.body]));
}

/** One draft. Refusals: not_found. */
export async function findDraft(db: Queryable, id: Uuid, lock = false): Promise<Result<DraftRow>> {
  const [row] = await db.query<DraftRow & Record<string, unknown>>({ text: `select ${COLUMNS} from rule_draft where id = $1${lock ? ' for update' : ''}`, values: [id] });
  return row === undefined ? refused('not_found') : accepted(row);
}

/** Every draft, newest first. */
export async function listDrafts(db: Queryable): Promise<readonly DraftRow[]> {
  return db.query<DraftRow & Record<string, unknown>>({ text: `select ${COLUMNS} from rule_draft order by id desc limit 500` });
}

/**
 * Puts all files of a draft in the place of those it has, from an archive.
 * Refusals: not_found, act_not_allowed_now, field_invalid (not an archive of rule files), body_too_large.
 */
export async function replaceDraftFiles(desk: AtDesk, id: Uuid, archive: Uint8Array): Promise<Result<DraftRow>> {
  const texts = readArchive(archive);
  if (!texts.ok) return texts;
  return desk.world.database.transaction(async (tx) => {
    const row = await findDraft(tx, id, true);
    if (!row.ok) return row;
    const done = await act(tx, desk, row.value, { act: 'write', path: '*.zip', files: filesHash(texts.value) });
    if (!done.ok) return done;
    await tx.query({ text: 'delete from rule_draft_file where draft_id = $1', values: [id] });
    await tx.query({
      text: 'insert into rule_draft_file (draft_id, path, body) select $1, * from unnest($2::text[], $3::text[])',
      values: [id, Object.keys(texts.value), Object.values(texts.value)],
    });
    return done;
  });
}

const ARCHIVE_LIMITS = { files: MOST_FILES, fileBytes: 1_000_000 };

function readArchive(archive: Uint8Array): Result<PackTexts> {
  try {
    const texts = Object.fromEntries(Object.entries(textsOfZip(archive, ARCHIVE_LIMITS)).map(([path, text]) => [path, FileText.safeParse(text).data]));
    const bad = Object.entries(texts).find(([path, text]) => text === undefined || !FilePath.safeParse(path).success);
    if (bad !== undefined || Object.keys(texts).length === 0) return refused('field_invalid', 'archive');
    return accepted(texts as PackTexts);
  } catch (error) {
    if (error instanceof ZipError) return refused('field_invalid', 'archive');
    throw error;
  }
}

/** The files were written between reading the draft and reading them. */
class FilesChanged extends Error {}

function filesOf(db: Queryable, row: DraftRow): NamedFiles {
  const texts = async (): Promise<PackTexts> => {
    const read = await draftTexts(db, row.id);
    // what is kept under a hash must be of that hash
    if (filesHash(read) !== row.state.files) throw new FilesChanged();
    return read;
  };
  return { hash: row.state.files, texts };
}

const TRIES = 3;

/** Reads a draft and does something with its files, anew when they were written meanwhile. Refusals: not_found, changed_meanwhile. */
async function withFiles<T>(db: Queryable, id: Uuid, use: (files: NamedFiles, base: RulePack) => Promise<T>): Promise<Result<T>> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await findDraft(db, id);
    if (!row.ok) return row;
    try {
      return accepted(await use(filesOf(db, row.value), baseOf(row.value)));
    } catch (error) {
      if (!(error instanceof FilesChanged)) throw error;
    }
  }
  return refused('changed_meanwhile');
}

/** The version a draft began from. */
export function baseOf(draft: Pick<DraftRow, 'state'>): RulePack {
  return rulesFor(draft.state.base);
}

async function noteEvent(tx: Queryable, desk: AtDesk, draftId: Uuid, seq: number, event: DraftEvent): Promise<void> {
  await tx.query({
    text: 'insert into rule_draft_event (draft_id, seq, at, person_id, body) values ($1, $2, $3, $4, $5)',
    values: [draftId, seq, desk.at, desk.by, JSON.stringify(event)],
  });
}

/**
 * Begins a draft with the files of a published version. The day it is to come into force is written when it is announced.
 * Refusals: not_allowed, rule_unknown, version_taken.
 */
export async function beginDraft(desk: AtDesk, wish: { readonly base: string; readonly version: string; readonly title: Text }): Promise<Result<DraftRow>> {
  const { world, at, by } = desk;
  if (by === null) return refused('not_allowed');
  const base = rules().find(wish.base);
  if (base === undefined) return refused('rule_unknown', 'base');
  if (rules().find(`${base.id}/${wish.version}`) !== undefined) return refused('version_taken', 'version');
  const [kept] = await world.database.query<{ files: PackTexts }>({ text: 'select files from rule_pack where id = $1 and version = $2', values: [base.id, base.version] });
  if (kept === undefined) return refused('rule_unknown', 'base');
  const texts = withHead(kept.files, { version: wish.version, effectiveFrom: addDays(dayOf(base, at), 30) });
  const event = { type: 'draft_begun', version: wish.version, base: wish.base, files: filesHash(texts) } as const;
  const state = begunDraft(event, by);
  const row: DraftRow = { id: world.newId(), pack: base.id, version: wish.version, title: wish.title, state, due: null, seq: 1, begun_at: at };
  try {
    await world.database.transaction(async (tx) => {
      await tx.query({
        text: 'insert into rule_draft (id, pack, version, title, state, stage, due, seq, begun_at) values ($1, $2, $3, $4, $5, $6, null, 1, $7)',
        values: [row.id, row.pack, row.version, JSON.stringify(row.title), JSON.stringify(state), state.stage, at],
      });
      await tx.query({
        text: 'insert into rule_draft_file (draft_id, path, body) select $1, * from unnest($2::text[], $3::text[])',
        values: [row.id, Object.keys(texts), Object.values(texts)],
      });
      await noteEvent(tx, desk, row.id, 1, event);
    });
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return refused('version_taken', 'version');
    throw error;
  }
  return accepted(row);
}

/** The files with another head: the number and the day are the desk's to write. */
function withHead(texts: PackTexts, head: { readonly version: string; readonly effectiveFrom: LocalDate }): PackTexts {
  const before = JSON.parse(texts['pack.json'] ?? '{}') as object;
  return { ...texts, 'pack.json': `${JSON.stringify({ ...before, ...head, effectiveTo: null }, null, 2)}\n` };
}

/** Decides an act on the locked row and writes what it comes to. */
async function act(tx: Queryable, desk: AtDesk, row: DraftRow, wish: DraftAct): Promise<Result<DraftRow>> {
  const decided = decideDraft(row.state, wish, { by: desk.by, at: desk.at, rules: currentRules(desk.at) });
  if (!decided.ok) return decided;
  const state = evolveDraft(row.state, decided.value, desk.by, desk.at);
  const seq = row.seq + 1;
  await noteEvent(tx, desk, row.id, seq, decided.value);
  await tx.query({
    text: 'update rule_draft set state = $2, stage = $3, due = $4, seq = $5 where id = $1',
    values: [row.id, JSON.stringify(state), state.stage, state.due, seq],
  });
  return accepted({ ...row, state, due: state.due, seq });
}

/** An act that needs nothing but the draft. Refusals: not_found, and those of `decideDraft`. */
export async function actOnDraft(desk: AtDesk, id: Uuid, wish: DraftAct): Promise<Result<DraftRow>> {
  return desk.world.database.transaction(async (tx) => {
    const row = await findDraft(tx, id, true);
    return row.ok ? act(tx, desk, row.value, wish) : row;
  });
}

/**
 * Writes one file of a draft, or removes it.
 * @param body undefined removes it
 * Refusals: not_found, act_not_allowed_now, field_invalid (too many files), changed_meanwhile (`seen` is not what stands).
 */
export async function writeDraftFile(desk: AtDesk, id: Uuid, file: { readonly path: string; readonly body: string | undefined; readonly seen?: string | undefined }): Promise<Result<DraftRow>> {
  return desk.world.database.transaction(async (tx) => {
    const row = await findDraft(tx, id, true);
    if (!row.ok) return row;
    const before = await draftTexts(tx, id);
    if (file.seen !== undefined && file.seen !== row.value.state.files) return refused('changed_meanwhile');
    if (file.body === undefined && before[file.path] === undefined) return refused('not_found', 'path');
    const { [file.path]: _old, ...others } = before;
    const texts = file.body === undefined ? others : { ...others, [file.path]: file.body };
    if (Object.keys(texts).length > MOST_FILES) return refused('field_invalid', 'path');
    const done = await act(tx, desk, row.value, { act: file.body === undefined ? 'remove' : 'write', path: file.path, files: filesHash(texts) });
    if (!done.ok) return done;
    if (file.body === undefined) await tx.query({ text: 'delete from rule_draft_file where draft_id = $1 and path = $2', values: [id, file.path] });
    else {
      await tx.query({
        text: 'insert into rule_draft_file (draft_id, path, body) values ($1, $2, $3) on conflict (draft_id, path) do update set body = excluded.body',
        values: [id, file.path, file.body],
      });
    }
    return done;
  });
}

/** What the files of a draft come to now: findings, tests, differences. Refusals: not_found, changed_meanwhile. */
export function lookAtDraft(db: Queryable, id: Uuid): Promise<Result<FilesCheck>> {
  return withFiles(db, id, checkFiles);
}

/** What a draft changes, for readers; null where its files are no pack. Refusals: not_found, changed_meanwhile. */
export function draftDiff(db: Queryable, id: Uuid): Promise<Result<PackDiff | null>> {
  return withFiles(db, id, diffFiles);
}

/** Checks the files and notes the result in the record. Refusals: not_found, act_not_allowed_now, changed_meanwhile. */
export async function checkDraft(desk: AtDesk, id: Uuid): Promise<Result<DraftRow>> {
  // Outside the transaction, because it takes seconds; files written meanwhile make the act refused.
  const checked = await lookAtDraft(desk.world.database, id);
  return checked.ok ? actOnDraft(desk, id, { act: 'check', checked: summaryOf(checked.value) }) : checked;
}

/**
 * Announces a draft: from now on it is a published version with a day on which it comes into force, known to every
 * server and never changed again.
 * Refusals: not_found, act_not_allowed_now, same_person, rules_unchecked, rules_faulty, notice_too_short, version_taken.
 */
export async function announceDraft(desk: AtDesk, id: Uuid, effectiveFrom: LocalDate): Promise<Result<DraftRow>> {
  const { world, at } = desk;
  const done = await world.database.transaction(async (tx): Promise<Result<{ row: DraftRow; pack: RulePack }>> => {
    const row = await findDraft(tx, id, true);
    if (!row.ok) return row;
    const { version, base } = row.value.state;
    const [own, stood] = [await draftTexts(tx, id), rulesFor(base)];
    // Asked before the files are read as a pack: faults are told as such.
    const first = decideDraft(row.value.state, { act: 'announce', effectiveFrom, hash: '' }, { by: desk.by, at, rules: currentRules(at) });
    if (!first.ok) return first;
    if (rules().find(`${stood.id}/${version}`) !== undefined) return refused('version_taken', 'version');
    const texts = withHead(own, { version, effectiveFrom });
    const raw = rawFromTexts(texts, `${stood.id}/${version}`);
    const pack = packFromRaw(raw, `${stood.id}/${version}`);
    const announced = await act(tx, desk, row.value, { act: 'announce', effectiveFrom, hash: pack.hash });
    if (!announced.ok) return announced;
    // The row of the draft is locked, so that only a program with the same version could have been quicker.
    if (!(await publish(tx, { pack, raw, texts, origin: 'desk', draftId: id, at }))) throw new Error(`rule pack ${rulesName(pack)} was published meanwhile`);
    return accepted({ row: announced.value, pack });
  });
  if (!done.ok) return done;
  rules().learn(done.value.pack);
  return accepted(done.value.row);
}

/**
 * Takes a draft back, whatever stage it is at; a version that was announced begins no dispute any more, and those that
 * began with it keep it. Refusals: not_found, act_not_allowed_now, field_missing, same_person.
 */
export async function withdrawDraft(desk: AtDesk, id: Uuid, reason: string): Promise<Result<DraftRow>> {
  const done = await desk.world.database.transaction(async (tx): Promise<Result<{ row: DraftRow; name: string | null }>> => {
    const row = await findDraft(tx, id, true);
    if (!row.ok) return row;
    const published = row.value.state.stage === 'notice' || row.value.state.stage === 'active';
    const withdrawn = await act(tx, desk, row.value, { act: 'withdraw', reason });
    if (!withdrawn.ok) return withdrawn;
    const name = published ? rulesName({ id: row.value.pack, version: row.value.state.version }) : null;
    if (published && desk.by !== null) await takeBack(tx, { id: row.value.pack, version: row.value.state.version, at: desk.at, by: desk.by, reason });
    return accepted({ row: withdrawn.value, name });
  });
  if (!done.ok) return done;
  if (done.value.name !== null) rules().takeBack(done.value.name);
  return accepted(done.value.row);
}

/**
 * What the clock does at the desk: comments close, versions come into force at their day, and the version before goes
 * to the archive. Each happens once, whichever server is first.
 * @returns how many things it did
 */
export async function tickDrafts(world: World): Promise<number> {
  const at = world.now();
  const desk: AtDesk = { world, at, by: null };
  let did = 0;
  for (;;) {
    const more = await world.database.transaction(async (tx): Promise<boolean> => {
      const [row] = await tx.query<DraftRow & Record<string, unknown>>({
        name: 'rule_draft_due',
        text: `select ${COLUMNS} from rule_draft where due <= $1 order by due limit 1 for update skip locked`,
        values: [at],
      });
      if (row === undefined) return false;
      const ticked = await act(tx, desk, row, { act: 'tick' });
      if (!ticked.ok) throw new Error(`the clock of draft ${row.id} was refused: ${ticked.refusal.code}`);
      if (ticked.value.state.stage === 'active') await archiveBefore(tx, desk, ticked.value);
      return true;
    });
    if (!more) break;
    did += 1;
  }
  return did;
}

async function archiveBefore(tx: Queryable, desk: AtDesk, row: DraftRow): Promise<void> {
  const earlier = await tx.query<DraftRow & Record<string, unknown>>({
    text: `select ${COLUMNS} from rule_draft where pack = $1 and stage = 'active' and id <> $2 for update`,
    values: [row.pack, row.id],
  });
  const by = rulesName({ id: row.pack, version: row.state.version });
  for (const one of earlier) await act(tx, desk, one, { act: 'supersede', by });
}

/** One line of a draft's history. */
export interface DraftLine {
  readonly seq: number;
  readonly at: Instant;
  /** the person's name; null for the clock */
  readonly by: string | null;
  readonly event: DraftEvent;
}

/** What was done with a draft, oldest first. */
export async function draftHistory(db: Queryable, id: Uuid): Promise<readonly DraftLine[]> {
  return db.query<DraftLine & Record<string, unknown>>({
    text: `select e.seq, e.at, p.name as by, e.body as event from rule_draft_event e left join person p on p.id = e.person_id
            where e.draft_id = $1 order by e.seq`,
    values: [id],
  });
}
