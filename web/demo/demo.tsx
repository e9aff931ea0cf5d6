import type { JSX } from 'preact';
import type { Instant, Locale } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Outcome, type Page, type PageContext } from '../page.tsx';
import { resetPage } from './reset.tsx';
import { tourPage, tourStepPage } from './tour-pages.tsx';
import { Actions, Button, Countdown, ErrorSummary, Form, Hidden, LinkButton, Pagination, Section, SummaryList, Tag, Title, When } from '../ui/ui.ts';

interface DemoPerson {
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly part: 'buyer' | 'merchant' | 'juror' | 'adjudicator' | 'operator' | 'auditor';
  readonly token: string;
}

/** The demo as `GET /demo` answers it. */
export interface Demo {
  readonly people: readonly DemoPerson[];
  readonly now: Instant;
  readonly aheadMs: number;
  readonly nextDeadline: Instant | null;
  readonly mayReset: boolean;
}

/** The clock of one dispute and what fired, as `GET /demo/clock` answers it. */
interface ClockView {
  readonly dispute: { readonly disputeId: string; readonly number: string; readonly title: string; readonly next: { readonly name: string; readonly due: Instant } | null } | null;
  readonly fired: readonly { readonly disputeId: string; readonly number: string; readonly title: string; readonly name: string; readonly at: Instant; readonly stage: string }[];
}

interface Letter {
  readonly id: string;
  readonly to: 'person' | 'merchant' | 'second_contact' | 'marketplace' | 'staff';
  readonly createdAt: Instant;
  readonly subject: string;
  readonly text: string;
}

const MOVES = ['hour', 'day', 'three_working_days', 'next_deadline'] as const;
const HOUR_MS = 3_600_000;

function PersonCard(props: { readonly ctx: PageContext; readonly person: DemoPerson }): JSX.Element {
  const { ctx, person } = props;
  const isMe = ctx.me?.personId === person.personId;
  return (
    <article class="card">
      <div class="card-head">
        <h3 lang={person.locale}>{person.name}</h3>
        <Tag kind={isMe ? 'turn' : 'plain'}>{ctx.say(isMe ? 'demo.you' : `demo.part.${person.part}`)}</Tag>
      </div>
      <p class="hint">{ctx.say(`demo.about.${person.key as 'zhou'}`)}</p>
      <Form of={ctx.form}>
        <Hidden name="token" value={person.token} />
        <Hidden name="part" value={person.part} />
        <Button kind="plain" name="do" value="sign_in">
          {ctx.say('demo.sign_in')}
          <span class="away"> {person.name}</span>
        </Button>
      </Form>
    </article>
  );
}

function Moves(props: { readonly ctx: PageContext; readonly clock: ClockView }): JSX.Element {
  const { ctx } = props;
  const { dispute } = props.clock;
  return (
    <Form of={ctx.form}>
      <Hidden name="do" value="move" />
      {dispute === null ? null : <Hidden name="dispute" value={dispute.disputeId} />}
      <Actions>
        {MOVES.map((move) => (
          <Button kind="plain" name="move" value={move}>
            {ctx.say(`demo.move.${move}`)}
          </Button>
        ))}
        {dispute?.next ? (
          <Button name="move" value="of_dispute">
            {ctx.say('demo.move.of_dispute')}
          </Button>
        ) : null}
      </Actions>
    </Form>
  );
}

/** What the clock did by itself, with the way to each dispute. */
function FiredList(props: { readonly ctx: PageContext; readonly fired: ClockView['fired'] }): JSX.Element {
  const { ctx, fired } = props;
  if (fired.length === 0) return <p class="empty">{ctx.say('demo.fired.none')}</p>;
  return (
    <>
      <p>{ctx.say('demo.fired.count', { count: fired.length })}</p>
      <ul class="fired">
        {fired.map((one) => (
          <li>
            <strong>{ctx.say(`deadline.name.${one.name as 'respond'}`)}</strong>{' '}
            <a href={`/disputes/${one.disputeId}`}>
              <bdi>{one.number}</bdi>
            </a>{' '}
            <span dir="auto">{one.title}</span>{' '}
            <span class="hint">
              <When at={one.at} /> · {ctx.say('demo.fired.now', { stage: ctx.say(`dispute.stage.${one.stage as 'closed'}`) })}
            </span>
          </li>
        ))}
      </ul>
      <p class="hint">{ctx.say('demo.fired.whose')}</p>
    </>
  );
}

