#!/usr/bin/env node
// node scripts/run.mjs FILE [arguments]: runs a TypeScript file of the repository under Node 24, installing first.
import { ensureInstalled, giveUp, runNode } from './bootstrap.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) giveUp('Say which file to run: node scripts/run.mjs scripts/generate.ts');
ensureInstalled();
process.exit(await runNode(file, args));
