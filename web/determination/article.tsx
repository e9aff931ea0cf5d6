import type { JSX } from 'preact';
import { LOCALES, type Locale } from '../../core/kernel/kernel.ts';
import { citableArticles, type CitableArticle, type RestingRule } from '../../core/rules/rules.ts';
import { formatDate, isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { rulesNamed } from '../dispute/model.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Section, SummaryList, Tag, Title } from '../ui/ui.ts';

/** What a rule is called where the pack gives it no title: a time limit by its sentence, a figure by its key. */
function titleOf(rule: RestingRule, locale: Locale): string {
  if (rule.title !== null) return rule.title[locale];
  const key = `deadline.name.${rule.code}`;
  return rule.kind === 'deadline' && isMessageKey(key) ? sayIn(locale, key) : rule.code;
}

function Resting(props: { readonly ctx: PageContext; readonly article: CitableArticle; readonly lang: Locale }): JSX.Element {
  const { ctx, article, lang } = props;
  return (
    <div lang={lang}>
      {article.rules.map((rule) => (
        <article class="card">
          <div class="card-head">
            <h3>{titleOf(rule, lang)}</h3>
            <Tag>{sayIn(lang, `bench.article.kind.${rule.kind}`)}</Tag>
          </div>
          {rule.text === null ? null : <p>{rule.text[lang]}</p>}
          <p class="hint">
            {sayIn(lang, `rules.verification.${rule.verification}`)}
            {lang === ctx.locale ? '' : ` · ${article.label[lang]}`}
          </p>
        </article>
      ))}
    </div>
  );
}

/** One article as a version of the rules rests on it, in every language: where a citation of a determination leads. */
export const articlePage: Page = {
  path: '/rules/:pack/:version/articles/:source/:article?',
  access: 'anyone',
  async get(ctx) {
    const { pack: id = '', version = '', source = '', article: number } = ctx.params;
    const name = `${id}/${version}`;
    const pack = await rulesNamed(ctx, name);
    if (!pack.ok) return problem(pack.refusal);
    const ref = number === undefined ? source : `${source} ${number}`;
    const article = citableArticles(pack.value).find((one) => one.ref === ref);
    if (article === undefined) return problem(ownRefusal('not_found', 404));
    const title = article.label[ctx.locale];
    const from = article.source.effectiveFrom;
    return view({
      title,
      body: (
        <>
          <Title over={<a href={`/rules/${name}`}>{ctx.say('bench.article.over', { version: name })}</a>} lead={ctx.say('bench.article.lead')}>
            {title}
          </Title>
          <Section title={ctx.say('bench.article.source')}>
            <SummaryList
              rows={[
                { label: ctx.say('bench.article.source'), value: article.source.title[ctx.locale] },
                ...(from === null ? [] : [{ label: ctx.say('bench.article.from'), value: formatDate(ctx.locale, from, 'long') }]),
                { label: ctx.say('bench.article.checked'), value: ctx.say(`rules.verification.${article.source.verification}`) },
              ]}
            />
          </Section>
          {[ctx.locale, ...LOCALES.filter((one) => one !== ctx.locale)].map((lang) => (
            <Section title={ctx.say(`bench.article.rules.${lang}`)}>
              <Resting ctx={ctx} article={article} lang={lang} />
            </Section>
          ))}
        </>
      ),
    });
  },
};
