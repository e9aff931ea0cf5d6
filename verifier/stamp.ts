import { same, type Bytes } from './bytes.ts';
import { checkSigned, readSigned, type Checked } from './cms.ts';
import { NotDer, oidOf, partOf, readDer, TAG, timeOf, type Der } from './der.ts';
import { hashNamed, isFor, leadsToRoot, type Certificate } from './x509.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** What a time stamp says: who, when. */
export type Stamp =
  | { readonly ok: true; readonly by: Certificate; readonly at: number; readonly rooted: boolean }
  | { readonly ok: false; readonly code: 'stamp_read' | 'stamp_refused' | 'stamp_imprint' | 'stamp_purpose' | Extract<Checked, { ok: false }>['code'] };

/** The token of an answer of RFC 3161; an answer that grants nothing has none. */
function tokenOf(der: Der): Der | null {
  if (der.parts[0]?.tag === TAG.oid) return der;
  const status = partOf(partOf(der, 0, TAG.sequence), 0, TAG.integer).content;
  return status.length === 1 && status[0]! <= 1 ? partOf(der, 1, TAG.sequence) : null;
}

async function checkToken(token: Der, stamped: Bytes, pool: readonly Certificate[], roots: readonly Certificate[]): Promise<Stamp> {
  const signed = readSigned(token);
  if (signed.contentType !== TST_INFO || signed.content === null) return { ok: false, code: 'stamp_read' };
  const info = readDer(signed.content.slice());
  const imprint = partOf(info, 2, TAG.sequence);
  const hash = hashNamed(partOf(imprint, 0, TAG.sequence));
  if (oidOf(info.parts[1]) === '' || hash === null) return { ok: false, code: 'stamp_imprint' };
  if (!same(partOf(imprint, 1, TAG.octets).content, new Uint8Array(await crypto.subtle.digest(hash, stamped)))) return { ok: false, code: 'stamp_imprint' };
  const at = timeOf(partOf(info, 4, TAG.time));
  const checked = await checkSigned(signed, signed.content.slice(), pool);
  if (!checked.ok) return checked;
  if (!isFor(checked.by, TIME_STAMPING, true)) return { ok: false, code: 'stamp_purpose' };
  const rooted = await leadsToRoot(checked.by, [...signed.certificates, ...pool], roots, at);
  return { ok: true, by: checked.by, at, rooted };
}

/**
 * Checks an RFC 3161 answer or token over bytes.
 * @param pool certificates between the authority and a root
 * @param roots certificates that are trusted; `rooted` says whether the chain ends in one
 */
export async function checkStamp(answer: Bytes | Der, stamped: Bytes, pool: readonly Certificate[], roots: readonly Certificate[]): Promise<Stamp> {
  try {
    const token = tokenOf(answer instanceof Uint8Array ? readDer(answer) : answer);
    return token === null ? { ok: false, code: 'stamp_refused' } : await checkToken(token, stamped, pool, roots);
  } catch (error) {
    if (error instanceof NotDer) return { ok: false, code: 'stamp_read' };
    throw error;
  }
}
