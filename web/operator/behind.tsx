import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { typeName } from '../determination/queue.tsx';
import { rulesNow } from '../dispute/model.ts';
import { problem, view, type Page, type PageContext } from '../page.tsx';
import { Pagination, Table, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';
import { shortDay } from '../day.ts';

/** What figures count, in the order of a dispute's life. */
export const WHAT = ['filed', 'answered', 'settled', 'determined', 'closed'] as const;
export type What = (typeof WHAT)[number];

interface Row {
  readonly id: string;
  readonly number: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly type: string;
  readonly filedAt: Instant;
}

interface Ending extends Omit<Row, 'outcome' | 'filedAt'> {
  readonly name: string;
  readonly due: Instant;
  readonly waitsFor: string;
}

interface Listed<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A word of the catalogue by its made name; the name itself where the catalogue has none. */
function word(ctx: PageContext, key: string, fallback: string): string {
  return isMessageKey(key) ? sayIn(ctx.locale, key) : fallback;
}

/** The name of a stage. */
export function stageName(ctx: PageContext, stage: string): string {
  return word(ctx, `dispute.stage.${stage}`, stage);
}

function Numbered(props: { readonly row: { readonly id: string; readonly number: string } }): JSX.Element {
  return <a href={`/operator/queue/${props.row.id}`}>{props.row.number}</a>;
}

function daysOf(ctx: PageContext): { readonly from: string; readonly to: string } {
  const from = ctx.query.get('from') ?? '';
  return { from, to: ctx.query.get('to') ?? from };
}

function paging(ctx: PageContext, base: string, next: string | null): JSX.Element {
  return <Pagination first={ctx.query.get('cursor') === null ? null : base} next={next === null ? null : `${base}&cursor=${next}`} />;
}

/** The disputes behind one point of a plot. */
export const happenedPage: Page = {
  path: '/operator/figures/disputes',
  access: 'operator',
  async get(ctx) {
    const { from, to } = daysOf(ctx);
    const what = WHAT.find((one) => one === ctx.query.get('what')) ?? 'filed';
    const [list, pack] = await Promise.all([
      ctx.api.get<Listed<Row>>('/operation/happened', { what, from, to, cursor: ctx.query.get('cursor') }),
      rulesNow(ctx),
    ]);
    if (!list.ok) return problem(list.refusal);
    if (!pack.ok) return problem(pack.refusal);
    const name = ctx.say(`operator.plot.${what}`);
    const title = from === to ? ctx.say('operator.behind.day', { what: name, from: shortDay(ctx, from) }) : ctx.say('operator.behind.title', { what: name, from: shortDay(ctx, from), to: shortDay(ctx, to) });
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="figures" title={title} lead={<a href="/operator/figures">{ctx.say('operator.behind.back')}</a>} />
          <Table
            caption={title}
            columns={[
              { title: ctx.say('operator.behind.number'), kind: 'main' },
              { title: ctx.say('operator.behind.type') },
              { title: ctx.say('operator.behind.stage') },
              { title: ctx.say('operator.behind.filed') },
            ]}
            rows={list.value.items.map((row) => [
              <Numbered row={row} />,
              typeName(pack.value, row.type, ctx.locale),
              row.outcome === null ? stageName(ctx, row.stage) : word(ctx, `dispute.outcome.${row.outcome}`, row.outcome),
              <When at={row.filedAt} />,
            ])}
          />
          {paging(ctx, `/operator/figures/disputes?what=${what}&from=${from}&to=${to}`, list.value.next)}
        </>
      ),
    });
  },
};

/** The time limits behind one bar of the days ahead. */
export const endingPage: Page = {
  path: '/operator/ending',
  access: 'operator',
  async get(ctx) {
    const { from, to } = daysOf(ctx);
    const list = await ctx.api.get<Listed<Ending>>('/operation/ending', { from, to, cursor: ctx.query.get('cursor') });
    if (!list.ok) return problem(list.refusal);
    const title = ctx.say('operator.ahead.title', { day: shortDay(ctx, from) });
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="overview" title={title} lead={<a href="/operator">{ctx.say('operator.behind.home')}</a>} />
          <Table
            caption={title}
            columns={[
              { title: ctx.say('operator.behind.number'), kind: 'main' },
              { title: ctx.say('operator.ahead.what') },
              { title: ctx.say('operator.ahead.waits') },
              { title: ctx.say('operator.behind.stage') },
              { title: ctx.say('operator.ahead.due') },
            ]}
            rows={list.value.items.map((row) => [
              <Numbered row={row} />,
              word(ctx, `deadline.name.${row.name.split(':')[0]}`, row.name),
              word(ctx, `dispute.role.${row.waitsFor}`, row.waitsFor),
              stageName(ctx, row.stage),
              <When at={row.due} />,
            ])}
          />
          {paging(ctx, `/operator/ending?from=${from}&to=${to}`, list.value.next)}
        </>
      ),
    });
  },
};
