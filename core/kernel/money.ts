/** An amount in the smallest unit of its currency (fen, cents): a safe integer, never a fraction. */
export type Minor = number;

/** An ISO 4217 code of a currency Redress has the unit of. */
export type Currency = keyof typeof MINOR_UNITS;

/** Digits after the point, per ISO 4217. */
export const MINOR_UNITS = { CNY: 2, USD: 2, EUR: 2, GBP: 2, HKD: 2, SGD: 2, JPY: 0, KRW: 0 } as const;

/** An amount with its currency; two currencies are never added. */
export interface Money {
  readonly amountMinor: Minor;
  readonly currency: Currency;
}

/** True for a whole number that can be held without loss. */
export function isMinor(value: unknown): value is Minor {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** Digits after the point of a currency. */
export function minorDigits(currency: Currency): number {
  return MINOR_UNITS[currency];
}

const SYMBOL: Partial<Record<Currency, string>> = { CNY: '¥', USD: 'US$', EUR: '€', GBP: '£', HKD: 'HK$', JPY: 'JP¥' };

/** An amount as people read it: `¥41,900.00`. The same in every language, so that two parties read one figure. */
export function formatMoney(amountMinor: Minor, currency: Currency): string {
  const digits = minorDigits(currency);
  const sign = amountMinor < 0 ? '−' : '';
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  const whole = (digits === 0 ? text : text.slice(0, -digits)).replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = digits === 0 ? '' : `.${text.slice(-digits)}`;
  return `${sign}${SYMBOL[currency] ?? `${currency} `}${whole}${cents}`;
}

/**
 * Splits an amount over claims in proportion, each share rounded down, the rest of a unit going to the largest
 * remainders in order of claim; the shares add up to `min(amount, sum of claims)`.
 * @see legal-requirements R-112 (2,000 over 40,000 and 10,000 → 1,600 and 400)
 */
export function shareProRata(amountMinor: Minor, claims: readonly Minor[]): Minor[] {
  const total = claims.reduce((sum, claim) => sum + BigInt(claim), 0n);
  if (total <= BigInt(amountMinor)) return [...claims];
  const exact = claims.map((claim) => BigInt(amountMinor) * BigInt(claim));
  const shares = exact.map((part) => part / total);
  let rest = BigInt(amountMinor) - shares.reduce((sum, share) => sum + share, 0n);
  const order = exact
    .map((part, index) => ({ index, remainder: part % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of order) {
    if (rest === 0n) break;
    shares[index]! += 1n;
    rest -= 1n;
  }
  return shares.map(Number);
}
