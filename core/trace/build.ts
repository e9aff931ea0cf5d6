import { stopsSince } from '../determination/stop.ts';
import {
  begunAt, caseOf, evolve, isClockShown, isInChambers, isShownTo, ruleNameOf,
  type DisputeEvent, type DisputeState, type EventOf, type Readers,
} from '../dispute/dispute.ts';
import type { Obligation } from '../enforcement/obligation.ts';
import { canonicalJson } from '../kernel/kernel.ts';
import { evaluateOver, layerName, layersOn, type CaseInput, type RulePack } from '../rules/rules.ts';
import { answerInCase, answerTrace } from './answer.ts';
import type { ReasonTrace, RecordedEvents, TraceInput, TraceKind } from './types.ts';

const BOTH: readonly Readers[] = ['parties', 'adjudicators'];
const AT_FILING: readonly TraceKind[] = ['admission', 'classification', 'amount', 'burden', 'route'];
/** What an answer, a file or a finding may change. */
const LATER: readonly TraceKind[] = ['amount', 'burden'];

/** One act while its traces are made: the state before and after it, and what was said before. */
interface Acting {
  readonly pack: RulePack;
  readonly events: RecordedEvents;
  readonly after: DisputeState;
  readonly traces: ReasonTrace[];
}

/**
 * Who may read of an act: whoever is shown one of its events. What nobody is shown (a clock that starts anew while an
 * agreement waits for its signature) is the sides' own.
 */
function readersOfAct(events: RecordedEvents): readonly Readers[] {
  const shown = BOTH.filter((readers) => events.some((event) => isShownTo(event.type, readers)));
  if (shown.length > 0) return shown;
  return events.some((event) => isInChambers(event.type)) ? ['adjudicators'] : ['parties'];
}

/** The rules a trace was made with: the pack, and the layers over it where there are any. */
function packOf(pack: RulePack): Pick<ReasonTrace, 'pack' | 'layers'> {
  const layers = layersOn(pack).map((one) => ({ name: layerName(one), hash: one.hash }));
  return { pack: { name: `${pack.id}/${pack.version}`, hash: pack.hash }, ...(layers.length === 0 ? {} : { layers }) };
}

function keep(acting: Acting, event: DisputeEvent, kind: TraceKind, about: string | null, input: TraceInput, readers: readonly Readers[], recorded: object = {}): void {
  const { pack, after } = acting;
  const said = answerTrace(pack, kind, input);
  // What a filing accepted the rules can always be asked with.
  if (!said.ok || readers.length === 0) return;
  const { steps, result } = said.value;
  acting.traces.push({
    ...{ kind, at: event.at, event: event.type, about, readers, input, steps },
    ...packOf(pack),
    evidence: after.evidence.map((item) => item.evidenceId),
    // what the record says stands above what is computed, so that replaying finds one that differs
    result: { ...result, ...recorded },
  });
}

function keepCase(acting: Acting, event: DisputeEvent, kinds: readonly TraceKind[], finding: CaseInput['finding']): void {
  const { pack, after, traces } = acting;
  const input = caseOf(after, finding, pack);
  const said = evaluateOver(pack, input);
  if (!said.ok) return;
  for (const kind of kinds) {
    const { steps, result } = answerInCase(kind, said.value);
    traces.push({
      ...{ kind, at: event.at, event: event.type, about: null, readers: BOTH, steps, result },
      ...packOf(pack),
      evidence: after.evidence.map((item) => item.evidenceId),
      input: { ask: 'case', case: input },
    });
  }
}

/** The input of a clock: what made it as long as it is. */
function clockInput({ events, after }: Acting, event: EventOf<'deadline_set'>): TraceInput {
  const { name, since, fast } = event.body;
  const deadline = ruleNameOf(name);
  const from = since ?? event.at;
  if (fast) return { ask: 'deadline', deadline, from, fast };
  const { agreedDays } = after.extension;
  if (deadline === 'negotiate' && agreedDays > 0 && (since !== undefined || events.some((one) => one.type === 'extension_agreed'))) {
    return { ask: 'deadline', deadline, from: begunAt(after), extensionAmount: agreedDays };
  }
  if (deadline === 'perform' || deadline === 'send_goods_back') {
    const days = obligation(after, Number(name.split(':')[1]))?.term.withinDays;
    return days === undefined ? { ask: 'deadline', deadline, from } : { ask: 'deadline', deadline, from, agreedDays: days };
  }
  const stops = since === undefined ? [] : stopsSince(after, since, event.at);
  return stops.length === 0 ? { ask: 'deadline', deadline, from } : { ask: 'deadline', deadline, from, stops };
}

function obligation(state: DisputeState, no: number): Obligation | undefined {
  return state.obligations.find((one) => one.no === no);
}

/** Whether the shop still traded is not in the record: it is the one that gives what was recorded. */
function keepMeasures(acting: Acting, event: EventOf<'obligation_open'>, readers: readonly Readers[]): void {
  const { no, nextMeasures } = event.body;
  const one = obligation(acting.after, no);
  if (one === undefined) return;
  const inputs = (['open', 'closed'] as const).map((merchantStatus): TraceInput => {
    const { from, term } = one;
    return { ask: 'measures', no, obligation: { kind: term.kind, from, remainingMinor: event.body.remainingMinor, merchantStatus } };
  });
  const gives = (input: TraceInput): boolean => {
    const said = answerTrace(acting.pack, 'route', input);
    return said.ok && canonicalJson(said.value.result['measures'] as never) === canonicalJson(nextMeasures as never);
  };
  const input = inputs.find(gives) ?? inputs[0]!;
  keep(acting, event, 'route', String(no), input, readers, { measures: nextMeasures });
}

