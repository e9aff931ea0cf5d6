import type { JSX } from 'preact';
import { isMoneyTerm, moneyOf, obligorOf, type Term } from '../../core/dispute/dispute.ts';
import { addMilliseconds, formatMoney, type Minor } from '../../core/kernel/kernel.ts';
import { formatDate } from '../../core/words/words.ts';
import { useSpeech } from '../speech.ts';
import { useRendered } from '../ui/rendered.tsx';
import { Details, Money, Table, Tag } from '../ui/ui.ts';
import { stepText } from './computation.ts';
import { coverOf, groundOf, nameOf, type Entitlement, type Ground, type Room } from './model.ts';
import { PartList, TermList } from './terms.tsx';

/** One line of the comparison: whose figure, how much, and what is beside the money. */
interface Line {
  readonly kind: 'claimant' | 'respondent' | 'rules' | 'held';
  readonly label: string;
  readonly minor: Minor;
  readonly note?: JSX.Element | null;
}

/** The most the rules give in place of one another: the greatest of those, and what comes besides. */
export function ruledMost(entitlement: readonly Entitlement[]): Minor | null {
  const instead = entitlement.flatMap((one) => (!one.besides && one.mostMinor !== null ? [one.mostMinor] : []));
  return instead.length === 0 ? null : Math.max(...instead);
}

/** What each side says now: its newest offer that stands, else what the claim asked for; the first offer is the claim. */
function standing(room: Room, side: 'claimant' | 'respondent'): { readonly terms: readonly Term[]; readonly claim: boolean } | null {
  const { dispute } = room;
  const last = dispute.offers.findLast((offer) => offer.by === side && (offer.status === 'open' || offer.status === 'accepted'));
  if (last !== undefined && !(last.no === 1 && side === 'claimant')) return { terms: last.terms, claim: false };
  return side === 'claimant' ? { terms: dispute.claim.wanted, claim: true } : null;
}

function beside(room: Room, terms: readonly Term[]): JSX.Element | null {
  const rest = terms.filter((term) => !isMoneyTerm(term));
  return rest.length === 0 ? null : <TermList terms={rest} currency={room.dispute.currency} items={room.dispute.claim.items} />;
}

/** Whether held money and deposit would pay a sum today, in one word and one figure. */
export function Covered(props: { readonly room: Room; readonly minor: Minor }): JSX.Element | null {
  const { room, minor } = props;
  if (minor <= 0) return null;
  const { say } = room.ctx;
  const short = coverOf(room.dispute, minor).shortMinor;
  return short === 0 ? (
    <Tag kind="good">{say('compare.covered')}</Tag>
  ) : (
    <Tag kind="turn">{say('compare.short', { sum: formatMoney(short, room.dispute.currency) })}</Tag>
  );
}

/**
 * What was asked, what is offered, what the rules give at most, and what is there to pay it: one under the other on one
 * scale, so that the gap is seen before anybody reads a figure.
 */
export function Compare(props: { readonly room: Room; readonly offered?: { readonly terms: readonly Term[]; readonly by: 'claimant' | 'respondent' } }): JSX.Element | null {
  const { room, offered } = props;
  const { dispute, ctx } = room;
  const { say } = ctx;
  const sides = (['claimant', 'respondent'] as const).flatMap((side): Line[] => {
    const now = standing(room, side);
    const terms = offered?.by === side ? offered.terms : now?.terms;
    if (terms === undefined) return [];
    const label = say(now?.claim === true ? 'compare.asked' : 'compare.offers', { who: nameOf(dispute, side, say) });
    return [{ kind: side, label, minor: moneyOf(terms), note: beside(room, terms) }];
  });
  const most = ruledMost(dispute.entitlement);
  const held = dispute.cover.heldMinor + dispute.cover.depositMinor;
  const lines: Line[] = [
    ...sides,
    ...(most === null ? [] : [{ kind: 'rules' as const, label: say('compare.rules'), minor: most }]),
    { kind: 'held', label: say('compare.held'), minor: dispute.cover.heldMinor },
  ];
  const scale = Math.max(1, ...lines.map((line) => line.minor));
  return (
    <figure class="compare">
      <figcaption>{say('compare.title')}</figcaption>
      <dl>
        {lines.map((line) => (
          <div class={line.kind}>
            <dt>{line.label}</dt>
            <dd>
              <Money minor={line.minor} currency={dispute.currency} />{' '}
              {line.kind === 'claimant' || line.kind === 'respondent' ? <Covered room={room} minor={line.minor} /> : null}
              <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width="100" height="3" />
                <rect class="fill" width={Math.round((line.minor / scale) * 1000) / 10} height="3" />
              </svg>
              {line.note ?? null}
            </dd>
          </div>
        ))}
      </dl>
      {held > dispute.cover.heldMinor ? <p class="hint">{say('compare.deposit', { sum: formatMoney(dispute.cover.depositMinor, dispute.currency) })}</p> : null}
      <Arithmetic room={room} />
    </figure>
  );
}

