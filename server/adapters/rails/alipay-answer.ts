import type { RailAnswer } from '../../../core/payment/rail.ts';

/** Fields of an answer, by Alipay's own names. */
export type AlipayFields = Record<string, unknown>;

/** True when the gateway did what was asked. */
export const isSuccess = (said: AlipayFields): boolean => said['code'] === '10000';

/** Codes after which nobody knows, in Alipay's words: ask, or tell the same again with the same numbers. */
const UNSURE = /SYSTEM_ERROR|SYSTEM_EXCEPTION|REQUEST_PROCESSING|CONCURRENT|unknow-error|RETRY/i;
/** What is not there: the thing that was asked about. */
const ABSENT = ['ACQ.TRADE_NOT_EXIST', 'AUTH_ORDER_NOT_EXIST', 'AUTH_OPERATION_NOT_EXIST', 'ORDER_NOT_EXIST'];
/** Refusals that another day may end. */
const PASSING = /BALANCE_NOT_ENOUGH|BALANCE_IS_NOT_ENOUGH|NOT_ENOUGH_BALANCE|EXCEED_LIMIT|call-limited|app-call-limited/i;
/** Our own keys, contract or permission: nothing was done, and whoever runs this has to act. */
const OURS = /invalid-signature|missing-signature|invalid-app-id|cert-sn-invalid|app-cert|root-cert|ACCESS_FORBIDDEN|insufficient-isv-permissions|invalid-auth-token/i;

const codeOf = (said: AlipayFields): string => String(said['sub_code'] ?? said['code'] ?? 'no_code');

const isUnsure = (said: AlipayFields): boolean => said['code'] === '20000' || UNSURE.test(codeOf(said));

/** What a refused instruction means. Only codes are kept: Alipay's sentences may quote what was sent. */
export function instructFailure(said: AlipayFields): RailAnswer {
  const code = codeOf(said);
  if (isUnsure(said)) return { outcome: 'unknown', reason: 'error_of_the_rail' };
  if (OURS.test(code)) return { outcome: 'refused', code: 'credentials_refused', lasting: false };
  return { outcome: 'refused', code, lasting: !PASSING.test(code) };
}

/** What a refused question means: what Alipay does not know was never told; anything else leaves it open. */
export function askFailure(said: AlipayFields): RailAnswer {
  return ABSENT.includes(codeOf(said)) ? { outcome: 'never_heard' } : { outcome: 'unknown', reason: 'not_answered' };
}
