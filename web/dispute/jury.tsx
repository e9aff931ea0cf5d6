import type { JSX } from 'preact';
import { questionsOf, REMEDY } from '../../core/jury/questions.ts';
import type { JuryRound } from '../../core/jury/state.ts';
import { votesOf, type Verdict } from '../../core/jury/verdict.ts';
import { useSpeech, type Say } from '../speech.ts';
import { Banner, Code, Countdown, Details, Money, Prose, Section, Table, Tag, TextArea, When } from '../ui/ui.ts';
import { actPage, type ActRoom, type ActSpec } from './act.tsx';
import { BeforeJury, JuryMeans, OwnItems } from './jury-means.tsx';
import { NUMBER_ISLAND, OpenNumber, OwnNumber } from './jury-number.tsx';
import { actorName, may, type Dispute, type Room } from './model.ts';
import { Ways } from './ways.tsx';

type JuryOfDispute = NonNullable<Dispute['jury']>;

/** What an answer of a ballot is called. @param id `established`, `as_claimed`, `reduced:7500` */
export function optionText(say: Say, id: string): string {
  const [kind = '', worth = '0'] = id.split(':');
  if (kind === 'reduced') return say('dispute.jury.option.reduced', { percent: Number(worth) / 100 });
  return say(`dispute.jury.option.${kind as 'established' | 'not_established' | 'as_claimed' | 'dismissed'}`);
}

function stateText({ ctx, dispute }: Room, jury: JuryOfDispute): string {
  const { say } = ctx;
  const last = jury.rounds.at(-1);
  switch (jury.status) {
    case 'offered':
      return jury.proposedBy === dispute.role ? say('dispute.jury.offered.you') : say('dispute.jury.offered.other', { who: actorName(dispute, jury.proposedBy, say) });
    case 'joined':
      return say(last === undefined ? 'dispute.jury.joined' : 'dispute.jury.joined.appeal');
    case 'declined':
    case 'left':
      return say(`dispute.jury.${jury.status}`, { who: actorName(dispute, jury.left?.by ?? 'clock', say) });
    case 'lapsed':
      return say(last?.ended?.how === 'settled' ? 'dispute.jury.settled' : 'dispute.jury.lapsed');
    case 'convened':
      return say('dispute.jury.convened');
    case 'returned':
      return last === undefined || last.ended === null ? '' : say(`dispute.jury.${last.ended.how}`);
  }
}

/** How many voted for what, question by question; the answer that won stands out. */
function Votes(props: { readonly room: Room; readonly verdict: Verdict }): JSX.Element | null {
  const { say, locale } = useSpeech();
  const { room, verdict } = props;
  if (verdict.counts.length === 0) return null;
  const questions = questionsOf(room.dispute.claim, room.pack).filter((one) => one.id === REMEDY || verdict.counts.some((count) => count.question === one.id));
  return (
    <>
      {questions.map((question) => (
        <Table
          caption={question.title?.[locale] ?? say('dispute.jury.question.remedy')}
          showCaption
          columns={[{ title: say('dispute.jury.round.answer'), kind: 'main' }, { title: say('dispute.jury.round.votes'), kind: 'number' }]}
          rows={question.options.map(({ id }) => {
            const won = question.id === REMEDY && id === verdict.remedy;
            const votes = say('dispute.jury.round.count', { votes: votesOf(verdict, question.id, id) });
            return won ? [<strong>{optionText(say, id)}</strong>, <strong>{votes}</strong>] : [optionText(say, id), votes];
          })}
        />
      ))}
    </>
  );
}

/** What jurors wrote, by answer; nobody is named. */
function Reasons(props: { readonly verdict: Verdict }): JSX.Element | null {
  const { say } = useSpeech();
  const groups = props.verdict.reasons.filter((one) => one.texts.length > 0);
  if (groups.length === 0) return null;
  return (
    <Details summary={say('dispute.jury.round.reasons')}>
      <p class="hint">{say('dispute.jury.round.reasons.note')}</p>
      {groups.map((group) => (
        <>
          <h4>{optionText(say, group.option)}</h4>
          {group.texts.map(({ text }) => (
            <div class="card">
              <Prose>{text}</Prose>
            </div>
          ))}
        </>
      ))}
    </Details>
  );
}

/** What became of a verdict in the hands of a person. */
function Check(props: { readonly round: JuryRound }): JSX.Element | null {
  const { say } = useSpeech();
  const { check, unfit, ended } = props.round;
  if (ended?.how !== 'decided') return null;
  if (unfit !== undefined) return <p>{say('dispute.jury.unfit')}</p>;
  if (check === null) return <p>{say('dispute.jury.check.waits')}</p>;
  if (check.followed) return <p>{say('dispute.jury.check.followed')}</p>;
  return (
    <>
      <p>{say(check.reason === '' ? 'dispute.jury.check.other' : 'dispute.jury.check.not')}</p>
      {check.reason === '' ? null : <Prose>{check.reason}</Prose>}
    </>
  );
}

