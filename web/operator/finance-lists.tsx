import type { JSX } from 'preact';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import { queryText } from '../api.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Button, Code, Details, ErrorSummary, Field, Form, Hidden, Money, Pagination, Table, Tabs, Tag, When } from '../ui/ui.ts';
import { FinanceFrame, mayChange, word } from './finance-frame.tsx';
import { OfDispute } from './finance-owed.tsx';

interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface Difference {
  readonly id: string;
  readonly rail: string;
  readonly kind: 'missing_here' | 'missing_there' | 'amount' | 'currency' | 'duplicate' | 'timing' | 'fee' | 'unexpected';
  readonly lineId: string | null;
  readonly lineKind: string | null;
  readonly bookedAt: Instant | null;
  readonly reference: string | null;
  readonly expectationId: string | null;
  readonly currency: Currency;
  readonly effectMinor: Minor;
  readonly foundAt: Instant;
  readonly note: string | null;
}

const STATES = ['open', 'explained', 'settled', 'gone'] as const;
const DIFFERENCES = '/operator/finance/differences';

function Reason(props: { readonly ctx: PageContext; readonly id: string; readonly does: string; readonly label: string }): JSX.Element {
  const { ctx, id, does, label } = props;
  return (
    <Details summary={label}>
      <Form of={ctx.form}>
        <Hidden name="id" value={id} />
        <Field name={`reason-${id}`} label={ctx.say('finance.reason')} maxLength={500} />
        <Button kind="plain" name="do" value={does}>
          {label}
        </Button>
      </Form>
    </Details>
  );
}

/** What stood in the one reason field that was sent. */
function reasonOf(ctx: PageContext): { readonly id: string; readonly reason: string } {
  const id = ctx.form.value('id').slice(0, 64);
  const reason = ctx.form.value(`reason-${id}`).trim();
  if (reason.length < 5) ctx.form.fault(`reason-${id}`, ctx.say('finance.fault.reason'));
  return { id, reason };
}

/** What differs between the institutions' statements and our books, and what a person said it was. */
export const differencesPage: Page = {
  path: DIFFERENCES,
  access: 'finance',
  async get(ctx) {
    const state = STATES.find((one) => one === ctx.query.get('state')) ?? 'open';
    const list = await ctx.api.get<Listed<Difference>>('/finance/differences', { state, cursor: ctx.query.get('cursor') });
    if (!list.ok) return problem(list.refusal);
    const base = `${DIFFERENCES}?state=${state}`;
    const title = ctx.say('finance.part.differences');
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <FinanceFrame ctx={ctx} part="differences" title={title} />
          <Tabs label={title} tabs={STATES.map((one) => ({ href: `${DIFFERENCES}?state=${one}`, text: ctx.say(`finance.difference.state.${one}`), current: one === state }))} />
          <Table
            caption={title}
            empty={ctx.say('finance.differences.none')}
            columns={[
              { title: ctx.say('finance.difference.what'), kind: 'main' },
              { title: ctx.say('finance.difference.effect'), kind: 'number' },
              { title: ctx.say('finance.institution') },
              { title: ctx.say('finance.difference.names') },
              { title: ctx.say('finance.difference.found') },
              ...(state === 'open' && mayChange(ctx) ? [{ title: ctx.say('finance.settle'), kind: 'acts' as const }] : []),
            ]}
            rows={list.value.items.map((row) => [
              <>
                {ctx.say(`finance.difference.${row.kind}`)}
                <span class="hint block">{ctx.say(`finance.difference.${row.kind}.do`)}</span>
                {row.note === null ? null : <span class="block" dir="auto">{row.note}</span>}
              </>,
              <Money minor={row.effectMinor} currency={row.currency} />,
              word(ctx, `finance.rail.${row.rail}`, row.rail),
              <>
                {row.lineId === null ? null : <span class="block">{ctx.say('finance.difference.line', { line: row.lineId })}</span>}
                {row.lineKind === null ? null : <span class="hint block">{word(ctx, `finance.line.${row.lineKind}`, row.lineKind)}{row.bookedAt === null ? null : <> · <When at={row.bookedAt} /></>}</span>}
                {row.reference === null ? null : <span class="block"><Code>{row.reference}</Code></span>}
                {row.lineId !== null || row.expectationId === null ? null : <Code>{row.expectationId}</Code>}
              </>,
              <When at={row.foundAt} />,
              ...(state === 'open' && mayChange(ctx) ? [<Reason ctx={ctx} id={row.id} does="settle" label={ctx.say('finance.settle')} />] : []),
            ])}
          />
          <Pagination first={ctx.query.get('cursor') === null ? null : base} next={list.value.next === null ? null : `${base}&cursor=${list.value.next}`} />
        </>
      ),
    });
  },
  async post(ctx) {
    const { id, reason } = reasonOf(ctx);
    if (ctx.form.faulty) return again;
    const done = await ctx.api.post(`/finance/differences/${encodeURIComponent(id)}/settle`, { note: reason });
    if (done.ok) return goTo(DIFFERENCES, 'finance.done.settled');
    ctx.form.refuse(done.refusal, { note: `reason-${id}` });
    return again;
  },
};

