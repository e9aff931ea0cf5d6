import type { Answer } from '../api.ts';
import type { PageContext } from '../page.tsx';

/** A file as the API keeps it. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** Media types a file field offers; the API looks at the bytes and decides. */
export const ACCEPTED_FILES =
  'image/jpeg,image/png,image/webp,image/gif,image/heic,application/pdf,video/mp4,video/quicktime,video/webm,audio/mpeg,audio/mp4,audio/wav,text/plain,text/csv';

/** The files a form brought, from the camera and from the phone. */
export function sentFiles(ctx: PageContext): readonly File[] {
  return [...ctx.form.files('photo'), ...ctx.form.files('files')];
}

/**
 * Uploads every file the form brought, in order; the first that is refused is noted as the field's fault.
 * @returns the files kept, among them those before a refused one
 */
export async function uploadAll(ctx: PageContext): Promise<readonly KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const file of sentFiles(ctx)) {
    const sent: Answer<KeptFile> = await ctx.api.upload<KeptFile>('/evidence', file, { name: file.name || 'file' });
    if (sent.ok) kept.push(sent.value);
    else {
      ctx.form.fault('files', ctx.say('dispute.evidence.refused', { name: file.name, why: sent.refusal.title }));
      break;
    }
  }
  return kept;
}
