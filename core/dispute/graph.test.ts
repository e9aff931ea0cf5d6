import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../scripts/rule-files.ts';
import { undeclaredTexts } from '../privacy/privacy.ts';
import { DEADLINE_NAMES } from '../rules/rules.ts';
import { instantFromMillis, millisOf } from '../kernel/kernel.ts';
import { remainingMinor } from '../enforcement/obligation.ts';
import type { ActName } from './acts.ts';
import { allowedActs } from './allowed.ts';
import { isMove, procedureMoves } from './moves.ts';
import { ACT_NAMES } from './procedure.ts';
import { ruleNameOf } from './recorder.ts';
import { OUTCOMES, STAGES, type DisputeState, type Role, type Stage } from './state.ts';
import { bodyFor } from './testkit-acts.ts';
import { PEOPLE, Proceeding, RULES, type Setting, type Who } from './testkit.ts';

/** Where proceedings begin: goods that go back, goods that are kept, a value that needs two signatures, the fast track, and the funds. */
const SETTINGS: readonly Setting[] = [
  {
    paidMinor: 300_000,
    escrowMinor: 100_000,
    depositMinor: 50_000,
    wanted: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 300_000 }],
  },
  { paidMinor: 4_190_000, escrowMinor: 0, depositMinor: 200_000, crowded: true, wanted: [{ kind: 'refund', amountMinor: 4_190_000 }] },
  { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'replace' }] },
  // little enough for the fast track of small claims
  { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }], track: 'fast' },
  // a person looks first
  { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'replace' }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'injury' } },
];

/**
 * Where the ladder is walked, each from an agreement in performance: nothing held, a guarantee and a marketplace that can pay first; and goods. Everywhere else its acts are left out, or every way would be walked twice.
 */
const ON_THE_LADDER: readonly Setting[] = [
  { paidMinor: 30_000, escrowMinor: 0, depositMinor: 5_000, guaranteeMinor: 2_000, platformMinor: 900_000, wanted: [{ kind: 'refund', amountMinor: 30_000 }] },
  { paidMinor: 20_000, escrowMinor: 0, depositMinor: 0, wanted: [{ kind: 'replace' }] },
];
/** Where a card dispute comes in, from an agreement in performance. */
const BY_CARD: Setting = { paidMinor: 20_000, escrowMinor: 5_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }] };
/** Where an institution takes back what it had paid, from an agreement that is performed at once. */
const COMES_BACK: Setting = { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }] };
const LADDER_ACTS: readonly ActName[] = ['propose_change', 'ask_advance', 'ask_reversal'];

function agreed(setting: Setting): Proceeding {
  return Proceeding.file(setting).act('respondent', 'accept_offer', { no: 1 }).act('claimant', 'countersign', { no: 1 });
}
/** Where evidence is asked for, objected to and comes late, from a case in hand; everywhere else these acts are left out. */
const ON_EVIDENCE: Setting = { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }] };
const WALKED_ELSEWHERE: readonly ActName[] = ['make_offer', 'ask_question', 'recuse', 'assign_case', 'exit', 'appeal'];
/** Where a jury is asked for, from a case that both sides put before an adjudicator; everywhere else these acts are left out. */
const ON_JURY: Setting = { paidMinor: 20_000, escrowMinor: 20_000, depositMinor: 0, wanted: [{ kind: 'refund', amountMinor: 20_000 }] };
const JURY_ACTS: readonly ActName[] = ['propose_jury'];
const BESIDES_JURY: readonly ActName[] = ['accept_offer', 'reject_offer', 'withdraw_offer', 'make_offer', 'ask_question', 'recuse', 'assign_case', 'correct_determination', 'withdraw', 'exit'];
const EVIDENCE_ACTS: readonly ActName[] = ['request_evidence', 'object_to_evidence'];

function chosen(setting: Setting): Proceeding {
  const now = Proceeding.file(setting).act('respondent', 'respond', { position: 'contest', text: 'No.' }).act('claimant', 'end_negotiation', {});
  const textVersion = (bodyFor('choose', now.state, PEOPLE.claimant, () => 1, RULES).body as { textVersion: string }).textVersion;
  return now.act('claimant', 'choose', { consents: true, textVersion }).act('respondent', 'choose', { consents: true, textVersion });
}

