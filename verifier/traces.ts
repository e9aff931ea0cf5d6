import { hex } from './bytes.ts';
import { canonical, canonicalBytes, type Json, type JsonObject } from './canonical.ts';
import { documentsIn, type Case } from './case.ts';
import { ask } from './cel.ts';
import { dueOf } from './clock.ts';
import { sha256 } from './digest.ts';
import type { Findings } from './report.ts';
import { packNamed, packsOf, type Pack } from './rules.ts';
import { field, list, object, objects, text } from './shape.ts';

const HASHED = ['kind', 'at', 'event', 'about', 'pack', 'layers', 'evidence', 'input', 'steps', 'result'];

/** One trace while it is replayed. */
interface Replay {
  readonly path: string;
  readonly trace: JsonObject;
  readonly packs: readonly Pack[];
  readonly out: Findings;
  /** answers of figures so far, by name */
  readonly figures: Map<string, Json>;
  readonly lastFigure: { value: Json };
  /** what was asked again, and what could not be */
  readonly counts: { replayed: number; clocks: number; left: number };
}

async function hashOf(trace: JsonObject): Promise<string> {
  const body: JsonObject = Object.fromEntries(HASHED.flatMap((name) => (trace[name] === undefined ? [] : [[name, trace[name]]])));
  return hex(await sha256(canonicalBytes(body)));
}

/** The packs a trace names, all of which have to lie in the file. */
function packsFor(trace: JsonObject, packs: readonly Pack[]): readonly Pack[] | null {
  const named = [object(trace['pack'], 'pack'), ...objects(trace['layers'] ?? [], 'layers')];
  const found = named.map((one) => packNamed(packs, text(one['name'], 'pack'), text(one['hash'], 'pack')));
  return found.includes(undefined) ? null : (found as Pack[]);
}

const asWritten = (value: Json): string => (value === true ? 'yes' : value === false ? 'no' : String(value));

/** Inputs have to be those of the case, the figures of the pack, and the answers before. */
function checkInput(replay: Replay, step: string, name: string, value: Json): void {
  if (value === null) return;
  const [group, key] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
  const given = field(field(replay.trace['input'], 'case'), group);
  const wrong = (): void => replay.out.fail('trace_input', replay.path, step, name);
  if (group === 'facts' || group === 'finding' || group === 'evidence') {
    const own = field(given, key);
    if (own !== undefined && field(replay.trace['input'], 'ask') === 'case' && asWritten(own) !== asWritten(value)) wrong();
  } else if (group === 'step') {
    if (replay.figures.get(key) !== value) wrong();
  } else if (group === 'param') {
    const values = replay.packs.flatMap((pack) => pack.params.get(key) ?? []);
    if (values.length > 0 && !values.some((one) => canonical(one) === canonical(value))) wrong();
  }
}

/** A cap answers the amount it leaves: the last figure, or itself when that is less. */
function capped(replay: Replay, cap: Json): Json {
  const figure = replay.lastFigure.value;
  return typeof figure === 'number' && typeof cap === 'number' ? Math.min(figure, cap) : cap;
}

function replayExpression(replay: Replay, step: JsonObject, expression: string): void {
  const rule = text(step['rule'], 'rule');
  const inputs = object(step['inputs'], 'inputs');
  if (expression !== 'true' && !replay.packs.some((pack) => pack.texts.has(expression))) replay.out.fail('trace_rule', replay.path, rule);
  for (const [name, value] of Object.entries(inputs)) checkInput(replay, rule, name, value);
  const answer = step['kind'] === 'cap' ? capped(replay, ask(expression, inputs)) : ask(expression, inputs);
  if (answer !== (step['answer'] ?? null)) replay.out.fail('trace_answer', replay.path, rule, String(step['answer']), String(answer));
  if (step['kind'] === 'figure') {
    replay.figures.set(rule.split('.').at(-1)!, step['answer'] ?? null);
    replay.lastFigure.value = step['answer'] ?? null;
  }
  replay.counts.replayed += 1;
}

/** Whether a text is put together of expressions of the rules alone, in brackets and joined by `&&`. */
function isJoined(packs: readonly Pack[], expression: string): boolean {
  const known = packs.flatMap((pack) => [...pack.texts]).filter((one) => expression.includes(one));
  const rest = known.sort((a, b) => b.length - a.length).reduce((left, one) => left.replaceAll(one, ''), expression);
  return /^[()&\s]*$/.test(rest);
}

