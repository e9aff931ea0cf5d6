import type { Finding, RemedyOrder } from '../../core/determination/determination.ts';
import type { DeterminationInput, ItemCount, TermKind } from '../../core/dispute/dispute.ts';
import { asksWorthOf, figureQuestions, provedInput } from '../../core/determination/figures.ts';
import { citableArticles, citationsIn, largestAnswer, markerOf, type BurdenRow, type FactQuestion, type RemedyCode } from '../../core/rules/rules.ts';
import { Form } from '../form.ts';
import type { PageContext } from '../page.tsx';
import { rowsOf, type Case } from './case.ts';

export const RESULTS = ['allowed', 'part', 'dismissed'] as const;
export const FINDINGS = ['established', 'not_established', 'undisputed'] as const;
/** Remedies whose goods or service may be named and that may be given a number of days. */
const WITH_DAYS: readonly RemedyCode[] = ['return_refund', 'replace', 'repair', 'redo', 'make_up_shortage', 'refund', 'price_reduction', 'damages'];
const WITH_ITEMS: readonly TermKind[] = ['refund', 'price_reduction', 'punitive_treble', 'punitive_food', 'return_goods', 'replace', 'repair', 'redo', 'make_up_shortage'];
const MOST_REASONS = 20_000;
const MOST_FINDING = 4000;
const PERCENT = /^\d{1,2}(\.\d{1,2})?$/;

/** True when a number of days may be set for a remedy. */
export function hasDays(remedy: RemedyCode): boolean {
  return WITH_DAYS.includes(remedy);
}

/** Whether the remedy has a field for an amount that was proved, and whether it must be filled in. */
export function proofOf(room: Case, remedy: RemedyCode): 'none' | 'needed' | 'optional' {
  return room.type === undefined ? 'none' : provedInput(room.pack, room.type, remedy);
}

/** True when the type's price reduction is computed from what the goods are worth. */
export function asksWorth(room: Case): boolean {
  return room.type !== undefined && asksWorthOf(room.pack, room.type);
}

/** The further facts a remedy's conditions and formula ask for, as the pack asks them. */
export function figuresOf(room: Case, remedy: RemedyCode): readonly FactQuestion[] {
  return room.type === undefined ? [] : figureQuestions(room.pack, room.type, remedy).filter((one) => one.kind !== 'text');
}

/** The form's name of a further fact of a remedy. */
export function figureName(remedy: RemedyCode, key: string): string {
  return `figure-${remedy}-${key}`;
}

/** The form's name of the answer to what the rules propose on a row. */
export function proposalName(row: string): string {
  return `proposal-${row}`;
}

/** The remedies ticked, as the rules name them. */
export function tickedRemedies(room: Case): RemedyCode[] {
  return (room.type?.remedies ?? []).filter((code) => room.ctx.form.has('remedies', code));
}

/** The objections to items that the determination has to decide. */
export function undecidedIn(room: Case): Case['dispute']['objections'] {
  return room.dispute.objections.filter((one) => one.decision === null);
}

/** The form's name of the answer to an objection. */
export function objectionName(no: number): string {
  return `objection-${no}`;
}

function readObjections(room: Case): Pick<DeterminationInput, 'objections'> {
  const { ctx } = room;
  const decided = undecidedIn(room).map(({ no }) => {
    const answer = ctx.form.choice(objectionName(no), ['upheld', 'not_upheld'], { label: ctx.say('evidence.objection.no', { no }), required: true });
    const reason = ctx.form.text(`objection-why-${no}`, { label: ctx.say('evidence.objection.no', { no }), required: true, max: 2000 });
    if (reason !== '' && reason.length < 5) ctx.form.fault(`objection-why-${no}`, ctx.say('evidence.short'));
    return { no, upheld: answer === 'upheld', reason };
  });
  return decided.length === 0 ? {} : { objections: decided };
}

/** Every field name of the form, to carry it through the preview unseen. */
export function fieldNames(room: Case): string[] {
  const rows = room.type?.burden ?? [];
  const remedies = room.type?.remedies ?? [];
  return [
    ...['result', 'reasons', 'remedies', 'freight'],
    ...rows.flatMap((row) => [`finding-${row.id}`, `why-${row.id}`, `files-${row.id}`, proposalName(row.id)]),
    ...remedies.flatMap((code) => [`days-${code}`, `proved-${code}`, ...figuresOf(room, code).map((one) => figureName(code, one.key))]),
    'value-price_reduction',
    '_draft',
    ...undecidedIn(room).flatMap(({ no }) => [objectionName(no), `objection-why-${no}`]),
    ...room.dispute.claim.items.map((item) => `item-${item.itemId}`),
  ];
}