function inHand(): Proceeding {
  return chosen(ON_EVIDENCE).act('first', 'take_case', {});
}

/** The same after half of the time to decide, with what came late. */
function withLate(): Proceeding {
  const now = inHand();
  const { due, since } = now.state.deadlines['decide']!;
  return now.moved(instantFromMillis((millisOf(due) + millisOf(since)) / 2 + 4 * 86_400_000)).act('respondent', 'submit_evidence', bodyFor('submit_evidence', now.state, PEOPLE.respondent, () => 0, RULES).body as never);
}
/** The setting that another is, once a person let it go on. */
const TWIN: Readonly<Record<number, number>> = { 4: 2 };

/** Acts whose number a proceeding does not bound are taken so often in one path; then they lead nowhere new. */
const MOST = { offers: 3, questions: 1, requests: 1, objections: 1, recused: 1, contested: 2, terms: 2, changes: 1 } as const;

/** What can still be done about rungs; what is over, and those recorded as due for later machinery, changes nothing. */
function actionsOf({ actions = [], stage }: DisputeState): unknown {
  const open = actions.filter((one) => one.status === 'executed' && one.reversal === null && one.rung === 'E4').length;
  if (stage === 'closed') return open > 0;
  const review = actions.some((one) => one.reversal !== null && one.reversal.decision === null);
  const last = (rung: string): unknown => actions.findLast((one) => one.rung === rung)?.status;
  return [open > 0, review, last('E4'), last('E5'), actions.some((one) => one.reversal?.decision !== undefined)];
}

/** Where a jury stands; one that is over without a draft leaves the ordinary way, whichever way it ended. */
function juryOf({ jury, draft, appeal, determination }: DisputeState): unknown {
  const last = jury?.rounds.at(-1);
  const over = jury !== undefined && !['offered', 'joined', 'convened'].includes(jury.status) && draft === null;
  return [jury === undefined ? 'none' : over ? 'over' : jury.status, last?.randomness === 'vrf' && last.ended === null, draft?.jury && [draft.by, draft.result], appeal?.to, determination?.jury !== undefined];
}

/** What tells two points of the procedure apart: dates, amounts, texts and people are left out. */
function keyOf({ state, depositMinor, platformMinor, setting }: Proceeding): string {
  const talk = state.stage === 'negotiation' || state.stage === 'choice' || state.stage === 'determination';
  const open = (by: Role): boolean => state.offers.some((offer) => offer.by === by && offer.status === 'open');
  const performing = state.stage === 'performance';
  const decided = state.stage === 'decided' || state.stage === 'appeal';
  return JSON.stringify([
    state.stage !== 'closed' && (state.stage === 'admission' ? SETTINGS.indexOf(setting) : (TWIN[SETTINGS.indexOf(setting)] ?? SETTINGS.indexOf(setting))),
    state.stage === 'admission' && state.admission?.status,
    state.stage,
    state.outcome,
    state.noticeOpenedAt === null && state.stage === 'negotiation',
    talk && [state.response !== null, state.replyOverdue, open('claimant'), open('respondent'), state.agreement?.acceptedBy],
    state.extension.askedBy,
    state.stage === 'negotiation' && state.extension.agreedDays > 0,
    state.stage === 'choice' && [state.choices.claimant?.consents, state.choices.respondent?.consents],
    talk && state.reach,
    talk && state.fastTrack?.status === 'joined',
    (talk || decided) && [state.adjudicatorId !== null, state.recused.length, state.draft !== null],
    state.questions.map((one) => [one.to, one.answer !== null || one.lapsed]),
    decided && [state.determination?.terms.map((term) => term.kind), state.determination?.corrections.length === 0, state.acceptedBy],
    decided && state.appeal && [state.appeal.by, state.appeal.adjudicatorId !== null],
    performing && state.obligations.map((one) => [one.term.kind, one.status, remainingMinor(one) === 0, one.contest !== null]),
    performing && [depositMinor > 0, (state.held?.remainingMinor ?? 0) > 0, (state.depositNotice?.objection ?? null) !== null],
    performing && state.obligations.map((one) => one.payments.filter((each) => each.source === 'deposit').length),
    performing && state.obligations.map((one) => [one.to, one.plan?.broken, (one.done ?? []).length, one.status === 'reported' && one.report?.amountMinor !== undefined]),
    performing && (state.changes ?? []).map((one) => [one.no, one.by, one.to.kind, one.status]),
    (performing || (state.stage === 'closed' && ON_THE_LADDER.includes(setting))) && actionsOf(state),
    performing && state.reopened?.outcome,
    setting === ON_EVIDENCE && (talk || decided) && [(state.objections ?? []).map((one) => [one.by, one.answer !== null, one.decision !== null]), (state.evidenceRequests ?? []).map((one) => one.by), state.evidence.map((one) => one.late?.decision?.admitted ?? one.late?.no)],
    setting === ON_JURY && (talk || decided) && juryOf(state),
    setting === BY_CARD && [(state.cardCases ?? []).map((one) => [one.last, one.status, one.creditedMinor > 0])],
    setting === COMES_BACK && (state.returns ?? []).map((one) => one.paid),
    performing && platformMinor > 0,
    // one delay of staff is followed to its payment; elsewhere it changes nothing that may be done
    performing && setting === ON_THE_LADDER[0] && (state.delays ?? []).some((one) => one.name.startsWith('decide_reversal') && one.status === 'running'),
    Object.keys(state.deadlines).sort(),
  ]);
}

