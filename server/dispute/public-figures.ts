import { z } from '@hono/zod-openapi';
import { accepted, type Currency, type Instant, type Minor } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/http.ts';
import { CurrencyCode, InstantText } from '../http/schemas.ts';
import { believed } from '../operations/believed.ts';
import type { World } from '../world.ts';

/** What this installation has done since its first day, in counts nobody can be recognised by. */
export interface PublicFigures {
  readonly asOf: Instant;
  /** when the first dispute was filed; null when there is none */
  readonly since: Instant | null;
  readonly filed: number;
  readonly answered: number;
  /** both sides signed an agreement of their own; no determination was needed */
  readonly settled: number;
  readonly determined: number;
  readonly closed: number;
  /** half of the closed disputes took at most so many days, counted in full days */
  readonly medianDays: number | null;
  /** paid out of held money and deposits because of a dispute */
  readonly moved: readonly { readonly currency: Currency; readonly amountMinor: Minor }[];
}

interface Row extends Omit<PublicFigures, 'asOf' | 'medianDays'>, Record<string, unknown> {
  readonly medianHours: number | null;
}

/** Counts the whole record; where that takes long, the answer is kept for a while, as `asOf` says. */
export async function publicFigures(world: World, at: Instant): Promise<PublicFigures> {
  return believed(world, 'public_figures', async () => {
    const [row] = await world.database.query<Row>({
      text: `select since, filed, answered, settled, determined, closed, median_hours as "medianHours", moved from public_figures()`,
    });
    if (row === undefined) throw new Error('public_figures answers one row');
    const { medianHours, ...counts } = row;
    return { asOf: at, ...counts, medianDays: medianHours === null ? null : Math.ceil(medianHours / 24) };
  });
}

const Count = z.int().min(0);
const Figures = z
  .strictObject({
    asOf: InstantText,
    since: InstantText.nullable().openapi({ description: 'When the first dispute was filed' }),
    filed: Count,
    answered: Count.openapi({ description: 'Of these: the respondent answered' }),
    settled: Count.openapi({ description: 'Of these: both sides signed an agreement, without a determination' }),
    determined: Count.openapi({ description: 'Of these: an adjudicator issued a determination' }),
    closed: Count,
    medianDays: Count.nullable().openapi({ description: 'Half of the closed disputes took at most so many days' }),
    moved: z
      .array(z.strictObject({ currency: CurrencyCode, amountMinor: Count }))
      .openapi({ description: 'Paid out of held money and deposits because of disputes, by currency' }),
  })
  .openapi('PublicFigures');

/** What anybody may know of the house. */
export const publicFigureRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/figures',
    operationId: 'readFigures',
    summary: 'What this installation has done: disputes filed, answered, settled, determined, median days, money moved',
    tag: 'Public',
    access: ['anonymous', 'person', 'marketplace'],
    success: { status: 200, body: Figures, description: 'Counts since the first day' },
    refusals: [],
    async handle({ at, world }) {
      return accepted(await publicFigures(world, at));
    },
  }),
];
