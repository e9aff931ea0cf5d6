/** How the simulation can be told to misbehave; a fault is used up by the next thing it fits. */
export const FAULTS = [
  // instructions
  'no_answer', 'late', 'twice', 'amount', 'refuse', 'forget_ids', 'forged_answer', 'silent', 'error', 'error_after', 'junk_answer', 'die_after_writing', 'die_while_writing',
  // notices
  'notices_repeat', 'notices_shuffle', 'notices_hold',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** how often; once unless said */
  times: number;
  /** `late`: how long, in milliseconds */
  readonly ms: number;
  /** `amount`: how much too much; negative too little */
  readonly deltaMinor: number;
  /** `refuse`: what is said, and whether for ever */
  readonly code: string;
  readonly lasting: boolean;
}

/** The faults that wait for their turn. */
export class Misbehaviour {
  private faults: Fault[] = [];

  set(faults: readonly Fault[]): void {
    this.faults = faults.map((fault) => ({ ...fault }));
  }

  /** The next fault of one of these kinds, used once; undefined when there is none. */
  next(...kinds: readonly FaultKind[]): Fault | undefined {
    const fault = this.faults.find((one) => kinds.includes(one.kind) && one.times > 0);
    if (fault !== undefined) fault.times -= 1;
    return fault;
  }
}
