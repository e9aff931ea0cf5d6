import type { JSX } from 'preact';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import { formatDate, formatTime, isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { BarChart, Button, Counts, ErrorSummary, Form, Hidden, LinkButton, Money, Section, SeriesChart, SummaryList, Table, Tag, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';
import { stageName } from './behind.tsx';
import { shortDay } from '../day.ts';
import type { Marketplace } from './marketplaces.tsx';

interface Overview {
  readonly staffDeadlines: { readonly open: number; readonly dueWithinDay: number; readonly missed: number };
  readonly notices: { readonly waiting: number; readonly failed: number; readonly dead: number };
  readonly jobs: readonly { readonly name: 'deadlines' | 'mail' | 'webhooks' | 'escrow_releases'; readonly waiting: number; readonly oldest: Instant | null }[];
}

interface Standing {
  readonly asOf: Instant;
  readonly open: readonly { readonly stage: string; readonly count: number }[];
  readonly staff: { readonly waiting: number; readonly untaken: number; readonly overdue: number };
  readonly load: readonly { readonly personId: string; readonly name: string; readonly open: number; readonly late: number }[];
  readonly ending: readonly { readonly day: string; readonly count: number }[];
  readonly money: readonly {
    readonly currency: Currency;
    readonly escrowMinor: Minor;
    readonly heldMinor: Minor;
    readonly depositMinor: Minor;
    readonly paidToConsumersMinor: Minor;
    readonly paidToMerchantsMinor: Minor;
    readonly owedMinor: Minor;
    readonly owed: number;
  }[];
}

interface Health {
  readonly findings: readonly { readonly name: string; readonly state: 'good' | 'notice' | 'bad' }[];
  readonly database: { readonly milliseconds: number; readonly bytes: number; readonly version: string; readonly connections: number };
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number } | null;
  readonly aheadMs: number;
  readonly lastBackup: { readonly at: Instant } | null;
}

interface Participation {
  readonly noticed: number;
  readonly reached: number;
  readonly opened: number;
  readonly answered: number;
}

/** What the last proof of a marketplace's books found, as `GET /ledger/proofs` answers. */
interface Proven {
  readonly marketplaceId: string;
  readonly lookedAt: Instant;
  readonly failingSince: Instant | null;
  readonly failed: readonly { readonly proof: string; readonly wrong: number }[];
}

type Books = readonly { readonly id: string; readonly name: string; readonly proof: Proven | undefined }[];

/** Marketplaces whose books are on one screen. */
const MOST_PROOFS = 20;
const STAGES = ['admission', 'negotiation', 'choice', 'determination', 'decided', 'appeal', 'performance'];

/** Marketplaces with what the last proof of their books found; those whose books do not hold first. */
async function proofs(ctx: PageContext): Promise<Books> {
  const [list, proven] = await Promise.all([
    ctx.api.get<{ readonly items: readonly Marketplace[] }>('/marketplaces', { limit: MOST_PROOFS }),
    ctx.api.get<{ readonly items: readonly Proven[] }>('/ledger/proofs'),
  ]);
  if (!list.ok || !proven.ok) return [];
  const rows = list.value.items.map(({ id, name }) => ({ id, name, proof: proven.value.items.find((one) => one.marketplaceId === id) }));
  return rows.toSorted((x, y) => Number((y.proof?.failingSince ?? null) !== null) - Number((x.proof?.failingSince ?? null) !== null));
}

function findingText(ctx: PageContext, name: string, state: string): string {
  const key = `operator.finding.${name.replaceAll(' ', '_')}.${state}`;
  return isMessageKey(key) ? sayIn(ctx.locale, key) : `${name}: ${state}`;
}

const KIND = { good: 'good', notice: 'turn', bad: 'grave' } as const;
const WORST_FIRST = ['bad', 'notice', 'good'];

function HealthPart(props: { readonly ctx: PageContext; readonly health: Health; readonly jobs: Overview['jobs'] }): JSX.Element {
  const { ctx, health, jobs } = props;
  const { findings, database, disk, aheadMs, lastBackup } = health;
  const sorted = [...findings].sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));
  const wrong = findings.filter((one) => one.state !== 'good').length;
  return (
    <Section title={ctx.say('operator.health')} note={ctx.say('operator.health.note')}>
      <p><strong>{wrong === 0 ? ctx.say('operator.health.finding.good') : ctx.say('operator.health.finding.some', { count: wrong })}</strong></p>
      <ul class="findings">
        {sorted.map((one) => (
          <li>
            <span>{findingText(ctx, one.name, one.state)}</span>
            <Tag kind={KIND[one.state]}>{ctx.say(`operator.health.${one.state}`)}</Tag>
          </li>
        ))}
      </ul>
      <SummaryList
        tight
        rows={[
          {
            label: ctx.say('operator.health.database'),
            value: ctx.say('operator.health.database.value', { ...database, version: `PostgreSQL ${database.version.split(' ')[0]}`, size: Math.ceil(database.bytes / 1e6) }),
          },
          {
            label: ctx.say('operator.health.disk'),
            value: disk === null ? ctx.say('operator.health.unknown') : ctx.say('operator.health.disk.value', { free: Math.floor(disk.freeBytes / 1e9), total: Math.round(disk.totalBytes / 1e9) }),
          },
          { label: ctx.say('operator.health.ahead'), value: aheadMs === 0 ? ctx.say('operator.health.ahead.none') : ctx.say('operator.health.ahead.value', { hours: Math.round(aheadMs / 3_600_000) }) },
          { label: ctx.say('operator.health.backup'), value: lastBackup === null ? ctx.say('operator.health.backup.none') : <When at={lastBackup.at} /> },
        ]}
      />
      <h3>{ctx.say('operator.jobs')}</h3>
      <p class="hint">{ctx.say('operator.jobs.note')}</p>
      <Table
        caption={ctx.say('operator.jobs')}
        columns={[
          { title: ctx.say('operator.jobs.name'), kind: 'main' },
          { title: ctx.say('operator.jobs.waiting'), kind: 'number' },
          { title: ctx.say('operator.jobs.oldest') },
        ]}
        rows={jobs.map((job) => [ctx.say(`operator.job.${job.name}`), ctx.say('operator.count', { count: job.waiting }), job.oldest === null ? '–' : <When at={job.oldest} />])}
      />
    </Section>
  );
}

