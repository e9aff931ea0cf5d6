import type { JSX } from 'preact';
import type { Stage } from '../../core/dispute/dispute.ts';
import { ErasedBanner } from '../account/privacy.tsx';
import { CardCases, cardCasesOf } from '../chargeback/part.tsx';
import { goTo, problem, view, type Page } from '../page.tsx';
import { LiveDispute } from '../live.tsx';
import { ownRefusal } from '../serve.tsx';
import { AdmissionFacts } from './admission.tsx';
import { Delays } from './delays.tsx';
import { FastBadge, FastTrackFacts } from './fast-track.tsx';
import { History } from './history.tsx';
import { JuryFacts } from './jury.tsx';
import { openRoom, type Room } from './model.ts';
import { MoneyOnItsWay, movesOf } from './money.tsx';
import { AgreementFacts, Offers } from './offers.tsx';
import { DeterminationFacts, Obligations } from './outcome.tsx';
import { EvidenceList } from './evidence.tsx';
import { Choices, Clocks, FileFacts, MoneyFacts, OtherActs, Positions, Questions, roomTurn, StageSteps, TurnCard } from './room.tsx';

type PartName = keyof typeof PARTS;

const PARTS = {
  obligations: Obligations,
  determination: DeterminationFacts,
  agreement: AgreementFacts,
  choice: Choices,
  questions: Questions,
  offers: Offers,
  clocks: Clocks,
  delays: Delays,
  money: MoneyFacts,
  positions: Positions,
  evidence: EvidenceList,
} as const satisfies Readonly<Record<string, (props: { readonly room: Room }) => JSX.Element | null>>;

const USUAL: readonly PartName[] = ['clocks', 'delays', 'money', 'positions', 'evidence'];

/** What matters now stands first; nothing of the file is left out. */
const ORDER: Readonly<Record<Stage, readonly PartName[]>> = {
  admission: USUAL,
  negotiation: ['agreement', 'offers', ...USUAL],
  choice: ['choice', 'agreement', 'offers', ...USUAL],
  determination: ['questions', 'agreement', ...USUAL, 'choice', 'offers'],
  decided: ['determination', 'clocks', 'delays', 'money', 'positions', 'evidence', 'questions', 'choice', 'offers'],
  appeal: ['questions', 'determination', 'clocks', 'delays', 'money', 'positions', 'evidence', 'choice', 'offers'],
  performance: ['obligations', 'clocks', 'delays', 'money', 'agreement', 'determination', 'positions', 'evidence', 'questions', 'choice', 'offers'],
  closed: ['obligations', 'determination', 'delays', 'agreement', 'positions', 'evidence', 'questions', 'choice', 'offers', 'money'],
};

/** The dispute's page: the same room for both sides. */
export const disputePage: Page = {
  path: '/disputes/:disputeId',
  async get(ctx) {
    const opened = await openRoom(ctx, { history: 'true' });
    if (!opened.ok) return problem(opened.refusal);
    const room = opened.value;
    const { dispute } = room;
    // Staff have rooms of their own: what is sealed from an adjudicator is not on this page's mind.
    if (dispute.role === 'adjudicator') return goTo(`/disputes/${dispute.id}/workbench`);
    if (dispute.role === 'operator') return goTo(`/operator/queue/${dispute.id}`);
    const { history } = dispute;
    if (history === undefined) return problem(ownRefusal('not_allowed', 403));
    const turn = roomTurn(room);
    const cardCases = await cardCasesOf(ctx, dispute, history.items);
    const moves = await movesOf(ctx, dispute);
    return view({
      title: `${turn.headline} · ${dispute.number}`,
      islands: ['live'],
      body: (
        <>
          <div class="title">
            <p class="over">
              <span class="nowrap">{ctx.say('dispute.number', { number: dispute.number })}</span> · {room.type?.name[ctx.locale] ?? dispute.claim.type}
              {' · '}
              <span dir="auto">{dispute.claim.items.map((item) => item.title).join(ctx.say('dispute.list.comma'))}</span> <FastBadge dispute={dispute} />
            </p>
          </div>
          {dispute.erased === undefined ? null : <ErasedBanner ctx={ctx} erased={dispute.erased} />}
          <TurnCard room={room} turn={turn} />
          <div class="after">
            <StageSteps room={room} />
          </div>
          <AdmissionFacts room={room} />
          <FastTrackFacts room={room} />
          <JuryFacts room={room} />
          <CardCases room={room} cases={cardCases} />
          <MoneyOnItsWay room={room} moves={moves} />
          {ORDER[dispute.stage].map((name) => {
            const Part = PARTS[name];
            return <Part room={room} />;
          })}
          <OtherActs room={room} />
          <History room={room} entries={history.items} />
          <LiveDispute id={dispute.id} after={history.version} />
          <FileFacts room={room} />
        </>
      ),
    });
  },
};
