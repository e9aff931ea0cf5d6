import { faultOfPath, folded, type Files } from './files.ts';
import { ALGORITHMS, type Algorithm } from './digest.ts';
import type { Bytes } from './bytes.ts';

// BagIt, RFC 8493 (1.0) and its last draft (0.97).

/** Something about a bag. `error`: not valid. `warning`: valid, but some reader will stumble. `unchecked`: no such hash here. */
export interface BagFinding {
  readonly kind: 'error' | 'warning' | 'unchecked';
  readonly code: string;
  readonly about: string;
}

/** What a bag says of itself and what was found. */
export interface BagReport {
  readonly version: string | null;
  readonly findings: readonly BagFinding[];
  readonly info: ReadonlyMap<string, readonly string[]>;
  /** files whose hash was compared */
  readonly compared: number;
}

interface Line {
  readonly hash: string;
  readonly path: string;
}

interface Bag {
  readonly files: Files;
  readonly version: string;
  readonly encoding: string;
  /** each name by its composed form, in which two ways of writing an accent are one */
  readonly composed: ReadonlyMap<string, string>;
  readonly report: (kind: BagFinding['kind'], code: string, about?: string) => void;
}

/** More than a list of all the files a package may have. */
const MOST_TAG_BYTES = 32 * 1024 * 1024;
const DECLARATION = /^BagIt-Version: (\d+\.\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: (\S+)(?:\r\n|\n|\r)?$/;
const HEX_LENGTH: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha224: 56, sha256: 64, sha384: 96, sha512: 128 };
const MANIFEST = /^(tag)?manifest-([a-z0-9]+)\.txt$/;

function decode(bytes: Bytes, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const linesOf = (text: string): string[] => {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

/** Line ends and the percent sign of a path are written by number; nothing else is (RFC 8493 §2.1.3). */
const pathOf = (written: string): string => written.replaceAll(/%(0[AaDd]|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

async function textOfTag(bag: Bag, name: string): Promise<string | null> {
  if (bag.files.sizeOf(name) > MOST_TAG_BYTES) {
    bag.report('error', 'too_long', name);
    return null;
  }
  const text = decode(await bag.files.read(name), bag.encoding);
  if (text === null) bag.report('error', 'bag_encoding', name);
  else if (text.startsWith('\uFEFF')) bag.report('error', 'bag_bom', name);
  return text?.startsWith('\uFEFF') === true ? null : text;
}

async function manifestLines(bag: Bag, name: string, algorithm: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const line of linesOf((await textOfTag(bag, name)) ?? '')) {
    const [, hash, written] = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
    if (hash === undefined || written === undefined || hash.length !== HEX_LENGTH[algorithm]) {
      bag.report('error', 'bag_line', name);
      continue;
    }
    const path = pathOf(written.startsWith('./') ? written.slice(2) : written);
    if (hash !== hash.toLowerCase()) bag.report('warning', 'bag_capitals', name);
    if (written.startsWith('./')) bag.report('warning', 'bag_dot', path);
    const fault = faultOfPath(path);
    if (fault === null) lines.push({ hash: hash.toLowerCase(), path });
    else bag.report('error', fault, path);
  }
  return lines;
}

/** The file a line means: that of the name, or one whose name is only written otherwise. */
function fileOf(bag: Bag, path: string): string | null {
  if (bag.files.has(path)) return path;
  const other = bag.composed.get(path.normalize('NFC'));
  if (other !== undefined) bag.report('warning', 'bag_normalization', path);
  return other ?? null;
}

async function compare(bag: Bag, name: string, algorithm: string, lines: readonly Line[]): Promise<Set<string>> {
  const listed = new Set<string>();
  const times = new Map<string, number>();
  for (const { path } of lines) times.set(path, (times.get(path) ?? 0) + 1);
  for (const { hash, path } of lines) {
    const file = fileOf(bag, path);
    if (file === null) bag.report('error', 'bag_missing', path);
    else if (listed.has(file)) bag.report(path === file && times.get(path)! > 1 ? 'error' : 'warning', 'bag_twice', path);
    else if (Object.hasOwn(ALGORITHMS, algorithm)) {
      if ((await bag.files.hash(file, algorithm as Algorithm)) !== hash) bag.report('error', 'bag_hash', path);
    }
    if (file !== null) listed.add(file);
  }
  if (!Object.hasOwn(ALGORITHMS, algorithm)) bag.report('unchecked', 'bag_algorithm', name);
  const names = [...listed].map(folded);
  if (new Set(names).size !== names.length) bag.report('warning', 'bag_case', name);
  return listed;
}

async function payload(bag: Bag, manifests: readonly (readonly [name: string, algorithm: string])[]): Promise<number> {
  const files = bag.files.names.filter((name) => name.startsWith('data/'));
  const anywhere = new Set<string>();
  let compared = 0;
  for (const [name, algorithm] of manifests) {
    const lines = await manifestLines(bag, name, algorithm);
    for (const { path } of lines) if (!path.startsWith('data/')) bag.report('error', 'bag_outside', path);
    const listed = await compare(bag, name, algorithm, lines.filter(({ path }) => path.startsWith('data/')));
    if (Object.hasOwn(ALGORITHMS, algorithm)) compared += listed.size;
    for (const one of listed) anywhere.add(one);
    // since 1.0 each manifest lists all; before, all together did
    if (bag.version !== '0.97') for (const file of files) if (!listed.has(file)) bag.report('error', 'bag_unlisted', file);
  }
  if (bag.version === '0.97') for (const file of files) if (!anywhere.has(file)) bag.report('error', 'bag_unlisted', file);
  return compared;
}

async function tags(bag: Bag, manifests: readonly (readonly [name: string, algorithm: string])[], payloads: readonly string[]): Promise<void> {
  for (const [name, algorithm] of manifests) {
    const lines = await manifestLines(bag, name, algorithm);
    for (const { path } of lines) if (path.startsWith('data/') || path.startsWith('tagmanifest-')) bag.report('error', 'bag_outside', path);
    const listed = await compare(bag, name, algorithm, lines);
    for (const manifest of payloads) if (!listed.has(manifest)) bag.report(bag.version === '0.97' ? 'warning' : 'error', 'bag_unlisted', manifest);
    for (const file of bag.files.names) {
      const tag = !file.startsWith('data/') && !file.startsWith('tagmanifest-');
      if (tag && !listed.has(file)) bag.report('warning', 'bag_unlisted', file);
    }
  }
}

async function infoOf(bag: Bag): Promise<Map<string, string[]>> {
  const info = new Map<string, string[]>();
  if (!bag.files.has('bag-info.txt')) return info;
  let last: string[] | undefined;
  for (const line of linesOf((await textOfTag(bag, 'bag-info.txt')) ?? '')) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== undefined) last.push(`${last.pop() ?? ''} ${line.trim()}`);
    else if (colon < 1 || /^\s/.test(line)) bag.report('error', 'bag_line', 'bag-info.txt');
    else {
      const label = line.slice(0, colon).trimEnd().toLowerCase();
      last = info.get(label) ?? [];
      last.push(line.slice(colon + 1).trim());
      info.set(label, last);
    }
  }
  return info;
}

function checkOxum(bag: Bag, info: ReadonlyMap<string, readonly string[]>): void {
  const [oxum, ...more] = info.get('payload-oxum') ?? [];
  if (oxum === undefined) return;
  const files = bag.files.names.filter((name) => name.startsWith('data/'));
  const bytes = files.reduce((sum, name) => sum + bag.files.sizeOf(name), 0);
  if (oxum !== `${bytes}.${files.length}`) bag.report('error', 'bag_oxum', oxum);
  if (more.length > 0) bag.report('warning', 'bag_oxum', more.join(' '));
}

/** A list of files to be fetched from elsewhere: nothing is fetched, so all of them have to be there. */
async function checkFetch(bag: Bag): Promise<void> {
  if (!bag.files.has('fetch.txt')) return;
  for (const line of linesOf((await textOfTag(bag, 'fetch.txt')) ?? '')) {
    const [, written] = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line) ?? [];
    const path = pathOf(written ?? '');
    if (written === undefined) bag.report('error', 'bag_line', 'fetch.txt');
    else if (faultOfPath(path) !== null || !path.startsWith('data/')) bag.report('error', 'path_escapes', path);
    else if (!bag.files.has(path)) bag.report('error', 'bag_fetch', path);
  }
}