interface Held {
  readonly holdId: string;
  readonly since: Instant;
  readonly disputeId: string | null;
  readonly number: string | null;
  readonly stage: string | null;
  readonly accountId: string;
  readonly kind: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly expiresAt: Instant | null;
}

/** Money held for disputes, the oldest first. */
export const holdsPage: Page = {
  path: '/operator/finance/holds',
  access: 'finance',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const list = await ctx.api.get<Listed<Held>>('/finance/holds', { cursor });
    if (!list.ok) return problem(list.refusal);
    const title = ctx.say('finance.part.holds');
    const days = (since: Instant): number => Math.floor((Date.parse(ctx.at) - Date.parse(since)) / 86_400_000);
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <FinanceFrame ctx={ctx} part="holds" title={title} />
          <Table
            caption={title}
            empty={ctx.say('finance.holds.none')}
            columns={[
              { title: ctx.say('finance.dispute'), kind: 'main' },
              { title: ctx.say('finance.amount'), kind: 'number' },
              { title: ctx.say('finance.held_for'), kind: 'number' },
              { title: ctx.say('finance.stage') },
              { title: ctx.say('finance.account') },
              { title: ctx.say('finance.ends') },
            ]}
            rows={list.value.items.map((row) => [
              row.number === null || row.disputeId === null ? (row.number ?? '–') : <OfDispute ctx={ctx} of={{ disputeId: row.disputeId, number: row.number }} />,
              <Money minor={row.amountMinor} currency={row.currency} />,
              ctx.say('finance.days', { count: days(row.since) }),
              row.stage === null ? '–' : word(ctx, `dispute.stage.${row.stage}`, row.stage),
              <>
                {word(ctx, `ledger.account.${row.kind}`, row.kind)}
                <span class="block">
                  <a href={`/api/v1/ledger/accounts/${row.accountId}/statement.csv`} download>
                    {ctx.say('finance.statement.csv')}
                    <span class="away"> {row.number}</span>
                  </a>{' '}
                  ·{' '}
                  <a href={`/api/v1/ledger/accounts/${row.accountId}/statement.xml`} download>
                    camt.053<span class="away"> {row.number}</span>
                  </a>
                </span>
              </>,
              row.expiresAt === null ? ctx.say('finance.ends.outcome') : <When at={row.expiresAt} />,
            ])}
          />
          <Pagination first={cursor === null ? null : '/operator/finance/holds'} next={list.value.next === null ? null : `/operator/finance/holds?cursor=${list.value.next}`} />
        </>
      ),
    });
  },
};

interface Instruction {
  readonly id: string;
  readonly rail: string;
  readonly direction: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly state: 'due' | 'sent' | 'done' | 'returned' | 'failed' | 'stopped';
  readonly waits: 'account' | 'person' | null;
  readonly proposedBy: string | null;
  readonly replacedBy: string | null;
  readonly nextAt: Instant | null;
  readonly changedAt: Instant;
  readonly told: number;
  readonly asked: number;
  readonly code: string | null;
  readonly alarm: string | null;
}

interface Authorised {
  readonly id: string;
  readonly rail: string;
  readonly reference: string;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly authorisedUntil: Instant;
  readonly lookAt: Instant | null;
  readonly alarm: string | null;
}

const SHOWN = ['desk', 'waiting', 'authorised'] as const;
const PAYMENTS = '/operator/finance/payments';

