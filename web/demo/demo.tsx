import type { JSX } from 'preact';
import type { Instant, Locale } from '../../core/kernel/kernel.ts';
import { again, goTo, problem, view, type Page, type PageContext } from '../page.tsx';
import { Actions, Button, Countdown, ErrorSummary, Form, Hidden, Pagination, Section, SummaryList, Tag, Title, When } from '../ui/ui.ts';

interface DemoPerson {
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly part: 'buyer' | 'merchant' | 'adjudicator' | 'operator';
  readonly token: string;
}

interface Demo {
  readonly people: readonly DemoPerson[];
  readonly now: Instant;
  readonly aheadMs: number;
  readonly nextDeadline: Instant | null;
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
        <Button kind="plain" name="do" value="sign_in">
          {ctx.say('demo.sign_in')}
          <span class="away"> {person.name}</span>
        </Button>
      </Form>
    </article>
  );
}

function ClockControl(props: { readonly ctx: PageContext; readonly demo: Demo }): JSX.Element {
  const { ctx, demo } = props;
  return (
    <Section title={ctx.say('demo.clock')} note={ctx.say('demo.clock.note')} id="clock">
      <SummaryList
        rows={[
          { label: ctx.say('demo.clock.now'), value: <When at={demo.now} /> },
          { label: ctx.say('demo.clock.ahead'), value: ctx.say('demo.clock.ahead.hours', { hours: Math.round(demo.aheadMs / HOUR_MS) }) },
          { label: ctx.say('demo.clock.next'), value: demo.nextDeadline === null ? ctx.say('common.none') : <Countdown due={demo.nextDeadline} /> },
        ]}
      />
      <Form of={ctx.form}>
        <Hidden name="do" value="move" />
        <Actions>
          {MOVES.map((move) => (
            <Button kind="plain" name="move" value={move}>
              {ctx.say(`demo.move.${move}`)}
            </Button>
          ))}
        </Actions>
      </Form>
    </Section>
  );
}

/** Who to be and what time it is: one click each. Only where the demo is. */
export const demoPage: Page = {
  path: '/demo',
  access: 'anyone',
  async get(ctx) {
    const demo = await ctx.api.get<Demo>('/demo');
    if (!demo.ok) return problem(demo.refusal);
    return view({
      title: ctx.say('demo.title'),
      body: (
        <>
          <ErrorSummary of={ctx.form} />
          <Title lead={ctx.say('demo.lead')}>{ctx.say('demo.title')}</Title>
          <Section title={ctx.say('demo.people')} note={ctx.say('demo.people.note')}>
            {demo.value.people.map((person) => (
              <PersonCard ctx={ctx} person={person} />
            ))}
          </Section>
          <ClockControl ctx={ctx} demo={demo.value} />
          <Section title={ctx.say('demo.letters')}>
            <p>
              <a href="/outbox">{ctx.say('demo.letters.open')}</a>
            </p>
          </Section>
        </>
      ),
    });
  },
  async post(ctx) {
    if (ctx.form.has('do', 'sign_in')) {
      const opened = await ctx.api.post('/sessions/link', { token: ctx.form.value('token').slice(0, 4096) || '-' });
      return opened.ok ? goTo('/home') : problem(opened.refusal);
    }
    const move = ctx.form.choice('move', MOVES, { label: ctx.say('demo.clock'), required: true });
    if (move === null) return again;
    const moved = await ctx.api.post<{ readonly fired: number }>('/demo/clock', { move });
    if (moved.ok) return goTo('/demo#clock', 'demo.done.moved');
    if (moved.refusal.status === 404) return problem(moved.refusal);
    ctx.form.fault(null, ctx.say('demo.fault.no_deadline'));
    return again;
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

export const pages: readonly Page[] = [demoPage, outboxPage];
