import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, type Instant } from '../../core/kernel/kernel.ts';
import { localDateOf } from '../../core/deadline/deadline.ts';
import { readPack, type RulePack } from '../../core/rules/rules.ts';

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

const SECTIONS = {
  params: 'params.json',
  deadlines: 'deadlines.json',
  consentTexts: 'consent.json',
  exits: 'exits.json',
  remedies: 'remedies.json',
  deposit: 'deposit.json',
  nextMeasures: 'next-measures.json',
  sources: 'sources.json',
} as const;

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
  const head = readJson(join(own, 'pack.json')) as { calendar?: { years?: unknown } };
  const sections = Object.entries(SECTIONS).map(([name, file]) => [name, readJson(join(own, file))]);
  const types = readdirSync(join(own, 'dispute-types')).filter((name) => name.endsWith('.json')).sort();
  // Years are named in the pack, so that a later notice never changes a version that disputes already run under.
  const named = Array.isArray(head.calendar?.years) ? head.calendar.years : [];
  const years = named.map((name) => readJson(join(folder, 'calendars', `${String(name)}.json`)));
  const raw = {
    ...head,
    ...Object.fromEntries(sections),
    disputeTypes: types.map((name) => readJson(join(own, 'dispute-types', name))),
    calendar: { ...head.calendar, years },
  };
  const reading = readPack(raw, createHash('sha256').update(canonicalJson(raw)).digest('hex'));
  if (!reading.ok) throw new Error(`rule pack ${id}/${version}: ${reading.errors.join('; ')}`);
  if (rulesName(reading.pack) !== `${id}/${version}`) throw new Error(`rule pack ${id}/${version}: its folder has another name`);
  return reading.pack;
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
