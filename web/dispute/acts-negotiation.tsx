import type { Party } from '../../core/dispute/dispute.ts';
import { formatMoney } from '../../core/kernel/kernel.ts';
import type { FactQuestion } from '../../core/rules/rules.ts';
import { toldIn } from '../intake/address.ts';
import { answerText } from '../intake/model.ts';
import { Banner, Details, Field, Prose, Radios, SummaryList, TextArea } from '../ui/ui.ts';
import { actPage, type ActRoom, type ActSpec } from './act.tsx';
import { CoverageFacts } from './ladder.tsx';
import { Compare, TermsInFull } from './compare.tsx';
import { FastTrackMeans } from './fast-track.tsx';
import { may, nameOf } from './model.ts';
import type { Offer } from './parts-of-record.ts';
import { offerCodes, readTerms, TermFields, TermList, termValues } from './terms.tsx';

function paidOf({ dispute }: ActRoom): number {
  return dispute.claim.items.reduce((sum, item) => sum + item.paidMinor, 0);
}

function openOffer({ dispute, no }: ActRoom, mine: boolean): Offer | undefined {
  return dispute.offers.find((one) => one.no === no && one.status === 'open' && (one.by === dispute.role) === mine);
}

/** An offer with its figures, as both sides see it. */
function OfferFacts(props: { readonly room: ActRoom; readonly offer: Pick<Offer, 'no' | 'terms' | 'note'> & { readonly by: Party } }) {
  const { room, offer } = props;
  const { say } = room.ctx;
  return (
    <>
      <SummaryList
        rows={[
          { label: say('dispute.offer.from'), value: nameOf(room.dispute, offer.by, say) },
          { label: say('dispute.offer.terms'), value: <TermList terms={offer.terms} currency={room.dispute.currency} items={room.dispute.claim.items} /> },
        ]}
      />
      {offer.note === '' ? null : <Prose>{offer.note}</Prose>}
    </>
  );
}

/** The respondent's answers to the rules' questions, carried in the address from where they were given. */
function ownFacts({ ctx, type }: ActRoom): readonly { readonly question: FactQuestion; readonly answer: string }[] {
  if (type === undefined) return [];
  return Object.entries(toldIn(ctx.query, type).facts).flatMap(([key, answer]) => {
    const question = type.facts.find((one) => one.key === key && one.askedOf === 'respondent');
    return question === undefined ? [] : [{ question, answer }];
  });
}

/** Whether the fast track that the claimant chose is joined: asked with the answer, never chosen before, never needed. */
function FastTrackAsked({ room }: { readonly room: ActRoom }) {
  const { ctx, dispute, pack } = room;
  if (!may(dispute, 'join_fast_track')) return null;
  return (
    <>
      <Radios
        name="fastTrack"
        label={ctx.say('act.respond.fast')}
        hint={ctx.say('act.respond.fast.hint')}
        optional
        options={(['yes', 'no'] as const).map((value) => ({ value, label: ctx.say(`act.respond.fast.${value}`), hint: ctx.say(`act.respond.fast.${value}.hint`) }))}
      />
      <Details summary={ctx.say('dispute.fast.means')}>
        <FastTrackMeans pack={pack} />
      </Details>
    </>
  );
}

const respond: ActSpec = {
  act: 'respond',
  template: 'text',
  body(room) {
    const { ctx } = room;
    const own = ownFacts(room);
    return (
      <>
        {own.length === 0 ? (
          <p>
            <a href={`/disputes/${room.dispute.id}/answer`}>{ctx.say('intake.answer.link')}</a>
          </p>
        ) : null}
        <Radios
          name="position"
          label={ctx.say('act.respond.position')}
          options={(['admit', 'part', 'contest'] as const).map((value) => ({
            value,
            label: ctx.say(`dispute.position.${value}`),
            hint: ctx.say(`act.respond.position.${value}`),
          }))}
        />
        <TextArea name="text" label={ctx.say('act.respond.text')} hint={ctx.say('act.respond.text.hint')} max={4000} rows={7} />
        <FastTrackAsked room={room} />
        <p class="hint">{ctx.say('act.respond.after')}</p>
        {own.length === 0 ? null : (
          <>
            <h2>{ctx.say('intake.answer.facts')}</h2>
            <p class="hint">{ctx.say('intake.answer.both')}</p>
            <SummaryList tight rows={own.map(({ question, answer }) => ({ label: question.question[ctx.locale], value: answerText(ctx, question, answer) }))} />
          </>
        )}
      </>
    );
  },
  read(room) {
    const { form, say } = room.ctx;
    const fast = form.choice('fastTrack', ['yes', 'no'], { label: say('act.respond.fast.name') });
    return {
      ...(fast === null ? {} : { fastTrack: fast === 'yes' }),
      position: form.choice('position', ['admit', 'part', 'contest'], { label: say('act.respond.position.name'), required: true }),
      text: form.text('text', { label: say('act.respond.text.name'), required: true, max: 4000 }),
      facts: Object.fromEntries(ownFacts(room).map(({ question, answer }) => [question.key, answer])),
    };
  },
};

