import type { JSX } from 'preact';
import { isFast, isFastOffered } from '../../core/dispute/dispute.ts';
import type { RulePack } from '../../core/rules/rules.ts';
import { periodText } from '../public/pack.ts';
import { useSpeech } from '../speech.ts';
import { Banner, Countdown, Details, Prose, Section, SummaryList, Tag, When } from '../ui/ui.ts';
import { actPage, type ActSpec } from './act.tsx';
import { actorName, type Dispute, type Room } from './model.ts';
import { Ways } from './ways.tsx';

/** What the fast track means, from the rules: each clock beside its ordinary length, documents only, and leaving it. */
export function FastTrackMeans(props: { readonly pack: RulePack }): JSX.Element {
  const { say, locale } = useSpeech();
  const clocks = props.pack.deadlines.flatMap((rule) => (rule.fast === undefined ? [] : [{ rule, fast: rule.fast }]));
  return (
    <>
      <SummaryList
        tight
        rows={clocks.map(({ rule, fast }) => ({
          label: say(`deadline.name.${rule.name}`),
          value: (
            <>
              <strong class="nowrap">{periodText(locale, fast)}</strong> <span class="hint nowrap">{say('dispute.fast.instead', { ordinary: periodText(locale, rule) })}</span>
            </>
          ),
        }))}
      />
      <ul class="after">
        <li>{say('dispute.fast.means.documents')}</li>
        <li>{say('dispute.fast.means.leave')}</li>
        <li>{say('dispute.fast.means.same')}</li>
      </ul>
    </>
  );
}

function stateText({ ctx, dispute }: Room, track: NonNullable<Dispute['fastTrack']>): string {
  if (track.left !== null) {
    const { why, by } = track.left;
    return why === 'asked' ? ctx.say('dispute.fast.left.asked', { who: actorName(dispute, by, ctx.say) }) : ctx.say(`dispute.fast.left.${why}`);
  }
  if (track.status === 'joined') return ctx.say('dispute.fast.joined');
  return ctx.say(`dispute.fast.offered.${dispute.role === 'respondent' ? 'respondent' : 'claimant'}`);
}

/** The badge of a dispute that has, or may get, the fast track. */
export function FastBadge(props: { readonly dispute: Dispute }): JSX.Element | null {
  const { say } = useSpeech();
  const track = props.dispute.fastTrack;
  if (track === null || !isFast({ fastTrack: track })) return null;
  return <Tag kind="turn">{say('dispute.fast.title')}</Tag>;
}

/** Where the fast track stands in this dispute, what it means, and the way out; the same for both sides. */
export function FastTrackFacts(props: { readonly room: Room }): JSX.Element | null {
  const { room } = props;
  const { ctx, dispute, pack } = room;
  const track = dispute.fastTrack;
  const over = ['decided', 'appeal', 'performance', 'closed'].includes(dispute.stage);
  if (track === null || (over && track.status !== 'joined')) return null;
  const invitation = dispute.deadlines.find((clock) => clock.rule === 'join_fast_track');
  return (
    <Section title={ctx.say('dispute.fast.title')} id="fast-track">
      <p>{stateText(room, track)}</p>
      {track.left === null || track.left.reason === '' ? null : <Prose>{track.left.reason}</Prose>}
      {isFastOffered({ fastTrack: track }) && invitation !== undefined ? (
        <p>
          {ctx.say('act.until')} <Countdown due={invitation.due} />
        </p>
      ) : null}
      {track.joinedAt === null ? null : (
        <p class="hint">
          {ctx.say('dispute.event.fast_track_joined')} · <When at={track.joinedAt} />
        </p>
      )}
      {track.status === 'left' ? null : (
        <Details summary={ctx.say('dispute.fast.means')}>
          <FastTrackMeans pack={pack} />
        </Details>
      )}
      <Ways room={room} acts={['join_fast_track', 'leave_fast_track']} />
    </Section>
  );
}

const join: ActSpec = {
  act: 'join_fast_track',
  body: ({ pack }) => <FastTrackMeans pack={pack} />,
  read: () => ({}),
};

const leave: ActSpec = {
  act: 'leave_fast_track',
  body: ({ ctx, dispute }) => (
    <Banner kind="note" title={ctx.say('dispute.fast.ordinary')}>
      <p>{ctx.say(dispute.fastTrack?.status === 'joined' ? 'act.leave_fast_track.text' : 'act.leave_fast_track.offered')}</p>
    </Banner>
  ),
  read: () => ({}),
};

/** Pages of the acts by which a side joins and leaves the fast track. */
export const fastTrackPages = [join, leave].map(actPage);
