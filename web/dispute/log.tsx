import type { JSX } from 'preact';
import type { EventType, Role } from '../../core/dispute/dispute.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { problem, view, type Page } from '../page.tsx';
import { useSpeech } from '../speech.ts';
import { Table, Title, When } from '../ui/ui.ts';
import { Back } from './act.tsx';
import { actorName, openRoom } from './model.ts';

/** One act in the transparency log, as the API answers. */
export interface LoggedAct {
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** the event that says what was done; null for what the adjudicators do among themselves */
  readonly event: EventType | null;
  /** its number in the history, where the history shows it */
  readonly entry: number | null;
  readonly role: Role;
  readonly at: Instant;
  readonly commitment: string;
  readonly loggedAt: Instant | null;
}

/** Where the log of a dispute stands. */
export function disputeLogHref(disputeId: string): string {
  return `/disputes/${disputeId}/log`;
}

/** Since when something is in the log, with its proof; or that it is on its way. Stands under `log.receipt.since`. */
export function InLog(props: { readonly commitment: string; readonly loggedAt: Instant | null }): JSX.Element {
  const { say } = useSpeech();
  if (props.loggedAt === null) return <span class="hint">{say('log.receipt.waiting')}</span>;
  return (
    <>
      <When at={props.loggedAt} />{' '}
      <a href={`/log/proofs/${props.commitment}.tlog-proof`} download={`${props.commitment.slice(0, 16)}.tlog-proof`}>
        {say('log.receipt.check')}
      </a>
    </>
  );
}

/** What was done, with a way to its place in the history. */
function Deed(props: { readonly disputeId: string; readonly one: LoggedAct }): JSX.Element {
  const { say } = useSpeech();
  const { event, entry } = props.one;
  if (event === null) return <>{say('log.history.inside')}</>;
  const name = say(`dispute.event.${event}`);
  return entry === null ? <>{name}</> : <a href={`/disputes/${props.disputeId}#entry-${entry}`}>{name}</a>;
}

/** Every act of a dispute with its place in the transparency log. */
export const disputeLogPage: Page = {
  path: '/disputes/:disputeId/log',
  async get(ctx) {
    const room = await openRoom(ctx);
    if (!room.ok) return problem(room.refusal);
    const { dispute } = room.value;
    const log = await ctx.api.get<{ readonly items: readonly LoggedAct[] }>(`/disputes/${dispute.id}/log`);
    if (!log.ok) return problem(log.refusal);
    const title = ctx.say('log.receipt.title');
    return view({
      title,
      shape: 'wide',
      body: (
        <>
          <Title over={<Back dispute={dispute} />} lead={ctx.say('log.history.lead')}>
            {title}
          </Title>
          <Table
            caption={title}
            columns={[
              { title: ctx.say('log.history.act'), kind: 'main' },
              { title: ctx.say('log.history.entries') },
              { title: ctx.say('log.history.by') },
              { title: ctx.say('log.history.at') },
              { title: ctx.say('log.receipt.since') },
            ]}
            rows={log.value.items.map((one) => [
              <Deed disputeId={dispute.id} one={one} />,
              one.firstSeq === one.lastSeq ? ctx.say('log.history.one', { first: one.firstSeq }) : ctx.say('log.history.some', { first: one.firstSeq, last: one.lastSeq }),
              actorName(dispute, one.role, ctx.say),
              <When at={one.at} />,
              <InLog commitment={one.commitment} loggedAt={one.loggedAt} />,
            ])}
          />
          <p class="hint">
            {ctx.say('log.receipt.why')} <a href="/log">{ctx.say('log.history.public')}</a>
          </p>
        </>
      ),
    });
  },
};
