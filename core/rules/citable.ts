import type { Locale } from '../kernel/kernel.ts';
import type { RulePack, Source, Text, Verification } from './types.ts';

/** One rule of the pack that rests on an article. */
export interface RestingRule {
  readonly kind: 'type' | 'burden' | 'remedy' | 'condition' | 'deadline' | 'figure' | 'exit' | 'rung' | 'measure' | 'rule' | 'way';
  /** its name in the pack: `price_reduction`, `respond` */
  readonly code: string;
  readonly title: Text | null;
  readonly text: Text | null;
  readonly verification: Verification;
}

/** What reasons can cite: an article of a source the pack names, with every rule of the pack that rests on it. */
export interface CitableArticle {
  /** `CC 582`: source and article as the pack writes them; never changes within a version */
  readonly ref: string;
  readonly source: Source;
  /** `582`, `18(2)`; empty for a source cited as a whole */
  readonly article: string;
  /** how a sentence names it: 《民法典》第582条 */
  readonly label: Text;
  readonly rules: readonly RestingRule[];
}

/** `CC 583, 584; O121` → `CC 583`, `CC 584`, `O121`. */
export function articlesIn(basis: string): readonly string[] {
  return basis.split(';').flatMap((part) => {
    const [source = '', ...rest] = part.trim().split(' ');
    const articles = rest.join(' ').split(',').map((one) => one.trim()).filter((one) => one !== '');
    return articles.length === 0 ? (source === '' ? [] : [source]) : articles.map((article) => `${source} ${article}`);
  });
}

function chineseArticle(article: string): string {
  const [, number, paragraph] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [];
  if (number === undefined) return article;
  return `第${number}条${paragraph === undefined ? '' : `第${paragraph}款`}`;
}

function labelOf(source: Source, article: string): Text {
  const policy = source.id === 'POLICY';
  const zh = policy ? `本平台规则${article}` : `《${source.title['zh-CN']}》${chineseArticle(article)}`;
  const name = policy ? 'Platform policy' : source.title.en;
  const numbered = /^\d/.test(article);
  return { 'zh-CN': zh, en: article === '' ? name : `${name}${numbered ? ', art.' : ''} ${article}` };
}

/** Every rule of a pack with the basis it names. */
function basesOf(pack: RulePack): (RestingRule & { readonly basis: string })[] {
  const of = (kind: RestingRule['kind'], code: string, said: { source: string; verification: Verification }, title: Text | null, text: Text | null) =>
    ({ kind, code, title, text, verification: said.verification, basis: said.source });
  return [
    ...pack.disputeTypes.flatMap((type) => [
      ...type.law.map((law) => of('type', type.code, { source: law, verification: 'V' }, type.name, type.description)),
      ...type.burden.map((row) => of('burden', `${type.code}.${row.id}`, { source: row.basis, verification: row.verification }, row.fact, {
        'zh-CN': `申请人证明：${row.claimantShows['zh-CN']}；被申请人证明：${row.respondentShows['zh-CN']}`,
        en: `Claimant: ${row.claimantShows.en}; respondent: ${row.respondentShows.en}`,
      })),
    ]),
    ...pack.remedies.flatMap((rule) => [
      of('remedy', rule.code, rule, rule.name, rule.description),
      ...rule.conditions.map((one) => of('condition', one.id, one, rule.name, one.reason)),
    ]),
    ...pack.deadlines.map((rule) => of('deadline', rule.name, rule, null, null)),
    ...Object.values(pack.params).map((param) => of('figure', param.key, param, null, null)),
    ...pack.exits.map((rule) => of('exit', `${rule.stage}.${rule.who}`, rule, null, rule.text)),
    ...pack.ladder.flatMap((rung) => [
      of('rung', rung.code, rung.power, rung.title, rung.power.text),
      ...rung.ways.map((rule) => of('measure', rule.code, rule, rule.title, rule.text)),
    ]),
    ...pack.rules.map((rule) => of('rule', rule.id, rule, rule.title, rule.reason)),
    ...pack.tracks.map((track) => of('way', track.track, track, track.title, track.text)),
    ...pack.routeTexts.map((way) => of('way', way.route, way, way.name, way.whatItIs)),
  ];
}

const known = new WeakMap<RulePack, readonly CitableArticle[]>();

/**
 * Every article a determination under this pack can cite, in the order of the pack's sources; references to a source the
 * pack does not list are left out. Two articles never have the same label in one language.
 */
export function citableArticles(pack: RulePack): readonly CitableArticle[] {
  const kept = known.get(pack);
  if (kept !== undefined) return kept;
  const rules = new Map<string, RestingRule[]>();
  for (const { basis, ...rule } of basesOf(pack)) {
    for (const ref of articlesIn(basis)) {
      const list = rules.get(ref) ?? [];
      // a row of the burden table that several types share is named once
      if (!list.some((one) => one.kind === rule.kind && one.title?.en === rule.title?.en && one.text?.en === rule.text?.en && one.title !== null)) list.push(rule);
      rules.set(ref, list);
    }
  }
  const made = pack.sources.flatMap((source) =>
    [...rules]
      .filter(([ref]) => ref === source.id || ref.startsWith(`${source.id} `))
      .map(([ref, resting]) => {
        const article = ref.slice(source.id.length + 1);
        return { ref, source, article, label: labelOf(source, article), rules: resting };
      })
      .sort((a, b) => a.article.localeCompare(b.article, 'en', { numeric: true })),
  );
  known.set(pack, made);
  return made;
}

/** One place in reasons that cites an article: the words in square brackets, and the article they stand for. */
export interface Citation {
  /** as it stands in the text between `[` and `]` */
  readonly label: string;
  /** `CC 582` */
  readonly ref: string;
}

/** How a citation stands in a text. */
export function markerOf(article: CitableArticle, locale: Locale): string {
  return `[${article.label[locale]}]`;
}

/** The citations of a text: each `[…]` that names an article of the pack by its label, in any language, or by its ref. */
export function citationsIn(text: string, pack: RulePack): readonly Citation[] {
  const found = new Map<string, string>();
  for (const [, label = ''] of text.matchAll(/\[([^[\]\n]{1,200})\]/g)) {
    const article = citableArticles(pack).find((one) => one.ref === label || Object.values(one.label).includes(label));
    if (article !== undefined) found.set(label, article.ref);
  }
  return [...found].map(([label, ref]) => ({ label, ref }));
}

/** A text in pieces: words, and citations with the article each stands for. */
export function piecesOf(text: string, citations: readonly Citation[]): readonly (string | Citation)[] {
  const by = new Map(citations.map((one) => [one.label, one]));
  return text
    .split(/(\[[^[\]\n]{1,200}\])/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('[') ? (by.get(piece.slice(1, -1)) ?? piece) : piece));
}
