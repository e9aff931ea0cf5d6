import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';

/**
 * How many respondents take part, as counts of disputes: the number that decided the fate of earlier platforms (EU ODR:
 * 2 % of complaints found a trader willing). Each share has its numerator and denominator; `noticed` is always the
 * denominator, whatever became of the mail.
 */
export interface Participation {
  /** Disputes whose respondent was sent the notice in the period. */
  readonly noticed: number;
  /** Of these: a mail server took the notice, or it was shown in the product. */
  readonly reached: number;
  /** Of these: the respondent or the second contact opened a notice. */
  readonly opened: number;
  /** Of these: the respondent answered. */
  readonly answered: number;
}

/** Counts the disputes noticed from `from` (included) to `to` (not included). */
export async function participation(
  tx: Queryable,
  period: { readonly from: Instant; readonly to: Instant; readonly marketplaceId?: Uuid },
): Promise<Participation> {
  const [row] = await tx.query<{ noticed: number; reached: number; opened: number; answered: number }>({
    name: 'participation',
    text: `with noticed as (
             select distinct dispute_id from outbox
              where template = 'notice_of_dispute' and channel <> 'webhook' and created_at >= $1 and created_at < $2
                and dispute_id is not null and ($3::uuid is null or marketplace_id = $3))
           select count(*) as noticed,
                  count(*) filter (where exists (
                    select 1 from outbox o join delivery d on d.outbox_id = o.id
                     where o.dispute_id = n.dispute_id and o.template in ('notice_of_dispute', 'second_contact')
                       and o.channel <> 'webhook' and d.outcome in ('sent', 'shown_in_outbox', 'shown_in_product')
                       and o.state = 'sent')) as reached,
                  count(*) filter (where exists (
                    select 1 from notice_opened x join outbox o on o.id = x.outbox_id
                     where x.dispute_id = n.dispute_id and o.recipient ->> 'kind' in ('merchant', 'second_contact'))) as opened,
                  count(*) filter (where exists (
                    select 1 from outbox o
                     where o.dispute_id = n.dispute_id and o.template = 'response_given')) as answered
             from noticed n`,
    values: [period.from, period.to, period.marketplaceId ?? null],
  });
  return row ?? { noticed: 0, reached: 0, opened: 0, answered: 0 };
}
