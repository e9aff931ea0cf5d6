import type { JSX } from 'preact';
import { moneyOf, type Term } from '../../core/dispute/dispute.ts';
import { formatMoney, millisOf, type Currency, type Instant } from '../../core/kernel/kernel.ts';
import { formatTime } from '../../core/words/words.ts';
import { isMerchant } from '../consumer/whose.ts';
import { rulesNow } from '../dispute/model.ts';
import { goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Banner, Button, Form, LinkButton, Table, Tag, Title, When } from '../ui/ui.ts';
import { ShopNav } from './shop.tsx';

type State = 'waiting' | 'done' | 'refused' | 'cancelled';

/** Acts planned together (`GET /my/planned-acts/{batchId}`). */
interface Batch {
  readonly batchId: string;
  readonly plannedAt: Instant;
  readonly runAt: Instant;
  readonly items: readonly {
    readonly id: string;
    readonly disputeId: string;
    readonly number: string;
    readonly act: 'respond' | 'post_message' | 'make_offer' | 'accept_offer' | 'reject_offer';
    readonly body: { readonly terms?: readonly Term[] };
    readonly state: State;
    readonly refusal: { readonly code: string; readonly title: string } | null;
  }[];
}

/** A batch in the list of them. */
type Summary = Readonly<Record<'batchId' | 'plannedAt' | 'runAt', string>> & Readonly<Record<State, number>>;

const ORDER: readonly State[] = ['refused', 'waiting', 'done', 'cancelled'];
const KIND = { refused: 'grave', waiting: 'turn', done: 'good', cancelled: 'plain' } as const;

/** The time with its seconds: a minute is too coarse for a window of half of one. */
function clock(ctx: PageContext, at: Instant): string {
  return `${formatTime(ctx.locale, at)}:${at.slice(17, 19)}`;
}

/** What waits, until when, and the one button that stops it. */
function Waiting(props: { readonly ctx: PageContext; readonly batch: Batch; readonly count: number }): JSX.Element {
  const { ctx, batch, count } = props;
  const { say } = ctx;
  const left = millisOf(batch.runAt) - millisOf(ctx.at);
  return (
    <div data-runs={Math.max(0, left)} data-words={say('merchant.plan.left')}>
      <Banner kind="note" title={say('merchant.plan.waiting', { count })}>
        {left <= 0 ? (
          <p>{say('merchant.plan.running')}</p>
        ) : (
          <>
            <p>
              {say('merchant.plan.until', { clock: clock(ctx, batch.runAt) })} <strong role="timer" data-left />
            </p>
            <Form of={ctx.form}>
              <Button kind="grave">{say('merchant.plan.cancel', { count })}</Button>
            </Form>
          </>
        )}
        <LinkButton kind="plain" href={`/merchant/planned/${batch.batchId}`}>
          {say('merchant.plan.look')}
        </LinkButton>
      </Banner>
    </div>
  );
}

function Items(props: { readonly ctx: PageContext; readonly batch: Batch; readonly currency: Currency }): JSX.Element {
  const { ctx, batch } = props;
  const { say } = ctx;
  const rows = [...batch.items].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <Table
      caption={say('merchant.plan.items')}
      columns={[{ title: say('merchant.column.what'), kind: 'main' }, { title: say('merchant.bulk.terms') }, { title: say('merchant.plan.state') }]}
      rows={rows.map((one) => [
        <a href={`/disputes/${one.disputeId}`} class="nowrap">
          {one.number}
        </a>,
        <>
          {say(`merchant.plan.act.${one.act}`)}
          {one.body.terms === undefined ? null : ` ${formatMoney(moneyOf(one.body.terms), props.currency)}`}
        </>,
        <>
          <Tag kind={KIND[one.state]}>{say(`merchant.plan.state.${one.state}`)}</Tag>
          {one.refusal === null ? null : <div class="fault">{one.refusal.title}</div>}
        </>,
      ])}
    />
  );
}

/** One batch: what is about to be done, what was done, and what was refused with the reason. */
export const batchPage: Page = {
  path: '/merchant/planned/:batchId',
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const [found, pack] = await Promise.all([ctx.api.get<Batch>(`/my/planned-acts/${encodeURIComponent(ctx.params['batchId'] ?? '')}`), rulesNow(ctx)]);
    if (!found.ok) return problem(found.refusal);
    if (!pack.ok) return problem(pack.refusal);
    const batch = found.value;
    const { say } = ctx;
    const count = (state: State): number => batch.items.filter((one) => one.state === state).length;
    const waiting = count('waiting');
    return view({
      title: say('merchant.plan.title'),
      islands: waiting > 0 ? ['planned'] : [],
      body: (
        <div class="flow">
          <Title over={<a href="/merchant/planned">{say('merchant.nav.planned')}</a>}>{say('merchant.plan.title')}</Title>
          {waiting > 0 ? <Waiting ctx={ctx} batch={batch} count={waiting} /> : null}
          {waiting === 0 && count('done') > 0 ? (
            <Banner kind="done">
              <p>{say('merchant.bulk.done', { count: count('done') })}</p>
            </Banner>
          ) : null}
          {count('cancelled') > 0 ? (
            <Banner kind="note" title={say('merchant.plan.cancelled', { count: count('cancelled') })}>
              <p>{say('merchant.plan.cancelled.text')}</p>
            </Banner>
          ) : null}
          {count('refused') > 0 ? (
            <Banner kind="warning" title={say('merchant.bulk.failed', { count: count('refused') })}>
              <p>{say('merchant.plan.refused.text')}</p>
            </Banner>
          ) : null}
          <Items ctx={ctx} batch={batch} currency={pack.value.currency as Currency} />
          <LinkButton href="/merchant">{say('merchant.plan.back')}</LinkButton>
        </div>
      ),
    });
  },
  async post(ctx) {
    const id = encodeURIComponent(ctx.params['batchId'] ?? '');
    const cancelled = await ctx.api.delete(`/my/planned-acts/${id}`);
    if (cancelled.ok) return goTo(`/merchant/planned/${id}`);
    // just too late: the page says what is being done
    return cancelled.refusal.code === 'too_late' ? goTo(`/merchant/planned/${id}`, 'merchant.plan.too_late') : problem(cancelled.refusal);
  },
};

/** The last batches somebody planned. */
export const plannedPage: Page = {
  path: '/merchant/planned',
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const list = await ctx.api.get<{ readonly items: readonly Summary[] }>('/my/planned-acts');
    if (!list.ok) return problem(list.refusal);
    const { say } = ctx;
    return view({
      title: say('merchant.nav.planned'),
      body: (
        <>
          <ShopNav ctx={ctx} />
          <Title lead={say('merchant.planned.lead')}>{say('merchant.nav.planned')}</Title>
          <Table
            caption={say('merchant.nav.planned')}
            empty={say('merchant.planned.none')}
            columns={[{ title: say('merchant.planned.when'), kind: 'main' }, ...ORDER.map((state) => ({ title: say(`merchant.plan.state.${state}`), kind: 'number' as const }))]}
            rows={list.value.items.map((one) => [
              <a href={`/merchant/planned/${one.batchId}`}>
                <When at={one.plannedAt} />
              </a>,
              ...ORDER.map((state) => String(one[state])),
            ])}
          />
        </>
      ),
    });
  },
};

/** How long a person may think again, as the API takes it. */
export const WAITS = ['30', '120', '600'] as const;
