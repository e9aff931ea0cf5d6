import type { JSX } from 'preact';
import type { RulePack } from '../../core/rules/rules.ts';
import type { DisputeRow } from '../consumer/order.ts';
import { rulesName } from '../consumer/whose.ts';
import type { PageContext } from '../page.tsx';
import { Actions, Countdown, Day, GoodsPicture, Money, Tag } from '../ui/ui.ts';

/** A row of a shop's inbox: what can still be lost, and what of it is held from the order's payment. */
export type QueueRow = DisputeRow & { readonly cover?: { readonly atRiskMinor: number; readonly heldMinor: number } };

/** What is asked of the shop in a dispute, in a few words. */
function asked(ctx: PageContext, row: QueueRow): string {
  if (row.outcome !== null) return ctx.say(`dispute.outcome.${row.outcome}`);
  return row.asks.includes('respondent') ? ctx.say(`merchant.asked.${row.stage}`) : ctx.say(`dispute.step.${row.stage}`);
}

/** Disputes that can be answered together: those in negotiation that ask something of the shop. */
function isAnswerable(row: QueueRow): boolean {
  return row.stage === 'negotiation' && row.asks.includes('respondent');
}

/** How much of what can be lost is covered by money held for this dispute, in words and as a bar. */
function Cover(props: { readonly ctx: PageContext; readonly row: QueueRow }): JSX.Element | null {
  const { ctx, row } = props;
  const { cover } = row;
  if (cover === undefined || row.outcome !== null || cover.atRiskMinor === 0) return null;
  const percent = Math.floor((cover.heldMinor / cover.atRiskMinor) * 100);
  return (
    <span class="cover">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" x="0" y="0" width="100" height="4" />
        <rect class="part-escrow" x="0" y="0" width={percent} height="4" />
      </svg>
      <span>{ctx.say('merchant.cover', { percent })}</span>
    </span>
  );
}

function Row(props: { readonly ctx: PageContext; readonly pack: RulePack; readonly row: QueueRow; readonly choosing: boolean; readonly labels: Labels }): JSX.Element {
  const { ctx, row, labels } = props;
  return (
    <tr role="row">
      {props.choosing ? (
        <td role="cell" class="choose">
          {isAnswerable(row) ? <input type="checkbox" name="id" value={row.id} aria-label={ctx.say('merchant.choose', { number: row.number })} class="pick" /> : null}
        </td>
      ) : null}
      <th role="rowheader" scope="row" class="main">
        <GoodsPicture of={row} />
        <a href={`/disputes/${row.id}`} dir="auto">
          {row.title === '' ? row.number : row.title}
        </a>
        <div class="hint light">
          {rulesName(props.pack, row.type, ctx.locale)} · <span class="nowrap">{row.number}</span>
        </div>
      </th>
      <td role="cell">
        <Tag kind={row.outcome === null && row.asks.includes('respondent') ? 'turn' : 'plain'}>{asked(ctx, row)}</Tag>
      </td>
      <td role="cell" class="due">
        {row.nextDue === null || row.outcome !== null ? null : <Countdown due={row.nextDue} />}
      </td>
      <td role="cell" class="number">
        <span>
          <Money minor={row.disputedMinor} currency={row.currency} />
          <Cover ctx={ctx} row={row} />
        </span>
      </td>
      <td role="cell" class="filed" data-name={labels.filed}>
        <Day at={row.filedAt} />
      </td>
    </tr>
  );
}

type Labels = Readonly<Record<'what' | 'choose' | 'asked' | 'due' | 'amount' | 'filed', string>>;

/** Rows that are laid out together: few enough for one frame, so many that the groups themselves are few. */
const GROUP = 20;

function groups(rows: readonly QueueRow[]): readonly (readonly QueueRow[])[] {
  return Array.from({ length: Math.ceil(rows.length / GROUP) }, (_, no) => rows.slice(no * GROUP, (no + 1) * GROUP));
}

/**
 * The rows of the inbox, in groups that a browser lays out and paints only when they come into sight: five thousand rows
 * scroll like fifty.
 * @param chooses whether rows can be chosen to be answered together; not for those who only look
 */
export function Rows(props: {
  readonly ctx: PageContext;
  readonly pack: RulePack;
  readonly rows: readonly QueueRow[];
  readonly caption: string;
  readonly empty: string;
  readonly chooses: boolean;
}): JSX.Element {
  const { ctx, rows } = props;
  if (rows.length === 0) return <p class="empty">{props.empty}</p>;
  const choosing = props.chooses && rows.some(isAnswerable);
  const names = ['choose', 'what', 'asked', 'due', 'amount', 'filed'] as const;
  const labels = Object.fromEntries(names.map((name) => [name, ctx.say(`merchant.column.${name}`)])) as unknown as Labels;
  const table = (
    <table role="table" id="queue" class={choosing ? 'table queue compact choosing' : 'table queue compact'}>
      <caption class="away">{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {names.map((name) =>
            name === 'choose' && !choosing ? null : (
              <th role="columnheader" scope="col" class={name === 'amount' ? 'number' : name === 'what' ? 'main' : undefined}>
                {name === 'choose' ? <span class="away">{labels.choose}</span> : labels[name]}
              </th>
            ),
          )}
        </tr>
      </thead>
      {groups(rows).map((group) => (
        <tbody role="rowgroup" class={group.length === GROUP ? undefined : 'last'}>
          {group.map((row) => (
            <Row {...{ ctx, row, choosing, labels }} pack={props.pack} />
          ))}
        </tbody>
      ))}
    </table>
  );
  if (!choosing) return table;
  return (
    <form method="get" action="/merchant/answer">
      {table}
      <div class="queue-acts">
        <Actions>
          <button class="button plain" type="submit" data-shortcut="answer">
            {ctx.say('merchant.bulk.start')}
          </button>
        </Actions>
      </div>
    </form>
  );
}

/** A field that narrows the rows on the page as one types; shown by its script. */
export function QueueFilter(props: { readonly ctx: PageContext }): JSX.Element {
  const { say } = props.ctx;
  return (
    <div class="queue-find" data-queue-filter="queue" data-found={say('merchant.find.found')} hidden>
      <label for="queue-find">{say('merchant.find')}</label>
      <input id="queue-find" type="search" autocomplete="off" data-shortcut="search" />
      <span class="hint" role="status" />
    </div>
  );
}
