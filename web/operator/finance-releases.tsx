import type { JSX } from 'preact';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, ErrorSummary, Field, Form, Money, MoneyField, Pagination, Radios, Section, Select, Table, Tag, TextArea, When } from '../ui/ui.ts';
import { FinanceFrame, mayChange } from './finance-frame.tsx';
import { Decide, decide, type TwoPeople } from './second-person.tsx';
import type { Marketplace } from './marketplaces.tsx';

interface Release {
  readonly id: string;
  readonly orderExternalId: string;
  readonly direction: 'to_consumer' | 'to_merchant';
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly reason: string;
  readonly state: 'proposed' | 'approved' | 'declined';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
}

const PATH = '/operator/finance/releases';
const KIND = { proposed: 'turn', approved: 'good', declined: 'plain' } as const;

const DECISION: TwoPeople = {
  ...{ list: '/finance/releases', yes: 'approve', page: PATH, idField: 'releaseId' },
  words: { own: 'finance.release.own', yes: 'finance.release.approve', no: 'finance.release.decline', doneYes: 'finance.done.approved', doneNo: 'finance.done.declined' },
};

function Propose(props: { readonly ctx: PageContext; readonly marketplaces: readonly Marketplace[] }): JSX.Element {
  const { ctx, marketplaces } = props;
  return (
    <Section title={ctx.say('finance.release.propose')} note={ctx.say('finance.release.propose.note')}>
      <Form of={ctx.form}>
        <Select name="marketplaceId" label={ctx.say('operator.marketplace')} options={marketplaces.map(({ id, name }) => ({ value: id, label: name }))} />
        <Field name="orderExternalId" label={ctx.say('finance.release.order')} maxLength={128} />
        <Radios inline name="direction" label={ctx.say('finance.release.to')} options={(['to_consumer', 'to_merchant'] as const).map((value) => ({ value, label: ctx.say(`finance.direction.${value}`) }))} />
        <MoneyField name="amount" label={ctx.say('finance.amount')} />
        <TextArea name="reason" label={ctx.say('finance.reason')} rows={3} max={500} />
        <Actions>
          <Button name="do" value="propose">
            {ctx.say('finance.release.propose')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

async function propose(ctx: PageContext) {
  const amountMinor = ctx.form.amount('amount', 'CNY', { label: ctx.say('finance.amount'), required: true });
  const reason = ctx.form.value('reason').trim();
  const [orderExternalId, direction, marketplaceId] = [ctx.form.value('orderExternalId').trim(), ctx.form.value('direction'), ctx.form.value('marketplaceId')];
  if (orderExternalId === '') ctx.form.fault('orderExternalId', ctx.say('finance.fault.order'));
  if (direction === '') ctx.form.fault('direction', ctx.say('finance.fault.direction'));
  if (reason.length < 5) ctx.form.fault('reason', ctx.say('finance.fault.reason'));
  if (ctx.form.faulty) return again;
  const done = await ctx.api.post('/finance/releases', { marketplaceId, orderExternalId, direction, amountMinor, reason });
  if (done.ok) return goTo(PATH, 'finance.done.proposed');
  ctx.form.refuse(done.refusal, { amountMinor: 'amount' });
  return again;
}

/** Money released by hand: proposed by one person, decided by another. */
export const releasesPage: Page = {
  path: PATH,
  access: 'finance',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const [list, marketplaces] = await Promise.all([
      ctx.api.get<{ readonly items: readonly Release[]; readonly next: string | null }>('/finance/releases', { cursor }),
      mayChange(ctx) ? ctx.api.get<{ readonly items: readonly Marketplace[] }>('/marketplaces', { limit: 200 }) : undefined,
    ]);
    if (!list.ok) return problem(list.refusal);
    const title = ctx.say('finance.part.releases');
    const { items, next } = list.value;
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <FinanceFrame ctx={ctx} part="releases" title={title} />
          <Table
            caption={title}
            empty={ctx.say('finance.releases.none')}
            columns={[
              { title: ctx.say('finance.release.order'), kind: 'main' },
              { title: ctx.say('finance.amount'), kind: 'number' },
              { title: ctx.say('finance.release.to') },
              { title: ctx.say('finance.reason') },
              { title: ctx.say('finance.release.state') },
              ...(mayChange(ctx) ? [{ title: ctx.say('finance.release.decide'), kind: 'acts' as const }] : []),
            ]}
            rows={items.map((row) => [
              row.orderExternalId,
              <Money minor={row.amountMinor} currency={row.currency} />,
              ctx.say(`finance.direction.${row.direction}`),
              <>
                <span class="block" dir="auto">{row.reason}</span>
                {row.decision === null ? null : <span class="hint block" dir="auto">{row.decision}</span>}
              </>,
              <>
                <Tag kind={KIND[row.state]}>{ctx.say(`finance.release.state.${row.state}`)}</Tag>
                <span class="hint block"><When at={row.decidedAt ?? row.proposedAt} /></span>
              </>,
              ...(mayChange(ctx) ? [row.state === 'proposed' ? <Decide ctx={ctx} of={DECISION} row={row} /> : ''] : []),
            ])}
          />
          <Pagination first={cursor === null ? null : PATH} next={next === null ? null : `${PATH}?cursor=${next}`} />
          {marketplaces?.ok === true ? <Propose ctx={ctx} marketplaces={marketplaces.value.items} /> : null}
        </>
      ),
    });
  },
  post: (ctx) => (ctx.form.has('do', 'propose') ? propose(ctx) : decide(ctx, DECISION)),
};
