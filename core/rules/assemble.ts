import type { Path } from './shape.ts';

/** The files of a pack as they lie in its folder, parsed: `params.json`, `dispute-types/D-01.json`, `rules/triage.json`. */
export type PackFiles = Readonly<Record<string, unknown>>;

/** Sections of a pack that are one file each. */
export const SECTION_FILES = {
  params: 'params.json',
  deadlines: 'deadlines.json',
  consentTexts: 'consent.json',
  exits: 'exits.json',
  remedies: 'remedies.json',
  deposit: 'deposit.json',
  ladder: 'ladder.json',
  jury: 'jury.json',
  routeTexts: 'routes.json',
  tracks: 'tracks.json',
  sources: 'sources.json',
} as const;

/** Shared parts, named by the types in place of being written out again. */
export const SHARED_FILES = { facts: 'facts.json', burden: 'burden.json' } as const;

interface Keyed {
  readonly key?: unknown;
  readonly id?: unknown;
}

function listAt(files: PackFiles, path: string): readonly unknown[] {
  const found = files[path];
  return Array.isArray(found) ? found : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name in a list stands for the shared part of that name; a name nobody shares stays, for the reader to refuse. */
function resolved(list: unknown, shared: readonly unknown[], by: keyof Keyed): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((entry: unknown) => (typeof entry === 'string' ? (shared.find((one) => isRecord(one) && one[by] === entry) ?? entry) : entry));
}

/**
 * Puts a pack's files together to the form that is hashed, stored and read: shared facts and burden rows are written
 * into the types that name them, facts asked everywhere come first, the calendar's years are put in. Whatever is wrong
 * in a file stays as it is, for `readPack` to name.
 * @param calendars calendar files by name: `cn-2026`
 */
export function assemblePack(files: PackFiles, calendars: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const head = isRecord(files['pack.json']) ? files['pack.json'] : {};
  const calendar = isRecord(head['calendar']) ? head['calendar'] : {};
  // Years are named in the pack, so that a later notice never changes a version that disputes already run under.
  const years = Array.isArray(calendar['years']) ? calendar['years'].map((name) => calendars[String(name)] ?? name) : calendar['years'];
  const common = files[SHARED_FILES.facts];
  const sharedFacts = isRecord(common) && Array.isArray(common['shared']) ? common['shared'] : [];
  const everywhere = isRecord(common) && Array.isArray(common['everywhere']) ? common['everywhere'] : [];
  const sharedRows = listAt(files, SHARED_FILES.burden);
  const named = (folder: string): readonly unknown[] =>
    Object.keys(files).filter((path) => path.startsWith(folder)).sort().map((path) => files[path]);
  const disputeTypes = named('dispute-types/').map((type) => {
    if (!isRecord(type)) return type;
    const own = Array.isArray(type['facts']) ? type['facts'] : [];
    return { ...type, facts: resolved([...everywhere, ...own], sharedFacts, 'key'), burden: resolved(type['burden'], sharedRows, 'id') };
  });
  return {
    ...head,
    ...Object.fromEntries(Object.entries(SECTION_FILES).map(([name, path]) => [name, files[path]])),
    rules: named('rules/').flat(),
    disputeTypes,
    calendar: { ...calendar, years },
  };
}

/** Names the place of a shared part: the files say it once, the assembled pack in every type that names it. */
function sharedPlace(files: PackFiles, entry: unknown, kind: 'facts' | 'burden'): Place | undefined {
  if (typeof entry !== 'string') return undefined;
  const shared = files[SHARED_FILES[kind]];
  const list = kind === 'facts' ? (isRecord(shared) ? shared['shared'] : undefined) : shared;
  const index = Array.isArray(list) ? list.findIndex((one: unknown) => isRecord(one) && one[kind === 'facts' ? 'key' : 'id'] === entry) : -1;
  if (index === -1) return undefined;
  return { file: SHARED_FILES[kind], path: kind === 'facts' ? ['shared', index] : [index] };
}

function typePlace(files: PackFiles, [index, part, place, ...rest]: Path): Place {
  const file = Object.keys(files).filter((path) => path.startsWith('dispute-types/')).sort()[Number(index)] ?? 'dispute-types';
  const type = files[file];
  if (!isRecord(type) || (part !== 'facts' && part !== 'burden') || typeof place !== 'number') {
    return { file, path: [part, place, ...rest].filter((one) => one !== undefined) };
  }
  const common = files[SHARED_FILES.facts];
  const everywhere: readonly unknown[] = part === 'facts' && isRecord(common) && Array.isArray(common['everywhere']) ? common['everywhere'] : [];
  if (place < everywhere.length) {
    const found = sharedPlace(files, everywhere[place], 'facts');
    return found === undefined ? { file: SHARED_FILES.facts, path: ['everywhere', place] } : { file: found.file, path: [...found.path, ...rest] };
  }
  const own = Array.isArray(type[part]) ? (type[part] as readonly unknown[]) : [];
  const found = sharedPlace(files, own[place - everywhere.length], part);
  return found === undefined ? { file, path: [part, place - everywhere.length, ...rest] } : { file: found.file, path: [...found.path, ...rest] };
}

function rulePlace(files: PackFiles, [index, ...rest]: Path): Place {
  let left = Number(index);
  for (const file of Object.keys(files).filter((path) => path.startsWith('rules/')).sort()) {
    const list = files[file];
    const count = Array.isArray(list) ? list.length : 1;
    if (left < count) return { file, path: Array.isArray(list) ? [left, ...rest] : rest };
    left -= count;
  }
  return { file: 'rules', path: [] };
}

/** A place in a file of the pack. */
export interface Place {
  readonly file: string;
  readonly path: Path;
}

/** Where a value of the assembled pack stands in the files it was put together from. */
export function placeIn(files: PackFiles, path: Path): Place {
  const [section, ...rest] = path;
  if (section === 'disputeTypes' && rest.length > 0) return typePlace(files, rest);
  if (section === 'rules' && rest.length > 0) return rulePlace(files, rest);
  if (section === 'calendar' && rest[0] === 'years' && rest.length > 1) {
    const head = files['pack.json'];
    const calendar = isRecord(head) && isRecord(head['calendar']) ? head['calendar'] : {};
    const name = Array.isArray(calendar['years']) ? (calendar['years'] as readonly unknown[])[Number(rest[1])] : undefined;
    const file = `calendars/${String(name)}.json`;
    // a year that has no file is wrong where the pack's head names it
    return files[file] === undefined ? { file: 'pack.json', path: path.slice(0, 3) } : { file, path: rest.slice(2) };
  }
  const file = typeof section === 'string' && Object.hasOwn(SECTION_FILES, section) ? SECTION_FILES[section as keyof typeof SECTION_FILES] : undefined;
  return file === undefined ? { file: 'pack.json', path } : { file, path: rest };
}
