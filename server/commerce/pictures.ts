import { createHash } from 'node:crypto';
import { MOST_PICTURE_BYTES, PICTURE_TYPES, type ListingPicture, type Order, type PushedItem, type PushedOrder } from '../../core/commerce/commerce.ts';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { detectMediaTypeOf } from '../adapters/filetype.ts';
import type { Queryable } from '../database/database.ts';
import { sizeOf } from './picture-size.ts';

/** Most pixels a side of a picture has: several times what is shown. */
const MOST_PIXELS = 1024;

/** A picture as it is kept. */
export interface KeptPicture {
  readonly sha256: Buffer;
  readonly mediaType: ListingPicture['mediaType'];
  readonly content: Uint8Array;
}

/** For whom pictures are kept, and when. */
interface Keeper {
  readonly database: Queryable;
  readonly marketplaceId: Uuid;
  readonly at: Instant;
}

/**
 * Looks at a picture's content, whatever it was called. Animations, drawings (SVG) and everything else are refused.
 * Refusals: `picture_too_large` (in bytes or pixels), `picture_refused` (another type than it is said to be, or none of
 * the three, or one that does not say how large it is).
 * @param claimed what the sender calls it; null when nothing was said
 */
export async function judgePicture(content: Uint8Array, claimed: string | null, field: string): Promise<Result<KeptPicture>> {
  if (content.length > MOST_PICTURE_BYTES) return refused('picture_too_large', field, { kilobytes: MOST_PICTURE_BYTES / 1024 });
  const found = await detectMediaTypeOf(content);
  const mediaType = PICTURE_TYPES.find((type) => type === found);
  if (mediaType === undefined || (claimed !== null && claimed !== mediaType)) return refused('picture_refused', field);
  const size = sizeOf(content, mediaType);
  if (size === undefined) return refused('picture_refused', field);
  if (Math.max(size.width, size.height) > MOST_PIXELS) return refused('picture_too_large', field, { pixels: MOST_PIXELS });
  return accepted({ sha256: createHash('sha256').update(content).digest(), mediaType, content });
}

/**
 * Keeps pictures, each once for the marketplace, and tells which of the hashes are its own.
 * @param named hashes in hex that orders name without sending the picture
 * @returns the hashes in hex that the marketplace may name now
 */
export async function keepPictures(keeper: Keeper, sent: ReadonlyMap<string, KeptPicture>, named: Iterable<string>): Promise<ReadonlySet<string>> {
  const { database, marketplaceId, at } = keeper;
  const asked = [...new Set([...sent.keys(), ...named])];
  const rows = await database.query<{ sha256: string }>({
    name: 'pictures_known',
    text: `select encode(p.sha256, 'hex') as sha256 from unnest($2::text[]) as n(sha256)
             join listing_picture p on p.sha256 = decode(n.sha256, 'hex') and p.marketplace_id = $1`,
    values: [marketplaceId, asked],
  });
  const known = new Set(rows.map((row) => row.sha256));
  // sorted, so that two pushes of the same pictures wait for each other instead of deadlocking
  const fresh = [...sent].filter(([hash]) => !known.has(hash)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, picture]) => picture);
  if (fresh.length > 0) {
    await database.query({
      name: 'keep_pictures',
      text: `insert into listing_picture (sha256, marketplace_id, media_type, content, created_at)
               select sha256, $1, media_type, content, $5 from unnest($2::bytea[], $3::text[], $4::bytea[]) as n(sha256, media_type, content)
             on conflict do nothing`,
      values: [
        ...[marketplaceId, fresh.map((one) => one.sha256), fresh.map((one) => one.mediaType)],
        ...[fresh.map((one) => Buffer.from(one.content)), at],
      ],
    });
  }
  return new Set([...known, ...sent.keys()]);
}

/** A picture somebody of the marketplace asks for; undefined when it is not the marketplace's. @param marketplaceId null for the house's own staff */
export async function pictureByHash(on: Queryable, sha256: string, marketplaceId: Uuid | null): Promise<KeptPicture | undefined> {
  const rows = await on.query<KeptPicture>({
    name: marketplaceId === null ? 'picture_for_staff' : 'picture_by_hash',
    text: `select sha256, media_type as "mediaType", content from listing_picture
            where sha256 = decode($1, 'hex') ${marketplaceId === null ? '' : 'and marketplace_id = $2'} limit 1`,
    values: marketplaceId === null ? [sha256] : [sha256, marketplaceId],
  });
  return rows[0];
}

/** Pictures of one push: each is looked at once, whatever the number of orders that carry it. */
class Arriving {
  readonly sent = new Map<string, KeptPicture>();
  readonly named = new Set<string>();
  private readonly seen = new Map<string, Result<string>>();

  /** The hash of a picture, or why it is refused. */
  private async hashOf({ mediaType, data }: ListingPicture, field: string): Promise<Result<string>> {
    const key = `${mediaType} ${data}`;
    const before = this.seen.get(key);
    if (before !== undefined) return before.ok ? before : refused(before.refusal.code, field);
    const judged = await judgePicture(Buffer.from(data, 'base64'), mediaType, field);
    const hash: Result<string> = judged.ok ? accepted(judged.value.sha256.toString('hex')) : judged;
    if (judged.ok && hash.ok) this.sent.set(hash.value, judged.value);
    this.seen.set(key, hash);
    return hash;
  }

  /** The order with the hashes of its pictures in their place. Refusals: those of `judgePicture`. */
  async take(order: PushedOrder): Promise<Result<Order>> {
    if (!order.items.some(hasPicture)) return accepted(order);
    const items = [];
    for (const [index, { picture, ...item }] of order.items.entries()) {
      if (item.pictureSha256 !== undefined) this.named.add(item.pictureSha256);
      const hash = picture === undefined ? undefined : await this.hashOf(picture, `items.${index}.picture.data`);
      if (hash?.ok === false) return hash;
      items.push(hash === undefined ? item : { ...item, pictureSha256: hash.value });
    }
    return accepted({ ...order, items });
  }
}

function hasPicture(item: PushedItem): boolean {
  return item.picture !== undefined || item.pictureSha256 !== undefined;
}

/**
 * Keeps what pictures the orders of a push carry and puts their hashes in their place. Orders without pictures cost
 * nothing. A picture is kept though its order is refused later: the next order of the listing names it all the same.
 * Refusals, order by order: those of `judgePicture`, `picture_unknown` (a hash this marketplace never sent the picture of).
 */
export async function takePictures(keeper: Keeper, orders: readonly Result<PushedOrder>[]): Promise<readonly Result<Order>[]> {
  if (!orders.some((order) => order.ok && order.value.items.some(hasPicture))) return orders;
  const arriving = new Arriving();
  const taken: Result<Order>[] = [];
  for (const order of orders) taken.push(order.ok ? await arriving.take(order.value) : order);
  if (arriving.sent.size === 0 && arriving.named.size === 0) return taken; // refused, all of them
  const known = await keepPictures(keeper, arriving.sent, arriving.named);
  return taken.map((order) => {
    if (!order.ok) return order;
    const index = order.value.items.findIndex((item) => item.pictureSha256 !== undefined && !known.has(item.pictureSha256));
    return index < 0 ? order : refused('picture_unknown', `items.${index}.pictureSha256`);
  });
}
