import type { z } from '@hono/zod-openapi';
import { accepted, refused, type Instant, type RefusalCode, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { parseWith } from '../../http/parse.ts';
import { ExternalId } from '../../http/schemas.ts';
import type { World } from '../../world.ts';
import { VouchInput } from './schemas.ts';
import { settleJurors } from './settle.ts';

/** Lines of one list at most. */
export const MOST_VOUCHES = 1_000;

/** A line of a list: whom the marketplace vouches for, and what. */
export const VouchLine = VouchInput.extend({ externalId: ExternalId });
export type VouchLine = z.infer<typeof VouchLine>;

/** What became of a list: lines by their place from 0. A line that was refused harms no other. */
export interface VouchesNoted {
  readonly noted: number;
  readonly refused: readonly { readonly index: number; readonly externalId: string | null; readonly code: RefusalCode; readonly field: string | null }[];
}

type Refused = VouchesNoted['refused'][number];

function idIn(line: unknown): string | null {
  const given = ExternalId.safeParse((line as { readonly externalId?: unknown } | null)?.externalId);
  return given.success ? given.data : null;
}

/** Lines that can be taken, and those that cannot: not what a line is, or a user named before in the same list. */
function sorted(lines: readonly unknown[]): { readonly good: readonly (VouchLine & { readonly index: number })[]; readonly bad: readonly Refused[] } {
  const seen = new Set<string>();
  const good: (VouchLine & { index: number })[] = [];
  const bad: Refused[] = [];
  for (const [index, line] of lines.entries()) {
    const read: Result<VouchLine> = parseWith(VouchLine, line);
    const parsed = read.ok && seen.has(read.value.externalId) ? refused('already_done', 'externalId') : read;
    if (parsed.ok) {
      seen.add(parsed.value.externalId);
      good.push({ ...parsed.value, index });
    } else bad.push({ index, externalId: idIn(line), code: parsed.refusal.code, field: parsed.refusal.field ?? null });
  }
  return { good, bad };
}

/**
 * Notes what a marketplace vouches for about many of its users by one statement; who of them volunteered is judged by it at
 * once. The same list again changes nothing but the day of the word.
 */
export async function vouchForMany(tx: Queryable, world: World, given: { readonly marketplaceId: Uuid; readonly lines: readonly unknown[]; readonly at: Instant }): Promise<Result<VouchesNoted>> {
  const { marketplaceId, lines, at } = given;
  const { good, bad } = sorted(lines);
  const rows = await tx.query<{ index: number; jurorId: Uuid | null }>({
    name: 'juror_vouches_put',
    text: `with given as materialized (
             select g.*, p.id as person_id
               from jsonb_to_recordset($1) as g (index int, "externalId" text, credit int, verified boolean, adult boolean, "memberSince" timestamptz, reviews int,
                    "reviewsHelpful" int, "sanctionUntil" timestamptz, bought int, sold int)
               join person p on p.marketplace_id = $2 and p.external_id = g."externalId"
           ), put as (
             insert into juror_vouch (person_id, marketplace_id, credit, verified, adult, member_since, reviews, reviews_helpful, sanction_until, bought, sold, given_at)
             select g.person_id, $2, g.credit, g.verified, g.adult, g."memberSince", g.reviews, g."reviewsHelpful", g."sanctionUntil", g.bought, g.sold, $3 from given g order by g.person_id
             on conflict (person_id) do update set credit = excluded.credit, verified = excluded.verified, adult = excluded.adult, member_since = excluded.member_since,
               reviews = excluded.reviews, reviews_helpful = excluded.reviews_helpful, sanction_until = excluded.sanction_until, bought = excluded.bought,
               sold = excluded.sold, given_at = excluded.given_at
           )
           select g.index, j.id as "jurorId" from given g left join juror j on j.person_id = g.person_id and j.state <> 'left'`,
    values: [JSON.stringify(good), marketplaceId, at],
  });
  const known = new Set(rows.map((row) => row.index));
  const missing = good.filter(({ index }) => !known.has(index)).map(({ index, externalId }): Refused => ({ index, externalId, code: 'not_found', field: 'externalId' }));
  const jurors = rows.flatMap((row) => row.jurorId ?? []);
  if (jurors.length > 0) await settleJurors(tx, world, jurors, at);
  return accepted({ noted: known.size, refused: [...bad, ...missing].toSorted((a, b) => a.index - b.index) });
}
