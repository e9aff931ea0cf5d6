import type { JSX } from 'preact';
import type { DeclineReason } from '../../core/jury/round.ts';
import { optionText } from '../dispute/jury.tsx';
import { again, goTo, problem, view, type Outcome, type Page, type PageContext } from '../page.tsx';
import { useSpeech } from '../speech.ts';
import { Actions, Button, Checkboxes, Code, Details, ErrorSummary, Form, LinkButton, Prose, Radios, Section, SummaryList, TextArea, Title, TurnCard, When } from '../ui/ui.ts';
import { seatHref, type Receipt, type Seat } from './model.ts';

const TIES = ['person', 'shop', 'rival', 'dealt', 'told'] as const;
const WHY = ['conflict', 'content', 'other'] as const satisfies readonly DeclineReason[];

/** The seat of this page, or why it is not shown. */
async function seatOf(ctx: PageContext): Promise<Seat | Outcome> {
  const found = await ctx.api.get<Seat>(`/juror/seats/${ctx.params['seatId']}`);
  return found.ok ? found.value : problem(found.refusal);
}

function isSeat(found: Seat | Outcome): found is Seat {
  return !('kind' in found) && 'questions' in found;
}

/** What is asked of somebody who was called: time, ties, and the two ways on, each as easy as the other. */
function Summons(props: { readonly seat: Seat; readonly ctx: PageContext }): JSX.Element {
  const { say } = useSpeech();
  const { seat, ctx } = props;
  return (
    <>
      <TurnCard mine title={say('seat.summons.turn')} due={seat.untilAt} silence={say('seat.summons.silence')} />
      <Section title={say('seat.summons.what')}>
        <ul>
          <li>{say('seat.summons.time', { hours: Math.round(seat.reviewMinutes / 60) })}</li>
          <li>{say('seat.summons.panel', { size: seat.size, threshold: seat.threshold })}</li>
          <li>{say('seat.summons.hidden')}</li>
          <li>{say('seat.summons.secret')}</li>
        </ul>
      </Section>
      <Form of={ctx.form}>
        <ErrorSummary of={ctx.form} />
        <Section title={say('seat.ties.title')}>
          <p>{say('seat.ties.text')}</p>
          <ul>
            {TIES.map((tie) => (
              <li>{say(`seat.ties.${tie}`)}</li>
            ))}
          </ul>
          <Checkboxes name="none" label={say('seat.ties.declare')} options={[{ value: 'yes', label: say('seat.ties.none') }]} />
          <Actions>
            <Button>{say('seat.accept')}</Button>
            <LinkButton kind="plain" href={seatHref(seat.id, 'step-aside')}>
              {say('seat.aside')}
            </LinkButton>
          </Actions>
        </Section>
      </Form>
    </>
  );
}

function Accepted(props: { readonly seat: Seat }): JSX.Element {
  const { say } = useSpeech();
  const { seat } = props;
  return (
    <TurnCard mine title={say(seat.draft === null ? 'seat.accepted.turn' : 'seat.accepted.draft')} due={seat.untilAt} silence={say('seat.accepted.silence')}>
      <Actions>
        <LinkButton href={seatHref(seat.id, 'case')}>{say('seat.read')}</LinkButton>
        <LinkButton kind="plain" href={seatHref(seat.id, 'step-aside')}>
          {say('seat.aside')}
        </LinkButton>
      </Actions>
    </TurnCard>
  );
}

function ReceiptCard(props: { readonly receipt: Receipt; readonly seat: Seat }): JSX.Element {
  const { say } = useSpeech();
  const { receipt, seat } = props;
  const { ballot, salt } = receipt;
  return (
    <Section title={say('seat.receipt.title')}>
      <SummaryList
        rows={[
          { label: say('seat.receipt.at'), value: <When at={receipt.at} /> },
          { label: say('seat.receipt.commitment'), value: <Code>{receipt.commitment}</Code> },
        ]}
      />
      <p>{say('seat.receipt.text')}</p>
      {ballot === null || salt === null ? null : (
        <Details summary={say('seat.receipt.own')}>
          <SummaryList rows={seat.questions.map(({ id, kind }) => ({ label: kind === 'remedy' ? say('seat.question.remedy') : <Code>{id}</Code>, value: optionText(say, ballot.answers[id] ?? '') }))} />
          <Prose>{ballot.reason}</Prose>
          <p>
            {say('seat.receipt.salt')} <Code>{salt}</Code>
          </p>
          <p class="hint">{say('seat.receipt.leak')}</p>
        </Details>
      )}
    </Section>
  );
}

