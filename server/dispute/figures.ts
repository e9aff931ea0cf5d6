import { z } from '@hono/zod-openapi';
import { addDays, mondayOf } from '../../core/deadline/deadline.ts';
import { accepted, beijingDay, refused, type Currency, type Instant, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import type { Queryable } from '../database/database.ts';
import { csvText } from '../http/csv.ts';
import { route, type Caller, type Route } from '../http/http.ts';
import { AmountMinor, CurrencyCode, Uuid as UuidText } from '../http/schemas.ts';
import { ownerFor } from './list.ts';
import { scopeOf } from './scope.ts';

/** Weeks that are told when nobody says how many, and the most. */
export const WEEKS = { usual: 12, most: 26 } as const;

const Exposure = z
  .strictObject({
    currency: CurrencyCode,
    open: z.int(),
    atRiskMinor: AmountMinor.openapi({ description: 'What can still be lost in open disputes.' }),
    escrowMinor: AmountMinor.openapi({ description: 'Of that, covered by escrow held for the same dispute.' }),
    depositMinor: AmountMinor.openapi({ description: 'Of the rest, covered by the deposit that is free.' }),
    depositFreeMinor: AmountMinor,
    gapMinor: AmountMinor.openapi({ description: 'Covered by nothing held here.' }),
  })
  .openapi('Exposure');
type Exposed = z.infer<typeof Exposure>;

/** What a merchant could lose, and what covers it, by currency. Refusals: not_allowed. */
export async function exposureOf(db: Queryable, caller: Caller, merchantId?: Uuid): Promise<Result<readonly Exposed[]>> {
  const owner = ownerFor(caller, { view: 'merchant', ...(merchantId === undefined ? {} : { merchantId }) });
  if (owner === undefined) return refused('not_allowed');
  const rows = await db.query<{ currency: Currency; open: number; at_risk_minor: Minor; escrow_minor: Minor; deposit_minor: Minor }>({
    name: 'merchant_exposure',
    text: 'select * from merchant_exposure($1, $2)',
    values: [owner, scopeOf(caller)],
  });
  return accepted(
    rows.map((row) => {
      const rest = row.at_risk_minor - row.escrow_minor;
      const depositMinor = Math.max(0, Math.min(rest, row.deposit_minor));
      return {
        ...{ currency: row.currency, open: row.open, atRiskMinor: row.at_risk_minor, escrowMinor: row.escrow_minor },
        ...{ depositMinor, depositFreeMinor: Math.max(0, row.deposit_minor), gapMinor: rest - depositMinor },
      };
    }),
  );
}

const counted = { filed: z.int(), disputedMinor: AmountMinor, paidMinor: AmountMinor };
const Trends = z
  .strictObject({
    currency: CurrencyCode,
    from: z.string().openapi({ description: 'A Monday; disputes filed on this day in Beijing or later.' }),
    to: z.string().openapi({ description: 'Filed before this day.' }),
    weeks: z.array(
      z.strictObject({
        week: z.string().openapi({ description: 'Its Monday.' }),
        ...counted,
        answered: z.int(),
        answerHours: z.number().nullable().openapi({ description: 'Median of the hours from filing to the first answer.' }),
        open: z.int(),
        outcomes: z.record(z.string(), z.int()),
      }),
    ),
    types: z.array(z.strictObject({ type: z.string(), ...counted })),
    items: z.array(z.strictObject({ title: z.string(), ...counted })).openapi({ description: 'The ten most often disputed.' }),
  })
  .openapi('MerchantTrends');
type Trend = z.infer<typeof Trends>;

/** The Monday a moment's week began with in Beijing, so many weeks ago, and the Monday after that moment. */
export function spanOf(at: Instant, weeks: number): { readonly from: string; readonly to: string } {
  const monday = mondayOf(beijingDay(at));
  return { from: addDays(monday, -7 * (weeks - 1)), to: addDays(monday, 7) };
}

/** The figures of a merchant's disputes by week, cause and product. Refusals: not_allowed. */
export async function trendsOf(
  db: Queryable,
  caller: Caller,
  asked: { readonly merchantId?: Uuid | undefined; readonly weeks?: number | undefined; readonly currency?: Currency | undefined },
  at: Instant,
): Promise<Result<Trend>> {
  const owner = ownerFor(caller, { view: 'merchant', ...(asked.merchantId === undefined ? {} : { merchantId: asked.merchantId }) });
  if (owner === undefined) return refused('not_allowed');
  const { from, to } = spanOf(at, asked.weeks ?? WEEKS.usual);
  const currency = asked.currency ?? 'CNY';
  const [row] = await db.query<{ told: Pick<Trend, 'weeks' | 'types' | 'items'> }>({
    name: 'merchant_trends',
    text: 'select merchant_trends($1, $2, $3, $4, $5) as told',
    values: [owner, currency, `${from}T00:00:00+08:00`, `${to}T00:00:00+08:00`, scopeOf(caller)],
  });
  return accepted({ currency, from, to, ...row!.told });
}

const OUTCOMES = ['performed', 'withdrawn', 'exited', 'dismissed', 'referred', 'unperformed'] as const;

/** The weeks as a file: one line a week, amounts in minor units, hours with a point. */
export function trendsCsv(told: Trend, locale: 'zh-CN' | 'en'): string {
  const head = ['week', 'filed', 'answered', 'hours', 'disputed', 'paid', 'open'] as const;
  const names = [
    ...head.map((name) => say(locale, `merchant.trend.csv.${name}`)),
    ...OUTCOMES.map((one) => say(locale, `merchant.trend.ended.${one}`)),
  ];
  const lines = told.weeks.map((one) =>
    [one.week, one.filed, one.answered, one.answerHours ?? '', one.disputedMinor, one.paidMinor, one.open, ...OUTCOMES.map((name) => one.outcomes[name] ?? 0)].join(','),
  );
  return `\uFEFF${[names.map(csvText).join(','), ...lines].join('\r\n')}\r\n`;
}

const TrendQuery = z.strictObject({
  merchantId: UuidText.optional(),
  weeks: z.coerce.number<string>().int().min(1).max(WEEKS.most).optional().openapi({ type: 'integer', default: WEEKS.usual }),
  currency: CurrencyCode.optional(),
});

/** What a merchant has at stake, and how its disputes went. */
export const figureRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/my/exposure',
    operationId: 'readExposure',
    summary: 'What the caller’s merchant could lose in its open disputes, and what covers it',
    tag: 'dispute',
    access: ['person'],
    query: z.strictObject({ merchantId: UuidText.optional() }),
    success: { status: 200, body: z.strictObject({ items: z.array(Exposure) }), description: 'By currency.' },
    refusals: ['not_allowed'],
    async handle({ world, caller, query }) {
      const found = await exposureOf(world.database, caller, query.merchantId);
      return found.ok ? accepted({ items: [...found.value] }) : found;
    },
  }),
  route({
    method: 'get',
    path: '/my/trends',
    operationId: 'readTrends',
    summary: 'Disputes of the caller’s merchant by the week of their filing, by cause and by product',
    tag: 'dispute',
    access: ['person'],
    query: TrendQuery,
    success: { status: 200, body: Trends, description: 'The figures.' },
    refusals: ['not_allowed'],
    handle: ({ world, caller, query, at }) => trendsOf(world.database, caller, query, at),
  }),
  route({
    method: 'get',
    path: '/my/trends.csv',
    operationId: 'exportTrends',
    summary: 'The weeks of the trends as CSV',
    tag: 'dispute',
    access: ['person'],
    query: TrendQuery,
    success: { status: 200, body: z.string(), mediaType: 'text/csv', description: 'UTF-8 with a byte order mark; one line a week, amounts in minor units.' },
    refusals: ['not_allowed'],
    async handle({ world, caller, query, at, locale }) {
      const told = await trendsOf(world.database, caller, query, at);
      if (!told.ok) return told;
      return new Response(trendsCsv(told.value, locale), {
        headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="trends-${told.value.from}.csv"` },
      });
    },
  }),
];
