import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { formatMoney } from '../../core/kernel/kernel.ts';
import type { OutcomeChange } from '../../core/rules/rules.ts';
import { formatNumber, isMessageKey, say, type MessageKey } from '../../core/words/words.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, BarChart, Button, Details, ErrorSummary, Field, Form, LinkButton, Pagination, Section, SummaryList, Table, When } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

interface Replay {
  readonly id: string;
  readonly draftId: string;
  readonly begunAt: Instant;
  readonly endedAt: Instant | null;
  readonly state: 'running' | 'done' | 'stopped';
  readonly wanted: number;
  readonly done: number;
  readonly skipped: number;
  readonly changed: number;
  readonly beforeMinor: number;
  readonly afterMinor: number;
  readonly synthetic: { readonly cases: number; readonly changed: readonly { readonly name: string; readonly type: string; readonly changes: readonly OutcomeChange[] }[] };
}
interface Changed {
  readonly disputeId: string;
  readonly number: string;
  readonly type: string;
  readonly changes: readonly OutcomeChange[];
  readonly deltaMinor: number;
}

const place = (ctx: PageContext): string => `/rule-desk/drafts/${encodeURIComponent(ctx.params['draftId'] ?? '')}`;

/** Begins a replay from the draft's page; undefined when the number is none. */
export function replayAct(ctx: PageContext) {
  const count = ctx.form.integer('count', { label: ctx.say('ruledesk.replay.count'), required: true, least: 1, most: 1_000_000 });
  return ctx.form.faulty ? undefined : ctx.api.post(`${place(ctx)}/replays`, { count });
}

/** What would have come out otherwise, begun and read from the draft's page. */
export async function replaysFor(ctx: PageContext): Promise<readonly Replay[]> {
  const list = await ctx.api.get<{ readonly items: readonly Replay[] }>(`${place(ctx)}/replays`);
  return list.ok ? list.value.items : [];
}

/** The form that begins a replay, and those that were begun. */
export function ReplaySection(props: { readonly ctx: PageContext; readonly replays: readonly Replay[] }): JSX.Element {
  const { ctx, replays } = props;
  return (
    <Section title={ctx.say('ruledesk.replay')} note={ctx.say('ruledesk.replay.note')}>
      <Form of={ctx.form}>
        <Field name="count" label={ctx.say('ruledesk.replay.count')} width="short" inputMode="numeric" />
        <Actions>
          <Button kind="plain" name="do" value="replay">
            {ctx.say('ruledesk.do.replay')}
          </Button>
        </Actions>
      </Form>
      {replays.length === 0 ? null : (
        <Table
          caption={ctx.say('ruledesk.replay')}
          columns={[
            { title: ctx.say('ruledesk.replay.begun'), kind: 'main' },
            { title: ctx.say('ruledesk.replay.done'), kind: 'number' },
            { title: ctx.say('ruledesk.replay.changed'), kind: 'number' },
            { title: ctx.say('ruledesk.replay.sum'), kind: 'number' },
          ]}
          rows={replays.map((one) => [
            <a href={`/operator/rules/replays/${one.id}`}>
              <When at={one.begunAt} />
            </a>,
            progress(ctx, one),
            String(one.changed),
            signed(one.afterMinor - one.beforeMinor),
          ])}
        />
      )}
    </Section>
  );
}

/** How far it is; a replay that is done says how many there were. */
function progress(ctx: PageContext, one: Replay): string {
  return one.state === 'done' ? formatNumber(ctx.locale, one.done) : ctx.say(`ruledesk.replay.${one.state}`, { done: one.done, wanted: one.wanted });
}

function signed(minor: number): string {
  return minor > 0 ? `+${formatMoney(minor, 'CNY')}` : minor < 0 ? `−${formatMoney(-minor, 'CNY')}` : formatMoney(0, 'CNY');
}

function word(ctx: PageContext, key: string, otherwise: string): string {
  return isMessageKey(key) ? say(ctx.locale, key as MessageKey) : otherwise;
}

function stand(ctx: PageContext, value: OutcomeChange['before']): string {
  if (value === null) return '–';
  const outcome = word(ctx, `rules.outcome.${value.outcome}`, word(ctx, `ruledesk.said.${value.outcome}`, value.outcome));
  return value.amountMinor === null ? outcome : `${outcome} ${formatMoney(value.amountMinor, 'CNY')}`;
}

function Changes(props: { readonly ctx: PageContext; readonly changes: readonly OutcomeChange[] }): JSX.Element {
  const { ctx } = props;
  const name = (one: OutcomeChange): string =>
    one.what === 'remedy' ? word(ctx, `rules.remedy.${one.key}`, one.key) : one.what === 'route' ? word(ctx, `rules.route.${one.key}`, one.key) : one.what === 'admission' ? ctx.say('ruledesk.replay.admission') : one.key;
  return (
    <ul class="plain-list">
      {props.changes.map((one) => (
        <li>{ctx.say('ruledesk.replay.change', { name: name(one), before: stand(ctx, one.before), after: stand(ctx, one.after) })}</li>
      ))}
    </ul>
  );
}

