import type { ConflictClass } from '../rules/jury-types.ts';

export { CONFLICT_CLASSES } from '../rules/jury-types.ts';
export type { ConflictClass } from '../rules/jury-types.ts';

/** Somebody of the pool who does not sit in a case, and why; frozen before the randomness is known. */
export interface Exclusion {
  /** the pseudonym of the pool's epoch, 16 bytes in hex */
  readonly pseudonym: string;
  readonly class: ConflictClass;
}
