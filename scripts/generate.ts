/**
 * Makes the files that are made: compiled messages, the contract, the references of acts and facts, the description
 * of the schema.
 * `npm run generate` writes them; with `--check` it only says which are not current, and ends with 1 when any is not.
 */
import { mkdir, mkdtemp, chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbedded } from '../server/database/embedded.ts';
import { migrate } from '../server/database/migrate.ts';
import { describeSchema } from '../server/database/schema.ts';
import { ROUTES } from '../server/house.ts';
import { openApiDocument, problemCatalogue } from '../server/http/http.ts';
import { factsReference } from './facts.ts';
import { compileMessages } from './messages.ts';
import { actsReference } from './reference.ts';

const ROOT = join(import.meta.dirname, '..');

/** The address the committed contract names; a running server names its own. */
const CONTRACT_URL = 'https://redress.example';

/** A file that is made, by its path in the repository. */
export interface Made {
  readonly path: string;
  make(): string | Promise<string>;
}

/** What can be made without a database. */
export const MADE: readonly Made[] = [
  { path: 'core/words/generated.ts', make: () => compileMessages() },
  { path: 'contract/openapi.json', make: () => pretty(openApiDocument(ROUTES, CONTRACT_URL)) },
  { path: 'contract/problems.json', make: () => pretty(problemCatalogue()) },
  { path: 'docs/reference/acts.md', make: () => actsReference() },
  { path: 'docs/reference/facts.md', make: () => factsReference() },
];

/** Made from a freshly migrated database. */
const SCHEMA: Made = { path: 'database/schema.sql', make: schemaOfMigrations };

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function schemaOfMigrations(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-schema-'));
  await chmod(folder, 0o711);
  try {
    const postgres = await startEmbedded({ folder: join(folder, 'postgres'), settings: { fsync: 'off' } });
    try {
      await migrate(postgres.url);
      return await describeSchema(postgres.url);
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** True when the committed file is what would be made now. */
export async function isCurrent(made: Made): Promise<boolean> {
  const committed = await readFile(join(ROOT, made.path), 'utf8').catch(() => '');
  return committed.replaceAll('\r\n', '\n') === (await made.make());
}

async function main(check: boolean): Promise<void> {
  for (const made of [...MADE, SCHEMA]) {
    if (check) {
      if (await isCurrent(made)) continue;
      process.stdout.write(`${made.path} is not current: npm run generate\n`);
      process.exitCode = 1;
      continue;
    }
    const file = join(ROOT, made.path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await made.make());
    process.stdout.write(`${made.path}\n`);
  }
}

if (import.meta.main) await main(process.argv.includes('--check'));
