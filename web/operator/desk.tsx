import type { JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import type { Checked, DraftStage } from '../../core/rules/rules.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Diff, type SpokenDiff } from '../public/diff.tsx';
import { StageTag, type PublicComment, type VersionHead } from '../public/proposals.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Banner, Button, DateField, Details, ErrorSummary, Field, FileField, Form, Hidden, Prose, Section, Steps, SummaryList, Table, TextArea, When } from '../ui/ui.ts';
import { ReplaySection, replayAct, replaysFor } from './desk-replay.tsx';
import { Frame } from './frame.tsx';

/** A draft as the desk sees it. */
export interface Draft extends VersionHead {
  readonly due: Instant | null;
  readonly checked: Checked | null;
  readonly clean: boolean;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly filesHash: string;
  readonly open: readonly string[];
  readonly mine: boolean;
  readonly earliest: string;
  readonly noticeDays: number;
  readonly leastCommentDays: number;
  readonly history: readonly { readonly at: Instant; readonly by: string | null; readonly type: string; readonly facts: Readonly<Record<string, unknown>> }[];
}
/** What the files of a draft come to. */
export interface Looked {
  readonly findings: readonly { readonly file: string; readonly line: number; readonly code: string; readonly severity: 'error' | 'warning'; readonly reason: string }[];
  readonly tests: number;
  readonly failures: readonly { readonly file: string; readonly case: string | null; readonly message: string }[];
  readonly diff: SpokenDiff | null;
}
interface Comment extends PublicComment {
  readonly state: 'waiting' | 'shown' | 'kept_back';
}

/** Where a draft is on the desk. */
export function draftHref(id: string): string {
  return `/operator/rules/drafts/${encodeURIComponent(id)}`;
}
/** Where one of its files is written. */
export function fileHref(id: string, path: string): string {
  return `${draftHref(id)}/file?path=${encodeURIComponent(path)}`;
}

const WAY: readonly DraftStage[] = ['draft', 'comment', 'decision', 'notice', 'active'];

function Way(props: { readonly ctx: PageContext; readonly stage: DraftStage }): JSX.Element {
  const { ctx, stage } = props;
  const at = stage === 'archived' ? WAY.length : WAY.indexOf(stage);
  return (
    <Steps
      steps={WAY.map((one, index) => ({
        name: ctx.say(`rulesite.stage.${one}`),
        state: stage === 'withdrawn' ? 'skipped' : index < at ? 'done' : index === at ? 'current' : 'ahead',
      }))}
    />
  );
}

function Next(props: { readonly ctx: PageContext; readonly draft: Draft }): JSX.Element | null {
  const { ctx, draft } = props;
  switch (draft.stage) {
    case 'draft':
      return (
        <Form of={ctx.form}>
          <p>{ctx.say(draft.clean ? 'ruledesk.next.clean' : 'ruledesk.next.draft')}</p>
          {draft.clean ? <Field name="days" label={ctx.say('ruledesk.days')} hint={ctx.say('ruledesk.days.hint', { least: draft.leastCommentDays })} width="short" inputMode="numeric" /> : null}
          <Actions>
            {draft.clean ? (
              <Button name="do" value="open_comment">
                {ctx.say('ruledesk.do.open_comment')}
              </Button>
            ) : null}
            <Button kind={draft.clean ? 'plain' : 'primary'} name="do" value="check">
              {ctx.say('ruledesk.do.check')}
            </Button>
          </Actions>
        </Form>
      );
    case 'comment':
      return (
        <p>
          {ctx.say('ruledesk.next.comment')} <When at={draft.comment!.until} />
        </p>
      );
    case 'decision':
      if (draft.mine) return <Banner kind="note"><p>{ctx.say('ruledesk.next.mine')}</p></Banner>;
      return (
        <Form of={ctx.form}>
          <p>{ctx.say('ruledesk.next.decision', { days: draft.noticeDays })}</p>
          <DateField name="effectiveFrom" label={ctx.say('ruledesk.from')} hint={ctx.say('ruledesk.from.hint', { earliest: draft.earliest })} min={draft.earliest} />
          <Actions>
            <Button name="do" value="announce">
              {ctx.say('ruledesk.do.announce')}
            </Button>
          </Actions>
        </Form>
      );
    case 'notice':
      return <p>{ctx.say('ruledesk.next.notice', { from: draft.effectiveFrom! })}</p>;
    case 'active':
      return <p>{ctx.say('ruledesk.next.active')}</p>;
    case 'archived':
    case 'withdrawn':
      return draft.withdrawn === null ? null : <Prose>{draft.withdrawn.reason}</Prose>;
  }
}

/** Acts that go back: each asks for a reason, and none of them is at hand by accident. */
function Back(props: { readonly ctx: PageContext; readonly draft: Draft }): JSX.Element | null {
  const { ctx, draft } = props;
  const acts = (['return', 'withdraw'] as const).filter((act) => draft.open.includes(act));
  if (acts.length === 0) return null;
  return (
    <Section title={ctx.say('ruledesk.back')}>
      {acts.map((act) => (
        <Details summary={ctx.say(`ruledesk.do.${act}`)} open={ctx.form.faultOf(`${act}_reason`) !== undefined}>
          <Form of={ctx.form}>
            <TextArea name={`${act}_reason`} label={ctx.say('ruledesk.reason')} hint={ctx.say(`ruledesk.reason.${act}`)} rows={3} max={2000} />
            <Actions>
              <Button kind={act === 'withdraw' ? 'grave' : 'plain'} name="do" value={act}>
                {ctx.say(`ruledesk.do.${act}`)}
              </Button>
            </Actions>
          </Form>
        </Details>
      ))}
    </Section>
  );
}

function Places(props: { readonly ctx: PageContext; readonly id: string; readonly title: string; readonly findings: Looked['findings'] }): JSX.Element {
  const { ctx, id } = props;
  return (
    <Table
      caption={props.title}
      columns={[{ title: ctx.say('ruledesk.check.place'), kind: 'main' }, { title: ctx.say('ruledesk.check.reason') }]}
      rows={props.findings.slice(0, 200).map((one) => [
        <a class="nowrap" href={fileHref(id, one.file)}>{`${one.file}:${one.line}`}</a>,
        <span lang="en" dir="auto">
          {one.reason}
        </span>,
      ])}
    />
  );
}

/** Errors at file and line, warnings folded, and tests that fail. */
export function Findings(props: { readonly ctx: PageContext; readonly id: string; readonly looked: Looked }): JSX.Element {
  const { ctx, id, looked } = props;
  const { failures, tests } = looked;
  const errors = looked.findings.filter((one) => one.severity === 'error');
  const warnings = looked.findings.filter((one) => one.severity === 'warning');
  return (
    <>
      <p>{ctx.say('ruledesk.check.counts', { findings: errors.length, tests, failed: failures.length })}</p>
      {errors.length === 0 ? null : <Places ctx={ctx} id={id} title={ctx.say('ruledesk.check.findings')} findings={errors} />}
      {warnings.length === 0 ? null : (
        <Details summary={ctx.say('ruledesk.check.warnings', { count: warnings.length })}>
          <Places ctx={ctx} id={id} title={ctx.say('ruledesk.check.warnings', { count: warnings.length })} findings={warnings} />
        </Details>
      )}
      {failures.length === 0 ? null : (
        <Table
          caption={ctx.say('ruledesk.check.failures')}
          columns={[{ title: ctx.say('ruledesk.check.test'), kind: 'main' }, { title: ctx.say('ruledesk.check.reason') }]}
          rows={failures.slice(0, 200).map((one) => [
            <>
              <a href={fileHref(id, one.file)}>{one.file}</a> {one.case}
            </>,
            one.message,
          ])}
        />
      )}
    </>
  );
}

function Files(props: { readonly ctx: PageContext; readonly draft: Draft }): JSX.Element {
  const { ctx, draft } = props;
  const edit = draft.stage === 'draft';
  return (
    <Section title={ctx.say('ruledesk.files')} note={ctx.say('ruledesk.files.note')}>
      {edit ? (
        <p>
          <a href={`${draftHref(draft.id)}/figure`}>{ctx.say('ruledesk.figure.link')}</a>
        </p>
      ) : null}
      <Details summary={ctx.say('ruledesk.files.count', { count: draft.files.length })} open={edit}>
        <ul class="files-of-rules">
          {draft.files.map((file) => (
            <li>
              <a href={fileHref(draft.id, file.path)}>{file.path}</a>
            </li>
          ))}
        </ul>
      </Details>
      <p>
        <a href={`/api/v1/rule-desk/drafts/${draft.id}/files.zip`} download>
          {ctx.say('ruledesk.files.download')}
        </a>
      </p>
      {edit ? (
        <Form of={ctx.form} files>
          <FileField name="archive" label={ctx.say('ruledesk.files.upload')} hint={ctx.say('ruledesk.files.upload.hint')} accept=".zip,application/zip" />
          <Actions>
            <Button kind="plain" name="do" value="upload">
              {ctx.say('ruledesk.do.upload')}
            </Button>
          </Actions>
        </Form>
      ) : null}
      {edit ? (
        <form method="get" action={`${draftHref(draft.id)}/file`}>
          <Field name="path" label={ctx.say('ruledesk.files.new')} hint={ctx.say('ruledesk.files.new.hint')} width="middle" maxLength={100} />
          <Actions>
            <Button kind="plain">{ctx.say('ruledesk.files.begin')}</Button>
          </Actions>
        </form>
      ) : null}
    </Section>
  );
}

function Comments(props: { readonly ctx: PageContext; readonly comments: readonly Comment[] }): JSX.Element | null {
  const { ctx, comments } = props;
  if (comments.length === 0) return null;
  return (
    <Section title={ctx.say('ruledesk.comments')} note={ctx.say('ruledesk.comments.note')}>
      {comments.map((one) => (
        <article class="card">
          <p class="hint">
            {one.name ?? ctx.say('rulesite.comments.nameless')} · <When at={one.at} /> {one.rule === null ? null : `· ${one.rule} `}· {ctx.say(`ruledesk.comment.${one.state}`)}
          </p>
          <Prose>{one.body}</Prose>
          <Form of={ctx.form}>
            <Hidden name="comment" value={one.id} />
            {one.state === 'kept_back' ? null : <Field name={`kept_${one.id}`} label={ctx.say('ruledesk.comment.reason')} optional width="middle" maxLength={500} />}
            <Actions>
              {one.state === 'shown' ? null : (
                <Button kind="plain" name="do" value="show">
                  {ctx.say('ruledesk.comment.show')}
                </Button>
              )}
              {one.state === 'kept_back' ? null : (
                <Button kind="plain" name="do" value="keep_back">
                  {ctx.say('ruledesk.comment.keep_back')}
                </Button>
              )}
            </Actions>
          </Form>
        </article>
      ))}
    </Section>
  );
}

function Timeline(props: { readonly ctx: PageContext; readonly draft: Draft }): JSX.Element {
  const { ctx } = props;
  return (
    <Section title={ctx.say('rulesite.history')}>
      <Table
        caption={ctx.say('rulesite.history')}
        columns={[{ title: ctx.say('ruledesk.history.what'), kind: 'main' }, { title: ctx.say('ruledesk.history.by') }, { title: ctx.say('ruledesk.history.at') }]}
        rows={props.draft.history
          .map((line) => [
            <>
              {ctx.say(`rulesite.event.${line.type as 'announced'}`)} <span class="hint">{String(line.facts['path'] ?? line.facts['effectiveFrom'] ?? line.facts['reason'] ?? '')}</span>
            </>,
            line.by ?? ctx.say('ruledesk.history.clock'),
            <When at={line.at} />,
          ])
          .reverse()}
      />
    </Section>
  );
}

const place = (ctx: PageContext): string => `/rule-desk/drafts/${encodeURIComponent(ctx.params['draftId'] ?? '')}`;

/** A draft on the desk: what it changes, what is wrong with it, what comes next, who did what. */
export const draftPage: Page = {
  path: '/operator/rules/drafts/:draftId',
  access: 'operator',
  async get(ctx) {
    const found = await ctx.api.get<Draft>(place(ctx));
    if (!found.ok) return problem(found.refusal.status === 422 ? ownRefusal('not_found', 404) : found.refusal);
    const draft = found.value;
    const [looked, comments, replays] = await Promise.all([
      ctx.api.get<Looked>(`${place(ctx)}/check`),
      ctx.api.get<{ readonly items: readonly Comment[] }>(`${place(ctx)}/comments`),
      replaysFor(ctx),
    ]);
    if (!looked.ok) return problem(looked.refusal);
    if (!ctx.form.sent) ctx.form.fill({ days: String(draft.leastCommentDays), effectiveFrom: draft.earliest, count: '1000' });
    return view({
      title: ctx.say('ruledesk.draft.title', { name: draft.name }),
      shape: 'wide',
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="rules" title={ctx.say('ruledesk.draft.title', { name: draft.name })} lead={draft.title[ctx.locale]} />
          <Way ctx={ctx} stage={draft.stage} />
          <SummaryList
            rows={[
              { label: ctx.say('rulesite.proposed.state'), value: <StageTag ctx={ctx} stage={draft.stage} /> },
              { label: ctx.say('rulesite.proposed.base'), value: <a href={`/rules/${draft.base}`}>{draft.base}</a> },
              ...(draft.comment === null ? [] : [{ label: ctx.say('ruledesk.public'), value: <a href={`/rules/proposed/${draft.id}`}>{`/rules/proposed/${draft.id.slice(0, 8)}…`}</a> }]),
            ]}
          />
          <Section title={ctx.say('ruledesk.next')}>
            <Next ctx={ctx} draft={draft} />
          </Section>
          <Section title={ctx.say('ruledesk.check')}>
            <Findings ctx={ctx} id={draft.id} looked={looked.value} />
          </Section>
          <Section title={ctx.say('rulesite.proposal.changes')}>{looked.value.diff === null ? <p>{ctx.say('ruledesk.no_diff')}</p> : <Diff diff={looked.value.diff} version={null} />}</Section>
          {looked.value.diff === null ? null : <ReplaySection ctx={ctx} replays={replays} />}
          <Comments ctx={ctx} comments={comments.ok ? comments.value.items : []} />
          <Files ctx={ctx} draft={draft} />
          <Back ctx={ctx} draft={draft} />
          <Timeline ctx={ctx} draft={draft} />
        </>
      ),
    });
  },
  async post(ctx) {
    const here = draftHref(ctx.params['draftId'] ?? '');
    const sent = await act(ctx);
    if (sent === undefined) return again;
    if (!sent.ok) {
      const act_ = ctx.form.value('do');
      ctx.form.refuse(sent.refusal, { reason: `${act_}_reason`, days: 'days', effectiveFrom: 'effectiveFrom', archive: 'archive' });
      return again;
    }
    return goTo(here, 'ruledesk.done');
  },
};