function Queues(props: { readonly ctx: PageContext; readonly standing: Standing; readonly overview: Overview }): JSX.Element {
  const { ctx, standing, overview } = props;
  const { open, staff, load } = standing;
  const all = open.reduce((sum, one) => sum + one.count, 0);
  const { staffDeadlines: clocks, notices } = overview;
  const count = (stage: string): number => open.find((one) => one.stage === stage)?.count ?? 0;
  return (
    <Section title={ctx.say('operator.queues')} note={ctx.say('operator.staff_clocks.note')}>
      <Counts
        of={[
          { name: ctx.say('operator.queues.waiting'), count: staff.waiting, href: '/operator/queue' },
          { name: ctx.say('operator.queues.untaken'), count: staff.untaken, kind: 'turn', href: '/operator/queue?holder=none' },
          { name: ctx.say('operator.queues.overdue'), count: staff.overdue, kind: 'grave', href: '/operator/queue?due=0' },
          { name: ctx.say('operator.clocks.soon'), count: clocks.dueWithinDay, kind: 'turn', href: '/operator/queue?due=1' },
          { name: ctx.say('operator.clocks.missed'), count: clocks.missed, kind: 'grave' },
          { name: ctx.say('operator.undelivered'), count: notices.failed + notices.dead, kind: 'turn', href: '/operator/deliveries?show=dead' },
          { name: ctx.say('operator.undelivered.waiting'), count: notices.waiting },
        ]}
      />
      <div class="pair">
        <BarChart
          finding={ctx.say('operator.queues.finding', { open: all, untaken: staff.untaken, overdue: staff.overdue })}
          measure={ctx.say('operator.queues.open')}
          bars={STAGES.map((stage) => ({ name: stageName(ctx, stage), value: count(stage), text: ctx.say('operator.count', { count: count(stage) }) }))}
        />
        <div>
          <h3>{ctx.say('operator.load')}</h3>
          <Table
            caption={ctx.say('operator.load')}
            columns={[
              { title: ctx.say('operator.load.name'), kind: 'main' },
              { title: ctx.say('operator.load.open'), kind: 'number' },
              { title: ctx.say('operator.load.late'), kind: 'number' },
            ]}
            rows={load.map((one) => [<a href={`/operator/staff/${one.personId}`}>{one.name}</a>, ctx.say('operator.count', { count: one.open }), ctx.say('operator.count', { count: one.late })])}
          />
        </div>
      </div>
    </Section>
  );
}

