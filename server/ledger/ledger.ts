/** The door of the ledger: what other modules move and ask. */
export { applyLedger, balancesOf, closeAccount, disputeTransfers, ownerTransfers, proofOf, reopenAccount } from './store.ts';
export type { Balance, ProofLine, TransferRow } from './store.ts';
export { lastProofs } from './prove.ts';
export type { Proven } from './prove.ts';
export { jobs } from './jobs.ts';
export { routes } from './routes.ts';
