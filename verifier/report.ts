/** The steps of a verification, in the order they are taken and told. */
export const STEPS = ['package', 'bag', 'forms', 'record', 'procedure', 'evidence', 'rules', 'traces', 'determinations', 'ledger', 'checkpoint', 'proofs', 'witnesses', 'stamps', 'draws', 'readable'] as const;
/** `growth` is a step of looking at a log on its own; the last three are those of a draw on its own. */
export type StepName = (typeof STEPS)[number] | 'growth' | 'announcement' | 'randomness' | 'seats';

/** `not_checked`: nothing was found that could be checked; it speaks neither for nor against. */
export type State = 'pass' | 'fail' | 'not_checked';

/** One sentence of a step: a code with words in `words.ts`, and what goes into them. */
export interface Remark {
  /** `fail`: it is wrong. `open`: it could not be checked. `done`: it was checked and holds. */
  readonly kind: 'fail' | 'open' | 'done';
  readonly code: string;
  readonly about: readonly string[];
}

/** One step with what was found. */
export interface Step {
  readonly name: StepName;
  readonly state: State;
  readonly remarks: readonly Remark[];
}

/** How many remarks of one code are told; the rest are counted. */
const MOST_TOLD = 10;

/** Gathers what one step finds. */
export class Findings {
  readonly #remarks: Remark[] = [];
  readonly #counts = new Map<string, number>();

  #add(kind: Remark['kind'], code: string, about: readonly (string | number)[]): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MOST_TOLD) this.#remarks.push({ kind, code, about: about.map(String) });
  }

  fail(code: string, ...about: readonly (string | number)[]): void {
    this.#add('fail', code, about);
  }

  open(code: string, ...about: readonly (string | number)[]): void {
    this.#add('open', code, about);
  }

  done(code: string, ...about: readonly (string | number)[]): void {
    this.#add('done', code, about);
  }

  /** True when all that was asked holds so far. */
  get good(): boolean {
    return !this.#remarks.some((remark) => remark.kind === 'fail');
  }

  step(name: StepName): Step {
    const more = [...this.#counts].filter(([, count]) => count > MOST_TOLD).map(([code, count]): Remark => ({ kind: this.#remarks.find((one) => one.code === code)!.kind, code: 'more', about: [code, String(count - MOST_TOLD)] }));
    const remarks = [...this.#remarks, ...more];
    const state = !this.good ? 'fail' : remarks.some((remark) => remark.kind === 'done') ? 'pass' : 'not_checked';
    return { name, state, remarks };
  }
}

/** What came of all steps. */
export interface Report {
  readonly steps: readonly Step[];
  /** nothing failed */
  readonly passed: boolean;
  /** where the keys of log, witnesses and authorities came from; `none`: a log was looked at without any; `unread`: the check ended before any was needed */
  readonly keys: 'trusted' | 'file' | 'none' | 'unread';
  /** what the file says it is about; null where it says nothing that can be read */
  readonly about: { readonly disputeId: string; readonly number: string; readonly variant: string; readonly origin: string; readonly madeAt: string } | null;
}
