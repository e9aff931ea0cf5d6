import type { Instant } from '../kernel/kernel.ts';

/**
 * One side's answer to the second choice: whether a determination shall decide, given after the dispute arose and
 * with the text shown. Consent at sign-up never counts, silence is never consent (legal-requirements R-10; paper S1).
 */
export interface Choice {
  readonly consents: boolean;
  /** version of the text that was shown */
  readonly textVersion: string;
  readonly at: Instant;
}
