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
  nextMeasures: 'next-measures.json',
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
