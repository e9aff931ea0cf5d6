import type { JSX } from 'preact';
import type { ActName } from '../../core/dispute/dispute.ts';
import { moneyOf } from '../../core/dispute/terms.ts';
import { History, historyOf, type Shown } from '../dispute/history.tsx';
import { DeterminationFacts } from '../dispute/outcome.tsx';
import { Clocks, Positions, Questions, StageSteps } from '../dispute/room.tsx';
import { TermList } from '../dispute/terms.tsx';
import { LiveDispute } from '../live.tsx';
import { again, goTo, problem, view, type Page } from '../page.tsx';
import { Actions, Banner, Button, ErrorSummary, Form, LinkButton, Money, Prose, Section, Title, TurnCard } from '../ui/ui.ts';
import { benchHref, doAct, openAct, openCase, type Case } from './case.ts';
import { BurdenTable, EvidenceBySide, Figures, FindingList, Performance, SealedTalk, Undisputed } from './parts.tsx';

/** Acts with a page of their own, in the order they are offered. */
const PAGES: readonly { readonly act: ActName; readonly place: string; readonly key: 'decide' | 'appeal' | 'question' | 'correction' | 'recuse' | 'contest' | 'objection' }[] = [
  { act: 'issue_determination', place: 'determination', key: 'decide' },
  { act: 'decide_appeal', place: 'appeal', key: 'appeal' },
  { act: 'decide_contest', place: 'contest', key: 'contest' },
  { act: 'decide_objection', place: 'objection', key: 'objection' },
  { act: 'ask_question', place: 'question', key: 'question' },
  { act: 'correct_determination', place: 'correction', key: 'correction' },
  { act: 'recuse', place: 'recuse', key: 'recuse' },
];

/** What is asked of the adjudicator now, and by when. */
function Turn(props: { readonly room: Case }): JSX.Element {
  const { room } = props;
  const { ctx, dispute } = room;
  const offered = PAGES.filter((page) => openAct(dispute, page.act) !== undefined);
  const take = dispute.conflicted ? undefined : openAct(dispute, 'take_case');
  const sign = dispute.conflicted ? undefined : openAct(dispute, 'sign_determination');
  const first = take ?? sign ?? (offered[0] === undefined ? undefined : openAct(dispute, offered[0].act));
  const staffClock = dispute.deadlines.find((clock) => clock.waitsFor === 'adjudicator');
  const due = first?.due ?? (first === undefined ? null : (staffClock?.due ?? null));
  const state = take ? 'take' : sign ? 'sign' : first !== undefined ? 'act' : dispute.draft ? 'waits_second' : 'none';
  return (
    <TurnCard mine={first !== undefined} title={ctx.say(`determination.turn.${state}`)} due={due} silence={first?.consequence ? ctx.say(`deadline.consequence.${first.consequence}`) : null}>
      {take ? (
        <Form of={ctx.form}>
          <Actions>
            <Button name="do" value="take">
              {ctx.say('determination.take')}
            </Button>
          </Actions>
        </Form>
      ) : null}
      {sign ? <p><a href="#draft">{ctx.say('determination.draft.read')}</a></p> : null}
      {offered.length === 0 ? null : (
        <Actions>
          {offered.map((page, index) => (
            <LinkButton href={benchHref(dispute.id, page.place)} kind={index === 0 ? 'primary' : 'plain'}>
              {ctx.say(`determination.${page.key}.title`)}
            </LinkButton>
          ))}
        </Actions>
      )}
    </TurnCard>
  );
}

