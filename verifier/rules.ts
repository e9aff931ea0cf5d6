import { documentsIn, type Case } from './case.ts';
import type { Json, JsonObject } from './canonical.ts';
import { textsIn } from './cel.ts';
import type { Findings } from './report.ts';
import { field, list, object, objects, text } from './shape.ts';

/** A pack or layer of rules that lies in the file, with its hash as found. */
export interface Pack {
  /** `cn/2026-1` */
  readonly name: string;
  readonly hash: string;
  readonly body: JsonObject;
  readonly texts: ReadonlySet<string>;
  /** the values of each of its parameters */
  readonly params: ReadonlyMap<Json, readonly Json[]>;
}

const known = new WeakMap<Case, Promise<readonly Pack[]>>();

/** The packs in the file, each with the hash it has. */
export function packsOf(file: Case): Promise<readonly Pack[]> {
  const found = known.get(file) ?? readPacks(file);
  known.set(file, found);
  return found;
}

function paramsOf(body: JsonObject): Map<Json, Json[]> {
  const values = new Map<Json, Json[]>();
  const params = Array.isArray(body['params']) ? objects(body['params'], 'params') : [];
  for (const { key = null, value = null } of params) {
    const own = values.get(key) ?? [];
    own.push(value);
    values.set(key, own);
  }
  return values;
}

async function readPacks(file: Case): Promise<readonly Pack[]> {
  const packs: Pack[] = [];
  for (const [path, body] of documentsIn(file, 'rules')) {
    packs.push({ name: path.slice('rules/'.length, -'.json'.length), hash: await file.files.hash(path, 'sha256'), body, texts: textsIn(body), params: paramsOf(body) });
  }
  return packs;
}

/** The pack of that name and hash, where `name` is written `cn/2026-1`. */
export function packNamed(packs: readonly Pack[], name: string, hash: string): Pack | undefined {
  return packs.find((pack) => pack.name === name.replace('/', '-') && pack.hash === hash);
}

/** Step `rules`: the rules in the file are those the case says it runs under. */
export async function checkRules(file: Case, out: Findings): Promise<void> {
  const packs = await packsOf(file);
  const rules = object(file.head['rules'], 'rules');
  const named = [rules, ...objects(rules['layers'] ?? [], 'layers')];
  const used = new Set<string>();
  for (const one of named) {
    const [pack, version, hash] = ['pack', 'version', 'hash'].map((name) => text(one[name], name)) as [string, string, string];
    const found = packs.find((candidate) => candidate.name === `${pack}-${version}`);
    if (found === undefined) out.fail('rules_missing', `${pack}/${version}`);
    else if (found.hash !== hash) out.fail('rules_hash', `${pack}/${version}`);
    else out.done('rules_done', `${pack}/${version}`, hash);
    used.add(`${pack}-${version}`);
  }
  for (const pack of packs) if (!used.has(pack.name)) out.fail('rules_other', pack.name);
}

/** Articles of a register, `15-21, 24` and single ones, as texts. */
function hasArticle(articles: Json | undefined, wanted: string): boolean {
  if (typeof articles !== 'string') return false;
  const base = wanted.replace(/\(.*$/, '').trim();
  return articles.split(',').some((entry) => {
    const part = entry.trim();
    const [, from, to] = /^(\d+)-(\d+)$/.exec(part) ?? [];
    if (from !== undefined && to !== undefined && /^\d+$/.test(base)) return Number(base) >= Number(from) && Number(base) <= Number(to);
    return part === base || part === wanted || part.replace(/\(.*$/, '') === base;
  });
}

/** Whether a reference like `CC 582` names an instrument of the register of a pack, and an article it lists. */
export function isCitable(packs: readonly Pack[], ref: string): boolean {
  const [instrument, ...rest] = ref.split(' ');
  return packs.some((pack) =>
    list(pack.body['sources'] ?? [], 'sources').some((source) => field(source, 'id') === instrument && (rest.length === 0 || rest.join(' ').split(',').every((article) => hasArticle(field(source, 'articles'), article.trim())))),
  );
}
