import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { localDateOf } from '../../core/deadline/deadline.ts';
import type { Instant } from '../../core/kernel/kernel.ts';
import { filingDayIn, layOver, lineFor, lintPack, readCase, readPackFiles, readTrace, replay, traceOf, type FileFault, type RuleLayer, type RulePack } from '../../core/rules/rules.ts';
import { isReason, readReason, replayReason } from '../../core/trace/trace.ts';
import { ruleLayers } from './layers.ts';
import { folderTexts, loadRules, RULES_FOLDER, rulesName, type Rules } from './store.ts';

/** What was asked for: the words of the command line and what else it needs. */
export interface RulesCommand {
  /** `rules`, then `evaluate`, `lint` or `replay`, then its operand */
  readonly words: readonly string[];
  readonly pack?: string;
  readonly facts?: string;
  readonly json?: boolean;
}

/** The outside of a command. */
export interface RulesGround {
  readonly now: () => Instant;
  /** everything that stands in the standard input */
  readonly stdin: () => string;
  readonly say: (text: string) => void;
}

/** What was asked cannot be done, said in sentences; the command ends with 2. */
export class RulesCommandError extends Error {}

/** How a command of rules ends: 0 as it should be, 1 with faults or differences that were printed. */
export type ExitCode = 0 | 1;

/** Runs `redress rules …`; no database is needed. @throws RulesCommandError */
export function runRules(command: RulesCommand, ground: RulesGround): ExitCode {
  switch (command.words[1]) {
    case 'evaluate':
      return evaluateCase(command, ground);
    case 'lint':
      return lint(command, ground);
    case 'replay':
      return replayTrace(command, ground);
    default:
      throw new RulesCommandError('Say what to do with the rules: evaluate, lint or replay. See: npx redress --help');
  }
}

function jsonFrom(file: string, ground: RulesGround): unknown {
  const text = file === '-' ? ground.stdin() : readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RulesCommandError(`${file === '-' ? 'The standard input' : file} is not JSON: ${(error as Error).message}`);
  }
}

function packIn(folder: string): RulePack {
  const reading = readPackFiles(folderTexts(folder));
  if (!reading.ok) throw new RulesCommandError(`The pack in ${folder} cannot be used:\n${reading.findings.map(lineFor).join('\n')}`);
  return reading.pack;
}

function shelf(): Rules {
  try {
    return loadRules(RULES_FOLDER);
  } catch (error) {
    throw new RulesCommandError((error as Error).message);
  }
}

/** `cn`: the version in force on the day of filing; `cn/2026-1`: that one; anything else is a folder. */
function packNamed(name: string, raw: unknown, ground: RulesGround): RulePack {
  if (existsSync(join(name, 'pack.json'))) return packIn(name);
  const { packs } = shelf();
  const one = packs.find((pack) => rulesName(pack) === name);
  if (one !== undefined) return one;
  const versions = packs.filter((pack) => pack.id === name);
  const newest = versions.at(-1);
  if (newest === undefined) throw new RulesCommandError(`There is no pack ${name}; there are ${packs.map(rulesName).join(', ')}, and folders with a pack.json.`);
  const day = filingDayIn(raw) ?? localDateOf(ground.now(), newest.calendar);
  const inForce = versions.findLast((pack) => pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo));
  if (inForce === undefined) {
    const known = versions.map((pack) => `${rulesName(pack)} from ${pack.effectiveFrom}`).join(', ');
    throw new RulesCommandError(`dates.filing: no version of ${name} was in force on ${day}; there is ${known}. Name one with --pack ${rulesName(newest)} to ask it all the same.`);
  }
  return inForce;
}

function sentences(what: string, faults: readonly FileFault[]): RulesCommandError {
  return new RulesCommandError(`${what} cannot be read:\n${faults.map(({ field, reason }) => `  ${field === '' ? '(all)' : field}: ${reason}`).join('\n')}`);
}

function evaluateCase(command: RulesCommand, ground: RulesGround): ExitCode {
  if (command.facts === undefined) throw new RulesCommandError('Say which file holds the case: redress rules evaluate --pack cn --facts FILE (- is the standard input)');
  const raw = jsonFrom(command.facts, ground);
  const pack = packNamed(command.pack ?? 'cn', raw, ground);
  const input = readCase(pack, raw, localDateOf(ground.now(), pack.calendar));
  if (!input.ok) throw sentences('The case', input.faults);
  const trace = traceOf(pack, input.value);
  if (!trace.ok) throw sentences('The case', trace.faults);
  ground.say(JSON.stringify(trace.value, null, 2));
  return 0;
}

