import { describe, expect, it } from 'vitest';
import { readJson } from '../../scripts/rule-files.ts';
import { addMilliseconds } from '../kernel/kernel.ts';
import { caseActs, CASE_ENDS, CASE_STAGES, decideCase, isEnded, NEWS, openCase, waitsFor, type CardCase, type CaseAct, type CaseActor, type NewCase } from './case.ts';
import { clockDays, networkErrors, NETWORKS, ourDate, REASON_GROUPS, reasonOf, type CardNetworks } from './network.ts';
import { standingOf } from './status.ts';

const NETS = NETWORKS.map((name) => readJson(`rules/cards/${name}.json`)) as unknown as CardNetworks;
const AT = '2026-11-21T02:00:00.000Z';
const DAY = 86_400_000;
const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const FIRST: NewCase = {
  ...{ id: id(1), marketplaceId: id(2), merchantId: id(3), orderId: id(4), paymentId: id(5), disputeId: null, rail: 'stripe' },
  ...{ reference: 'dp_1', network: 'visa', reason: '13.1', currency: 'USD', amountMinor: 5000 },
};
const news = (to: CardCase['stage'], amountMinor = 5000): Extract<CaseAct, { act: 'news' }> => ({ act: 'news', to, amountMinor, due: null });

const ACTORS: readonly CaseActor[] = ['network', 'operator', 'merchant', 'clock'];

/** Every act with a body that fits. */
function acts(state: CardCase, by: CaseActor): CaseAct[] {
  return caseActs(state, by).flatMap((act): CaseAct[] => {
    if (act === 'news') return NEWS[state.stage].map((to) => news(to));
    return act === 'accept' || act === 'time_over' ? [{ act }] : [{ act, packHash: 'a'.repeat(64) }];
  });
}

interface Node {
  readonly state: CardCase;
  readonly edges: { to: string; by: CaseActor; act: string }[];
}

const keyOf = (state: CardCase): string => `${state.stage} ${state.answered} ${state.creditedMinor}`;

function walk(): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const queue: CardCase[] = CASE_STAGES.filter((stage) => !isEnded(stage)).map((stage) => openCase(FIRST, news(stage), 'network', { at: AT, networks: NETS }).state);
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    if (nodes.has(keyOf(state))) continue;
    const node: Node = { state, edges: [] };
    nodes.set(keyOf(state), node);
    for (const by of ACTORS) {
      for (const act of acts(state, by)) {
        const at = act.act === 'time_over' ? (state.networkDue ?? AT) : AT;
        const done = decideCase(state, act, by, { at, networks: NETS });
        if (!done.ok) {
          expect(done.refusal.code, `${keyOf(state)} ${by} ${act.act}`).toBe('nothing_changed');
          continue;
        }
        node.edges.push({ to: keyOf(done.value.state), by, act: act.act });
        queue.push(done.value.state);
      }
    }
  }
  return nodes;
}

const graph = walk();

/** Names from which an end is reached along some edges. */
function leadingToEnd(along: (by: CaseActor) => boolean): Set<string> {
  const reached = new Set([...graph].filter(([, node]) => isEnded(node.state.stage)).map(([name]) => name));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, node] of graph) {
      if (reached.has(name) || !node.edges.some((edge) => along(edge.by) && reached.has(edge.to))) continue;
      reached.add(name);
      grown = true;
    }
  }
  return reached;
}

