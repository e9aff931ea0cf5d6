import type { Experience, History } from '../rules/jury-types.ts';

export { EXPERIENCES, HISTORIES } from '../rules/jury-types.ts';
export type { Experience, History } from '../rules/jury-types.ts';

/** One of the nine groups a pool is parted into. */
export interface Stratum {
  readonly experience: Experience;
  readonly history: History;
}

/** Somebody who can be drawn, as the outside sees it. */
export interface PoolMember {
  /** 16 bytes in hex; another in every epoch, so that nobody is followed from one to the next */
  readonly pseudonym: string;
  /** how often the member stands in the pool; at least 1 */
  readonly weight: number;
  readonly stratum: Stratum;
}
