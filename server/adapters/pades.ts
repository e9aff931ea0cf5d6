import { createHash, createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { certificatesOf } from './certificates.ts';

/**
 * Asks a time-stamp authority (RFC 3161).
 * @param signature what is stamped; only its hash leaves this machine
 * @returns DER of the authority's whole answer; undefined when it did not give one, and then the signature goes without
 */
export type AskStamp = (signature: Uint8Array) => Promise<Uint8Array | undefined>;

/** What PDFs are signed with. */
export interface PdfSigner {
  /** Signs a PDF: PAdES baseline B-B, or B-T where a time-stamp authority is asked. @param at the time the signer claims */
  sign(pdf: Buffer, at: Date, reason: string): Promise<Buffer>;
  /** who signs, as the certificate says it */
  readonly subject: string;
  /** true for a certificate that nobody but its holder vouches for */
  readonly selfSigned: boolean;
}

const OID = {
  data: '1.2.840.113549.1.7.2',
  plain: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  stampToken: '1.2.840.113549.1.9.16.2.14',
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
} as const;

/** Room in the file for the signature, certificates and a time stamp, in bytes. */
const SIGNATURE_ROOM = 16_384;
const DAY_MS = 86_400_000;

const engine = new pki.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }) as unknown as pki.ICryptoEngine;
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const exact = (bytes: Uint8Array): ArrayBuffer => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
const pem = (label: string, der: ArrayBuffer): string => `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64').replace(/(.{64})(?=.)/g, '$1\n')}\n-----END ${label}-----\n`;

/** WebCrypto's name of a key's way to sign. @throws Error for a kind of key that PDF readers do not take */
async function keyFrom(text: string): Promise<CryptoKey> {
  const key = createPrivateKey(text);
  const der = exact(key.export({ type: 'pkcs8', format: 'der' }));
  const curves: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
  const curve = curves[key.asymmetricKeyDetails?.namedCurve ?? ''];
  const algorithm = key.asymmetricKeyType === 'rsa' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : { name: 'ECDSA', namedCurve: curve ?? '' };
  if (key.asymmetricKeyType !== 'rsa' && curve === undefined) throw new Error('the signing key is neither RSA nor of a curve of NIST');
  return (await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign'])) as CryptoKey;
}

/** ESS signing-certificate-v2 (RFC 5035): which certificate this signature is to be checked with, so that no other can be put in its place. */
function signingCertificate(certificate: pki.Certificate): pki.Attribute {
  const der = certificate.toSchema(true).toBER(false);
  const issuer = new asn1.Sequence({ value: [new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [certificate.issuer.toSchema()] })] });
  const issuerSerial = new asn1.Sequence({ value: [issuer, certificate.serialNumber] });
  // the hash is SHA-256, the default, and is left out as DER wants it
  const id = new asn1.Sequence({ value: [new asn1.OctetString({ valueHex: exact(sha256(new Uint8Array(der))) }), issuerSerial] });
  return new pki.Attribute({ type: OID.signingCertificateV2, values: [new asn1.Sequence({ value: [new asn1.Sequence({ value: [id] })] })] });
}

/** In the order of their encoding, as a SET OF must be in DER: a checker hashes that form. */
function inOrder(attributes: readonly pki.Attribute[]): pki.Attribute[] {
  const coded = attributes.map((attribute) => ({ attribute, der: Buffer.from(attribute.toSchema().toBER(false)) }));
  return coded.sort((a, b) => Buffer.compare(a.der, b.der)).map((one) => one.attribute);
}

