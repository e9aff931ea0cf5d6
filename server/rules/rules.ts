/**
 * Rule packs: those that came with the program and those made on the rule desk; stored once, handed to every use case,
 * published to everybody.
 */
export { currentRules, loadRules, rules, rulesFor, rulesName } from './store.ts';
export type { Rules } from './store.ts';
export { keepLearning, learnPacks, packBody, RulesConflictError, storeLayers, storePacks } from './published.ts';
export { layerBodies, layersFor, rulesForOrder, rulesOfDispute } from './layers.ts';
export { ruleJobs } from './jobs.ts';
export { RuleStep } from './evaluation-schemas.ts';
export { routes } from './routes.ts';
