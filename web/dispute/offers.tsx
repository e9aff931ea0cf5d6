import type { JSX } from 'preact';
import { moneyOf } from '../../core/dispute/dispute.ts';
import { useSpeech, type Say } from '../speech.ts';
import { useRendered } from '../ui/rendered.tsx';
import { Actions, LinkButton, Prose, Section, Tag, When } from '../ui/ui.ts';
import { Amounts, Compare, Covered } from './compare.tsx';
import { actHref, groundOf, may, nameOf, type Ground, type Room } from './model.ts';
import type { Offer } from './parts-of-record.ts';
import { TermList } from './terms.tsx';

/** Every offer with its figures; the open ones with what can be answered. */
export function Offers(props: { readonly room: Room }): JSX.Element | null {
  const { room } = props;
  const { dispute, ctx } = room;
  const settles = may(dispute, 'make_offer');
  if (dispute.offers.length === 0 && !settles) return null;
  // What can be answered stands first, the newest of it on top.
  const open = dispute.offers
    .filter((offer) => offer.status === 'open')
    .toReversed()
    .sort((a, b) => Number(a.by === dispute.role) - Number(b.by === dispute.role));
  const past = dispute.offers.filter((offer) => offer.status !== 'open');
  return (
    <Section title={ctx.say('dispute.offers')} note={ctx.say('dispute.offers.note')} id="offers">
      {dispute.offers.length === 0 ? <p class="empty">{ctx.say('dispute.offers.none')}</p> : null}
      {dispute.outcome === null && dispute.determination === null ? <Compare room={room} /> : null}
      {open.map((offer) => (
        <OpenOffer room={room} offer={offer} />
      ))}
      <Amounts room={room} />
      <PastOffers room={room} offers={past} />
      {settles ? (
        <LinkButton kind="plain" href={actHref(dispute.id, 'make_offer')}>
          {ctx.say('act.make_offer.link')}
        </LinkButton>
      ) : null}
    </Section>
  );
}

function Heading(props: { readonly room: Room; readonly offer: Offer }): JSX.Element {
  const { room, offer } = props;
  const { say } = room.ctx;
  // Once it was settled or decided otherwise, an offer that was never answered is only history.
  const moot = offer.status === 'open' && !may(room.dispute, offer.by === room.dispute.role ? 'withdraw_offer' : 'accept_offer') && room.dispute.agreement?.countersignedAt !== null;
  return (
    <div class="card-head">
      <h3>{offerName(room.dispute, offer, isClaim(room, offer), say)}</h3>
      <Tag kind={offer.status === 'open' && !moot && offer.by !== room.dispute.role ? 'turn' : offer.status === 'accepted' ? 'good' : 'plain'}>
        {say(moot ? 'dispute.offer.moot' : `dispute.offer.status.${offer.status}`)}
      </Tag>
    </div>
  );
}

/** The first offer is the claim itself: what was wanted when it was filed. */
function isClaim(room: Room, offer: Offer): boolean {
  return offer.no === 1 && offer.by === 'claimant' && offer.at === room.dispute.filedAt;
}

function offerName(named: Pick<Ground, 'role' | 'claimant' | 'respondent'>, offer: Offer, claim: boolean, say: Say): string {
  return say(claim ? 'dispute.offer.claim' : 'dispute.offer.of', { no: offer.no, who: nameOf(named, offer.by, say) });
}

function OpenOffer(props: { readonly room: Room; readonly offer: Offer }): JSX.Element {
  const { room, offer } = props;
  const { dispute, ctx } = room;
  const mine = offer.by === dispute.role;
  return (
    <div class="card">
      <Heading room={room} offer={offer} />
      <TermList terms={offer.terms} currency={dispute.currency} items={dispute.claim.items} />
      {offer.note === '' ? null : <Prose>{offer.note}</Prose>}
      <p class="hint spread">
        <When at={offer.at} /> <Covered room={room} minor={moneyOf(offer.terms)} />
      </p>
      {!mine && may(dispute, 'accept_offer') ? (
        <Actions>
          <LinkButton href={actHref(dispute.id, 'accept_offer', offer.no)}>{ctx.say('act.accept_offer.link')}</LinkButton>
          <ul class="inline-list">
            <li>
              <a href={actHref(dispute.id, 'make_offer', offer.no)}>{ctx.say('dispute.offer.counter')}</a>
            </li>
            <li>
              <a href={actHref(dispute.id, 'reject_offer', offer.no)}>{ctx.say('act.reject_offer.link')}</a>
            </li>
          </ul>
        </Actions>
      ) : null}
      {mine && may(dispute, 'withdraw_offer') ? (
        <p>
          <a href={actHref(dispute.id, 'withdraw_offer', offer.no)}>{ctx.say('act.withdraw_offer.link')}</a>
        </p>
      ) : null}
    </div>
  );
}