/** A promise of a layer answers what it comes to, by a formula of which the step tells the result alone; its conditions are joined. */
function replayPromise(replay: Replay, step: JsonObject, expression: string): void {
  const rule = text(step['rule'], 'rule');
  const inputs = object(step['inputs'], 'inputs');
  if (!isJoined(replay.packs, expression)) replay.out.fail('trace_rule', replay.path, rule);
  for (const [name, value] of Object.entries(inputs)) checkInput(replay, rule, name, value);
  const answer = ask(expression, inputs);
  if (typeof step['answer'] === 'boolean' && typeof answer === 'boolean' && answer !== step['answer']) replay.out.fail('trace_answer', replay.path, rule, String(step['answer']), String(answer));
  replay.counts.left += 1;
}

function replayClock(replay: Replay, step: JsonObject): void {
  const inputs = object(step['inputs'], 'inputs');
  const rule = text(step['rule'], 'rule');
  const due = inputs['from'] === undefined ? null : dueOf(replay.packs[0]!.body, inputs);
  if (inputs['due'] !== undefined && inputs['at'] !== undefined) {
    const applied = text(inputs['at'], 'at') >= text(inputs['due'], 'due');
    if (applied !== step['answer']) replay.out.fail('trace_answer', replay.path, rule, String(step['answer']), String(applied));
    replay.counts.replayed += 1;
  } else if (due === null) {
    replay.counts.clocks += 1;
  } else {
    if (due !== step['answer'] || field(replay.trace['result'], 'due') !== due) replay.out.fail('trace_answer', replay.path, rule, String(step['answer']), due);
    replay.counts.replayed += 1;
  }
}

/** Silence is no consent: without the claimant's nothing is decided, without the respondent's only what is held is reached. */
function replayChoice(replay: Replay, step: JsonObject): void {
  const inputs = object(step['inputs'], 'inputs');
  const reach = inputs['claimant'] !== true ? 'none' : inputs['respondent'] === true ? 'full' : 'held_funds';
  if (reach !== step['answer'] || field(replay.trace['result'], 'reach') !== reach) replay.out.fail('trace_answer', replay.path, 'consent', String(step['answer']), reach);
  replay.counts.replayed += 1;
}

/** What came out has to be what the steps say: amounts of remedies, measures that are due. */
function checkResult(replay: Replay): void {
  const steps = objects(replay.trace['steps'], 'steps');
  const result = replay.trace['result'];
  const remedies = field(result, 'remedies');
  for (const one of remedies === undefined ? [] : objects(remedies, 'remedies')) {
    const own = steps.find((step) => step['kind'] === 'remedy' && String(step['rule']).endsWith(`remedy.${String(one['remedy'])}`));
    if (own !== undefined && own['answer'] !== one['amountMinor'] && field(result, 'layers') === undefined) replay.out.fail('trace_result', replay.path, String(one['remedy']));
  }
  const measures = field(result, 'measures');
  if (measures === undefined) return;
  const due = steps.filter((step) => step['kind'] === 'measure' && step['answer'] === true).map((step) => String(step['rule']).replace(/^measure\./, ''));
  for (const code of list(measures, 'measures')) if (!due.includes(String(code))) replay.out.fail('trace_result', replay.path, String(code));
}

function replayOne(replay: Replay): void {
  for (const step of objects(replay.trace['steps'], 'steps')) {
    const expression = text(step['expression'], 'expression');
    if (expression !== '' && step['kind'] === 'promise') replayPromise(replay, step, expression);
    else if (expression !== '') replayExpression(replay, step, expression);
    else if (step['kind'] === 'deadline') replayClock(replay, step);
    else if (step['kind'] === 'consent') replayChoice(replay, step);
    else replay.counts.left += 1;
  }
  checkResult(replay);
}

/** Step `traces`: every rule that was asked is in the rules of the file, and answers the same when it is asked again. */
export async function checkTraces(file: Case, out: Findings): Promise<void> {
  const traces = documentsIn(file, 'traces');
  const packs = await packsOf(file);
  const counts = { replayed: 0, clocks: 0, left: 0 };
  for (const [path, trace] of traces) {
    if ((await hashOf(trace)) !== trace['hash']) out.fail('trace_hash', path);
    if (path !== `traces/${String(trace['no'])}.json`) out.fail('trace_number', path);
    const own = packsFor(trace, packs);
    if (own === null) out.fail('trace_pack', path);
    else replayOne({ path, trace, packs: own, out, figures: new Map(), lastFigure: { value: null }, counts });
  }
  if (traces.length === 0) return out.open('trace_none');
  if (counts.clocks > 0) out.open('trace_clocks', counts.clocks);
  if (counts.left > 0) out.open('trace_left', counts.left);
  if (out.good) out.done('trace_done', traces.length, counts.replayed);
}
