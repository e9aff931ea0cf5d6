import { concat, fromHex, type Bytes } from './bytes.ts';
import { checkSigned, readSigned, signatureOf, stampOf, type Checked } from './cms.ts';
import { NotDer, readDer } from './der.ts';
import { checkStamp } from './stamp.ts';
import { leadsToRoot, type Certificate } from './x509.ts';

/** What the signature of a PDF says. */
export type PdfSignature =
  | { readonly ok: true; readonly by: Certificate; readonly rooted: boolean; readonly stampedAt: number | null; readonly names: (hash: string) => boolean }
  | { readonly ok: false; readonly code: 'pdf_none' | 'pdf_range' | 'pdf_read' | 'pdf_stamp' | Extract<Checked, { ok: false }>['code'] };

const PADES = 'ETSI.CAdES.detached';

/** The bytes as letters, one for one, to look for words in. */
function letters(bytes: Bytes): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** The range that was signed: all of the file but the signature itself, of which nothing but hex may be left out. */
function rangeOf(text: string): readonly [number, number, number, number] | null {
  const ranges = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const range = ranges.at(-1)?.slice(1).map(Number) as [number, number, number, number] | undefined;
  if (range === undefined) return null;
  const [from, first, second, last] = range;
  const whole = from === 0 && first < second && second + last === text.length;
  return whole && /^<[0-9A-Fa-f]+>$/.test(text.slice(first, second)) ? range : null;
}

/**
 * Checks the PAdES signature of a PDF: it covers the whole file, the digest is that of the file, and the certificate inside
 * made it. `rooted` says whether that leads to one of the roots.
 */
export async function checkPdf(bytes: Bytes, roots: readonly Certificate[], now: number): Promise<PdfSignature> {
  const text = letters(bytes);
  if (!text.includes('/ByteRange') || !text.includes(PADES)) return { ok: false, code: 'pdf_none' };
  const range = rangeOf(text);
  if (range === null) return { ok: false, code: 'pdf_range' };
  const contents = fromHex(text.slice(range[1] + 1, range[2] - 1).toLowerCase());
  if (contents === null) return { ok: false, code: 'pdf_read' };
  try {
    const signed = readSigned(readDer(contents, 'zeros'));
    const checked = await checkSigned(signed, concat(bytes.subarray(0, range[1]), bytes.subarray(range[2])), []);
    if (!checked.ok) return checked;
    const token = stampOf(signed);
    const stamp = token === null ? null : await checkStamp(token, signatureOf(signed), signed.certificates, roots);
    if (stamp !== null && !stamp.ok) return { ok: false, code: 'pdf_stamp' };
    const at = stamp?.at ?? now;
    const rooted = await leadsToRoot(checked.by, signed.certificates, roots, at);
    return { ok: true, by: checked.by, rooted, stampedAt: stamp?.at ?? null, names: (hash) => text.includes(hash) };
  } catch (error) {
    if (error instanceof NotDer) return { ok: false, code: 'pdf_read' };
    throw error;
  }
}