/** Of more offers that are over, all but the last ones are folded; they are in the history besides. */
const MANY_PAST = 4;
const LAST = 2;

/** Offers that are over: nothing of them changes any more. */
function PastOffers(props: { readonly room: Room; readonly offers: readonly Offer[] }): JSX.Element | null {
  const { room, offers } = props;
  if (offers.length === 0) return null;
  const first = offers.length > MANY_PAST ? offers.length - LAST : 0;
  return (
    <>
      {first === 0 ? null : (
        <details>
          <summary>{room.ctx.say('dispute.offers.earlier', { count: first })}</summary>
          <PastCards room={room} offers={offers.slice(0, first)} />
        </details>
      )}
      <PastCards room={room} offers={offers.slice(first)} />
    </>
  );
}

function PastCards(props: { readonly room: Room; readonly offers: readonly Offer[] }): JSX.Element {
  const ground = groundOf(props.room);
  const subjects = props.offers.map((offer) => ({ offer, claim: isClaim(props.room, offer) }));
  const html = useRendered(ground, subjects, (subject) => <PastOffer ground={ground} {...subject} />);
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

function PastOffer(props: { readonly ground: Ground; readonly offer: Offer; readonly claim: boolean }): JSX.Element {
  const { ground, offer, claim } = props;
  const { say } = useSpeech();
  return (
    <div class="card">
      <div class="card-head">
        <h3>{offerName(ground, offer, claim, say)}</h3>
        <Tag kind={offer.status === 'accepted' ? 'good' : 'plain'}>{say(`dispute.offer.status.${offer.status}`)}</Tag>
      </div>
      <TermList terms={offer.terms} currency={ground.currency} items={ground.items} />
      {offer.note === '' ? null : <Prose>{offer.note}</Prose>}
      {offer.reason === null ? null : (
        <div>
          <span class="hint">{say('dispute.offer.reason')}</span>
          <Prose>{offer.reason}</Prose>
        </div>
      )}
    </div>
  );
}

/** What both signed, or what waits for the second signature. */
export function AgreementFacts(props: { readonly room: Room }): JSX.Element | null {
  const { dispute, ctx } = props.room;
  const { agreement } = dispute;
  if (agreement === null) return null;
  const signed = agreement.countersignedAt !== null;
  const other = agreement.acceptedBy === 'claimant' ? 'respondent' : 'claimant';
  return (
    <Section title={ctx.say('dispute.agreement')} id="agreement">
      <div class="card">
        <div class="card-head">
          <h3>{ctx.say(signed ? 'dispute.agreement.signed' : 'dispute.agreement.half')}</h3>
          <Tag kind={signed ? 'good' : 'turn'}>{ctx.say(signed ? 'dispute.agreement.tag.signed' : 'dispute.agreement.tag.half')}</Tag>
        </div>
        <TermList terms={agreement.terms} currency={dispute.currency} items={dispute.claim.items} />
        <p class="hint spread">
          <span>{nameOf(dispute, agreement.acceptedBy, ctx.say)}</span> <When at={agreement.acceptedAt} />
        </p>
        <p class="hint spread">
          <span>{nameOf(dispute, other, ctx.say)}</span> {agreement.countersignedAt === null ? ctx.say('dispute.agreement.missing') : <When at={agreement.countersignedAt} />}
        </p>
        {may(dispute, 'countersign') ? (
          <Actions>
            <LinkButton href={actHref(dispute.id, 'countersign', agreement.offerNo)}>{ctx.say('act.countersign.link')}</LinkButton>
            <LinkButton kind="plain" href={actHref(dispute.id, 'decline_countersign', agreement.offerNo)}>
              {ctx.say('act.decline_countersign.link')}
            </LinkButton>
          </Actions>
        ) : null}
      </div>
    </Section>
  );
}
