import type { JSX } from 'preact';
import type { EligibilityRule } from '../../core/jury/eligibility.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { EXPERIENCES, HISTORIES, type Experience, type History } from '../../core/rules/jury-types.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Code, Counts, Details, LinkButton, Section, Table, Title, When } from '../ui/ui.ts';
import { needText } from './model.ts';

/** The pool as `GET /jurors/pool` answers it. */
interface Pool {
  readonly asked: readonly EligibilityRule[];
  readonly source: string;
  readonly verification: string;
  readonly strata: readonly { readonly history: History; readonly experience: Experience; readonly jurors: number }[];
  readonly learning: number;
  readonly active: number;
  readonly rules: {
    readonly lessons: number;
    readonly ask: number;
    readonly pass: number;
    readonly cases: number;
    readonly rightPercent: number;
    readonly open: number;
    readonly week: number;
    readonly suspendAt: number;
    readonly withinDays: number;
    readonly epochDays: number;
    readonly weighing: boolean;
    readonly votePoints: number;
  };
  readonly panels: readonly { readonly track: string; readonly size: number; readonly threshold: number }[];
  readonly nextFreeze: Instant;
  readonly epochs: readonly { readonly marketplace: string; readonly number: number; readonly at: Instant; readonly members: number; readonly root: string }[];
}

function Numbers(props: { readonly ctx: PageContext; readonly pool: Pool }): JSX.Element {
  const { ctx, pool } = props;
  const count = (history: History, experience: Experience): string => String(pool.strata.find((one) => one.history === history && one.experience === experience)?.jurors ?? 0);
  return (
    <Section title={ctx.say('jurypool.numbers')} note={ctx.say('jurypool.groups.note')}>
      <Counts of={[{ name: ctx.say('jurypool.active'), count: pool.active }, { name: ctx.say('jurypool.learning'), count: pool.learning }]} />
      <Table
        caption={ctx.say('jurypool.groups')}
        showCaption
        empty=""
        columns={[{ title: ctx.say('jurypool.group'), kind: 'main' }, ...HISTORIES.map((history) => ({ title: ctx.say(`jurypool.history.${history}`), kind: 'number' as const }))]}
        rows={EXPERIENCES.map((experience) => [ctx.say(`jurypool.experience.${experience}`), ...HISTORIES.map((history) => count(history, experience))])}
      />
    </Section>
  );
}

function How(props: { readonly ctx: PageContext; readonly pool: Pool }): JSX.Element {
  const { ctx, pool } = props;
  const { rules } = pool;
  return (
    <Section title={ctx.say('jurypool.how')}>
      <ul>
        <li>{ctx.say('jurypool.how.draw', { days: rules.epochDays })}</li>
        {pool.panels.map(({ track, size, threshold }) => (
          <li>{ctx.say('jurypool.how.panel', { track, size, threshold })}</li>
        ))}
        <li>{ctx.say('jurypool.how.votes')}</li>
        <li>{ctx.say('jurypool.how.check')}</li>
        <li>{ctx.say('jurypool.how.weigh', { weighing: String(rules.weighing) })}</li>
        <li>{ctx.say('jurypool.how.pay', { points: rules.votePoints })}</li>
      </ul>
    </Section>
  );
}

function Jurors(props: { readonly ctx: PageContext; readonly pool: Pool }): JSX.Element {
  const { ctx, pool } = props;
  const { lessons, ask, pass, cases, rightPercent, open, week, suspendAt, withinDays } = pool.rules;
  return (
    <>
      <Section title={ctx.say('jurypool.asked')}>
        <ul>
          {pool.asked.map((one) => (
            <li>{needText(ctx, one)}</li>
          ))}
        </ul>
        <p class="hint">{ctx.say('jurypool.asked.source', { source: pool.source, verification: pool.verification })}</p>
        <Actions>
          <LinkButton href="/juror">{ctx.say('jurypool.volunteer')}</LinkButton>
        </Actions>
      </Section>
      <Section title={ctx.say('jurypool.training')}>
        <p>{ctx.say('jurypool.training.text', { lessons, ask, pass, cases, percent: rightPercent })}</p>
        <p>{ctx.say('jurypool.load', { open, week, suspend: suspendAt, days: withinDays })}</p>
      </Section>
    </>
  );
}

/** So many pools stand open; older ones are a touch away. */
const NEWEST = 5;

function EpochTable(props: { readonly ctx: PageContext; readonly epochs: Pool['epochs'] }): JSX.Element {
  const { ctx } = props;
  return (
    <Table
      caption={ctx.say('jurypool.epochs')}
      empty={ctx.say('jurypool.epochs.none')}
      columns={[
        { title: ctx.say('jurypool.epoch'), kind: 'main' },
        { title: ctx.say('jurypool.epoch.at') },
        { title: ctx.say('jurypool.epoch.members'), kind: 'number' },
        { title: ctx.say('jurypool.epoch.root') },
      ]}
      rows={props.epochs.map(({ marketplace, number, at, members, root }) => [`${marketplace} · ${number}`, <When at={at} />, String(members), <Code>{root}</Code>])}
    />
  );
}

function Epochs(props: { readonly ctx: PageContext; readonly pool: Pool }): JSX.Element {
  const { ctx, pool } = props;
  const older = pool.epochs.slice(NEWEST);
  return (
    <Section title={ctx.say('jurypool.epochs')}>
      <p>
        {ctx.say('jurypool.next')} <When at={pool.nextFreeze} />
      </p>
      <EpochTable ctx={ctx} epochs={pool.epochs.slice(0, NEWEST)} />
      {older.length === 0 ? null : (
        <Details summary={ctx.say('jurypool.epochs.older', { count: older.length })}>
          <EpochTable ctx={ctx} epochs={older} />
        </Details>
      )}
    </Section>
  );
}

/** The public record of the jury: numbers, rules, how it is drawn and checked; nobody in it. */
export const juryPage: Page = {
  path: '/jury',
  access: 'anyone',
  async get(ctx) {
    const pool = await ctx.api.get<Pool>('/jurors/pool');
    if (!pool.ok) return problem(pool.refusal);
    return view({
      title: ctx.say('jurypool.title'),
      body: (
        <>
          <Title lead={ctx.say('jurypool.lead')}>{ctx.say('jurypool.title')}</Title>
          {ctx.demo ? <p class="hint">{ctx.say('jurypool.demo')}</p> : null}
          <How ctx={ctx} pool={pool.value} />
          <Numbers ctx={ctx} pool={pool.value} />
          <Section title={ctx.say('jurypool.bias')}>
            <p>{ctx.say('jurypool.bias.text')}</p>
            <p>
              <a href="/jury/bias">{ctx.say('jurypool.bias.link')}</a>
            </p>
          </Section>
          <Jurors ctx={ctx} pool={pool.value} />
          <Epochs ctx={ctx} pool={pool.value} />
        </>
      ),
    });
  },
};