function lint(command: RulesCommand, ground: RulesGround): ExitCode {
  const folder = command.words[2] ?? join(RULES_FOLDER, 'cn/2026-1');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new RulesCommandError(`There is no folder ${folder}.`);
  const { findings, cases, failed } = lintPack(folderTexts(folder));
  const errors = findings.filter((one) => one.severity === 'error').length;
  const warnings = findings.length - errors;
  if (command.json === true) {
    ground.say(JSON.stringify({ folder, errors, warnings, cases, failed, findings }, null, 2));
  } else {
    for (const severity of ['warning', 'error'] as const) {
      for (const one of findings.filter((each) => each.severity === severity)) ground.say(`${severity}  ${lineFor(one)}`);
    }
    ground.say(`${folder}: ${errors} errors, ${warnings} warnings; ${cases} cases of tests, ${failed} failed.`);
  }
  return errors > 0 ? 1 : 0;
}

/** The pack a trace was made with, of that very content. */
function packOfTrace({ name, hash }: { readonly name: string; readonly hash: string }, command: RulesCommand): RulePack {
  const packs = command.pack !== undefined && existsSync(join(command.pack, 'pack.json')) ? [packIn(command.pack)] : shelf().packs;
  const pack = packs.find((one) => one.hash === hash);
  if (pack === undefined) {
    throw new RulesCommandError(`The trace was made with ${name} of hash ${hash}. The packs here are ${packs.map((one) => `${rulesName(one)} of hash ${one.hash}`).join(', ')}: another content could give another answer.`);
  }
  return pack;
}

/** A layer a trace was made with, of that very content. */
function layerOfTrace({ name, hash }: { readonly name: string; readonly hash: string }): RuleLayer {
  const found = ruleLayers().find((one) => one.hash === hash);
  if (found === undefined) throw new RulesCommandError(`The trace was made with the layer ${name} of hash ${hash}, which is not here: another content could give another answer.`);
  return found;
}

/** A trace of a dispute, as its sides export it. */
function replayOfDispute(raw: unknown, command: RulesCommand, ground: RulesGround): ExitCode {
  const reading = readReason(raw);
  if (!reading.ok) throw sentences('The trace', reading.faults);
  const { pack: made, layers = [], steps, kind } = reading.value;
  const differences = replayReason(reading.value, layOver(packOfTrace(made, command), layers.map(layerOfTrace)));
  for (const one of differences) ground.say(`${one.at}: recorded ${JSON.stringify(one.recorded) ?? 'nothing'}, replayed ${JSON.stringify(one.replayed) ?? 'nothing'}`);
  if (differences.length > 0) ground.say(`${differences.length} differences from ${made.name} (${made.hash}).`);
  else ground.say(`${kind}: ${steps.length} steps and the result agree with ${[made, ...layers].map((one) => `${one.name} (${one.hash})`).join(' and ')} to the last fen.`);
  return differences.length > 0 ? 1 : 0;
}

function replayTrace(command: RulesCommand, ground: RulesGround): ExitCode {
  const file = command.words[2];
  if (file === undefined) throw new RulesCommandError('Say which trace to replay: redress rules replay FILE (- is the standard input)');
  const raw = jsonFrom(file, ground);
  if (isReason(raw)) return replayOfDispute(raw, command, ground);
  const reading = readTrace(raw);
  if (!reading.ok) throw sentences('The trace', reading.faults);
  const { name, hash } = reading.value.outcome.pack;
  const pack = packOfTrace({ name, hash }, command);
  const differences = replay(pack, reading.value);
  for (const one of differences) ground.say(`${one.at}: recorded ${JSON.stringify(one.recorded) ?? 'nothing'}, replayed ${JSON.stringify(one.replayed) ?? 'nothing'}`);
  const { remedies } = reading.value.outcome;
  const amounts = remedies.filter((one) => one.amountMinor !== null).length;
  if (differences.length > 0) ground.say(`${differences.length} differences from ${name} (${hash}).`);
  else ground.say(`${reading.value.trace.length} steps and ${amounts} amounts agree with ${name} (${hash}) to the last fen.`);
  return differences.length > 0 ? 1 : 0;
}
