import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'pictures');
const read = new Map<string, Promise<Buffer>>();

/** A picture of the demo by the name of its file, drawn by `scripts/demo-pictures.ts`. */
export function pictureOf(file: string): Promise<Buffer> {
  let picture = read.get(file);
  if (picture === undefined) read.set(file, (picture = readFile(join(FOLDER, file))));
  return picture;
}
