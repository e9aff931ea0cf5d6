import type { JSX } from 'preact';
import type { PageContext } from '../page.tsx';
import { FileField, Hidden } from '../ui/ui.ts';
import { ACCEPTED_FILES, type KeptFile } from './upload.ts';

/** The script that sends files in pieces while the person writes; for pages with a `FilesField`. */
export const UPLOAD_ISLAND = 'upload';

/** Files that went up before the form was sent: `<id> <name>` each, put in by the script. */
export function uploadedFiles(ctx: PageContext): readonly Pick<KeptFile, 'id' | 'name'>[] {
  return ctx.form.all('uploaded').flatMap((value) => {
    const match = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) (.{1,200})$/.exec(value);
    return match === null ? [] : [{ id: match[1]!, name: match[2]! }];
  });
}

/**
 * Photos and files as evidence: the camera at once, several at a time. Without script two file inputs of the form; with
 * it (`islands: [UPLOAD_ISLAND]`) files go up in pieces as soon as they are chosen.
 */
export function FilesField(props: {
  readonly ctx: PageContext;
  readonly label: string;
  readonly disputeId?: string;
  /** asks for each file what it shows */
  readonly shows?: string;
}): JSX.Element {
  const { ctx } = props;
  const { say } = ctx;
  const words = {
    sending: say('evidence.upload.sending', { percent: '{percent}' }),
    waiting: say('evidence.upload.waiting'),
    no_line: say('evidence.upload.no_line'),
    done: say('evidence.upload.done'),
    signed_out: say('evidence.upload.signed_out'),
    remove: say('evidence.upload.remove'),
    shows: props.shows ?? '',
    hold: say('evidence.upload.hold'),
  };
  return (
    <div class="uploads" data-uploads data-person={ctx.me?.personId} data-dispute={props.disputeId} data-words={JSON.stringify(words)}>
      <div class="upload-ways">
        <div class="field">
          <label for="f-photo">{say('evidence.upload.camera')}</label>
          <input id="f-photo" type="file" name="photo" accept="image/*" capture="environment" />
        </div>
        <FileField name="files" label={props.label} accept={ACCEPTED_FILES} multiple />
      </div>
      <p class="hint">{say('evidence.limit', { megabytes: Math.floor(ctx.maxFileBytes / 1_048_576) })}</p>
      <div class="choice" hidden data-scripted>
        <input type="checkbox" id="f-smaller" data-smaller />
        <label for="f-smaller">{say('evidence.upload.smaller')}</label>
        <div class="hint">{say('evidence.upload.smaller.hint')}</div>
      </div>
      <ul class="upload-list">
        {uploadedFiles(ctx).map((file) => (
          <li data-evidence={file.id} data-state="done">
            <strong dir="auto">{file.name}</strong>
            <p class="hint">{say('evidence.upload.done')}</p>
            <Hidden name="uploaded" value={`${file.id} ${file.name}`} />
          </li>
        ))}
      </ul>
      <p class="hint" role="status" data-hold hidden />
    </div>
  );
}
