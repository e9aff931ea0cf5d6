import type { JSX } from 'preact';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import type { Appeal, Deposit } from '../merchant/deposit-model.ts';
import { Appeals, Arithmetic, Changes, ClockTable, Cover, ExitBanner, Figures, History, StateBanner } from '../merchant/deposit-parts.tsx';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, Countdown, ErrorSummary, Field, Form, Hidden, LinkButton, Money, MoneyField, Pagination, Radios, Section, Select, Table, TextArea, Title, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';
import { insolvencyHref } from './insolvency.tsx';

const HERE = '/operator/deposits';

interface Row {
  readonly merchantId: string;
  readonly merchantName: string;
  readonly currency: Currency;
  readonly requiredMinor: Minor;
  readonly balanceMinor: Minor;
  readonly shortMinor: Minor;
  readonly stage: Deposit['stage'];
  readonly freezeAt: Instant | null;
  readonly exitAt: Instant | null;
  readonly closesAt: Instant | null;
}

type Queued = Appeal & { readonly merchantId: string; readonly merchantName: string };

function nextOf(row: Row): Instant | null {
  return row.stage === 'asked' ? row.freezeAt : row.stage === 'frozen' ? row.exitAt : row.stage === 'exit' ? row.closesAt : null;
}

function Shop(props: { readonly of: { readonly merchantId: string; readonly merchantName: string } }): JSX.Element {
  return (
    <a href={`${HERE}/${props.of.merchantId}`} dir="auto">
      {props.of.merchantName}
    </a>
  );
}

/** Appeals that wait for a person, and deposits that are too low. */
export const depositsPage: Page = {
  path: HERE,
  access: 'operator',
  async get(ctx) {
    const cursor = ctx.query.get('after');
    const [appeals, short] = await Promise.all([
      ctx.api.get<{ readonly items: readonly Queued[] }>('/deposits/appeals'),
      ctx.api.get<{ readonly items: readonly Row[]; readonly next: string | null }>('/deposits', cursor === null ? {} : { cursor }),
    ]);
    if (!appeals.ok) return problem(appeals.refusal);
    if (!short.ok) return problem(short.refusal);
    const { say } = ctx;
    return view({
      title: say('operator.part.deposits'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="deposits" title={say('operator.part.deposits')} lead={say('deposit.operator.lead')} />
          <Section title={say('deposit.operator.appeals')}>
            <Table
              caption={say('deposit.operator.appeals')}
              empty={say('deposit.operator.appeals.none')}
              columns={[{ title: say('deposit.operator.shop'), kind: 'main' }, { title: say('deposit.appeals.about') }, { title: say('deposit.operator.reason') }, { title: say('deposit.operator.due') }]}
              rows={appeals.value.items.map((one) => [
                <Shop of={one} />,
                say(`deposit.contest.about.${one.about}`),
                <span dir="auto">{one.reason}</span>,
                <Countdown due={one.decideBy} />,
              ])}
            />
          </Section>
          <Section title={say('deposit.operator.short')}>
            <Table
              caption={say('deposit.operator.short')}
              empty={say('deposit.operator.short.none')}
              columns={[
                { title: say('deposit.operator.shop'), kind: 'main' },
                { title: say('deposit.operator.stage') },
                { title: say('deposit.required'), kind: 'number' },
                { title: say('deposit.short'), kind: 'number' },
                { title: say('deposit.operator.next') },
              ]}
              rows={short.value.items.map((row) => {
                const next = nextOf(row);
                return [
                  <Shop of={row} />,
                  say(`deposit.operator.stage.${row.stage}`),
                  <Money minor={row.requiredMinor} currency={row.currency} />,
                  <Money minor={row.shortMinor} currency={row.currency} />,
                  next === null ? '' : <When at={next} />,
                ];
              })}
            />
            <Pagination first={cursor === null ? null : HERE} next={short.value.next === null ? null : `${HERE}?after=${encodeURIComponent(short.value.next)}`} />
          </Section>
        </>
      ),
    });
  },
};

function DecideForm(props: { readonly ctx: PageContext; readonly appeal: Appeal }): JSX.Element {
  const { ctx, appeal } = props;
  const { say } = ctx;
  return (
    <Section title={say('deposit.operator.decide')} note={`${say(`deposit.contest.about.${appeal.about}`)}: ${appeal.reason}`}>
      <Form of={ctx.form} class="flow">
        <Hidden name="do" value="decide" />
        <Hidden name="appeal" value={appeal.id} />
        <Radios
          name="result"
          label={say('deposit.operator.result')}
          options={[
            { value: 'upheld', label: say('deposit.operator.result.upheld') },
            { value: 'changed', label: say('deposit.operator.result.changed'), ...(appeal.about === 'amount' ? { reveal: <MoneyField name="amount" label={say('deposit.operator.amount')} optional /> } : {}) },
          ]}
        />
        <TextArea name="decision_reason" label={say('deposit.operator.reason')} hint={say('deposit.operator.reason.hint')} />
        <Actions>
          <Button>{say('deposit.operator.send')}</Button>
          {appeal.about === 'amount' && appeal.stayFrom === null ? (
            <Button kind="plain" name="stay" value="yes">
              {say('deposit.operator.stay')}
            </Button>
          ) : null}
        </Actions>
        {appeal.about === 'amount' && appeal.stayFrom === null ? <p class="hint">{say('deposit.operator.stay.note')}</p> : null}
      </Form>
    </Section>
  );
}

