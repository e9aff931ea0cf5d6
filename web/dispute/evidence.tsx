import type { JSX } from 'preact';
import type { EvidenceItem, EvidenceObjection, EvidenceRequest, Party } from '../../core/dispute/dispute.ts';
import { OriginalsAsked } from '../reasons/originals.tsx';
import { burdenHref } from '../reasons/model.ts';
import { Actions, Bytes, Countdown, LinkButton, Prose, Section, Tag, When } from '../ui/ui.ts';
import { whoAsked } from './acts-evidence.tsx';
import { actHref, may, nameOf, type Room } from './model.ts';

/** The page of one item: what it is, how well it is secured, who read it. */
export function itemHref(disputeId: string, evidenceId: string): string {
  return `/disputes/${disputeId}/evidence/${evidenceId}`;
}

/** Marks of an item: its kind, that it is a covered copy, that it came late and what was decided. */
export function ItemTags({ room, item }: { readonly room: Room; readonly item: EvidenceItem }): JSX.Element {
  const { say } = room.ctx;
  const { late } = item;
  const state = late === undefined ? null : late.decision === null ? 'open' : late.decision.admitted ? 'admitted' : 'left_out';
  return (
    <>
      {item.type === undefined ? null : <Tag>{say(`evidence.type.${item.type}`)}</Tag>} {item.redactionOf === undefined ? null : <Tag>{say('evidence.copy')}</Tag>}{' '}
      {state === null ? null : <Tag kind={state === 'open' ? 'turn' : 'plain'}>{say(`evidence.late.${state}`)}</Tag>}
    </>
  );
}

