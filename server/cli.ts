import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { addMilliseconds } from '../core/kernel/kernel.ts';
import { addKey, KEY_FILE, KeyServiceError, openKeyFile, removeKeys } from './adapters/keys.ts';
import { readSettings, SettingError, type Settings } from './config.ts';
import { openDatabase } from './database/database.ts';
import { EmbeddedError } from './database/embedded.ts';
import { migrate, MigrationError } from './database/migrate.ts';
import { jsonLog } from './log.ts';
import { openWorld } from './open-world.ts';
import { backup, BackupError, examine, FolderInUseError, noteBackup, reachStore, restore, type Finding } from './operations/operations.ts';
import { addStaff, createSignInLink } from './people/people.ts';
import { keysInUse, rewrapAll } from './privacy/rotate.ts';
import { runRules, RulesCommandError } from './rules/cli.ts';
import { systemChance, systemTime } from './system.ts';

const HELP = `redress: the command line of Redress 定纷

  redress start [--port N] [--data DIR] [--no-demo | --demo small]   sets up and serves (same as npm start)
  redress migrate                                        brings the database to the newest schema
  redress doctor                                         what is wrong, and what to do
  redress backup FILE                                    writes the database and all files to one file
  redress restore FILE                                   restores such a file into an empty database and data folder
  redress import orders FILE --key KEY [--url URL]       pushes orders, one JSON object per line, to a running server
  redress rules evaluate --pack cn --facts FILE          asks the rules about a case: outcome and trace as JSON
  redress rules lint [DIR] [--json]                      what is wrong with a rule pack, with file and line
  redress rules replay TRACE                             asks again and compares every step and amount
  redress keys                                           which keys seal personal data
  redress keys rotate                                    closes every data key under a new key of the key file
  redress invite operator|adjudicator NAME EMAIL         makes a member of staff and prints the sign-in link

  --data DIR goes with every command; DATABASE_URL names a PostgreSQL of your own, REDRESS_KEY the API key.
  --pack cn is the version in force on the day of filing, cn/2026-1 that one, a folder the pack in it; - is the standard input.
`;

/** A command that was not understood or could not be done, in a sentence. */
class CommandError extends Error {}

const EXPECTED = [SettingError, EmbeddedError, MigrationError, BackupError, FolderInUseError, CommandError, RulesCommandError, KeyServiceError];

const OPTIONS = {
  data: { type: 'string' },
  key: { type: 'string' },
  url: { type: 'string' },
  pack: { type: 'string' },
  facts: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

interface Command {
  readonly words: readonly string[];
  readonly data?: string;
  readonly key?: string;
  readonly url?: string;
  readonly pack?: string;
  readonly facts?: string;
  readonly json?: boolean;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function wordOf(command: Command, index: number, meaning: string): string {
  const word = command.words[index];
  if (word === undefined || word === '') throw new CommandError(`Say ${meaning}. See: npx redress --help`);
  return word;
}

function settingsOf(command: Command): Promise<Settings> {
  return readSettings(process.env, command.data === undefined ? {} : { data: command.data });
}

const reach = (settings: Settings): ReturnType<typeof reachStore> =>
  reachStore({ databaseUrl: settings.databaseUrl, dataDir: settings.config.dataDir });

async function runMigrate(command: Command): Promise<void> {
  const store = await reach(await settingsOf(command));
  try {
    const applied = await migrate(store.url);
    say(applied.length === 0 ? 'The schema is current.' : `Applied ${applied.join(', ')}.`);
  } finally {
    await store.stop();
  }
}

const MARK: Record<Finding['state'], string> = { good: 'ok   ', notice: 'note ', bad: 'BAD  ' };

async function runDoctor(command: Command): Promise<void> {
  const settings = await settingsOf(command);
  const findings = await examine({
    settings,
    reach: () => reach(settings),
    realMillis: () => Date.now(),
    nodeVersion: process.version,
  });
  for (const { state, name, sentence } of findings) say(`${MARK[state]} ${name.padEnd(12)} ${sentence}`);
  if (findings.some((finding) => finding.state === 'bad')) process.exitCode = 1;
}

async function runBackup(command: Command): Promise<void> {
  const file = wordOf(command, 1, 'which file to write');
  const settings = await settingsOf(command);
  const store = await reach(settings);
  try {
    const manifest = await backup({ url: store.url, dataDir: settings.config.dataDir, file, at: systemTime() });
    await noteBackup(settings.config.dataDir, manifest.at);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`${rows} rows of ${manifest.tables.length} tables and all files are in ${file}.`);
  } finally {
    await store.stop();
  }
}

async function runRestore(command: Command): Promise<void> {
  const file = wordOf(command, 1, 'which file to restore');
  const settings = await settingsOf(command);
  const store = await reach(settings);
  try {
    const manifest = await restore({ url: store.url, dataDir: settings.config.dataDir, file });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(`Restored ${rows} rows of ${manifest.tables.length} tables and all files, as they stood at ${manifest.at}.`);
  } finally {
    await store.stop();
  }
}

/** Lists the key-encryption keys in use, or adds one and closes every data key under it. */
async function runKeys(command: Command): Promise<void> {
  const settings = await settingsOf(command);
  const { dataDir } = settings.config;
  const store = await reach(settings);
  const database = openDatabase({ url: store.url, as: 'owner', poolSize: 1 });
  try {
    if (command.words[1] === 'rotate') {
      const before = await openKeyFile(dataDir, false);
      const done = await rewrapAll(database, await addKey(dataDir));
      // a running server closes new keys under the old one until it starts anew: that one goes with the next rotation
      const removed = await removeKeys(dataDir, [...(await keysInUse(database)).map((one) => one.kek), before.current]);
      say(`${done} data keys were closed anew.${removed.length === 0 ? '' : ` ${removed.join(', ')} closes nothing any more and was removed.`} Copy ${KEY_FILE} to where its copy is kept.`);
    }
    for (const { kek, count } of await keysInUse(database)) say(`${kek.padEnd(8)} closes ${count} data keys`);
  } finally {
    await database.close();
    await store.stop();
  }
}

const ORDERS_AT_ONCE = 5000;

/** Sends one portion; prints each line that was refused. @returns how many were taken */
async function pushOrders(url: string, key: string, lines: readonly string[], firstLine: number): Promise<number> {
  const response = await fetch(`${url}/api/v1/orders/bulk`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/x-ndjson',
      'idempotency-key': Buffer.from(systemChance(18)).toString('base64url'),
    },
    body: lines.join('\n'),
  }).catch((error: Error) => {
    throw new CommandError(`No Redress answers at ${url}: ${(error.cause as Error | undefined)?.message ?? error.message}`);
  });
  const text = await response.text();
  if (!response.ok) throw new CommandError(`The server refused the orders (${response.status}): ${text}`);
  let taken = 0;
  text.split('\n').forEach((line, index) => {
    if (line === '') return;
    const answer = JSON.parse(line) as { outcome: string };
    if (answer.outcome !== 'refused') taken += 1;
    else say(`line ${firstLine + index}: ${line}`);
  });
  return taken;
}

