import type { JSX } from 'preact';
import type { NextStep } from '../../core/enforcement/next.ts';
import { formatMoney, type Currency, type Instant, type Minor } from '../../core/kernel/kernel.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { rulesInForce } from '../public/pack.ts';
import { BarChart, Details, Money, Pagination, Section, Table, Tag, When } from '../ui/ui.ts';
import { advanceHref } from './advance.tsx';
import { FinanceFrame, mayChange, word } from './finance-frame.tsx';

/** What is owed and unpaid, as `GET /finance/owed` answers. */
export interface Owed {
  readonly items: readonly { readonly name: string; readonly currency: Currency; readonly count: number; readonly amountMinor: Minor }[];
}

interface Of {
  readonly disputeId: string;
  readonly number: string;
  readonly merchantId: string;
  readonly merchantName: string;
  readonly currency: Currency;
  readonly no: number;
  readonly due: Instant | null;
  readonly next: NextStep | null;
}

interface Shortfall extends Of {
  readonly kind: string;
  readonly missingMinor: Minor;
  readonly status: 'breached' | 'open';
}

interface Advance extends Of {
  readonly about: number;
  readonly advancedMinor: Minor;
  readonly advancedAt: Instant;
  readonly recoveredMinor: Minor;
  readonly leftMinor: Minor;
  readonly status: string;
}

interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const AGES = ['ahead', '7', '30', '60', 'more'] as const;
const SHORTFALLS = '/operator/finance/shortfalls';
const ADVANCES = '/operator/finance/advances';

/** The number of a dispute, a link for whoever may open it, with its statement to download. */
export function OfDispute(props: { readonly ctx: PageContext; readonly of: { readonly disputeId: string; readonly number: string } }): JSX.Element {
  const { ctx, of } = props;
  const away = <span class="away"> {ctx.say('finance.of_dispute', { number: of.number })}</span>;
  return (
    <>
      <span class="dispute-number">{mayChange(ctx) ? <a href={`/operator/queue/${of.disputeId}`}>{of.number}</a> : of.number}</span>
      <span class="block downloads">
        <a href={`/api/v1/disputes/${of.disputeId}/statement.csv`} download>
          CSV{away}
        </a>{' '}
        ·{' '}
        <a href={`/api/v1/disputes/${of.disputeId}/statement.xml`} download>
          camt.053{away}
        </a>
      </span>
    </>
  );
}

function Merchant(props: { readonly ctx: PageContext; readonly of: Of }): JSX.Element {
  const { ctx, of } = props;
  return mayChange(ctx) ? <a href={`/operator/deposits/${of.merchantId}`} dir="auto">{of.merchantName}</a> : <span dir="auto">{of.merchantName}</span>;
}

/** Where it stands on the ladder, what follows, and why. */
function Next(props: { readonly ctx: PageContext; readonly next: NextStep | null; readonly title: (code: string) => string }): JSX.Element {
  const { ctx, next, title } = props;
  if (next === null) return <>–</>;
  return (
    <>
      {title(next.now)} <span class="hint">{next.now}</span>
      <span class="hint block">{ctx.say(`ladder.reason.${next.reason}`, { who: next.waitsFor === null ? '' : ctx.say(`dispute.role.${next.waitsFor}`) })}</span>
      {next.next === null ? null : <span class="hint block">{ctx.say('finance.shortfall.then', { rung: `${title(next.next)} ${next.next}` })}</span>}
    </>
  );
}

/** Names of the rungs in the reader's language, by the rules in force. */
async function rungs(ctx: PageContext): Promise<(code: string) => string> {
  const found = await rulesInForce(ctx);
  const ladder = found.ok ? found.value.pack.ladder : [];
  return (code) => ladder.find((one) => one.code === code)?.title[ctx.locale] ?? code;
}

/** Money owed and unpaid by how long it has been due: drawn, and all figures as a table. */
export function OwedAgeing(props: { readonly ctx: PageContext; readonly owed: Owed; readonly currency: Currency }): JSX.Element {
  const { ctx, owed, currency } = props;
  const lines = AGES.map((age) => {
    const line = owed.items.find((one) => one.name === `owed/${age}` && one.currency === currency);
    return { age, name: ctx.say(`finance.owed.${age}`), count: line?.count ?? 0, amountMinor: line?.amountMinor ?? 0 };
  });
  const count = lines.reduce((sum, one) => sum + one.count, 0);
  const text = (minor: Minor): string => formatMoney(minor, currency);
  const finding = ctx.say('finance.owed.finding', { count, amount: text(lines.reduce((sum, one) => sum + one.amountMinor, 0)), old: text(lines.at(-1)?.amountMinor ?? 0) });
  return (
    <Section title={ctx.say('finance.owed')} note={ctx.say('finance.owed.note')}>
      {count === 0 ? (
        <p class="empty">{ctx.say('finance.owed.none')}</p>
      ) : (
        <>
          <BarChart finding={finding} measure={ctx.say('finance.owed')} bars={lines.map((one) => ({ name: one.name, value: one.amountMinor, text: text(one.amountMinor), ...(one.age === 'ahead' ? {} : { href: SHORTFALLS }) }))} />
          <Details summary={ctx.say('common.chart.table')}>
            <Table
              caption={finding}
              columns={[
                { title: ctx.say('finance.owed.age'), kind: 'main' },
                { title: ctx.say('finance.owed.count'), kind: 'number' },
                { title: ctx.say('finance.amount'), kind: 'number' },
              ]}
              rows={lines.map((one) => [one.name, ctx.say('operator.count', { count: one.count }), <Money minor={one.amountMinor} currency={currency} />])}
            />
          </Details>
        </>
      )}
    </Section>
  );
}

