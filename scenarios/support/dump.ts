import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Shop } from './shop.ts';

/** Columns of the database that hold a text, as it would be found in a dump: nothing is opened. */
export async function columnsWith(shop: Shop, text: string): Promise<readonly string[]> {
  const columns = await shop.server.owner.query<{ table: string; column: string }>({
    text: `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped`,
  });
  const found: string[] = [];
  for (const { table, column } of columns) {
    // looked for inside the database, where nothing is opened; bytes are looked at as text too
    const [row] = await shop.server.owner.query<{ met: boolean }>({
      text: `select exists (select 1 from "${table}" where strpos("${column}"::text, $1) > 0 or strpos("${column}"::text, $2) > 0) as met`,
      values: [text, Buffer.from(text, 'utf8').toString('hex')],
    });
    if (row!.met) found.push(`${table}.${column}`);
  }
  return found.toSorted();
}

/** Files below a folder that hold some bytes. */
export async function filesWith(folder: string, bytes: Buffer): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const found: string[] = [];
  for (const { parentPath, name } of names) {
    const at = path.join(parentPath, name);
    if ((await readFile(at)).includes(bytes)) found.push(path.relative(folder, at));
  }
  return found.toSorted();
}
