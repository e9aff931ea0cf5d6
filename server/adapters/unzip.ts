import { promisify } from 'node:util';
import { open, type Entry, type ZipFile } from 'yauzl';

/** `case.json` is a list of a file's parts: of five thousand members it is below this. */
const MOST_DOCUMENT = 8 * 1024 * 1024;

const openFile = promisify<string, { lazyEntries: boolean; strictFileNames: boolean; validateEntrySizes: boolean }, ZipFile>(open);

async function textOf(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  if (entry.uncompressedSize > MOST_DOCUMENT) return undefined;
  const stream = await promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry);
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** One member of an archive as text, by the end of its path; undefined when it is not there or too large. */
export async function memberText(file: string, ending: RegExp): Promise<string | undefined> {
  const zip = await openFile(file, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  try {
    return await new Promise((resolve, reject) => {
      zip.once('error', reject);
      zip.once('end', () => resolve(undefined));
      zip.on('entry', (entry: Entry) => {
        if (ending.test(entry.fileName)) textOf(zip, entry).then(resolve, reject);
        else zip.readEntry();
      });
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
}

/** The head of a case file that was checked. */
export async function headOfCase(file: string): Promise<Record<string, unknown> | undefined> {
  const text = await memberText(file, /^[^/]+\/data\/case\.json$/);
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
}
