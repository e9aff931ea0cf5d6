import type { JSX } from 'preact';
import { formatMoney } from '../../core/kernel/kernel.ts';
import { isMerchant } from '../consumer/whose.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, ErrorSummary, Field, Form, Hidden, LinkButton, MoneyField, Radios, Section, TextArea, Title } from '../ui/ui.ts';
import type { Deposit, Movement } from './deposit-model.ts';
import { Appeals, Arithmetic, Balance, Changes, ClockTable, Cover, ExitBanner, Figures, History, StateBanner } from './deposit-parts.tsx';
import { ShopNav } from './shop.tsx';

const PLACE = '/merchant/deposit';
const ACTS = ['top-up', 'contest', 'take-out', 'leave'] as const;
type ActName = (typeof ACTS)[number];
const WORDS = { 'top-up': 'deposit.top_up', contest: 'deposit.contest', 'take-out': 'deposit.take_out', leave: 'deposit.leave' } as const;

/** What the reader may do now; a viewer does nothing, money and the shop are the owner's. */
function openActs(of: Deposit): readonly ActName[] {
  if (of.you === 'viewer' || of.you === 'staff') return [];
  const leaving = of.exit?.state === 'notice' || of.exit?.state === 'tail';
  const contested = of.levels.length > 0 || of.freezes.some((one) => one.liftedAt === null);
  return ACTS.filter((act) => {
    if (act === 'take-out') return of.you === 'owner' && of.freeMinor > 0 && !of.frozen && !leaving;
    if (act === 'leave') return of.you === 'owner' && of.exit?.state !== 'tail' && of.exit?.state !== 'returned' && of.exit?.began !== 'clock';
    return act === 'contest' ? contested : of.exit?.state !== 'returned';
  });
}

function Acts(props: { readonly ctx: PageContext; readonly of: Deposit }): JSX.Element | null {
  const acts = openActs(props.of);
  if (acts.length === 0) return null;
  const { say } = props.ctx;
  return (
    <Section title={say('deposit.acts')}>
      <Actions>
        {acts.map((act) => (
          <LinkButton href={`${PLACE}/${act}`} {...(act === 'top-up' && props.of.shortMinor > 0 ? {} : { kind: 'plain' as const })}>
            {say(WORDS[act])}
          </LinkButton>
        ))}
      </Actions>
    </Section>
  );
}

/** The shop's deposit: what is required and how it comes about, what is there, which clock runs, and what can be done. */
export const depositPage: Page = {
  path: PLACE,
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const [found, lines] = await Promise.all([ctx.api.get<Deposit>('/my/deposit'), ctx.api.get<{ readonly items: readonly Movement[] }>('/my/deposit/statement')]);
    if (!found.ok) return problem(found.refusal);
    if (!lines.ok) return problem(lines.refusal);
    const of = found.value;
    const { say } = ctx;
    return view({
      title: say('deposit.title'),
      body: (
        <>
          <ShopNav ctx={ctx} />
          <Title lead={say('deposit.lead')}>{say('deposit.title')}</Title>
          <StateBanner ctx={ctx} of={of} />
          <ExitBanner ctx={ctx} of={of} />
          <Figures ctx={ctx} of={of} />
          <p>
            <a href={`${PLACE}/set-off`}>{say('deposit.set_off.link')}</a>
          </p>
          <Acts ctx={ctx} of={of} />
          <ClockTable ctx={ctx} of={of} />
          <Arithmetic ctx={ctx} of={of} calculation={of.today} />
          <Changes ctx={ctx} of={of} />
          <Cover ctx={ctx} of={of} />
          <Balance ctx={ctx} of={of} lines={lines.value.items} />
          <p>
            <a href={`${PLACE}.csv`} download>
              {say('deposit.statement.csv')}
            </a>
          </p>
          <Appeals ctx={ctx} of={of} />
          <History ctx={ctx} of={of} />
        </>
      ),
    });
  },
};

/** The statement as a file. */
export const depositCsvPage: Page = {
  path: `${PLACE}.csv`,
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const file = await ctx.api.raw('/my/deposit/statement.csv');
    return file.ok ? file : problem(ownRefusal('not_allowed', file.status));
  },
};

function TopUpFields({ ctx }: { readonly ctx: PageContext }): JSX.Element {
  const { say } = ctx;
  return (
    <>
      <MoneyField name="amount" label={say('deposit.top_up.amount')} />
      <Field name="reference" label={say('deposit.top_up.reference')} hint={say('deposit.top_up.reference.hint')} />
      <Actions>
        <Button>{say('deposit.top_up.send')}</Button>
      </Actions>
    </>
  );
}

function ContestFields({ ctx, of }: { readonly ctx: PageContext; readonly of: Deposit }): JSX.Element {
  const { say } = ctx;
  const about = [...(of.levels.length > 0 ? (['amount'] as const) : []), ...(of.freezes.some((one) => one.liftedAt === null) ? (['freeze'] as const) : [])];
  return (
    <>
      <Radios name="about" label={say('deposit.contest.about')} options={about.map((value) => ({ value, label: say(`deposit.contest.about.${value}`) }))} />
      <TextArea name="reason" label={say('deposit.contest.reason')} hint={say('deposit.contest.reason.hint')} />
      <Actions>
        <Button>{say('deposit.contest.send')}</Button>
      </Actions>
    </>
  );
}

