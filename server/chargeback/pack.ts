import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { PACK_PARTS, reasonOf, type CardCase, type PackPart } from '../../core/chargeback/chargeback.ts';
import type { DisputeState, EvidenceItem } from '../../core/dispute/dispute.ts';
import { canonicalJson, formatMoney, type Locale } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import { orderById, viewOf } from '../commerce/commerce.ts';
import { CLOCK_SCOPE, loadGround } from '../dispute/dispute.ts';
import { evidenceFiles } from '../evidence/evidence.ts';
import { bytesOf as plainBytesOf } from '../evidence/files.ts';
import { instructionsOfOrder } from '../payment/payment.ts';
import { zipOf } from '../rules/zip.ts';
import type { World } from '../world.ts';
import { cardNetworks } from './networks.ts';

/** Acquirers take packs of a few megabytes; a larger file is named with its hash and left out. */
const MOST_FILE_BYTES = 8 * 1024 * 1024;
const MOST_PACK_BYTES = 24 * 1024 * 1024;

/** A pack of evidence: an archive, its manifest, and the hash by which it is known. */
export interface Pack {
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly manifest: string;
  readonly hash: Buffer;
  /** the letter as words alone, for a rail that takes words */
  readonly text: string;
  /** the merchant's files, the largest worth first as they stand in the dispute */
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

type Contents = Map<string, string | Uint8Array>;
type OrderView = Awaited<ReturnType<typeof viewOf>>;

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Which parts answer the bank's reason; all of them where nobody knows the reason. */
export function partsFor(reason: string): readonly PackPart[] {
  const known = reasonOf(cardNetworks(), reason)?.reason.evidence;
  return known === undefined ? PACK_PARTS : PACK_PARTS.filter((part) => part === 'order' || part === 'outcome' || known.includes(part));
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A name that is safe in an archive on any system, and stays apart from others. */
function pathOf(item: EvidenceItem, index: number): string {
  const name = item.name.normalize('NFC').replaceAll(/[^\p{L}\p{N}._-]+/gu, '_').slice(-80);
  return `evidence/${String(index + 1).padStart(2, '0')}-${name}`;
}

/** The merchant's own files; what the other side brought is the other side's to show. Returns those that were left out. */
async function addFiles(world: World, items: readonly EvidenceItem[], contents: Contents): Promise<readonly EvidenceItem[]> {
  const rows = new Map((await evidenceFiles(world.database, items.map((item) => item.evidenceId))).map((row) => [row.id, row]));
  const left: EvidenceItem[] = [];
  let total = 0;
  for (const [index, item] of items.entries()) {
    const row = rows.get(item.evidenceId);
    const fits = row !== undefined && row.bytes <= MOST_FILE_BYTES && total + row.bytes <= MOST_PACK_BYTES;
    const stream = fits ? await plainBytesOf(world, row) : undefined;
    if (stream === undefined) left.push(item);
    else {
      contents.set(pathOf(item, index), await bytesOf(stream));
      total += row?.bytes ?? 0;
    }
  }
  return left;
}

/** What is known of a case, gathered for its pack. */
interface Ground {
  readonly locale: Locale;
  readonly case: CardCase;
  readonly order: OrderView | undefined;
  readonly dispute: DisputeState | undefined;
  readonly refunds: readonly { readonly amountMinor: number; readonly doneAt: string | null; readonly reference: string | null }[];
  readonly files: readonly { readonly path: string; readonly shows: string; readonly mediaType: string }[];
  readonly left: readonly EvidenceItem[];
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const html = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!);

type Rows = readonly (readonly [string, string])[];

/** What each part says, as rows of two cells. */
function rowsOf(part: PackPart, ground: Ground): Rows {
  const { order, dispute, locale } = ground;
  const money = (amountMinor: number): string => formatMoney(amountMinor, ground.case.currency);
  switch (part) {
    case 'order':
      return order === undefined ? [] : [[say(locale, 'chargeback.order'), order.externalId], ...order.items.map((item) => [item.title, `${item.quantity} · ${money(item.paidMinor)}`] as const)];
    case 'payments':
      return (order?.payments ?? []).map((one) => [one.method, `${money(one.amountMinor)} ${one.reference ?? ''} ${one.paidAt ?? ''}`] as const);
    case 'listing':
      return order?.listing === null || order?.listing === undefined ? [] : Object.entries(order.listing).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
    case 'shipment':
      return Object.entries(order?.shipment ?? {}).filter(([name]) => name !== 'receivedAt').map(([name, value]) => [name, String(value)] as const);
    case 'receipt':
      return order?.shipment.receivedAt === undefined ? [] : [[say(locale, 'chargeback.pack.receipt'), order.shipment.receivedAt]];
    case 'communication':
      return (order?.chat ?? []).map((line) => [`${line.at} ${say(locale, `chargeback.pack.from.${line.from}`)}`, line.text] as const);
    case 'merchant_evidence':
      return [
        ...(dispute?.response === null || dispute?.response === undefined ? [] : [[say(locale, 'chargeback.pack.statement'), dispute.response.text] as const]),
        ...ground.files.map((file) => [file.path, file.shows] as const),
        ...ground.left.map((item) => [item.name, `${say(locale, 'chargeback.pack.left')}: ${item.sha256}`] as const),
      ];
    case 'refunds':
      return ground.refunds.map((one) => [one.doneAt ?? '', `${money(one.amountMinor)} ${one.reference ?? ''}`] as const);
    case 'outcome':
      return dispute === undefined ? [] : [[dispute.number, say(locale, `dispute.stage.${dispute.stage}`)], ...(dispute.determination === null ? [] : [['', dispute.determination.reasons] as const])];
  }
}

/** The letter a person at the bank reads first. */
function letter(ground: Ground, parts: readonly PackPart[]): string {
  const { locale } = ground;
  const known = reasonOf(cardNetworks(), ground.case.reason);
  const title = `${say(locale, 'chargeback.pack.title')} · ${ground.case.reference}`;
  const head: Rows = [
    [say(locale, 'chargeback.reference'), ground.case.reference],
    [say(locale, 'chargeback.reason'), known === undefined ? ground.case.reason : `${ground.case.reason} ${known.reason.name[locale]}`],
    [say(locale, 'chargeback.amount'), `${formatMoney(ground.case.amountMinor, ground.case.currency)} ${ground.case.currency}`],
  ];
  const table = (rows: Rows): string => `<table>${rows.map(([name, value]) => `<tr><th>${html(name)}</th><td>${html(value)}</td></tr>`).join('')}</table>`;
  const sections = parts.map((part) => {
    const rows = rowsOf(part, ground);
    return `<h2>${html(say(locale, `chargeback.pack.${part}`))}</h2>${rows.length === 0 ? `<p>${html(say(locale, 'chargeback.pack.none'))}</p>` : table(rows)}`;
  });
  const style = 'body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;border:1px solid #999;padding:.4em;white-space:pre-wrap;overflow-wrap:anywhere}th{width:30%}';
  return `<!doctype html>\n<html lang="${locale}">\n<head><meta charset="utf-8"><title>${html(title)}</title><style>${style}</style></head>\n<body>\n<h1>${html(title)}</h1>\n${table(head)}\n${sections.join('\n')}\n</body>\n</html>\n`;
}

/** The same as the letter, as words alone; parts that say nothing are left out. */
function words(ground: Ground, parts: readonly PackPart[]): string {
  const { locale } = ground;
  const sections = parts.flatMap((part) => {
    const rows = rowsOf(part, ground);
    return rows.length === 0 ? [] : [`${say(locale, `chargeback.pack.${part}`)}\n${rows.map(([name, value]) => (name === '' ? value : `${name}: ${value}`)).join('\n')}`];
  });
  return [`${say(locale, 'chargeback.pack.title')} · ${ground.case.reference}`, ...sections].join('\n\n');
}

/** The order as it was sold and sent: not what lies in escrow for it, which changes and is nobody's at the bank. */
function orderOf(order: OrderView, withChat: boolean): object {
  const { externalId, merchant, currency, placedAt, items, freightMinor, payments, shipment, listing, chat } = order;
  return { externalId, merchant: merchant.name, currency, placedAt, items, freightMinor, payments, shipment, listing, chat: withChat ? chat : [] };
}

/** What of a dispute may be shown to a bank: never offers, nor what was written in the settlement talk, nor the other side's files. */
function showable(dispute: DisputeState | undefined): object | null {
  if (dispute === undefined) return null;
  const { number, stage, outcome, filedAt, claim, response, determination } = dispute;
  const issued = determination === null ? null : { result: determination.result, reasons: determination.reasons };
  return { number, stage, outcome, filedAt, claim: { type: claim.type, narrative: claim.narrative }, response: response === null ? null : { at: response.at, text: response.text }, determination: issued };
}

async function gather(world: World, of: CardCase, locale: Locale, contents: Contents): Promise<Ground> {
  const row = await orderById(world.database, of.orderId);
  const dispute = of.disputeId === null ? undefined : (await loadGround(world.database, of.disputeId, CLOCK_SCOPE))?.state;
  const items = (dispute?.evidence ?? []).filter((item) => item.by === 'respondent');
  const left = await addFiles(world, items, contents);
  const files = items.flatMap((item, index) => (contents.has(pathOf(item, index)) ? [{ path: pathOf(item, index), shows: item.shows, mediaType: item.mediaType }] : []));
  const refunds = (await instructionsOfOrder(world.database, of.orderId))
    .filter((one) => one.direction === 'to_consumer' && one.state === 'done')
    .map(({ amountMinor, doneAt, reference }) => ({ amountMinor, doneAt, reference }));
  return { locale, case: of, order: row === undefined ? undefined : await viewOf(world.database, row), dispute, refunds, files, left };
}

/**
 * Puts a case's pack together: a letter to read, the same as data, the merchant's files, and a manifest that names every
 * file with its SHA-256. The same facts always make the same bytes and the same hash.
 */
export async function makePack(world: World, of: CardCase, locale: Locale): Promise<Pack> {
  const contents: Contents = new Map();
  const ground = await gather(world, of, locale, contents);
  const parts = partsFor(of.reason);
  const { id, reference, rail, network, reason, currency, amountMinor } = of;
  const { order } = ground;
  const has = (part: PackPart): boolean => parts.includes(part);
  contents.set('letter.html', letter(ground, parts));
  contents.set('order.json', canonicalJson({ order: order === undefined ? null : orderOf(order, has('communication')) }));
  contents.set('dispute.json', canonicalJson({ dispute: showable(ground.dispute) }));
  contents.set('refunds.json', canonicalJson({ refunds: ground.refunds }));
  const files = [...contents].map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: Buffer.byteLength(bytes) })).sort((a, b) => (a.path < b.path ? -1 : 1));
  const leftOut = ground.left.map((item) => ({ name: item.name, sha256: item.sha256, bytes: item.bytes }));
  const head = { id, reference, rail, network, reason, currency, amountMinor, disputeNumber: ground.dispute?.number ?? null };
  const manifest = canonicalJson({ format: 'redress-card-pack/1', case: head, parts, files, leftOut });
  const attached = ground.files.map(({ path, mediaType }) => ({ name: path.slice('evidence/'.length), mediaType, bytes: contents.get(path) as Uint8Array }));
  const zip = zipOf({ ...Object.fromEntries(contents), 'manifest.json': manifest });
  return { zip, manifest, hash: createHash('sha256').update(manifest).digest(), text: words(ground, parts), files: attached };
}
