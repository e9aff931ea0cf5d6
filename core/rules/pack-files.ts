import { createHash } from 'node:crypto';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { canonicalJson } from '../kernel/kernel.ts';
import { assemblePack, placeIn, SECTION_FILES, SHARED_FILES, type PackFiles } from './assemble.ts';
import { readPack } from './load.ts';
import { pointerOf, type Path, type Problem, type ProblemCode } from './shape.ts';
import type { RulePack } from './types.ts';

/** The text of every file of a pack by its path in the folder, `dispute-types/D-01.json`; calendars as `calendars/cn-2026.json`. */
export type PackTexts = Readonly<Record<string, string>>;

/** One thing that is wrong with a pack, at the line its author has to change. */
export interface Finding {
  readonly file: string;
  /** the first is 1 */
  readonly line: number;
  /** JSON pointer (RFC 6901) into the file */
  readonly pointer: string;
  readonly code: ProblemCode;
  /** an error refuses the pack, a warning is for its author to weigh */
  readonly severity: 'error' | 'warning';
  /** the rule, fact or parameter it is about, where it has a name */
  readonly name?: string;
  readonly reason: string;
}

/** `params.json:12: reason (code)`, one finding in one line. */
export function lineFor(finding: Finding): string {
  return `${finding.file}:${finding.line}: ${finding.reason} (${finding.code})`;
}

/** One JSON file as text: where its values stand. */
export class Places {
  readonly errors: readonly ParseError[];
  readonly tree: Node | undefined;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    const errors: ParseError[] = [];
    this.tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    this.errors = errors;
  }

  /** The line a character stands on; the first is 1. */
  lineAt(offset: number): number {
    return this.text.slice(0, offset).split('\n').length;
  }

  /** The line of a value, or of the nearest thing around it that is there. */
  lineOf(path: Path): number {
    for (let depth = path.length; depth >= 0 && this.tree !== undefined; depth -= 1) {
      const node = findNodeAtLocation(this.tree, [...path.slice(0, depth)]);
      if (node !== undefined) return this.lineAt(node.offset);
    }
    return 1;
  }
}

function syntaxFinding(file: string, text: string): Finding {
  const places = new Places(text);
  const first = places.errors[0];
  const said = first === undefined ? 'is no JSON' : printParseErrorCode(first.error).replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const line = first === undefined ? 1 : places.lineAt(first.offset);
  return { file, line, pointer: '', code: 'json_syntax', severity: 'error', reason: `not JSON: ${said}` };
}

/** Every file parsed; those that are not JSON are findings. */
export function parseFiles(texts: PackTexts): { readonly files: PackFiles; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const files: Record<string, unknown> = {};
  for (const [file, text] of Object.entries(texts)) {
    try {
      files[file] = JSON.parse(text) as unknown;
    } catch {
      findings.push(syntaxFinding(file, text));
    }
  }
  return { files, findings };
}

/** A set of texts asked for lines; each is read for places at most once, and only when it has a finding. */
export function locator(texts: PackTexts, files: PackFiles): (problem: Problem, severity?: Finding['severity'], name?: string) => Finding {
  const read = new Map<string, Places>();
  return ({ path, code, reason }, severity = 'error', name) => {
    const place = placeIn(files, path);
    const text = texts[place.file];
    const places = read.get(place.file) ?? (text === undefined ? undefined : new Places(text));
    if (places !== undefined) read.set(place.file, places);
    const found = { file: place.file, line: places?.lineOf(place.path) ?? 1, pointer: pointerOf(place.path), code, severity, reason };
    return name === undefined ? found : { ...found, name };
  };
}

/** A pack that can be used, with the form that was hashed; or every reason why not, each with file and line. */
export type FilesReading =
  | { readonly ok: true; readonly pack: RulePack; readonly raw: Record<string, unknown>; readonly files: PackFiles }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Findings once each: a shared part is looked at in every type that names it. */
export function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify([one.file, one.pointer, one.code, one.reason]);
    return !seen.has(key) && seen.add(key);
  });
}

/** What the texts were put together to, before it is read; tests among them are left aside. */
export type Assembled =
  | { readonly ok: true; readonly raw: Record<string, unknown>; readonly files: PackFiles }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Puts the texts of a pack together to the form that is hashed; files that are missing or no JSON are findings. */
export function assembleTexts(texts: PackTexts): Assembled {
  const own = Object.fromEntries(Object.entries(texts).filter(([path]) => !path.startsWith('tests/')));
  const missing = ['pack.json', ...Object.values(SECTION_FILES), ...Object.values(SHARED_FILES)].filter((file) => own[file] === undefined);
  const { files, findings: broken } = parseFiles(own);
  const findings = [
    ...missing.map((file): Finding => ({ file, line: 1, pointer: '', code: 'shape', severity: 'error', reason: 'the file is missing' })),
    ...broken,
  ];
  if (findings.length > 0) return { ok: false, findings };
  const calendars = Object.entries(files).flatMap(([path, file]) => {
    const name = /^calendars\/(.+)\.json$/.exec(path)?.[1];
    return name === undefined ? [] : [[name, file] as const];
  });
  return { ok: true, raw: assemblePack(files, Object.fromEntries(calendars)), files };
}

/**
 * Reads a pack from the texts of its files: parsed, put together, hashed, checked. What cannot be used is refused with
 * file, line and reason, and whoever asked keeps what it had. Tests among the texts are left aside: they lie beside the
 * rules and are no part of what a dispute runs under.
 */
export function readPackFiles(texts: PackTexts): FilesReading {
  const made = assembleTexts(texts);
  if (!made.ok) return made;
  const { raw, files } = made;
  const reading = readPack(raw, createHash('sha256').update(canonicalJson(raw)).digest('hex'));
  if (reading.ok) return { ok: true, pack: reading.pack, raw, files };
  const place = locator(texts, files);
  return { ok: false, findings: onceEach(reading.problems.map((problem) => place(problem))) };
}
