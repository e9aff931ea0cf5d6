import type { Instant } from '../../core/kernel/kernel.ts';
import { AdmissionWhy } from '../dispute/admission.tsx';
import { rulesNamed, rulesNow, type Clock, type Dispute } from '../dispute/model.ts';
import { QueueFilters, queueHref, QueueTable, readQueue, type QueueRow } from '../determination/queue.tsx';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, Countdown, ErrorSummary, Form, LinkButton, Pagination, Select, SummaryList, TextArea, Title, When } from '../ui/ui.ts';
import { ownRefusal } from '../serve.tsx';
import { advanceHref } from './advance.tsx';
import { stageName } from './behind.tsx';
import { Frame } from './frame.tsx';
import type { Member } from './staff.tsx';

const HERE = '/operator/queue';
const assignHref = (row: Pick<QueueRow, 'id'>): string => `${HERE}/${row.id}`;

/** Matters before adjudicators; the operator gives them to somebody, and decides nothing. */
export const operatorQueuePage: Page = {
  path: HERE,
  access: 'operator',
  async get(ctx) {
    const [queue, pack] = await Promise.all([readQueue(ctx), rulesNow(ctx)]);
    if (!queue.ok) return problem(queue.refusal);
    if (!pack.ok) return problem(pack.refusal);
    return view({
      title: ctx.say('operator.part.queue'),
      shape: 'wide',
      body: (
        <>
          <Frame ctx={ctx} part="queue" title={ctx.say('operator.part.queue')} lead={ctx.say('operator.queue.lead')} />
          <p>
            <a href="/operator/delays">{ctx.say('operator.delays.title')}</a>
          </p>
          <QueueFilters ctx={ctx} pack={pack.value} path={HERE} />
          <QueueTable
            {...{ ctx, pack: pack.value, rows: queue.value.items }}
            href={assignHref}
            action={(row) => (
              <a href={assignHref(row)}>
                {ctx.say(row.stage === 'admission' ? 'operator.admission.title' : row.adjudicator === 'none' ? 'operator.assign' : 'operator.reassign')}
                <span class="away"> {row.number}</span>
              </a>
            )}
          />
          <Pagination first={ctx.query.has('after') ? queueHref(ctx, null, HERE) : null} next={queue.value.next === null ? null : queueHref(ctx, queue.value.next, HERE)} />
        </>
      ),
    });
  },
};

interface Standing {
  readonly id: string;
  readonly number: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly filedAt: Instant;
  readonly deadlines: readonly Clock[];
  readonly adjudicator: 'none' | 'you' | 'other';
  readonly allowed: readonly { readonly act: string }[];
}

async function adjudicators(ctx: PageContext): Promise<readonly Member[]> {
  const page = await ctx.api.get<{ readonly items: readonly Member[] }>('/staff', { limit: 200 });
  return page.ok ? page.value.items.filter((member) => member.roles.includes('adjudicator')) : [];
}

