import { localDateOf } from '../deadline/deadline.ts';
import { accepted, refused, type Currency, type Minor, type Result, type Uuid } from '../kernel/kernel.ts';
import { disputeType, evaluateEntryOver, factValues, layerName, layersOn, promisedRemedies, type CaseInput, type Entry, type Text } from '../rules/rules.ts';
import { admissionNeeded, noticeOfDispute, openAdmission, startClocks } from './admission.ts';
import { caseOfClaim } from './case.ts';
import { fastTrackRule } from './fast-track.ts';
import type { Ground } from './ground.ts';
import { wrongItem } from '../evidence/item.ts';
import { Recorder, type Decision } from './recorder.ts';
import type { Claim, DisputedItem, NewItem } from './state.ts';
import { checkTerms, type ItemCount, type Term } from './terms.ts';

/** What the marketplace knows of the order a dispute is about. */
export interface OrderFacts {
  readonly orderId: Uuid;
  readonly marketplaceId: Uuid;
  readonly merchantId: Uuid;
  readonly buyerId: Uuid;
  readonly currency: Currency;
  readonly items: readonly { itemId: string; title: string; quantity: number; paidMinor: Minor }[];
}

/** What the claimant files. */
export interface Filing {
  readonly id: Uuid;
  readonly number: string;
  readonly rulesVersion: string;
  readonly type: string;
  readonly items: readonly ItemCount[];
  readonly facts: Readonly<Record<string, string>>;
  readonly narrative: string;
  readonly wanted: readonly Term[];
  readonly evidence: readonly NewItem[];
  /** `fast` chooses the fast track of small claims; without it the ordinary way */
  readonly track?: 'fast' | 'ordinary';
}

const SHORTEST_NARRATIVE = 10;

/** What was paid for so many of a line, rounded down: the held part never exceeds what was paid. */
function paidFor(line: OrderFacts['items'][number], quantity: number): Minor {
  return Number((BigInt(line.paidMinor) * BigInt(quantity)) / BigInt(line.quantity));
}

function disputedItems(filing: Filing, order: OrderFacts): Result<DisputedItem[]> {
  if (filing.items.length === 0) return refused('field_missing', 'items');
  const items: DisputedItem[] = [];
  for (const [index, { itemId, quantity }] of filing.items.entries()) {
    const line = order.items.find((one) => one.itemId === itemId);
    if (!line || items.some((one) => one.itemId === itemId)) return refused('item_unknown', `items.${index}.itemId`);
    if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > line.quantity) {
      return refused('field_invalid', `items.${index}.quantity`);
    }
    items.push({ itemId, quantity, title: line.title, paidMinor: paidFor(line, quantity) });
  }
  return accepted(items);
}

function checkFacts(filing: Filing, ground: Ground): Result<true> {
  const type = disputeType(ground.rules, filing.type);
  if (!type) return refused('dispute_type_unknown', 'type');
  // what others decide is handed over to them before anything is filed; who bought raises nothing that is a merchant's
  if (type.handling === 'handover') return refused('type_handed_over', 'type');
  if (type.filedBy === 'merchant') return refused('type_of_merchants', 'type');
  // `I do not know` is an answer; only no answer at all to a required question is missing.
  const missing = type.facts.find((question) => question.required && (filing.facts[question.key] ?? '').trim() === '');
  if (missing !== undefined) return refused('fact_missing', `facts.${missing.key}`);
  const values = factValues(type, filing.facts);
  return values.ok ? accepted(true) : values;
}

/** As much of a filing as tells which promises are in force for it. */
function caseOfFiling({ type }: Filing, ground: Ground): Pick<CaseInput, 'type' | 'dates'> {
  return { type, dates: { contract: null, breach: null, filing: localDateOf(ground.at, ground.rules.calendar) } };
}

/** The terms a claim may ask for: what the rules, and the promises laid over them, offer for its type. */
function checkWanted(filing: Filing, items: readonly DisputedItem[], ground: Ground): Result<true> {
  const offered = [...(disputeType(ground.rules, filing.type)?.remedies ?? []), ...promisedRemedies(ground.rules, caseOfFiling(filing, ground))];
  for (const [index, term] of filing.wanted.entries()) {
    const code = term.kind === 'return_goods' ? 'return_refund' : term.kind;
    if (!offered.some((remedy) => remedy === code)) return refused('remedy_not_offered', `wanted.${index}.kind`);
  }
  const paid = items.reduce((sum, item) => sum + item.paidMinor, 0);
  const terms = checkTerms(filing.wanted, 'wanted', paid, items);
  return terms.ok ? accepted(true) : terms;
}

