import { concat, fromBase64, same, textOf, type Bytes } from './bytes.ts';
import { bitsOf, NotDer, oidOf, partOf, readDer, TAG, timeOf, type Der } from './der.ts';

/** A certificate, as far as signatures here need it. */
export interface Certificate {
  readonly raw: Bytes;
  readonly signedPart: Bytes;
  readonly serial: Bytes;
  readonly issuer: Bytes;
  readonly subject: Bytes;
  /** the common name, or what there is of a name */
  readonly name: string;
  readonly from: number;
  readonly until: number;
  readonly spki: Der;
  readonly algorithm: Der;
  readonly signature: Bytes;
  readonly extensions: ReadonlyMap<string, { readonly critical: boolean; readonly value: Bytes }>;
}

const CN = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_USAGE = '2.5.29.37';
/** Extensions that are looked at here; another critical one makes a certificate unusable (RFC 5280 §4.2). */
const KNOWN = new Set([BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_USAGE, '2.5.29.14', '2.5.29.35', '2.5.29.32']);
const DEEPEST_CHAIN = 6;
/** So many signatures are looked at for one chain; real ones need a handful. */
const MOST_SIGNATURES = 500;

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
/** Signatures that name their hash. */
const SIGNATURES: Readonly<Record<string, readonly [scheme: 'RSA' | 'ECDSA', hash: string]>> = {
  '1.2.840.113549.1.1.11': ['RSA', 'SHA-256'],
  '1.2.840.113549.1.1.12': ['RSA', 'SHA-384'],
  '1.2.840.113549.1.1.13': ['RSA', 'SHA-512'],
  '1.2.840.10045.4.3.2': ['ECDSA', 'SHA-256'],
  '1.2.840.10045.4.3.3': ['ECDSA', 'SHA-384'],
  '1.2.840.10045.4.3.4': ['ECDSA', 'SHA-512'],
};
const CURVES: Readonly<Record<string, readonly [name: string, bytes: number]>> = {
  '1.2.840.10045.3.1.7': ['P-256', 32],
  '1.3.132.0.34': ['P-384', 48],
  '1.3.132.0.35': ['P-521', 66],
};
const ED25519 = '1.3.101.112';
const RSA = '1.2.840.113549.1.1.1';
const PSS = '1.2.840.113549.1.1.10';

/** Name of a hash in WebCrypto; null for one that is too weak or not known. */
export function hashNamed(algorithm: Der): string | null {
  return HASHES[oidOf(algorithm.parts[0])] ?? null;
}

function nameOf(subject: Der): string {
  const pairs = subject.parts.flatMap((set) => set.parts);
  const chosen = pairs.find((pair) => oidOf(pair.parts[0]) === CN) ?? pairs.at(-1);
  return textOf(chosen?.parts[1]?.content ?? new Uint8Array()) ?? '?';
}

function extensionsOf(fields: readonly Der[]): Certificate['extensions'] {
  const list = fields.find((field) => field.tag === 0xa3)?.parts[0]?.parts ?? [];
  return new Map(
    list.map((one) => {
      const critical = one.parts[1]?.tag === TAG.boolean && one.parts[1].content[0] === 0xff;
      return [oidOf(one.parts[0]), { critical, value: one.parts.at(-1)!.content }];
    }),
  );
}

/** Reads a certificate. @throws NotDer */
export function readCertificate(bytes: Bytes): Certificate {
  const der = readDer(bytes, 'none');
  const signed = partOf(der, 0, TAG.sequence);
  // the version is left out of certificates of version 1
  const fields = signed.parts[0]?.tag === 0xa0 ? signed.parts.slice(1) : signed.parts;
  const [serial, algorithm, issuer, validity, subject, spki] = fields;
  if (serial === undefined || algorithm === undefined || issuer === undefined || subject === undefined || spki === undefined) throw new NotDer('no certificate');
  if (!same(algorithm.raw, partOf(der, 1).raw)) throw new NotDer('two algorithms');
  return {
    raw: bytes,
    signedPart: signed.raw,
    serial: serial.content,
    issuer: issuer.raw,
    subject: subject.raw,
    name: nameOf(subject),
    from: timeOf(validity?.parts[0]),
    until: timeOf(validity?.parts[1]),
    spki,
    algorithm,
    signature: bitsOf(der.parts[2]),
    extensions: extensionsOf(fields),
  };
}

/** Certificates in PEM, one after the other; what is none is left out. */
export function certificatesOf(pem: string): Certificate[] {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  return blocks.flatMap(([, body = '']) => {
    const bytes = fromBase64(body.replaceAll(/\s/g, ''));
    try {
      return bytes === null ? [] : [readCertificate(bytes)];
    } catch {
      return [];
    }
  });
}