function Instructions(props: { readonly ctx: PageContext; readonly rows: readonly Instruction[]; readonly desk: boolean }): JSX.Element {
  const { ctx, rows, desk } = props;
  const acts = desk && mayChange(ctx);
  return (
    <Table
      caption={ctx.say(desk ? 'finance.payments.desk' : 'finance.payments.waiting')}
      empty={ctx.say('finance.payments.none')}
      columns={[
        { title: ctx.say('finance.instruction'), kind: 'main' },
        { title: ctx.say('finance.amount'), kind: 'number' },
        { title: ctx.say('finance.institution') },
        { title: ctx.say('finance.why') },
        { title: ctx.say(desk ? 'finance.since' : 'finance.next') },
        ...(acts ? [{ title: ctx.say('finance.restart'), kind: 'acts' as const }] : []),
      ]}
      rows={rows.map((row) => [
        <>
          {word(ctx, `finance.direction.${row.direction}`, row.direction)} <Tag kind={row.state === 'failed' || row.state === 'returned' ? 'grave' : row.state === 'done' ? 'good' : 'turn'}>{ctx.say(`finance.instruction.state.${row.state}`)}</Tag>
          <span class="hint block"><Code>{row.id}</Code></span>
        </>,
        <Money minor={row.amountMinor} currency={row.currency} />,
        word(ctx, `finance.rail.${row.rail}`, row.rail),
        <>
          {row.code === null ? null : <span class="block">{word(ctx, `finance.code.${row.code}`, row.code)}</span>}
          {row.alarm === null ? null : <span class="block">{word(ctx, `finance.alarm.${row.alarm}`, row.alarm)}</span>}
          {row.waits === null ? null : <span class="block">{ctx.say(row.proposedBy === null ? `finance.waits.${row.waits}` : 'finance.proposed')}</span>}
          <span class="hint block">{ctx.say('finance.told', { told: row.told, asked: row.asked })}</span>
        </>,
        <When at={desk ? row.changedAt : (row.nextAt ?? row.changedAt)} />,
        ...(acts ? [(row.state === 'failed' || row.state === 'stopped' || row.state === 'returned') && row.replacedBy === null ? <Reason ctx={ctx} id={row.id} does="restart" label={ctx.say('finance.restart')} /> : ''] : []),
      ])}
    />
  );
}

function Authorisations(props: { readonly ctx: PageContext; readonly rows: readonly Authorised[] }): JSX.Element {
  const { ctx, rows } = props;
  return (
    <Table
      caption={ctx.say('finance.payments.authorised')}
      empty={ctx.say('finance.payments.none')}
      columns={[
        { title: ctx.say('finance.reference'), kind: 'main' },
        { title: ctx.say('finance.amount'), kind: 'number' },
        { title: ctx.say('finance.institution') },
        { title: ctx.say('finance.authorised_until') },
        { title: ctx.say('finance.next') },
      ]}
      rows={rows.map((row) => [
        <>
          <Code>{row.reference}</Code>
          {row.alarm === null ? null : <span class="block">{word(ctx, `finance.alarm.${row.alarm}`, row.alarm)}</span>}
        </>,
        <Money minor={row.amountMinor} currency={row.currency} />,
        word(ctx, `finance.rail.${row.rail}`, row.rail),
        <When at={row.authorisedUntil} />,
        row.lookAt === null ? '–' : <When at={row.lookAt} />,
      ])}
    />
  );
}

/** Instructions that need a person, those that wait, and authorised payments that end. */
export const paymentsPage: Page = {
  path: PAYMENTS,
  access: 'finance',
  async get(ctx) {
    const show = SHOWN.find((one) => one === ctx.query.get('show')) ?? 'desk';
    const cursor = ctx.query.get('cursor');
    const list =
      show === 'authorised'
        ? await ctx.api.get<Listed<Instruction | Authorised>>('/finance/authorisations', { cursor })
        : await ctx.api.get<Listed<Instruction | Authorised>>('/payments/instructions', { view: show, cursor });
    if (!list.ok) return problem(list.refusal);
    const title = ctx.say('finance.part.payments');
    const base = `${PAYMENTS}?show=${show}`;
    const { items, next } = list.value;
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <FinanceFrame ctx={ctx} part="payments" title={title} />
          <Tabs label={title} tabs={SHOWN.map((one) => ({ href: `${PAYMENTS}${queryText({ show: one })}`, text: ctx.say(`finance.payments.${one}`), current: one === show }))} />
          {show === 'authorised' ? <Authorisations ctx={ctx} rows={items as readonly Authorised[]} /> : <Instructions ctx={ctx} rows={items as readonly Instruction[]} desk={show === 'desk'} />}
          <Pagination first={cursor === null ? null : base} next={next === null ? null : `${base}&cursor=${next}`} />
        </>
      ),
    });
  },
  async post(ctx) {
    const { id, reason } = reasonOf(ctx);
    if (ctx.form.faulty) return again;
    const done = await ctx.api.post<{ readonly proposed?: boolean }>(`/payments/instructions/${encodeURIComponent(id)}/restart`, { reason });
    if (done.ok) return goTo(PAYMENTS, done.value.proposed === true ? 'finance.done.proposed' : 'finance.done.restarted');
    ctx.form.refuse(done.refusal, { reason: `reason-${id}` });
    return again;
  },
};