const postMessage: ActSpec = {
  act: 'post_message',
  template: 'text',
  body: ({ ctx }) => <TextArea name="text" label={ctx.say('act.post_message.text')} hint={ctx.say('act.post_message.hint')} max={4000} rows={6} />,
  read: ({ ctx: { form, say } }) => ({ text: form.text('text', { label: say('act.text.name'), required: true, max: 4000 }) }),
};

const makeOffer: ActSpec = {
  act: 'make_offer',
  template: 'note',
  fields: { terms: 'terms', note: 'note' },
  body(room) {
    const { ctx, dispute, pack } = room;
    const answered = openOffer(room, false);
    const start = answered?.terms ?? dispute.offers.findLast((one) => one.by === dispute.role)?.terms ?? dispute.claim.wanted;
    ctx.form.fill(termValues(start, dispute.currency, paidOf(room)));
    return (
      <>
        {answered === undefined ? null : (
          <Banner kind="note" title={ctx.say('act.make_offer.counters')}>
            <TermList terms={answered.terms} currency={dispute.currency} items={dispute.claim.items} />
            <p>{ctx.say('act.make_offer.counters.text')}</p>
          </Banner>
        )}
        <TermFields
          codes={offerCodes(dispute.claim.wanted)}
          pack={pack}
          label={ctx.say('act.make_offer.terms')}
          hint={ctx.say('act.make_offer.bound', { paid: formatMoney(paidOf(room), dispute.currency) })}
          timed
        />
        <TextArea name="note" label={ctx.say('act.make_offer.note')} hint={ctx.say('act.make_offer.note.hint')} max={2000} rows={4} optional />
        <p class="hint">{ctx.say('act.make_offer.sealed')}</p>
      </>
    );
  },
  read(room) {
    const { ctx, dispute } = room;
    const money = { currency: dispute.currency, mostMinor: paidOf(room) };
    const terms = readTerms(ctx.form, offerCodes(dispute.claim.wanted), money, ctx.say);
    const note = ctx.form.text('note', { label: ctx.say('act.make_offer.note'), max: 2000 });
    return { terms, note, ...(room.no > 0 ? { counters: room.no } : {}) };
  },
};

const withdrawOffer: ActSpec = {
  act: 'withdraw_offer',
  kind: 'grave',
  body(room) {
    const offer = openOffer(room, true);
    return offer === undefined ? null : <OfferFacts room={room} offer={offer} />;
  },
  read: ({ no }) => ({ no }),
};

const rejectOffer: ActSpec = {
  act: 'reject_offer',
  body(room) {
    const offer = openOffer(room, false);
    if (offer === undefined) return null;
    const { say } = room.ctx;
    return (
      <>
        <OfferFacts room={room} offer={offer} />
        <TextArea name="reason" label={say('act.reject_offer.reason')} hint={say('act.reject_offer.hint')} max={1000} rows={4} />
      </>
    );
  },
  read: ({ no, ctx: { form, say } }) => ({ no, reason: form.text('reason', { label: say('act.reason.name'), required: true, max: 1000 }) }),
};

/**
 * The whole of what is signed, read from top to bottom: every term, how it stands beside what was asked and what the
 * rules give, what could pay it, what becomes binding, what happens next. The same for both signatures.
 */
