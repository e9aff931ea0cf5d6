import type { JSX } from 'preact';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import type { Direction, InstructionState, RailName, RailVerb } from '../../core/payment/payment.ts';
import { Money, Section, SummaryList, Tag, When } from '../ui/ui.ts';
import type { PageContext } from '../page.tsx';
import type { Dispute, Room } from './model.ts';

/** An instruction to a payment institution, as the API shows it to a party (`GET /payments/{orderId}`). */
export interface MoneyMove {
  readonly id: string;
  readonly disputeId: string | null;
  readonly replaces: string | null;
  readonly rail: RailName;
  readonly direction: Direction;
  readonly source: string | null;
  readonly verb: RailVerb | null;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  readonly state: InstructionState;
  readonly nextAt: Instant | null;
  readonly changedAt: Instant;
  readonly doneAt: Instant | null;
  /** when what was confirmed came back, and what it waits for since */
  readonly returnedAt: Instant | null;
  readonly waits: 'account' | 'person' | null;
}

/**
 * What of a dispute's money is on its way, oldest first, what was told anew in place of what failed. Asked for only when
 * money can have moved: before that there is nothing to show.
 */
export async function movesOf(ctx: PageContext, dispute: Dispute): Promise<readonly MoneyMove[]> {
  if (dispute.stage !== 'performance' && dispute.stage !== 'closed') return [];
  const answer = await ctx.api.get<{ readonly instructions: readonly MoneyMove[] }>(`/payments/${dispute.orderId}`);
  // the page stands without it: where the money is can be looked up again in a moment
  if (!answer.ok) return [];
  const all = answer.value.instructions.filter((one) => one.disputeId === dispute.id);
  const replaced = new Set(all.map((one) => one.replaces));
  return all.filter((one) => !replaced.has(one.id));
}

const KIND = { due: 'turn', sent: 'turn', done: 'good', returned: 'grave', failed: 'grave', stopped: 'plain' } as const;
const SOURCES = ['escrow', 'deposit', 'guarantee', 'platform_funds'] as const;

/** Where the money is on its way, what happens next and when: the same for both sides. */
export function MoneyOnItsWay(props: { readonly room: Room; readonly moves: readonly MoneyMove[] }): JSX.Element | null {
  const { ctx } = props.room;
  if (props.moves.length === 0) return null;
  return (
    <Section title={ctx.say('payment.way.title')} note={ctx.say('payment.way.note')} id="money-on-its-way">
      {props.moves.map((move) => (
        <MoveCard ctx={ctx} move={move} />
      ))}
    </Section>
  );
}

function MoveCard(props: { readonly ctx: PageContext; readonly move: MoneyMove }): JSX.Element {
  const { ctx, move } = props;
  const { say } = ctx;
  const source = SOURCES.find((one) => one === move.source);
  const done = move.state === 'done' && move.verb !== null && move.verb !== 'extend' ? move.verb : undefined;
  const what = move.state === 'returned' && move.waits === 'account' ? 'returned.account' : (done ?? (move.state === 'done' ? 'payout' : move.state));
  return (
    <div class="card">
      <div class="card-head">
        <h3>
          {say(move.direction === 'to_merchant' ? 'payment.way.to_merchant' : 'payment.way.to_consumer')} <Money minor={move.amountMinor} currency={move.currency} />
        </h3>
        <Tag kind={KIND[move.state]}>{say(`payment.state.${move.state}`)}</Tag>
      </div>
      <SummaryList
        tight
        rows={[
          { label: say('payment.way.institution'), value: say(`payment.rail.${move.rail}`) },
          ...(source === undefined ? [] : [{ label: say('payment.way.from'), value: say(`payment.source.${source}`) }]),
          move.nextAt === null
            ? { label: say('payment.way.at'), value: <When at={move.state === 'done' ? (move.doneAt ?? move.changedAt) : move.changedAt} /> }
            : { label: say('payment.way.next'), value: <When at={move.nextAt} /> },
        ]}
      />
      <p class="hint">{say(`payment.what.${what}`)}</p>
    </div>
  );
}
