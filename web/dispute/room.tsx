import type { JSX } from 'preact';
import { STAGES, type Stage } from '../../core/dispute/dispute.ts';
import { millisOf, type Instant } from '../../core/kernel/kernel.ts';
import { useSpeech } from '../speech.ts';
import { Actions, Countdown, Details, GoodsLine, LinkButton, Money, Prose, Section, Steps, SummaryList, Table, Tag, TimeLeft, When } from '../ui/ui.ts';
import { answerText } from '../intake/model.ts';
import { clockAnchor, reasonsHref } from '../reasons/model.ts';
import { actHref, actorName, may, nameOf, type Room } from './model.ts';
import { TermList } from './terms.tsx';
import { turnOf, type Turn } from './turn.ts';

/** First thing on the page: the state in plain words, whose turn, by when, what silence means, the one button. */
export function TurnCard(props: { readonly room: Room; readonly turn: Turn }): JSX.Element {
  const { room, turn } = props;
  const { say } = room.ctx;
  return (
    <section class={turn.mine ? 'turn-card mine' : 'turn-card'} aria-labelledby="turn">
      <p>
        <Tag kind={turn.mine ? 'turn' : 'plain'}>{say(turn.mine ? 'dispute.turn.mine' : room.dispute.outcome === null ? 'dispute.turn.other' : 'dispute.turn.none')}</Tag>
      </p>
      <h1 id="turn">{turn.headline}</h1>
      {turn.due === null ? null : (
        <div class="turn-when">
          <TimeLeft due={turn.due} />
          <DaysLeft due={turn.due} />
        </div>
      )}
      {turn.consequence === null ? null : <p class="hint">{say(`deadline.consequence.${turn.consequence}`)}</p>}
      <TurnButtons turn={turn} />
      {room.dispute.role === 'respondent' && may(room.dispute, 'respond') ? (
        <p>
          <a href={`/disputes/${room.dispute.id}/answer`}>{say('intake.answer.link')}</a>
        </p>
      ) : null}
    </section>
  );
}

/** Days that are drawn one by one; of a longer time the first and the last are. */
const MOST_DAYS = 14;

/** What is left of a time limit as days in a row, today first, the last one marked: seen before it is read. */
function DaysLeft(props: { readonly due: Instant }): JSX.Element | null {
  const { say, at } = useSpeech();
  const hours = (millisOf(props.due) - millisOf(at)) / 3_600_000;
  if (hours <= 0) return null;
  const days = Math.ceil(hours / 24);
  const shown = Math.min(days, MOST_DAYS);
  const cell = 100 / Math.max(shown, 5);
  return (
    <svg class="days" viewBox="0 0 100 6" role="img" aria-label={say('compare.days', { days: Math.floor(hours / 24) })}>
      {Array.from({ length: shown }, (_none, index) => (
        <rect class={index === shown - 1 ? 'last' : index === 0 ? 'today' : 'day'} x={index * cell + 0.4} y="0.6" width={cell - 0.8} height="4.8" rx="0.8" />
      ))}
      {days > MOST_DAYS ? <path class="more" d={`M${(shown - 2) * cell} 3h${cell}`} /> : null}
    </svg>
  );
}

/** The primary button and at most one beside it. */
export function TurnButtons(props: { readonly turn: Turn }): JSX.Element | null {
  const { primary, second } = props.turn;
  if (primary === null && second === null) return null;
  return (
    <Actions>
      {primary === null ? null : <LinkButton href={primary.href}>{primary.text}</LinkButton>}
      {second === null ? null : (
        <LinkButton href={second.href} kind="plain">
          {second.text}
        </LinkButton>
      )}
    </Actions>
  );
}

/** The stages of the proceeding with those that were not needed. */
export function StageSteps(props: { readonly room: Room }): JSX.Element {
  const { dispute, ctx } = props.room;
  const had: Readonly<Record<Stage, boolean>> = {
    admission: dispute.admission !== null,
    negotiation: dispute.outcome !== 'not_admitted',
    choice: dispute.stage === 'choice' || dispute.choices.claimant !== null || dispute.choices.respondent !== null,
    determination: dispute.reach !== null || dispute.determination !== null,
    decided: dispute.determination !== null,
    appeal: dispute.appeal !== null,
    performance: dispute.obligations.length > 0,
    closed: dispute.outcome !== null,
  };
  const now = STAGES.indexOf(dispute.stage);
  const shown = STAGES.filter((stage) => (stage !== 'appeal' && stage !== 'admission') || had[stage]);
  return (
    <Steps
      steps={shown.map((stage) => {
        const index = STAGES.indexOf(stage);
        const state = index === now ? 'current' : index > now ? 'ahead' : had[stage] ? 'done' : 'skipped';
        return { name: ctx.say(`dispute.step.${stage}`), state };
      })}
    />
  );
}