/** One replay: totals drawn, and each dispute that would have come out otherwise. */
export const replayPage: Page = {
  path: '/operator/rules/replays/:replayId',
  access: 'operator',
  async get(ctx) {
    const at = `/rule-desk/replays/${encodeURIComponent(ctx.params['replayId'] ?? '')}`;
    const cursor = ctx.query.get('cursor') ?? undefined;
    const [found, list] = await Promise.all([ctx.api.get<Replay>(at), ctx.api.get<{ readonly items: readonly Changed[]; readonly next: string | null }>(`${at}/changes`, { cursor })]);
    if (!found.ok) return problem(found.refusal.status === 422 ? ownRefusal('not_found', 404) : found.refusal);
    if (!list.ok) return problem(list.refusal);
    const one = found.value;
    const here = `/operator/rules/replays/${one.id}`;
    return view({
      title: ctx.say('ruledesk.replay'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="rules" title={ctx.say('ruledesk.replay')} lead={<a href={`/operator/rules/drafts/${one.draftId}`}>{ctx.say('ruledesk.replay.back')}</a>} />
          <SummaryList
            rows={[
              { label: ctx.say('ruledesk.replay.begun'), value: <When at={one.begunAt} /> },
              { label: ctx.say('ruledesk.replay.done'), value: progress(ctx, one) },
              { label: ctx.say('ruledesk.replay.skipped'), value: String(one.skipped) },
            ]}
          />
          {one.state === 'done' ? null : (
            <Form of={ctx.form}>
              <ErrorSummary of={ctx.form} />
              <progress max={one.wanted} value={one.done} aria-label={ctx.say('ruledesk.replay.done')} />
              <Actions>
                <Button kind="plain" name="wish" value={one.state === 'running' ? 'stop' : 'resume'}>
                  {ctx.say(one.state === 'running' ? 'ruledesk.replay.stop' : 'ruledesk.replay.resume')}
                </Button>
                <LinkButton kind="plain" href={here}>
                  {ctx.say('ruledesk.replay.look')}
                </LinkButton>
              </Actions>
            </Form>
          )}
          <Section title={ctx.say('ruledesk.replay.sums')}>
            <BarChart
              finding={ctx.say('ruledesk.replay.finding', { changed: one.changed, done: one.done, sum: signed(one.afterMinor - one.beforeMinor) })}
              measure={ctx.say('ruledesk.replay.measure')}
              bars={[
                { name: ctx.say('rulesite.diff.before'), value: one.beforeMinor, text: formatMoney(one.beforeMinor, 'CNY') },
                { name: ctx.say('rulesite.diff.after'), value: one.afterMinor, text: formatMoney(one.afterMinor, 'CNY') },
              ]}
            />
          </Section>
          <Section title={ctx.say('ruledesk.replay.disputes')}>
            <Table
              caption={ctx.say('ruledesk.replay.disputes')}
              empty={ctx.say('ruledesk.replay.none')}
              columns={[{ title: ctx.say('operator.behind.number'), kind: 'main' }, { title: ctx.say('public.rules.types.code') }, { title: ctx.say('rulesite.proposal.changes') }, { title: ctx.say('ruledesk.replay.sum'), kind: 'number' }]}
              rows={list.value.items.map((row) => [row.number, row.type, <Changes ctx={ctx} changes={row.changes} />, signed(row.deltaMinor)])}
            />
            <Pagination first={cursor === undefined ? null : here} next={list.value.next === null ? null : `${here}?cursor=${list.value.next}`} />
          </Section>
          <Section title={ctx.say('ruledesk.replay.synthetic')} note={ctx.say('ruledesk.replay.synthetic.note', { cases: one.synthetic.cases, changed: one.synthetic.changed.length })}>
            {one.synthetic.changed.slice(0, 100).map((row) => (
              <Details summary={`${row.type} ${row.name}`}>
                <Changes ctx={ctx} changes={row.changes} />
              </Details>
            ))}
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    const wish = ctx.form.choice('wish', ['stop', 'resume'], { label: ctx.say('ruledesk.replay'), required: true });
    if (wish === null) return again;
    const id = ctx.params['replayId'] ?? '';
    const done = await ctx.api.put(`/rule-desk/replays/${encodeURIComponent(id)}/state`, { wish });
    if (done.ok) return goTo(`/operator/rules/replays/${id}`);
    ctx.form.refuse(done.refusal);
    return again;
  },
};
