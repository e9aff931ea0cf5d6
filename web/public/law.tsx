import type { JSX } from 'preact';
import { articlesIn, citableArticles, type RulePack, type Source } from '../../core/rules/rules.ts';
import { formatDate, isMessageKey, say } from '../../core/words/words.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Code, Section, SummaryList, Title } from '../ui/ui.ts';
import { articleAnchor, Certainty, ruleHref } from './cites.tsx';
import { packNamed } from './pack.ts';

/** Something of a version that rests on an article. */
interface Resting {
  readonly key: string;
  readonly code: string;
  readonly href: string;
  readonly name: string;
}

/** Every article of a source the version names, with all that rests on it, in the order of the articles. */
function articlesOf(ctx: PageContext, pack: RulePack, version: string, source: Source): readonly { readonly article: string; readonly resting: readonly Resting[] }[] {
  const found = new Map<string, Resting[]>();
  const add = (article: string, one: Resting): void => {
    const list = found.get(article) ?? [];
    if (!list.some((other) => other.key === one.key)) list.push(one);
    found.set(article, list);
  };
  for (const cited of citableArticles(pack).filter((one) => one.source.id === source.id)) {
    for (const rule of cited.rules) {
      // A row of the burden table and a condition are told on the page of what they belong to.
      const key = rule.kind === 'burden' ? rule.code.split('.')[0]! : rule.kind === 'condition' ? rule.code.split('.')[0]! : rule.code;
      const limit = `deadline.name.${rule.code}`;
      const name = rule.title?.[ctx.locale] ?? (rule.kind === 'deadline' && isMessageKey(limit) ? say(ctx.locale, limit) : rule.code);
      const there = pack.remedies.some((one) => one.code === key) || pack.disputeTypes.some((one) => one.code === key) || pack.params[key] !== undefined || rule.kind === 'deadline';
      add(cited.article, { key: `${rule.kind}.${rule.code}`, code: rule.code, href: there ? ruleHref(version, key) : `/rules/${version}`, name });
    }
  }
  for (const rule of pack.rules) {
    for (const ref of articlesIn(rule.source)) {
      if (ref === source.id || ref.startsWith(`${source.id} `)) add(ref.slice(source.id.length + 1), { key: rule.id, code: rule.id, href: ruleHref(version, rule.id), name: rule.title[ctx.locale] });
    }
  }
  return [...found].map(([article, resting]) => ({ article, resting })).sort((a, b) => a.article.localeCompare(b.article, 'en', { numeric: true }));
}

function Formerly(props: { readonly ctx: PageContext; readonly source: Source; readonly article: string }): JSX.Element | null {
  const was = props.source.formerly?.find((one) => one.article === props.article)?.was ?? [];
  if (was.length === 0) return null;
  return <p class="hint">{props.ctx.say('rulesite.law.formerly', { list: was.map((one) => `${one.article} (${one.version})`).join(', ') })}</p>;
}

/** One source of a version: where it is published, and article by article what rests on it. */
export const lawPage: Page = {
  path: '/rules/:pack/:version/law/:source',
  access: 'anyone',
  async get(ctx) {
    const { pack: id, version: number, source: sourceId } = ctx.params;
    const rules = await packNamed(ctx, `${id}/${number}`);
    if (!rules.ok) return problem(rules.refusal);
    const { pack, name: version } = rules.value;
    const source = pack.sources.find((one) => one.id === sourceId);
    if (source === undefined) return problem(ownRefusal('not_found', 404));
    const day = (value: string | null): string => (value === null ? '–' : formatDate(ctx.locale, value, 'long'));
    const articles = articlesOf(ctx, pack, version, source);
    return view({
      title: source.title[ctx.locale],
      body: (
        <>
          <Title over={<a href={`/rules/${version}#sources`}>{ctx.say('rulesite.rule.over', { version })}</a>} lead={ctx.say('rulesite.law.lead')}>
            {source.title[ctx.locale]}
          </Title>
          <SummaryList
            rows={[
              { label: ctx.say('rulesite.law.short'), value: source.id },
              { label: ctx.say('rulesite.law.from'), value: day(source.effectiveFrom) },
              ...(source.effectiveTo === null ? [] : [{ label: ctx.say('rulesite.law.to'), value: day(source.effectiveTo) }]),
              { label: ctx.say('public.rules.confirmed'), value: <Certainty tag={source.verification} /> },
              ...(source.url === undefined || !/^https?:\/\//.test(source.url) || !URL.canParse(source.url) ? [] : [{ label: ctx.say('rulesite.law.text'), value: <a href={source.url} rel="noopener">{new URL(source.url).host}</a> }]),
            ]}
          />
          {articles.map(({ article, resting }) => (
            <Section id={articleAnchor(article)} title={article === '' ? ctx.say('rulesite.law.whole') : ctx.say('rulesite.law.article', { article })}>
              <Formerly ctx={ctx} source={source} article={article} />
              <ul class="plain-list">
                {resting.map((one) => (
                  <li>
                    <a href={one.href}>{one.name}</a> {one.code === one.name ? null : <Code>{one.code}</Code>}
                  </li>
                ))}
              </ul>
            </Section>
          ))}
        </>
      ),
    });
  },
};