/** One dispute as the operator sees it: where it stands and what runs; gives it to an adjudicator where one is waited for. */
export const assignPage: Page = {
  path: '/operator/queue/:disputeId',
  access: 'operator',
  async get(ctx) {
    const [found, members] = await Promise.all([
      ctx.api.get<Standing>(`/disputes/${encodeURIComponent(ctx.params['disputeId'] ?? '')}`),
      adjudicators(ctx),
    ]);
    if (!found.ok) return problem(found.refusal);
    const dispute = found.value;
    const may = dispute.allowed.some((one) => one.act === 'assign_case');
    return view({
      title: ctx.say('operator.assign.title', { number: dispute.number }),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Frame ctx={ctx} part="queue" title={ctx.say('operator.assign.title', { number: dispute.number })} {...(may ? { lead: ctx.say('operator.assign.lead') } : {})} />
          <SummaryList
            rows={[
              { label: ctx.say('determination.queue.holder'), value: ctx.say(`determination.holder.${dispute.adjudicator}`) },
              { label: ctx.say('operator.assign.stage'), value: stageName(ctx, dispute.stage) },
              { label: ctx.say('operator.behind.filed'), value: <When at={dispute.filedAt} /> },
              ...dispute.deadlines.map((clock) => ({ label: ctx.say(`deadline.name.${clock.rule}`), value: <Countdown due={clock.due} /> })),
            ]}
          />
          {dispute.allowed.some((one) => one.act === 'release_admission') ? (
            <p>
              <LinkButton href={`/operator/queue/${dispute.id}/release`}>{ctx.say('operator.admission.title')}</LinkButton>
            </p>
          ) : null}
          {dispute.allowed.some((one) => one.act === 'decide_advance') ? (
            <LinkButton href={advanceHref(dispute.id)}>{ctx.say('ladder.decide.title')}</LinkButton>
          ) : null}
          {may ? (
            <>
              <Select
                name="adjudicatorId"
                label={ctx.say('operator.assign.to')}
                options={[{ value: '', label: ctx.say('operator.assign.choose') }, ...members.map((member) => ({ value: member.id, label: member.name }))]}
              />
              <Actions>
                <Button>{ctx.say('operator.assign')}</Button>
                <LinkButton kind="plain" href="/operator/queue">
                  {ctx.say('common.cancel')}
                </LinkButton>
              </Actions>
            </>
          ) : dispute.stage === 'admission' ? null : (
            <p class="empty">{ctx.say('operator.assign.closed')}</p>
          )}
        </Form>
      ),
    });
  },
  async post(ctx) {
    const adjudicatorId = ctx.form.text('adjudicatorId', { label: ctx.say('operator.assign.to') });
    if (adjudicatorId === '') ctx.form.fault('adjudicatorId', ctx.say('common.required.choose', { label: ctx.say('operator.enter.adjudicator') }));
    if (ctx.form.faulty) return again;
    const done = await ctx.api.post(`/disputes/${encodeURIComponent(ctx.params['disputeId'] ?? '')}/acts/assign-case`, { adjudicatorId });
    if (done.ok) return goTo('/operator/queue', 'operator.done.assigned');
    ctx.form.refuse(done.refusal);
    return again;
  },
};

type Waiting = Standing & Pick<Dispute, 'admission' | 'rulesVersion'>;

/** Whoever is on duty lets a filing go on that waits for a person: it takes nothing from anybody, and so needs no file. */
export const releasePage: Page = {
  path: '/operator/queue/:disputeId/release',
  access: 'operator',
  async get(ctx) {
    const found = await ctx.api.get<Waiting>(`/disputes/${encodeURIComponent(ctx.params['disputeId'] ?? '')}`);
    if (!found.ok) return problem(found.refusal);
    const dispute = found.value;
    const pack = await rulesNamed(ctx, dispute.rulesVersion);
    if (!pack.ok) return problem(pack.refusal);
    if (dispute.admission === null || !dispute.allowed.some((one) => one.act === 'release_admission')) return problem(ownRefusal('act_not_allowed_now', 409));
    return view({
      title: ctx.say('operator.admission.title'),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={assignHref(dispute)}>{dispute.number}</a>} lead={ctx.say('operator.admission.lead')}>
            {ctx.say('operator.admission.title')}
          </Title>
          <AdmissionWhy admission={dispute.admission} pack={pack.value} />
          <TextArea name="reason" label={ctx.say('determination.field.reason')} hint={ctx.say('determination.release.lead')} max={2000} />
          <Actions>
            <Button>{ctx.say('operator.admission.title')}</Button>
            <LinkButton kind="plain" href={assignHref(dispute)}>
              {ctx.say('common.cancel')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const reason = ctx.form.text('reason', { label: ctx.say('determination.name.reason'), required: true, max: 2000 });
    if (reason !== '' && reason.length < 10) ctx.form.fault('reason', ctx.say('determination.fault.reason', { least: 10 }));
    if (ctx.form.faulty) return again;
    const done = await ctx.api.post(`/disputes/${encodeURIComponent(ctx.params['disputeId'] ?? '')}/acts/release-admission`, { reason });
    if (done.ok) return goTo('/operator/queue', 'determination.done.released');
    ctx.form.refuse(done.refusal);
    return again;
  },
};
