/** Reason traces: made from the record in the background, read by the sides and the adjudicator. */
export { makeTraces, traceJob } from './make.ts';
export { routes } from './routes.ts';
