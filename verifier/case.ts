import { readJson, type Json, type JsonObject } from './canonical.ts';
import type { Files } from './files.ts';
import type { Findings } from './report.ts';
import { list, object, objects, text } from './shape.ts';
import type { Trust } from './trust.ts';

/** A case file while it is checked: its documents, and whom the reader trusts. */
export interface Case {
  /** everything below `data/` */
  readonly files: Files;
  readonly head: JsonObject;
  /** every JSON document by path */
  readonly documents: ReadonlyMap<string, Json>;
  readonly trust: Trust | null;
  /** when it is checked, in milliseconds */
  readonly now: number;
}

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^case\.json$/, 'redress-case/1'],
  [/^record\.json$/, 'redress-record/1'],
  [/^procedure\.json$/, 'redress-procedure/1'],
  [/^evidence\/index\.json$/, 'redress-evidence/1'],
  [/^ledger\.json$/, 'redress-ledger/1'],
  [/^traces\/\d+\.json$/, 'redress-reason-trace/1'],
  [/^determinations\/\d+\.json$/, 'redress-determination/1'],
  [/^log\/keys\.json$/, 'redress-log-keys/1'],
  [/^log\/statements\.json$/, 'redress-log-statements/1'],
  [/^log\/heads\/\d+\.json$/, 'redress-log-consistency/1'],
];
const OURS = /^(case|record|procedure|ledger)\.json$|^(evidence\/index|log\/keys|log\/statements)\.json$|^log\/heads\/\d+\.json$|^(traces|rules|determinations|draws)\/[^/]+\.json$/;
const ALWAYS = ['case.json', 'record.json', 'procedure.json', 'evidence/index.json', 'ledger.json'];

/** Reads every document; what is no JSON in its canonical form, or of another format than its path says, fails the step. */
export async function readDocuments(files: Files, out: Findings): Promise<Map<string, Json>> {
  const documents = new Map<string, Json>();
  for (const path of ALWAYS) if (!files.has(path)) out.fail('form_missing', path);
  for (const path of files.names.filter((name) => OURS.test(name))) {
    const read = readJson(await files.read(path));
    if (!read.ok) {
      out.fail(read.why, path);
      continue;
    }
    documents.set(path, read.value);
    if (!read.isCanonical) out.fail('form_canonical', path);
    const format = FORMATS.find(([pattern]) => pattern.test(path))?.[1];
    if (format !== undefined && object(read.value, path)['format'] !== format) out.fail('form_format', path, format);
  }
  return documents;
}

/** Checks that the list of files in `case.json` and the files are the same, and that every document is of this dispute. */
export function checkHead(files: Files, documents: ReadonlyMap<string, Json>, out: Findings): JsonObject {
  const head = object(documents.get('case.json'), 'case.json');
  const listed = Object.entries(object(head['files'], 'case.json: files')).flatMap(([part, paths]) => list(paths, part).map((path) => text(path, part)));
  const there = new Set(files.names);
  for (const path of listed) if (!there.has(path)) out.fail('form_listed', path);
  const known = new Set([...listed, 'case.json']);
  for (const path of files.names) if (!known.has(path)) out.fail('form_unlisted', path);
  for (const [path, value] of documents) {
    const document = object(value, path);
    const own = document['disputeId'] ?? (typeof document['dispute'] === 'object' ? object(document['dispute'], path)['id'] : undefined);
    if (own !== undefined && own !== head['disputeId']) out.fail('form_other', path);
  }
  for (const one of objects(head['missing'], 'case.json: missing')) out.open(`missing_${text(one['why'], 'missing')}`, text(one['part'], 'missing'), text(one['ref'], 'missing'));
  if (out.good) out.done('forms_done', documents.size, listed.length);
  return head;
}

/** A document that has to be there. @throws Misshapen */
export function documentOf(file: Case, path: string): JsonObject {
  return object(file.documents.get(path), path);
}

/** Documents in a folder, in order of their numbers. */
export function documentsIn(file: Case, folder: string): readonly (readonly [path: string, document: JsonObject])[] {
  const found = [...file.documents].filter(([path]) => path.startsWith(`${folder}/`)).map(([path, value]) => [path, object(value, path)] as const);
  const number = (path: string): number => Number(/(\d+)\.json$/.exec(path)?.[1] ?? 0);
  return found.sort(([one], [other]) => number(one) - number(other) || (one < other ? -1 : 1));
}
