import { Certificate } from 'pkijs';

/**
 * The certificates of a PEM text, in its order.
 * @throws RangeError when there is none, or one that cannot be read
 */
export function certificatesOf(pem: string): readonly Certificate[] {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)];
  if (blocks.length === 0) throw new RangeError('no certificate in PEM form');
  return blocks.map(([, base64 = '']) => {
    try {
      return Certificate.fromBER(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
    } catch {
      throw new RangeError('a certificate that cannot be read');
    }
  });
}
