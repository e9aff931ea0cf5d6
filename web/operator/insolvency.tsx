import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Deposit } from '../merchant/deposit-model.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, DateField, ErrorSummary, Field, Form, Hidden, LinkButton, Pagination, Radios, Section, Table, Tag, TextArea, Title, When } from '../ui/ui.ts';
import { FinanceFrame, mayChange } from './finance-frame.tsx';
import { Decide, decide, type TwoPeople } from './second-person.tsx';

const SOURCES = ['court', 'gazette', 'administrator', 'merchant', 'other'] as const;
const EFFECTS = ['stop', 'refer', 'escrow', 'told', 'log'] as const;
const PATH = '/operator/finance/insolvency';
const KIND = { proposed: 'turn', confirmed: 'grave', declined: 'plain' } as const;

interface Note {
  readonly id: string;
  readonly merchantId: string;
  readonly merchantName: string;
  readonly kind: 'signs' | 'over';
  readonly source: (typeof SOURCES)[number];
  readonly reference: string;
  readonly dated: string;
  readonly reason: string;
  readonly state: 'proposed' | 'confirmed' | 'declined';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decision: string | null;
  readonly told: number | null;
}

/** Where an operator records that a merchant cannot pay its debts. */
export function insolvencyHref(merchantId: string): string {
  return `/operator/deposits/${merchantId}/insolvency`;
}

function Effects(props: { readonly ctx: PageContext }): JSX.Element {
  const { ctx } = props;
  return (
    <Section title={ctx.say('finance.insolvency.effect')}>
      <ul>
        {EFFECTS.map((one) => (
          <li>{ctx.say(`finance.insolvency.effect.${one}`)}</li>
        ))}
      </ul>
    </Section>
  );
}

const DECISION: TwoPeople = {
  ...{ list: '/insolvencies', yes: 'confirm', page: PATH, idField: 'noteId' },
  words: { own: 'finance.insolvency.own', yes: 'finance.insolvency.confirm', no: 'finance.insolvency.decline', doneYes: 'finance.insolvency.done.confirmed', doneNo: 'finance.insolvency.done.declined' },
};

function Notes(props: { readonly ctx: PageContext; readonly rows: readonly Note[]; readonly title: string }): JSX.Element {
  const { ctx, rows, title } = props;
  const acts = mayChange(ctx);
  return (
    <Table
      caption={title}
      empty={ctx.say('finance.insolvency.none')}
      columns={[
        { title: ctx.say('finance.shop'), kind: 'main' },
        { title: ctx.say('finance.insolvency.kind') },
        { title: ctx.say('finance.insolvency.source') },
        { title: ctx.say('finance.reason') },
        { title: ctx.say('finance.insolvency.state') },
        ...(acts ? [{ title: ctx.say('finance.release.decide'), kind: 'acts' as const }] : []),
      ]}
      rows={rows.map((row) => [
        acts ? <a href={`/operator/deposits/${row.merchantId}`} dir="auto">{row.merchantName}</a> : <span dir="auto">{row.merchantName}</span>,
        ctx.say(`finance.insolvency.kind.${row.kind}`),
        <>
          {ctx.say(`finance.insolvency.source.${row.source}`)}
          <span class="block" dir="auto">{row.reference}</span>
          <span class="hint block">{row.dated}</span>
        </>,
        <>
          <span class="block" dir="auto">{row.reason}</span>
          {row.decision === null ? null : <span class="hint block" dir="auto">{row.decision}</span>}
        </>,
        <>
          <Tag kind={row.kind === 'over' && row.state === 'confirmed' ? 'good' : KIND[row.state]}>{ctx.say(`finance.insolvency.state.${row.state}`)}</Tag>
          <span class="hint block"><When at={row.decidedAt ?? row.proposedAt} /></span>
          {row.told === null ? null : <span class="hint block">{ctx.say('finance.insolvency.told', { count: row.told })}</span>}
        </>,
        ...(acts ? [row.state === 'proposed' ? <Decide ctx={ctx} of={DECISION} row={row} grave={row.kind === 'signs'} /> : ''] : []),
      ])}
    />
  );
}