/** How the rules come to their figures, remedy by remedy; folded, because few need it and those need all of it. */
function Arithmetic(props: { readonly room: Room }): JSX.Element | null {
  const { dispute, ctx } = props.room;
  const { say } = ctx;
  if (dispute.entitlement.length === 0) return null;
  return (
    <Details summary={say('compare.arithmetic')}>
      <p class="hint">{say('compare.arithmetic.note')}</p>
      <ul class="terms">
        {dispute.entitlement.map((one) => (
          <li>
            <span>
              {say(`dispute.term.${one.kind}`)} <span class="hint">{say(one.besides ? 'compare.besides' : 'compare.instead')}</span>
              {one.trace.map((line) => (
                <span class="hint step">
                  {stepText(ctx.locale, line)} · {line.source}
                </span>
              ))}
            </span>
            {one.mostMinor === null ? <span>{say('compare.proved')}</span> : <Money minor={one.mostMinor} currency={dispute.currency} />}
          </li>
        ))}
      </ul>
    </Details>
  );
}

const WIDTH = 320;
const HEIGHT = 104;
const EDGE = 16;

/** The money of every offer in the order it was made, one thread for each side: how far apart, and how it moved. */
export function Amounts(props: { readonly room: Room }): JSX.Element | null {
  const { room } = props;
  const ground = groundOf(room);
  const offers = room.dispute.offers.map(({ no, by, terms }) => ({ no, by, minor: moneyOf(terms) }));
  const html = useRendered(ground, offers.length < 2 ? [] : [offers], (drawn) => <Moves ground={ground} offers={drawn} />);
  return html === '' ? null : <figure class="gap" dangerouslySetInnerHTML={{ __html: html }} />;
}

interface Sum {
  readonly no: number;
  readonly by: 'claimant' | 'respondent';
  readonly minor: Minor;
}