/** The draft that waits for a second signature: read it, then sign or give it back. */
function DraftSheet(props: { readonly room: Case }): JSX.Element | null {
  const { room } = props;
  const { ctx, dispute } = room;
  const { draft } = dispute;
  if (draft === null) return null;
  const maySign = !dispute.conflicted && openAct(dispute, 'sign_determination') !== undefined;
  return (
    <Section title={ctx.say('determination.draft')} note={ctx.say('determination.draft.note')} id="draft">
      <div class="card">
        <div class="card-head">
          <h3>{ctx.say(`determination.result.${draft.result}`)}</h3>
          <Money minor={moneyOf(draft.terms)} currency={dispute.currency} big />
        </div>
        <TermList terms={draft.terms} currency={dispute.currency} items={dispute.claim.items} />
      </div>
      <Figures room={room} steps={draft.computation} />
      <FindingList room={room} findings={draft.findings} />
      <h3>{ctx.say('determination.field.reasons')}</h3>
      <Prose>{draft.reasons}</Prose>
      {maySign ? (
        <Form of={ctx.form}>
          <p>{ctx.say('determination.sign.effect')}</p>
          <Actions>
            <Button name="do" value="sign">
              {ctx.say('determination.sign')}
            </Button>
            <LinkButton kind="plain" href={benchHref(dispute.id, 'return')}>
              {ctx.say('determination.return.title')}
            </LinkButton>
          </Actions>
        </Form>
      ) : null}
    </Section>
  );
}

function Bench(props: { readonly room: Case; readonly history: Shown }): JSX.Element {
  const { room, history } = props;
  const { ctx, dispute } = room;
  return (
    <>
      <ErrorSummary of={ctx.form} />
      <Title
        over={
          <>
            <a href="/queue">{ctx.say('determination.queue.title')}</a> · {dispute.number}
          </>
        }
        lead={
          <>
            {room.type?.name[ctx.locale] ?? dispute.claim.type} · <Money minor={dispute.claim.disputedMinor} currency={dispute.currency} />
          </>
        }
      >
        {dispute.claim.items.map((item) => item.title).join(', ')}
      </Title>
      <StageSteps room={room} />
      {dispute.conflicted ? (
        <Banner kind="warning" title={ctx.say('determination.conflict')}>
          <p>{ctx.say('determination.conflict.text')}</p>
        </Banner>
      ) : null}
      <div class="after">
        <Turn room={room} />
      </div>
      <p class="hint after">
        {dispute.conflicted ? '' : ctx.say('determination.conflict.none')} {ctx.say(`determination.reach.${dispute.reach ?? 'held_funds'}`)}
      </p>
      {dispute.appeal === null ? null : (
        <Section title={ctx.say('determination.appeal.grounds')} id="appeal">
          <Prose>{dispute.appeal.grounds}</Prose>
        </Section>
      )}
      <DraftSheet room={room} />
      <Positions room={room} />
      <EvidenceBySide room={room} />
      <Undisputed room={room} />
      <BurdenTable room={room} />
      <Questions room={room} />
      <SealedTalk room={room} />
      <DeterminationFacts room={room} />
      <Performance room={room} />
      <Clocks room={room} />
      <History room={room} entries={history.items} place={benchHref(dispute.id)} />
      <LiveDispute id={dispute.id} after={history.version} />
    </>
  );
}

/** The adjudicator's workbench: both sides in equal form, who must show what, and the acts open now. */
export const workbenchPage: Page = {
  path: '/disputes/:disputeId/workbench',
  access: 'adjudicator',
  async get(ctx) {
    const room = await openCase(ctx);
    if (!room.ok) return problem(room.refusal);
    const history = await historyOf(ctx, room.value.dispute);
    if (!history.ok) return problem(history.refusal);
    return view({
      title: ctx.say('determination.bench.title', { number: room.value.dispute.number }),
      shape: 'wide',
      body: <Bench room={room.value} history={history.value} />,
      islands: ['live'],
    });
  },
  async post(ctx) {
    const here = benchHref(ctx.params['disputeId'] ?? '');
    const wanted = ctx.form.choice('do', ['take', 'sign'], { label: ctx.say('determination.queue.action'), required: true });
    if (wanted === null) return again;
    const done = await doAct(ctx, wanted === 'take' ? 'take_case' : 'sign_determination', {});
    if (done.ok) return goTo(here, wanted === 'take' ? 'determination.done.taken' : 'determination.done.signed');
    if (done.refusal.status === 404) return problem(done.refusal);
    ctx.form.refuse(done.refusal);
    return again;
  },
};