function ClockControl(props: { readonly ctx: PageContext; readonly demo: Demo; readonly clock: ClockView }): JSX.Element {
  const { ctx, demo, clock } = props;
  const { dispute } = clock;
  return (
    <Section title={ctx.say('demo.clock')} note={ctx.say('demo.clock.note')} id="clock">
      <SummaryList
        rows={[
          { label: ctx.say('demo.clock.now'), value: <When at={demo.now} /> },
          { label: ctx.say('demo.clock.ahead'), value: ctx.say('demo.clock.ahead.hours', { hours: Math.round(demo.aheadMs / HOUR_MS) }) },
          { label: ctx.say('demo.clock.next'), value: demo.nextDeadline === null ? ctx.say('common.none') : <Countdown due={demo.nextDeadline} /> },
          ...(dispute === null ? [] : [{ label: <DisputeName dispute={dispute} />, value: <NextOf ctx={ctx} dispute={dispute} /> }]),
        ]}
      />
      <Moves ctx={ctx} clock={clock} />
      {ctx.query.has('since') ? <FiredList ctx={ctx} fired={clock.fired} /> : null}
    </Section>
  );
}

type DisputeClock = NonNullable<ClockView['dispute']>;

function DisputeName(props: { readonly dispute: DisputeClock }): JSX.Element {
  const { dispute } = props;
  return (
    <>
      <a href={`/disputes/${dispute.disputeId}`}>
        <bdi>{dispute.number}</bdi>
      </a>{' '}
      <span dir="auto">{dispute.title}</span>
    </>
  );
}

