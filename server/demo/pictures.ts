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

/** An order of the demo whose items name the files of their listings' pictures. */
export interface NamedPictures {
  readonly items: readonly { readonly picture: string }[];
}

/** The order as its marketplace pushes it: with the pictures in place of the names of their files. */
export async function withPictures(order: NamedPictures): Promise<object> {
  const items = await Promise.all(
    order.items.map(async ({ picture, ...item }) => ({ ...item, picture: { mediaType: 'image/png', data: (await pictureOf(picture)).toString('base64') } })),
  );
  return { ...order, items };
}
