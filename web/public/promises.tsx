import type { JSX } from 'preact';
import type { CutReason, LayerKind, RuleLayer, Text } from '../../core/rules/rules.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Banner, Code, Section, SummaryList, Tag, Title } from '../ui/ui.ts';

interface Entry {
  readonly id: string;
  readonly kind: LayerKind;
  readonly types: readonly string[];
  readonly title: Text;
  readonly reason: Text;
  readonly source: Text;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly cut: CutReason | null;
}
/** Layers as the API tells them. */
export interface Layers {
  readonly pack: string;
  readonly items: readonly (Pick<RuleLayer, 'title' | 'example' | 'marketplaces' | 'effectiveFrom' | 'effectiveTo' | 'hash'> & { readonly name: string; readonly entries: readonly Entry[] })[];
}

function EntryCard(props: { readonly ctx: PageContext; readonly pack: string; readonly entry: Entry }): JSX.Element {
  const { ctx, entry } = props;
  return (
    <article class="card" id={entry.id}>
      <h3>{entry.title[ctx.locale]}</h3>
      <p>{entry.reason[ctx.locale]}</p>
      {entry.cut === null ? null : (
        <p>
          <Tag kind="grave">{ctx.say('rulesite.layer.ignored')}</Tag> {ctx.say(`rulesite.layer.cut.${entry.cut}`)}
        </p>
      )}
      <SummaryList
        tight
        rows={[
          { label: ctx.say('rulesite.rule.types'), value: entry.types.length === 0 ? ctx.say('rulesite.rule.all_types') : entry.types.map((code) => <a href={`/rules/${props.pack}/${code}`}>{code} </a>) },
          { label: ctx.say('rulesite.layer.source'), value: entry.source[ctx.locale] },
          { label: ctx.say('rulesite.rule.id'), value: <Code>{entry.id}</Code> },
        ]}
      />
    </article>
  );
}

/** The operator's own promises and rules, in their order under the law, and those that are ignored. */
export const promisesPage: Page = {
  path: '/rules/promises',
  access: 'anyone',
  async get(ctx) {
    const found = await ctx.api.get<Layers>('/rule-layers');
    if (!found.ok) return problem(found.refusal);
    const { items, pack } = found.value;
    return view({
      title: ctx.say('rulesite.layer.title'),
      body: (
        <>
          <Title over={<a href="/rules">{ctx.say('rulesite.back')}</a>} lead={ctx.say('rulesite.layer.lead')}>
            {ctx.say('rulesite.layer.title')}
          </Title>
          <ol class="order-of-rules">
            <li>{ctx.say('rulesite.layer.order.law')}</li>
            <li>{ctx.say('rulesite.layer.order.promise')}</li>
            <li>{ctx.say('rulesite.layer.order.rule')}</li>
            <li>{ctx.say('rulesite.layer.order.default')}</li>
          </ol>
          {items.length === 0 ? <p class="empty">{ctx.say('rulesite.layer.none')}</p> : null}
          {items.map((layer) => (
            <>
              {layer.example ? (
                <Banner kind="note">
                  <p>{ctx.say('rulesite.layer.example')}</p>
                </Banner>
              ) : null}
              {(['promise', 'platform_rule'] as const).map((kind) => (
                <Section title={ctx.say(`rulesite.layer.${kind}`)} note={layer.title[ctx.locale]}>
                  {layer.entries
                    .filter((entry) => entry.kind === kind)
                    .map((entry) => (
                      <EntryCard ctx={ctx} pack={pack} entry={entry} />
                    ))}
                </Section>
              ))}
            </>
          ))}
        </>
      ),
    });
  },
};