/** The declaration, which is always UTF-8 and always two lines. */
async function declared(files: Files, report: Bag['report']): Promise<readonly [version: string, encoding: string] | null> {
  if (!files.has('bagit.txt')) {
    report('error', 'bag_none');
    return null;
  }
  const text = files.sizeOf('bagit.txt') > MOST_TAG_BYTES ? null : decode(await files.read('bagit.txt'), 'utf-8');
  const [, version, encoding] = DECLARATION.exec(text ?? '') ?? [];
  if (text?.startsWith('\uFEFF') === true) report('error', 'bag_bom', 'bagit.txt');
  else if (version === undefined || encoding === undefined || linesOf(text ?? '').length !== 2) report('error', 'bag_declaration', 'bagit.txt');
  else if (version !== '1.0' && version !== '0.97') report('error', 'bag_version', version);
  else if (decode(new Uint8Array(), encoding) === null) report('error', 'bag_encoding', encoding);
  else return [version, encoding];
  return null;
}

/** Judges a bag: complete, and every hash as listed. */
export async function judgeBag(files: Files): Promise<BagReport> {
  const findings: BagFinding[] = [];
  const report: Bag['report'] = (kind, code, about = '') => void findings.push({ kind, code, about });
  const head = await declared(files, report);
  if (head === null) return { version: null, findings, info: new Map(), compared: 0 };
  const composed = new Map(files.names.toReversed().map((name) => [name.normalize('NFC'), name]));
  const bag: Bag = { files, version: head[0], encoding: head[1], composed, report };
  const manifests = files.names.flatMap((name) => {
    const [, tag, algorithm] = MANIFEST.exec(name) ?? [];
    return algorithm === undefined ? [] : [{ name, algorithm, tag: tag !== undefined }];
  });
  for (const one of manifests) if (!Object.hasOwn(HEX_LENGTH, one.algorithm)) report('error', 'bag_line', one.name);
  const known = manifests.filter((one) => Object.hasOwn(HEX_LENGTH, one.algorithm));
  const of = (tag: boolean): (readonly [string, string])[] => known.filter((one) => one.tag === tag).map((one) => [one.name, one.algorithm] as const);
  if (of(false).length === 0) report('error', 'bag_no_manifest');
  const compared = await payload(bag, of(false));
  await tags(bag, of(true), of(false).map(([name]) => name));
  const info = await infoOf(bag);
  checkOxum(bag, info);
  await checkFetch(bag);
  return { version: bag.version, findings, info, compared };
}