/** Every running time limit: who is waited for, until when, and what follows if nothing is done. */
export function Clocks(props: { readonly room: Room }): JSX.Element | null {
  const { dispute, ctx } = props.room;
  if (dispute.deadlines.length === 0) return null;
  return (
    <Section title={ctx.say('dispute.clocks')} note={ctx.say('dispute.clocks.note')} id="clocks">
      {dispute.deadlines.map((clock) => (
        <div class="card">
          <div class="card-head">
            <strong>{ctx.say(`deadline.name.${clock.rule}`)}</strong>
            <Countdown due={clock.due} />
          </div>
          <p class="hint">
            {clock.rule === 'negotiate' || clock.rule === 'choose' || clock.rule === 'appeal'
              ? ctx.say('dispute.clocks.both')
              : ctx.say('dispute.clocks.waits', { who: actorName(dispute, clock.waitsFor, ctx.say) })}
          </p>
          <p>{ctx.say(`deadline.consequence.${clock.consequence}`)}</p>
          <p>
            <a href={`${reasonsHref(dispute.id)}#${clockAnchor(clock.name)}`} aria-label={ctx.say('reasons.link.clock', { name: ctx.say(`deadline.name.${clock.rule}`) })}>
              {ctx.say('reasons.link')}
            </a>
          </p>
        </div>
      ))}
      <ExtensionLine room={props.room} />
    </Section>
  );
}

function ExtensionLine(props: { readonly room: Room }): JSX.Element | null {
  const { dispute, ctx } = props.room;
  const { askedBy, askedDays } = dispute.extension;
  if (askedBy !== null) {
    return (
      <div class="card">
        <p>{ctx.say('dispute.extension.asked', { who: nameOf(dispute, askedBy, ctx.say), days: askedDays })}</p>
        {may(dispute, 'agree_extension') ? (
          <Actions>
            <LinkButton href={actHref(dispute.id, 'agree_extension')}>{ctx.say('act.agree_extension.link')}</LinkButton>
            <LinkButton kind="plain" href={actHref(dispute.id, 'decline_extension')}>
              {ctx.say('act.decline_extension.link')}
            </LinkButton>
          </Actions>
        ) : null}
      </div>
    );
  }
  if (!may(dispute, 'request_extension')) return null;
  return (
    <p>
      <a href={actHref(dispute.id, 'request_extension')}>{ctx.say('act.request_extension.link')}</a>
    </p>
  );
}

/** What is in dispute, what is held for it, what the merchant's deposit could add. */
export function MoneyFacts(props: { readonly room: Room }): JSX.Element {
  const { dispute, ctx } = props.room;
  const money = (minor: number): JSX.Element => <Money minor={minor} currency={dispute.currency} />;
  return (
    <Section title={ctx.say('dispute.money')} note={ctx.say('dispute.money.note')} id="money">
      <SummaryList
        rows={[
          { label: ctx.say('dispute.money.disputed'), value: money(dispute.claim.disputedMinor) },
          { label: ctx.say('dispute.money.held'), value: money(dispute.cover.heldMinor) },
          { label: ctx.say('dispute.money.deposit'), value: money(dispute.cover.depositMinor) },
        ]}
      />
      {dispute.respondent.open ? null : <p>{ctx.say('dispute.money.shop_closed')}</p>}
    </Section>
  );
}

/** An answer to one of the type's questions, as the reader's language says it. */
function factText(room: Room, key: string, value: string): { label: string; value: string } {
  const question = room.type?.facts.find((one) => one.key === key);
  return question === undefined ? { label: key, value } : { label: question.question[room.ctx.locale], value: answerText(room.ctx, question, value) };
}