interface Edge {
  readonly to: number;
  readonly act: ActName;
  readonly role: Role;
  /** the rule of the clock that fired */
  readonly rule: string | null;
}

interface Node {
  readonly at: Proceeding;
  readonly edges: Edge[];
}

function isBounded({ state }: Proceeding): boolean {
  const contested = state.obligations.filter((one) => one.contest !== null).length;
  return (
    state.offers.length <= MOST.offers &&
    state.questions.filter((one) => one.late === undefined).length <= MOST.questions &&
    (state.evidenceRequests ?? []).length <= MOST.requests &&
    (state.objections ?? []).length <= MOST.objections &&
    (state.changes ?? []).length <= MOST.changes &&
    (state.cardCases ?? []).every((one) => one.entry <= 4) &&
    (state.returns ?? []).length <= 2 &&
    state.recused.length <= MOST.recused &&
    contested <= MOST.contested &&
    [state.draft, state.determination, state.agreement].every((one) => (one?.terms.length ?? 0) <= MOST.terms)
  );
}

/** How many first choices of the kit are tried: as many as there are sets of remedies. */
const VARIANTS = 5;

/** All ways one act can be done: every body that the choices of the kit lead to. */
function bodies(act: ActName, state: DisputeState, who: Who): ReturnType<typeof bodyFor>[] {
  const made = new Map<string, ReturnType<typeof bodyFor>>();
  for (let first = 0; first < VARIANTS; first += 1) {
    for (let then = 0; then < 2; then += 1) {
      let asked = 0;
      const choose = (count: number): number => (asked++ === 0 ? first : then) % count;
      const body = bodyFor(act, state, PEOPLE[who], choose, RULES);
      made.set(JSON.stringify(body), body);
    }
  }
  return [...made.values()];
}

/** Talk that changes nothing is done once, at the filing; what it may do elsewhere is in the table of `allowedActs`. */
const TALK: readonly ActName[] = ['post_message', 'submit_evidence', 'request_human'];
const ACTORS = ['claimant', 'respondent', 'first', 'second', 'operator'] as const;

/** More adjudicators matter only where two are spent: recused, or heard before an appeal. */
function actorsAt(state: DisputeState): readonly Who[] {
  return state.recused.length > 0 || state.stage === 'appeal' ? [...ACTORS, 'third', 'fourth', 'fifth'] : ACTORS;
}

class Graph {
  readonly nodes: Node[] = [];
  readonly acts = new Set<ActName>();
  readonly rules = new Set<string>();
  readonly events = new Set<string>();
  readonly #numbers = new Map<string, number>();
  readonly #queue: number[] = [];

