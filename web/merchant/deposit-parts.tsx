import type { JSX } from 'preact';
import { formatMoney } from '../../core/kernel/kernel.ts';
import { isMessageKey } from '../../core/words/words.ts';
import { shortDay } from '../day.ts';
import type { PageContext } from '../page.tsx';
import { Banner, Day, dueWords, Money, Section, SeriesChart, SummaryList, Table, When } from '../ui/ui.ts';
import type { Calculation, Deposit, Movement, Step } from './deposit-model.ts';

interface Shown {
  readonly ctx: PageContext;
  readonly of: Deposit;
}

/** A factor as people write it: 10,000 parts are 1. */
function factor(parts: number): string {
  return String(parts / 10_000);
}

function percent(parts: number): string {
  return `${parts / 100}%`;
}

/** The category in words, or as the marketplace calls it. */
function categoryName(ctx: PageContext, name: string): string {
  const key = `deposit.category.${name}`;
  return isMessageKey(key) ? ctx.say(key) : name;
}

/** The arithmetic of one line with its figures filled in. */
function stepWords(ctx: PageContext, { step, inputs }: Step, of: Deposit): string {
  const number = (name: string): number => Number(inputs[name] ?? 0);
  const money = (name: string): string => formatMoney(number(name), of.currency);
  const { say } = ctx;
  switch (step) {
    case 'base':
      return say('deposit.step.base.text', { category: categoryName(ctx, String(inputs['category'])) });
    case 'volume':
      return say('deposit.step.volume.text', { orders: number('orders'), from: number('from'), below: inputs['below'] === null ? 'none' : String(inputs['below']) });
    case 'risk_sum':
      return say('deposit.step.risk_sum.text', {
        ...{ constant: factor(number('constant')), lossRate: percent(number('lossRate')), nonRate: percent(number('nonPerformanceRate')), points: number('violationPoints') },
        lossWeight: String(number('lossRate') === 0 ? 10 : number('loss') / number('lossRate')),
        nonWeight: String(number('nonPerformanceRate') === 0 ? 20 : number('nonPerformance') / number('nonPerformanceRate')),
        pointWeight: factor(number('violationPoints') === 0 ? 1_000 : number('points') / number('violationPoints')),
      });
    case 'risk':
      return say('deposit.step.risk.text', { minimum: factor(number('minimum')), maximum: factor(number('maximum')) });
    case 'product':
      return say('deposit.step.product.text', { base: money('base'), volume: factor(number('volume')), risk: factor(number('risk')) });
    case 'rounded':
      return say('deposit.step.rounded.text', { unit: money('unit') });
    case 'required':
      return say('deposit.step.required.text', { minimum: money('minimum'), maximum: money('maximum') });
  }
}

/** The whole arithmetic, line by line, so that it can be done again by hand. */
export function Arithmetic(props: Shown & { readonly calculation: Calculation }): JSX.Element {
  const { ctx, of, calculation } = props;
  const { say } = ctx;
  const { lost, unperformed } = calculation.counts;
  return (
    <Section title={say('deposit.how')} note={say('deposit.how.note', { formula: say('deposit.how.formula') })}>
      {of.requiredMinor === 0 ? <p>{say('deposit.none.note')}</p> : null}
      <Table
        caption={say('deposit.how')}
        columns={[{ title: say('deposit.how.line'), kind: 'main' }, { title: say('deposit.how.arithmetic') }, { title: say('deposit.how.result'), kind: 'number' }]}
        rows={calculation.steps.map((step) => [
          say(step.step === 'required' && of.requiredMinor === 0 ? 'deposit.step.required.estimate' : `deposit.step.${step.step}`),
          stepWords(ctx, step, of),
          step.unit === 'minor' ? <Money minor={step.result} currency={of.currency} /> : <span class="figure">{factor(step.result)}</span>,
        ])}
      />
      <p class="hint">{say('deposit.counts', { lost, unperformed, least: of.terms.leastOrders })}</p>
    </Section>
  );
}