/** The answers of one side to the type's questions. */
function FactsOf(props: { readonly room: Room; readonly facts: Readonly<Record<string, string>> }): JSX.Element | null {
  const { room } = props;
  const said = Object.entries(props.facts).filter(([, value]) => value !== '');
  if (said.length === 0) return null;
  return (
    <Details summary={room.ctx.say('dispute.facts')}>
      <SummaryList tight rows={said.map(([key, value]) => factText(room, key, value))} />
    </Details>
  );
}

/** What one side says and what the other answers, level and side by side. */
export function Positions(props: { readonly room: Room }): JSX.Element {
  const { room } = props;
  const { dispute, ctx } = room;
  const { claim, response } = dispute;
  return (
    <Section title={ctx.say('dispute.positions')} id="positions">
      <div class="pair">
        <div class="card">
          <div class="card-head">
            <h3>{nameOf(dispute, 'claimant', ctx.say)}</h3>
            <span class="hint">{ctx.say('dispute.role.claimant')}</span>
          </div>
          <p>
            <strong>{room.type?.name[ctx.locale] ?? claim.type}</strong>
          </p>
          <ul class="terms">
            {claim.items.map((item) => (
              <li>
                <GoodsLine of={{ title: item.title, pictureSha256: dispute.pictures[item.itemId] }}>
                  {item.title} × {item.quantity}
                </GoodsLine>
                <Money minor={item.paidMinor} currency={dispute.currency} />
              </li>
            ))}
          </ul>
          <Prose>{claim.narrative}</Prose>
          <h4>{ctx.say('dispute.wanted')}</h4>
          <TermList terms={claim.wanted} currency={dispute.currency} items={claim.items} />
          <FactsOf room={room} facts={claim.facts} />
        </div>
        <div class="card">
          <div class="card-head">
            <h3>{nameOf(dispute, 'respondent', ctx.say)}</h3>
            <span class="hint">{ctx.say('dispute.role.respondent')}</span>
          </div>
          {response === null ? (
            <p class="empty">{ctx.say(dispute.replyOverdue ? 'dispute.response.overdue' : 'dispute.response.none')}</p>
          ) : (
            <>
              <p>
                <strong>{ctx.say(`dispute.position.${response.position}`)}</strong>
              </p>
              <Prose>{response.text}</Prose>
              <FactsOf room={room} facts={response.facts ?? {}} />
              <p class="hint">
                <When at={response.at} />
              </p>
            </>
          )}
        </div>
      </div>
    </Section>
  );
}

/** The adjudicator's questions with their answers. */
export function Questions(props: { readonly room: Room }): JSX.Element | null {
  const { dispute, ctx } = props.room;
  if (dispute.questions.length === 0) return null;
  return (
    <Section title={ctx.say('dispute.questions')} id="questions">
      {dispute.questions.map((question) => (
        <div class="card">
          <p class="hint">{ctx.say('dispute.question.to', { no: question.no, who: nameOf(dispute, question.to, ctx.say) })}</p>
          {question.late === undefined ? <Prose>{question.text}</Prose> : <p>{ctx.say('evidence.late.question', { names: dispute.evidence.filter((item) => item.late?.no === question.late).map((item) => item.name).join(ctx.say('dispute.list.comma')) })}</p>}
          {question.answer !== null ? (
            <>
              <h4>{ctx.say('dispute.question.answer')}</h4>
              <Prose>{question.answer.text}</Prose>
            </>
          ) : question.lapsed ? (
            <p class="hint">{ctx.say('dispute.question.lapsed')}</p>
          ) : question.to === dispute.role && may(dispute, 'answer_question') ? (
            <LinkButton href={actHref(dispute.id, 'answer_question', question.no)}>{ctx.say('act.answer_question.link')}</LinkButton>
          ) : (
            <p class="hint">{ctx.say('dispute.question.open')}</p>
          )}
        </div>
      ))}
    </Section>
  );
}

