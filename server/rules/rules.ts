/**
 * Rule packs on disk: read and checked at the start, handed to every use case, published to everybody.
 */
export { currentRules, loadRules, rules, rulesFor, rulesName } from './store.ts';
export type { Rules } from './store.ts';
export { routes } from './routes.ts';
