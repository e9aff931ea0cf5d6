import { concat, same, type Bytes } from './bytes.ts';
import { NotDer, oidOf, partOf, TAG, type Der } from './der.ts';
import { hashNamed, isSignedBy, readCertificate, type Certificate } from './x509.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_2 = '1.2.840.113549.1.9.16.2.47';
const TIMESTAMP = '1.2.840.113549.1.9.16.2.14';

/** Signed data (RFC 5652) with one signer. */
export interface Signed {
  readonly contentType: string;
  /** what is signed, where it lies inside */
  readonly content: Bytes | null;
  readonly certificates: readonly Certificate[];
  readonly signer: Der;
}

function certificates(der: Der | undefined): Certificate[] {
  return (der?.parts ?? []).flatMap((part) => {
    try {
      return [readCertificate(part.raw)];
    } catch {
      return [];
    }
  });
}

/** Reads signed data. @throws NotDer */
export function readSigned(der: Der): Signed {
  if (oidOf(der.parts[0]) !== SIGNED_DATA) throw new NotDer('no signed data');
  const data = partOf(partOf(der, 1, 0xa0), 0, TAG.sequence);
  const inside = partOf(data, 2, TAG.sequence);
  const signers = data.parts.at(-1);
  if (signers?.tag !== TAG.set || signers.parts.length !== 1) throw new NotDer('not one signer');
  return {
    contentType: oidOf(inside.parts[0]),
    content: inside.parts[1]?.parts[0]?.content ?? null,
    certificates: certificates(data.parts.find((part, place) => place > 2 && part.tag === 0xa0)),
    signer: partOf(signers, 0, TAG.sequence),
  };
}

function attribute(attributes: Der, oid: string): Der | undefined {
  const found = attributes.parts.filter((part) => oidOf(part.parts[0]) === oid);
  return found.length === 1 ? found[0]?.parts[1]?.parts[0] : undefined;
}

/** The time-stamp token among what was added after signing. */
export function stampOf(signed: Signed): Der | null {
  const added = signed.signer.parts.find((part) => part.tag === 0xa1);
  return (added === undefined ? undefined : attribute(added, TIMESTAMP)) ?? null;
}

/** The bytes of the signature itself, which a time stamp in it is over. */
export function signatureOf(signed: Signed): Bytes {
  const octets = signed.signer.parts.filter((part) => part.tag === TAG.octets).at(-1);
  if (octets === undefined) throw new NotDer('no signature');
  return octets.content.slice();
}

function isSigner(certificate: Certificate, sid: Der): boolean {
  if (sid.tag === 0x80) {
    const own = certificate.extensions.get('2.5.29.14');
    return own !== undefined && same(own.value.subarray(2), sid.content);
  }
  return same(partOf(sid, 0).raw, certificate.issuer) && same(partOf(sid, 1).content, certificate.serial);
}

/** Whether the signer named its own certificate in what it signed (RFC 5035), so that no other can be put in its place. */
async function namesItself(attributes: Der, certificate: Certificate): Promise<boolean> {
  const second = attribute(attributes, SIGNING_CERTIFICATE_2);
  const first = second === undefined ? attribute(attributes, SIGNING_CERTIFICATE) : undefined;
  const id = (second ?? first)?.parts[0]?.parts[0];
  if (id === undefined) return false;
  const named = id.parts[0]?.tag === TAG.sequence ? hashNamed(id.parts[0]) : 'SHA-256';
  const hash = id.parts.find((part) => part.tag === TAG.octets)?.content;
  const made = new Uint8Array(await crypto.subtle.digest(first === undefined ? (named ?? 'SHA-256') : 'SHA-1', certificate.raw.slice()));
  return named !== null && hash !== undefined && same(hash, made);
}

/** What came of a check: the certificate that signed, or what was wrong. */
export type Checked = { readonly ok: true; readonly by: Certificate } | { readonly ok: false; readonly code: 'cms_digest' | 'cms_signature' | 'cms_certificate' };

/**
 * Checks the one signature over a content.
 * @param pool certificates that may lie beside it
 * @throws NotDer
 */
export async function checkSigned(signed: Signed, content: Bytes, pool: readonly Certificate[]): Promise<Checked> {
  const sid = partOf(signed.signer, 1);
  const by = [...signed.certificates, ...pool].find((certificate) => isSigner(certificate, sid));
  if (by === undefined) return { ok: false, code: 'cms_certificate' };
  const hash = hashNamed(partOf(signed.signer, 2));
  const attributes = partOf(signed.signer, 3, 0xa0);
  const said = attribute(attributes, MESSAGE_DIGEST);
  const type = attribute(attributes, CONTENT_TYPE);
  if (hash === null || said === undefined || type === undefined || oidOf(type) !== signed.contentType) return { ok: false, code: 'cms_digest' };
  if (!same(said.content, new Uint8Array(await crypto.subtle.digest(hash, content)))) return { ok: false, code: 'cms_digest' };
  if (!(await namesItself(attributes, by))) return { ok: false, code: 'cms_certificate' };
  // signed is the set itself, under its own tag (RFC 5652 §5.4)
  const message = concat(Uint8Array.of(TAG.set), attributes.raw.subarray(1));
  const good = await isSignedBy(by.spki, partOf(signed.signer, 4), hash, signatureOf(signed), message);
  return good ? { ok: true, by } : { ok: false, code: 'cms_signature' };
}