/** What is drawn and said of sums: the same until somebody offers again. */
function Moves(props: { readonly ground: Ground; readonly offers: readonly Sum[] }): JSX.Element {
  const { ground, offers } = props;
  const { say } = useSpeech();
  const most = Math.max(1, ...offers.map((offer) => offer.minor));
  const x = (index: number): number => Math.round(EDGE + (index / (offers.length - 1)) * (WIDTH - 2 * EDGE));
  const y = (minor: Minor): number => Math.round(EDGE + 8 + (1 - minor / most) * (HEIGHT - 2 * EDGE - 8));
  const points = offers.map((offer, index) => ({ by: offer.by, x: x(index), y: y(offer.minor), minor: offer.minor }));
  const last = (side: 'claimant' | 'respondent') => points.findLast((point) => point.by === side);
  const [asks, offersNow] = [last('claimant'), last('respondent')];
  const gap = asks === undefined || offersNow === undefined ? null : Math.max(0, asks.minor - offersNow.minor);
  return (
    <>
      <figcaption>
        {say('dispute.offers.amounts')}
        {gap === null ? null : <strong>{say(gap === 0 ? 'compare.gap.none' : 'compare.gap', { sum: formatMoney(gap, ground.currency) })}</strong>}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {asks !== undefined && offersNow !== undefined && gap !== null && gap > 0 ? (
          <path class="between" d={`M${WIDTH - EDGE / 2} ${asks.y}V${offersNow.y}`} />
        ) : null}
        {(['claimant', 'respondent'] as const).map((side) => {
          const own = points.filter((point) => point.by === side);
          // An offer stands until the next one of its side: a stair, out to now.
          return own.length === 0 ? null : (
            <g class={side}>
              <path d={`${own.map((point, index) => (index === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`)).join('')}H${WIDTH - EDGE}`} />
              {own.map((point) =>
                side === 'claimant' ? <circle cx={point.x} cy={point.y} r="5" /> : <rect x={point.x - 5} y={point.y - 5} width="10" height="10" />,
              )}
              {own.map((point) => (
                <text x={point.x} y={point.y - 10} text-anchor={point.x < 60 ? 'start' : point.x > WIDTH - 60 ? 'end' : 'middle'}>
                  {formatMoney(point.minor, ground.currency)}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
      <p class="legend hint" aria-hidden="true">
        <span class="claimant">{nameOf(ground, 'claimant', say)}</span> <span class="respondent">{nameOf(ground, 'respondent', say)}</span>
      </p>
      <div class="away">
        <Table
          caption={say('dispute.offers.amounts')}
          columns={[
            { title: say('dispute.offers.no'), kind: 'main' },
            { title: nameOf(ground, 'claimant', say), kind: 'number' },
            { title: nameOf(ground, 'respondent', say), kind: 'number' },
          ]}
          rows={offers.map((offer) => {
            const sum = <Money minor={offer.minor} currency={ground.currency} />;
            return [String(offer.no), offer.by === 'claimant' ? sum : '', offer.by === 'respondent' ? sum : ''];
          })}
        />
      </div>
    </>
  );
}

/** When the last part of a sum would be due, were it signed now. */
function lastDayOf(term: Term, { ctx }: Room): string {
  return formatDate(ctx.locale, addMilliseconds(ctx.at, (term.parts?.at(-1)?.withinDays ?? 0) * 86_400_000), 'long');
}

/**
 * Every term before it is signed: what, how much, who performs it, by when, and whether there is money for it today.
 * Money is taken in the order of the terms, first what is held, then the deposit.
 */
export function TermsInFull(props: { readonly room: Room; readonly terms: readonly Term[] }): JSX.Element {
  const { room, terms } = props;
  const { dispute, ctx } = room;
  const { say } = ctx;
  let before = 0;
  return (
    <ol class="numbered terms-full">
      {terms.map((term) => {
        const minor = isMoneyTerm(term) ? (term.amountMinor ?? 0) : 0;
        const short = coverOf(dispute, before + minor).shortMinor - coverOf(dispute, before).shortMinor;
        before += minor;
        return (
          <li>
            <div>
              <p>
                <strong>{say(`dispute.term.${term.kind}`)}</strong>
                {minor > 0 ? (
                  <>
                    {' '}
                    <Money minor={minor} currency={dispute.currency} big />
                  </>
                ) : null}
              </p>
              <p>{say('compare.term.by', { who: nameOf(dispute, obligorOf(term), say) })}</p>
              <p class="hint">{term.parts !== undefined ? null : term.withinDays === undefined ? say(minor > 0 ? 'compare.term.at_once' : 'compare.term.no_date') : say('compare.term.within', { days: term.withinDays })}</p>
              <PartList term={term} currency={dispute.currency} lastDay={lastDayOf(term, room)} />
              {term.freightBy === undefined ? null : <p class="hint">{say(`dispute.term.freight.${term.freightBy}`)}</p>}
              {minor === 0 ? null : short === 0 ? (
                <Tag kind="good">{say('compare.covered')}</Tag>
              ) : (
                <Tag kind="turn">{say('compare.short', { sum: formatMoney(short, dispute.currency) })}</Tag>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