describe(`a card dispute as a graph of ${graph.size} standings`, () => {
  it('reaches every stage', () => {
    expect(CASE_STAGES.filter((stage) => ![...graph.values()].some((node) => node.state.stage === stage))).toEqual([]);
  });

  it('has a way out of every standing, by the network’s word and by the operator who writes it down', () => {
    for (const by of ['network', 'operator'] as const) expect([...graph.keys()].filter((name) => !leadingToEnd((one) => one === by).has(name)), by).toEqual([]);
  });

  it('always has a date while it is open, ours never after the network’s, and none at an end', () => {
    for (const [name, { state }] of graph) {
      if (isEnded(state.stage)) expect([state.networkDue, state.ourDue], name).toEqual([null, null]);
      else expect(state.networkDue, name).not.toBeNull();
      expect(state.ourDue === null, name).toBe(waitsFor(state) !== 'merchant');
      if (state.ourDue !== null && state.networkDue !== null) expect(state.ourDue <= state.networkDue, name).toBe(true);
    }
  });

  it('loses what the merchant leaves unanswered, and waits on for a silent bank', () => {
    for (const [name, { state }] of graph) {
      if (state.networkDue === null) continue;
      const early = decideCase(state, { act: 'time_over' }, 'clock', { at: addMilliseconds(state.networkDue, -1), networks: NETS });
      expect(early.ok ? 'accepted' : early.refusal.code, name).toBe('act_not_allowed_now');
      const done = decideCase(state, { act: 'time_over' }, 'clock', { at: state.networkDue, networks: NETS });
      if (!done.ok) throw new Error(name);
      const lost = waitsFor(state) === 'merchant' && state.stage !== 'inquiry';
      expect(done.value.state.stage, name).toBe(lost ? 'lost' : state.stage);
    }
  });

  it('gives money to the cardholder and takes it back in step with its stages, never more than the case', () => {
    for (const [name, node] of graph) {
      for (const by of ACTORS) {
        for (const act of acts(node.state, by)) {
          const done = decideCase(node.state, act, by, { at: node.state.networkDue ?? AT, networks: NETS });
          if (!done.ok) continue;
          let has = node.state.creditedMinor;
          for (const one of done.value.effects) {
            if (one.effect === 'credited') has += one.amountMinor;
            if (one.effect === 'credit_reversed') has -= one.amountMinor;
          }
          expect(has, name).toBe(done.value.state.creditedMinor);
          expect(has >= 0 && has <= done.value.state.amountMinor, name).toBe(true);
        }
      }
    }
  });

  it('stops refunds exactly while it is open', () => {
    for (const [name, node] of graph) {
      for (const edge of [...node.edges]) {
        const next = graph.get(edge.to)!.state;
        const act = acts(node.state, edge.by).find((one) => one.act === edge.act && (one.act !== 'news' || one.to === next.stage));
        const done = act && decideCase(node.state, act, edge.by, { at: node.state.networkDue ?? AT, networks: NETS });
        if (!done?.ok) continue;
        const kinds = done.value.effects.map((one) => one.effect);
        expect(kinds.includes('stop_refunds'), name).toBe(isEnded(node.state.stage) && !isEnded(done.value.state.stage));
        if (kinds.includes('let_refunds_go')) expect(['won', 'withdrawn']).toContain(done.value.state.stage);
      }
    }
  });

  it('shows exactly the acts that are accepted', () => {
    for (const [name, { state }] of graph) {
      for (const by of ACTORS) {
        const shown = caseActs(state, by);
        for (const act of [{ act: 'accept' }, { act: 'represent', packHash: '' }, { act: 'answer_inquiry', packHash: '' }, { act: 'answer_pre_arbitration', packHash: '' }] as const) {
          const done = decideCase(state, act, by, { at: AT, networks: NETS });
          expect(done.ok, `${name} ${by} ${act.act}`).toBe(shown.includes(act.act));
        }
      }
    }
  });

  it('leaves alone what is behind: an old notice after a newer one', () => {
    const case_ = openCase(FIRST, news('arbitration'), 'network', { at: AT, networks: NETS }).state;
    const old = decideCase(case_, news('chargeback'), 'network', { at: AT, networks: NETS });
    expect(old).toMatchObject({ ok: false, refusal: { code: 'already_done' } });
    expect(CASE_ENDS.length).toBe(4);
  });

  it('follows an amount the network changes', () => {
    const open = openCase(FIRST, news('chargeback'), 'network', { at: AT, networks: NETS });
    expect(open.effects).toEqual([{ effect: 'stop_refunds' }, { effect: 'credited', amountMinor: 5000 }]);
    const less = decideCase(open.state, news('chargeback', 3000), 'network', { at: AT, networks: NETS });
    expect(less).toMatchObject({ ok: true, value: { effects: [{ effect: 'credit_reversed', amountMinor: 2000 }] } });
  });
});

describe('the networks', () => {
  it.each(NETWORKS)('%s: every figure has a source and a tag', (name) => {
    expect(networkErrors(readJson(`rules/cards/${name}.json`))).toEqual([]);
  });

  it('says all that is wrong with a file', () => {
    const visa = readJson('rules/cards/visa.json') as Record<string, unknown>;
    expect(networkErrors({ ...visa, network: 'diners' })).toHaveLength(1);
    expect(networkErrors({ ...visa, clocks: {} })).toHaveLength(6);
    const [reason] = visa['reasons'] as object[];
    expect(networkErrors({ ...visa, reasons: [reason, reason, { code: 'x' }] })).toEqual(['reason 10.4 stands twice', 'reason x is incomplete']);
    expect(networkErrors(null).length).toBeGreaterThan(5);
  });

  it('finds the network and the group of a code, and is careful where nobody knows it', () => {
    expect(reasonOf(NETS, '13.1')?.reason.group).toBe('not_received');
    expect(reasonOf(NETS, '4853')?.network.network).toBe('mastercard');
    expect(reasonOf(NETS, 'product_not_received')).toBeUndefined();
    expect(clockDays(NETS, null, 'inquiry')).toBe(18);
    for (const network of NETS) for (const reason of network.reasons) expect(REASON_GROUPS).toContain(reason.group);
  });

  it('puts our date ahead of the network’s, unless that day is past', () => {
    const due = addMilliseconds(AT, 30 * DAY);
    expect(ourDate(NETS, 'visa', due, AT)).toBe(addMilliseconds(AT, 25 * DAY));
    expect(ourDate(NETS, 'visa', addMilliseconds(AT, 3 * DAY), AT)).toBe(addMilliseconds(AT, 3 * DAY));
  });

  it('knows every status of Stripe’s, and asks a person about another', () => {
    for (const status of ['warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review', 'appeal_needs_response', 'appeal_under_review', 'won', 'lost', 'prevented']) {
      expect(standingOf('stripe', status), status).toBeDefined();
    }
    expect(standingOf('stripe', 'charge_refunded')).toBeUndefined();
    expect(standingOf('institution', 'chargeback')).toEqual({ to: 'chargeback' });
  });
});
