import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCapabilities, type RailCapabilities, type RailName } from '../../core/payment/payment.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'rules', 'rails');

/**
 * What every known rail can do, as the files of `rules/rails` say it; an adapter takes its own from here.
 * @throws Error naming the file and everything wrong with it: a server with a wrong limit must not start
 */
export function loadCapabilities(folder: string = FOLDER): ReadonlyMap<RailName, RailCapabilities> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    names.map((name) => {
      const reading = readCapabilities(JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
      if (!reading.ok) throw new Error(`rules/rails/${name}: ${reading.errors.join('; ')}`);
      if (`${reading.capabilities.rail}.json` !== name) throw new Error(`rules/rails/${name}: its rail has another name`);
      return [reading.capabilities.rail, reading.capabilities];
    }),
  );
}
