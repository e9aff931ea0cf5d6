import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { assembleCase, htmlOf, tellCase, type CaseParts, type CaseSource } from '../../core/casefile/casefile.ts';
import { say } from '../../core/words/words.ts';
import { LOCALES, type Uuid } from '../../core/kernel/kernel.ts';
import { pdfOf } from '../adapters/pdf.ts';
import type { PdfSigner } from '../adapters/pades.ts';
import { rulesOfDispute } from '../rules/rules.ts';
import { bagStream, type BagDocument } from './bag.ts';

/** Documents whose hashes stand in the readable file, so that its signature covers what they say. */
const SIGNED = ['record.json', 'evidence/index.json', 'ledger.json'];

/** What making a case file needs besides its source. */
export interface Maker {
  readonly publicUrl: string;
  readonly signer: PdfSigner;
  /** the bytes of an item of evidence; undefined when they are not kept any more */
  read(file: { readonly id: Uuid; readonly sha256: string; readonly bytes: number }): Promise<Readable | undefined>;
}

async function readable(source: CaseSource, parts: CaseParts, maker: Maker): Promise<readonly BagDocument[]> {
  const hashes = SIGNED.map((path) => {
    const document = parts.documents.find((one) => one.path === path)!;
    return { path, sha256: createHash('sha256').update(document.content).digest('hex') };
  });
  const proofs = parts.documents.filter((one) => one.part === 'proofs').length;
  const at = new Date(source.madeAt);
  const made: BagDocument[] = [];
  for (const locale of LOCALES) {
    const telling = { locale, told: parts.told, pack: rulesOfDispute(parts.state), publicUrl: maker.publicUrl, hashes, proofs, obligations: parts.state.obligations };
    const told = tellCase(telling);
    const pdf = await maker.signer.sign(await pdfOf(told, at, hashes.map((one) => `${one.path} ${one.sha256}`)), at, say(locale, 'casefile.sign.reason', { number: parts.told.head.number }));
    made.push({ path: `readable/case.${locale}.html`, content: htmlOf(told) }, { path: `readable/case.${locale}.pdf`, content: pdf });
  }
  return made;
}

/** A case file that is ready to be streamed. */
export interface MadeCase {
  readonly number: string;
  readonly version: number;
  /** bytes of evidence that go in */
  readonly evidenceBytes: number;
  /** ids of the items whose bytes go in: making the file reads them */
  readonly evidence: readonly string[];
  stream(progress?: (bytes: number) => void): Readable;
}

/** Makes everything of a case file but its stream. */
export async function makeCase(source: CaseSource, maker: Maker): Promise<MadeCase> {
  const parts = assembleCase(source);
  const documents = [...parts.documents, ...(await readable(source, parts, maker))];
  const head: BagDocument = { path: 'case.json', content: parts.caseJson(documents.flatMap((one) => (one.path.startsWith('readable/') ? [one.path] : []))) };
  const { number, version } = parts.told.head;
  return {
    number,
    version,
    evidenceBytes: parts.files.reduce((sum, file) => sum + file.bytes, 0),
    evidence: parts.files.map((file) => file.id),
    stream: (progress) =>
      bagStream({
        number,
        host: source.origin.replace(/\/log$/, ''),
        date: source.madeAt.slice(0, 10),
        documents: [head, ...documents],
        files: parts.files.map(({ id, path, bytes, sha256 }) => ({
          ...{ path, bytes, sha256 },
          async open() {
            const found = await maker.read({ id, sha256, bytes });
            if (found === undefined) throw new Error(`the bytes of ${path} are missing`);
            return found;
          },
        })),
        ...(progress === undefined ? {} : { progress }),
      }),
  };
}