function readFinding(room: Case, row: BurdenRow, needed: boolean): Finding | null {
  const { ctx, dispute } = room;
  const label = row.fact[ctx.locale];
  const result = ctx.form.choice(`finding-${row.id}`, FINDINGS, { label: ctx.say('determination.name.finding', { fact: label }), required: needed });
  if (result === null) return null;
  const reasons = ctx.form.text(`why-${row.id}`, {
    ...{ label: ctx.say('determination.name.why', { fact: label }), required: true, max: MOST_FINDING },
  });
  const evidence = ctx.form.choices(`files-${row.id}`, dispute.evidence.map((item) => item.evidenceId), { label });
  const made = room.burden?.rows.find((one) => one.row === row.id)?.proposal ?? null;
  const answered = ctx.form.choice(proposalName(row.id), ['accept', 'reject'], { label });
  // a proposal that fell away since the page was opened is answered by nobody
  const proposal = made === null || answered === null ? {} : { proposal: { made, accepted: answered === 'accept' } };
  return { issue: row.id, result, reasons, evidence, ...proposal };
}

function readItems(room: Case): readonly ItemCount[] | undefined {
  const { ctx, dispute } = room;
  const { items } = dispute.claim;
  if (items.length === 1 && items[0]!.quantity === 1) return undefined;
  const counts = items.map((item) => ({
    itemId: item.itemId,
    quantity: ctx.form.integer(`item-${item.itemId}`, { label: item.title, least: 0, most: item.quantity, required: true }) ?? 0,
  }));
  if (counts.every((count, index) => count.quantity === items[index]!.quantity)) return undefined;
  const named = counts.filter((count) => count.quantity > 0);
  if (named.length === 0) ctx.form.fault(`item-${items[0]!.itemId}`, ctx.say('determination.fault.items'));
  return named;
}

function percentOf(ctx: PageContext): number | undefined {
  const typed = ctx.form.value('value-price_reduction').normalize('NFKC').replace(/[\s%]/g, '');
  if (PERCENT.test(typed)) return Math.round(Number(typed) * 100);
  ctx.form.fault('value-price_reduction', ctx.say('determination.fault.percent'));
  return undefined;
}

/** A further fact as the rules keep answers; null when nothing was found on it, so that the sides' own words count. */
function readFigure({ ctx, dispute }: Case, remedy: RemedyCode, question: FactQuestion): string | null {
  const name = figureName(remedy, question.key);
  const label = question.question[ctx.locale].replace(/[？?]$/, '');
  switch (question.kind) {
    case 'choice':
      return ctx.form.choice(name, (question.options ?? []).map((one) => one.value), { label });
    case 'yes_no':
      return ctx.form.choice(name, ['yes', 'no'], { label });
    case 'date':
      return ctx.form.value(name) === '' ? null : ctx.form.date(name, { label });
    case 'amount':
      return asDigits(ctx.form.amount(name, dispute.currency, { label, most: largestAnswer(question) }));
    case 'quantity':
      // a share is typed in per cent, with two digits, and kept in parts of 10,000
      if (question.unit === 'basis_points') return asDigits(ctx.form.amount(name, 'CNY', { label, most: largestAnswer(question) }));
      return asDigits(ctx.form.integer(name, { label, least: 0, most: largestAnswer(question) }));
    case 'text':
      return null;
  }
}

function asDigits(value: number | null): string | null {
  return value === null ? null : String(value);
}

function readFigures(room: Case, remedy: RemedyCode): Pick<RemedyOrder, 'figures'> {
  const found = figuresOf(room, remedy).flatMap((one) => {
    const answer = readFigure(room, remedy, one);
    return answer === null ? [] : [[one.key, answer] as const];
  });
  return found.length === 0 ? {} : { figures: Object.fromEntries(found) };
}

function readProof({ ctx, dispute }: Case, code: RemedyCode, proof: 'needed' | 'optional'): Pick<RemedyOrder, 'provedMinor'> {
  const label = ctx.say('determination.name.proved');
  const provedMinor = ctx.form.amount(`proved-${code}`, dispute.currency, { label, required: proof === 'needed', least: 1 });
  return provedMinor === null ? {} : { provedMinor };
}

