import type { JSX } from 'preact';
import type { RulePack, Text, Verification } from '../../core/rules/rules.ts';
import { rulesNow } from '../dispute/model.ts';
import { Articles } from '../intake/articles.tsx';
import { again, problem, view, type Page, type PageContext, type View } from '../page.tsx';
import { Actions, Banner, Button, Checkboxes, ErrorSummary, Form, LinkButton, Section, TextArea, Title } from '../ui/ui.ts';

interface Hit {
  readonly rule: string;
  readonly title: Text;
  readonly reason: Text;
  readonly source: string;
  readonly verification: Verification;
}

/** What `POST /rules/{pack}/{version}/clauses` answers. */
interface Findings {
  readonly clauses: readonly { readonly from: number; readonly text: string; readonly hits: readonly Hit[] }[];
  readonly deposit: { readonly words: readonly string[]; readonly label: 'earnest' | 'advance' | 'mixed' | null };
}

const MOST = 20_000;

function HitClause(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly clause: Findings['clauses'][number] }): JSX.Element {
  const { ctx, pack, clause } = props;
  return (
    <article class="card">
      <p dir="auto">
        <q>{clause.text}</q>
      </p>
      {clause.hits.map(({ title, reason, source, verification }) => (
        <>
          <h3>{title[ctx.locale]}</h3>
          <p>{reason[ctx.locale]}</p>
          <Articles pack={pack} basis={source} />
          <p class="hint">{ctx.say(`rules.verification.${verification}`)}</p>
        </>
      ))}
    </article>
  );
}

function Found(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly findings: Findings }): JSX.Element {
  const { ctx, pack, findings } = props;
  const hit = findings.clauses.filter((one) => one.hits.length > 0);
  const { words, label } = findings.deposit;
  return (
    <section id="found" aria-label={ctx.say('clauses.check')}>
      {hit.length === 0 ? (
        <Banner kind="note" title={ctx.say('clauses.none')}>
          <p>{ctx.say('clauses.none.text')}</p>
        </Banner>
      ) : (
        <Section title={ctx.say('clauses.found', { count: hit.length })} note={ctx.say('clauses.found.text')}>
          {hit.map((clause) => (
            <HitClause ctx={ctx} pack={pack} clause={clause} />
          ))}
        </Section>
      )}
      {label === null ? null : (
        <Section title={ctx.say('clauses.deposit')}>
          <p>
            {label === 'earnest'
              ? ctx.say('clauses.deposit.earnest')
              : ctx.say(`clauses.deposit.${label}`, { words: words.filter((word) => word !== '定金').join(ctx.say('dispute.list.comma')) })}
          </p>
        </Section>
      )}
      <Actions>
        <LinkButton kind="plain" href="/rights/D-24">
          {ctx.say('clauses.file')}
        </LinkButton>
      </Actions>
    </section>
  );
}

function pageOf(ctx: PageContext, pack: RulePack, findings: Findings | null): View {
  return view({
    title: ctx.say('clauses.title'),
    shape: 'text',
    body: (
      <>
        <ErrorSummary of={ctx.form} />
        <Title lead={ctx.say('clauses.lead')}>{ctx.say('clauses.title')}</Title>
        {findings === null ? null : <Found ctx={ctx} pack={pack} findings={findings} />}
        <Form of={ctx.form}>
          <TextArea name="terms" rows={8} label={ctx.say('clauses.text')} hint={ctx.say('clauses.text.hint')} max={MOST} />
          <Checkboxes optional name="conspicuous" label={ctx.say('clauses.conspicuous')} options={[{ value: 'yes', label: ctx.say('clauses.conspicuous.yes') }]} />
          <Actions>
            <Button>{ctx.say('clauses.check')}</Button>
          </Actions>
        </Form>
      </>
    ),
  });
}

/** Terms looked through for clauses that are void, by anybody; the text is asked about and forgotten. */
export const clausesPage: Page = {
  path: '/clauses',
  access: 'anyone',
  async get(ctx) {
    const pack = await rulesNow(ctx);
    return pack.ok ? pageOf(ctx, pack.value, null) : problem(pack.refusal);
  },
  async post(ctx) {
    const pack = await rulesNow(ctx);
    if (!pack.ok) return problem(pack.refusal);
    const text = ctx.form.text('terms', { label: ctx.say('clauses.text.name'), required: true, max: MOST });
    if (ctx.form.faulty) return again;
    const { id, version } = pack.value;
    const asked = await ctx.api.post<Findings>(`/rules/${id}/${version}/clauses`, { text, conspicuous: ctx.form.has('conspicuous', 'yes') });
    if (!asked.ok) {
      ctx.form.refuse(asked.refusal, { text: 'terms' });
      return again;
    }
    return pageOf(ctx, pack.value, asked.value);
  },
};
