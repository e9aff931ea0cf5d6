import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate, Uuid } from '../../core/kernel/kernel.ts';
import { assembleLayer, isInForceOn, layerCuts, layerName, layOver, readLayer, type LayerCut, type RuleLayer, type RulePack } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import { contentHash, RULES_FOLDER, rulesFor } from './store.ts';

/**
 * Reads the layers of an operator's own rules below a folder (`platform/<version>/*.json`).
 * @throws Error naming the layer and everything wrong with it
 */
export function loadLayers(folder: string): readonly RuleLayer[] {
  const own = join(folder, 'platform');
  const versions = readdirSync(folder).includes('platform') ? readdirSync(own, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : [])) : [];
  return versions.sort().map((version) => {
    const names = readdirSync(join(own, version)).filter((name) => name.endsWith('.json'));
    const raw = assembleLayer(Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(own, version, name), 'utf8')) as unknown])));
    const reading = readLayer(raw, contentHash(raw));
    if (!reading.ok) throw new Error(`rule layer platform/${version}: ${reading.errors.join('; ')}`);
    if (layerName(reading.layer) !== `platform/${version}`) throw new Error(`rule layer platform/${version}: its folder has another name`);
    return reading.layer;
  });
}

/** A layer as it is hashed, before it is read. */
export interface LayerBody {
  readonly pack: string;
  readonly version: string;
  readonly hash: string;
  readonly body: Record<string, unknown>;
}

/** The layers of these names in the form that is hashed. @throws Error when one is not among the program's */
export function layerBodies(names: readonly string[]): readonly LayerBody[] {
  return names.map((name) => {
    const [pack = '', version = ''] = name.split('/');
    const folder = join(RULES_FOLDER, pack, version);
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    const body = assembleLayer(Object.fromEntries(files.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown])));
    return { pack, version, hash: contentHash(body), body };
  });
}

let loaded: readonly RuleLayer[] | undefined;

/** The layers that came with this program, read at the first call. */
export function ruleLayers(): readonly RuleLayer[] {
  loaded ??= loadLayers(RULES_FOLDER);
  return loaded;
}

/**
 * The layers that hold for a marketplace's orders on a day. An example holds in the demo alone.
 * @param slug the marketplace's short name
 */
export function layersFor(slug: string, day: LocalDate, demo: boolean): readonly RuleLayer[] {
  return ruleLayers().filter((one) => isInForceOn(one, day) && (!one.example || demo) && (one.marketplaces.length === 0 || one.marketplaces.includes(slug)));
}

/**
 * The layers of a marketplace that have begun on a day, whether or not they ended since: what holds in a case is decided
 * by the material day of each entry (R-1), not by today.
 */
export function layersBegun(slug: string, day: LocalDate, demo: boolean): readonly RuleLayer[] {
  return ruleLayers().filter((one) => one.effectiveFrom <= day && mayHold(one, demo) && (one.marketplaces.length === 0 || one.marketplaces.includes(slug)));
}

function mayHold(layer: RuleLayer, demo: boolean): boolean {
  return !layer.example || demo;
}

// a marketplace's short name never changes; another database has other marketplaces
const slugs = new WeakMap<Queryable, Map<Uuid, string>>();

async function slugOf(db: Queryable, marketplaceId: Uuid): Promise<string> {
  const known = slugs.get(db) ?? new Map<Uuid, string>();
  const kept = known.get(marketplaceId);
  if (kept !== undefined) return kept;
  const [row] = await db.query<{ slug: string }>({ name: 'slug_of_marketplace', text: 'select slug from marketplace where id = $1', values: [marketplaceId] });
  if (row !== undefined) slugs.set(db, known.set(marketplaceId, row.slug));
  return row?.slug ?? '';
}

/** A pack with the layers of a marketplace that have begun laid over it: what a dispute opened now begins with. */
export async function rulesForOrder(world: Pick<World, 'database' | 'config'>, pack: RulePack, marketplaceId: Uuid, day: LocalDate): Promise<RulePack> {
  const { demo } = world.config;
  if (!ruleLayers().some((one) => mayHold(one, demo))) return pack;
  return layOver(pack, layersBegun(await slugOf(world.database, marketplaceId), day, demo));
}

/**
 * The layers of these names, in their order.
 * @throws RangeError when one is not known: an open dispute's layer was removed, which nothing can repair here
 */
export function layersNamed(names: readonly string[]): readonly RuleLayer[] {
  return names.map((name) => {
    const found = ruleLayers().find((one) => layerName(one) === name);
    if (found === undefined) throw new RangeError(`no rule layer ${name}`);
    return found;
  });
}

/** The rules a dispute runs under: its pack, with the layers it began with laid over. @throws RangeError as `rulesFor` */
export function rulesOfDispute(state: { readonly rulesVersion: string; readonly layers?: readonly string[] }): RulePack {
  return layOver(rulesFor(state.rulesVersion), layersNamed(state.layers ?? []));
}

/** A layer with what of it is ignored because it cuts what the law gives. */
export interface ReportedLayer {
  readonly layer: RuleLayer;
  readonly cuts: readonly LayerCut[];
}

/** Every layer with its cuts against a pack: for the operator's page and for readers. */
export function reportedLayers(pack: RulePack): readonly ReportedLayer[] {
  return ruleLayers().map((layer) => ({ layer, cuts: layerCuts(pack, layer) }));
}
