import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../core/kernel/kernel.ts';
import { assembleLayer, isInForceOn, layerCuts, layerName, readLayer, type LayerCut, type RuleLayer, type RulePack } from '../../core/rules/rules.ts';
import { contentHash, RULES_FOLDER } from './store.ts';

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

/** A layer with what of it is ignored because it cuts what the law gives. */
export interface ReportedLayer {
  readonly layer: RuleLayer;
  readonly cuts: readonly LayerCut[];
}

/** Every layer with its cuts against a pack: for the operator's page and for readers. */
export function reportedLayers(pack: RulePack): readonly ReportedLayer[] {
  return ruleLayers().map((layer) => ({ layer, cuts: layerCuts(pack, layer) }));
}
