import { z } from '@hono/zod-openapi';
import { MOST_PICTURE_BYTES } from '../../core/commerce/commerce.ts';
import { accepted, refused, type Uuid } from '../../core/kernel/kernel.ts';
import { hasRole, readBytes, route, type Caller, type Route } from '../http/http.ts';
import { Hex64 } from '../http/schemas.ts';
import { judgePicture, keepPictures, pictureByHash } from './pictures.ts';
import { PictureKept } from './schemas.ts';

/**
 * Whose pictures a caller may look at: those of the marketplace it belongs to, the house's staff those of any; undefined
 * for none. A picture of a listing was shown to everybody who could have bought it, and its address, 256 bits of its
 * content, is told only with an order or a dispute; so within a marketplace no order is looked up for each picture.
 */
function shelfOf(caller: Caller): Uuid | null | undefined {
  if (caller.kind === 'anonymous') return undefined;
  if (caller.marketplaceId !== null) return caller.marketplaceId;
  return hasRole(caller, ['adjudicator', 'operator']) ? null : undefined;
}

/** Operations on pictures of listings. */
export const pictureRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/pictures',
    operationId: 'uploadPicture',
    summary: 'Hand over a picture of a listing as the body, so that orders can name it; the same again changes nothing',
    tag: 'commerce',
    access: ['marketplace'],
    bodyKind: 'bytes',
    success: { status: 200, body: PictureKept, description: 'The picture by its hash.' },
    refusals: ['picture_refused', 'picture_too_large'],
    async handle({ caller, request, world, at }) {
      if (caller.kind !== 'marketplace') return refused('not_allowed');
      const bytes = await readBytes(request, MOST_PICTURE_BYTES);
      if (!bytes.ok) return bytes.refusal.code === 'body_too_large' ? refused('picture_too_large') : bytes;
      const said = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
      const judged = await judgePicture(bytes.value, said.startsWith('image/') ? said : null, 'picture');
      if (!judged.ok) return judged;
      const sha256 = judged.value.sha256.toString('hex');
      await keepPictures({ database: world.database, marketplaceId: caller.marketplaceId, at }, new Map([[sha256, judged.value]]), []);
      return accepted({ sha256, mediaType: judged.value.mediaType, bytes: bytes.value.length });
    },
  }),
  route({
    method: 'get',
    path: '/pictures/{sha256}',
    operationId: 'readPicture',
    summary: 'A picture of a listing; for whoever belongs to its marketplace, and the house’s staff',
    tag: 'commerce',
    access: ['marketplace', 'person'],
    params: z.strictObject({ sha256: Hex64 }),
    success: { status: 200, mediaType: 'application/octet-stream', description: 'The picture, never to change under this address.' },
    refusals: ['not_found'],
    async handle({ caller, params, world }) {
      const shelf = shelfOf(caller);
      const picture = shelf === undefined ? undefined : await pictureByHash(world.database, params.sha256, shelf);
      if (picture === undefined) return refused('not_found', 'sha256');
      return new Response(Buffer.from(picture.content), {
        headers: {
          'content-type': picture.mediaType,
          'content-length': String(picture.content.length),
          'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'private, max-age=31536000, immutable',
          etag: `"${params.sha256}"`,
        },
      });
    },
  }),
];
