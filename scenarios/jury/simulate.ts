/**
 * npm run simulate:jury -- [--seed N] [--cases 100000] [--save]
 *
 * Panels of 5, 17 and 31 over so many cases with the published bias, drawn by the real draw and counted by the real count:
 * what a larger panel, shared out seats, weighed experience and practice do about it, what they cost, and what one hand
 * behind a tenth of the pool can do. The same seed gives the same figures. `--save` writes the report into docs/reference.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JuryRules } from '../../core/rules/jury-types.ts';
import type { PackSays } from './arms.ts';
import { figuresOf, type Figures } from './figures.ts';
import { judge } from './hypotheses.ts';
import { pictures, report } from './report.ts';

const ROOT = join(import.meta.dirname, '../..');
const PACK = 'cn/2026-1';
/** Where the saved report stands. */
export const SAVED = { report: 'docs/reference/jury-simulation.md', folder: 'docs/reference/jury-simulation' } as const;

/** What the pack says about seats, weights, levels and quality. */
export function packSays(): { readonly says: PackSays; readonly quality: JuryRules['quality']; readonly version: string } {
  const jury = JSON.parse(readFileSync(join(ROOT, 'rules', PACK, 'jury.json'), 'utf8')) as JuryRules;
  const voted = (level: string): number => jury.pool.levels.find((one) => one.experience === level)?.voted ?? 0;
  return {
    says: {
      shares: { history: jury.strata.history, experience: jury.strata.experience },
      weights: jury.quality.weights,
      levels: { practised: voted('practised'), seasoned: voted('seasoned') },
      practiceCases: jury.pool.calibration.cases,
    },
    quality: jury.quality,
    version: PACK.replace('/', '-'),
  };
}

/** Plays and counts. */
export function simulate(seed: number, cases: number): Figures {
  const { says, quality, version } = packSays();
  return figuresOf(seed, cases, says, quality, version);
}

/** Every saved file of these figures, by its path from the root. */
export function savedFiles(figures: Figures): ReadonlyMap<string, string> {
  return new Map([
    [SAVED.report, report(figures)],
    [`${SAVED.folder}/figures.json`, `${JSON.stringify(figures)}\n`],
    ...[...pictures(figures)].map(([name, picture]) => [`${SAVED.folder}/${name}.svg`, picture] as const),
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, cases: { type: 'string' }, save: { type: 'boolean' }, again: { type: 'boolean' } }, strict: true });
  const seed = Number(values.seed ?? 20_260_101);
  const cases = Number(values.cases ?? 100_000);
  const began = performance.now();
  console.log(`seed ${seed}, ${cases} cases`);
  const saved = join(ROOT, SAVED.folder, 'figures.json');
  // --again: the report once more from the figures that were saved
  const figures = values.again === true ? (JSON.parse(readFileSync(saved, 'utf8')) as Figures) : simulate(seed, cases);
  for (const { id, expected, parts } of judge(figures)) {
    console.log(`${id} ${expected}`);
    for (const part of parts) console.log(`   ${part.verdict.padEnd(6)}${part.of}: ${part.found}`);
  }
  if (values.save === true || values.again === true) {
    mkdirSync(join(ROOT, SAVED.folder), { recursive: true });
    for (const [path, text] of savedFiles(figures)) writeFileSync(join(ROOT, path), text);
    console.log(`saved ${SAVED.report}`);
  }
  console.log(`${Math.round((performance.now() - began) / 1000)} s`);
}
