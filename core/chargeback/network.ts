import type { Instant } from '../kernel/kernel.ts';
import { addMilliseconds } from '../kernel/kernel.ts';

/** The card networks whose clocks and reason codes are in `rules/cards`. */
export const NETWORKS = ['visa', 'mastercard', 'unionpay'] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** What a cardholder's bank can say is wrong, whatever its network calls it. */
export const REASON_GROUPS = [
  'not_received', 'not_as_described', 'counterfeit', 'misrepresentation', 'unauthorised', 'credit_not_processed', 'cancelled', 'duplicate', 'wrong_amount', 'other',
] as const;
export type ReasonGroup = (typeof REASON_GROUPS)[number];

/** What of a dispute's file answers a reason; each is a part of the evidence pack. */
export const PACK_PARTS = ['order', 'payments', 'listing', 'shipment', 'receipt', 'communication', 'merchant_evidence', 'refunds', 'outcome'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

/** Clocks a network has: until when a cardholder may file, and how long each stage waits. */
export const CLOCKS = ['filing', 'inquiry', 'chargeback', 'representment', 'pre_arbitration', 'arbitration'] as const;
export type ClockName = (typeof CLOCKS)[number];

type Tag = 'V' | 'S' | 'M' | 'U' | 'P';
type Both = Readonly<Record<'zh-CN' | 'en', string>>;

/** One of a network's figures, with where it is from and how sure it is. */
export interface NetworkClock {
  readonly days: number;
  readonly source: Both;
  readonly verification: Tag;
}

/** One reason code of a network. */
export interface ReasonCode {
  readonly code: string;
  readonly group: ReasonGroup;
  readonly name: Both;
  readonly evidence: readonly PackPart[];
  readonly source: Both;
  readonly verification: Tag;
}

/** A card network as its file in `rules/cards` says it. */
export interface CardNetwork {
  readonly network: NetworkName;
  readonly name: Both;
  readonly clocks: Readonly<Record<ClockName, NetworkClock>>;
  /** our own date ahead of the network's, and when the merchant is reminded of it */
  readonly ours: { readonly daysBefore: number; readonly remindDaysBefore: readonly number[]; readonly source: Both; readonly verification: Tag };
  readonly reasons: readonly ReasonCode[];
}

const TAGS: readonly unknown[] = ['V', 'S', 'M', 'U', 'P'];

type Loose = Readonly<Record<string, unknown>>;
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isBoth = (value: unknown): boolean => isText((value as Loose | undefined)?.['zh-CN']) && isText((value as Loose | undefined)?.['en']);
const isSourced = (value: unknown): boolean => isBoth((value as Loose | undefined)?.['source']) && TAGS.includes((value as Loose | undefined)?.['verification']);
const isDays = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= 540;

function reasonErrors(reasons: unknown): string[] {
  if (!Array.isArray(reasons) || reasons.length === 0) return ['reasons must be a list'];
  const codes = reasons.map((one: Loose) => one['code']);
  const doubled = codes.filter((code, index) => codes.indexOf(code) !== index).map((code) => `reason ${String(code)} stands twice`);
  const wrong = reasons.flatMap((one: Loose) => {
    const parts = one['evidence'];
    const good =
      isText(one['code']) && REASON_GROUPS.includes(one['group'] as ReasonGroup) && isBoth(one['name']) && isSourced(one) &&
      Array.isArray(parts) && parts.every((part) => PACK_PARTS.includes(part as PackPart));
    return good ? [] : [`reason ${String(one['code'])} is incomplete`];
  });
  return [...doubled, ...wrong];
}

/** Everything wrong with a network's file, in sentences; none when it can be used. */
export function networkErrors(input: unknown): readonly string[] {
  const from = (input ?? {}) as Loose;
  const errors: string[] = [];
  if (!NETWORKS.includes(from['network'] as NetworkName)) errors.push(`network must be one of ${NETWORKS.join(', ')}`);
  if (!isBoth(from['name'])) errors.push('name must be given in both languages');
  for (const name of CLOCKS) {
    const clock = (from['clocks'] as Loose | undefined)?.[name];
    if (!isDays((clock as Loose | undefined)?.['days']) || !isSourced(clock)) errors.push(`clock ${name} needs days from 1 to 540, a source and a tag`);
  }
  const ours = from['ours'] as Loose | undefined;
  const reminders = ours?.['remindDaysBefore'];
  if (!isDays(ours?.['daysBefore']) || !isSourced(ours) || !Array.isArray(reminders) || !reminders.every(isDays)) errors.push('ours needs daysBefore, remindDaysBefore, a source and a tag');
  return [...errors, ...reasonErrors(from['reasons'])];
}

/** The networks and how they are asked. */
export type CardNetworks = readonly CardNetwork[];

/** The network and the reason a code belongs to; a rail that gives no network's code gets none. */
export function reasonOf(networks: CardNetworks, code: string): { readonly network: CardNetwork; readonly reason: ReasonCode } | undefined {
  for (const network of networks) {
    const reason = network.reasons.find((one) => one.code === code);
    if (reason !== undefined) return { network, reason };
  }
  return undefined;
}

const DAY = 86_400_000;

/** How many days a stage waits: the network's own, or the shortest of all where nobody knows the network. */
export function clockDays(networks: CardNetworks, network: NetworkName | null, clock: ClockName): number {
  const known = networks.filter((one) => network === null || one.network === network);
  return Math.min(...(known.length > 0 ? known : networks).map((one) => one.clocks[clock].days));
}

/** Our own date ahead of the network's; the network's itself when ours would be over already. */
export function ourDate(networks: CardNetworks, network: NetworkName | null, networkDue: Instant, at: Instant): Instant {
  const known = networks.filter((one) => network === null || one.network === network);
  const days = Math.max(...(known.length > 0 ? known : networks).map((one) => one.ours.daysBefore));
  const ours = addMilliseconds(networkDue, -days * DAY);
  return ours > at ? ours : networkDue;
}