function Voted(props: { readonly seat: Seat }): JSX.Element {
  const { say } = useSpeech();
  const { seat } = props;
  const title = seat.round === 'ended' ? say(`seat.ended.${seat.outcome ?? 'stopped'}`) : say('seat.voted.turn');
  return (
    <>
      <TurnCard mine={false} title={title}>
        <p>{seat.round === 'ended' ? say('seat.ended.thanks') : say('seat.voted.text')}</p>
      </TurnCard>
      {seat.receipt === null ? null : <ReceiptCard receipt={seat.receipt} seat={seat} />}
    </>
  );
}

/** A seat that asks nothing any more. */
function Over(props: { readonly seat: Seat }): JSX.Element {
  const { say } = useSpeech();
  const { state, round } = props.seat;
  const gone = state === 'declined' || state === 'replaced' || state === 'missed';
  return (
    <TurnCard mine={false} title={say(state === 'declined' ? 'seat.over.declined' : gone ? 'seat.over.passed' : 'seat.over.ended')}>
      <p>{say(state === 'declined' ? 'seat.over.declined.text' : gone ? 'seat.over.passed.text' : round === 'ended' ? 'seat.over.ended.text' : 'seat.over.passed.text')}</p>
    </TurnCard>
  );
}

function Standing(props: { readonly seat: Seat; readonly ctx: PageContext }): JSX.Element {
  const { seat, ctx } = props;
  if (seat.state === 'committed' || seat.state === 'revealed') return <Voted seat={seat} />;
  const open = seat.round === 'reviewing' && seat.untilAt !== null && ctx.at < seat.untilAt;
  if (!open) return <Over seat={seat} />;
  return seat.state === 'accepted' ? <Accepted seat={seat} /> : <Summons seat={seat} ctx={ctx} />;
}

/** A juror's seat: the summons, the way to the case, the receipt, the end. */
export const seatPage: Page = {
  path: '/juror/seats/:seatId',
  async get(ctx) {
    const seat = await seatOf(ctx);
    if (!isSeat(seat)) return seat;
    return view({
      title: ctx.say('seat.title'),
      shape: 'text',
      body: (
        <>
          <Title over={<a href="/juror">{ctx.say('seat.desk')}</a>}>{ctx.say('seat.title')}</Title>
          <Standing seat={seat} ctx={ctx} />
        </>
      ),
    });
  },
  async post(ctx) {
    if (!ctx.form.has('none', 'yes')) {
      ctx.form.fault('none', ctx.say('seat.ties.missing'));
      return again;
    }
    const { seatId } = ctx.params;
    const done = await ctx.api.post(`/juror/seats/${seatId}/acceptance`, { noConflict: true });
    if (done.ok || done.refusal.code === 'already_done') return goTo(seatHref(seatId!, 'case'), 'seat.done.accepted');
    ctx.form.refuse(done.refusal);
    return again;
  },
};

/** Giving a seat back: why, in one touch, and nothing that makes it hard. */
export const asidePage: Page = {
  path: '/juror/seats/:seatId/step-aside',
  async get(ctx) {
    const seat = await seatOf(ctx);
    if (!isSeat(seat)) return seat;
    return view({
      title: ctx.say('seat.aside'),
      shape: 'text',
      body: (
        <Form of={ctx.form}>
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={seatHref(seat.id)}>{ctx.say('seat.title')}</a>} lead={ctx.say('seat.aside.lead')}>
            {ctx.say('seat.aside')}
          </Title>
          <Radios name="why" label={ctx.say('seat.aside.why')} options={WHY.map((why) => ({ value: why, label: ctx.say(`seat.aside.${why}`), hint: ctx.say(`seat.aside.${why}.hint`) }))} />
          <TextArea name="note" label={ctx.say('seat.aside.note')} hint={ctx.say('seat.aside.note.hint')} optional rows={3} max={1000} />
          <Actions>
            <Button>{ctx.say('seat.aside.send')}</Button>
            <LinkButton kind="plain" href={seatHref(seat.id)}>
              {ctx.say('common.back')}
            </LinkButton>
          </Actions>
        </Form>
      ),
    });
  },
  async post(ctx) {
    const why = WHY.find((one) => ctx.form.has('why', one));
    if (why === undefined) {
      ctx.form.fault('why', ctx.say('seat.aside.missing'));
      return again;
    }
    const { seatId } = ctx.params;
    const done = await ctx.api.post(`/juror/seats/${seatId}/decline`, { why, note: ctx.form.value('note') });
    if (done.ok) return goTo(seatHref(seatId!), 'seat.done.aside');
    ctx.form.refuse(done.refusal);
    return again;
  },
};