  explore(): void {
    for (const setting of SETTINGS) {
    for (const setting of ON_THE_LADDER) this.#add(agreed(setting));
      const filed = Proceeding.file(setting);
      for (const event of filed.last.events) this.events.add(event.type);
      this.#add(filed);
    }
    this.#add(agreed(BY_CARD));
    this.#add(agreed(COMES_BACK));
    this.#add(inHand());
    this.#add(chosen(ON_JURY));
    this.#add(withLate());
    for (let number = this.#queue.shift(); number !== undefined; number = this.#queue.shift()) this.#expand(this.nodes[number]!);
  }

  #add(at: Proceeding): number {
    const key = keyOf(at);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.nodes.length;
    this.#numbers.set(key, number);
    this.nodes.push({ at, edges: [] });
    this.#queue.push(number);
    return number;
  }

  #link(node: Node, next: Proceeding, act: ActName, role: Role, rule: string | null): void {
    for (const event of next.last.events) this.events.add(event.type);
    this.acts.add(act);
    if (rule !== null) this.rules.add(rule);
    if (isBounded(next)) node.edges.push({ to: this.#add(next), act, role, rule });
  }

  #expand(node: Node): void {
    const { at } = node;
    for (const who of actorsAt(at.state)) {
      const { role, personId } = PEOPLE[who];
      for (const { act } of allowedActs(at.state, role, at.at, personId)) {
        if (TALK.includes(act) && this.acts.has(act)) continue;
        if (EVIDENCE_ACTS.includes(act) && at.setting !== ON_EVIDENCE) continue;
        if (WALKED_ELSEWHERE.includes(act) && at.setting === ON_EVIDENCE) continue;
        if (JURY_ACTS.includes(act) && at.setting !== ON_JURY) continue;
        if ([...BESIDES_JURY, ...EVIDENCE_ACTS].includes(act) && at.setting === ON_JURY) continue;
        if (LADDER_ACTS.includes(act) && !ON_THE_LADDER.includes(at.setting)) continue;
        for (const body of bodies(act, at.state, who)) {
          const done = at.try(who, body);
          if (done.ok) this.#link(node, done.value, act, role, null);
        }
      }
    }
    if (at.setting === BY_CARD) {
      for (const body of bodies('record_card_case', at.state, 'clock')) {
        const done = at.try('clock', body);
        if (done.ok) this.#link(node, done.value, 'record_card_case', 'clock', null);
      }
    }
    if (at.setting === ON_JURY) {
      for (const act of ['convene_jury', 'return_verdict'] as const) {
        for (const body of bodies(act, at.state, 'clock')) {
          const done = at.try('clock', body);
          if (done.ok) this.#link(node, done.value, act, 'clock', null);
        }
      }
    }
    if (at.setting === COMES_BACK) {
      for (const body of bodies('record_returned_money', at.state, 'clock')) {
        const done = at.try('clock', body);
        if (done.ok) this.#link(node, done.value, 'record_returned_money', 'clock', null);
      }
    }
    // only what is due first can come first; of several that end together, any may
    const running = at.running();
    const first = running[0];
    const due = first === undefined ? undefined : at.state.deadlines[first]!.due;
    for (const name of running.filter((one) => at.state.deadlines[one]!.due === due)) {
      this.#link(node, at.fire(name), 'fire_deadline', 'clock', ruleNameOf(name));
    }
  }

  /** Numbers of the points from which a closed one can be reached along these edges. */
  leadingToEnd(along: (edge: Edge, node: Node) => boolean): Set<number> {
    const back = new Map<number, number[]>();
    this.nodes.forEach((node, from) => {
      for (const edge of node.edges) if (along(edge, node)) back.set(edge.to, [...(back.get(edge.to) ?? []), from]);
    });
    const reached = new Set(this.nodes.flatMap((node, number) => (node.at.state.stage === 'closed' ? [number] : [])));
    const queue = [...reached];
    for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
      for (const from of (back.get(number) ?? []).filter((one) => !reached.has(one))) {
        reached.add(from);
        queue.push(from);
      }
    }
    return reached;
  }
}

const graph = new Graph();
graph.explore();
const edges = graph.nodes.flatMap((node) => node.edges);

/** Points named by stage and clocks, for a failing test to be read. */
function name(node: Node): string {
  return `${node.at.state.stage} [${Object.keys(node.at.state.deadlines).join(', ')}] ${JSON.stringify(node.at.state.obligations.map((one) => one.status))}`;
}

const STAFF: readonly Role[] = ['adjudicator', 'operator'];