/** The rule by which a person has to look whether a filing can be taken, in words; nothing where none says so. */
function admissionReason(said: Entry): Text | undefined {
  const { outcome, decisive } = said.admission;
  return outcome === 'human_review' ? said.steps.find((step) => step.rule === decisive)?.reason : undefined;
}

/**
 * Where somebody is hurt or in danger, or a rule says that a person has to look at the filing, whoever is on duty is
 * asked to, at once and as by the claimant's own request; what stops the ordinary way goes on only when a person let it
 * (R-12, R-13).
 * @returns whether the filing waits for a person
 */
function waitsForPerson(rec: Recorder, said: Result<Entry>): boolean {
  if (!said.ok) return false;
  const duty = rec.ground.rules.tracks.filter((one) => one.tellsDuty);
  const told = duty.filter((one) => said.value.triage.includes(one.track));
  const texts = [...told.map((one) => one.title), admissionReason(said.value)].filter((one) => one !== undefined);
  if (texts.length === 0) return false;
  const why = admissionNeeded(said.value, told.map((one) => one.track));
  if (why !== null) openAdmission(rec, why);
  rec.record('human_requested', { reason: '', label: texts });
  rec.notify('human_requested', 'operator', { number: rec.state.number });
  return why !== null;
}

/** What the fast track is entered with in the record; nothing where it was not chosen. Refusals: fast_track_not_open. */
function chosenTrack(filing: Filing, said: Result<Entry>): Result<{ fastTrack?: { rule: string } }> {
  if (filing.track !== 'fast') return accepted({});
  const rule = said.ok ? fastTrackRule(said.value) : null;
  return rule === null ? refused('fast_track_not_open', 'track') : accepted({ fastTrack: { rule } });
}

/**
 * Files a dispute: records the claim, holds the disputed part of the order's escrow in the same transaction, starts
 * the clocks for an answer and for the negotiation, and sends notice; or waits for a person who looks at it first.
 * Refusals: dispute_type_unknown, type_handed_over, type_of_merchants, fact_missing, field_missing, field_invalid, field_unknown, item_unknown,
 * remedy_not_offered, amount_not_positive, amount_exceeds_paid, fast_track_not_open.
 */
export function file(filing: Filing, order: OrderFacts, ground: Ground): Result<Decision> {
  const facts = checkFacts(filing, ground);
  if (!facts.ok) return facts;
  const items = disputedItems(filing, order);
  if (!items.ok) return items;
  if (filing.narrative.trim().length < SHORTEST_NARRATIVE) return refused('field_invalid', 'narrative');
  const wanted = checkWanted(filing, items.value, ground);
  if (!wanted.ok) return wanted;
  const claimItems = items.value.map((one) => one.itemId);
  const wrong = wrongItem(filing.evidence, 'evidence', { rules: ground.rules, type: filing.type, claimItems, ownItems: [] });
  if (wrong !== undefined) return wrong;
  const disputedMinor = items.value.reduce((sum, item) => sum + item.paidMinor, 0);
  const { type, facts: answers, narrative, wanted: terms } = filing;
  const claim: Claim = { type, items: items.value, facts: answers, narrative, wanted: terms, disputedMinor };
  const said = evaluateEntryOver(ground.rules, caseOfClaim(claim, ground.at, ground.rules));
  const track = chosenTrack(filing, said);
  if (!track.ok) return track;
  const rec = new Recorder(null, { role: 'claimant', personId: order.buyerId }, ground);
  const heldMinor = Math.min(disputedMinor, ground.funds.escrowAvailableMinor);
  const holdId = ground.nextId();
  const held = heldMinor > 0 ? { holdId, amountMinor: heldMinor, remainingMinor: heldMinor } : null;
  const { marketplaceId, merchantId, orderId, buyerId: claimantId, currency } = order;
  const { id, number, rulesVersion } = filing;
  const layers = layersOn(ground.rules).map(layerName);
  rec.record('dispute_filed', { id, number, marketplaceId, orderId, merchantId, claimantId, currency, rulesVersion, claim, held, ...track.value, ...(layers.length === 0 ? {} : { layers }) });
  if (filing.evidence.length > 0) rec.record('evidence_submitted', { items: filing.evidence });
  if (held) {
    const debit = { kind: 'escrow', ownerId: orderId, currency } as const;
    const credit = { kind: 'consumer_payout', ownerId: marketplaceId, currency } as const;
    rec.move({ op: 'hold', id: holdId, debit, credit, amountMinor: heldMinor, reason: 'dispute_filed' });
  }
  if (!waitsForPerson(rec, said)) {
    const joinUntil = startClocks(rec);
    rec.notify('dispute_filed', 'claimant', { amountMinor: disputedMinor });
    noticeOfDispute(rec, joinUntil);
  }
  return accepted(rec.decision());
}
