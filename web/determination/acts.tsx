import type { ComponentChildren } from 'preact';
import type { ActName, Party } from '../../core/dispute/dispute.ts';
import type { MessageKey } from '../../core/words/words.ts';
import { AdmissionWhy, OtherRoutes } from '../dispute/admission.tsx';
import { nameOf } from '../dispute/model.ts';
import { DeterminationFacts } from '../dispute/outcome.tsx';
import { again, goTo, problem, view, type Page } from '../page.tsx';
import { Actions, Button, ErrorSummary, Form, Hidden, LinkButton, Money, Prose, Radios, Section, Select, TextArea, Title } from '../ui/ui.ts';
import { benchHref, doAct, notNow, openAct, openCase, type Case } from './case.ts';

/** A page of one act of the adjudicator: a few fields, what follows, one button. */
interface SmallAct {
  readonly place: string;
  readonly act: ActName;
  readonly key: 'recuse' | 'question' | 'return' | 'correction' | 'appeal' | 'contest' | 'objection' | 'reversal' | 'fast' | 'release' | 'refuse' | 'evidence' | 'late';
  readonly done: MessageKey;
  readonly fields: (room: Case) => ComponentChildren;
  readonly read: (room: Case) => object;
}

function smallPage(spec: SmallAct): Page {
  return {
    path: `/disputes/:disputeId/workbench/${spec.place}`,
    access: 'adjudicator',
    async get(ctx) {
      const found = await openCase(ctx);
      if (!found.ok) return problem(found.refusal);
      const room = found.value;
      if (openAct(room.dispute, spec.act) === undefined) return problem(notNow());
      return view({
        title: ctx.say(`determination.${spec.key}.title`),
        shape: 'text',
        body: (
          <Form of={ctx.form}>
            <ErrorSummary of={ctx.form} />
            <Title over={<a href={benchHref(room.dispute.id)}>{room.dispute.number}</a>} lead={ctx.say(`determination.${spec.key}.lead`)}>
              {ctx.say(`determination.${spec.key}.title`)}
            </Title>
            {spec.fields(room)}
            <Actions>
              <Button>{ctx.say(`determination.${spec.key}.button`)}</Button>
              <LinkButton kind="plain" href={benchHref(room.dispute.id)}>
                {ctx.say('common.cancel')}
              </LinkButton>
            </Actions>
          </Form>
        ),
      });
    },
    async post(ctx) {
      const found = await openCase(ctx);
      if (!found.ok) return problem(found.refusal);
      const body = spec.read(found.value);
      if (ctx.form.faulty) return again;
      const done = await doAct(ctx, spec.act, body);
      if (done.ok) return goTo(benchHref(found.value.dispute.id), spec.done);
      ctx.form.refuse(done.refusal);
      return openAct(found.value.dispute, spec.act) === undefined ? problem(done.refusal) : again;
    },
  };
}

function reasonOf(room: Case, max: number, least = 1): string {
  const { ctx } = room;
  const reason = ctx.form.text('reason', { label: ctx.say('determination.name.reason'), required: true, max });
  if (reason !== '' && reason.length < least) ctx.form.fault('reason', ctx.say('determination.fault.reason', { least }));
  return reason;
}

function ReasonField(props: { readonly room: Case; readonly max: number }): ComponentChildren {
  return <TextArea name="reason" label={props.room.ctx.say('determination.field.reason')} max={props.max} />;
}

const recusePage = smallPage({
  ...{ place: 'recuse', act: 'recuse', key: 'recuse', done: 'determination.done.recused' },
  fields: (room) => <ReasonField room={room} max={1000} />,
  read: (room) => ({ reason: reasonOf(room, 1000) }),
});

const returnPage = smallPage({
  ...{ place: 'return', act: 'return_determination', key: 'return', done: 'determination.done.returned' },
  fields: (room) => <ReasonField room={room} max={2000} />,
  read: (room) => ({ reason: reasonOf(room, 2000) }),
});

const ordinaryWayPage = smallPage({
  ...{ place: 'ordinary-way', act: 'end_fast_track', key: 'fast', done: 'determination.done.ordinary' },
  fields: (room) => <ReasonField room={room} max={2000} />,
  read: (room) => ({ reason: reasonOf(room, 2000) }),
});

function Looked({ room }: { readonly room: Case }): ComponentChildren {
  const { admission } = room.dispute;
  if (admission === null) return null;
  return (
    <>
      <AdmissionWhy admission={admission} pack={room.pack} />
      {admission.refusal === null ? null : <Section title={room.ctx.say('dispute.admission.reason')}><Prose>{admission.refusal.reason}</Prose></Section>}
      {admission.objection === null ? null : <Section title={room.ctx.say('dispute.admission.grounds')}><Prose>{admission.objection.grounds}</Prose></Section>}
    </>
  );
}

const releasePage = smallPage({
  ...{ place: 'release', act: 'release_admission', key: 'release', done: 'determination.done.released' },
  fields: (room) => (
    <>
      <Looked room={room} />
      <ReasonField room={room} max={2000} />
    </>
  ),
  read: (room) => ({ reason: reasonOf(room, 2000, 10) }),
});

