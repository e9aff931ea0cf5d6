#!/usr/bin/env node
// The command line `redress` (npx redress in the clone); its commands are in server/cli.ts.
import { ensureInstalled, runNode, ROOT } from './bootstrap.mjs';
import { join } from 'node:path';

const args = process.argv.slice(2);
if (args[0] === 'start') {
  process.argv.splice(2, 1);
  await import('./start.mjs');
} else {
  ensureInstalled();
  // files are named relative to where the person stands; the data folder relative to the clone, as with npm start
  process.exit(await runNode('server/cli.ts', args, { cwd: process.cwd(), env: { REDRESS_DATA: process.env.REDRESS_DATA ?? join(ROOT, 'data') } }));
}