async function act(ctx: PageContext) {
  const what = ctx.form.value('do');
  switch (what) {
    case 'check':
      return ctx.api.post(`${place(ctx)}/check`);
    case 'open_comment': {
      const days = ctx.form.integer('days', { label: ctx.say('ruledesk.days'), required: true, least: 1, most: 180 });
      return ctx.form.faulty ? undefined : ctx.api.post(`${place(ctx)}/comment-period`, { days });
    }
    case 'announce': {
      const effectiveFrom = ctx.form.date('effectiveFrom', { label: ctx.say('ruledesk.from'), required: true });
      return ctx.form.faulty ? undefined : ctx.api.post(`${place(ctx)}/announcement`, { effectiveFrom });
    }
    case 'return':
    case 'withdraw': {
      const reason = ctx.form.text(`${what}_reason`, { label: ctx.say('ruledesk.reason'), required: true, max: 2000 });
      return ctx.form.faulty ? undefined : ctx.api.post(`${place(ctx)}/${what === 'return' ? 'return' : 'withdrawal'}`, { reason });
    }
    case 'upload': {
      const [file] = ctx.form.files('archive');
      if (file === undefined) ctx.form.fault('archive', ctx.say('ruledesk.files.choose'));
      return file === undefined ? undefined : ctx.api.upload(`${place(ctx)}/files.zip`, file);
    }
    case 'replay':
      return replayAct(ctx);
    case 'show':
    case 'keep_back': {
      const id = ctx.form.value('comment');
      const said = ctx.form.text(`kept_${id}`, { label: ctx.say('ruledesk.comment.reason'), required: what === 'keep_back', max: 500 });
      if (ctx.form.faulty) return undefined;
      return ctx.api.post(`/rule-desk/comments/${encodeURIComponent(id)}`, { state: what === 'show' ? 'shown' : 'kept_back', reason: what === 'show' ? null : said });
    }
    default:
      ctx.form.fault(null, ctx.say('ruledesk.nothing'));
      return undefined;
  }
}
