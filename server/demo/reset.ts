import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Queryable } from '../database/database.ts';
import { DEMO_SLUG } from './people.ts';

/**
 * The demo can be begun anew only where nothing but the demo can ever have been: an embedded database that was made for
 * a demo and never served without one. A file in the data folder says so.
 */
const MARK = 'demo-only';

/**
 * Notes at a start whether this installation is, and always was, a demo.
 * @param fresh whether the database was empty before this start
 */
export async function noteBirth(dataDir: string, start: { readonly demo: boolean; readonly embedded: boolean; readonly fresh: boolean }): Promise<void> {
  const mark = join(dataDir, MARK);
  if (!start.demo || !start.embedded) return rm(mark, { force: true });
  if (start.fresh) await writeFile(mark, 'Everything in this folder came with the demo or by using it; the demo may begin anew.\n');
}

/** Whether nothing but the demo can be lost: by the mark, and because the demo's marketplace was here first. */
export async function mayBeginAnew(dataDir: string, db: Queryable): Promise<boolean> {
  const marked = await stat(join(dataDir, MARK)).then(
    () => true,
    () => false,
  );
  if (!marked) return false;
  // ids carry the time they were made at
  const [first] = await db.query<{ slug: string }>({ text: 'select slug from marketplace order by id limit 1' });
  return first === undefined || first.slug === DEMO_SLUG;
}

/** Removes the files of the demo; the database is made anew by who runs it. */
export async function removeFiles(dataDir: string): Promise<void> {
  // another demo is another log, with a key of its own
  await rm(join(dataDir, 'log'), { recursive: true, force: true });
  await rm(join(dataDir, 'files'), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
