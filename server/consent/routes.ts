import { z } from '@hono/zod-openapi';
import { setOffInForce, setOffTextVersion } from '../../core/consent/set-off.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { route, type Caller, type Route, type RouteContext } from '../http/http.ts';
import { AmountMinor, CurrencyCode, InstantText, line, Uuid as UuidText } from '../http/schemas.ts';
import { once } from '../people/once.ts';
import { ownPart } from '../people/team.ts';
import { currentRules } from '../rules/rules.ts';
import { agree, consentsOf, pendingOf, takeBack, takenOf, type ConsentAct } from './set-off.ts';

const TAG = 'consent';
const Which = z.strictObject({ merchantId: UuidText.optional() });
const Made = z.strictObject({ id: UuidText }).openapi('SetOffActDone');
const Said = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
const Consent = z.strictObject({ id: UuidText, textVersion: z.string(), givenAt: InstantText, withdrawnAt: InstantText.nullable() }).openapi('SetOffConsent');

const View = z
  .strictObject({
    merchantId: UuidText,
    you: z.enum(['owner', 'agent', 'viewer']),
    textVersion: z.string().openapi({ description: 'What is agreed to now; a consent names it.' }),
    statement: Said,
    points: z.array(Said),
    source: z.string(),
    inForce: Consent.nullable(),
    consents: z.array(Consent),
    pendingMinor: AmountMinor.openapi({ description: 'Money of other orders that is released within three weeks and could be set off.' }),
    currency: CurrencyCode,
    taken: z.array(z.strictObject({ id: UuidText, at: InstantText, amountMinor: AmountMinor, currency: CurrencyCode, disputeId: UuidText.nullable(), orderExternalId: z.string() })),
  })
  .openapi('SetOff');

/** The caller's part in the merchant. Refusals: not_allowed, role_reads_only. */
function partOf(caller: Caller, merchantId: Uuid | undefined, ownerOnly: boolean): Result<{ readonly merchantId: Uuid; readonly personId: Uuid; readonly role: 'owner' | 'agent' | 'viewer' }> {
  const own = caller.kind === 'person' ? ownPart(caller, merchantId) : undefined;
  if (own === undefined || caller.kind !== 'person') return refused('not_allowed');
  if (ownerOnly && own.role === 'viewer') return refused('role_reads_only');
  if (ownerOnly && own.role !== 'owner') return refused('not_allowed');
  return accepted({ merchantId: own.merchantId, personId: caller.personId, role: own.role });
}

type Ctx = RouteContext<undefined, undefined, { readonly merchantId?: Uuid | undefined }>;

async function byOwner(ctx: Ctx, operationId: string, work: (tx: Queryable, act: ConsentAct) => Promise<Result<true>>): Promise<Result<{ id: Uuid }>> {
  const may = partOf(ctx.caller, ctx.body.merchantId, true);
  if (!may.ok) return may;
  const { merchantId, personId: by } = may.value;
  const done = await once(ctx, operationId, (tx, id) => work(tx, { id, merchantId, by, at: ctx.at }));
  return done.ok ? accepted({ id: done.value.subjectId }) : done;
}

const WRITE = { method: 'post', tag: TAG, access: ['person'], idempotent: true, success: { status: 201, body: Made, description: 'Done.' } } as const;
const COMMON = ['not_allowed', 'role_reads_only', 'idempotency_key_reused'] as const;

/** A merchant's consent to set-off: read by its team, given and withdrawn by its owner alone. */
export const routes: readonly Route[] = [
  route({
    method: 'get',
    path: '/my/set-off',
    operationId: 'readMySetOff',
    summary: 'Whether the caller’s merchant agreed to set-off, to which text, what could be set off, and what was',
    tag: TAG,
    access: ['person'],
    query: Which,
    success: { status: 200, body: View, description: 'The consent and what follows from it.' },
    refusals: ['not_allowed'],
    async handle({ world, caller, query, at }) {
      const may = partOf(caller, query.merchantId, false);
      if (!may.ok) return may;
      const { merchantId, role: you } = may.value;
      const rules = currentRules(at);
      const { statement, points, source } = rules.deposit.setOff;
      const [consents, pendingMinor, taken] = await Promise.all([consentsOf(world.database, merchantId), pendingOf(world.database, merchantId, 'CNY', at), takenOf(world.database, merchantId, 'CNY')]);
      const said = { textVersion: setOffTextVersion(rules), statement, points: [...points], source };
      return accepted({ merchantId, you, ...said, inForce: setOffInForce(consents) ?? null, consents: [...consents], pendingMinor, currency: 'CNY', taken: [...taken] });
    },
  }),
  route({
    ...WRITE,
    path: '/my/set-off',
    operationId: 'agreeToSetOff',
    summary: 'Agree to the text in force; the owner alone',
    body: z.strictObject({ merchantId: UuidText.optional(), textVersion: line(100) }).openapi('SetOffConsentInput'),
    refusals: [...COMMON, 'consent_text_outdated', 'already_done'],
    handle: (ctx) => byOwner(ctx, 'agreeToSetOff', (tx, act) => agree(tx, act, currentRules(ctx.at), ctx.body.textVersion)),
  }),
  route({
    ...WRITE,
    path: '/my/set-off/withdrawals',
    operationId: 'withdrawSetOff',
    summary: 'Take the consent back; notices that were given before go on',
    body: Which.openapi('SetOffWithdrawalInput'),
    refusals: [...COMMON, 'act_not_allowed_now'],
    handle: (ctx) => byOwner(ctx, 'withdrawSetOff', (tx, act) => takeBack(tx, act)),
  }),
];
