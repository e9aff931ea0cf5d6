import type { JSX } from 'preact';
import { moneyOf, type ActName, type Term } from '../../core/dispute/dispute.ts';
import { formatMoney, type Currency, type Minor } from '../../core/kernel/kernel.ts';
import { isMerchant } from '../consumer/whose.ts';
import type { Dispute } from '../dispute/model.ts';
import { TermList } from '../dispute/terms.tsx';
import { goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { FormContext } from '../speech.ts';
import { Actions, Banner, Button, ErrorSummary, Field, Form, Hidden, LinkButton, Radios, Select, SummaryList, Table, Title } from '../ui/ui.ts';
import { WAITS } from './planned.tsx';

/** As many as a page of the inbox has. */
const MOST = 50;
const FORMULAS = ['accept', 'reduction'] as const;
type Formula = (typeof FORMULAS)[number];

/** What one dispute is answered with: an act with its body, for the version that was shown. */
interface Plan {
  readonly dispute: Dispute;
  readonly terms: readonly Term[];
  /** `<act>:<offer number or amount>:<version>`, as the form carries it */
  readonly token: string;
}

function mayDo(dispute: Dispute, act: ActName): boolean {
  return dispute.role === 'respondent' && dispute.allowed.some((one) => one.act === act);
}

/** The claim stands as the claimant's first offer, as long as it was neither answered nor replaced. */
function acceptance(dispute: Dispute): Plan | undefined {
  const offers = dispute.offers.filter((one) => one.by === 'claimant' && one.status === 'open');
  const [offer] = offers;
  if (offers.length !== 1 || offer === undefined || offer.no !== 1 || !mayDo(dispute, 'accept_offer')) return undefined;
  return { dispute, terms: offer.terms, token: `accept:${offer.no}:${dispute.version}` };
}

/** A price reduction of so many per cent of what was paid for the disputed items, rounded down to the smallest unit. */
function reduction(dispute: Dispute, percent: number): Plan | undefined {
  const paid = dispute.claim.items.reduce((sum, item) => sum + item.paidMinor, 0);
  const amountMinor = Math.floor((paid * percent) / 100);
  if (amountMinor < 1 || !mayDo(dispute, 'make_offer')) return undefined;
  return { dispute, terms: [{ kind: 'price_reduction', amountMinor }], token: `reduction:${amountMinor}:${dispute.version}` };
}

/** The disputes the address names that the reader may see; reading one is opening its notice, as on its own page. */
async function chosen(ctx: PageContext): Promise<readonly Dispute[]> {
  const ids = [...new Set(ctx.query.getAll('id'))].slice(0, MOST);
  const found = await Promise.all(ids.map((id) => ctx.api.get<Dispute>(`/disputes/${encodeURIComponent(id)}`)));
  return found.flatMap((one) => (one.ok && one.value.role === 'respondent' ? [one.value] : []));
}

/** The formula of the address; undefined while none is chosen or its percentage is wrong, which is noted. */
function formulaOf(ctx: PageContext): { readonly formula: Formula; readonly percent: number } | undefined {
  const formula = FORMULAS.find((one) => one === ctx.query.get('formula'));
  if (formula === undefined) return undefined;
  if (formula === 'accept') return { formula, percent: 0 };
  const typed = (ctx.query.get('percent') ?? '').normalize('NFKC').trim().replace(/%$/, '');
  const percent = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (percent >= 1 && percent <= 100) return { formula, percent };
  ctx.form.fault('percent', ctx.say('common.error.number', { least: 1, most: 100 }));
  return undefined;
}

function named(dispute: Dispute): JSX.Element {
  return (
    <>
      <a href={`/disputes/${dispute.id}`} dir="auto">
        {dispute.claim.items[0]?.title ?? dispute.number}
      </a>{' '}
      <span class="hint light nowrap">{dispute.number}</span>
    </>
  );
}

/** How much each currency comes to. */
function sums(plans: readonly Plan[]): string {
  const total = new Map<Currency, Minor>();
  for (const { dispute, terms } of plans) total.set(dispute.currency, (total.get(dispute.currency) ?? 0) + moneyOf(terms));
  return [...total].map(([currency, minor]) => formatMoney(minor, currency)).join(' · ');
}

/** Which formula, for which disputes: a plain GET, so that nothing is sent by looking. */
function Question(props: { readonly ctx: PageContext; readonly disputes: readonly Dispute[] }): JSX.Element {
  const { ctx, disputes } = props;
  const { say } = ctx;
  return (
    <FormContext.Provider value={ctx.form}>
      <form method="get" class="flow">
        {disputes.map((one) => (
          <Hidden name="id" value={one.id} />
        ))}
        <Radios
          name="formula"
          label={say('merchant.bulk.formula')}
          options={[
            { value: 'accept', label: say('merchant.bulk.accept'), hint: say('merchant.bulk.accept.hint') },
            {
              value: 'reduction',
              label: say('merchant.bulk.reduction'),
              hint: say('merchant.bulk.reduction.hint'),
              reveal: <Field name="percent" label={say('merchant.bulk.percent')} width="short" inputMode="numeric" />,
            },
          ]}
        />
        <Actions>
          <Button kind="plain">{say('merchant.bulk.preview')}</Button>
          <LinkButton kind="plain" href="/merchant">
            {say('common.cancel')}
          </LinkButton>
        </Actions>
      </form>
    </FormContext.Provider>
  );
}

/** What would be done, dispute by dispute, with the sum; what cannot be is named and left out. */
function Preview(props: { readonly ctx: PageContext; readonly formula: Formula; readonly plans: readonly Plan[]; readonly left: readonly Dispute[] }): JSX.Element {
  const { ctx, formula, plans, left } = props;
  const { say } = ctx;
  return (
    <Form of={ctx.form} class="flow">
      <h2>{say('merchant.bulk.check')}</h2>
      <SummaryList
        rows={[
          { label: say('merchant.bulk.count'), value: String(plans.length) },
          { label: say('merchant.bulk.sum'), value: sums(plans) },
        ]}
      />
      <Table
        caption={say('merchant.bulk.check')}
        empty={say('merchant.bulk.none')}
        columns={[{ title: say('merchant.column.what'), kind: 'main' }, { title: say('merchant.bulk.terms') }]}
        rows={plans.map(({ dispute, terms, token }) => [
          named(dispute),
          <>
            <TermList terms={terms} currency={dispute.currency} items={dispute.claim.items} />
            <Hidden name={`plan.${dispute.id}`} value={token} />
          </>,
        ])}
      />
      {left.length === 0 ? null : (
        <Banner kind="note" title={say('merchant.bulk.left')}>
          <ul>
            {left.map((one) => (
              <li>{named(one)}</li>
            ))}
          </ul>
        </Banner>
      )}
      {plans.length === 0 ? null : (
        <>
          <p>{say(`merchant.bulk.${formula}.binding`)}</p>
          <Hidden name="plans" value={plans.map((one) => one.dispute.id).join(' ')} />
          <Select name="wait" label={say('merchant.bulk.wait')} hint={say('merchant.bulk.wait.hint')} options={WAITS.map((one) => ({ value: one, label: say('merchant.bulk.wait.seconds', { seconds: Number(one) }) }))} />
          <Actions>
            <Button kind={formula === 'accept' ? 'grave' : 'primary'}>{say(`merchant.bulk.${formula}.button`, { count: plans.length })}</Button>
          </Actions>
        </>
      )}
    </Form>
  );
}

/** What the form planned for one dispute, as the API takes it: on the version that was shown. */
function planOf(ctx: PageContext, id: string): object {
  const [formula, figure, version] = ctx.form.value(`plan.${id}`).split(':');
  const accept = formula === 'accept';
  return {
    disputeId: id,
    act: accept ? 'accept_offer' : 'make_offer',
    body: accept ? { no: Number(figure) } : { terms: [{ kind: 'price_reduction', amountMinor: Number(figure) }] },
    ifVersion: Number(version),
  };
}

/** One answer to several disputes: choose the formula, read what it comes to in each, confirm; each is an act of its own, done a moment later. */
export const bulkPage: Page = {
  path: '/merchant/answer',
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const disputes = await chosen(ctx);
    const asked = formulaOf(ctx);
    ctx.form.fill({ formula: ctx.query.get('formula'), percent: ctx.query.get('percent') });
    const planFor = (one: Dispute): Plan | undefined => (asked?.formula === 'accept' ? acceptance(one) : reduction(one, asked?.percent ?? 0));
    const plans = asked === undefined ? [] : disputes.flatMap((one) => planFor(one) ?? []);
    const left = disputes.filter((one) => !plans.some((plan) => plan.dispute === one));
    return view({
      title: ctx.say('merchant.bulk.title'),
      body: (
        <div class="flow">
          <ErrorSummary of={ctx.form} />
          <Title over={<a href="/merchant">{ctx.say('merchant.title')}</a>} lead={ctx.say('merchant.bulk.lead', { count: disputes.length })}>
            {ctx.say('merchant.bulk.title')}
          </Title>
          {disputes.length === 0 ? <p>{ctx.say('merchant.bulk.empty')}</p> : <Question ctx={ctx} disputes={disputes} />}
          {asked === undefined ? null : <Preview {...{ ctx, plans, left, formula: asked.formula }} />}
        </div>
      ),
    });
  },
  async post(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const ids = [...new Set(ctx.form.value('plans').split(' '))].filter((id) => ctx.form.has(`plan.${id}`)).slice(0, MOST);
    const waitSeconds = Number(WAITS.find((one) => one === ctx.form.value('wait')) ?? WAITS[0]);
    const planned = await ctx.api.post<{ readonly batchId: string }>('/my/planned-acts', { acts: ids.map((id) => planOf(ctx, id)), waitSeconds });
    if (!planned.ok) return problem(planned.refusal);
    return goTo(`/merchant/planned/${planned.value.batchId}`);
  },
};
