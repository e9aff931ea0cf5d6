import { isUuid, type Minor, type Uuid } from '../../../core/kernel/kernel.ts';

/** The name under which what Stripe keeps for us says which instruction it came from. */
export const INSTRUCTION = 'redress_instruction';

/** The name under which a card dispute says which evidence of ours it has. */
export const EVIDENCE = 'redress_evidence';

const CAPTURE = 'rd_c_';

/** The group of an instruction's transfer: what it is found by. */
export const groupOf = (id: Uuid): string => `redress_${id}`;

/** One capture as its mark on the payment says it. */
export interface CaptureMark {
  readonly instructionId: Uuid;
  readonly amountMinor: Minor;
}

/**
 * The mark a capture leaves on the payment, in the same request. A name of metadata has at most 40 characters and no
 * brackets, so that the id stands without hyphens. Nothing in it changes when the same is told again, or Stripe would
 * take the key for another thing's.
 */
export function captureMark(id: Uuid, amountMinor: Minor): Record<string, string> {
  return { [CAPTURE + id.replaceAll('-', '')]: String(amountMinor) };
}

/** Every capture of ours on a payment. */
export function captureMarks(metadata: Readonly<Record<string, string>>): CaptureMark[] {
  return Object.entries(metadata).flatMap(([name, value]) => {
    const [, a, b, c, d, e] = /^rd_c_(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/.exec(name) ?? [];
    const instructionId = [a, b, c, d, e].join('-');
    return isUuid(instructionId) && /^\d+$/.test(value) ? [{ instructionId, amountMinor: Number(value) }] : [];
  });
}
