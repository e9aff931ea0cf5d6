import type { JSX } from 'preact';
import { RULE_KINDS, type RulePack } from '../../core/rules/rules.ts';
import { formatDate, say } from '../../core/words/words.ts';
import { problem, view, type Outcome, type Page, type PageContext } from '../page.tsx';
import { Banner, Code, Day, Details, Section, SummaryList, Table, Tag, Title } from '../ui/ui.ts';
import { Basis, BasisLegend } from './limits.tsx';
import { ruleHref } from './cites.tsx';
import { packNamed, paramText, periodText, rulesInForce } from './pack.ts';
import type { ProposalItem } from './proposals.tsx';

type Named = Extract<Awaited<ReturnType<typeof packNamed>>, { ok: true }>['value'];

interface Shown {
  readonly ctx: PageContext;
  readonly pack: RulePack;
  readonly name: string;
}

/** The rules in force: versions, sources, hashes, and everything a dispute is handled by. */
export const rulesPage: Page = {
  path: '/rules',
  access: 'anyone',
  async get(ctx) {
    const rules = await rulesInForce(ctx);
    return rules.ok ? packView(ctx, rules.value, await openProposals(ctx)) : problem(rules.refusal);
  },
};

/** One version of the rules. */
export const packPage: Page = {
  path: '/rules/:pack/:version',
  access: 'anyone',
  async get(ctx) {
    const rules = await packNamed(ctx, `${ctx.params['pack']}/${ctx.params['version']}`);
    return rules.ok ? packView(ctx, rules.value, await openProposals(ctx)) : problem(rules.refusal);
  },
};

/** Where a version stands today; one that was taken back is in no list any more. */
function stateOf(ctx: PageContext, rules: Named): 'now' | 'coming' | 'past' | 'withdrawn' {
  if (rules.name === rules.list.inForce) return 'now';
  if (!rules.list.packs.some((one) => one.name === rules.name)) return 'withdrawn';
  return rules.pack.effectiveFrom > ctx.at.slice(0, 10) ? 'coming' : 'past';
}

/** Proposed versions that take comments now; without an answer the page is shown without them. */
async function openProposals(ctx: PageContext): Promise<readonly ProposalItem[]> {
  const list = await ctx.api.get<{ readonly items: readonly ProposalItem[] }>('/rule-proposals');
  return list.ok ? list.value.items.filter((one) => one.stage === 'comment') : [];
}

function packView(ctx: PageContext, rules: Named, open: readonly ProposalItem[]): Outcome {
  const shown = { ctx, pack: rules.pack, name: rules.name };
  const state = stateOf(ctx, rules);
  const title = state === 'now' ? ctx.say('public.rules.title') : ctx.say('rulesite.rule.over', { version: rules.name });
  return view({
    title,
    body: (
      <>
        <Title lead={ctx.say('public.rules.lead')} over={rules.pack.title[ctx.locale]}>
          {title}
        </Title>
        {state === 'now' ? null : (
          <Banner kind={state === 'withdrawn' ? 'warning' : 'note'}>
            <p>
              {ctx.say(`rulesite.not_now.${state}`, { from: rules.pack.effectiveFrom })} <a href="/rules">{ctx.say('public.rules.title')}</a>
            </p>
          </Banner>
        )}
        {open.length === 0 ? null : (
          <Banner kind="note" title={ctx.say('rulesite.comment.open')}>
            <p>
              {ctx.say('rulesite.open', { count: open.length })} <a href={open.length === 1 ? `/rules/proposed/${open[0]!.id}` : '/rules/proposed'}>{ctx.say('rulesite.open.link')}</a>
            </p>
          </Banner>
        )}
        <Head {...shown} />
        <Versions {...shown} list={rules.list} />
        <Types {...shown} />
        <Limits {...shown} />
        <Rules {...shown} />
        <Remedies {...shown} />
        <Consents {...shown} />
        <Params {...shown} />
        <Sources {...shown} />
      </>
    ),
  });
}

