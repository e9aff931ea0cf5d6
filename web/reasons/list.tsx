import type { JSX } from 'preact';
import { openRoom } from '../dispute/model.ts';
import { Back } from '../dispute/act.tsx';
import { problem, view, type Page } from '../page.tsx';
import { Details, Section, Title } from '../ui/ui.ts';
import { clockAnchor, reasonsHref, traceTitle, type TraceHead, type TraceList, type TraceRoom } from './model.ts';
import { MadeAt, ResultOf } from './result.tsx';

const OF_CASE = ['admission', 'classification', 'amount', 'burden', 'determination'] as const;

function Card(props: { readonly room: TraceRoom; readonly trace: TraceHead; readonly id?: string }): JSX.Element {
  const { room, trace } = props;
  const title = traceTitle(room.ctx, trace);
  return (
    <article class="card" id={props.id}>
      <h3>{title}</h3>
      <MadeAt room={room} trace={trace} />
      <ResultOf room={room} trace={trace} />
      <p>
        <a href={reasonsHref(room.dispute.id, trace.no)} aria-label={room.ctx.say('reasons.show.about', { what: title })}>
          {room.ctx.say('reasons.show')}
        </a>
      </p>
    </article>
  );
}

/** The newest stands open, those before it are one press away: an answer that changed is not lost. */
function Cards(props: { readonly room: TraceRoom; readonly traces: readonly TraceHead[]; readonly id?: string }): JSX.Element | null {
  const { room, traces } = props;
  const newest = traces.at(-1);
  if (newest === undefined) return null;
  const before = traces.slice(0, -1).toReversed();
  return (
    <>
      <Card room={room} trace={newest} {...(props.id === undefined ? {} : { id: props.id })} />
      {before.length === 0 ? null : (
        <Details summary={room.ctx.say('reasons.earlier', { count: before.length })}>
          {before.map((trace) => (
            <Card room={room} trace={trace} />
          ))}
        </Details>
      )}
    </>
  );
}

/** Time limits by name, in the order in which they first began; what became of one stands with it. */
function Clocks(props: { readonly room: TraceRoom; readonly traces: readonly TraceHead[] }): JSX.Element | null {
  const { room, traces } = props;
  const { ctx } = room;
  const names = [...new Set(traces.map((one) => one.about ?? ''))].toReversed();
  if (names.length === 0) return null;
  return (
    <Section title={ctx.say('reasons.clocks')} id="clocks">
      {names.map((name) => (
        <Cards room={room} traces={traces.filter((one) => one.about === name)} id={clockAnchor(name)} />
      ))}
    </Section>
  );
}

/** Why: everything of a dispute that rules decided, for both sides and the adjudicator. */
export const reasonsPage: Page = {
  path: '/disputes/:disputeId/reasons',
  async get(ctx) {
    const opened = await openRoom(ctx);
    if (!opened.ok) return problem(opened.refusal);
    const room = opened.value;
    const listed = await ctx.api.get<TraceList>(`/disputes/${room.dispute.id}/traces`);
    if (!listed.ok) return problem(listed.refusal);
    const { items, pending } = listed.value;
    const ways = items.filter((one) => one.kind === 'route');
    const title = ctx.say('reasons.title');
    return view({
      title,
      body: (
        <>
          <Title over={<Back dispute={room.dispute} />} lead={ctx.say('reasons.lead')}>
            {title}
          </Title>
          {pending ? <p class="hint" role="status">{ctx.say('reasons.pending')}</p> : null}
          {items.length === 0 && !pending ? <p>{ctx.say('reasons.none')}</p> : null}
          {items.length === 0 ? null : (
            <Section title={ctx.say('reasons.case')} id="case">
              {OF_CASE.map((kind) => (
                <Cards room={room} traces={items.filter((one) => one.kind === kind)} id={kind} />
              ))}
              <Cards room={room} traces={ways} id="route" />
            </Section>
          )}
          <Clocks room={room} traces={items.filter((one) => one.kind === 'deadline' || one.kind === 'default')} />
        </>
      ),
    });
  },
};
