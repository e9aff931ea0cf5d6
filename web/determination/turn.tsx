import type { JSX } from 'preact';
import type { ActName } from '../../core/dispute/dispute.ts';
import { Actions, Button, Form, LinkButton, Tag, TurnCard } from '../ui/ui.ts';
import { benchHref, openAct, type Case } from './case.ts';

/** Acts with a page of their own, in the order they are offered. */
const PAGES: readonly { readonly act: ActName; readonly place: string; readonly key: 'decide' | 'appeal' | 'question' | 'correction' | 'recuse' | 'contest' | 'objection' | 'reversal' | 'fast' | 'release' | 'evidence' | 'late' | 'refuse' }[] = [
  { act: 'release_admission', place: 'release', key: 'release' },
  { act: 'refuse_admission', place: 'refuse', key: 'refuse' },
  { act: 'decide_late_evidence', place: 'late', key: 'late' },
  { act: 'issue_determination', place: 'determination', key: 'decide' },
  { act: 'decide_appeal', place: 'appeal', key: 'appeal' },
  { act: 'decide_contest', place: 'contest', key: 'contest' },
  { act: 'decide_objection', place: 'objection', key: 'objection' },
  { act: 'decide_reversal', place: 'reversal', key: 'reversal' },
  { act: 'ask_question', place: 'question', key: 'question' },
  { act: 'request_evidence', place: 'evidence-request', key: 'evidence' },
  { act: 'end_fast_track', place: 'ordinary-way', key: 'fast' },
  { act: 'correct_determination', place: 'correction', key: 'correction' },
  { act: 'recuse', place: 'recuse', key: 'recuse' },
];

/** What is asked of the adjudicator now, and by when. */
export function Turn(props: { readonly room: Case }): JSX.Element {
  const { room } = props;
  const { ctx, dispute } = room;
  const offered = PAGES.filter((page) => !(dispute.conflicted && dispute.stage === 'admission') && openAct(dispute, page.act) !== undefined);
  const take = dispute.conflicted ? undefined : openAct(dispute, 'take_case');
  const sign = dispute.conflicted ? undefined : openAct(dispute, 'sign_determination');
  const first = take ?? sign ?? (offered[0] === undefined ? undefined : openAct(dispute, offered[0].act));
  const staffClock = dispute.deadlines.find((clock) => clock.waitsFor === 'adjudicator');
  const due = first?.due ?? (first === undefined ? null : (staffClock?.due ?? null));
  const state = dispute.stage === 'admission' && offered.length > 0 ? 'admit' : take ? 'take' : sign ? 'sign' : first !== undefined ? 'act' : dispute.draft ? 'waits_second' : 'none';
  return (
    <TurnCard mine={first !== undefined} title={ctx.say(`determination.turn.${state}`)} due={due} silence={first?.consequence ? ctx.say(`deadline.consequence.${first.consequence}`) : null}>
      {take ? (
        <Form of={ctx.form} action={benchHref(dispute.id)}>
          <Actions>
            <Button name="do" value="take">
              {ctx.say('determination.take')}
            </Button>
          </Actions>
        </Form>
      ) : null}
      {dispute.stage === 'determination' && dispute.fastTrack?.status === 'joined' ? <p><Tag kind="turn">{ctx.say('dispute.fast.title')}</Tag> {ctx.say('determination.fast.note')}</p> : null}
      {sign ? <p><a href="#draft">{ctx.say('determination.draft.read')}</a></p> : null}
      {offered.length === 0 ? null : (
        <Actions>
          {offered.map((page, index) => (
            <LinkButton href={page.place === 'determination' ? '#decide' : benchHref(dispute.id, page.place)} kind={index === 0 ? 'primary' : 'plain'}>
              {ctx.say(`determination.${page.key}.title`)}
            </LinkButton>
          ))}
        </Actions>
      )}
    </TurnCard>
  );
}
