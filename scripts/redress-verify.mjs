#!/usr/bin/env node
// The independent verifier (npx redress-verify in the clone); what it does is in verifier/cli/main.ts.
import { ensureInstalled, runNode } from './bootstrap.mjs';

ensureInstalled();
process.exit(await runNode('verifier/cli/main.ts', process.argv.slice(2), { cwd: process.cwd() }));