function Head(props: Shown): JSX.Element {
  const { ctx, pack, name } = props;
  const end =
    pack.effectiveTo === null ? ctx.say('public.rules.open_end') : ctx.say('public.rules.to', { to: pack.effectiveTo });
  return (
    <Section title={ctx.say('public.rules.version')}>
      <SummaryList
        rows={[
          { label: ctx.say('public.rules.version'), value: name },
          {
            label: ctx.say('public.rules.from'),
            value: `${formatDate(ctx.locale, pack.effectiveFrom, 'long')}${ctx.locale === 'en' ? ', ' : '，'}${end}`,
          },
          {
            label: ctx.say('public.rules.hash'),
            value: (
              <>
                <Code>{pack.hash}</Code>
                <p class="hint">{ctx.say('public.rules.hash.note')}</p>
              </>
            ),
          },
        ]}
      />
      <p>
        <a href={`/api/v1/rules/${name}`}>{ctx.say('public.rules.file')}</a> · <a href={`/api/v1/rules/${name}/files.zip`}>{ctx.say('rulesite.zip')}</a>
      </p>
      <ul class="plain-list">
        <li>
          <a href="/rules/promises">{ctx.say('rulesite.links.promises')}</a>
        </li>
        <li>
          <a href="/rules/proposed">{ctx.say('rulesite.links.proposed')}</a>
        </li>
        <li>
          <a href="/rules/feed.json">{ctx.say('rulesite.links.feed')}</a> · <a href="/rules/feed.xml">{ctx.say('rulesite.links.atom')}</a>
        </li>
      </ul>
    </Section>
  );
}

/** Every version at its address, newest first, with what each changed. */
function Versions(props: Shown & { readonly list: Named['list'] }): JSX.Element | null {
  const { ctx, list } = props;
  if (list.packs.length < 2) return null;
  const today = ctx.at.slice(0, 10);
  const state = (one: Named['list']['packs'][number]) => (one.name === list.inForce ? 'now' : one.effectiveFrom > today ? 'coming' : 'past');
  return (
    <Section title={ctx.say('rulesite.versions')} note={ctx.say('rulesite.versions.note')} id="versions">
      <Table
        caption={ctx.say('rulesite.versions')}
        columns={[
          { title: ctx.say('public.rules.version'), kind: 'main' },
          { title: ctx.say('rulesite.proposed.state') },
          { title: ctx.say('public.rules.from') },
          { title: ctx.say('rulesite.versions.changes') },
        ]}
        rows={list.packs
          .map((one, index) => {
            const before = list.packs[index - 1];
            return [
              <a href={`/rules/${one.name}`} aria-current={one.name === props.name ? 'page' : undefined}>
                {one.name}
              </a>,
              <Tag kind={state(one) === 'now' ? 'good' : 'plain'}>{ctx.say(`rulesite.state.${state(one)}`)}</Tag>,
              <Day at={one.effectiveFrom} />,
              before === undefined ? '–' : <a href={`/rules/changes?from=${before.name}&to=${one.name}`}>{ctx.say('rulesite.versions.from', { name: before.name })}</a>,
            ];
          })
          .reverse()}
      />
    </Section>
  );
}

function Types({ ctx, pack, name }: Shown): JSX.Element {
  return (
    <Section title={ctx.say('public.rules.types')} id="types">
      <Table
        caption={ctx.say('public.rules.types')}
        columns={[
          { title: ctx.say('public.rules.types.code') },
          { title: ctx.say('public.rules.types.name'), kind: 'main' },
          { title: ctx.say('public.rules.types.law') },
        ]}
        rows={pack.disputeTypes.map((type) => [
          type.code,
          <a href={`/rules/${name}/${type.code}`}>{type.name[ctx.locale]}</a>,
          type.law.join('; '),
        ])}
      />
    </Section>
  );
}

function Limits({ ctx, pack, name }: Shown): JSX.Element {
  return (
    <Section title={ctx.say('public.rules.limits')} id="limits">
      <Table
        caption={ctx.say('public.rules.limits')}
        columns={[
          { title: ctx.say('public.limits.what'), kind: 'main' },
          { title: ctx.say('public.limits.long') },
          { title: ctx.say('public.rules.source') },
        ]}
        rows={pack.deadlines.map((rule) => [
          <a href={ruleHref(name, rule.name)}>{say(ctx.locale, `deadline.name.${rule.name}`)}</a>,
          periodText(ctx.locale, rule),
          <Basis source={rule.source} tag={rule.verification} />,
        ])}
      />
      <p>
        <a href="/time-limits">{ctx.say('public.start.time.all')}</a>
      </p>
    </Section>
  );
}

