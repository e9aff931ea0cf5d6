import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { DraftStage, Text } from '../../core/rules/rules.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Banner, Button, Day, ErrorSummary, Field, Form, Prose, Section, SummaryList, Table, Tag, TextArea, Title, When } from '../ui/ui.ts';
import { Diff, type SpokenDiff } from './diff.tsx';

/** A version that is made: what it is called, where it stands, its dates. */
export interface VersionHead {
  readonly id: string;
  readonly name: string;
  readonly title: Text;
  readonly base: string;
  readonly stage: DraftStage;
  readonly comment: { readonly from: Instant; readonly until: Instant } | null;
  readonly effectiveFrom: string | null;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}
interface Head extends VersionHead {
  readonly major: boolean;
  readonly published: boolean;
}
/** A proposal in the list of all. */
export interface ProposalItem extends Head {
  readonly changes: number;
}
/** What somebody said of a version. */
export interface PublicComment {
  readonly id: string;
  readonly at: Instant;
  readonly name: string | null;
  readonly rule: string | null;
  readonly body: string;
}
interface Proposal extends Head {
  readonly diff: SpokenDiff | null;
  readonly comments: readonly PublicComment[];
  readonly history: readonly { readonly at: Instant; readonly type: string; readonly facts: Readonly<Record<string, unknown>> }[];
}

/** Where a proposal stands, as a tag. */
export function StageTag(props: { readonly ctx: PageContext; readonly stage: DraftStage }): JSX.Element {
  const kind = props.stage === 'comment' ? 'turn' : props.stage === 'active' ? 'good' : props.stage === 'withdrawn' ? 'grave' : 'plain';
  return <Tag kind={kind}>{props.ctx.say(`rulesite.stage.${props.stage}`)}</Tag>;
}

/** Versions that were proposed, newest first; the open ones are told on the page of the rules too. */
export const proposalsPage: Page = {
  path: '/rules/proposed',
  access: 'anyone',
  async get(ctx) {
    const list = await ctx.api.get<{ readonly items: readonly ProposalItem[] }>('/rule-proposals');
    if (!list.ok) return problem(list.refusal);
    return view({
      title: ctx.say('rulesite.proposed.title'),
      body: (
        <>
          <Title over={<a href="/rules">{ctx.say('rulesite.back')}</a>} lead={ctx.say('rulesite.proposed.lead')}>
            {ctx.say('rulesite.proposed.title')}
          </Title>
          <ProposalTable ctx={ctx} items={list.value.items} />
        </>
      ),
    });
  },
};

/** Proposals as a table. */
export function ProposalTable(props: { readonly ctx: PageContext; readonly items: readonly ProposalItem[] }): JSX.Element {
  const { ctx } = props;
  return (
    <Table
      caption={ctx.say('rulesite.proposed.title')}
      empty={ctx.say('rulesite.proposed.none')}
      columns={[
        { title: ctx.say('public.rules.version'), kind: 'main' },
        { title: ctx.say('rulesite.proposed.state') },
        { title: ctx.say('rulesite.proposed.until') },
        { title: ctx.say('public.rules.from') },
      ]}
      rows={props.items.map((one) => [
        <>
          <a href={`/rules/proposed/${one.id}`}>{one.name}</a>
          <span class="hint"> {one.title[ctx.locale]}</span>
        </>,
        <StageTag ctx={ctx} stage={one.stage} />,
        one.comment === null ? '–' : <When at={one.comment.until} />,
        one.effectiveFrom === null ? '–' : <Day at={one.effectiveFrom} />,
      ])}
    />
  );
}

function Facts(props: { readonly ctx: PageContext; readonly one: Proposal }): JSX.Element {
  const { ctx, one } = props;
  const rows = [
    { label: ctx.say('rulesite.proposed.state'), value: <StageTag ctx={ctx} stage={one.stage} /> },
    { label: ctx.say('rulesite.proposed.base'), value: <a href={`/rules/${one.base}`}>{one.base}</a> },
    ...(one.comment === null ? [] : [{ label: ctx.say('rulesite.proposed.until'), value: <When at={one.comment.until} /> }]),
    { label: ctx.say('rulesite.proposed.notice'), value: ctx.say(one.major ? 'rulesite.diff.major' : 'rulesite.diff.minor') },
    ...(one.effectiveFrom === null ? [] : [{ label: ctx.say('public.rules.from'), value: <Day at={one.effectiveFrom} /> }]),
  ];
  return <SummaryList rows={rows} />;
}

