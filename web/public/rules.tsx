import type { JSX } from 'preact';
import type { RulePack } from '../../core/rules/rules.ts';
import { formatDate, say } from '../../core/words/words.ts';
import { problem, view, type Outcome, type Page, type PageContext } from '../page.tsx';
import { Code, Details, Section, SummaryList, Table, Title } from '../ui/ui.ts';
import { Basis, BasisLegend } from './limits.tsx';
import { packNamed, paramText, periodText, rulesInForce } from './pack.ts';

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
    return rules.ok ? packView(ctx, rules.value) : problem(rules.refusal);
  },
};

/** One version of the rules. */
export const packPage: Page = {
  path: '/rules/:pack/:version',
  access: 'anyone',
  async get(ctx) {
    const rules = await packNamed(ctx, `${ctx.params['pack']}/${ctx.params['version']}`);
    return rules.ok ? packView(ctx, rules.value) : problem(rules.refusal);
  },
};

function packView(
  ctx: PageContext,
  rules: { readonly name: string; readonly pack: RulePack; readonly list: { readonly packs: readonly { readonly name: string }[] } },
): Outcome {
  const shown = { ctx, pack: rules.pack, name: rules.name };
  const others = rules.list.packs.filter((one) => one.name !== rules.name);
  return view({
    title: ctx.say('public.rules.title'),
    body: (
      <>
        <Title lead={ctx.say('public.rules.lead')} over={rules.pack.title[ctx.locale]}>
          {ctx.say('public.rules.title')}
        </Title>
        <Head {...shown} others={others.map((one) => one.name)} />
        <Types {...shown} />
        <Limits {...shown} />
        <Remedies {...shown} />
        <Consents {...shown} />
        <Params {...shown} />
        <Sources {...shown} />
      </>
    ),
  });
}

function Head(props: Shown & { readonly others: readonly string[] }): JSX.Element {
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
        <a href={`/api/v1/rules/${name}`}>{ctx.say('public.rules.file')}</a>
      </p>
      {props.others.length === 0 ? null : (
        <p>
          {ctx.say('public.rules.other')}{' '}
          {props.others.map((other) => (
            <a href={`/rules/${other}`}>{other} </a>
          ))}
        </p>
      )}
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

function Limits({ ctx, pack }: Shown): JSX.Element {
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
          say(ctx.locale, `deadline.name.${rule.name}`),
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

function Remedies({ ctx, pack }: Shown): JSX.Element {
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
            {remedy.name[ctx.locale]}
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

function Params({ ctx, pack }: Shown): JSX.Element {
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
            <Code>{param.key}</Code>,
            paramText(ctx.locale, param),
            <Basis source={param.source} tag={param.verification} />,
          ])}
        />
      </Details>
    </Section>
  );
}

function Sources({ ctx, pack }: Shown): JSX.Element {
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
          source.title[ctx.locale],
          say(ctx.locale, `rules.verification.${source.verification}`),
        ])}
      />
      <BasisLegend />
    </Section>
  );
}