/** Rules that are no remedy, by what they are about, each at its address. */
function Rules({ ctx, pack, name }: Shown): JSX.Element | null {
  if (pack.rules.length === 0) return null;
  return (
    <Section title={ctx.say('rulesite.rules')} note={ctx.say('rulesite.rules.note')} id="rules">
      {RULE_KINDS.map((kind) => {
        const rules = pack.rules.filter((rule, index) => rule.kind === kind && pack.rules.findIndex((one) => one.id === rule.id) === index);
        return rules.length === 0 ? null : (
          <Details summary={`${ctx.say(`rulesite.kind.${kind}`)} (${rules.length})`}>
            <ul class="plain-list">
              {rules.map((rule) => (
                <li>
                  <a href={ruleHref(name, rule.id)}>{rule.title[ctx.locale]}</a> <span class="hint">{rule.id}</span>
                </li>
              ))}
            </ul>
          </Details>
        );
      })}
    </Section>
  );
}

function Remedies({ ctx, pack, name }: Shown): JSX.Element {
  return (
    <Section title={ctx.say('public.rules.remedies')} id="remedies">
      <Table
        caption={ctx.say('public.rules.remedies')}
        columns={[
          { title: ctx.say('public.rules.remedies.name'), kind: 'main' },
          { title: ctx.say('public.rules.remedies.proof') },
          { title: ctx.say('public.rules.source') },
        ]}
        rows={pack.remedies.map((remedy) => [
          <>
            <a href={ruleHref(name, remedy.code)}>{remedy.name[ctx.locale]}</a>
            <p class="hint light">{remedy.description[ctx.locale]}</p>
          </>,
          remedy.proof[ctx.locale],
          <Basis source={remedy.source} tag={remedy.verification} />,
        ])}
      />
    </Section>
  );
}

function Consents({ ctx, pack }: Shown): JSX.Element {
  return (
    <Section title={ctx.say('public.rules.consent')} id="consent">
      {pack.consentTexts.map((text) => (
        <Details summary={text.title[ctx.locale]}>
          <p class="hint">{ctx.say('public.rules.consent.version', { version: `${text.id} ${text.version}` })}</p>
          {[text.whatItIs, text.effect, text.time, text.cost, text.exit].map((part) => (
            <p>{part[ctx.locale]}</p>
          ))}
          <ul>
            {text.alternatives.map((other) => (
              <li>{other.text[ctx.locale]}</li>
            ))}
          </ul>
          <p>
            <strong>{text.statement[ctx.locale]}</strong>
          </p>
        </Details>
      ))}
    </Section>
  );
}

function Params({ ctx, pack, name }: Shown): JSX.Element {
  return (
    <Section title={ctx.say('public.rules.params')} note={ctx.say('public.rules.params.note')} id="figures">
      <Details summary={ctx.say('public.rules.params')}>
        <Table
          caption={ctx.say('public.rules.params')}
          columns={[
            { title: ctx.say('public.rules.params.key'), kind: 'main' },
            { title: ctx.say('public.rules.params.value') },
            { title: ctx.say('public.rules.source') },
          ]}
          rows={Object.values(pack.params).map((param) => [
            <a href={ruleHref(name, param.key)}>{param.key}</a>,
            paramText(ctx.locale, param),
            <Basis source={param.source} tag={param.verification} />,
          ])}
        />
      </Details>
    </Section>
  );
}

function Sources({ ctx, pack, name }: Shown): JSX.Element {
  return (
    <Section title={ctx.say('public.rules.sources')} note={ctx.say('public.rules.sources.note')} id="sources">
      <Table
        caption={ctx.say('public.rules.sources')}
        columns={[
          { title: ctx.say('public.rules.types.code') },
          { title: ctx.say('public.rules.sources.title'), kind: 'main' },
          { title: ctx.say('public.rules.confirmed') },
        ]}
        rows={pack.sources.map((source) => [
          source.id,
          <a href={`/rules/${name}/law/${encodeURIComponent(source.id)}`}>{source.title[ctx.locale]}</a>,
          say(ctx.locale, `rules.verification.${source.verification}`),
        ])}
      />
      <BasisLegend />
    </Section>
  );
}