function CommentForm(props: { readonly ctx: PageContext; readonly until: Instant }): JSX.Element {
  const { ctx } = props;
  return (
    <Section title={ctx.say('rulesite.comment.title')} note={ctx.say('rulesite.comment.note')} id="comment">
      <Form of={ctx.form}>
        <ErrorSummary of={ctx.form} />
        <TextArea name="body" label={ctx.say('rulesite.comment.body')} max={4000} />
        <Field name="rule" label={ctx.say('rulesite.comment.rule')} hint={ctx.say('rulesite.comment.rule.hint')} optional width="middle" maxLength={100} />
        <Field name="name" label={ctx.say('rulesite.comment.name')} hint={ctx.say('rulesite.comment.name.hint')} optional width="middle" maxLength={60} />
        <Actions>
          <Button>{ctx.say('rulesite.comment.send')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Comments(props: { readonly ctx: PageContext; readonly comments: readonly PublicComment[] }): JSX.Element {
  const { ctx } = props;
  return (
    <Section title={ctx.say('rulesite.comments.title', { count: props.comments.length })} id="comments">
      {props.comments.length === 0 ? <p class="empty">{ctx.say('rulesite.comments.none')}</p> : null}
      {props.comments.map((one) => (
        <article class="card">
          <p class="hint">
            {one.name ?? ctx.say('rulesite.comments.nameless')} · <When at={one.at} />
            {one.rule === null ? null : <span> · {one.rule}</span>}
          </p>
          <Prose>{one.body}</Prose>
        </article>
      ))}
    </Section>
  );
}

/** One proposed version: what changes, what was said of it, what happened to it. */
export const proposalPage: Page = {
  path: '/rules/proposed/:draftId',
  access: 'anyone',
  async get(ctx) {
    const found = await ctx.api.get<Proposal>(`/rule-proposals/${encodeURIComponent(ctx.params['draftId'] ?? '')}`);
    if (!found.ok) return problem(found.refusal.status === 422 ? ownRefusal('not_found', 404) : found.refusal);
    const one = found.value;
    const open = one.stage === 'comment' && one.comment !== null;
    return view({
      title: ctx.say('rulesite.proposal.title', { name: one.name }),
      shape: 'wide',
      body: (
        <>
          <Title over={<a href="/rules/proposed">{ctx.say('rulesite.proposed.title')}</a>} lead={one.title[ctx.locale]}>
            {ctx.say('rulesite.proposal.title', { name: one.name })}
          </Title>
          {one.withdrawn === null ? null : (
            <Banner kind="warning" title={ctx.say('rulesite.withdrawn')}>
              <Prose>{one.withdrawn.reason}</Prose>
            </Banner>
          )}
          {open ? (
            <Banner kind="note" title={ctx.say('rulesite.comment.open')}>
              <p>
                <a href="#comment">{ctx.say('rulesite.comment.title')}</a>
              </p>
            </Banner>
          ) : null}
          <Facts ctx={ctx} one={one} />
          {one.published ? (
            <p>
              <a href={`/rules/${one.name}`}>{ctx.say('rulesite.proposal.whole')}</a>
            </p>
          ) : null}
          <Section title={ctx.say('rulesite.proposal.changes')}>{one.diff === null ? null : <Diff diff={one.diff} version={one.published ? one.name : null} />}</Section>
          {open ? <CommentForm ctx={ctx} until={one.comment!.until} /> : null}
          <Comments ctx={ctx} comments={one.comments} />
          <Section title={ctx.say('rulesite.history')}>
            <ul class="plain-list">
              {one.history.map((line) => (
                <li>
                  <When at={line.at} /> {ctx.say(`rulesite.event.${line.type as 'announced'}`)}
                </li>
              ))}
            </ul>
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    const body = ctx.form.text('body', { label: ctx.say('rulesite.comment.body'), required: true, max: 4000 });
    const rule = ctx.form.text('rule', { label: ctx.say('rulesite.comment.rule'), max: 100 });
    const name = ctx.form.text('name', { label: ctx.say('rulesite.comment.name'), max: 60 });
    if (ctx.form.faulty) return again;
    const sent = await ctx.api.post(`/rule-proposals/${encodeURIComponent(ctx.params['draftId'] ?? '')}/comments`, {
      body,
      rule: rule === '' ? null : rule,
      name: name === '' ? null : name,
    });
    if (!sent.ok) {
      ctx.form.refuse(sent.refusal, { body: 'body', rule: 'rule', name: 'name' });
      return again;
    }
    return goTo(`/rules/proposed/${ctx.params['draftId']}`, 'rulesite.comment.sent');
  },
};

/** What differs between two published versions. */
export const changesPage: Page = {
  path: '/rules/changes',
  access: 'anyone',
  async get(ctx) {
    const [from, to] = [ctx.query.get('from') ?? '', ctx.query.get('to') ?? ''];
    const found = await ctx.api.get<SpokenDiff>('/rule-changes', { from, to });
    if (!found.ok) return problem(found.refusal.status === 422 ? ownRefusal('not_found', 404) : found.refusal);
    return view({
      title: ctx.say('rulesite.changes.title', { from, to }),
      shape: 'wide',
      body: (
        <>
          <Title over={<a href={`/rules/${to}`}>{ctx.say('rulesite.back')}</a>} lead={ctx.say('rulesite.changes.lead')}>
            {ctx.say('rulesite.changes.title', { from, to })}
          </Title>
          <Section title={ctx.say('rulesite.proposal.changes')}>
            <Diff diff={found.value} version={to} />
          </Section>
        </>
      ),
    });
  },
};
