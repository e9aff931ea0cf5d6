import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { BeaconChain, DrawPorts } from '../../jury/ports.ts';
import { readIfThere, writeDurably } from '../signer.ts';
import { drandBeacon, type DrandSettings } from './drand.ts';
import { drawKey } from './vrf.ts';

/** The chain of the League of Entropy with a round every three seconds, by its published parameters. */
export const QUICKNET: BeaconChain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  scheme: 'bls-unchained-g1-rfc9380',
  genesis: 1_692_803_367,
  period: 3,
};

/** What is set about draws. */
export interface DrawSettings {
  /** absent: draws go by the operator's key and the parties' numbers */
  readonly drand: DrandSettings | undefined;
  /** 32 secret bytes in hex for servers that share them; else they lie in the data folder */
  readonly key: string | undefined;
}

/** A setting of draws that cannot be understood, in a sentence naming it. */
export class DrawSettingError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** `hash publicKey genesis period`, for a chain that is not quicknet. */
function chainOf(text: string | undefined): BeaconChain {
  if (text === undefined || text === '' || text === 'quicknet') return QUICKNET;
  const [, hash = '', publicKey = '', genesis = '', period = ''] = /^([0-9a-f]{64}) ([0-9a-f]{192}) (\d{1,12}) (\d{1,6})$/.exec(text.trim()) ?? [];
  if (hash === '' || Number(period) < 1) throw new DrawSettingError('DRAND_CHAIN must be quicknet, or hash, public key, time of round 1 and seconds between rounds, parted by spaces.');
  return { hash, publicKey, scheme: 'bls-unchained-g1-rfc9380', genesis: Number(genesis), period: Number(period) };
}

/**
 * Reads DRAND_URLS, DRAND_CHAIN and DRAW_KEY.
 * @throws DrawSettingError with a sentence naming the setting
 */
export function readDrawSettings(environment: Environment): DrawSettings {
  const urls = (environment['DRAND_URLS'] ?? '').split(',').map((url) => url.trim().replace(/\/$/, '')).filter((url) => url !== '');
  for (const url of urls) if (!/^https?:\/\/[^\s/]+/.test(url)) throw new DrawSettingError(`DRAND_URLS holds "${url}", which is no address: https://api.drand.sh.`);
  const key = environment['DRAW_KEY'] || undefined;
  if (key !== undefined && !/^[0-9a-f]{64}$/.test(key)) throw new DrawSettingError('DRAW_KEY must be 64 hex digits.');
  const chain = chainOf(environment['DRAND_CHAIN']);
  return { drand: urls.length === 0 ? undefined : { urls, chain }, key };
}

/** The secret bytes in a folder; made when there is no file, never when one cannot be read. */
async function keptKey(folder: string): Promise<string> {
  const kept = (await readIfThere(join(folder, 'key')))?.trim();
  if (kept !== undefined && !/^[0-9a-f]{64}$/.test(kept)) throw new DrawSettingError('the key of draws in the data folder cannot be read');
  if (kept !== undefined) return kept;
  const made = randomBytes(32).toString('hex');
  await writeDurably(folder, 'key', `${made}\n`);
  return made;
}

/** Opens what draws need: the key, and the beacon where one is configured. */
export async function openDrawPorts(settings: DrawSettings, dataDir: string): Promise<DrawPorts> {
  const secret = Buffer.from(settings.key ?? (await keptKey(join(dataDir, 'draw'))), 'hex');
  return { key: await drawKey(secret), ...(settings.drand === undefined ? {} : { beacon: drandBeacon(settings.drand) }) };
}