const refusePage = smallPage({
  ...{ place: 'refuse', act: 'refuse_admission', key: 'refuse', done: 'determination.done.refused' },
  fields: (room) => (
    <>
      <Looked room={room} />
      <ReasonField room={room} max={4000} />
      <OtherRoutes room={room} />
    </>
  ),
  read: (room) => ({ reason: reasonOf(room, 4000, 20) }),
});

const YES_NO = ['yes', 'no'] as const;
const PARTIES: readonly Party[] = ['claimant', 'respondent'];

const questionPage = smallPage({
  ...{ place: 'question', act: 'ask_question', key: 'question', done: 'determination.done.asked' },
  fields: (room) => (
    <>
      <Radios
        name="to"
        label={room.ctx.say('determination.question.to')}
        options={PARTIES.map((party) => ({ value: party, label: nameOf(room.dispute, party, room.ctx.say), hint: room.ctx.say(`dispute.role.${party}`) }))}
      />
      <TextArea name="text" label={room.ctx.say('determination.question.text')} max={2000} />
    </>
  ),
  read: ({ ctx }) => ({
    to: ctx.form.choice('to', PARTIES, { label: ctx.say('determination.name.to'), required: true }),
    text: ctx.form.text('text', { label: ctx.say('determination.name.question'), required: true, max: 2000 }),
  }),
});

const evidencePage = smallPage({
  ...{ place: 'evidence-request', act: 'request_evidence', key: 'evidence', done: 'determination.done.evidence' },
  fields: ({ ctx, dispute, type }) => (
    <>
      <Radios
        name="to"
        label={ctx.say('determination.question.to')}
        options={PARTIES.map((party) => ({ value: party, label: nameOf(dispute, party, ctx.say), hint: ctx.say(`dispute.role.${party}`) }))}
      />
      <TextArea name="text" label={ctx.say('evidence.request.what')} hint={ctx.say('evidence.request.what.hint')} max={1000} />
      {type === undefined ? null : (
        <Select optional name="row" label={ctx.say('evidence.request.row')} options={[{ value: '', label: ctx.say('evidence.item.not_said') }, ...type.burden.map((row) => ({ value: row.id, label: row.fact[ctx.locale] }))]} />
      )}
    </>
  ),
  read: ({ ctx, type }) => {
    const to = ctx.form.choice('to', PARTIES, { label: ctx.say('determination.name.to'), required: true });
    const text = ctx.form.text('text', { label: ctx.say('evidence.request.what.name'), required: true, max: 1000 });
    if (text !== '' && text.length < 5) ctx.form.fault('text', ctx.say('evidence.short'));
    const row = ctx.form.choice('row', (type?.burden ?? []).map((one) => one.id), { label: ctx.say('evidence.request.row') });
    return { to, text, ...(row === null ? {} : { row }) };
  },
});

const latePage = smallPage({
  ...{ place: 'late', act: 'decide_late_evidence', key: 'late', done: 'determination.done.late' },
  fields: (room) => {
    const { ctx, dispute } = room;
    const open = dispute.evidence.filter((item) => item.late !== undefined && item.late.decision === null);
    const first = open[0];
    const together = open.filter((item) => item.late?.no === first?.late?.no);
    return (
      <>
        <Hidden name="no" value={first?.late?.no ?? 0} />
        <Section title={first === undefined ? '' : nameOf(dispute, first.by, ctx.say)}>
          <ul>
            {together.map((item) => (
              <li dir="auto">
                <a href={`/api/v1/evidence/${item.evidenceId}`}>{item.name}</a> – {item.shows}
              </li>
            ))}
          </ul>
          <p>{ctx.say('evidence.late.said')}</p>
          <Prose>{first?.late?.reason ?? ''}</Prose>
        </Section>
        <Radios name="admitted" label={ctx.say('determination.late.question')} options={YES_NO.map((value) => ({ value, label: ctx.say(`determination.late.${value}`) }))} />
        <ReasonField room={room} max={2000} />
      </>
    );
  },
  read: (room) => ({
    no: Number(room.ctx.form.value('no')),
    admitted: room.ctx.form.choice('admitted', YES_NO, { label: room.ctx.say('determination.name.answer'), required: true }) === 'yes',
    reason: reasonOf(room, 2000, 5),
  }),
});

const correctionPage = smallPage({
  ...{ place: 'correction', act: 'correct_determination', key: 'correction', done: 'determination.done.corrected' },
  fields: (room) => (
    <>
      <Section title={room.ctx.say('determination.field.reasons')}>
        <Prose>{room.dispute.determination?.reasons ?? ''}</Prose>
      </Section>
      <TextArea name="was" rows={2} label={room.ctx.say('determination.correction.was')} hint={room.ctx.say('determination.correction.hint')} max={500} />
      <TextArea name="now" rows={2} label={room.ctx.say('determination.correction.now')} max={500} />
    </>
  ),
  read: ({ ctx }) => ({
    was: ctx.form.text('was', { label: ctx.say('determination.name.was'), required: true, max: 500 }),
    now: ctx.form.text('now', { label: ctx.say('determination.name.now'), required: true, max: 500 }),
  }),
});

