import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier, type Certificate, type ContentInfo, MessageImprint, PKIStatus, SignedData, TSTInfo, TimeStampReq, TimeStampResp,
} from 'pkijs';
import { request } from 'undici';
import type { Instant } from '../../core/kernel/kernel.ts';
import { certificatesOf } from './certificates.ts';
import type { StampAnswer, StampAuthority, StampFailure } from '../stamp/authority.ts';

/** A time-stamp authority over HTTP (RFC 3161 §3.4), with the roots this installation trusts to have issued its certificate. */
export interface StampSettings {
  readonly url: string;
  /** PEM with one or more certificates the authority's chain ends at. */
  readonly rootsPem: string;
  readonly timeoutMs?: number;
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** An answer of an authority has its certificates in it and some kilobytes; more is not read. */
const MOST_BYTES = 262_144;

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

function queryOf(data: Uint8Array, nonce: Uint8Array): Buffer {
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: bufferOf(createHash('sha256').update(data).digest()) }),
    }),
    nonce: new asn1js.Integer({ valueHex: bufferOf(positive(nonce)) }),
    certReq: true,
  });
  return Buffer.from(query.toSchema().toBER());
}

/** A DER integer is signed; with the highest bit off it reads the same everywhere. */
function positive(nonce: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(nonce);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}

interface ReadToken {
  readonly signed: SignedData;
  readonly info: TSTInfo;
}

function readToken(content: ContentInfo): ReadToken | undefined {
  const signed = new SignedData({ schema: content.content });
  const bytes = signed.encapContentInfo.eContent?.getValue();
  if (signed.encapContentInfo.eContentType !== TST_INFO || bytes === undefined) return undefined;
  return { signed, info: TSTInfo.fromBER(bytes) };
}

/** RFC 3161 §2.3: the certificate may be used for time-stamping and for nothing else. */
function onlyStamps(certificate: Certificate | null | undefined): boolean {
  const usage = certificate?.extensions?.find((extension) => extension.extnID === EXTENDED_KEY_USAGE);
  const purposes: readonly string[] = (usage?.parsedValue as { keyPurposes?: string[] } | undefined)?.keyPurposes ?? [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === TIME_STAMPING;
}

async function heldBy({ signed, info }: ReadToken, data: Uint8Array, roots: Certificate[]): Promise<boolean> {
  // The chain is judged at the time the token names: a certificate that ended since does not undo what it signed before.
  const verdict = await signed
    .verify({ signer: 0, data: bufferOf(data), trustedCerts: roots, checkChain: true, checkDate: info.genTime, extendedMode: true })
    .catch(() => undefined);
  return verdict?.signatureVerified === true && verdict.signerCertificateVerified === true && onlyStamps(verdict.signerCertificate);
}

const hexOf = (number: asn1js.Integer): string => Buffer.from(number.valueBlock.valueHexView).toString('hex').replace(/^(00)+(?=..)/, '');

function speaksOf(info: TSTInfo, data: Uint8Array): boolean {
  const sha256 = createHash('sha256').update(data).digest();
  return info.messageImprint.hashAlgorithm.algorithmId === SHA256 && sha256.equals(info.messageImprint.hashedMessage.valueBlock.valueHexView);
}

const no = (why: StampFailure): StampAnswer => ({ ok: false, why });

/**
 * Reads and checks an answer: granted, signature, certificate for time-stamping only, chain to a trusted root, and that
 * it speaks of these bytes.
 * @param response DER of a TimeStampResp (RFC 3161 §2.4.2)
 * @param nonce what was asked with; not looked at for an answer that was kept
 */
export async function checkResponse(response: Uint8Array, data: Uint8Array, roots: Certificate[], nonce?: Uint8Array): Promise<StampAnswer> {
  let read: ReadToken | undefined;
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(bufferOf(response));
    const granted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
    if (!granted || timeStampToken === undefined) return no('authority_refused');
    read = readToken(timeStampToken);
  } catch {
    read = undefined;
  }
  if (read === undefined) return no('unreadable');
  const { info } = read;
  if (nonce !== undefined && (info.nonce === undefined || hexOf(info.nonce) !== Buffer.from(positive(nonce)).toString('hex'))) return no('other_nonce');
  if (!speaksOf(info, data)) return no('other_hash');
  if (!(await heldBy(read, data, roots))) return no('not_trusted');
  return { ok: true, stamp: { response: Buffer.from(response), at: info.genTime.toISOString() as Instant, serial: hexOf(info.serialNumber) } };
}

/**
 * A time-stamp authority asked over HTTP. An answer is only returned after it was checked.
 * @throws RangeError when the roots cannot be read
 */
export function httpStampAuthority({ url, rootsPem, timeoutMs = 10_000 }: StampSettings): StampAuthority {
  const roots = [...certificatesOf(rootsPem)];
  return {
    name: new URL(url).host,
    rootsPem,
    async stamp(data, nonce) {
      try {
        const { statusCode, body } = await request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
          body: queryOf(data, nonce),
          headersTimeout: timeoutMs,
          bodyTimeout: timeoutMs,
        });
        const parts: Buffer[] = [];
        let bytes = 0;
        for await (const part of body as AsyncIterable<Buffer>) {
          bytes += part.length;
          if (bytes > MOST_BYTES) return no('too_long');
          parts.push(part);
        }
        return statusCode === 200 ? await checkResponse(Buffer.concat(parts), data, roots, nonce) : no('authority_refused');
      } catch {
        return no('unreachable');
      }
    },
    check: (response, data) => checkResponse(response, data, roots),
  };
}
