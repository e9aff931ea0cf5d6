/**
 * Rules are data: a pack is a version of every time limit, formula input, burden row and text the procedure uses.
 * A dispute keeps the pack it began with.
 */
export * from './types.ts';
export * from './read.ts';
export * from './answer.ts';
export * from './citable.ts';
export * from './condition.ts';
export * from './load.ts';
