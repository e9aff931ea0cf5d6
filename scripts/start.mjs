#!/usr/bin/env node
// npm start: sets everything up, then serves. What is done already is not done again.
import { ensureInstalled, runNode } from './bootstrap.mjs';

const HELP = `Redress 定纷: online dispute resolution that ends in money moved.

  npm start                        installs, builds, starts the database, serves
  npm start -- --port N            listen on another port (3000 unless said; 0 takes a free one)
  npm start -- --data DIR          keep data in another folder (./data unless said)
  npm start -- --no-demo           without the demo's people, clock control and outbox page
  npm start -- --demo small        the demo's people and their stories, without the sixty days of a marketplace
  npm start -- --help              this text

Settings from the environment: DATABASE_URL (a PostgreSQL 16 or newer instead of the embedded one), PUBLIC_URL, HOST,
PORT, SMTP_URL, MAIL_FROM, REDRESS_DATA, REDRESS_DEMO=full|small|off, REDRESS_SECRET, TRUSTED_PROXIES, MAX_FILE_BYTES,
REDRESS_JOBS=off (this process only answers requests; another one runs the background work).
GET /readyz answers 200 when it serves.
`;

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(HELP);
  process.exit(0);
}
ensureInstalled();
const built = await runNode('scripts/build.ts');
// Node's defaults let garbage grow by hundreds of megabytes before it looks; requests leave little that lasts.
// Small machines: a young generation that a burst of acts fits in, and one helping thread, because four of them collecting
// garbage at once leave two processors none for answering
const nodeFlags = ['--max-semi-space-size=16', '--max-old-space-size=384', '--v8-pool-size=1'];
process.exit(built === 0 ? await runNode('server/main.ts', args, { nodeFlags }) : built);
