import type { JSX } from 'preact';
import { formatMoney, type Currency, type Instant, type Minor } from '../../core/kernel/kernel.ts';
import { shortDay } from '../day.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Banner, BarChart, Counts, Money, Section, SummaryList, Table, Tag, When } from '../ui/ui.ts';
import { MoneyChart, type MoneyDay } from './finance-chart.tsx';
import { FinanceFrame, mayChange, word } from './finance-frame.tsx';
import { OwedAgeing, type Owed } from './finance-owed.tsx';

/** One comparison with an institution, as the API tells it. */
interface Run {
  readonly rail: 'institution' | 'stripe' | 'alipay';
  readonly at: Instant;
  readonly lines: number;
  readonly open: number;
  readonly sums: readonly { readonly currency: Currency; readonly theirsMinor: Minor; readonly oursMinor: Minor; readonly explainedMinor: Minor; readonly unexplainedMinor: Minor }[];
  readonly unexplained: boolean;
}

interface Finance {
  readonly asOf: Instant;
  readonly counts: readonly { readonly name: string; readonly label: string; readonly count: number; readonly amountMinor: Minor | null }[];
  readonly balances: readonly { readonly kind: string; readonly currency: Currency; readonly balanceMinor: Minor; readonly heldMinor: Minor }[];
  readonly runs: readonly Run[];
}

const AGES = ['7', '30', '60', 'more'] as const;
/** A quarter of a year is drawn. */
const DAYS = 90;

function Waiting(props: { readonly ctx: PageContext; readonly counts: Finance['counts']; readonly owed: Owed }): JSX.Element {
  const { ctx, counts, owed } = props;
  const owing = (name: string): number => owed.items.reduce((all, one) => all + (one.name === name ? one.count : 0), 0);
  const sum = (test: (name: string) => boolean): number => counts.reduce((all, one) => all + (test(one.name) ? one.count : 0), 0);
  return (
    <Section title={ctx.say('finance.waiting')} note={ctx.say('finance.waiting.note')}>
      <Counts
        of={[
          { name: ctx.say('finance.count.shortfalls'), count: owing('shortfall'), kind: 'grave', href: '/operator/finance/shortfalls' },
          { name: ctx.say('finance.count.recourse'), count: owing('recourse'), kind: 'turn', href: '/operator/finance/advances' },
          { name: ctx.say('finance.count.differences'), count: sum((name) => name.startsWith('difference/')), kind: 'turn', href: '/operator/finance/differences' },
          { name: ctx.say('finance.count.failed'), count: sum((name) => name === 'instruction/failed'), kind: 'grave', href: '/operator/finance/payments' },
          { name: ctx.say('finance.count.stopped'), count: sum((name) => name === 'instruction/stopped'), kind: 'turn', href: '/operator/finance/payments' },
          { name: ctx.say('finance.count.alarm'), count: sum((name) => name === 'alarm'), kind: 'grave', href: '/operator/finance/payments' },
          { name: ctx.say('finance.count.unknown'), count: sum((name) => name === 'instruction/unknown'), kind: 'turn', href: '/operator/finance/payments?show=waiting' },
          { name: ctx.say('finance.count.waiting'), count: sum((name) => name === 'instruction/waiting'), href: '/operator/finance/payments?show=waiting' },
          { name: ctx.say('finance.count.expiring'), count: sum((name) => name === 'expiring'), kind: 'turn', href: '/operator/finance/payments?show=authorised' },
          { name: ctx.say('finance.count.objections'), count: sum((name) => name === 'objection'), kind: 'turn', ...(mayChange(ctx) ? { href: '/operator/queue' } : {}) },
          { name: ctx.say('finance.count.releases'), count: sum((name) => name === 'release'), kind: 'turn', href: '/operator/finance/releases' },
        ]}
      />
    </Section>
  );
}

function Ageing(props: { readonly ctx: PageContext; readonly finance: Finance; readonly currency: Currency }): JSX.Element {
  const { ctx, finance, currency } = props;
  const of = (age: (typeof AGES)[number]) => finance.counts.find((one) => one.name === `held/${age}` && one.label === currency);
  const all = AGES.reduce((sum, age) => sum + (of(age)?.amountMinor ?? 0), 0);
  const count = AGES.reduce((sum, age) => sum + (of(age)?.count ?? 0), 0);
  const text = (minor: Minor): string => formatMoney(minor, currency);
  return (
    <Section title={ctx.say('finance.ageing')} note={ctx.say('finance.ageing.note')}>
      <BarChart
        finding={ctx.say('finance.ageing.finding', { amount: text(all), count, old: text(of('more')?.amountMinor ?? 0) })}
        measure={ctx.say('finance.ageing')}
        bars={AGES.map((age) => ({ name: ctx.say(`finance.age.${age}`), value: of(age)?.amountMinor ?? 0, text: text(of(age)?.amountMinor ?? 0), href: '/operator/finance/holds' }))}
      />
    </Section>
  );
}