async function cmsOf(bytes: Buffer, key: CryptoKey, chain: readonly pki.Certificate[], stamp: AskStamp | undefined): Promise<Buffer> {
  const [own] = chain;
  const signedAttrs = inOrder([
    new pki.Attribute({ type: OID.contentType, values: [new asn1.ObjectIdentifier({ value: OID.plain })] }),
    new pki.Attribute({ type: OID.messageDigest, values: [new asn1.OctetString({ valueHex: exact(sha256(bytes)) })] }),
    signingCertificate(own!),
  ]);
  const signer = new pki.SignerInfo({
    version: 1,
    sid: new pki.IssuerAndSerialNumber({ issuer: own!.issuer, serialNumber: own!.serialNumber }),
    signedAttrs: new pki.SignedAndUnsignedAttributes({ type: 0, attributes: signedAttrs }),
  });
  const signed = new pki.SignedData({
    version: 1,
    encapContentInfo: new pki.EncapsulatedContentInfo({ eContentType: OID.plain }),
    signerInfos: [signer],
    certificates: [...chain],
  });
  await signed.sign(key, 0, 'SHA-256', new ArrayBuffer(0), engine);
  if (stamp !== undefined) {
    const answer = await stamp(new Uint8Array(signer.signature.valueBlock.valueHexView));
    const token = answer === undefined ? undefined : pki.TimeStampResp.fromBER(exact(answer)).timeStampToken;
    const value = token?.toSchema();
    if (value !== undefined) signer.unsignedAttrs = new pki.SignedAndUnsignedAttributes({ type: 1, attributes: [new pki.Attribute({ type: OID.stampToken, values: [value] })] });
  }
  const content = new pki.ContentInfo({ contentType: OID.data, content: signed.toSchema(true) });
  return Buffer.from(content.toSchema().toBER(false));
}

class CmsSigner extends Signer {
  readonly #make: (bytes: Buffer) => Promise<Buffer>;

  constructor(make: (bytes: Buffer) => Promise<Buffer>) {
    super();
    this.#make = make;
  }

  override sign(bytes: Buffer): Promise<Buffer> {
    return this.#make(bytes);
  }
}

/**
 * Opens what PDFs are signed with.
 * @param files key (PKCS#8 PEM; RSA, P-256, P-384 or P-521) and certificates (PEM, the signer's first)
 * @throws Error when they cannot be used, or do not belong together
 */
export async function openPdfSigner(files: { readonly key: string; readonly certificates: string }, stamp?: AskStamp): Promise<PdfSigner> {
  const chain = certificatesOf(files.certificates);
  const own = new X509Certificate(files.certificates);
  if (!own.checkPrivateKey(createPrivateKey(files.key))) throw new Error('the signing certificate is of another key');
  const key = await keyFrom(files.key);
  const subject = /CN=(.+)/.exec(own.subject)?.[1] ?? own.subject;
  return {
    subject,
    selfSigned: own.issuer === own.subject,
    async sign(pdf, at, reason) {
      const room = plainAddPlaceholder({
        pdfBuffer: pdf,
        reason,
        contactInfo: '',
        name: subject,
        location: '',
        signingTime: at,
        signatureLength: SIGNATURE_ROOM,
        subFilter: SUBFILTER_ETSI_CADES_DETACHED,
        widgetRect: [0, 0, 0, 0],
        appName: 'Redress',
      });
      return new SignPdf().sign(room, new CmsSigner((bytes) => cmsOf(bytes, key, chain, stamp)), at);
    },
  };
}

/**
 * A key and a certificate that nobody but itself vouches for, for the time before an operator puts in its own.
 * @param host the installation it is of
 * @returns PEM texts
 */
export async function selfSigned(host: string, at: Date, years = 10): Promise<{ readonly key: string; readonly certificates: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = new pki.Certificate();
  certificate.version = 2;
  const serial = webcrypto.getRandomValues(new Uint8Array(16));
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  certificate.serialNumber = new asn1.Integer({ valueHex: exact(serial) });
  const name = new pki.AttributeTypeAndValue({ type: OID.commonName, value: new asn1.Utf8String({ value: `${host} (self-signed 自签名, not a verified identity)` }) });
  certificate.issuer.typesAndValues.push(name);
  certificate.subject.typesAndValues.push(name);
  certificate.notBefore.value = new Date(at.getTime() - DAY_MS);
  certificate.notAfter.value = new Date(at.getTime() + years * 365 * DAY_MS);
  // digital signature and content commitment
  const usage = new asn1.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 });
  certificate.extensions = [new pki.Extension({ extnID: OID.keyUsage, critical: true, extnValue: usage.toBER(false), parsedValue: usage })];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey, engine);
  await certificate.sign(pair.privateKey, 'SHA-256', engine);
  const key = await webcrypto.subtle.exportKey('pkcs8', pair.privateKey);
  return { key: pem('PRIVATE KEY', key), certificates: pem('CERTIFICATE', certificate.toSchema(true).toBER(false)) };
}
