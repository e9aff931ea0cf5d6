import { parseArgs } from 'node:util';
import { openFilePorts } from './adapters/file-settings.ts';
import { DrawSettingError, openDrawPorts } from './adapters/beacon/settings.ts';
import { openLogPorts } from './adapters/log-settings.ts';
import { KeyServiceError } from './adapters/keys.ts';
import { openRails } from './adapters/rails/rails.ts';
import { SigningKeyError } from './adapters/signer.ts';
import { serveRedress } from './serve.ts';
import { readSettings, SettingError } from './config.ts';
import { EmbeddedError } from './database/embedded.ts';
import { MigrationError } from './database/migrate.ts';
import { gatherLines, jsonLog } from './log.ts';
import { FolderInUseError } from './operations/lock.ts';
import { RulesConflictError } from './rules/rules.ts';
import { PortTakenError } from './serve.ts';
import { systemChance, systemTime } from './system.ts';

function flagsOf(args: string[]): { port?: number; data?: string; demo?: string } {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string' }, data: { type: 'string' }, demo: { type: 'string' }, 'no-demo': { type: 'boolean' } },
      strict: true,
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
      throw new SettingError(`--port is "${values.port}"; it must be a number from 0 to 65535.`);
    }
    return {
      ...(port === undefined ? {} : { port }),
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(values.demo === undefined ? {} : { demo: values.demo }),
      ...(values['no-demo'] === true ? { demo: 'off' } : {}),
    };
  } catch (error) {
    if (error instanceof SettingError) throw error;
    throw new SettingError(`${(error as Error).message} See: npm start -- --help`);
  }
}

const EXPECTED = [SettingError, EmbeddedError, MigrationError, FolderInUseError, PortTakenError, RulesConflictError, SigningKeyError, KeyServiceError, DrawSettingError];

async function main(): Promise<void> {
  const lines = gatherLines((text) => process.stderr.write(text));
  process.once('exit', lines.flush);
  const log = jsonLog(lines.write, systemTime);
  const settings = await readSettings(process.env, flagsOf(process.argv.slice(2)));
  const running = await serveRedress(settings, {
    log,
    realMillis: () => Date.now(),
    random: systemChance,
    rails: openRails(settings.rails, settings.config.publicUrl, () => Date.now()),
    ...(settings.stamps === undefined ? {} : { stamps: (await import('./adapters/stamp.ts')).httpStampAuthority(settings.stamps) }),
    ...(await openFilePorts(settings.files, settings.config.dataDir)),
    // the demo's clock runs ahead of any beacon
    draws: await openDrawPorts(settings.config.demo ? { ...settings.draws, drand: undefined } : settings.draws, settings.config.dataDir),
    openLog: () => openLogPorts(settings.log, settings.config.dataDir, settings.config.publicUrl),
    say: (text) => process.stdout.write(`${text}\n`),
  });
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    running.stop().then(
      () => process.exit(0),
      (error: Error) => {
        log.error('stop_failed', { error: error.message });
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // the launcher that started us is gone
  process.on('disconnect', end);
}

main().catch((error: Error) => {
  const sentence = EXPECTED.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
});