describe(`the procedure as a graph of ${graph.nodes.length} points and ${edges.length} ways`, () => {
  it('is as large as the procedure, and no larger than can be looked through', () => {
    expect(graph.nodes.length).toBeGreaterThan(2_000);
    expect(graph.nodes.length).toBeLessThan(26_000);
  });

  it('reaches every stage and every outcome', () => {
    expect(STAGES.filter((stage) => !graph.nodes.some((node) => node.at.state.stage === stage))).toEqual([]);
    expect(OUTCOMES.filter((outcome) => !graph.nodes.some((node) => node.at.state.outcome === outcome))).toEqual([]);
  });

  it('takes every act and fires every time limit', () => {
    expect(ACT_NAMES.filter((act) => !graph.acts.has(act))).toEqual([]);
    expect(DEADLINE_NAMES.filter((rule) => !graph.rules.has(rule))).toEqual([]);
  });

  it('records every kind of event there is', () => {
    const text = readFileSync(new URL('events.ts', import.meta.url), 'utf8');
    const bodies = text.slice(text.indexOf('interface EventBodies'), text.indexOf('export type EventType'));
    const types = [...bodies.matchAll(/^ {2}(\w+): /gm)].map(([, type = '']) => type);
    expect(types.length).toBeGreaterThan(50);
    expect(types.filter((type) => type !== 'dispute_filed' && !graph.events.has(type))).toEqual([]);
  });

  it('holds no text of which nobody said whether it is a person’s (core/privacy/texts.ts)', () => {
    const undeclared = new Set<string>();
    graph.nodes.forEach(({ at }, number) => {
      for (const event of at.last.events) undeclaredTexts(event.body, undeclared);
      // states are folds of the same texts; some of them are enough
      if (number % 20 === 0) undeclaredTexts(at.state, undeclared);
    });
    expect([...undeclared]).toEqual([]);
  });

  it('leaves every point that is not the end, and none that is', () => {
    const open = graph.nodes.filter((node) => node.at.state.stage !== 'closed');
    expect(open.filter((node) => node.edges.length === 0).map(name)).toEqual([]);
    expect(graph.nodes.filter((node) => node.at.state.stage === 'closed' && node.edges.some((edge) => !['ask_reversal', 'record_card_case', 'record_returned_money'].includes(edge.act))).map(name)).toEqual([]);
  });

  it('always has a clock running: nothing waits without a date', () => {
    const open = graph.nodes.filter((node) => node.at.state.stage !== 'closed');
    expect(open.filter((node) => node.at.running().length === 0).map(name)).toEqual([]);
  });

  it('says in both languages what follows when a time limit ends', () => {
    const names = new Set(graph.nodes.flatMap((node) => Object.keys(node.at.state.deadlines).map(ruleNameOf)));
    for (const locale of ['zh-CN', 'en']) {
      const words = readJson(`core/words/messages/${locale}/deadline.json`) as Record<string, string>;
      expect([...names].filter((rule) => !words[`deadline.consequence.${rule}`])).toEqual([]);
    }
  });

  it('comes to its end when both sides are silent, if staff do their part', () => {
    const ends = graph.leadingToEnd((edge) => edge.role === 'clock' || STAFF.includes(edge.role));
    expect(graph.nodes.filter((_, number) => !ends.has(number)).map(name)).toEqual([]);
  });

  it('comes to its end, or to a point that waits for staff alone, by the clock alone', () => {
    const stuck = graph.nodes.filter((node) => {
      let now = node.at;
      for (let steps = 0; now.state.stage !== 'closed' && steps < 40; steps += 1) {
        const next = now.running().find((one) => !STAFF.includes(now.state.deadlines[one]!.waitsFor));
        if (next === undefined) return now.running().length === 0;
        now = now.fire(next);
      }
      return now.state.stage !== 'closed';
    });
    expect(stuck.map(name)).toEqual([]);
  });

  it.each(['claimant', 'respondent'] as const)('cannot be kept going for ever by the %s alone', (party) => {
    // a circle of one side's acts and the clock that passes a time limit of a side would be a way to gain time without end
    const clocks = (edge: Edge, node: Node): boolean =>
      edge.role === 'clock' && node.at.running().some((one) => ruleNameOf(one) === edge.rule && !STAFF.includes(node.at.state.deadlines[one]!.waitsFor));
    const group = components(graph.nodes, (edge) => edge.role === party || edge.role === 'clock' || (STAFF.includes(edge.role) && edge.act !== 'recuse'));
    const circles = graph.nodes.flatMap((node, from) =>
      node.edges.filter((edge) => clocks(edge, node) && group[from] === group[edge.to]).map((edge) => `${name(node)}: ${edge.rule}`),
    );
    expect(circles).toEqual([]);
  });
});

