import { answerOrders, type OrdersInput } from '../determination/orders.ts';
import { computeDue, localDateOf } from '../deadline/deadline.ts';
import { accepted, type Instant, type Result } from '../kernel/kernel.ts';
import { answerOf, askTruth, consentText, deadlineRule, evaluateOver, inputsFor, measureContext, nextMeasures, periodOf, waysOf, type CaseInput, type Evaluation, type LayeredEvaluation, type RulePack } from '../rules/rules.ts';
import type { TraceAnswer, TraceInput, TraceKind, TraceStep } from './types.ts';

/** Which rules of a case a kind of trace is about. */
const STEPS: Readonly<Record<string, readonly TraceStep['kind'][]>> = {
  admission: ['triage', 'admission'],
  classification: ['classification'],
  amount: ['condition', 'figure', 'cap', 'remedy', 'promise', 'platform_rule'],
  burden: ['burden'],
  route: ['route'],
};

/** What the law alone gives, beside what it comes to with the operator's own rules. */
function lawOf({ law }: LayeredEvaluation): object {
  return { remedies: law.remedies.map(({ remedy, outcome, amountMinor }) => ({ remedy, outcome, amountMinor })), most: law.most };
}

function resultOf(kind: TraceKind, said: Evaluation | LayeredEvaluation): TraceAnswer['result'] {
  switch (kind) {
    case 'admission':
      return { triage: said.triage, admission: said.admission };
    case 'classification':
      return { type: said.type, others: said.classification };
    case 'amount':
      return { remedies: said.remedies.map(({ remedy, outcome, amountMinor, decisive }) => ({ remedy, outcome, amountMinor, decisive })), most: said.most, ...('law' in said ? { law: lawOf(said), layers: said.layerSteps } : {}) };
    case 'burden':
      return { rows: said.burden.map(({ row, bearer, shifted, shown }) => ({ row, bearer, shifted, shown })) };
    default:
      return { routes: said.routes };
  }
}

/** What one evaluation says to each kind of trace of a case. */
export function answerInCase(kind: TraceKind, said: Evaluation | LayeredEvaluation): TraceAnswer {
  const kinds = STEPS[kind] ?? [];
  return { steps: said.steps.filter((step) => kinds.includes(step.kind)), result: resultOf(kind, said) };
}

function answerCase(pack: RulePack, kind: TraceKind, input: CaseInput): Result<TraceAnswer> {
  const said = evaluateOver(pack, input);
  return said.ok ? accepted(answerInCase(kind, said.value)) : said;
}

/** Every order of a determination: whether it may be given, each figure, and the terms it comes to. */
function answerOfOrders(pack: RulePack, input: OrdersInput): Result<TraceAnswer> {
  const said = answerOrders(pack, input);
  if (!said.ok) return said;
  const { terms, computation, steps } = said.value;
  return accepted({ steps, result: { terms, computation } });
}

type InputOf<A extends TraceInput['ask']> = Extract<TraceInput, { ask: A }>;

function clockStep(pack: RulePack, input: InputOf<'deadline'> | InputOf<'default'>, at: Instant): Omit<TraceStep, 'inputs' | 'answer'> {
  const rule = deadlineRule(pack, input.deadline);
  const { source, verification } = rule;
  return { kind: 'deadline', rule: `deadline.${input.deadline}`, source, verification, day: localDateOf(at, pack.calendar), expression: '', reason: null };
}

function answerDeadline(pack: RulePack, input: InputOf<'deadline'>): TraceAnswer {
  const rule = deadlineRule(pack, input.deadline);
  const { from, agreedDays, fast = false, extensionAmount, stops = [] } = input;
  const period = agreedDays === undefined ? periodOf(rule, fast) : { amount: agreedDays, unit: 'calendar_days' as const };
  const cutOffHour = agreedDays === undefined ? rule.cutOffHour : 24;
  const due = computeDue(period, from, pack.calendar, { cutOffHour, stops, ...(extensionAmount === undefined ? {} : { extensionAmount }) });
  const inputs = {
    ...{ from, amount: period.amount, unit: period.unit, cutOffHour, zone: pack.calendar.zone },
    ...(fast ? { fast } : {}),
    ...(extensionAmount === undefined ? {} : { extension: extensionAmount }),
    ...(stops.length === 0 ? {} : { stood_still: stops.map((stop) => `${stop.from}/${stop.to}`).join(' ') }),
  };
  return {
    steps: [{ ...clockStep(pack, input, from), inputs, answer: due.due }],
    result: { due: due.due, lastDay: due.lastDay, calendarKnown: due.calendarKnown, waitsFor: rule.waitsFor },
  };
}

function answerDefault(pack: RulePack, input: InputOf<'default'>): TraceAnswer {
  const { due, at } = input;
  return {
    steps: [{ ...clockStep(pack, input, at), inputs: { due, at }, answer: at >= due }],
    result: { applied: at >= due, consequence: deadlineRule(pack, input.deadline).consequence },
  };
}

/** Silence is no consent: without the claimant's there is no determination, without the respondent's it reaches what is held. */
function answerChoice(pack: RulePack, input: InputOf<'choice'>): TraceAnswer {
  const { claimant, respondent } = input;
  const text = consentText(pack, 'determination');
  const reach = claimant !== true ? 'none' : respondent === true ? 'full' : 'held_funds';
  const step: TraceStep = {
    ...{ kind: 'consent', rule: `consent.${text.id}@${text.version}`, source: text.source, verification: 'P', day: pack.effectiveFrom },
    ...{ expression: '', inputs: { claimant, respondent }, answer: reach, reason: text.effect },
  };
  return { steps: [step], result: { reach } };
}

function answerMeasures(pack: RulePack, input: InputOf<'measures'>): TraceAnswer {
  const context = measureContext(input.obligation);
  const steps = waysOf(pack).map((measure): TraceStep => {
    const { source, verification, condition: expression } = measure;
    const asked = askTruth(expression, context);
    return {
      ...{ kind: 'measure', rule: `measure.${measure.code}`, source, verification, day: pack.effectiveFrom, expression },
      ...{ inputs: inputsFor(expression, context), answer: answerOf(asked), reason: measure.title },
    };
  });
  return { steps, result: { measures: nextMeasures(pack, input.obligation).map((one) => one.code) } };
}

/**
 * Asks the rules: the same pack, kind and input give the same answer, whether a step is taken or looked at again.
 * Refusals: those of `evaluate`.
 */
export function answerTrace(pack: RulePack, kind: TraceKind, input: TraceInput): Result<TraceAnswer> {
  switch (input.ask) {
    case 'case':
      return answerCase(pack, kind, input.case);
    case 'orders': {
      const { ask: _ask, ...orders } = input;
      return answerOfOrders(pack, orders);
    }
    case 'deadline':
      return accepted(answerDeadline(pack, input));
    case 'default':
      return accepted(answerDefault(pack, input));
    case 'choice':
      return accepted(answerChoice(pack, input));
    case 'measures':
      return accepted(answerMeasures(pack, input));
  }
}
