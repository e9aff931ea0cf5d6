import type { Delay } from '../../core/enforcement/delay.ts';
import type { EnforcementAction } from '../../core/enforcement/action.ts';
import type { Change } from '../../core/enforcement/change.ts';
import type { NextStep } from '../../core/enforcement/next.ts';
import { coverOfTerms, type Cover, type Sources } from '../../core/enforcement/waterfall.ts';
import type { Entitlement } from '../../core/determination/entitlement.ts';
import type {
  Agreement,
  Choice,
  Determination,
  Obligation,
  Offer,
  Question,
} from './parts-of-record.ts';
import type {
  ActName,
  Admission,
  Claim,
  EvidenceItem,
  EvidenceObjection,
  EvidenceRequest,
  FastTrack,
  Outcome,
  Party,
  Response as Reply,
  Role,
  Stage,
} from '../../core/dispute/dispute.ts';
import type { Jury } from '../../core/jury/state.ts';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';
import { waysOf, type DeadlineName, type DisputeType, type NextMeasure, type RulePack, type RungCode } from '../../core/rules/rules.ts';
import type { Answer } from '../api.ts';
import type { Shown } from './history.tsx';
import type { PageContext } from '../page.tsx';
import type { Say } from '../speech.ts';

/** A time limit that runs, as the API tells it. */
export interface Clock {
  readonly name: string;
  readonly rule: DeadlineName;
  readonly due: Instant;
  readonly waitsFor: Role;
  readonly consequence: DeadlineName;
  /** it has the length of the fast track */
  readonly fast?: boolean;
}

/** An act that is open to the reader. */
export interface OpenAct {
  readonly act: ActName;
  readonly due: Instant | null;
  readonly deadline: string | null;
  readonly consequence: DeadlineName | null;
}

/** An obligation with where it stands on the ladder, and what a day's delay would add once a court has made it enforceable. */
export interface OwedObligation extends Obligation {
  readonly next: NextStep | null;
  readonly ifEnforced: { readonly perDayMinor: Minor; readonly source: string } | null;
}

/** What would pay one set of terms, what would not, and the rungs the rest would go by. */
export interface Coverage {
  readonly about: 'claim' | 'offer' | 'determination';
  readonly no: number | null;
  readonly totalMinor: Minor;
  readonly heldMinor: Minor;
  readonly depositMinor: Minor;
  readonly setOffMinor: Minor;
  readonly guaranteeMinor: Minor;
  readonly shortMinor: Minor;
  readonly rungs: readonly RungCode[];
}

/** What the rules give at most for one remedy of money, if it is proved. */
export type { Entitlement } from '../../core/determination/entitlement.ts';

/** A dispute as the API shows it to the reader (`GET /disputes/{disputeId}`). */
export interface Dispute {
  readonly id: string;
  readonly number: string;
  readonly role: Role;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly currency: Currency;
  readonly rulesVersion: string;
  /** the operator's own rules over it */
  readonly layers: readonly string[];
  readonly version: number;
  /** when and why its texts were erased */
  readonly erased?: { readonly at: Instant; readonly why: 'asked' | 'operator' | 'retention' };
  readonly filedAt: Instant;
  readonly closedAt: Instant | null;
  readonly orderId: string;
  readonly orderExternalId: string | null;
  /** SHA-256 of the listings' pictures by item, in hex */
  readonly pictures: Readonly<Record<string, string>>;
  readonly claimant: { readonly name: string };
  readonly respondent: { readonly name: string; readonly open: boolean };
  readonly claim: Claim;
  readonly held: { readonly amountMinor: Minor; readonly remainingMinor: Minor } | null;
  readonly cover: Sources;
  readonly entitlement: readonly Entitlement[];
  readonly response: Reply | null;
  readonly replyOverdue: boolean;
  readonly noticeOpenedAt: Instant | null;
  readonly fastTrack: FastTrack | null;
  readonly jury: Jury | null;
  /** the rule by which it may not come before a jury, null when it may; not there before the determination */
  readonly juryExcluded?: string | null;
  /** a person looks, or looked, at the filing first */
  readonly admission: (Omit<Admission, 'refusal'> & { readonly refusal: { readonly reason: string; readonly at: Instant } | null }) | null;
  readonly offers: readonly Offer[];
  readonly agreement: Agreement | null;
  readonly extension: { readonly askedBy: Party | null; readonly askedDays: number; readonly agreedDays: number };
  readonly choices: { readonly claimant: Choice | null; readonly respondent: Choice | null };
  readonly choiceTextVersion: string;
  readonly reach: 'full' | 'held_funds' | null;
  readonly evidence: readonly EvidenceItem[];
  readonly evidenceRequests: readonly EvidenceRequest[];
  readonly objections: readonly EvidenceObjection[];
  /** until when evidence needs no reason; null where no such time runs */
  readonly evidenceUntil: Instant | null;
  /** what the reader submits now comes late */
  readonly lateNow: boolean;
  readonly questions: readonly Question[];
  readonly adjudicator: 'none' | 'you' | 'other';
  readonly determination: (Omit<Determination, 'by' | 'secondBy'> & { readonly signedBy: readonly string[] }) | null;
  readonly acceptedBy: readonly Party[];
  readonly appeal: {
    readonly by: Party;
    readonly grounds: string;
    readonly at: Instant;
    readonly result: 'upheld' | 'varied' | null;
  } | null;
  readonly obligations: readonly OwedObligation[];
  /** rungs of the ladder that were due or taken */
  readonly actions: readonly EnforcementAction[];
  /** other ways of performing that were proposed */
  readonly changes: readonly Change[];
  /** what would pay each set of terms, and what would not */
  readonly coverage: readonly Coverage[];
  readonly delays: readonly (Delay & { readonly claim: { readonly amountMinor: Minor; readonly reason: string; readonly at: Instant } | null })[];
  readonly depositNotice: {
    readonly amountMinor: Minor;
    readonly setOffMinor?: Minor;
    readonly at: Instant;
    readonly objection: { readonly reason: string; readonly at: Instant } | null;
    readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
  } | null;
  readonly deadlines: readonly Clock[];
  readonly allowed: readonly OpenAct[];
  /** when it was asked for, and the reader may read it: until `version` */
  readonly history?: Shown;
}