function Balances(props: { readonly ctx: PageContext; readonly balances: Finance['balances']; readonly currency: Currency }): JSX.Element {
  const { ctx, balances, currency } = props;
  return (
    <Table
      caption={ctx.say('finance.balances')}
      columns={[
        { title: ctx.say('finance.account'), kind: 'main' },
        { title: ctx.say('finance.balance'), kind: 'number' },
        { title: ctx.say('finance.state.held'), kind: 'number' },
      ]}
      rows={balances
        .filter((one) => one.currency === currency)
        // what left the outside world lies at the institutions: the other side of everything above
        .map((one) => [
          one.kind === 'rail' ? ctx.say('finance.at_institutions') : word(ctx, `ledger.account.${one.kind}`, one.kind),
          <Money minor={one.kind === 'rail' ? -one.balanceMinor : one.balanceMinor} currency={currency} />,
          one.heldMinor === 0 ? '–' : <Money minor={one.heldMinor} currency={currency} />,
        ])}
    />
  );
}

function Compared(props: { readonly ctx: PageContext; readonly runs: readonly Run[] }): JSX.Element {
  const { ctx, runs } = props;
  return (
    <Section title={ctx.say('finance.compared')} note={ctx.say('finance.compared.note')}>
      {runs.length === 0 ? <p class="empty">{ctx.say('finance.compared.none')}</p> : null}
      {runs.map((run) => (
        <section class="compared">
          <h3>
            {word(ctx, `finance.rail.${run.rail}`, run.rail)}{' '}
            <Tag kind={run.unexplained ? 'grave' : run.open > 0 ? 'turn' : 'good'}>
              {run.unexplained ? ctx.say('finance.compared.unexplained') : run.open > 0 ? ctx.say('finance.compared.open', { count: run.open }) : ctx.say('finance.compared.agrees')}
            </Tag>
          </h3>
          {run.sums.map((sum) => {
            const money = (minor: Minor): JSX.Element => <Money minor={minor} currency={sum.currency} />;
            return (
              <SummaryList
                tight
                rows={[
                  { label: ctx.say('finance.compared.theirs'), value: money(sum.theirsMinor) },
                  { label: ctx.say('finance.compared.ours'), value: money(sum.oursMinor) },
                  { label: ctx.say('finance.compared.explained'), value: money(sum.explainedMinor) },
                  { label: ctx.say('finance.compared.left'), value: money(sum.unexplainedMinor) },
                ]}
              />
            );
          })}
          <p class="hint">
            {ctx.say('finance.compared.lines', { count: run.lines })} · <When at={run.at} />
          </p>
        </section>
      ))}
    </Section>
  );
}

/** What waits, money by state over time, how long money has been held, and whether the institutions' books agree with ours. */
export const financePage: Page = {
  path: '/operator/finance',
  access: 'finance',
  async get(ctx) {
    const [finance, money, owed] = await Promise.all([ctx.api.get<Finance>('/finance'), ctx.api.get<{ readonly items: readonly MoneyDay[] }>('/finance/money', { days: DAYS }), ctx.api.get<Owed>('/finance/owed')]);
    if (!finance.ok) return problem(finance.refusal);
    if (!money.ok) return problem(money.refusal);
    if (!owed.ok) return problem(owed.refusal);
    const currencies = [...new Set(finance.value.balances.map((one) => one.currency))];
    const unexplained = finance.value.runs.filter((run) => run.unexplained);
    return view({
      title: ctx.say('finance.title'),
      shape: 'wide',
      body: (
        <>
          <FinanceFrame ctx={ctx} part="overview" title={ctx.say('finance.title')} />
          {unexplained.length === 0 ? null : (
            <Banner kind="warning">
              <p>{ctx.say('finance.unexplained')}</p>
            </Banner>
          )}
          <Waiting ctx={ctx} counts={finance.value.counts} owed={owed.value} />
          {currencies.map((currency) => {
            const days = money.value.items.filter((one) => one.currency === currency);
            const last = days.at(-1);
            return (
              <>
                <Section title={ctx.say('finance.money', { currency })} note={ctx.say('finance.money.note')}>
                  {last === undefined ? null : (
                    <MoneyChart
                      days={days}
                      dayName={(day) => shortDay(ctx, day)}
                      finding={ctx.say('finance.money.finding', { held: formatMoney(last.heldMinor, currency), escrow: formatMoney(last.escrowMinor, currency), going: formatMoney(last.goingMinor, currency) })}
                    />
                  )}
                  <Balances ctx={ctx} balances={finance.value.balances} currency={currency} />
                </Section>
                <OwedAgeing ctx={ctx} owed={owed.value} currency={currency} />
                <Ageing ctx={ctx} finance={finance.value} currency={currency} />
              </>
            );
          })}
          <Compared ctx={ctx} runs={finance.value.runs} />
        </>
      ),
    });
  },
};
