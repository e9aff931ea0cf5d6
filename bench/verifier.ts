import { availableParallelism } from 'node:os';
import { sourceOf } from '../verifier/files.ts';
import { sample } from '../verifier/testkit/sample.ts';
import { zip } from '../verifier/testkit/zip.ts';
import { verify } from '../verifier/verify.ts';
import type { Figure } from './figures.ts';
import { median } from './load.ts';

/** The time a person waits without noticing a delay in their thought. */
const ALLOWED_MS = 1_000;

/** How long the verifier takes over a case file of 200 acts and 50 items of evidence, the median of rounds after the first. */
export async function verifierCase({ quick }: { readonly quick: boolean }): Promise<Figure[]> {
  const { files } = await sample({ messages: 142, items: 49 });
  const acts = (JSON.parse(new TextDecoder().decode(files.get('data/record.json'))) as { acts: unknown[] }).acts.length;
  const bytes = zip([...files].map(([name, content]) => ({ name: `redress-R26-0001/${name}`, bytes: content })));
  const took: number[] = [];
  for (let round = 0; round <= (quick ? 3 : 9); round += 1) {
    const from = performance.now();
    const report = await verify(sourceOf(bytes), { trust: null, now: Date.now() });
    if (!report.passed) throw new Error('the sample does not pass');
    took.push(performance.now() - from);
  }
  const value = median(took.slice(1));
  return [{ name: 'verifier.case', value: Math.round(value), unit: `ms, ${acts} acts, 50 items, ${availableParallelism()} cores`, ratio: value / ALLOWED_MS, against: 'the second it may take' }];
}

if (import.meta.main) console.log(await verifierCase({ quick: true }));