/** A dispute with the rules it began with, and the page that shows it. */
export interface Room {
  readonly ctx: PageContext;
  readonly dispute: Dispute;
  readonly pack: RulePack;
  readonly type: DisputeType | undefined;
}

// A version of the rules never changes (its name carries its number), so it is read once.
const packs = new Map<string, RulePack>();

/** Forgets the rules that were read: a demo begun anew may publish another pack under the same name. */
export function forgetRules(): void {
  packs.clear();
}

/** The rules of a name, `cn/2026-1`. */
export async function rulesNamed(ctx: PageContext, name: string): Promise<Answer<RulePack>> {
  const kept = packs.get(name);
  if (kept !== undefined) return { ok: true, value: kept };
  const asked = await ctx.api.get<RulePack>(`/rules/${name.split('/').map(encodeURIComponent).join('/')}`);
  if (asked.ok) packs.set(name, asked.value);
  return asked;
}

/** The rules a dispute opened now would begin with. */
export async function rulesNow(ctx: PageContext): Promise<Answer<RulePack>> {
  const list = await ctx.api.get<{ readonly inForce: string }>('/rules');
  return list.ok ? rulesNamed(ctx, list.value.inForce) : list;
}

/** The dispute of the page's address with its rules, and with its history when it is asked for. */
export async function openRoom(ctx: PageContext, asked: { readonly history?: 'true' } = {}): Promise<Answer<Room>> {
  const dispute = await ctx.api.get<Dispute>(`/disputes/${encodeURIComponent(ctx.params['disputeId'] ?? '')}`, asked);
  if (!dispute.ok) return dispute;
  const pack = await rulesNamed(ctx, dispute.value.rulesVersion);
  if (!pack.ok) return pack;
  const type = pack.value.disputeTypes.find((one) => one.code === dispute.value.claim.type);
  return { ok: true, value: { ctx, dispute: dispute.value, pack: pack.value, type } };
}

/** All that what was done in a dispute is told with, to one reader: who reads, and how sides, things, money and measures are called. */
export interface Ground {
  readonly id: string;
  readonly role: Role;
  readonly claimant: { readonly name: string };
  readonly respondent: { readonly name: string };
  readonly currency: Currency;
  readonly items: readonly { readonly itemId: string; readonly title: string; readonly quantity: number }[];
  readonly measures: readonly Pick<NextMeasure, 'code' | 'title'>[];
}

/** The ground of a room's record; plain data, and nothing of when it is read. */
export function groundOf({ dispute, pack }: Room): Ground {
  const { id, role, claimant, respondent, currency, claim } = dispute;
  return {
    ...{ id, role, currency },
    claimant: { name: claimant.name },
    respondent: { name: respondent.name },
    items: claim.items.map(({ itemId, title, quantity }) => ({ itemId, title, quantity })),
    measures: waysOf(pack).map(({ code, title }) => ({ code, title })),
  };
}

/** Who reads, and how the sides are called. */
type Named = Pick<Ground, 'role' | 'claimant' | 'respondent'>;

/** A side by name; the reader's own side is marked as such. */
export function nameOf(dispute: Named, party: Party, say: Say): string {
  const { name } = dispute[party];
  return party === dispute.role ? say('dispute.you', { name }) : name;
}

/** Whoever acted, in words: a side by its name, others by what they are. */
export function actorName(dispute: Named, role: Role, say: Say): string {
  return role === 'claimant' || role === 'respondent' ? nameOf(dispute, role, say) : say(`dispute.role.${role}`);
}

/** True when the act is open to the reader now. */
export function may(dispute: Dispute, act: ActName): boolean {
  return dispute.allowed.some((one) => one.act === act);
}

/** The address of an act's page. */
export function actHref(disputeId: string, act: ActName, no?: number): string {
  return `/disputes/${disputeId}/acts/${act.replaceAll('_', '-')}${no === undefined ? '' : `?no=${no}`}`;
}

/** What could pay a sum today, by the waterfall of a deduction, and what would be missing. */
export function coverOf(dispute: Pick<Dispute, 'cover'>, amountMinor: Minor): Cover {
  return coverOfTerms([{ kind: 'refund', amountMinor }], dispute.cover);
}