function Ahead(props: { readonly ctx: PageContext; readonly ending: Standing['ending'] }): JSX.Element {
  const { ctx, ending } = props;
  const all = ending.reduce((sum, day) => sum + day.count, 0);
  const most = ending.reduce((best, day) => (day.count > best.count ? day : best), ending[0] ?? { day: '', count: 0 });
  return (
    <Section title={ctx.say('operator.ahead')} note={ctx.say('operator.ahead.note')}>
      <SeriesChart
        finding={all === 0 ? ctx.say('operator.ahead.none') : ctx.say('operator.ahead.finding', { count: all, most: most.count, day: shortDay(ctx, most.day) })}
        measure={ctx.say('operator.ahead.count')}
        period={ctx.say('operator.ahead.day')}
        points={ending.map(({ day, count }) => ({
          name: shortDay(ctx, day),
          value: count,
          text: ctx.say('operator.count', { count }),
          ...(count === 0 ? {} : { href: `/operator/ending?from=${day}&to=${day}` }),
        }))}
      />
    </Section>
  );
}

function ProofResult(props: { readonly ctx: PageContext; readonly proof: Proven | undefined }): JSX.Element {
  const { ctx, proof } = props;
  if (proof === undefined) return <Tag kind="plain">{ctx.say('operator.ledger.never')}</Tag>;
  if (proof.failingSince === null) return <Tag kind="good">{ctx.say('operator.ledger.proven')}</Tag>;
  const named = (name: string): string => {
    const key = `ledger.proof.${name}`;
    return isMessageKey(key) ? sayIn(ctx.locale, key) : name;
  };
  return (
    <>
      <Tag kind="grave">{ctx.say('operator.ledger.broken')}</Tag>
      <span class="hint block">
        {ctx.say('operator.ledger.since')} <When at={proof.failingSince} />
      </span>
      {proof.failed.map((one) => (
        <span class="block">
          {named(one.proof)} × {ctx.say('operator.count', { count: one.wrong })}
        </span>
      ))}
    </>
  );
}