/** What is asked now, by when, and what happens if nothing is done. */
export function StateBanner(props: Shown): JSX.Element {
  const { ctx, of } = props;
  const { say } = ctx;
  const amount = formatMoney(of.shortMinor, of.currency);
  const urgent = of.freezes.find((one) => one.kind === 'urgent' && one.liftedAt === null);
  const stayed = of.appeals.find((one) => one.stayFrom !== null && one.stayTo === null);
  const date = (at: string): string => whenText(ctx, at);
  return (
    <>
      {of.insolvency === null ? null : (
        <Banner kind="warning" title={say('deposit.state.insolvency.title')}>
          <p>{say('deposit.state.insolvency')}</p>
        </Banner>
      )}
      {urgent === undefined ? null : (
        <Banner kind="warning" title={say('deposit.state.urgent.title')}>
          <p>{say('deposit.state.urgent', { reason: urgent.reason })}</p>
        </Banner>
      )}
      {of.clock === null ? null : (
        <Banner kind="warning" title={say(`deposit.state.${of.stage === 'met' ? 'asked' : of.stage}.title`, { amount, when: date(of.clock.freezeAt) })}>
          <p>{say(`deposit.state.${of.stage === 'met' ? 'asked' : of.stage}`, { when: date(of.stage === 'frozen' ? of.clock.exitAt : of.clock.closesAt) })}</p>
          {stayed?.stayFrom ? <p>{say('deposit.state.stayed', { when: date(stayed.stayFrom) })}</p> : null}
        </Banner>
      )}
      {of.announced === null ? null : (
        <Banner kind="note" title={say('deposit.state.announced.title', { amount: formatMoney(of.announced.amountMinor, of.currency) })}>
          <p>{say('deposit.state.announced', { when: date(of.announced.effectiveAt) })}</p>
        </Banner>
      )}
    </>
  );
}

/** A time limit for a sentence. */
function whenText(ctx: PageContext, at: string): string {
  return dueWords(ctx.say, ctx.locale, at);
}

/** The figures beside each other. */
export function Figures(props: Shown): JSX.Element {
  const { ctx, of } = props;
  const { say } = ctx;
  const amount = (minor: number): JSX.Element => <Money minor={minor} currency={of.currency} />;
  return (
    <SummaryList
      rows={[
        { label: say('deposit.required'), value: of.requiredMinor === 0 ? say('deposit.none') : <Money minor={of.requiredMinor} currency={of.currency} big /> },
        { label: say('deposit.balance'), value: <Money minor={of.balanceMinor} currency={of.currency} big /> },
        ...(of.shortMinor > 0 ? [{ label: say('deposit.short'), value: amount(of.shortMinor) }] : []),
        ...(of.reservedMinor > 0 ? [{ label: say('deposit.reserved'), value: amount(of.reservedMinor) }] : []),
        { label: say('deposit.free'), value: amount(of.freeMinor) },
      ]}
    />
  );
}

/** The clock of a shortfall with every date; the step that is reached stands out. */
export function ClockTable(props: Shown): JSX.Element | null {
  const { ctx, of } = props;
  const { clock, terms } = of;
  if (clock === null) return null;
  const { say } = ctx;
  const rows = [
    ['notice', clock.noticedAt],
    ['freeze', clock.freezeAt],
    ['exit', clock.exitAt],
    ['closes', clock.closesAt],
  ] as const;
  return (
    <Section title={say('deposit.clock')} note={say('deposit.clock.note', { due: terms.topUpDays, exit: terms.exitAfterDays, notice: terms.exitNoticeDays })}>
      <Table
        caption={say('deposit.clock')}
        columns={[{ title: say('deposit.clock.step'), kind: 'main' }, { title: say('deposit.clock.when') }]}
        rows={rows.map(([name, at]) => [say(`deposit.clock.${name}`), <When at={at} />])}
      />
    </Section>
  );
}