async function runImport(command: Command): Promise<void> {
  if (command.words[1] !== 'orders') throw new CommandError('Only orders can be imported: redress import orders FILE');
  const file = wordOf(command, 2, 'which file to import');
  const key = command.key ?? process.env['REDRESS_KEY'];
  if (key === undefined) throw new CommandError('Give the API key of the marketplace with --key or REDRESS_KEY.');
  const url = (command.url ?? process.env['PUBLIC_URL'] ?? 'http://localhost:3000').replace(/\/+$/, '');
  const portion: string[] = [];
  let read = 0;
  let taken = 0;
  const flush = async (): Promise<void> => {
    if (portion.length === 0) return;
    taken += await pushOrders(url, key, portion, read - portion.length + 1);
    portion.length = 0;
  };
  const input = createReadStream(file).on('error', (error) => input.destroy(error));
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    read += 1;
    portion.push(line);
    if (portion.length >= ORDERS_AT_ONCE) await flush();
  }
  await flush();
  say(`${taken} of ${read} orders were taken.`);
  if (taken < read) process.exitCode = 1;
}

const WEEK_MS = 7 * 86_400_000;

async function runInvite(command: Command): Promise<void> {
  const role = wordOf(command, 1, 'a role, operator or adjudicator');
  if (role !== 'operator' && role !== 'adjudicator') throw new CommandError('The role is operator or adjudicator.');
  const name = wordOf(command, 2, "the person's name");
  const email = wordOf(command, 3, "the person's e-mail address");
  const settings = await settingsOf(command);
  const store = await reach(settings);
  try {
    await migrate(store.url);
    const publicUrl = settings.config.publicUrl ?? `http://localhost:${settings.port}`;
    const ground = {
      log: jsonLog((line) => process.stderr.write(line), systemTime),
      realMillis: () => Date.now(),
      random: systemChance,
      say,
    };
    const { world, close } = await openWorld(store.url, { ...settings.config, publicUrl }, 2, ground);
    try {
      const id = world.newId();
      const added = await addStaff(world.database, { id, name, email, locale: 'zh-CN', roles: [role], at: world.now() });
      if (!added.ok) throw new CommandError(`There is a member of staff with the address ${email} already.`);
      const expiresAt = addMilliseconds(world.now(), WEEK_MS);
      const link = await createSignInLink(world, world.database, { personId: id, purpose: 'staff_sign_in', expiresAt });
      say(`${name} signs in once within 7 days with:\n${link.url}`);
    } finally {
      await close();
    }
  } finally {
    await store.stop();
  }
}

async function runRulesCommand(command: Command): Promise<void> {
  process.exitCode = runRules(command, { now: systemTime, stdin: () => readFileSync(0, 'utf8'), say });
}

const COMMANDS: Readonly<Record<string, (command: Command) => Promise<void>>> = {
  migrate: runMigrate,
  doctor: runDoctor,
  backup: runBackup,
  keys: runKeys,
  restore: runRestore,
  import: runImport,
  invite: runInvite,
  rules: runRulesCommand,
};

async function main(): Promise<void> {
  let parsed;
  try {
    parsed = parseArgs({ args: process.argv.slice(2), options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CommandError(`${(error as Error).message} See: npx redress --help`);
  }
  const { values, positionals } = parsed;
  const name = positionals[0];
  if (name === undefined || values.help === true) return say(HELP.trimEnd());
  const run = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (run === undefined) throw new CommandError(`There is no command "${name}". See: npx redress --help`);
  const { help: _help, ...rest } = values;
  await run({ words: positionals, ...rest });
}

main().catch((error: Error) => {
  const missing = (error as { code?: string }).code === 'ENOENT' ? `The file cannot be read: ${error.message}` : undefined;
  const expected = EXPECTED.some((kind) => error instanceof kind) ? error.message : undefined;
  process.stderr.write(`\n${missing ?? expected ?? error.stack ?? error.message}\n`);
  // what a command of rules was given cannot be read: 1 is for what the rules themselves say
  process.exitCode = error instanceof RulesCommandError ? 2 : 1;
});
