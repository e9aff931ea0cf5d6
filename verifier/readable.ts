import type { Case } from './case.ts';
import { checkPdf } from './pdf.ts';
import type { Findings } from './report.ts';

const NAMED = ['record.json', 'evidence/index.json', 'ledger.json'];

/** Step `readable`: the signature of each PDF covers it, and it is about this data. */
export async function checkReadable(file: Case, out: Findings): Promise<void> {
  const names = file.files.names.filter((name) => /^readable\/.+\.pdf$/.test(name));
  if (names.length === 0) out.open('pdf_absent');
  const roots = file.trust?.signerRoots ?? [];
  for (const name of names) {
    const said = await checkPdf(await file.files.read(name), roots, file.now);
    if (!said.ok && said.code === 'pdf_none') out.open('pdf_none', name);
    else if (!said.ok) out.fail(said.code, name);
    else {
      if (roots.length > 0 && !said.rooted) out.fail('pdf_root', name, said.by.name);
      const hashes = await Promise.all(NAMED.map((path) => file.files.hash(path, 'sha256')));
      if (!hashes.every((hash) => said.names(hash))) out.open('pdf_names', name);
      out.done('pdf_done', name, said.by.name);
    }
  }
  if (roots.length === 0 && names.length > 0) out.open('pdf_from_file');
  if (file.files.names.some((name) => name.startsWith('readable/') && name.endsWith('.html'))) out.open('html_told');
}