/** The second choice of both sides: what was chosen, and with which text. */
export function Choices(props: { readonly room: Room }): JSX.Element | null {
  const { dispute, ctx } = props.room;
  const { choices } = dispute;
  if (dispute.stage !== 'choice' && choices.claimant === null && choices.respondent === null) return null;
  return (
    <Section title={ctx.say('dispute.choice')} note={ctx.say('dispute.choice.note')} id="choice">
      <Table
        caption={ctx.say('dispute.choice')}
        columns={[
          { title: ctx.say('dispute.choice.side'), kind: 'main' },
          { title: ctx.say('dispute.choice.answer') },
          { title: ctx.say('dispute.choice.text') },
        ]}
        rows={(['claimant', 'respondent'] as const).map((party) => {
          const choice = choices[party];
          return [
            nameOf(dispute, party, ctx.say),
            ctx.say(choice === null ? 'dispute.choice.open' : choice.consents ? 'dispute.choice.yes' : 'dispute.choice.refused'),
            choice === null ? ctx.say('common.none') : <span class="nowrap">{choice.textVersion}</span>,
          ];
        })}
      />
      {dispute.reach === null ? null : <p>{ctx.say(`dispute.reach.${dispute.reach}`)}</p>}
      {may(dispute, 'choose') ? <LinkButton href={actHref(dispute.id, 'choose')}>{ctx.say('act.choose.link')}</LinkButton> : null}
    </Section>
  );
}

/** Acts that have no place of their own on the page. */
const ELSEWHERE = ['respond', 'post_message', 'end_negotiation', 'request_human', 'exit', 'withdraw', 'object_to_deduction', 'ask_reversal', 'refer_out'] as const;

/** What else can be done now, each with what it means. */
export function OtherActs(props: { readonly room: Room }): JSX.Element | null {
  const { dispute, ctx } = props.room;
  const open = ELSEWHERE.filter((act) => may(dispute, act));
  if (open.length === 0) return null;
  return (
    <Section title={ctx.say('dispute.more')} id="more">
      <ul class="tasks">
        {open.map((act) => (
          <li>
            <div>
              <a href={actHref(dispute.id, act)}>{ctx.say(`act.${act}.link`)}</a>
              <div class="hint">{ctx.say(`act.${act}.lead`)}</div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The file itself: rules, order, proof of service, the record to keep. */
export function FileFacts(props: { readonly room: Room }): JSX.Element {
  const { dispute, ctx } = props.room;
  return (
    <Section title={ctx.say('dispute.file')} id="file">
      <SummaryList
        rows={[
          { label: ctx.say('dispute.file.number'), value: <span class="nowrap">{dispute.number}</span> },
          { label: ctx.say('dispute.file.filed'), value: <When at={dispute.filedAt} /> },
          ...(dispute.orderExternalId === null || ctx.me?.onlyDisputeId
            ? []
            : [{ label: ctx.say('dispute.file.order'), value: <a href={`/orders/${dispute.orderId}`}>{dispute.orderExternalId}</a> }]),
          { label: ctx.say('dispute.file.rules'), value: <><a href={`/rules/${dispute.rulesVersion}`}>{dispute.rulesVersion}</a>{dispute.layers.map((name) => <> + <a href="/rules/promises">{name}</a></>)}</> },
          {
            label: ctx.say('dispute.file.notice'),
            value: dispute.noticeOpenedAt === null ? ctx.say('dispute.file.notice.none') : <When at={dispute.noticeOpenedAt} />,
          },
        ]}
      />
      <ul class="inline-list">
        <li>
          <a href={`/disputes/${dispute.id}/service`}>{ctx.say('dispute.service.title')}</a>
        </li>
        <li>
          <a href={reasonsHref(dispute.id)}>{ctx.say('reasons.all')}</a>
        </li>
        {dispute.role === 'claimant' || dispute.role === 'respondent' ? (
          <li>
            <a href={`/disputes/${dispute.id}/log`}>{ctx.say('log.history.link')}</a>
          </li>
        ) : null}
        {dispute.role === 'claimant' || dispute.role === 'respondent' ? (
          <li>
            <a href={`/disputes/${dispute.id}/case-file`}>{ctx.say('casefile.link')}</a>
          </li>
        ) : null}
        <li>
          <a href={`/api/v1/disputes/${dispute.id}/record`} download={`${dispute.number}.json`}>
            {ctx.say('dispute.record')}
          </a>
        </li>
      </ul>
      <p class="hint">{ctx.say('dispute.record.note')}</p>
    </Section>
  );
}

/** The turn of the room's reader. */
export function roomTurn(room: Room): Turn {
  return turnOf(room.dispute, room.ctx.say);
}
