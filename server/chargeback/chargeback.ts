/** Card disputes: rails' and operators' news make cases; the merchant answers them with a pack; a dispute's record is told. */
export { chargebackJobs, endOverdue, remindMerchants, takeCardNotices, tellDisputes } from './jobs.ts';
export { actInCase, takeCaseNews } from './move.ts';
export type { CaseNews } from './move.ts';
export { routes } from './routes.ts';