/** r and s side by side, as WebCrypto takes them. */
function rawEcdsa(signature: Bytes, length: number): Bytes {
  const der = readDer(signature);
  const side = (part: Der): Bytes => {
    const value = part.content[0] === 0 ? part.content.subarray(1) : part.content;
    if (part.tag !== TAG.integer || value.length > length) throw new NotDer('no signature');
    return concat(new Uint8Array(length - value.length), value);
  };
  return concat(side(partOf(der, 0)), side(partOf(der, 1)));
}

async function withRsa(spki: Der, hash: string, signature: Bytes, data: Bytes, saltLength?: number): Promise<boolean> {
  const name = saltLength === undefined ? 'RSASSA-PKCS1-v1_5' : 'RSA-PSS';
  const key = await crypto.subtle.importKey('spki', spki.raw.slice(), { name, hash }, false, ['verify']);
  return crypto.subtle.verify(saltLength === undefined ? name : { name, saltLength }, key, signature, data);
}

async function withEcdsa(spki: Der, hash: string, signature: Bytes, data: Bytes): Promise<boolean> {
  const curve = CURVES[oidOf(partOf(partOf(spki, 0), 1))];
  if (curve === undefined) return false;
  const key = await crypto.subtle.importKey('spki', spki.raw.slice(), { name: 'ECDSA', namedCurve: curve[0] }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash }, key, rawEcdsa(signature, curve[1]), data);
}

/** Hash and length of the salt of RSASSA-PSS. */
function pssOf(algorithm: Der): readonly [hash: string | null, salt: number] {
  const parts = algorithm.parts[1]?.parts ?? [];
  const hash = parts.find((part) => part.tag === 0xa0)?.parts[0];
  const salt = parts.find((part) => part.tag === 0xa2)?.parts[0];
  return [hash === undefined ? null : hashNamed(hash), salt?.content[0] ?? 20];
}

/**
 * Whether a signature is that of a key over data.
 * @param hash the hash named beside it, for signatures that do not name their own
 */
export async function isSignedBy(spki: Der, algorithm: Der, hash: string | null, signature: Bytes, data: Bytes): Promise<boolean> {
  try {
    const oid = oidOf(algorithm.parts[0]);
    const own = SIGNATURES[oid];
    if (own?.[0] === 'ECDSA') return await withEcdsa(spki, own[1], signature, data);
    if (own !== undefined) return await withRsa(spki, own[1], signature, data);
    if (oid === RSA) return hash !== null && (await withRsa(spki, hash, signature, data));
    if (oid === PSS) {
      const [named, salt] = pssOf(algorithm);
      return named !== null && (await withRsa(spki, named, signature, data, salt));
    }
    if (oid !== ED25519) return false;
    const key = await crypto.subtle.importKey('spki', spki.raw.slice(), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, data);
  } catch {
    return false;
  }
}

function isAuthority(certificate: Certificate): boolean {
  const basic = certificate.extensions.get(BASIC_CONSTRAINTS);
  const usage = certificate.extensions.get(KEY_USAGE);
  try {
    const mayIssue = usage === undefined || ((readDer(usage.value).content[1] ?? 0) & 0x04) !== 0;
    return basic !== undefined && readDer(basic.value).parts[0]?.content[0] === 0xff && mayIssue;
  } catch {
    return false;
  }
}

/** Whether a certificate is for one use, and says so with weight where `critical` asks for it. */
export function isFor(certificate: Certificate, use: string, critical: boolean): boolean {
  const found = certificate.extensions.get(EXTENDED_USAGE);
  try {
    return found !== undefined && (!critical || found.critical) && readDer(found.value).parts.some((part) => oidOf(part) === use);
  } catch {
    return false;
  }
}

const usable = (one: Certificate, at: number): boolean => at >= one.from && at <= one.until && [...one.extensions].every(([oid, { critical }]) => !critical || KNOWN.has(oid));

/**
 * Whether a chain leads from a certificate to one of the roots, every certificate valid at that moment.
 * It does not show that none was revoked: that cannot be known without a network.
 */
export async function leadsToRoot(certificate: Certificate, pool: readonly Certificate[], roots: readonly Certificate[], at: number): Promise<boolean> {
  const isRoot = (one: Certificate): boolean => roots.some((root) => same(root.raw, one.raw));
  const unmet = new Set([...roots, ...pool]);
  let asked = 0;
  // the nearest first, each once: certificates that sign each other in a ring make no more of it
  for (let level = [certificate], depth = 0; level.length > 0 && depth <= DEEPEST_CHAIN; depth += 1) {
    const usableOnes = level.filter((one) => usable(one, at));
    if (usableOnes.some(isRoot)) return true;
    level = [];
    for (const one of usableOnes) {
      for (const issuer of [...unmet]) {
        if (!same(issuer.subject, one.issuer) || same(issuer.raw, one.raw) || !isAuthority(issuer)) continue;
        if ((asked += 1) > MOST_SIGNATURES) return false;
        if (!(await isSignedBy(issuer.spki, one.algorithm, null, one.signature, one.signedPart))) continue;
        unmet.delete(issuer);
        level.push(issuer);
      }
    }
  }
  return false;
}
