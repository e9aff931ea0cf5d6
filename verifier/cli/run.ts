import { main } from './command.ts';

// The command itself, in the process that main.ts starts for it.

process.exitCode = await main(process.argv.slice(2), process.env, Date.now(), (text) => process.stdout.write(`${text}\n`), (text) => process.stderr.write(`${text}\n`));
