import type { JSX } from 'preact';
import { KEPT, KEPT_FILES, type Form } from './form.ts';
import { useSpeech } from './speech.ts';
import { Actions, Banner, Button, Details, Hidden, Prose } from './ui/ui.ts';

/** What was typed into a form that cannot be sent any more: nothing a person wrote is lost, it can be copied. */
export function KeptWords(props: { readonly of: Form }): JSX.Element | null {
  const { say } = useSpeech();
  const words = props.of.words();
  if (words.length === 0) return null;
  return (
    <Banner kind="note" title={say('common.kept')}>
      <p>{say('common.kept.text')}</p>
      {words.map((text) => (
        <Prose>{text}</Prose>
      ))}
    </Banner>
  );
}

/**
 * A form that was not taken, whole: its button shows the form again as it was typed, and does nothing besides. It lies
 * in the page and nowhere else, so that it is nobody's but whoever has this tab; files cannot be kept and are named.
 */
export function KeptForm(props: { readonly of: Form; readonly here: string }): JSX.Element | null {
  const { say } = useSpeech();
  const { of, here } = props;
  const entries = of.entries();
  const files = of.fileNames();
  if (!of.sent || (files.length === 0 && entries.every(([name]) => name.startsWith('_')))) return null;
  const words = of.words();
  return (
    <form method="post" action={here} data-kept>
      <Hidden name={KEPT} value="1" />
      {entries.map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {files.map((name) => (
        <Hidden name={KEPT_FILES} value={name} />
      ))}
      <Actions>
        <Button>{say('common.kept.continue')}</Button>
      </Actions>
      <FilesAgain of={of} />
      {words.length === 0 ? null : (
        <Details summary={say('common.kept')}>
          {words.map((text) => (
            <Prose>{text}</Prose>
          ))}
        </Details>
      )}
    </form>
  );
}

/** On the form that came back: that it is as it was, that nothing was sent, and which files to choose again. */
export function KeptAgain(props: { readonly of: Form }): JSX.Element {
  const { say } = useSpeech();
  return (
    <Banner kind="note" title={say('common.kept.again')}>
      <p>{say('common.kept.again.text')}</p>
      <FilesAgain of={props.of} />
    </Banner>
  );
}

function FilesAgain(props: { readonly of: Form }): JSX.Element | null {
  const { say } = useSpeech();
  const names = props.of.fileNames();
  if (names.length === 0) return null;
  return (
    <>
      <p>{say('common.kept.files', { count: names.length })}</p>
      <ul>
        {names.map((name) => (
          <li dir="auto">{name}</li>
        ))}
      </ul>
    </>
  );
}
