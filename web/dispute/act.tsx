import type { ComponentChildren, JSX } from 'preact';
import type { ActName } from '../../core/dispute/dispute.ts';
import { KeptWords } from '../kept.tsx';
import { LiveForm } from '../live.tsx';
import { again, goTo, problem, view, type Outcome, type Page, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { useSpeech } from '../speech.ts';
import { Actions, Button, Countdown, ErrorSummary, Form, LinkButton, Title } from '../ui/ui.ts';
import type { Team } from '../merchant/shop.tsx';
import { beginWithTemplate, TemplateChoice } from '../merchant/templates.tsx';
import { historyOf, type Shown } from './history.tsx';
import { Meanwhile, versionSeen, WhatIsSeen } from './meanwhile.tsx';
import { openRoom, type Dispute, type Room } from './model.ts';

/**
 * Every act of a party; each has a page with one form that posts it. Not among them is `open_notice`: reading the
 * dispute's page is that act, and the API records it then.
 */
export const PARTY_ACTS = [
  'object_to_refusal',
  'respond',
  'post_message',
  'submit_evidence',
  'request_evidence',
  'decline_evidence_request',
  'object_to_evidence',
  'answer_evidence_objection',
  'request_human',
  'make_offer',
  'withdraw_offer',
  'reject_offer',
  'accept_offer',
  'countersign',
  'decline_countersign',
  'request_extension',
  'agree_extension',
  'decline_extension',
  'end_negotiation',
  'join_fast_track',
  'leave_fast_track',
  'propose_jury',
  'join_jury',
  'decline_jury',
  'leave_jury',
  'reveal_nonce',
  'choose',
  'exit',
  'withdraw',
  'answer_question',
  'accept_determination',
  'appeal',
  'report_performance',
  'confirm_performance',
  'contest_performance',
  'waive_obligation',
  'object_to_deduction',
  'propose_change',
  'accept_change',
  'decline_change',
  'ask_advance',
  'ask_reversal',
  'refer_out',
] as const satisfies readonly ActName[];
export type PartyAct = (typeof PARTY_ACTS)[number];

/** What an act's page shows and sends. */
export interface ActSpec {
  readonly act: PartyAct;
  /** `grave` for what cannot be taken back and costs something */
  readonly kind?: 'primary' | 'grave';
  readonly files?: boolean;
  /** scripts of the page */
  readonly islands?: readonly string[];
  /** what stands above the button: what becomes binding, and the fields */
  body(room: ActRoom): ComponentChildren;
  /** the act's body from the form; faults are noted on the form */
  read(room: ActRoom): object | Promise<object>;
  /** the field a merchant's template is put into */
  readonly template?: string;
  /** API field → form field */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A dispute at the page of an act; `no` is the offer, question or obligation it is about. */
export interface ActRoom extends Room {
  readonly no: number;
}

async function actRoom(ctx: PageContext): Promise<ActRoom | Outcome> {
  const room = await openRoom(ctx);
  if (!room.ok) return problem(room.refusal);
  const no = Number(ctx.query.get('no') ?? '0');
  return { ...room.value, no: Number.isSafeInteger(no) ? no : 0 };
}

/** Whether the reader only looks on for the shop; asked only where an act is not open. */
async function readsOnly(room: ActRoom): Promise<boolean> {
  const { ctx, dispute } = room;
  if (dispute.role !== 'respondent') return false;
  const teams = await Promise.all((ctx.me?.merchantIds ?? []).map((merchantId) => ctx.api.get<Team>('/my/team', { merchantId })));
  return teams.length > 0 && teams.every((team) => team.ok && team.value.you.role === 'viewer');
}

/** An act that is not open (any more): why is on the dispute's page. */
function closedView(room: ActRoom, spec: ActSpec, history: Shown): Outcome {
  const { ctx, dispute } = room;
  return view({
    title: ctx.say(`act.${spec.act}.title`),
    status: ctx.form.sent ? 422 : 409,
    shape: 'text',
    body: (
      <>
        <Title over={<Back dispute={dispute} />} lead={ctx.say('act.closed')}>
          {ctx.say(`act.${spec.act}.title`)}
        </Title>
        <Meanwhile room={room} history={history} />
        <KeptWords of={ctx.form} />
        <LinkButton href={`/disputes/${dispute.id}`}>{ctx.say('act.back')}</LinkButton>
      </>
    ),
  });
}

/** A page with one form that posts one act. */
export function actPage(spec: ActSpec): Page {
  const path = `/disputes/:disputeId/acts/${spec.act.replaceAll('_', '-')}`;
  return {
    path,
    async get(ctx) {
      const room = await actRoom(ctx);
      if (!('dispute' in room)) return room;
      const { dispute } = room;
      const open = dispute.allowed.find((one) => one.act === spec.act);
      const history = await historyOf(ctx, dispute);
      if (!history.ok) return problem(history.refusal);
      if (open === undefined) return (await readsOnly(room)) ? problem(ownRefusal('role_reads_only', 403)) : closedView(room, spec, history.value);
      const title = ctx.say(`act.${spec.act}.title`);
      const templates = spec.template === undefined || dispute.role !== 'respondent' ? [] : await beginWithTemplate(ctx, spec.template);
      const body = spec.body(room);
      if (body === null) return problem(ownRefusal('not_found', 404));
      return view({
        title,
        shape: 'text',
        islands: [...(spec.islands ?? []), 'live'],
        body: (
          <div class="flow">
            <ErrorSummary of={ctx.form} />
            <Title over={<Back dispute={dispute} />} lead={ctx.say(`act.${spec.act}.lead`)}>
              {title}
            </Title>
            {open.due === null ? null : (
              <p>
                {ctx.say('act.until')} <Countdown due={open.due} />
              </p>
            )}
            <Meanwhile room={room} history={history.value} />
            <TemplateChoice templates={templates} no={room.no} />
            <Form of={ctx.form} class="flow" {...(spec.files ? { files: true } : {})}>
              <WhatIsSeen dispute={dispute} />
              {body}
              <Actions>
                <Button kind={spec.kind ?? 'primary'}>{ctx.say(`act.${spec.act}.button`)}</Button>
                <LinkButton kind="plain" href={`/disputes/${dispute.id}`}>
                  {ctx.say('common.cancel')}
                </LinkButton>
              </Actions>
            </Form>
            <LiveForm id={dispute.id} after={history.value.version} />
          </div>
        ),
      });
    },
    async post(ctx) {
      const room = await actRoom(ctx);
      if (!('dispute' in room)) return room;
      // before any file of the form goes up
      if (!room.dispute.allowed.some((one) => one.act === spec.act) && (await readsOnly(room))) return problem(ownRefusal('role_reads_only', 403));
      const body = await spec.read(room);
      if (ctx.form.faulty) return again;
      const onWhat = versionSeen(spec.act, ctx.form);
      const sent = await ctx.api.post(`/disputes/${room.dispute.id}/acts/${spec.act.replaceAll('_', '-')}`, { ...body, ...onWhat });
      if (sent.ok) return goTo(`/disputes/${room.dispute.id}`, `act.${spec.act}.done`);
      if (sent.refusal.status === 404) return problem(sent.refusal);
      if (sent.refusal.code === 'changed_meanwhile') ctx.form.fault(null, ctx.say('act.changed'));
      else ctx.form.refuse(sent.refusal, spec.fields ?? {});
      return again;
    },
  };
}

/** Back to the dispute, above the heading. */
export function Back(props: { readonly dispute: Pick<Dispute, 'id' | 'number'> }): JSX.Element {
  const { say } = useSpeech();
  return <a href={`/disputes/${props.dispute.id}`}>{say('dispute.number', { number: props.dispute.number })}</a>;
}