function readRemedy(room: Case, code: RemedyCode, items: readonly ItemCount[] | undefined): RemedyOrder[] {
  const { ctx } = room;
  const days = hasDays(code) ? ctx.form.integer(`days-${code}`, { label: ctx.say('determination.field.days'), least: 1, most: 90 }) : null;
  const order = (kind: TermKind): RemedyOrder => ({
    kind,
    ...(items !== undefined && WITH_ITEMS.includes(kind) ? { items } : {}),
    ...(days === null ? {} : { withinDays: days }),
  });
  if (code === 'return_refund') {
    const freightBy = ctx.form.choice('freight', ['respondent', 'claimant'], { label: ctx.say('determination.name.freight'), required: true });
    return [{ ...order('return_goods'), freightBy: freightBy ?? 'respondent' }, { ...order('refund'), ...readFigures(room, code) }];
  }
  const actualValuePer10000 = code === 'price_reduction' && asksWorth(room) ? percentOf(ctx) : undefined;
  const proof = proofOf(room, code);
  return [
    {
      ...order(code),
      ...(actualValuePer10000 === undefined ? {} : { actualValuePer10000 }),
      ...(proof === 'none' ? {} : readProof(room, code, proof)),
      ...readFigures(room, code),
    },
  ];
}

/** Reads the form of a determination; every fault is noted on the form. */
export function readDetermination(room: Case): DeterminationInput {
  const { ctx } = room;
  const result = ctx.form.choice('result', RESULTS, { label: ctx.say('determination.name.result'), required: true });
  const ticked = result === 'dismissed' ? [] : tickedRemedies(room);
  if (result === 'dismissed' && tickedRemedies(room).length > 0) ctx.form.fault('remedies', ctx.say('determination.fault.dismissed'));
  if (result !== 'dismissed' && result !== null && ticked.length === 0) ctx.form.fault('remedies', ctx.say('determination.fault.remedies'));
  if (ticked.includes('refund') && ticked.includes('return_refund')) ctx.form.fault('remedies', ctx.say('determination.fault.one_refund'));
  const items = ticked.length === 0 ? undefined : readItems(room);
  const remedies = ticked.flatMap((code) => readRemedy(room, code, items));
  const { needed, others } = rowsOf(room, remedies.map((order) => order.kind));
  const findings = [
    ...needed.map((row) => readFinding(room, row, true)),
    ...others.map((row) => readFinding(room, row, false)),
  ].filter((finding) => finding !== null);
  const reasons = ctx.form.text('reasons', { label: ctx.say('determination.name.reasons'), required: true, max: MOST_REASONS });
  if (reasons !== '' && reasons.length < 20) ctx.form.fault('reasons', ctx.say('determination.fault.reasons'));
  const citations = citationsIn(reasons, room.pack);
  return { result: result ?? 'allowed', findings, remedies, reasons, ...(citations.length === 0 ? {} : { citations }), ...readObjections(room) };
}

/** What was typed, by the names of the form: a draft, or the form shown once more. Empty values are left out. */
export function typedFields(room: Case): Record<string, string[]> {
  const named = fieldNames(room)
    .filter((name) => name !== '_draft')
    .map((name) => [name, room.ctx.form.all(name).filter((value) => value !== '')] as const);
  return Object.fromEntries(named.filter(([, values]) => values.length > 0).map(([name, values]) => [name, [...values]]));
}

/** The room with a form of its own that holds these values, as if they had been sent; faults of one are not of the other. */
export function withFields(room: Case, fields: Readonly<Record<string, readonly string[]>>): Case {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of values) data.append(name, value);
  const { ctx } = room;
  return { ...room, ctx: { ...ctx, form: new Form(ctx.locale, ctx.form.key, data) } };
}

/** The remedies and findings typed so far, for the calculator; what is missing is left out and noted nowhere. */
export function readForFigures(room: Case): { readonly findings: readonly Pick<Finding, 'issue' | 'result'>[]; readonly remedies: readonly RemedyOrder[] } {
  const { findings, remedies } = readDetermination(withFields(room, typedFields(room)));
  return { findings: findings.map(({ issue, result }) => ({ issue, result })), remedies };
}

/** The fields with a citation of an article put at the end of the reasons. */
export function withCitation(room: Case, ref: string): Record<string, string[]> {
  const fields = typedFields(room);
  const article = citableArticles(room.pack).find((one) => one.ref === ref);
  const reasons = room.ctx.form.value('reasons');
  if (article === undefined) return fields;
  const gap = reasons === '' || /\s$/.test(reasons) || room.ctx.locale === 'zh-CN' ? '' : ' ';
  return { ...fields, reasons: [reasons + gap + markerOf(article, room.ctx.locale)] };
}
