import type { DeadlineName, DisputeType, Evaluation, RulePack } from '../../core/rules/rules.ts';
import { ruleNameOf, type Term } from '../../core/dispute/dispute.ts';
import type { ReasonTrace, TraceStep } from '../../core/trace/trace.ts';
import type { PageContext } from '../page.tsx';
import type { Room } from '../dispute/model.ts';

/** A trace in the list, as the API tells it. */
export type TraceHead = Pick<ReasonTrace, 'kind' | 'at' | 'event' | 'about' | 'pack' | 'result'> & { readonly no: number; readonly hash: string };

/** A trace whole. */
export type Trace = TraceHead & Pick<ReasonTrace, 'evidence' | 'input' | 'steps'>;

/** The list of a dispute's traces. */
export interface TraceList {
  readonly items: readonly TraceHead[];
  readonly pending: boolean;
}

/** The place of a trace's page. */
export function reasonsHref(disputeId: string, no?: number): string {
  return `/disputes/${disputeId}/reasons${no === undefined ? '' : `/${no}`}`;
}

/** The page of who must prove what. */
export function burdenHref(disputeId: string): string {
  return `/disputes/${disputeId}/burden`;
}

/** Where a time limit's reasons stand on the page of all of them: `perform:2` has a name fit for an address. */
export function clockAnchor(name: string): string {
  return `clock-${name.replace(':', '-')}`;
}

/** What a trace is about, in words. */
export function traceTitle(ctx: Pick<PageContext, 'say'>, trace: Pick<TraceHead, 'kind' | 'about'>): string {
  const name = trace.about === null ? '' : ctx.say(`deadline.name.${ruleNameOf(trace.about)}`);
  switch (trace.kind) {
    case 'deadline':
      return ctx.say('reasons.kind.deadline', { name });
    case 'default':
      return ctx.say('reasons.kind.default', { name });
    default:
      return ctx.say(`reasons.kind.${trace.kind}`);
  }
}

/** The result of a trace of a kind, as `core/trace` makes it; the API tells it as plain data. */
export interface Results {
  readonly admission: Pick<Evaluation, 'triage' | 'admission'>;
  readonly classification: { readonly type: string; readonly others: Evaluation['classification'] };
  readonly amount: { readonly remedies: readonly Pick<Evaluation['remedies'][number], 'remedy' | 'outcome' | 'amountMinor' | 'decisive'>[]; readonly most: Evaluation['most'] };
  readonly burden: { readonly rows: readonly Pick<Evaluation['burden'][number], 'row' | 'bearer' | 'shifted' | 'shown'>[] };
  readonly route: { readonly routes?: Evaluation['routes']; readonly reach?: 'full' | 'held_funds' | 'none'; readonly measures?: readonly string[] };
  readonly deadline: { readonly due: string; readonly calendarKnown: boolean };
  readonly determination: { readonly terms: readonly Term[] };
  readonly default: { readonly consequence: DeadlineName };
}

/** The result of a trace as its kind has it. */
export function resultOf<K extends keyof Results>(trace: Pick<TraceHead, 'result'>, _kind: K): Results[K] {
  return trace.result as unknown as Results[K];
}

/** A type by its code, for its name. */
export function typeNamed(pack: RulePack, code: string): DisputeType | undefined {
  return pack.disputeTypes.find((one) => one.code === code);
}

/** A rule that changed something: it was met, or it decides. */
export function hadEffect(step: TraceStep): boolean {
  // a rule that was ignored is told too
  if (step.kind === 'promise' || step.kind === 'platform_rule') return true;
  if (step.kind === 'triage' || step.kind === 'classification' || step.kind === 'measure') return step.answer === true;
  return step.kind !== 'remedy' || step.answer !== null || step.outcome !== 'eligible';
}

/** The room a trace is shown in. */
export type TraceRoom = Pick<Room, 'ctx' | 'dispute' | 'pack' | 'type'>;
