import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkErrors, NETWORKS, type CardNetwork, type CardNetworks } from '../../core/chargeback/chargeback.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'rules', 'cards');
let loaded: CardNetworks | undefined;

/**
 * The card networks with their clocks and reason codes, from `rules/cards`; read once.
 * @throws Error naming the file and everything wrong with it
 */
export function cardNetworks(): CardNetworks {
  loaded ??= NETWORKS.map((name) => {
    const read = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as unknown;
    const errors = networkErrors(read);
    if (errors.length > 0) throw new Error(`rules/cards/${name}.json: ${errors.join('; ')}`);
    return read as CardNetwork;
  });
  return loaded;
}
