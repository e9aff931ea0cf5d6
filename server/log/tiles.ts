import { bundleOf, HASH_BYTES, parseTilePath, TILE_WIDTH } from '../../core/log/log.ts';
import type { World } from '../world.ts';
import { proofOfCommitment, signedNote } from './proof.ts';
import { checkpointFor, entriesFrom, tilesOf } from './store.ts';

/** Whoever checks the log does so from anywhere, from a page too. */
const OPEN = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };
const MOVING = { ...OPEN, 'cache-control': 'no-cache', 'content-type': 'text/plain; charset=utf-8' };
const FOR_GOOD = { ...OPEN, 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'application/octet-stream' };

function missing(): Response {
  return new Response('there is no such part of the log\n', { status: 404, headers: { ...OPEN, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' } });
}

const bytesOf = (bytes: Uint8Array): Response => new Response(Buffer.from(bytes), { headers: FOR_GOOD });

async function checkpoint(world: World): Promise<Response> {
  const newest = await checkpointFor(world.database, 0);
  return newest === undefined ? missing() : new Response(signedNote(newest), { headers: MOVING });
}

async function tile(world: World, path: string): Promise<Response> {
  const wanted = parseTilePath(path);
  if (wanted === undefined) return missing();
  const { level, n, width } = wanted;
  if (level === 'entries') {
    const entries = await entriesFrom(world.database, n * TILE_WIDTH, width);
    if (entries.length < width) return missing();
    return bytesOf(bundleOf(entries.map(({ kind, commitment }) => ({ kind, commitment: commitment.toString('hex') }))));
  }
  const [found] = await tilesOf(world.database, [{ level, n }]);
  if (found === undefined || found.hashes.length < width * HASH_BYTES) return missing();
  return bytesOf(found.hashes.subarray(0, width * HASH_BYTES));
}

async function proof(world: World, hex: string): Promise<Response> {
  const found = await proofOfCommitment(world.database, Buffer.from(hex, 'hex'));
  if (found === undefined) return missing();
  if (found === 'waiting') return new Response('not in the log yet\n', { status: 503, headers: { ...MOVING, 'retry-after': '1', 'cache-control': 'no-store' } });
  return new Response(found.text, { headers: { ...MOVING, 'content-disposition': `attachment; filename="${hex.slice(0, 16)}.tlog-proof"` } });
}

/**
 * Answers the parts of the log that others read by themselves, as C2SP tlog-tiles names them: `/log/checkpoint`,
 * `/log/tile/…`; and `/log/proofs/<commitment>.tlog-proof`. Undefined for every other path.
 */
export async function answerLog(world: World, request: Request): Promise<Response | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const { pathname } = new URL(request.url);
  const found = await (async () => {
    if (pathname === '/log/checkpoint') return checkpoint(world);
    if (pathname.startsWith('/log/tile/')) return tile(world, pathname.slice('/log/'.length));
    const [, hex] = /^\/log\/proofs\/([0-9a-f]{64})\.tlog-proof$/.exec(pathname) ?? [];
    return hex === undefined ? undefined : proof(world, hex);
  })();
  return found !== undefined && request.method === 'HEAD' ? new Response(null, found) : found;
}
