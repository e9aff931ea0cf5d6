/**
 * Rules are data: a pack is a version of every time limit, formula input, burden row and text the procedure uses.
 * A dispute keeps the pack it began with.
 */
export * from './types.ts';
export * from './jury-types.ts';
export * from './read.ts';
export * from './expression.ts';
export * from './inputs.ts';
export * from './trace.ts';
export * from './remedies.ts';
export * from './burden.ts';
export * from './evaluate.ts';
export * from './measures.ts';
export * from './citable.ts';
export * from './assemble.ts';
export * from './load.ts';
export * from './pack-files.ts';
export * from './clauses.ts';
export * from './lint.ts';
export * from './differences.ts';
export * from './case-file.ts';
export * from './pack-tests.ts';
export * from './diff.ts';
export * from './diff-weigh.ts';
export * from './diff-words.ts';
export * from './desk.ts';
export * from './layer-format.ts';
export * from './layer.ts';
export * from './layer-cuts.ts';
export * from './what-if.ts';