function choiceInput(state: DisputeState): TraceInput {
  const { claimant, respondent } = state.choices;
  return { ask: 'choice', claimant: claimant?.consents ?? null, respondent: respondent?.consents ?? null };
}

/** The clock whose end an act is: its own first event ends it. */
function firedBy(events: RecordedEvents): EventOf<'deadline_cleared'> | undefined {
  const [first] = events;
  return first?.type === 'deadline_cleared' && first.actor.role === 'clock' ? first : undefined;
}

function keepDefault(acting: Acting, before: DisputeState, readers: readonly Readers[]): void {
  const first = firedBy(acting.events);
  const running = first === undefined ? undefined : before.deadlines[first.body.name];
  if (first === undefined || running === undefined) return;
  const { name } = first.body;
  const deadline = ruleNameOf(name);
  const input: TraceInput = { ask: 'default', deadline, due: running.due, at: first.at };
  keep(acting, first, 'default', name, input, readers.filter((one) => isClockShown(deadline, one)));
}

function findingsOf(event: EventOf<'determination_issued'> | EventOf<'appeal_decided'>): CaseInput['finding'] {
  return Object.fromEntries(event.body.determination.findings.map((one) => [one.issue, one.result]));
}

/** What was ordered was kept with the determination; in older records it was not, and nothing can be asked again. */
function keepOrders(acting: Acting, event: EventOf<'determination_issued'> | EventOf<'appeal_decided'>, readers: readonly Readers[]): void {
  const { orders, terms, computation, at } = event.body.determination;
  if (orders === undefined || (event.type === 'appeal_decided' && event.body.result === 'upheld')) return;
  const { pack, after } = acting;
  // what came while the draft waited for its second signature was not looked at
  const response = after.response !== null && after.response.at <= at ? after.response : null;
  const then = { ...after, response, evidence: after.evidence.filter((item) => item.at <= at) };
  const input: TraceInput = { ask: 'orders', case: caseOf(then, findingsOf(event), pack), orders, items: after.claim.items };
  keep(acting, event, 'determination', null, input, readers, { terms, computation });
}

function keepEvent(acting: Acting, event: DisputeEvent, readers: readonly Readers[]): void {
  switch (event.type) {
    case 'dispute_filed':
      return keepCase(acting, event, AT_FILING, {});
    case 'response_given':
      return event.body.facts === undefined ? undefined : keepCase(acting, event, LATER, {});
    case 'evidence_submitted':
      // files that come with the filing are part of it
      return acting.events[0]?.type === 'dispute_filed' ? undefined : keepCase(acting, event, LATER, {});
    case 'determination_issued':
    case 'appeal_decided':
      keepCase(acting, event, LATER, findingsOf(event));
      return keepOrders(acting, event, readers);
    case 'determination_opened':
      return keep(acting, event, 'route', null, choiceInput(acting.after), readers, { reach: event.body.reach });
    case 'obligation_open':
      return keepMeasures(acting, event, readers);
    case 'deadline_set': {
      const shown = readers.filter((one) => isClockShown(ruleNameOf(event.body.name), one));
      return keep(acting, event, 'deadline', event.body.name, clockInput(acting, event), shown, { due: event.body.due });
    }
    case 'dispute_closed':
      // nobody chose a determination in time
      if (event.body.outcome === 'exited' && event.actor.role === 'clock') keep(acting, event, 'route', null, choiceInput(acting.after), readers, { reach: 'none' });
      return;
    default:
      return;
  }
}

/** The traces of one act, in the order of its events. @param before null for the filing */
export function tracesOfAct(before: DisputeState | null, events: RecordedEvents, pack: RulePack): { readonly after: DisputeState; readonly traces: readonly ReasonTrace[] } {
  const after = events.reduce<DisputeState | null>(evolve, before);
  if (after === null) throw new Error('an act has events');
  const acting: Acting = { pack, events, after, traces: [] };
  const readers = readersOfAct(events);
  if (before !== null) keepDefault(acting, before, readers);
  for (const event of events) keepEvent(acting, event, readers);
  return { after, traces: acting.traces };
}

/** The traces of some acts of a record, each with the number of the act's last event. */
export interface TracedAct {
  readonly actSeq: number;
  readonly traces: readonly ReasonTrace[];
}

/**
 * The traces of a whole record from an event on. Pure: the record and the pack give the same traces, so that any number
 * of servers may make them and each is kept once.
 * @param since acts that end at this event or before it are folded and left out
 */
export function tracesOfRecord(acts: readonly RecordedEvents[], pack: RulePack, since = 0): readonly TracedAct[] {
  const made: TracedAct[] = [];
  let state: DisputeState | null = null;
  for (const events of acts) {
    const actSeq = events.at(-1)?.seq ?? 0;
    if (actSeq <= since) {
      state = events.reduce<DisputeState | null>(evolve, state);
      continue;
    }
    const { after, traces }: { after: DisputeState; traces: readonly ReasonTrace[] } = tracesOfAct(state, events, pack);
    state = after;
    made.push({ actSeq, traces });
  }
  return made;
}

