import type { Chain, ChainClient, ChainInfo, RandomnessBeacon } from 'drand-client';
import type { Beacon, BeaconChain } from '../../jury/ports.ts';

/** How long one server of the beacon is waited for. */
const PATIENCE_MS = 5000;

/** Fetches JSON; for tests another. */
export type FetchJson = (url: string) => Promise<unknown>;

/** Where rounds are had from, and under which chain they are checked. */
export interface DrandSettings {
  /** servers, each asked in turn: `https://api.drand.sh` */
  readonly urls: readonly string[];
  readonly chain: BeaconChain;
}

const overHttp: FetchJson = async (url) => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

function infoOf(chain: BeaconChain): ChainInfo {
  return { public_key: chain.publicKey, period: chain.period, genesis_time: chain.genesis, hash: chain.hash, groupHash: '', schemeID: chain.scheme, metadata: { beaconID: '' } };
}

/**
 * A client of drand's own library over one server. Key and times are those that were configured, never what a server says of
 * itself, so that a server can give no other chain's numbers.
 */
function clientOf(url: string, chain: BeaconChain, get: FetchJson): ChainClient {
  const known: Chain = { baseUrl: `${url}/${chain.hash}`, info: async () => infoOf(chain) };
  const fetchRound = async (name: string): Promise<RandomnessBeacon> => (await get(`${known.baseUrl}/public/${name}`)) as RandomnessBeacon;
  return {
    options: { disableBeaconVerification: false, noCache: false },
    chain: () => known,
    get: (round) => fetchRound(String(round)),
    latest: () => fetchRound('latest'),
  };
}

/** A drand beacon: each server is asked in turn until one gives the round with a signature that holds. */
export function drandBeacon({ urls, chain }: DrandSettings, get: FetchJson = overHttp): Beacon {
  return {
    chain,
    async round(round) {
      const { fetchBeacon } = await import('drand-client');
      for (const url of urls) {
        try {
          const { signature } = await fetchBeacon(clientOf(url, chain, get), round);
          return { round, signature };
        } catch {
          // unreachable, not yet there, or not signed by the chain: the next server
        }
      }
      return undefined;
    },
  };
}