/** Notes of insolvency: proposed by one person with source and date, confirmed or declined by another. */
export const insolvenciesPage: Page = {
  path: PATH,
  access: 'finance',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const list = await ctx.api.get<{ readonly items: readonly Note[]; readonly next: string | null }>('/insolvencies', { cursor });
    if (!list.ok) return problem(list.refusal);
    const title = ctx.say('finance.part.insolvency');
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <FinanceFrame ctx={ctx} part="insolvency" title={title} />
          <Notes ctx={ctx} rows={list.value.items} title={title} />
          <Pagination first={cursor === null ? null : PATH} next={list.value.next === null ? null : `${PATH}?cursor=${list.value.next}`} />
          <Effects ctx={ctx} />
          {mayChange(ctx) ? <p><a href="/operator/finance/shortfalls">{ctx.say('finance.insolvency.record.how')}</a></p> : null}
        </>
      ),
    });
  },
  post: (ctx) => decide(ctx, DECISION),
};

/** Somebody records signs of insolvency, or that they are over, with source and date. */
export const recordInsolvencyPage: Page = {
  path: '/operator/deposits/:merchantId/insolvency',
  access: 'operator',
  async get(ctx) {
    const found = await ctx.api.get<Deposit>(`/deposits/${encodeURIComponent(ctx.params['merchantId'] ?? '')}`);
    if (!found.ok) return problem(found.refusal);
    const { merchantName, merchantId, insolvency } = found.value;
    const kind = insolvency === null ? 'signs' : 'over';
    return view({
      title: `${ctx.say('finance.part.insolvency')} · ${merchantName}`,
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={`/operator/deposits/${merchantId}`} dir="auto">{merchantName}</a>}>{ctx.say(`finance.insolvency.kind.${kind}`)}</Title>
          <Hidden name="kind" value={kind} />
          {insolvency === null ? null : (
            <Banner kind="warning" title={ctx.say('deposit.state.insolvency.title')}>
              <p dir="auto">{insolvency.reason}</p>
            </Banner>
          )}
          <Radios name="source" label={ctx.say('finance.insolvency.source')} options={SOURCES.map((value) => ({ value, label: ctx.say(`finance.insolvency.source.${value}`) }))} />
          <Field name="reference" label={ctx.say('finance.insolvency.reference')} hint={ctx.say('finance.insolvency.reference.hint')} maxLength={200} />
          <DateField name="dated" label={ctx.say('finance.insolvency.dated')} max={ctx.at.slice(0, 10)} />
          <TextArea name="reason" label={ctx.say('finance.reason')} rows={4} max={500} />
          {kind === 'signs' ? <Effects ctx={ctx} /> : null}
          <Actions>
            <Button kind={kind === 'signs' ? 'grave' : 'primary'}>{ctx.say('finance.insolvency.record')}</Button>
            <LinkButton kind="plain" href={`/operator/deposits/${merchantId}`}>
              {ctx.say('common.cancel')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const { form, say } = ctx;
    const [reference, dated, reason] = [form.value('reference').trim(), form.value('dated').trim(), form.value('reason').trim()];
    const source = SOURCES.find((one) => one === form.value('source'));
    if (source === undefined) form.fault('source', say('finance.fault.source'));
    if (reference === '') form.fault('reference', say('finance.fault.reference'));
    if (!/^\d{4}-\d\d-\d\d$/.test(dated) || dated > ctx.at.slice(0, 10)) form.fault('dated', say('finance.fault.dated'));
    if (reason.length < 5) form.fault('reason', say('finance.fault.reason'));
    if (form.faulty) return again;
    const kind = form.value('kind') === 'over' ? 'over' : 'signs';
    const done = await ctx.api.post(`/deposits/${encodeURIComponent(ctx.params['merchantId'] ?? '')}/insolvency`, { kind, source, reference, dated, reason });
    if (done.ok) return goTo(PATH, 'finance.insolvency.done.proposed');
    form.refuse(done.refusal);
    return again;
  },
};