function Reading(props: { readonly room: ActRoom; readonly offer: Offer; readonly point: 'accept' | 'countersign' }) {
  const { room, offer, point } = props;
  const { say } = room.ctx;
  return (
    <>
      <p>
        <span class="hint">{say('dispute.offer.from')}</span> {nameOf(room.dispute, offer.by, say)}
      </p>
      <h2>{say('compare.terms.title', { count: offer.terms.length })}</h2>
      <TermsInFull room={room} terms={offer.terms} />
      {offer.note === '' ? null : <Prose>{offer.note}</Prose>}
      <Compare room={room} offered={offer} />
      <CoverageFacts room={room} of={room.dispute.coverage.find((one) => one.about === 'offer' && one.no === offer.no)} />
      <h2>{say('act.binding.title')}</h2>
      <ul>
        <li>{say(`act.binding.${point}`)}</li>
        <li>{say('act.binding.contract')}</li>
        <li>{say('act.binding.ends')}</li>
        <li>{say('act.binding.routes')}</li>
      </ul>
      <h2>{say('compare.next.title')}</h2>
      <ol>
        <li>{point === 'accept' ? say('compare.next.accept.1', { hours: hoursToSign(room) }) : say('compare.next.countersign.1')}</li>
        <li>{say(`compare.next.${point}.2`)}</li>
        <li>{say(`compare.next.${point}.3`)}</li>
      </ol>
    </>
  );
}

/** How long the other side has to sign, in hours, by the rules of the dispute. */
function hoursToSign({ pack }: ActRoom): number {
  return pack.deadlines.find((one) => one.name === 'countersign')?.amount ?? 0;
}

const acceptOffer: ActSpec = {
  act: 'accept_offer',
  body(room) {
    const offer = openOffer(room, false);
    if (offer === undefined) return null;
    return <Reading room={room} offer={offer} point="accept" />;
  },
  read: ({ no }) => ({ no }),
};

const countersign: ActSpec = {
  act: 'countersign',
  body(room) {
    const { agreement, offers } = room.dispute;
    const offer = offers.find((one) => one.no === agreement?.offerNo);
    if (offer === undefined) return null;
    return <Reading room={room} offer={offer} point="countersign" />;
  },
  read: ({ dispute, no }) => ({ no: no > 0 ? no : (dispute.agreement?.offerNo ?? 1) }),
};

const declineCountersign: ActSpec = {
  act: 'decline_countersign',
  kind: 'grave',
  body({ dispute }) {
    return dispute.agreement === null ? null : <TermList terms={dispute.agreement.terms} currency={dispute.currency} items={dispute.claim.items} />;
  },
  read: ({ dispute, no }) => ({ no: no > 0 ? no : (dispute.agreement?.offerNo ?? 1) }),
};

/** Working days that can still be added by agreement. */
function daysLeft({ pack, dispute }: ActRoom): number {
  return (pack.params['NEGOTIATE.EXTENSION_CAP']?.value ?? 0) - dispute.extension.agreedDays;
}

const requestExtension: ActSpec = {
  act: 'request_extension',
  body: (room) => (
    <Field
      name="days"
      label={room.ctx.say('act.request_extension.days')}
      hint={room.ctx.say('act.request_extension.hint', { most: daysLeft(room) })}
      width="short"
      inputMode="numeric"
    />
  ),
  read(room) {
    const label = room.ctx.say('act.request_extension.days');
    return { days: room.ctx.form.integer('days', { label, required: true, least: 1, most: Math.max(1, daysLeft(room)) }) };
  },
};

const agreeExtension: ActSpec = {
  act: 'agree_extension',
  body: ({ ctx, dispute }) => <p>{ctx.say('act.agree_extension.days', { days: dispute.extension.askedDays })}</p>,
  read: () => ({}),
};

const declineExtension: ActSpec = {
  act: 'decline_extension',
  body: ({ ctx, dispute }) => <p>{ctx.say('act.agree_extension.days', { days: dispute.extension.askedDays })}</p>,
  read: () => ({}),
};

const endNegotiation: ActSpec = {
  act: 'end_negotiation',
  body: ({ ctx }) => <p>{ctx.say('act.end_negotiation.text')}</p>,
  read: () => ({}),
};

/** Pages of the acts of a negotiation. */
export const negotiationPages = [
  respond,
  postMessage,
  makeOffer,
  withdrawOffer,
  rejectOffer,
  acceptOffer,
  countersign,
  declineCountersign,
  requestExtension,
  agreeExtension,
  declineExtension,
  endNegotiation,
].map(actPage);
