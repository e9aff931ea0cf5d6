/** Personal data: what it is, how long it is kept, and how somebody is shown without being named. */
export { pseudonymise, PARTY_LABELS, PATTERN_WORDS, type KnownParty, type PatternWords } from './pseudonymise.ts';
export { ERASED, mapStrings, mapTexts, undeclaredTexts } from './texts.ts';
export { keptUntil, readRetention, RETAINED, type RetentionDates, type RetentionRule, type Retained } from './retention.ts';
export { readablePage } from './readable.ts';
