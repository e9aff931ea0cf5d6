import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../verifier/bytes.ts';
import { consistencyOf, inclusionOf } from '../verifier/primitives.ts';
import { STEPS } from '../verifier/report.ts';
import { readTrust } from '../verifier/trust.ts';

const text = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

describe('docs/formats/verifier.md', () => {
  const page = text('docs/formats/verifier.md');
  const block = (name: string): string => new RegExp(`\`\`\`json ${name}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';

  test('has proofs that hold, and not when a letter is another', async () => {
    for (const [name, check] of [['inclusion', inclusionOf], ['consistency', consistencyOf]] as const) {
      expect(await check(JSON.parse(block(name)))).toBe(true);
      expect(await check(JSON.parse(block(name).replace('vBoG', 'vBoH')))).toBe(false);
    }
  });

  test('has a file of trust that is read', async () => {
    expect((await readTrust(utf8(block('trust')))).logs.map((key) => key.name)).toEqual(['redress.example/log']);
  });

  test('tells every step, in order', () => {
    const table = page.slice(page.indexOf('## Steps'), page.indexOf('## Whom it trusts'));
    expect([...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name)).toEqual([...STEPS]);
  });

  test('names the options and commands that the help names', () => {
    const help = text('verifier/cli/help.ts');
    const options = (source: string): string[] => [...new Set([...source.matchAll(/--(trust|state|json|lang|key|wish)\b/g)].map(([, name]) => name!))].sort();
    expect(options(page)).toEqual(options(help.slice(help.indexOf('HELP'), help.indexOf('`;'))));
  });
});

test('docs/formats/witness.md names the options and answers that the program has', () => {
  const page = text('docs/formats/witness.md');
  const help = text('witness/main.ts');
  for (const [option] of help.slice(help.indexOf('HELP'), help.indexOf('`;')).matchAll(/--[a-z]+/g)) expect(page).toContain(option);
  const statuses = [...text('witness/witness.ts').matchAll(/plain\((\d{3})|status: (\d{3}), type/g)].map(([, one, two]) => one ?? two!);
  expect([...page.matchAll(/^\| (\d{3}) \|/gm)].map(([, status]) => status!).sort()).toEqual([...new Set(statuses)].sort());
});
