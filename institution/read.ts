import { FAULTS, type Fault } from './misbehave.ts';
import { createHash } from 'node:crypto';
import { BadRequest, VERBS, type CardDispute, type Evidence, type Instruction, type PaymentOrder } from './types.ts';

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest('an object is expected');
  return value as Fields;
}

function text(from: Fields, name: string, pattern: RegExp): string {
  const value = from[name];
  if (typeof value !== 'string' || !pattern.test(value)) throw new BadRequest(`${name} is missing or not understood`);
  return value;
}

const ID = /^[\x21-\x7e]{1,128}$/;
const CURRENCY = /^[A-Z]{3}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function amount(from: Fields, name = 'amountMinor', least = 1): number {
  const value = from[name];
  if (!Number.isSafeInteger(value) || (value as number) < least) throw new BadRequest(`${name} is no whole number from ${least}`);
  return value as number;
}

function orNone<T>(from: Fields, name: string, read: () => T): T | undefined {
  return from[name] === undefined || from[name] === null ? undefined : read();
}

/** @throws BadRequest */
export function readPayment(value: unknown): PaymentOrder {
  const from = fields(value);
  const [reference, at, until] = [orNone(from, 'reference', () => text(from, 'reference', ID)), orNone(from, 'at', () => text(from, 'at', INSTANT)), orNone(from, 'until', () => text(from, 'until', INSTANT))];
  const kind = text(from, 'kind', /^(escrow|authorise)$/) as PaymentOrder['kind'];
  return {
    ...{ id: text(from, 'id', ID), kind, amountMinor: amount(from), currency: text(from, 'currency', CURRENCY) },
    ...{ payer: text(from, 'payer', ID), merchant: text(from, 'merchant', ID) },
    ...(reference === undefined ? {} : { reference }),
    ...(at === undefined ? {} : { at }),
    ...(until === undefined ? {} : { until }),
  };
}

/** @throws BadRequest */
export function readFunding(value: unknown): { id: string; currency: string; amountMinor: number; at: string | undefined } {
  const from = fields(value);
  return { id: text(from, 'id', ID), currency: text(from, 'currency', CURRENCY), amountMinor: amount(from), at: orNone(from, 'at', () => text(from, 'at', INSTANT)) };
}

/** @throws BadRequest */
export function readInstruction(value: unknown): Instruction {
  const from = fields(value);
  const verb = VERBS.find((one) => one === from['verb']);
  if (verb === undefined) throw new BadRequest('verb is not known');
  const until = orNone(from, 'until', () => text(from, 'until', INSTANT));
  return {
    ...{ id: text(from, 'id', ID), verb, amountMinor: amount(from, 'amountMinor', verb === 'extend' ? 0 : 1), currency: text(from, 'currency', CURRENCY) },
    ...{ payment: orNone(from, 'payment', () => text(from, 'payment', ID)) ?? null, beneficiary: orNone(from, 'beneficiary', () => text(from, 'beneficiary', ID)) ?? null },
    ...(from['intoEscrow'] === true ? { intoEscrow: true } : {}),
    ...(until === undefined ? {} : { until }),
  };
}

/** @throws BadRequest */
export function readReturn(value: unknown): { id: string; code: string } {
  const from = fields(value);
  return { id: text(from, 'id', ID), code: text(from, 'code', /^[a-z_]{1,60}$/) };
}

/** @throws BadRequest */
export function readCardDispute(value: unknown): CardDispute {
  const from = fields(value);
  return {
    ...{ reference: text(from, 'reference', ID), payment: text(from, 'payment', ID), status: text(from, 'status', /^[a-z_]{1,40}$/), reason: text(from, 'reason', /^[\w.]{1,20}$/) },
    ...{ amountMinor: amount(from), currency: text(from, 'currency', CURRENCY), feeMinor: orNone(from, 'feeMinor', () => amount(from, 'feeMinor', 0)) ?? 0 },
    evidenceDue: orNone(from, 'evidenceDue', () => text(from, 'evidenceDue', INSTANT)) ?? null,
  };
}

/** What is handed in for a card dispute: words, and files as base64; only what they are and their hashes is kept. @throws BadRequest */
export function readEvidence(value: unknown, reference: string): Evidence {
  const from = fields(value);
  const files = from['files'];
  if (!Array.isArray(files) || files.length > 20) throw new BadRequest('files is a list of at most 20');
  return {
    ...{ id: text(from, 'id', ID), reference, text: text(from, 'text', /^[^]{1,20000}$/) },
    files: files.map((one) => {
      const file = fields(one);
      const content = Buffer.from(text(file, 'content', /^[A-Za-z0-9+/=]*$/), 'base64');
      const kept = { name: text(file, 'name', /^[^/]{1,200}$/), mediaType: text(file, 'mediaType', /^[\w.+-]+\/[\w.+-]+$/), bytes: content.length };
      return { ...kept, sha256: createHash('sha256').update(content).digest('hex') };
    }),
  };
}

/** @throws BadRequest */
export function readFaults(value: unknown): Fault[] {
  const { faults } = fields(value);
  if (!Array.isArray(faults)) throw new BadRequest('faults is a list');
  return faults.map((one) => {
    const from = fields(one);
    const kind = FAULTS.find((known) => known === from['kind']);
    if (kind === undefined) throw new BadRequest('the kind of a fault is not known');
    const number = (name: string, fallback: number): number => (Number.isSafeInteger(from[name]) ? (from[name] as number) : fallback);
    return { kind, times: number('times', 1), ms: number('ms', 100), deltaMinor: number('deltaMinor', 1), code: typeof from['code'] === 'string' ? from['code'] : 'refused_by_simulation', lasting: from['lasting'] !== false };
  });
}
