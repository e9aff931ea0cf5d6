import type { JSX } from 'preact';
import type { Form } from './form.ts';
import { useSpeech } from './speech.ts';
import { Banner, Prose } from './ui/ui.ts';

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