const appealPage = smallPage({
  ...{ place: 'appeal', act: 'decide_appeal', key: 'appeal', done: 'determination.done.appeal' },
  fields: (room) => (
    <>
      <Section title={room.ctx.say('determination.appeal.grounds')}>
        <Prose>{room.dispute.appeal?.grounds ?? ''}</Prose>
      </Section>
      <DeterminationFacts room={room} />
      <Section title={room.ctx.say('determination.appeal.vary')}>
        <p>{room.ctx.say('determination.appeal.vary.text')}</p>
        <LinkButton kind="plain" href={benchHref(room.dispute.id, 'determination')}>
          {room.ctx.say('determination.appeal.vary.button')}
        </LinkButton>
      </Section>
      <TextArea name="reasons" rows={8} label={room.ctx.say('determination.appeal.reasons')} hint={room.ctx.say('determination.field.reasons.hint')} max={20_000} />
    </>
  ),
  read: ({ ctx }) => {
    const reasons = ctx.form.text('reasons', { label: ctx.say('determination.name.reasons'), required: true, max: 20_000 });
    if (reasons !== '' && reasons.length < 20) ctx.form.fault('reasons', ctx.say('determination.fault.reasons'));
    return { result: 'upheld', reasons };
  },
});

const contestPage = smallPage({
  ...{ place: 'contest', act: 'decide_contest', key: 'contest', done: 'determination.done.contest' },
  fields: (room) => {
    const contested = room.dispute.obligations.filter((one) => one.status === 'contested');
    const asked = contested.find((one) => String(one.no) === (room.ctx.query.get('no') ?? room.ctx.form.value('no'))) ?? contested[0];
    return (
      <>
        <Hidden name="no" value={asked?.no ?? 0} />
        <Section title={asked === undefined ? '' : `${asked.no}. ${room.ctx.say(`dispute.term.${asked.term.kind}`)}`}>
          <Prose>{asked?.contest ?? ''}</Prose>
        </Section>
        <Radios
          name="performed"
          label={room.ctx.say('determination.contest.performed')}
          options={YES_NO.map((value) => ({ value, label: room.ctx.say(`determination.contest.${value}`) }))}
        />
        <ReasonField room={room} max={4000} />
      </>
    );
  },
  read: (room) => ({
    no: Number(room.ctx.form.value('no')),
    performed: room.ctx.form.choice('performed', YES_NO, { label: room.ctx.say('determination.name.answer'), required: true }) === 'yes',
    reason: reasonOf(room, 4000),
  }),
});

const reversalPage = smallPage({
  ...{ place: 'reversal', act: 'decide_reversal', key: 'reversal', done: 'determination.done.reversal' },
  fields: (room) => {
    const asked = room.dispute.actions.find((one) => one.reversal !== null && one.reversal.decision === null);
    return (
      <>
        <Hidden name="action" value={asked?.no ?? 0} />
        <Section title={nameOf(room.dispute, 'respondent', room.ctx.say)}>
          <p>
            {room.ctx.say('ladder.taken')} <Money minor={asked?.executedMinor ?? 0} currency={room.dispute.currency} />
          </p>
          <Prose>{asked?.reversal?.reason ?? ''}</Prose>
        </Section>
        <Radios
          name="wrong"
          label={room.ctx.say('determination.reversal.wrong')}
          options={YES_NO.map((value) => ({ value, label: room.ctx.say(`determination.reversal.${value}`) }))}
        />
        <p class="hint">{room.ctx.say('ladder.reversal.what')}</p>
        <ReasonField room={room} max={4000} />
      </>
    );
  },
  read: (room) => ({
    action: Number(room.ctx.form.value('action')),
    wrong: room.ctx.form.choice('wrong', YES_NO, { label: room.ctx.say('determination.name.answer'), required: true }) === 'yes',
    reason: reasonOf(room, 4000),
  }),
});

const objectionPage = smallPage({
  ...{ place: 'objection', act: 'decide_objection', key: 'objection', done: 'determination.done.objection' },
  fields: (room) => (
    <>
      <Section title={nameOf(room.dispute, 'respondent', room.ctx.say)}>
        <Prose>{room.dispute.depositNotice?.objection?.reason ?? ''}</Prose>
      </Section>
      <Radios
        name="upheld"
        label={room.ctx.say('determination.objection.upheld')}
        options={YES_NO.map((value) => ({ value, label: room.ctx.say(`determination.objection.${value}`) }))}
      />
      <ReasonField room={room} max={4000} />
    </>
  ),
  read: (room) => ({
    upheld: room.ctx.form.choice('upheld', YES_NO, { label: room.ctx.say('determination.name.answer'), required: true }) === 'yes',
    reason: reasonOf(room, 4000),
  }),
});

/** The adjudicator's acts with a page of their own. */
export const actPages: readonly Page[] = [releasePage, refusePage, recusePage, returnPage, questionPage, evidencePage, latePage, ordinaryWayPage, correctionPage, appealPage, contestPage, objectionPage, reversalPage];
