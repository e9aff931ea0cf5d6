import { readFileSync, readdirSync } from 'node:fs';
import { assembleLayer, assemblePack, readLayer, readPack, type RuleLayer, type RulePack } from '../core/rules/rules.ts';

const ROOT = new URL('../', import.meta.url);

/** Any JSON file of the repository, for tests. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
}

/** Every JSON file below a folder of the repository, by its path in it. */
function filesBelow(folder: string): Record<string, unknown> {
  const names = readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.map((name) => [name, readJson(`${folder}/${name}`)]));
}

/** The raw form of the pack in the repository, put together as the server does; a fresh copy at each call. */
export function rawPack(): Record<string, unknown> {
  const calendars = Object.entries(filesBelow('rules/calendars')).map(([name, file]) => [name.slice(0, -'.json'.length), file]);
  const files = Object.entries(filesBelow('rules/cn/2026-1')).filter(([name]) => !name.startsWith('tests/'));
  return structuredClone(assemblePack(Object.fromEntries(files), Object.fromEntries(calendars)));
}

/** The pack of the repository, for tests of `core`, which must not read files itself. */
export function packForTests(): RulePack {
  const reading = readPack(rawPack(), '0'.repeat(64));
  if (!reading.ok) throw new Error(reading.errors.join('; '));
  return reading.pack;
}

/** The pack's files of tests by name, `tests/delivery.json`. */
export function packTestFiles(): Readonly<Record<string, unknown>> {
  const files = Object.entries(filesBelow('rules/cn/2026-1/tests'));
  return Object.fromEntries(files.map(([name, file]) => [`tests/${name}`, file]));
}

/** The published vectors of remedies by file name. */
export function remedyVectorFiles(): Readonly<Record<string, unknown>> {
  return filesBelow('vectors/remedy');
}

/** The published vectors of the deposit by file name. */
export function depositVectorFiles(): Readonly<Record<string, unknown>> {
  return filesBelow('vectors/deposit');
}

/** The example layer of the repository, for tests of `core`. */
export function layerForTests(): RuleLayer {
  const reading = readLayer(assembleLayer(filesBelow('rules/platform/2026-1')), '0'.repeat(64));
  if (!reading.ok) throw new Error(reading.errors.join('; '));
  return reading.layer;
}

/** The text of every file of the pack in the repository, its tests and calendars too, as a linter takes them. */
export function packTextsForTests(): Record<string, string> {
  const below = (folder: string, prefix: string): [string, string][] =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => [`${prefix}${name.replaceAll('\\', '/')}`, readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8')]);
  return Object.fromEntries([...below('rules/cn/2026-1', ''), ...below('rules/calendars', 'calendars/')]);
}