describe('the procedure as data', () => {
  const ways = new Set(graph.nodes.flatMap((node) => node.edges.map((edge) => [edge.act, edge.role, node.at.state.stage, graph.nodes[edge.to]!.at.state.stage].join(' '))));

  it('has every way of the graph', () => {
    expect([...ways].filter((way) => {
      const [act = '', role = '', from, to] = way.split(' ');
      return !isMove(act, role, from as Stage, to as Stage);
    })).toEqual([]);
  });

  it('has no way between two stages that the graph does not go', () => {
    const between = procedureMoves().filter((one) => one.act !== 'file').flatMap(({ act, moves }) => moves.flatMap(({ from, to }) => to.filter((next) => next !== from).map((next) => `${act} ${from} ${next}`)));
    const walked = new Set([...ways].map((way) => way.split(' ').toSpliced(1, 1).join(' ')));
    // in the settings of the graph an appeal always leaves something to perform
    const rare = ['sign_determination appeal closed'];
    expect(between.filter((way) => !walked.has(way) && !rare.includes(way))).toEqual([]);
  });
});

describe('the table of acts', () => {
  it('shows exactly the acts that are accepted, at every point, for every role', () => {
    const wrong: string[] = [];
    // of the ladder's points, which differ in few acts, every fourth
    const looked = graph.nodes.filter((node, number) => !ON_THE_LADDER.includes(node.at.setting) || number % 4 === 0);
    for (const node of looked) {
      for (const who of ACTORS) {
        const { role, personId } = PEOPLE[who];
        const shown = new Set(allowedActs(node.at.state, role, node.at.at, personId).map((one) => one.act));
        for (const act of ACT_NAMES) {
          if (act === 'fire_deadline') continue;
          const fitting = bodyFor(act, node.at.state, PEOPLE[who], (count) => count - 1, RULES).body;
          const body = act === 'assign_case' ? { adjudicatorId: PEOPLE.fourth.personId } : fitting;
          const refusal = node.at.refusal(who, act, body as never);
          const never = ['not_allowed', 'act_not_allowed_now', 'too_late', 'not_yours', 'same_person', 'conflict_of_interest'];
          if (shown.has(act) === never.includes(refusal)) wrong.push(`${name(node)}: ${who} ${act} ${refusal}`);
        }
      }
    }
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });
});

/** Strongly connected components along some edges, by number of the point (Tarjan, without recursion). */
function components(nodes: readonly Node[], along: (edge: Edge) => boolean): number[] {
  const group = Array.from({ length: nodes.length }, () => -1);
  const index = Array.from({ length: nodes.length }, () => -1);
  const low = Array.from({ length: nodes.length }, () => 0);
  const stack: number[] = [];
  let count = 0;
  let groups = 0;
  for (let root = 0; root < nodes.length; root += 1) {
    if (index[root] !== -1) continue;
    const work: { at: number; next: number }[] = [{ at: root, next: 0 }];
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const { at } = frame;
      if (frame.next === 0) {
        index[at] = low[at] = count++;
        stack.push(at);
      }
      const edge = nodes[at]!.edges.slice(frame.next).find(along);
      if (edge) {
        frame.next = nodes[at]!.edges.indexOf(edge, frame.next) + 1;
        if (index[edge.to] === -1) work.push({ at: edge.to, next: 0 });
        else if (group[edge.to] === -1) low[at] = Math.min(low[at]!, index[edge.to]!);
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) low[above.at] = Math.min(low[above.at]!, low[at]!);
      if (low[at] !== index[at]) continue;
      for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
        group[one] = groups;
        if (one === at) break;
      }
      groups += 1;
    }
  }
  return group;
}
