import { createHash } from 'node:crypto';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The members of an archive, read by another library than the one that wrote it. */
export async function membersOf(archive: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => fromBuffer(archive, { lazyEntries: true, strictFileNames: true }, (error, opened) => (error ? reject(error) : resolve(opened))));
  const members = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    zip.once('error', reject);
    zip.once('end', () => resolve(members));
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => void parts.push(part));
        stream.once('error', reject);
        stream.once('end', () => {
          members.set(entry.fileName, Buffer.concat(parts));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What is wrong with a bag by RFC 8493, told by nothing of ours: manifests, declaration, oxum. */
export function bagFaults(members: ReadonlyMap<string, Buffer>, root: string): string[] {
  const faults: string[] = [];
  const text = (path: string): string => members.get(`${root}/${path}`)?.toString('utf8') ?? '';
  if (text('bagit.txt') !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') faults.push('bagit.txt');
  const listed = (manifest: string): Map<string, string> => new Map(text(manifest).split('\n').filter(Boolean).map((line) => [line.slice(66), line.slice(0, 64)]));
  const payload = listed('manifest-sha256.txt');
  const tags = listed('tagmanifest-sha256.txt');
  for (const [path, said] of [...payload, ...tags]) {
    const bytes = members.get(`${root}/${path}`);
    if (bytes === undefined || hash(bytes) !== said) faults.push(`hash of ${path}`);
  }
  for (const name of members.keys()) {
    const path = name.slice(root.length + 1);
    const known = path.startsWith('data/') ? payload.has(path) : tags.has(path) || path === 'tagmanifest-sha256.txt';
    if (!name.startsWith(`${root}/`) || !known) faults.push(`not listed: ${name}`);
  }
  const bytes = [...payload.keys()].reduce((sum, path) => sum + (members.get(`${root}/${path}`)?.length ?? 0), 0);
  if (!text('bag-info.txt').includes(`Payload-Oxum: ${bytes}.${payload.size}\n`)) faults.push('Payload-Oxum');
  return faults;
}
