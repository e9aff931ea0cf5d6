/** `bagit.txt` of BagIt 1.0 (RFC 8493 §2.1.1). */
export const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** A file of the bag with its hash. */
export interface HashedFile {
  /** below the bag's own folder: `data/record.json` */
  readonly path: string;
  /** hex */
  readonly sha256: string;
  readonly bytes: number;
}

const ESCAPED: Readonly<Record<string, string>> = { '%': '%25', '\n': '%0A', '\r': '%0D' };

/** A manifest (RFC 8493 §2.1.3): hash, two spaces, path, in order of path by code point. */
export function manifestOf(files: readonly HashedFile[]): string {
  const lines = [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ sha256, path }) => `${sha256}  ${path.replace(/[%\n\r]/g, (mark) => ESCAPED[mark]!)}\n`);
  return lines.join('');
}

/**
 * `bag-info.txt` (RFC 8493 §2.2.2).
 * @param payload the files below `data/`
 */
export function bagInfo(payload: readonly HashedFile[], about: { readonly number: string; readonly host: string; readonly date: string }): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const lines = {
    'Bagging-Date': about.date,
    'Bag-Software-Agent': 'Redress',
    'External-Identifier': about.number,
    'Payload-Oxum': `${bytes}.${payload.length}`,
    'Source-Organization': about.host,
  };
  // a line end in a value would begin another entry
  return Object.entries(lines).map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ')}\n`).join('');
}