function MoneyPart(props: { readonly ctx: PageContext; readonly standing: Standing; readonly books: Books }): JSX.Element {
  const { ctx, standing, books } = props;
  const { asOf, money } = standing;
  return (
    <Section title={ctx.say('operator.money')} note={ctx.say('operator.money.note')}>
      {money.map((one) => {
        const amount = (minor: Minor): JSX.Element => <Money minor={minor} currency={one.currency} />;
        return (
          <SummaryList
            rows={[
              { label: ctx.say('operator.money.currency'), value: one.currency },
              { label: ctx.say('operator.money.escrow'), value: amount(one.escrowMinor) },
              { label: ctx.say('operator.money.held'), value: amount(one.heldMinor) },
              { label: ctx.say('operator.money.deposit'), value: amount(one.depositMinor) },
              { label: ctx.say('operator.money.consumers'), value: amount(one.paidToConsumersMinor) },
              { label: ctx.say('operator.money.merchants'), value: amount(one.paidToMerchantsMinor) },
              { label: ctx.say('operator.money.owed'), value: <>{amount(one.owedMinor)} <span class="hint">× {one.owed}</span></> },
            ]}
          />
        );
      })}
      <p class="hint">{ctx.say('operator.asof', { date: formatDate(ctx.locale, asOf, 'medium'), clock: formatTime(ctx.locale, asOf) })}</p>
      <h3>{ctx.say('operator.ledger')}</h3>
      <p class="hint">{ctx.say('operator.ledger.note')}</p>
      <Table
        caption={ctx.say('operator.ledger')}
        columns={[
          { title: ctx.say('operator.marketplace'), kind: 'main' },
          { title: ctx.say('operator.ledger.result') },
          { title: ctx.say('operator.ledger.at') },
          { title: ctx.say('operator.ledger.again'), kind: 'acts' },
        ]}
        rows={books.map(({ id, name, proof }) => [
          name,
          <ProofResult ctx={ctx} proof={proof} />,
          proof === undefined ? '–' : <When at={proof.lookedAt} />,
          <Form of={ctx.form}>
            <Hidden name="marketplaceId" value={id} />
            <Button kind="plain" name="do" value="prove">
              {ctx.say('operator.ledger.again')}
              <span class="away"> {name}</span>
            </Button>
          </Form>,
        ])}
      />
    </Section>
  );
}

function Funnel(props: { readonly ctx: PageContext; readonly numbers: Participation }): JSX.Element {
  const { ctx, numbers } = props;
  const bars = (['noticed', 'reached', 'opened', 'answered'] as const).map((name) => ({
    name: ctx.say(`public.numbers.${name}`),
    value: numbers[name],
    text: ctx.say('operator.numbers.of', { count: numbers[name], all: numbers.noticed, share: numbers[name] / Math.max(1, numbers.noticed) }),
  }));
  return (
    <Section title={ctx.say('operator.numbers')} note={ctx.say('operator.numbers.note')}>
      <BarChart
        finding={ctx.say('operator.numbers.finding', { noticed: numbers.noticed, answered: numbers.answered })}
        measure={ctx.say('operator.numbers')}
        bars={bars}
        most={Math.max(1, numbers.noticed)}
      />
      <p>
        <LinkButton kind="plain" href="/operator/figures">
          {ctx.say('operator.figures.title')}
        </LinkButton>
      </p>
    </Section>
  );
}

/** How the house stands: health, queues, who takes part, what ends when, the money and whether the books are right. */
export const overviewPage: Page = {
  path: '/operator',
  access: 'operator',
  async get(ctx) {
    const [overview, standing, health, numbers, books] = await Promise.all([
      ctx.api.get<Overview>('/operation'),
      ctx.api.get<Standing>('/operation/standing'),
      ctx.api.get<Health>('/operation/health'),
      ctx.api.get<Participation>('/participation', { days: 30 }),
      proofs(ctx),
    ]);
    if (!overview.ok) return problem(overview.refusal);
    if (!standing.ok) return problem(standing.refusal);
    if (!health.ok) return problem(health.refusal);
    if (!numbers.ok) return problem(numbers.refusal);
    return view({
      title: ctx.say('operator.title'),
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="overview" title={ctx.say('operator.title')} lead={ctx.say('operator.lead')} />
          <Queues ctx={ctx} standing={standing.value} overview={overview.value} />
          <Ahead ctx={ctx} ending={standing.value.ending} />
          <Funnel ctx={ctx} numbers={numbers.value} />
          <HealthPart ctx={ctx} health={health.value} jobs={overview.value.jobs} />
          <MoneyPart ctx={ctx} standing={standing.value} books={books} />
        </>
      ),
    });
  },
  async post(ctx) {
    const done = await ctx.api.post<{ readonly proven: boolean }>('/ledger/proofs', { marketplaceId: ctx.form.value('marketplaceId').slice(0, 64) });
    if (done.ok) return goTo('/operator', done.value.proven ? 'operator.ledger.done.proven' : 'operator.ledger.done.broken');
    ctx.form.refuse(done.refusal);
    return again;
  },
};
