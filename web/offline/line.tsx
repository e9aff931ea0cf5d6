import type { JSX } from 'preact';
import { useSpeech } from '../speech.ts';

/** Where the script shows what waits to be sent. @param person whose page it is; empty on the page kept for everybody */
export function Line(props: { readonly person: string }): JSX.Element {
  const { say } = useSpeech();
  const words = {
    waiting: say('offline.waiting'),
    step: say('offline.step'),
    refused: say('offline.refused'),
    signed_out: say('offline.signed_out'),
    sent: say('offline.sent', { what: '{what}' }),
    cancel: say('offline.cancel'),
    go_on: say('offline.go_on'),
    send: say('offline.send'),
    open: say('offline.open'),
    drop: say('offline.drop'),
    typed: say('offline.typed'),
    unnamed: say('offline.unnamed'),
    closed: say('offline.closed'),
  };
  return (
    <section class="line" data-line data-person={props.person} data-words={JSON.stringify(words)} aria-label={say('offline.title')} hidden>
      <h2>{say('offline.title')}</h2>
      <p role="status" />
      <ul class="plain" />
    </section>
  );
}
