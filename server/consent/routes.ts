import { z } from '@hono/zod-openapi';
import { setOffInForce, setOffTextVersion } from '../../core/consent/set-off.ts';
import { accepted } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/http.ts';
import { AmountMinor, CurrencyCode, InstantText, line, Uuid as UuidText } from '../http/schemas.ts';
import { actOnce, partOf } from '../people/own-act.ts';
import { currentRules } from '../rules/rules.ts';
import { agree, consentsOf, pendingOf, takeBack, takenOf } from './set-off.ts';

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
      const may = partOf(caller, query.merchantId, 'viewer');
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
    handle: (ctx) => actOnce(ctx, 'agreeToSetOff', 'owner', (tx, act) => agree(tx, act, currentRules(ctx.at), ctx.body.textVersion)),
  }),
  route({
    ...WRITE,
    path: '/my/set-off/withdrawals',
    operationId: 'withdrawSetOff',
    summary: 'Take the consent back; notices that were given before go on',
    body: Which.openapi('SetOffWithdrawalInput'),
    refusals: [...COMMON, 'act_not_allowed_now'],
    handle: (ctx) => actOnce(ctx, 'withdrawSetOff', 'owner', (tx, act) => takeBack(tx, act)),
  }),
];
