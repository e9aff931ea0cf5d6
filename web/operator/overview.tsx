import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { BarChart, Section, SummaryList, Table, Tag, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';
import type { Marketplace } from './marketplaces.tsx';

interface Overview {
  readonly staffDeadlines: { readonly open: number; readonly dueWithinDay: number; readonly missed: number };
  readonly notices: { readonly waiting: number; readonly failed: number; readonly dead: number };
  readonly jobs: readonly { readonly name: 'deadlines' | 'mail' | 'webhooks' | 'escrow_releases'; readonly waiting: number; readonly oldest: Instant | null }[];
}

interface Participation {
  readonly noticed: number;
  readonly reached: number;
  readonly opened: number;
  readonly answered: number;
}

interface Proof {
  readonly proven: boolean;
  readonly lines: readonly { readonly proof: string; readonly lookedAt: number; readonly wrong: number }[];
}

/** Marketplaces whose books are proved on one screen. */
const MOST_PROOFS = 20;

async function proofs(ctx: PageContext): Promise<{ readonly name: string; readonly proof: Proof }[]> {
  const list = await ctx.api.get<{ readonly items: readonly Marketplace[] }>('/marketplaces', { limit: MOST_PROOFS });
  if (!list.ok) return [];
  const found = await Promise.all(
    list.value.items.map(async ({ id, name }) => ({ name, proof: await ctx.api.get<Proof>('/ledger/proof', { marketplaceId: id }) })),
  );
  return found.flatMap(({ name, proof }) => (proof.ok ? [{ name, proof: proof.value }] : []));
}

function Ledger(props: { readonly ctx: PageContext; readonly books: Awaited<ReturnType<typeof proofs>> }): JSX.Element {
  const { ctx, books } = props;
  return (
    <Section title={ctx.say('operator.ledger')} note={ctx.say('operator.ledger.note')}>
      <Table
        caption={ctx.say('operator.ledger')}
        columns={[
          { title: ctx.say('operator.marketplace'), kind: 'main' },
          { title: ctx.say('operator.ledger.result') },
          { title: ctx.say('operator.ledger.looked'), kind: 'number' },
          { title: ctx.say('operator.ledger.wrong'), kind: 'number' },
        ]}
        rows={books.map(({ name, proof }) => [
          name,
          <Tag kind={proof.proven ? 'good' : 'grave'}>{ctx.say(proof.proven ? 'operator.ledger.proven' : 'operator.ledger.broken')}</Tag>,
          String(proof.lines.reduce((sum, line) => sum + line.lookedAt, 0)),
          String(proof.lines.reduce((sum, line) => sum + line.wrong, 0)),
        ])}
      />
    </Section>
  );
}

function Numbers(props: { readonly ctx: PageContext; readonly numbers: Participation }): JSX.Element {
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
    </Section>
  );
}

/** How the house stands: what is due, what could not be delivered, what waits, whether the books are right. */
export const overviewPage: Page = {
  path: '/operator',
  access: 'operator',
  async get(ctx) {
    const [overview, numbers, books] = await Promise.all([
      ctx.api.get<Overview>('/operation'),
      ctx.api.get<Participation>('/participation', { days: 30 }),
      proofs(ctx),
    ]);
    if (!overview.ok) return problem(overview.refusal);
    if (!numbers.ok) return problem(numbers.refusal);
    const { staffDeadlines: staff, notices, jobs } = overview.value;
    const undelivered = notices.failed + notices.dead;
    return view({
      title: ctx.say('operator.title'),
      body: (
        <>
          <Frame ctx={ctx} part="overview" title={ctx.say('operator.title')} lead={ctx.say('operator.lead')} />
          <Section title={ctx.say('operator.staff_clocks')} note={ctx.say('operator.staff_clocks.note')}>
            <SummaryList
              rows={[
                { label: ctx.say('operator.clocks.open'), value: <a href="/operator/queue">{staff.open}</a> },
                { label: ctx.say('operator.clocks.soon'), value: <Tag kind={staff.dueWithinDay > 0 ? 'turn' : 'plain'}>{staff.dueWithinDay}</Tag> },
                { label: ctx.say('operator.clocks.missed'), value: <Tag kind={staff.missed > 0 ? 'grave' : 'good'}>{staff.missed}</Tag> },
              ]}
            />
          </Section>
          <Section title={ctx.say('operator.undelivered')} note={ctx.say('operator.undelivered.note')}>
            <SummaryList
              rows={[
                {
                  label: ctx.say('operator.undelivered.count'),
                  value: undelivered === 0 ? <Tag kind="good">0</Tag> : <a href="/operator/deliveries?show=dead">{undelivered}</a>,
                },
                { label: ctx.say('operator.undelivered.waiting'), value: notices.waiting },
              ]}
            />
          </Section>
          <Section title={ctx.say('operator.jobs')} note={ctx.say('operator.jobs.note')}>
            <Table
              caption={ctx.say('operator.jobs')}
              columns={[
                { title: ctx.say('operator.jobs.name'), kind: 'main' },
                { title: ctx.say('operator.jobs.waiting'), kind: 'number' },
                { title: ctx.say('operator.jobs.oldest') },
              ]}
              rows={jobs.map((job) => [ctx.say(`operator.job.${job.name}`), String(job.waiting), job.oldest === null ? '–' : <When at={job.oldest} />])}
            />
          </Section>
          <Ledger ctx={ctx} books={books} />
          <Numbers ctx={ctx} numbers={numbers.value} />
        </>
      ),
    });
  },
};
