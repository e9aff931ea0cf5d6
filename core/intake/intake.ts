/**
 * The questions from which a claim or an answer is made, one at a time: only what can still change something is asked,
 * "I do not know" is always an answer, and every way through them ends.
 */
export * from './answers.ts';
export * from './next.ts';
export * from './order.ts';
export * from './result.ts';
