/** Replays traces on one core: `workerData` says how many; the answer says how long it took and what stays in memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { answerTrace } from '../core/trace/answer.ts';
import { replayReason } from '../core/trace/replay.ts';
import type { ReadReason } from '../core/trace/read.ts';
import { DISPUTE_CODES, type RulePack } from '../core/rules/rules.ts';
import { currentRules } from '../server/rules/rules.ts';
import { casesOf } from './rule-cases.ts';

/** What one core found. */
export interface Replayed {
  readonly seconds: number;
  /** of the processor, by this thread alone: what others do on the machine is not in it */
  readonly cpuSeconds: number;
  /** bytes in use after collecting: after the first tenth, and after all */
  readonly heapBefore: number;
  readonly heapAfter: number;
}

/** As many different traces as are kept at once; they are replayed over and over. */
const TRACES = 600;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Traces as an export has them: what the rules were asked for a claim, with what they said. */
function traces(pack: RulePack, seed: number): ReadReason[] {
  return casesOf(pack, DISPUTE_CODES, TRACES, seed).map((one) => {
    const input = { ask: 'case', case: one } as const;
    const said = answerTrace(pack, 'amount', input);
    if (!said.ok) throw new Error(`${said.refusal.code} ${said.refusal.field ?? ''}`);
    const kept = { kind: 'amount', pack: { name: `${pack.id}/${pack.version}`, hash: pack.hash }, input, ...said.value };
    return JSON.parse(JSON.stringify(kept)) as ReadReason;
  });
}

const { count, seed } = workerData as { count: number; seed: number };
const pack = currentRules('2026-11-20T02:00:00.000Z');
const kept = traces(pack, seed);
let cpuSeconds = 0;
const replay = (times: number): number => {
  const from = performance.now();
  const cpuFrom = process.threadCpuUsage();
  for (let index = 0; index < times; index += 1) {
    const [difference] = replayReason(kept[index % kept.length]!, pack);
    if (difference !== undefined) throw new Error(`a replay differs at ${difference.at}`);
  }
  const cpu = process.threadCpuUsage(cpuFrom);
  cpuSeconds += (cpu.user + cpu.system) / 1_000_000;
  return (performance.now() - from) / 1000;
};
const first = replay(count / 10);
const heapBefore = heap();
const rest = replay(count - count / 10);
const answer: Replayed = { seconds: first + rest, cpuSeconds, heapBefore, heapAfter: heap() };
parentPort?.postMessage(answer);