function NextOf(props: { readonly ctx: PageContext; readonly dispute: DisputeClock }): JSX.Element {
  const { ctx, dispute } = props;
  if (dispute.next === null) return <>{ctx.say('demo.clock.none')}</>;
  return (
    <>
      {ctx.say(`deadline.name.${dispute.next.name as 'respond'}`)} <Countdown due={dispute.next.due} />
    </>
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

async function clockView(ctx: PageContext): Promise<ClockView> {
  const dispute = ctx.query.get('dispute') ?? '';
  const since = ctx.query.get('since') ?? '';
  const read = await ctx.api.get<ClockView>('/demo/clock', {
    disputeId: UUID.test(dispute) ? dispute : null,
    since: INSTANT.test(since) ? since : null,
  });
  return read.ok ? read.value : { dispute: null, fired: [] };
}

async function move(ctx: PageContext): Promise<Outcome | typeof again> {
  const chosen = ctx.form.choice('move', [...MOVES, 'of_dispute'] as const, { label: ctx.say('demo.clock'), required: true });
  if (chosen === null) return again;
  const dispute = ctx.form.value('dispute');
  const named = UUID.test(dispute) ? dispute : undefined;
  const wish = chosen === 'of_dispute' ? { move: 'next_deadline', ...(named === undefined ? {} : { disputeId: named }) } : { move: chosen };
  const moved = await ctx.api.post<{ readonly since: Instant }>('/demo/clock', wish);
  if (moved.ok) {
    const query = new URLSearchParams({ since: moved.value.since, ...(named === undefined ? {} : { dispute: named }) });
    return goTo(`/demo?${query.toString()}#clock`, 'demo.done.moved');
  }
  if (moved.refusal.status === 404) return problem(moved.refusal);
  ctx.form.fault(null, ctx.say('demo.fault.no_deadline'));
  return again;
}

const PARTS = ['buyer', 'merchant', 'juror', 'adjudicator', 'operator', 'auditor'] as const;

/** Who to be and what time it is: one click each. Only where the demo is. */
const demoPage: Page = {
  path: '/demo',
  access: 'anyone',
  async get(ctx) {
    const demo = await ctx.api.get<Demo>('/demo');
    if (!demo.ok) return problem(demo.refusal);
    const clock = await clockView(ctx);
    const time = <ClockControl ctx={ctx} demo={demo.value} clock={clock} />;
    // whoever comes from a dispute comes for its clock
    const timeFirst = clock.dispute !== null || ctx.query.has('since');
    return view({
      title: ctx.say('demo.title'),
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title lead={ctx.say('demo.lead')}>{ctx.say('demo.title')}</Title>
          <Actions>
            <LinkButton href="/demo/tour">{ctx.say('demo.tour.open')}</LinkButton>
          </Actions>
          {timeFirst ? time : null}
          {PARTS.map((part) => (
            <Section title={ctx.say(`demo.people.${part}`)} {...(part === 'buyer' ? { note: ctx.say('demo.people.note') } : {})}>
              <div class="demo-people">
                {demo.value.people
                  .filter((person) => person.part === part)
                  .map((person) => (
                    <PersonCard ctx={ctx} person={person} />
                  ))}
              </div>
            </Section>
          ))}
          {timeFirst ? null : time}
          <Section title={ctx.say('demo.letters')}>
            <p>
              <a href="/outbox">{ctx.say('demo.letters.open')}</a>
            </p>
          </Section>
          <Section title={ctx.say('demo.reset')}>
            <p>
              <a href="/demo/reset">{ctx.say('demo.reset.open')}</a>
            </p>
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    if (!ctx.form.has('do', 'sign_in')) return move(ctx);
    const opened = await ctx.api.post('/sessions/link', { token: ctx.form.value('token').slice(0, 4096) || '-' });
    return opened.ok ? goTo(ctx.form.has('part', 'juror') ? '/juror' : '/home') : problem(opened.refusal);
  },
};

/** A letter's text with its addresses of this site as links. */
function LetterText(props: { readonly ctx: PageContext; readonly text: string }): JSX.Element {
  const { publicUrl } = props.ctx;
  return (
    <div class="prose" dir="auto">
      {props.text.split(/\n+/).map((line) => (
        <p>
          {line.split(/(https?:\/\/[^\s，。；）)]+)/).map((part) =>
            part.startsWith(`${publicUrl}/`) ? <a href={part.slice(publicUrl.length)}>{part}</a> : part,
          )}
        </p>
      ))}
    </div>
  );
}

/** Letters as they would have been mailed, the join links clickable. Only where the demo is. */
export const outboxPage: Page = {
  path: '/outbox',
  access: 'anyone',
  async get(ctx) {
    const cursor = ctx.query.get('cursor');
    const list = await ctx.api.get<{ readonly items: readonly Letter[]; readonly next: string | null }>('/demo/outbox', { cursor, limit: 20 });
    if (!list.ok) return problem(list.refusal);
    const { items, next } = list.value;
    return view({
      title: ctx.say('demo.letters'),
      shape: 'text',
      body: (
        <>
          <Title lead={ctx.say('demo.letters.lead')}>{ctx.say('demo.letters')}</Title>
          {items.length === 0 ? <p class="empty">{ctx.say('common.table.empty')}</p> : null}
          {items.map((letter) => (
            <article class="card" id={`letter-${letter.id}`}>
              <div class="card-head">
                <h2>{letter.subject}</h2>
                <Tag>{ctx.say(`operator.to.${letter.to}`)}</Tag>
              </div>
              <p class="hint">
                <When at={letter.createdAt} />
              </p>
              <LetterText ctx={ctx} text={letter.text} />
            </article>
          ))}
          <Pagination first={cursor === null ? null : '/outbox'} next={next === null ? null : `/outbox?cursor=${next}`} />
        </>
      ),
    });
  },
};

export const pages: readonly Page[] = [demoPage, tourPage, tourStepPage, resetPage, outboxPage];