/** What changes the amount and when, with the points that count. */
export function Changes(props: Shown): JSX.Element {
  const { ctx, of } = props;
  const { say } = ctx;
  return (
    <Section title={say('deposit.changes')}>
      <p>{say('deposit.changes.what')}</p>
      {of.recalculateAt === null ? null : <p>{say('deposit.changes.when', { when: whenText(ctx, of.recalculateAt), days: of.terms.increaseNoticeDays })}</p>}
      <h3>{say('deposit.points')}</h3>
      <Table
        caption={say('deposit.points')}
        empty={say('deposit.points.none')}
        columns={[{ title: say('deposit.points.rule'), kind: 'main' }, { title: say('deposit.points.reason') }, { title: say('deposit.points.points'), kind: 'number' }, { title: say('deposit.points.until') }]}
        rows={of.points.map((one) => [
          <span dir="auto">{one.rule}</span>,
          <span dir="auto">{one.takenBackReason === null ? one.reason : say('deposit.points.back', { reason: one.takenBackReason })}</span>,
          one.takenBackAt === null ? String(one.points) : '0',
          <Day at={one.takenBackAt ?? one.expiresAt} />,
        ])}
      />
    </Section>
  );
}

/** What buyers can still claim, and what of it nothing covers. */
export function Cover(props: Shown): JSX.Element {
  const { ctx, of } = props;
  const { say } = ctx;
  const { coverage, currency } = of;
  const money = (minor: number): string => formatMoney(minor, currency);
  return (
    <Section title={say('deposit.cover')} note={say('deposit.cover.note', { days: of.terms.coverDays })}>
      <p>{say('deposit.cover.finding', { gap: coverage.gapMinor === 0 ? 'none' : money(coverage.gapMinor) })}</p>
      <SummaryList
        tight
        rows={[
          { label: say('deposit.cover.exposure'), value: <Money minor={coverage.exposureMinor} currency={currency} /> },
          { label: say('deposit.cover.cover'), value: <Money minor={coverage.coverMinor} currency={currency} /> },
          coverage.gapMinor > 0
            ? { label: say('deposit.cover.gap'), value: <Money minor={coverage.gapMinor} currency={currency} /> }
            : { label: say('deposit.cover.room'), value: <Money minor={coverage.roomMinor} currency={currency} /> },
        ]}
      />
      {coverage.measures.length === 0 ? null : (
        <ul>
          {coverage.measures.map((one) => (
            <li>{say(`deposit.measure.${one.measure}`, { amount: money(one.amountMinor) })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const REASONS = ['deposit_paid_in', 'deposit_deduction', 'deposit_withdrawn', 'deposit_returned'] as const;

function reasonWords(ctx: PageContext, reason: string): string {
  return ctx.say(`deposit.reason.${REASONS.find((one) => one === reason) ?? 'other'}`);
}

/** The balance over time, drawn and as the statement. */
export function Balance(props: Shown & { readonly lines: readonly Movement[] }): JSX.Element {
  const { ctx, of, lines } = props;
  const { say } = ctx;
  const money = (minor: number): string => `${minor < 0 ? '−' : ''}${formatMoney(Math.abs(minor), of.currency)}`;
  const most = Math.max(0, ...lines.map((one) => one.balanceMinor));
  const last = lines.slice(-24);
  return (
    <Section title={say('deposit.over_time')}>
      {last.length > 1 ? (
        <SeriesChart
          finding={say('deposit.over_time.finding', { count: lines.length, most: money(most), now: money(of.balanceMinor) })}
          measure={say('deposit.statement.balance')}
          period={say('deposit.statement.when')}
          most={Math.max(1, ...last.map((one) => one.balanceMinor))}
          points={last.map((one) => ({ name: shortDay(ctx, one.at.slice(0, 10)), value: one.balanceMinor, text: money(one.balanceMinor) }))}
        />
      ) : (
        <p>{say('deposit.over_time.finding', { count: lines.length, most: money(most), now: money(of.balanceMinor) })}</p>
      )}
      <h3>{say('deposit.statement')}</h3>
      <Table
        caption={say('deposit.statement')}
        columns={[{ title: say('deposit.statement.why'), kind: 'main' }, { title: say('deposit.statement.when') }, { title: say('deposit.statement.change'), kind: 'number' }, { title: say('deposit.statement.balance'), kind: 'number' }]}
        rows={[...lines].reverse().slice(0, 50).map((one) => [
          one.disputeId === null ? reasonWords(ctx, one.reason) : <a href={`/disputes/${one.disputeId}`}>{reasonWords(ctx, one.reason)}</a>,
          <When at={one.at} />,
          <span class="figure">{one.changeMinor > 0 ? `+${money(one.changeMinor)}` : money(one.changeMinor)}</span>,
          <Money minor={one.balanceMinor} currency={of.currency} />,
        ])}
      />
    </Section>
  );
}

/** Appeals and what came of them. */
export function Appeals(props: Shown): JSX.Element | null {
  const { ctx, of } = props;
  const { say } = ctx;
  if (of.appeals.length === 0) return null;
  return (
    <Section title={say('deposit.appeals')}>
      <Table
        caption={say('deposit.appeals')}
        columns={[{ title: say('deposit.appeals.about'), kind: 'main' }, { title: say('deposit.appeals.when') }, { title: say('deposit.appeals.result') }]}
        rows={of.appeals.map((one) => [
          <>
            {say(`deposit.contest.about.${one.about}`)}
            <div class="hint" dir="auto">
              {one.reason}
            </div>
          </>,
          <Day at={one.at} />,
          one.result === null ? (
            say('deposit.appeals.waiting', { when: whenText(ctx, one.decideBy) })
          ) : (
            <>
              {say(`deposit.appeals.${one.result}`)}
              <div class="hint" dir="auto">
                {one.decisionReason}
              </div>
            </>
          ),
        ])}
      />
    </Section>
  );
}

/** Earlier amounts, and payments the merchant told of. */
export function History(props: Shown): JSX.Element {
  const { ctx, of } = props;
  const { say } = ctx;
  return (
    <>
      {of.topUps.length === 0 ? null : (
        <Section title={say('deposit.top_up.told')}>
          <Table
            caption={say('deposit.top_up.told')}
            columns={[{ title: say('deposit.top_up.reference'), kind: 'main' }, { title: say('deposit.top_up.amount'), kind: 'number' }, { title: say('deposit.top_up.at') }, { title: say('deposit.top_up.state') }]}
            rows={of.topUps.map((one) => [
              one.reference,
              <Money minor={one.amountMinor} currency={of.currency} />,
              <Day at={one.at} />,
              one.arrivedAt === null ? say('deposit.top_up.waiting') : <When at={one.arrivedAt} />,
            ])}
          />
        </Section>
      )}
      <Section title={say('deposit.history')}>
        <Table
          caption={say('deposit.history')}
          columns={[{ title: say('deposit.history.kind'), kind: 'main' }, { title: say('deposit.history.when') }, { title: say('deposit.required'), kind: 'number' }]}
          rows={of.levels.map((one) => [
            <>
              {say(`deposit.kind.${one.kind}`)}
              {one.reason === null ? null : (
                <div class="hint" dir="auto">
                  {one.reason}
                </div>
              )}
            </>,
            <When at={one.effectiveAt} />,
            <Money minor={one.requiredMinor} currency={of.currency} />,
          ])}
        />
      </Section>
    </>
  );
}

/** Where an exit stands. */
export function ExitBanner(props: Shown): JSX.Element | null {
  const { ctx, of } = props;
  const { say } = ctx;
  if (of.exit === null || of.exit.state === 'taken_back') return null;
  const title =
    of.exit.state === 'notice'
      ? say('deposit.leave.notice', { when: whenText(ctx, of.exit.closesAt) })
      : of.exit.state === 'tail'
        ? say('deposit.leave.tail')
        : say('deposit.leave.returned', { amount: formatMoney(of.exit.returnedMinor ?? 0, of.currency) });
  return (
    <Banner kind="note" title={title}>
      {of.exit.began === 'clock' ? <p>{say('deposit.leave.clock')}</p> : <p>{say('deposit.leave.lead', { notice: of.terms.exitNoticeDays, tail: of.terms.tailDays })}</p>}
    </Banner>
  );
}
