import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, type Instant } from '../../core/kernel/kernel.ts';
import { localDateOf } from '../../core/deadline/deadline.ts';
import { assemblePack, readPack, SECTION_FILES, SHARED_FILES, type RulePack } from '../../core/rules/rules.ts';

/** The packs a server runs with; read once, never changed while it runs. */
export interface Rules {
  readonly packs: readonly RulePack[];
  /** The pack of a dispute, by the name it keeps: `cn/2026-1`. */
  find(name: string): RulePack | undefined;
  /** The pack a dispute opened at that time begins with; undefined before the first came into force. */
  inForce(at: Instant): RulePack | undefined;
}

/** The name a dispute keeps its pack by. */
export function rulesName(pack: RulePack): string {
  return `${pack.id}/${pack.version}`;
}

/**
 * Reads every pack below a folder (`<id>/<version>/*.json`, calendars in `calendars/`).
 * @throws Error naming the pack and everything wrong with it: a server with a wrong rule must not start
 */
export function loadRules(folder: string): Rules {
  const packs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'calendars')
    .flatMap((entry) => foldersIn(join(folder, entry.name)).map((version) => loadPack(folder, entry.name, version)))
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  if (packs.length === 0) throw new Error(`no rule pack below ${folder}`);
  return {
    packs,
    find: (name) => packs.find((pack) => rulesName(pack) === name),
    inForce: (at) => packs.findLast((pack) => isInForce(pack, at)),
  };
}

function isInForce(pack: RulePack, at: Instant): boolean {
  const today = localDateOf(at, pack.calendar);
  return pack.effectiveFrom <= today && (pack.effectiveTo === null || today <= pack.effectiveTo);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

function loadPack(folder: string, id: string, version: string): RulePack {
  const own = join(folder, id, version);
  const names = readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(own, join(entry.parentPath, entry.name)).split(sep).join('/'));
  // Tests lie beside the rules but are no part of what a dispute runs under.
  const files = Object.fromEntries(names.filter((name) => !name.startsWith('tests/')).map((name) => [name, readJson(join(own, name))]));
  const absent = [...Object.values(SECTION_FILES), ...Object.values(SHARED_FILES)].find((name) => files[name] === undefined);
  if (absent !== undefined) throw new Error(`rule file ${join(own, absent)} is missing`);
  const raw = assemblePack(files, calendarsIn(join(folder, 'calendars')));
  const reading = readPack(raw, createHash('sha256').update(canonicalJson(raw)).digest('hex'));
  if (!reading.ok) throw new Error(`rule pack ${id}/${version}: ${reading.errors.join('; ')}`);
  if (rulesName(reading.pack) !== `${id}/${version}`) throw new Error(`rule pack ${id}/${version}: its folder has another name`);
  return reading.pack;
}

function calendarsIn(folder: string): Record<string, unknown> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), readJson(join(folder, name))]));
}

function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(`rule file ${path} is missing`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error(`rule file ${path} is not JSON`);
  }
}

const FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));
let loaded: Rules | undefined;

/** The packs that came with this program, read at the first call; the server calls it once at its start. */
export function rules(): Rules {
  loaded ??= loadRules(FOLDER);
  return loaded;
}

/**
 * The pack a dispute runs under, by the name it keeps.
 * @throws RangeError when no such pack is on disk: an open dispute's pack was removed, which nothing can repair here
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
