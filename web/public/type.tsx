import type { JSX } from 'preact';
import { FACT_SOURCES, type DisputeType, type RulePack } from '../../core/rules/rules.ts';
import { say } from '../../core/words/words.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Section, Table, Title } from '../ui/ui.ts';
import { Basis, BasisLegend } from './limits.tsx';
import { Cites, ruleHref } from './cites.tsx';
import { packNamed } from './pack.ts';
import { namedView } from './rule.tsx';

/** One type of dispute: what is asked, what helps, and who must show what; any other name of a version leads to its page. */
export const typePage: Page = {
  path: '/rules/:pack/:version/:code',
  access: 'anyone',
  async get(ctx) {
    const { pack, version, code } = ctx.params;
    const rules = await packNamed(ctx, `${pack}/${version}`);
    if (!rules.ok) return problem(rules.refusal);
    const type = rules.value.pack.disputeTypes.find((one) => one.code === code);
    if (type === undefined) return namedView(ctx, rules.value.pack, rules.value.name, code ?? '');
    const title = ctx.say('public.type.title', { code: type.code, name: type.name[ctx.locale] });
    return view({
      title,
      body: (
        <>
          <Title
            over={<a href={`/rules/${rules.value.name}`}>{ctx.say('public.type.over', { version: rules.value.name })}</a>}
            lead={type.description[ctx.locale]}
          >
            {title}
          </Title>
          <Burden ctx={ctx} type={type} />
          <Asked ctx={ctx} type={type} pack={rules.value.pack} version={rules.value.name} />
        </>
      ),
    });
  },
};

function Burden(props: { readonly ctx: PageContext; readonly type: DisputeType }): JSX.Element {
  const { ctx, type } = props;
  return (
    <Section title={ctx.say('public.type.burden')} note={ctx.say('public.type.burden.note')}>
      <Table
        caption={ctx.say('public.type.burden')}
        columns={[
          { title: ctx.say('public.type.burden.fact'), kind: 'main' },
          { title: ctx.say('public.type.burden.claimant') },
          { title: ctx.say('public.type.burden.respondent') },
          { title: ctx.say('public.type.burden.basis') },
        ]}
        rows={type.burden.map((row) => [
          row.fact[ctx.locale],
          row.claimantShows[ctx.locale],
          row.respondentShows[ctx.locale],
          <Basis source={row.basis} tag={row.verification} />,
        ])}
      />
      <BasisLegend />
    </Section>
  );
}

function Asked(props: { readonly ctx: PageContext; readonly type: DisputeType; readonly pack: RulePack; readonly version: string }): JSX.Element {
  const { ctx, type, pack, version } = props;
  const own = pack.rules.filter((rule) => rule.types.includes(type.code));
  return (
    <>
      <Section title={ctx.say('public.type.questions')} note={ctx.say('public.type.questions.note')}>
        {FACT_SOURCES.map((of) => {
          const asked = type.facts.filter((fact) => fact.askedOf === of);
          return asked.length === 0 ? null : (
            <>
              <h3>{ctx.say(`public.type.questions.${of}`)}</h3>
              <ul>
                {asked.map((fact) => (
                  <li>{fact.question[ctx.locale]}</li>
                ))}
              </ul>
            </>
          );
        })}
      </Section>
      <Section title={ctx.say('public.type.evidence')}>
        <ul>
          {type.evidence.map((hint) => (
            <li>
              {hint.label[ctx.locale]} <span class="hint">{ctx.say(`public.type.evidence.from.${hint.from}`)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={ctx.say('public.type.remedies')}>
        <ul>
          {type.remedies.map((code) => (
            <li>
              <a href={ruleHref(version, code)}>{pack.remedies.find((one) => one.code === code)?.name[ctx.locale] ?? code}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={ctx.say('public.type.law')}>
        {type.law.map((law) => (
          <Cites pack={pack} version={version} basis={law} />
        ))}
      </Section>
      {own.length === 0 ? null : (
        <Section title={ctx.say('rulesite.rules_of_type')}>
          <ul>
            {own.map((rule) => (
              <li>
                <a href={ruleHref(version, rule.id)}>{rule.title[ctx.locale]}</a> <span class="hint">{ctx.say(`rulesite.kind.${rule.kind}`)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={ctx.say('public.type.routes')}>
        <p>{type.routes.map((route) => say(ctx.locale, `rules.route.${route}`)).join(' · ')}</p>
      </Section>
    </>
  );
}