function FreezeForm(props: { readonly ctx: PageContext; readonly frozen: boolean }): JSX.Element {
  const { ctx, frozen } = props;
  const { say } = ctx;
  return (
    <Section title={say(frozen ? 'deposit.operator.unfreeze' : 'deposit.operator.freeze')} note={say('deposit.operator.freeze.note')}>
      <Form of={ctx.form} class="flow">
        <Hidden name="do" value={frozen ? 'unfreeze' : 'freeze'} />
        <TextArea name="freeze_reason" label={say('deposit.operator.reason')} hint={say('deposit.operator.reason.hint')} />
        <Actions>
          <Button kind={frozen ? 'plain' : 'grave'}>{say(frozen ? 'deposit.operator.unfreeze' : 'deposit.operator.freeze')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function PointsForm(props: { readonly ctx: PageContext }): JSX.Element {
  const { say } = props.ctx;
  return (
    <Section title={say('deposit.operator.points')} note={say('deposit.operator.points.note')}>
      <Form of={props.ctx.form} class="flow">
        <Hidden name="do" value="points" />
        <Select name="points" label={say('deposit.points.points')} options={Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))} />
        <Field name="rule" label={say('deposit.points.rule')} />
        <TextArea name="points_reason" label={say('deposit.operator.reason')} hint={say('deposit.operator.reason.hint')} />
        <Actions>
          <Button kind="plain">{say('deposit.operator.points')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

type Wish = { readonly path: string; readonly body: object; readonly done: `deposit.operator.done.${'decided' | 'stayed' | 'frozen' | 'unfrozen' | 'points'}` };

/** What the form asks of the API; undefined when it is faulty, which is noted. */
function wishOf(ctx: PageContext): Wish | undefined {
  const { form, say } = ctx;
  const merchant = encodeURIComponent(ctx.params['merchantId'] ?? '');
  const reasonOf = (name: string): string => form.text(name, { label: say('deposit.operator.reason'), required: true, max: 2_000 });
  switch (form.value('do')) {
    case 'freeze':
    case 'unfreeze': {
      const act = form.value('do');
      const reason = reasonOf('freeze_reason');
      return form.faulty ? undefined : { path: `/deposits/${merchant}/${act}`, body: { reason }, done: act === 'freeze' ? 'deposit.operator.done.frozen' : 'deposit.operator.done.unfrozen' };
    }
    case 'points': {
      const points = Number(form.text('points', { label: say('deposit.points.points'), required: true }));
      const rule = form.text('rule', { label: say('deposit.points.rule'), required: true, max: 200 });
      const reason = reasonOf('points_reason');
      return form.faulty ? undefined : { path: `/deposits/${merchant}/points`, body: { points, rule, reason }, done: 'deposit.operator.done.points' };
    }
    default: {
      const appeal = `/deposits/appeals/${encodeURIComponent(form.value('appeal'))}`;
      const reason = reasonOf('decision_reason');
      if (form.has('stay')) return form.faulty ? undefined : { path: `${appeal}/stay`, body: { reason }, done: 'deposit.operator.done.stayed' };
      const result = form.choice('result', ['upheld', 'changed'] as const, { label: say('deposit.operator.result'), required: true });
      const amountMinor = result === 'changed' ? form.amount('amount', 'CNY', { label: say('deposit.operator.amount') }) : null;
      return form.faulty ? undefined : { path: `${appeal}/decision`, body: { result, reason, ...(amountMinor === null ? {} : { amountMinor }) }, done: 'deposit.operator.done.decided' };
    }
  }
}

/** One deposit as its merchant sees it, with what an operator does about it. */
export const depositDeskPage: Page = {
  path: `${HERE}/:merchantId`,
  access: 'operator',
  async get(ctx) {
    const found = await ctx.api.get<Deposit>(`/deposits/${encodeURIComponent(ctx.params['merchantId'] ?? '')}`);
    if (!found.ok) return problem(found.refusal);
    const of = found.value;
    const frozen = of.freezes.some((one) => one.kind === 'urgent' && one.liftedAt === null);
    return view({
      title: of.merchantName,
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={HERE}>{ctx.say('operator.part.deposits')}</a>}>
            <span dir="auto">{of.merchantName}</span>
          </Title>
          <StateBanner ctx={ctx} of={of} />
          <ExitBanner ctx={ctx} of={of} />
          <Figures ctx={ctx} of={of} />
          {of.appeals.filter((one) => one.result === null).map((appeal) => (
            <DecideForm ctx={ctx} appeal={appeal} />
          ))}
          <ClockTable ctx={ctx} of={of} />
          <Arithmetic ctx={ctx} of={of} calculation={of.today} />
          <Changes ctx={ctx} of={of} />
          <Cover ctx={ctx} of={of} />
          <Appeals ctx={ctx} of={of} />
          <History ctx={ctx} of={of} />
          <PointsForm ctx={ctx} />
          <FreezeForm ctx={ctx} frozen={frozen} />
          <Section title={ctx.say('finance.part.insolvency')} note={ctx.say('finance.lead.insolvency')}>
            <LinkButton kind="plain" href={insolvencyHref(of.merchantId)}>
              {ctx.say(of.insolvency === null ? 'finance.insolvency.record.signs' : 'finance.insolvency.record.over')}
            </LinkButton>
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    const wish = wishOf(ctx);
    if (wish === undefined) return again;
    const sent = await ctx.api.post(wish.path, wish.body);
    if (sent.ok) return goTo(`${HERE}/${encodeURIComponent(ctx.params['merchantId'] ?? '')}`, wish.done);
    ctx.form.refuse(sent.refusal, { amountMinor: 'amount' });
    return again;
  },
};
