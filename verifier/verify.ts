import { judgeBag, type BagFinding } from './bag.ts';
import { checkHead, readDocuments, type Case } from './case.ts';
import type { JsonObject } from './canonical.ts';
import { checkDeterminations } from './determinations.ts';
import { checkDraws } from './draw.ts';
import { checkEvidence } from './evidence.ts';
import { below, readAhead, Unreadable, type Files, type Source } from './files.ts';
import { guarded } from './guard.ts';
import { checkLedger } from './ledger.ts';
import { checkCheckpoint, checkProofs, checkStamps, checkWitnesses, readLog } from './log.ts';
import { checkReadable } from './readable.ts';
import { checkProcedure, checkRecord } from './record.ts';
import { Findings, STEPS, type Report, type Step, type StepName } from './report.ts';
import { checkRules } from './rules.ts';
import { checkTraces } from './traces.ts';
import type { Trust } from './trust.ts';
import { openZip } from './zip.ts';

/** How a file is checked. */
export interface How {
  /** keys and roots known from elsewhere; null: those in the file, which prove less */
  readonly trust: Trust | null;
  /** the time it is, in milliseconds since 1970 */
  readonly now: number;
  /** stops after the first step that fails, for tests that ask many files */
  readonly firstFault?: boolean;
}

async function step(name: StepName, check: (out: Findings) => unknown): Promise<Step> {
  const out = new Findings();
  await guarded(out, check);
  return out.step(name);
}

/** More than any document of a case has, and than all of them together; evidence and readable copies may be larger. */
const MOST_DOCUMENT_BYTES = 32 * 1024 * 1024;
const MOST_DOCUMENTS_BYTES = 128 * 1024 * 1024;

/** Documents are read whole, and kept while they are checked: how long they are is looked at before. */
function checkLengths(files: Files, out: Findings): void {
  const documents = files.names.filter((name) => !/^data\/(evidence\/.+\/|readable\/)/.test(name));
  for (const name of documents) if (files.sizeOf(name) > MOST_DOCUMENT_BYTES) out.fail('too_long', name);
  if (documents.reduce((sum, name) => sum + files.sizeOf(name), 0) > MOST_DOCUMENTS_BYTES) out.fail('too_long', 'data');
}

/** A case file is stricter than BagIt: what some reader stumbles over is a fault, and nothing is fetched from elsewhere. */
async function checkBag(files: Files, out: Findings): Promise<void> {
  const bag = await judgeBag(files);
  const told = ({ kind, code, about }: BagFinding): void => (kind === 'unchecked' ? out.open(code, about) : out.fail(code, about));
  bag.findings.forEach(told);
  if (bag.version !== null && bag.version !== '1.0') out.fail('bag_version', bag.version);
  if (files.has('fetch.txt')) out.fail('bag_fetch', 'fetch.txt');
  if (!files.has('manifest-sha256.txt') || !files.has('tagmanifest-sha256.txt')) out.fail('bag_no_manifest');
  if (out.good) out.done('bag_done', bag.compared);
}

type Check = (file: Case, out: Findings) => unknown;

function laterSteps(log: () => ReturnType<typeof readLog>): readonly (readonly [StepName, Check])[] {
  return [
    ['record', checkRecord],
    ['procedure', checkProcedure],
    ['evidence', checkEvidence],
    ['rules', checkRules],
    ['traces', checkTraces],
    ['determinations', checkDeterminations],
    ['ledger', checkLedger],
    ['checkpoint', async (file, out) => checkCheckpoint(file, await log(), out)],
    ['proofs', async (file, out) => checkProofs(file, await log(), out)],
    ['witnesses', async (file, out) => checkWitnesses(file, await log(), out)],
    ['stamps', async (file, out) => checkStamps(file, await log(), out)],
    ['draws', checkDraws],
    ['readable', checkReadable],
  ];
}

function aboutOf(head: JsonObject | null): Report['about'] {
  if (head === null) return null;
  const [disputeId, number, variant, origin, madeAt] = ['disputeId', 'number', 'variant', 'origin', 'madeAt'].map((name) => String(head[name] ?? '')) as [string, string, string, string, string];
  return { disputeId, number, variant, origin, madeAt };
}

function reportOf(steps: readonly Step[], head: JsonObject | null, how: How): Report {
  const rest = STEPS.filter((name) => !steps.some((one) => one.name === name)).map((name): Step => ({ name, state: 'not_checked', remarks: [{ kind: 'open', code: 'not_reached', about: [] }] }));
  // what ended before the head of the log was looked at says nothing of any signature
  const keys = rest.some((one) => one.name === 'checkpoint') ? 'unread' : how.trust === null ? 'file' : 'trusted';
  return { steps: [...steps, ...rest], passed: steps.every((one) => one.state !== 'fail'), keys, about: aboutOf(head) };
}

/** Checks a bag that is a case file, from its files. */
export async function verifyBag(files: Files, how: How, before: readonly Step[] = []): Promise<Report> {
  const lengths = await step('bag', (out) => checkLengths(files, out));
  if (lengths.state === 'fail') return reportOf([...before, lengths], null, how);
  await readAhead(files);
  const steps = [...before, await step('bag', (out) => checkBag(files, out))];
  const stop = (): boolean => how.firstFault === true && steps.some((one) => one.state === 'fail');
  if (stop()) return reportOf(steps, null, how);
  const inside = below(files, 'data/');
  let head: JsonObject | null = null;
  let documents: Awaited<ReturnType<typeof readDocuments>> = new Map();
  const forms = await step('forms', async (out) => {
    documents = await readDocuments(inside, out);
    head = checkHead(inside, documents, out);
  });
  steps.push(forms);
  if (head === null || stop()) return reportOf(steps, head, how);
  const file: Case = { files: inside, head, documents, trust: how.trust, now: how.now };
  let read: ReturnType<typeof readLog> | undefined;
  for (const [name, check] of laterSteps(() => (read ??= readLog(file)))) {
    steps.push(await step(name, (out) => check(file, out)));
    if (stop()) break;
  }
  return reportOf(steps, head, how);
}

/** The one folder a case file has. @throws Unreadable when there is not exactly one */
function folderOf(files: Files): string {
  const folders = new Set(files.names.map((name) => name.slice(0, name.indexOf('/') + 1)));
  const [folder] = folders;
  if (folders.size !== 1 || folder === undefined || folder === '') throw new Unreadable('no_case');
  return folder;
}

/** Everything of a package that is no ZIP at all cannot be read; all else that is wrong with it is a step that fails. */
const NOT_A_FILE = new Set(['no_zip', 'no_case']);

/**
 * Checks a case file.
 * @throws Unreadable when it is no ZIP, or no case file
 */
export async function verify(source: Source, how: How): Promise<Report> {
  const out = new Findings();
  try {
    const files = await openZip(source);
    const folder = folderOf(files);
    const bag = below(files, folder);
    if (!bag.has('bagit.txt') && !bag.has('data/case.json')) throw new Unreadable('no_case');
    out.done('package_done', files.names.length, folder.slice(0, -1));
    return await verifyBag(bag, how, [out.step('package')]);
  } catch (error) {
    if (!(error instanceof Unreadable) || NOT_A_FILE.has(error.code)) throw error;
    out.fail(error.code, error.about);
    return reportOf([out.step('package')], null, how);
  }
}