/** One objection: what is objected to and why, the answer, the decision. */
export function Objection({ room, objection }: { readonly room: Room; readonly objection: EvidenceObjection }): JSX.Element {
  const { ctx, dispute } = room;
  const { answer, decision } = objection;
  return (
    <div class="objection">
      <p>
        <strong>{ctx.say('evidence.objection.by', { who: nameOf(dispute, objection.by, ctx.say) })}</strong>{' '}
        <span class="hint">
          <When at={objection.at} />
        </span>
      </p>
      <ul>
        {objection.points.map((point) => (
          <li>
            <strong>{ctx.say(`evidence.ground.${point.ground}`)}</strong>: <span dir="auto">{point.reason}</span>
          </li>
        ))}
      </ul>
      {answer === null ? (
        <p class="hint">{ctx.say('evidence.objection.unanswered')}</p>
      ) : (
        <>
          <p>
            <strong>{ctx.say('evidence.objection.answered')}</strong>
          </p>
          <Prose>{answer.text}</Prose>
        </>
      )}
      {decision === null ? null : (
        <>
          <p>
            <Tag kind="good">{ctx.say(decision.upheld ? 'evidence.objection.upheld' : 'evidence.objection.not_upheld')}</Tag>
          </p>
          <Prose>{decision.reason}</Prose>
        </>
      )}
      {answer === null && decision === null && objection.by !== dispute.role && may(dispute, 'answer_evidence_objection') ? (
        <LinkButton kind="plain" href={actHref(dispute.id, 'answer_evidence_objection', objection.no)}>
          {ctx.say('act.answer_evidence_objection.link')}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** Why an item came late and what was decided. */
export function LateNote({ room, item }: { readonly room: Room; readonly item: EvidenceItem }): JSX.Element | null {
  const { say } = room.ctx;
  if (item.late === undefined) return null;
  const { reason, decision } = item.late;
  return (
    <>
      <p class="hint" dir="auto">
        {say('evidence.late.said')} {reason}
      </p>
      {decision === null ? null : (
        <p class="hint" dir="auto">
          {say(decision.admitted ? 'evidence.late.why_admitted' : 'evidence.late.why_left_out')} {decision.reason}
        </p>
      )}
    </>
  );
}

function Item({ room, item }: { readonly room: Room; readonly item: EvidenceItem }): JSX.Element {
  const { dispute, ctx } = room;
  const objections = dispute.objections.filter((one) => one.evidenceId === item.evidenceId);
  const mine = objections.some((one) => one.by === dispute.role);
  const listed = room.type?.evidence.find((one) => one.key === item.key)?.label[ctx.locale];
  const facts = (item.rows ?? []).flatMap((id) => room.type?.burden.find((row) => row.id === id)?.fact[ctx.locale] ?? []);
  return (
    <div class="card">
      <div class="card-head">
        <a href={itemHref(dispute.id, item.evidenceId)} dir="auto">
          {item.name}
        </a>
        <span class="hint">
          <Bytes bytes={item.bytes} />
        </span>
      </div>
      <p>
        <ItemTags room={room} item={item} /> {listed ?? item.key ?? ''}
      </p>
      {item.shows === '' ? null : <Prose>{item.shows}</Prose>}
      {facts.length === 0 ? null : <p class="hint">{ctx.say('evidence.about', { list: facts.join(ctx.say('dispute.list.comma')) })}</p>}
      <p class="hint">
        {nameOf(dispute, item.by, ctx.say)} · <When at={item.at} />
      </p>
      <LateNote room={room} item={item} />
      {objections.map((objection) => (
        <Objection room={room} objection={objection} />
      ))}
      {item.by === dispute.role || mine || !may(dispute, 'object_to_evidence') ? null : (
        <p>
          <a href={`${actHref(dispute.id, 'object_to_evidence')}?item=${item.evidenceId}`}>{ctx.say('act.object_to_evidence.link')}</a>
        </p>
      )}
    </div>
  );
}

function Request({ room, request }: { readonly room: Room; readonly request: EvidenceRequest }): JSX.Element {
  const { dispute, ctx } = room;
  const clock = dispute.deadlines.find((one) => one.name === `give_evidence:${request.no}`);
  const mine = request.to === dispute.role && clock !== undefined;
  const state = request.status === 'open' && clock === undefined ? 'ended' : request.status;
  const fact = room.type?.burden.find((row) => row.id === request.row)?.fact[ctx.locale];
  return (
    <div class="card">
      <div class="card-head">
        <strong>{ctx.say('evidence.request.title', { no: request.no, who: nameOf(dispute, request.to, ctx.say) })}</strong>
        <Tag kind={mine ? 'turn' : 'plain'}>{ctx.say(`evidence.request.state.${state}`)}</Tag>
      </div>
      <p class="hint">
        {ctx.say('evidence.request.asked', { who: whoAsked(room, request.by) })} · <When at={request.at} />
      </p>
      <Prose>{request.text}</Prose>
      {fact === undefined ? null : <p class="hint">{ctx.say('evidence.about', { list: fact })}</p>}
      {clock === undefined ? null : (
        <p>
          {ctx.say('act.until')} <Countdown due={clock.due} />
        </p>
      )}
      {request.reason === null ? null : <Prose>{request.reason}</Prose>}
      {state === 'lapsed' || state === 'declined' ? (
        <p class="hint">
          {ctx.say('evidence.request.inference')} <a href={burdenHref(dispute.id)}>{ctx.say('burden.link')}</a>
        </p>
      ) : null}
      {mine ? (
        <Actions>
          <LinkButton href={actHref(dispute.id, 'submit_evidence', request.no)}>{ctx.say('evidence.request.give')}</LinkButton>
          <LinkButton kind="plain" href={actHref(dispute.id, 'decline_evidence_request', request.no)}>
            {ctx.say('act.decline_evidence_request.link')}
          </LinkButton>
        </Actions>
      ) : null}
    </div>
  );
}

const SIDES: readonly Party[] = ['claimant', 'respondent'];

/** Evidence of both sides: every item with who gave it, what it shows and what is said against it; what was asked for. */
export function EvidenceList(props: { readonly room: Room }): JSX.Element {
  const { room } = props;
  const { dispute, ctx } = room;
  return (
    <Section title={ctx.say('dispute.evidence')} note={ctx.say('evidence.read')} id="evidence">
      {dispute.evidenceUntil === null ? null : (
        <p class="hint">
          {ctx.say('evidence.until')} <When at={dispute.evidenceUntil} />
        </p>
      )}
      {dispute.evidence.length === 0 ? <p class="empty">{ctx.say('dispute.evidence.none')}</p> : null}
      {SIDES.flatMap((side) => dispute.evidence.filter((item) => item.by === side)).map((item) => (
        <Item room={room} item={item} />
      ))}
      {dispute.evidenceRequests.length === 0 ? null : <h3>{ctx.say('evidence.requests')}</h3>}
      {dispute.evidenceRequests.map((request) => (
        <Request room={room} request={request} />
      ))}
      <OriginalsAsked room={room} />
      <Actions>
        {may(dispute, 'submit_evidence') ? (
          <LinkButton kind="plain" href={actHref(dispute.id, 'submit_evidence')}>
            {ctx.say('act.submit_evidence.link')}
          </LinkButton>
        ) : null}
        {may(dispute, 'request_evidence') ? (
          <LinkButton kind="plain" href={actHref(dispute.id, 'request_evidence')}>
            {ctx.say('act.request_evidence.link')}
          </LinkButton>
        ) : null}
      </Actions>
      <p>
        <a href={burdenHref(dispute.id)}>{ctx.say('burden.link')}</a>
      </p>
    </Section>
  );
}