function LeaveFields({ ctx, of }: { readonly ctx: PageContext; readonly of: Deposit }): JSX.Element {
  const { say } = ctx;
  const back = of.exit?.state === 'notice';
  return (
    <>
      {back ? <Hidden name="undo" value="yes" /> : null}
      <Actions>
        <Button kind={back ? 'primary' : 'grave'}>{say(back ? 'deposit.leave.back' : 'deposit.leave.send')}</Button>
      </Actions>
    </>
  );
}

function leadOf(ctx: PageContext, act: ActName, of: Deposit): string {
  const { say } = ctx;
  switch (act) {
    case 'top-up':
      return say('deposit.top_up.lead');
    case 'contest':
      return say('deposit.contest.lead', { days: of.terms.appealDecideDays });
    case 'take-out':
      return of.freeMinor > 0 ? say('deposit.take_out.lead', { amount: formatMoney(of.freeMinor, of.currency) }) : say('deposit.take_out.none');
    case 'leave':
      return say('deposit.leave.lead', { notice: of.terms.exitNoticeDays, tail: of.terms.tailDays });
  }
}

function actOf(ctx: PageContext): ActName | undefined {
  return ACTS.find((one) => one === ctx.params['act']);
}

/** What the form asks of the API; undefined when it is faulty, which is noted. */
async function asked(ctx: PageContext, act: ActName): Promise<{ readonly path: string; readonly body: object; readonly done: 'deposit.top_up.done' | 'deposit.contest.done' | 'deposit.take_out.done' | 'deposit.leave.done' | 'deposit.leave.back.done' } | undefined> {
  const { form, say } = ctx;
  if (act === 'leave') return form.has('undo') ? { path: 'exit/take-back', body: {}, done: 'deposit.leave.back.done' } : { path: 'exit', body: {}, done: 'deposit.leave.done' };
  if (act === 'contest') {
    const about = form.choice('about', ['amount', 'freeze'] as const, { label: say('deposit.contest.about'), required: true });
    const reason = form.text('reason', { label: say('deposit.contest.reason'), required: true, max: 2_000 });
    return form.faulty ? undefined : { path: 'appeals', body: { about, reason }, done: 'deposit.contest.done' };
  }
  const amountMinor = form.amount('amount', 'CNY', { label: say('deposit.top_up.amount'), required: true });
  if (act === 'take-out') return form.faulty ? undefined : { path: 'withdrawals', body: { amountMinor }, done: 'deposit.take_out.done' };
  const reference = form.text('reference', { label: say('deposit.top_up.reference'), required: true, max: 128 });
  return form.faulty ? undefined : { path: 'top-ups', body: { amountMinor, reference }, done: 'deposit.top_up.done' };
}

/** One thing a merchant does about its deposit: pay in, contest, take out, leave. */
export const depositActPage: Page = {
  path: `${PLACE}/:act`,
  async get(ctx) {
    if (!isMerchant(ctx)) return problem(ownRefusal('not_allowed', 403));
    const act = actOf(ctx);
    if (act === undefined) return problem(ownRefusal('not_found', 404));
    const found = await ctx.api.get<Deposit>('/my/deposit');
    if (!found.ok) return problem(found.refusal);
    const of = found.value;
    if (!openActs(of).includes(act)) return problem(ownRefusal(of.you === 'viewer' ? 'role_reads_only' : 'act_not_allowed_now', of.you === 'viewer' ? 403 : 409));
    const { say } = ctx;
    return view({
      title: say(WORDS[act]),
      shape: 'text',
      body: (
        <Form of={ctx.form} class="flow">
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={PLACE}>{say('deposit.title')}</a>} lead={leadOf(ctx, act, of)}>
            {say(WORDS[act])}
          </Title>
          {act === 'top-up' ? <TopUpFields ctx={ctx} /> : null}
          {act === 'contest' ? <ContestFields ctx={ctx} of={of} /> : null}
          {act === 'take-out' ? (
            <>
              <MoneyField name="amount" label={say('deposit.top_up.amount')} />
              <Actions>
                <Button>{say('deposit.take_out.send')}</Button>
              </Actions>
            </>
          ) : null}
          {act === 'leave' ? <LeaveFields ctx={ctx} of={of} /> : null}
        </Form>
      ),
    });
  },
  async post(ctx) {
    const act = actOf(ctx);
    if (act === undefined) return problem(ownRefusal('not_found', 404));
    const wish = await asked(ctx, act);
    if (wish === undefined) return again;
    const sent = await ctx.api.post(`/my/deposit/${wish.path}`, wish.body);
    if (sent.ok) return goTo(PLACE, wish.done);
    ctx.form.refuse(sent.refusal, { amountMinor: 'amount' });
    return again;
  },
};