/** One round: its panel and draw, and once it has ended its votes and reasons; while it runs no count, of anything. */
export function JuryRoundFacts(props: { readonly room: Room; readonly round: JuryRound }): JSX.Element {
  const { say } = useSpeech();
  const { room, round } = props;
  const { size, threshold, verdict, drawId, instance, convenedAt, ended } = round;
  return (
    <>
      <h3>
        {say(`dispute.jury.round.${instance}`)} {ended === null ? <Tag kind="turn">{say('dispute.wait.jury_round')}</Tag> : <Tag>{say(`dispute.jury.how.${ended.how}`)}</Tag>}
      </h3>
      <p>
        {say('dispute.jury.round.panel', { size, threshold })}
        <br />
        <span class="hint">
          <When at={convenedAt} /> · <a href={`/jury/draws/${drawId}`}>{say('dispute.jury.round.draw')}</a>
        </span>
      </p>
      {ended === null ? null : <Check round={round} />}
      {verdict === undefined ? null : (
        <>
          <Votes room={room} verdict={verdict} />
          <Reasons verdict={verdict} />
          {verdict.counts.length === 0 ? null : (
            <p class="hint">
              {say('dispute.jury.round.proof')} <Code>{verdict.votesRoot}</Code>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Why this dispute does not come before a jury, with the rule. */
function Excluded(props: { readonly room: Room; readonly rule: string }): JSX.Element {
  const { say, locale } = useSpeech();
  const { dispute, pack, type } = props.room;
  const [, kind = '', track = ''] = props.rule.split('.');
  const title = pack.tracks.find((one) => one.track === track)?.title[locale] ?? track;
  return (
    <Details summary={say('dispute.jury.none')}>
      <p>
        {kind === 'type' ? say('dispute.jury.none.type', { type: type?.name[locale] ?? dispute.claim.type }) : null}
        {kind === 'value' ? <Limit minor={pack.jury.excluded.aboveMinor} room={props.room} /> : null}
        {kind === 'track' ? say('dispute.jury.none.track', { track: title }) : null}
      </p>
      <p class="hint">
        {say('dispute.jury.none.rule')} <Code>{props.rule}</Code> · {pack.jury.excluded.source}
      </p>
    </Details>
  );
}

function Limit(props: { readonly minor: number; readonly room: Room }): JSX.Element {
  const { say } = useSpeech();
  return (
    <>
      {say('dispute.jury.none.value')} <Money minor={props.minor} currency={props.room.dispute.currency} />
    </>
  );
}

/** Where the jury stands in this dispute, what it means, and each way from here; the same for both sides. */
export function JuryFacts(props: { readonly room: Room }): JSX.Element | null {
  const { room } = props;
  const { ctx, dispute } = room;
  const { jury } = dispute;
  const ask = may(dispute, 'propose_jury');
  if (jury === null) {
    if (ask) {
      return (
        <Section title={ctx.say('dispute.jury.title')} id="jury">
          <p>{ctx.say('dispute.jury.ask')}</p>
          <Details summary={ctx.say('dispute.jury.means')}>
            <JuryMeans room={room} />
          </Details>
          <Ways room={room} acts={['propose_jury', 'join_jury', 'decline_jury', 'reveal_nonce', 'leave_jury']} />
        </Section>
      );
    }
    return dispute.stage === 'determination' && typeof dispute.juryExcluded === 'string' ? <Excluded room={room} rule={dispute.juryExcluded} /> : null;
  }
  const over = !['determination', 'appeal'].includes(dispute.stage);
  if (over && jury.rounds.length === 0) return null;
  const invitation = dispute.deadlines.find((clock) => clock.rule === 'join_jury');
  return (
    <Section title={ctx.say('dispute.jury.title')} id="jury">
      {over ? null : <p>{stateText(room, jury)}</p>}
      {jury.left === null || jury.left.reason === '' ? null : <Prose>{jury.left.reason}</Prose>}
      {invitation === undefined ? null : (
        <p>
          {ctx.say('act.until')} <Countdown due={invitation.due} />
        </p>
      )}
      {jury.rounds.toReversed().map((round) => (
        <JuryRoundFacts room={room} round={round} />
      ))}
      {over || ['declined', 'left', 'lapsed'].includes(jury.status) ? null : (
        <Details summary={ctx.say('dispute.jury.means')}>
          <JuryMeans room={room} />
        </Details>
      )}
      {over || !['offered', 'joined', 'convened'].includes(jury.status) ? null : <OwnItems room={room} />}
      <Ways room={room} acts={['propose_jury', 'join_jury', 'decline_jury', 'reveal_nonce', 'leave_jury']} />
    </Section>
  );
}

function commitmentIn({ ctx: { form, say } }: ActRoom): { readonly commitment?: string } {
  const said = form.text('commitment', { label: say('act.jury.commitment'), max: 64 }).toLowerCase();
  return said === '' ? {} : { commitment: said };
}

const propose: ActSpec = {
  act: 'propose_jury',
  islands: [NUMBER_ISLAND],
  body: (room) => (
    <>
      <BeforeJury room={room} />
      <OwnNumber room={room} />
    </>
  ),
  read: commitmentIn,
};

const join: ActSpec = { ...propose, act: 'join_jury' };

function leaveBody(room: ActRoom): JSX.Element {
  const { say } = room.ctx;
  return (
    <>
      <Banner kind="note" title={say('dispute.jury.instead')}>
        <p>{say('deadline.consequence.join_jury')}</p>
      </Banner>
      <TextArea name="reason" label={say('act.jury.reason')} optional max={1000} rows={3} />
    </>
  );
}

const decline: ActSpec = {
  act: 'decline_jury',
  body: leaveBody,
  read: ({ ctx: { form, say } }) => ({ reason: form.text('reason', { label: say('act.jury.reason'), max: 1000 }) }),
};

const leave: ActSpec = { ...decline, act: 'leave_jury' };

const reveal: ActSpec = {
  act: 'reveal_nonce',
  islands: [NUMBER_ISLAND],
  body: (room) => <OpenNumber room={room} />,
  read: ({ ctx: { form, say } }) => ({ nonce: form.text('nonce', { label: say('act.jury.nonce'), required: true, max: 64 }).toLowerCase() }),
};

/** Pages of the acts by which a side proposes, joins, declines and leaves a jury, and opens its number. */
export const juryPages = [propose, join, decline, leave, reveal].map(actPage);
