import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Institution } from './institution.ts';
import { JournalError } from './journal.ts';
import { serve } from './server.ts';
import { Gate, ownKey } from './signing.ts';

const HELP = `A SIMULATED payment institution with books of its own. No money is kept or moved.

  node institution/main.ts --data DIR [--port N] [--client-key FILE] [--notices URL] [--fee N] [--simulation]

  --data DIR         journal and key (institution.key, institution.key.pub)
  --port N           on this machine only; 0 takes a free one, which is printed
  --client-key FILE  public key of the client (PEM); DIR/client.key.pub unless said
  --notices URL      where notices are posted
  --fee N            fee on what is paid out, in parts of 10,000, from the client's own money
  --simulation       payments may be made up and faults ordered: for the demo and tests
`;

function giveUp(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Two processes must not write one journal: the second waits for the first to end, and gives up after five seconds. */
function claim(data: string): void {
  mkdirSync(data, { recursive: true });
  const file = join(data, 'pid');
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      process.once('exit', () => rmSync(file, { force: true }));
      return;
    } catch {
      const other = Number(readFileSync(file, 'utf8').trim() || '0');
      if (!(other > 0 && other !== process.pid && runs(other))) rmSync(file, { force: true });
      else if (tries > 100) giveUp(`The folder ${data} is used by process ${other}.`);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'client-key': { type: 'string' },
      notices: { type: 'string' },
      fee: { type: 'string', default: '0' },
      simulation: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help || values.data === undefined) {
    process.stdout.write(HELP);
    process.exit(values.help ? 0 : 1);
  }
  const data = resolve(values.data);
  const [port, fee] = [Number(values.port), Number(values.fee)];
  if (!Number.isInteger(port) || port < 0 || port > 65_535) giveUp(`--port is "${values.port}"; it must be a number from 0 to 65535.`);
  if (!Number.isInteger(fee) || fee < 0 || fee > 10_000) giveUp(`--fee is "${values.fee}"; it must be a number from 0 to 10000.`);
  claim(data);
  const startedAt = Date.now();
  const key = ownKey(join(data, 'institution.key'));
  const institution = new Institution({ data, key, noticesUrl: values.notices, feePer10000: fee });
  const fatal = (error: unknown): void => giveUp((error as Error).stack ?? String(error));
  process.on('unhandledRejection', fatal);
  const gate = new Gate(values['client-key'] ?? join(data, 'client.key.pub'), startedAt);
  const server = serve({ institution, gate, key, simulation: values.simulation }, fatal);
  server.once('error', (error) => giveUp(`The simulated institution cannot listen on port ${port}: ${error.message}`));
  server.listen(port, '127.0.0.1', () => {
    const address = server.address() as { port: number };
    process.stdout.write(`${JSON.stringify({ simulated: true, listening: address.port })}\n`);
  });
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    server.close();
    server.closeAllConnections();
    institution.close().then(() => process.exit(0), fatal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // whoever started us is gone
  process.on('disconnect', end);
}

try {
  main();
} catch (error) {
  giveUp(error instanceof JournalError ? error.message : ((error as Error).stack ?? String(error)));
}
