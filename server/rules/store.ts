import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, type Instant } from '../../core/kernel/kernel.ts';
import { localDateOf } from '../../core/deadline/deadline.ts';
import { assembleTexts, lineFor, readPack, readPackFiles, type Finding, type PackTexts, type RulePack } from '../../core/rules/rules.ts';

/** The packs a server knows; a published one never changes, and new ones are learned while it runs. */
export interface Rules {
  /** Oldest first; those taken back before they were used are not among them. */
  readonly packs: readonly RulePack[];
  /** The pack of a dispute, by the name it keeps: `cn/2026-1`; one that was taken back too. */
  find(name: string): RulePack | undefined;
  /** The pack a dispute opened at that time begins with; undefined before the first came into force. */
  inForce(at: Instant): RulePack | undefined;
}

/** Rules to which packs can be added. */
export interface Shelf extends Rules {
  /** Adds a published pack; the same again changes nothing. */
  learn(pack: RulePack): void;
  /** No dispute begins with it any more; those that did keep it. */
  takeBack(name: string): void;
  /** Back to what it was made with: another database, as after a demo was begun anew, knows nothing of what was learned. */
  forget(): void;
}

/** The name a dispute keeps its pack by. */
export function rulesName(pack: { readonly id: string; readonly version: string }): string {
  return `${pack.id}/${pack.version}`;
}

/** A shelf with these packs. */
export function shelfOf(packs: readonly RulePack[]): Shelf {
  const all = new Map(packs.map((pack) => [rulesName(pack), pack]));
  const gone = new Set<string>();
  let open: readonly RulePack[] | undefined;
  const standing = (): readonly RulePack[] =>
    (open ??= [...all.values()]
      .filter((pack) => !gone.has(rulesName(pack)))
      .sort((a, b) => (a.effectiveFrom === b.effectiveFrom ? a.version.localeCompare(b.version, 'en', { numeric: true }) : a.effectiveFrom < b.effectiveFrom ? -1 : 1)));
  return {
    get packs() {
      return standing();
    },
    find: (name) => all.get(name),
    inForce: (at) => standing().findLast((pack) => isInForce(pack, at)),
    learn(pack) {
      if (all.has(rulesName(pack))) return;
      all.set(rulesName(pack), pack);
      open = undefined;
    },
    takeBack(name) {
      gone.add(name);
      open = undefined;
    },
    forget() {
      all.clear();
      for (const pack of packs) all.set(rulesName(pack), pack);
      gone.clear();
      open = undefined;
    },
  };
}

export type { PackTexts } from '../../core/rules/rules.ts';

/** Folders below `rules/` that are no packs. */
const BESIDES = ['calendars', 'jury', 'platform'];

/** The files of every pack below a folder (`<id>/<version>/*.json`, calendars in `calendars/`), by the pack's name. */
export function packTexts(folder: string): ReadonlyMap<string, PackTexts> {
  const calendars = textsIn(join(folder, 'calendars'), 'calendars/');
  const names = foldersIn(folder).filter((name) => !BESIDES.includes(name)).flatMap((id) => foldersIn(join(folder, id)).map((version) => `${id}/${version}`));
  return new Map(names.map((name) => [name, { ...textsIn(join(folder, name), ''), ...calendars }]));
}

/** The files of one pack wherever it lies, with the calendars two folders above it, or those of this program. */
export function folderTexts(folder: string): PackTexts {
  const beside = join(folder, '..', '..', 'calendars');
  const calendars = existsSync(beside) ? beside : join(RULES_FOLDER, 'calendars');
  return { ...textsIn(folder, ''), ...textsIn(calendars, 'calendars/') };
}

/**
 * Reads every pack below a folder.
 * @throws Error naming the pack and everything wrong with it: a server with a wrong rule must not start
 */
export function loadRules(folder: string): Shelf {
  const packs = [...packTexts(folder)].map(([name, texts]) => {
    const pack = packFromTexts(texts, join(folder, name));
    if (rulesName(pack) !== name) throw new Error(`rule pack ${name}: its folder has another name`);
    return pack;
  });
  if (packs.length === 0) throw new Error(`no rule pack below ${folder}`);
  return shelfOf(packs);
}

function isInForce(pack: RulePack, at: Instant): boolean {
  const today = localDateOf(at, pack.calendar);
  return pack.effectiveFrom <= today && (pack.effectiveTo === null || today <= pack.effectiveTo);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

function textsIn(folder: string, prefix: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [prefix + relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

/** Refuses a pack with everything that is wrong with it, each with file and line. */
function refusedPack(at: string, findings: readonly Finding[]): Error {
  return new Error(`rule pack ${at} cannot be used:\n${findings.map(lineFor).join('\n')}`);
}

/**
 * What the files of a pack are put together to, the form that is hashed. Tests lie beside the rules but are no part of
 * what a dispute runs under.
 * @throws Error naming the file that is missing, or the line where one is not JSON
 */
export function rawFromTexts(texts: PackTexts, at: string): Record<string, unknown> {
  const made = assembleTexts(texts);
  if (!made.ok) throw refusedPack(at, made.findings);
  return made.raw;
}

/** sha256, hex, over the RFC 8785 form of a pack or a layer without its hash. */
export function contentHash(raw: unknown): string {
  return createHash('sha256').update(canonicalJson(raw)).digest('hex');
}

/**
 * Reads a pack from the texts of its files.
 * @param at where they lie, for the message
 * @throws Error naming everything wrong with it, each with file and line
 */
export function packFromTexts(texts: PackTexts, at: string): RulePack {
  const reading = readPackFiles(texts);
  if (!reading.ok) throw refusedPack(at, reading.findings);
  return reading.pack;
}

/** As `packFromTexts`, from what the files were put together to. */
export function packFromRaw(raw: Record<string, unknown>, at: string): RulePack {
  const reading = readPack(raw, contentHash(raw));
  if (!reading.ok) throw new Error(`rule pack ${at}: ${reading.errors.join('; ')}`);
  return reading.pack;
}

/** Where the packs that came with this program lie. */
export const RULES_FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));
let loaded: Shelf | undefined;

/**
 * The packs this process works by: those that came with the program, read at the first call, and those learned from the
 * database since.
 */
export function rules(): Shelf {
  loaded ??= loadRules(RULES_FOLDER);
  return loaded;
}

/**
 * The pack a dispute runs under, by the name it keeps.
 * @throws RangeError when no such pack is known: an open dispute's pack was removed, which nothing can repair here
 */
export function rulesFor(name: string): RulePack {
  const found = rules().find(name);
  if (found === undefined) throw new RangeError(`no rule pack ${name}`);
  return found;
}

/**
 * The pack a dispute opened now begins with; before the first pack came into force (a clock set back) the first one.
 */
export function currentRules(at: Instant): RulePack {
  const all = rules();
  const found = all.inForce(at) ?? all.packs[0];
  if (found === undefined) throw new RangeError('no rule pack');
  return found;
}