/** Money that was due and not paid: what is missing, the next rung and its date. */
export const shortfallsPage: Page = {
  path: SHORTFALLS,
  access: 'finance',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const [list, title] = await Promise.all([ctx.api.get<Listed<Shortfall>>('/finance/shortfalls', { cursor }), rungs(ctx)]);
    if (!list.ok) return problem(list.refusal);
    const name = ctx.say('finance.part.shortfalls');
    return view({
      title: name,
      shape: 'wide',
      body: (
        <>
          <FinanceFrame ctx={ctx} part="shortfalls" title={name} />
          <Table
            caption={name}
            empty={ctx.say('finance.shortfalls.none')}
            columns={[
              { title: ctx.say('finance.dispute'), kind: 'main' },
              { title: ctx.say('finance.shop') },
              { title: ctx.say('finance.shortfall.owed') },
              { title: ctx.say('finance.shortfall.missing'), kind: 'number' },
              { title: ctx.say('finance.shortfall.since') },
              { title: ctx.say('finance.shortfall.stands') },
              { title: ctx.say('finance.shortfall.date') },
            ]}
            rows={list.value.items.map((row) => [
              <OfDispute ctx={ctx} of={row} />,
              <Merchant ctx={ctx} of={row} />,
              <>
                {ctx.say('finance.no', { no: row.no })} {word(ctx, `dispute.term.${row.kind}`, row.kind)}
                <span class="block">
                  <Tag kind={row.status === 'open' ? 'grave' : 'turn'}>{ctx.say(`finance.shortfall.${row.status}`)}</Tag>
                </span>
              </>,
              <Money minor={row.missingMinor} currency={row.currency} />,
              row.due === null ? '–' : <When at={row.due} />,
              <>
                <Next ctx={ctx} next={row.next} title={title} />
                {row.next?.reason === 'advance' && mayChange(ctx) ? (
                  <span class="block">
                    <a href={advanceHref(row.disputeId)}>{ctx.say('ladder.decide.title')}</a>
                  </span>
                ) : null}
              </>,
              row.next === null || row.next.at === null ? '–' : <When at={row.next.at} />,
            ])}
          />
          <Pagination first={cursor === null ? null : SHORTFALLS} next={list.value.next === null ? null : `${SHORTFALLS}?cursor=${list.value.next}`} />
        </>
      ),
    });
  },
};

/** What the marketplace paid first, and how far it got it back. */
export const advancesPage: Page = {
  path: ADVANCES,
  access: 'finance',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const [list, title] = await Promise.all([ctx.api.get<Listed<Advance>>('/finance/advances', { cursor }), rungs(ctx)]);
    if (!list.ok) return problem(list.refusal);
    const name = ctx.say('finance.part.advances');
    const days = (since: Instant): number => Math.max(0, Math.floor((Date.parse(ctx.at) - Date.parse(since)) / 86_400_000));
    return view({
      title: name,
      shape: 'wide',
      body: (
        <>
          <FinanceFrame ctx={ctx} part="advances" title={name} />
          <Table
            caption={name}
            empty={ctx.say('finance.advances.none')}
            columns={[
              { title: ctx.say('finance.dispute'), kind: 'main' },
              { title: ctx.say('finance.shop') },
              { title: ctx.say('finance.advance.paid'), kind: 'number' },
              { title: ctx.say('finance.advance.recovered'), kind: 'number' },
              { title: ctx.say('finance.advance.left'), kind: 'number' },
              { title: ctx.say('finance.advance.age'), kind: 'number' },
              { title: ctx.say('finance.advance.state') },
            ]}
            rows={list.value.items.map((row) => [
              <OfDispute ctx={ctx} of={row} />,
              <Merchant ctx={ctx} of={row} />,
              <>
                <Money minor={row.advancedMinor} currency={row.currency} />
                <span class="hint block">
                  <When at={row.advancedAt} />
                </span>
              </>,
              <Money minor={row.recoveredMinor} currency={row.currency} />,
              <Money minor={row.leftMinor} currency={row.currency} />,
              ctx.say('finance.days', { count: days(row.advancedAt) }),
              <>
                <Tag kind={row.status === 'performed' ? 'good' : row.status === 'open' ? 'grave' : 'turn'}>{word(ctx, `finance.advance.state.${row.status}`, row.status)}</Tag>
                {row.next === null ? null : (
                  <span class="block">
                    <Next ctx={ctx} next={{ ...row.next, next: null }} title={title} />
                    {row.next.at === null ? null : <span class="block"><When at={row.next.at} /></span>}
                  </span>
                )}
              </>,
            ])}
          />
          <Pagination first={cursor === null ? null : ADVANCES} next={list.value.next === null ? null : `${ADVANCES}?cursor=${list.value.next}`} />
        </>
      ),
    });
  },
};
