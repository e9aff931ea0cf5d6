import type { JSX } from 'preact';
import { moneyOf } from '../../core/dispute/dispute.ts';
import { Actions, LinkButton, Prose, Section, Tag, When } from '../ui/ui.ts';
import { Amounts, Compare, Covered } from './compare.tsx';
import { actHref, may, nameOf, type Room } from './model.ts';
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
      {past.map((offer) => (
        <PastOffer room={room} offer={offer} />
      ))}
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
      <h3>{say(isClaim(room, offer) ? 'dispute.offer.claim' : 'dispute.offer.of', { no: offer.no, who: nameOf(room.dispute, offer.by, say) })}</h3>
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

function PastOffer(props: { readonly room: Room; readonly offer: Offer }): JSX.Element {
  const { room, offer } = props;
  return (
    <div class="card">
      <Heading room={room} offer={offer} />
      <TermList terms={offer.terms} currency={room.dispute.currency} items={room.dispute.claim.items} />
      {offer.note === '' ? null : <Prose>{offer.note}</Prose>}
      {offer.reason === null ? null : (
        <div>
          <span class="hint">{room.ctx.say('dispute.offer.reason')}</span>
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
