/**
 * npm run bench:rules -- [--json FILE] [--quick]
 *
 * What it costs that the rules are data: one dispute against the whole pack, beside the same decision and the same trace
 * written by hand in TypeScript in the same run; reasons replayed from their traces on two cores with the memory they
 * leave; and the first page of the guided questions in process.
 */
import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { DISPUTE_CODES, evaluate, type CaseInput, type RulePack } from '../core/rules/rules.ts';
import { buildWeb } from '../scripts/build.ts';
import { currentRules } from '../server/rules/rules.ts';
import { byHand, decideByHand } from './by-hand.ts';
import type { Figure } from './figures.ts';
import { firstIntake } from './intake.ts';
import { median } from './load.ts';
import type { Replayed } from './replay-worker.ts';
import { casesOf } from './rule-cases.ts';
import { printFigures } from './table.ts';

/** The types that are written by hand: goods not as described, fakes, returns without reason. */
const BY_HAND = ['D-02', 'D-03', 'D-06'] as const;
const REPLAYS = 100_000;
const CORES = 2;
const AT = '2026-11-20T02:00:00.000Z';

interface Size {
  /** cases in a round */
  readonly cases: number;
  readonly rounds: number;
  readonly replays: number;
  readonly pages: number;
}

const FULL: Size = { cases: 3_000, rounds: 9, replays: REPLAYS, pages: 300 };
const QUICK: Size = { cases: 600, rounds: 5, replays: REPLAYS / 10, pages: 60 };

function asked(pack: RulePack, input: CaseInput): object {
  const said = evaluate(pack, input);
  if (!said.ok) throw new Error(`${said.refusal.code} ${said.refusal.field ?? ''}`);
  return said.value;
}

/** Milliseconds one call takes, in the middle of many. */
function each(cases: readonly CaseInput[], work: (input: CaseInput) => unknown): number {
  const times: number[] = [];
  for (const input of cases) {
    const from = performance.now();
    work(input);
    times.push(performance.now() - from);
  }
  return median(times);
}

/** One dispute of any type against the whole pack, with its trace. */
function oneCase(pack: RulePack, size: Size): Figure {
  const cases = casesOf(pack, DISPUTE_CODES, size.cases, 1);
  each(cases, (input) => asked(pack, input));
  const value = median(Array.from({ length: size.rounds }, () => each(cases, (input) => asked(pack, input))));
  return { name: 'rules.case.ms', value, unit: 'ms', ratio: value / 1, against: 'the budget of 1 ms' };
}

/** The same cases by the pack and by hand, in turns; what they say is compared first, to the last word of the trace. */
function ratio(pack: RulePack, size: Size): Figure {
  const cases = casesOf(pack, BY_HAND, size.cases, 2);
  const hands = new Map(BY_HAND.map((code): [string, ReturnType<typeof byHand>] => [code, byHand(pack, code)]));
  const hand = (input: CaseInput): object => decideByHand(hands.get(input.type)!, input);
  const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));
  for (const input of cases) deepStrictEqual(plain(hand(input)), plain(asked(pack, input)));
  const ratios = Array.from({ length: size.rounds }, () => each(cases, (input) => asked(pack, input)) / each(cases, hand));
  const value = median(ratios);
  return { name: 'rules.ratio', value, unit: '×', ratio: value / 20, against: `the budget of 20 ×; the same decision and trace by hand in TypeScript (${BY_HAND.join(', ')})` };
}

async function replayed(count: number, seed: number): Promise<Replayed> {
  const worker = new Worker(new URL('replay-worker.ts', import.meta.url), { workerData: { count, seed } });
  return new Promise((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
  });
}

/** So many traces replayed, half on each core; a trace that does not agree with its replay ends the measurement. */
async function replay(size: Size): Promise<Figure[]> {
  const halves = await Promise.all(Array.from({ length: CORES }, (_, index) => replayed(size.replays / CORES, 10 + index)));
  const measured = Math.max(...halves.map((one) => one.seconds));
  const value = measured * (REPLAYS / size.replays);
  const told = size.replays === REPLAYS ? '' : `; reckoned from ${size.replays}`;
  const cpu = Math.max(...halves.map((one) => one.cpuSeconds)) * (REPLAYS / size.replays);
  const growth = Math.max(...halves.map((one) => one.heapAfter / one.heapBefore));
  const grown = Math.max(...halves.map((one) => one.heapAfter - one.heapBefore)) / 1_048_576;
  return [
    { name: 'rules.replay.100k.s', value, unit: 's', ratio: value / 60, against: `the budget of 60 s, on ${CORES} cores${told}` },
    { name: 'rules.replay.cpu.s', value: cpu, unit: 's', ratio: cpu / value, against: 'rules.replay.100k.s: the share of it in which a core worked' },
    { name: 'rules.replay.growth', value: grown, unit: 'MB', ratio: growth, against: 'the heap of a core after the first tenth of its replays, both after collecting' },
  ];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'string' } } });
  const size = values.quick === true ? QUICK : FULL;
  const pack = currentRules(AT);
  const figures = [oneCase(pack, size), ratio(pack, size), ...(await replay(size))];
  await buildWeb();
  figures.push(...(await firstIntake(pack, size.pages)));
  await printFigures(figures, values.json);
}

await main();
