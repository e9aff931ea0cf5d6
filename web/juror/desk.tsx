import type { JSX } from 'preact';
import type { SeatState } from '../../core/jury/round.ts';
import { addDays } from '../../core/deadline/deadline.ts';
import { addMilliseconds, beginOfBeijingDay, beijingDay, type Instant } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Banner, Button, Checkboxes, DateField, Details, ErrorSummary, Form, Hidden, LinkButton, Prose, Section, Select, SummaryList, Table, Tag, TaskList, TextArea, Title, When } from '../ui/ui.ts';
import { lackText, needText, type Desk, type Juror, type Pause } from './model.ts';

const HERE = '/juror';

interface Seat {
  readonly id: string;
  readonly state: SeatState;
  readonly untilAt: Instant | null;
  readonly calledAt: Instant;
  readonly round: 'reviewing' | 'revealing' | 'ended';
}

/** So many seats stand open on the desk; older ones are a touch away. */
const NEWEST = 5;

/** Before volunteering: what is asked, what comes, and the promise. */
function Join(props: { readonly ctx: PageContext; readonly desk: Desk }): JSX.Element {
  const { ctx, desk } = props;
  const { promise } = desk;
  return (
    <>
      <Section title={ctx.say('jurypool.asked')} note={ctx.say('juror.join.vouch')}>
        <ul>
          {desk.asked.map((one) => (
            <li>{needText(ctx, one)}</li>
          ))}
        </ul>
        <p>{ctx.say('juror.join.next', { lessons: desk.rules.lessons })}</p>
      </Section>
      <Section title={ctx.say('juror.join.promise')}>
        <p>{promise.text}</p>
        <ul>
          {promise.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
        <Form of={ctx.form}>
          <Hidden name="promise" value={promise.version} />
          <Checkboxes name="agree" label={ctx.say('juror.join.confirm')} options={[{ value: 'yes', label: ctx.say('juror.join.agree') }]} />
          <Actions>
            <Button name="do" value="join">
              {ctx.say(desk.juror === null ? 'juror.join.do' : 'juror.again')}
            </Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

function Lacks(props: { readonly ctx: PageContext; readonly juror: Juror }): JSX.Element | null {
  const { ctx, juror } = props;
  if (juror.lacks.length === 0) return null;
  return (
    <Banner kind="note" title={ctx.say('juror.lacks')}>
      <ul>
        {juror.lacks.map((lack) => (
          <li>{lackText(ctx, lack)}</li>
        ))}
      </ul>
    </Banner>
  );
}

function TestAct(props: { readonly ctx: PageContext; readonly juror: Juror }): JSX.Element {
  const { ctx } = props;
  const { test, lessons } = props.juror;
  const last =
    test.lastId === null ? null : (
      <p>
        <a href={`/juror/test/${test.lastId}`}>{ctx.say('juror.test.last')}</a>
      </p>
    );
  if (test.passed) return <>{last}</>;
  if (test.openId === null && test.retakeFrom !== null) {
    return (
      <>
        <p>
          {ctx.say('juror.test.from')} <When at={test.retakeFrom} />
        </p>
        {last}
      </>
    );
  }
  if (lessons.some((lesson) => !lesson.read)) return <>{last}</>;
  return (
    <>
      <Form of={ctx.form} action="/juror/test">
        <Actions>
          <Button>{ctx.say(test.openId === null ? 'juror.test.begin' : 'juror.test.go_on')}</Button>
        </Actions>
      </Form>
      {last}
    </>
  );
}

function Training(props: { readonly ctx: PageContext; readonly desk: Desk; readonly juror: Juror }): JSX.Element {
  const { ctx, desk, juror } = props;
  const { ask, pass, restHours } = desk.rules;
  const unread = juror.lessons.some((lesson) => !lesson.read);
  return (
    <>
      <Section title={ctx.say('juror.training')}>
        <TaskList
          tasks={[
            ...juror.lessons.map(({ id, title, minutes, read }) => ({
              title,
              href: `/juror/lessons/${id}`,
              hint: ctx.say('juror.training.minutes', { minutes }),
              state: read ? ('done' as const) : ('not_started' as const),
              stateText: ctx.say(read ? 'juror.training.read' : 'juror.training.unread'),
            })),
            {
              title: ctx.say('juror.test.title'),
              hint: juror.test.passed || !unread ? ctx.say('juror.test.hint', { ask, pass, hours: restHours }) : ctx.say('juror.test.first_course'),
              state: juror.test.passed ? ('done' as const) : unread ? ('cannot_start' as const) : ('not_started' as const),
              ...(juror.test.passed ? { stateText: ctx.say('juror.test.passed') } : {}),
            },
          ]}
        />
        <TestAct ctx={ctx} juror={juror} />
      </Section>
      <Section title={ctx.say('juror.case.title')} note={ctx.say('juror.case.note')}>
        <TaskList
          tasks={juror.calibration.cases.map(({ id, title, right, asked }) => ({
            title,
            href: `/juror/cases/${id}`,
            state: right === null ? ('not_started' as const) : ('done' as const),
            stateText: right === null ? ctx.say('juror.case.open') : ctx.say('juror.case.score', { right, asked }),
          }))}
        />
      </Section>
    </>
  );
}

/** How a seat stands for its juror: one whose round ended before the juror was needed asks for nothing any more. */
function stateOf({ state, round }: Seat): SeatState | 'released' {
  return round === 'ended' && (state === 'drawn' || state === 'summoned' || state === 'accepted') ? 'released' : state;
}

function SeatTable(props: { readonly ctx: PageContext; readonly seats: readonly Seat[] }): JSX.Element {
  const { ctx } = props;
  return (
    <Table
      caption={ctx.say('juror.seats')}
      empty={ctx.say('juror.seats.none')}
      columns={[{ title: ctx.say('juror.seats.called'), kind: 'main' }, { title: ctx.say('juror.seats.state') }, { title: ctx.say('juror.seats.until') }]}
      rows={props.seats.map((seat) => {
        const state = stateOf(seat);
        return [
          <a href={`/juror/seats/${seat.id}`}>
            <When at={seat.calledAt} />
          </a>,
          <Tag kind={state === 'summoned' || state === 'accepted' ? 'turn' : 'plain'}>{ctx.say(`juror.seat.${state}`)}</Tag>,
          seat.untilAt === null ? '–' : <When at={seat.untilAt} />,
        ];
      })}
    />
  );
}

function Seats(props: { readonly ctx: PageContext; readonly seats: readonly Seat[] }): JSX.Element {
  const { ctx, seats } = props;
  const older = seats.slice(NEWEST);
  return (
    <Section title={ctx.say('juror.seats')}>
      <SeatTable ctx={ctx} seats={seats.slice(0, NEWEST)} />
      {older.length === 0 ? null : (
        <Details summary={ctx.say('juror.seats.older', { count: older.length })}>
          <SeatTable ctx={ctx} seats={older} />
        </Details>
      )}
    </Section>
  );
}

function PauseCard(props: { readonly ctx: PageContext; readonly pause: Pause }): JSX.Element {
  const { ctx, pause } = props;
  const running = pause.untilAt > ctx.at && pause.outcome !== 'lifted';
  return (
    <article class="card">
      <p>{pause.why === 'skipping' ? ctx.say('juror.pause.skipping', { missed: pause.missed }) : ctx.say('juror.pause.operator')}</p>
      <SummaryList
        rows={[
          { label: ctx.say('juror.pause.until'), value: <When at={pause.untilAt} /> },
          ...(pause.reason === '' ? [] : [{ label: ctx.say('juror.pause.reason'), value: <Prose>{pause.reason}</Prose> }]),
          ...(pause.objection === null ? [] : [{ label: ctx.say('juror.pause.objection'), value: <Prose>{pause.objection}</Prose> }]),
          ...(pause.answer === null ? [] : [{ label: ctx.say(`juror.pause.${pause.outcome ?? 'kept'}`), value: <Prose>{pause.answer}</Prose> }]),
        ]}
      />
      {pause.objectedAt !== null && pause.outcome === null ? <p class="hint">{ctx.say('juror.pause.waits')}</p> : null}
      {running && pause.objectedAt === null ? (
        <Form of={ctx.form}>
          <Hidden name="pause" value={pause.id} />
          <TextArea name="grounds" label={ctx.say('juror.pause.grounds')} rows={3} max={2000} />
          <Actions>
            <Button kind="plain" name="do" value="object">
              {ctx.say('juror.pause.object')}
            </Button>
          </Actions>
        </Form>
      ) : null}
    </article>
  );
}

function Time(props: { readonly ctx: PageContext; readonly desk: Desk }): JSX.Element {
  const { ctx, desk } = props;
  const options = Array.from({ length: desk.rules.mostOpen }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <Section title={ctx.say('juror.time')} note={ctx.say('juror.time.note')}>
      <Form of={ctx.form}>
        <DateField name="away" label={ctx.say('juror.time.away')} hint={ctx.say('juror.time.away.hint')} optional />
        <Select name="open" label={ctx.say('juror.time.open')} options={options} />
        <Actions>
          <Button kind="plain" name="do" value="time">
            {ctx.say('juror.time.save')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Record(props: { readonly ctx: PageContext; readonly juror: Juror }): JSX.Element {
  const { ctx, juror } = props;
  const { record, calibration, next } = juror;
  const times = (count: number): string => ctx.say('juror.record.times', { count });
  const facts = Object.values(juror.facts).reduce((sum, one) => sum + one, 0);
  return (
    <Section title={ctx.say('juror.record')} note={ctx.say('juror.record.points.note')}>
      <SummaryList
        rows={[
          { label: ctx.say('juror.record.level'), value: ctx.say(`jurypool.experience.${juror.experience}`) },
          ...(next === null ? [] : [{ label: ctx.say('juror.record.next'), value: ctx.say('juror.record.next.text', { experience: next.experience, voted: next.voted, percent: next.rightPercent }) }]),
          { label: ctx.say('juror.record.history'), value: ctx.say(`jurypool.history.${juror.history}`) },
          { label: ctx.say('juror.record.called'), value: times(record.called) },
          { label: ctx.say('juror.record.voted'), value: times(record.voted) },
          { label: ctx.say('juror.record.aside'), value: times(record.aside) },
          { label: ctx.say('juror.record.missed'), value: times(record.missed) },
          ...(calibration.percent === null ? [] : [{ label: ctx.say('juror.record.calibration'), value: ctx.say('juror.record.percent', { percent: calibration.percent }) }]),
          { label: ctx.say('juror.record.points'), value: String(juror.points) },
        ]}
      />
      {ctx.demo ? <p class="hint">{ctx.say('jurypool.demo')}</p> : null}
      <p>
        <a href="/juror/quality">{ctx.say('jurybias.own.title')}</a>
      </p>
      <p class="hint">{ctx.say('juror.facts', { count: facts })}</p>
    </Section>
  );
}

function Standing(props: { readonly ctx: PageContext; readonly desk: Desk; readonly juror: Juror; readonly seats: readonly Seat[] }): JSX.Element {
  const { ctx, desk, juror, seats } = props;
  const trained = juror.test.passed && !juror.lacks.some((lack) => lack.code.startsWith('calibration'));
  const seatsPart = <Seats ctx={ctx} seats={seats} />;
  const training = <Training ctx={ctx} desk={desk} juror={juror} />;
  return (
    <>
      <Lacks ctx={ctx} juror={juror} />
      {juror.suspensions.length === 0 ? null : (
        <Section title={ctx.say('juror.pause.title')}>
          {juror.suspensions.map((pause) => (
            <PauseCard ctx={ctx} pause={pause} />
          ))}
        </Section>
      )}
      {trained ? seatsPart : training}
      {trained || seats.length > 0 ? <Time ctx={ctx} desk={desk} /> : null}
      <Record ctx={ctx} juror={juror} />
      {trained ? training : seats.length > 0 ? seatsPart : null}
      <Section title={ctx.say('juror.leave.title')} note={ctx.say('juror.leave.note')}>
        <Form of={ctx.form}>
          <Actions>
            <Button kind="grave" name="do" value="leave">
              {ctx.say('juror.leave.do')}
            </Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

function Head(props: { readonly ctx: PageContext; readonly juror: Juror | null }): JSX.Element {
  const { ctx, juror } = props;
  if (juror === null) return <Title lead={ctx.say('juror.lead.new')}>{ctx.say('juror.title')}</Title>;
  const tag = <Tag kind={juror.state === 'active' ? 'good' : juror.state === 'suspended' || juror.state === 'barred' ? 'turn' : 'plain'}>{ctx.say(`juror.state.${juror.state}`)}</Tag>;
  return (
    <Title over={tag} lead={ctx.say(`juror.lead.${juror.state}`)}>
      {ctx.say('juror.title')}
    </Title>
  );
}

function notHere(ctx: PageContext): ReturnType<typeof view> {
  return view({
    title: ctx.say('juror.not_here'),
    shape: 'text',
    body: (
      <>
        <Title>{ctx.say('juror.not_here')}</Title>
        <p>{ctx.say('juror.not_here.text')}</p>
        <Actions>
          <LinkButton kind="plain" href="/jury">
            {ctx.say('jurypool.title')}
          </LinkButton>
        </Actions>
      </>
    ),
  });
}

async function join(ctx: PageContext): Promise<ReturnType<typeof goTo> | typeof again> {
  ctx.form.choices('agree', ['yes'], { label: ctx.say('juror.join.agree.name'), required: true });
  if (ctx.form.faulty) return again;
  const joined = await ctx.api.post('/jurors/me', { promise: ctx.form.value('promise').slice(0, 40) });
  if (joined.ok) return goTo(HERE, 'juror.joined.done');
  ctx.form.refuse(joined.refusal);
  return again;
}

async function setTime(ctx: PageContext): Promise<ReturnType<typeof goTo> | typeof again> {
  const day = ctx.form.date('away', { label: ctx.say('juror.time.away.name') });
  const ownOpen = ctx.form.integer('open', { label: ctx.say('juror.time.open'), least: 1, most: 20 });
  if (ctx.form.faulty) return again;
  const awayUntil = day === null ? null : beginOfBeijingDay(addDays(day, 1));
  const saved = await ctx.api.put('/jurors/me/availability', { awayUntil, ownOpen });
  if (saved.ok) return goTo(HERE, 'juror.time.done');
  if (saved.refusal.field === 'awayUntil') ctx.form.fault('away', ctx.say('juror.time.past'));
  else ctx.form.refuse(saved.refusal, { ownOpen: 'open' });
  return again;
}

async function object(ctx: PageContext): Promise<ReturnType<typeof goTo> | typeof again> {
  const grounds = ctx.form.text('grounds', { label: ctx.say('juror.pause.grounds.name'), required: true, max: 2000 });
  if (ctx.form.faulty) return again;
  const sent = await ctx.api.post(`/jurors/me/suspensions/${encodeURIComponent(ctx.form.value('pause'))}/objection`, { grounds });
  if (sent.ok) return goTo(HERE, 'juror.pause.object.done');
  ctx.form.refuse(sent.refusal);
  return again;
}

/** A juror's desk: volunteering, what is missing and why, training, seats, time, pauses, the own record. */
export const deskPage: Page = {
  path: HERE,
  async get(ctx) {
    if (ctx.me !== null && (ctx.me.marketplace === null || ctx.me.onlyDisputeId !== null)) return notHere(ctx);
    const [desk, seats] = await Promise.all([ctx.api.get<Desk>('/jurors/me'), ctx.api.get<{ readonly items: readonly Seat[] }>('/juror/seats')]);
    if (!desk.ok) return problem(desk.refusal);
    const { juror } = desk.value;
    const awayUntil = juror?.awayUntil ?? null;
    ctx.form.fill({ away: awayUntil === null ? null : beijingDay(addMilliseconds(awayUntil, -1)), open: juror?.ownOpen ?? desk.value.rules.mostOpen });
    return view({
      title: ctx.say('juror.title'),
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Head ctx={ctx} juror={juror} />
          {juror === null || juror.state === 'left' ? <Join ctx={ctx} desk={desk.value} /> : <Standing ctx={ctx} desk={desk.value} juror={juror} seats={seats.ok ? seats.value.items : []} />}
          <p>
            <a href="/jury">{ctx.say('jurypool.title')}</a>
          </p>
        </>
      ),
    });
  },
  async post(ctx) {
    if (ctx.form.has('do', 'join')) return join(ctx);
    if (ctx.form.has('do', 'time')) return setTime(ctx);
    if (ctx.form.has('do', 'object')) return object(ctx);
    const left = await ctx.api.delete('/jurors/me');
    if (left.ok) return goTo(HERE, 'juror.leave.done');
    ctx.form.refuse(left.refusal);
    return again;
  },
};
