import type { JSX } from 'preact';
import type { DisputeType, RulePack } from '../../core/rules/rules.ts';
import { say } from '../../core/words/words.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { useSpeech } from '../speech.ts';
import { Section, Table, Title } from '../ui/ui.ts';
import { Basis, BasisLegend } from './limits.tsx';
import { packNamed } from './pack.ts';

/** One type of dispute: what is asked, what helps, and who must show what. */
export const typePage: Page = {
  path: '/rules/:pack/:version/:code',
  access: 'anyone',
  async get(ctx) {
    const { pack, version, code } = ctx.params;
    const rules = await packNamed(ctx, `${pack}/${version}`);
    if (!rules.ok) return problem(rules.refusal);
    const type = rules.value.pack.disputeTypes.find((one) => one.code === code);
    if (type === undefined) return problem(ownRefusal('not_found', 404));
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
          <Asked ctx={ctx} type={type} pack={rules.value.pack} />
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

function Asked(props: { readonly ctx: PageContext; readonly type: DisputeType; readonly pack: RulePack }): JSX.Element {
  const { ctx, type, pack } = props;
  return (
    <>
      <Section title={ctx.say('public.type.questions')}>
        <ul>
          {type.facts.map((fact) => (
            <li>
              {fact.question[ctx.locale]}
              {fact.required ? null : <span class="soft"> {ctx.say('common.optional')}</span>}
            </li>
          ))}
        </ul>
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
            <li>{pack.remedies.find((one) => one.code === code)?.name[ctx.locale] ?? code}</li>
          ))}
        </ul>
      </Section>
      <Section title={ctx.say('public.type.law')}>
        <ul>
          {type.law.map((law) => (
            <li>
              {law} <span class="hint"><SourceTitle pack={pack} reference={law} /></span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={ctx.say('public.type.routes')}>
        <p>{type.routes.map((route) => say(ctx.locale, `rules.route.${route}`)).join(' · ')}</p>
      </Section>
    </>
  );
}

/** The title of the text a reference begins with: `ECL 20` → the E-Commerce Law. */
function SourceTitle({ pack, reference }: { readonly pack: RulePack; readonly reference: string }): JSX.Element | null {
  const { locale } = useSpeech();
  const source = pack.sources.find((one) => reference.startsWith(`${one.id} `));
  return source === undefined ? null : <>{source.title[locale]}</>;
}
