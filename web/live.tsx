import type { JSX } from 'preact';
import type { PageContext } from './page.tsx';
import { useSpeech } from './speech.ts';
import { Section } from './layout.tsx';

/**
 * Pages that follow what happens. Put one of these into the body and `islands: ['live']` into the view; without script
 * nothing is shown. The number goes with what was read: ask for it before reading, or read until its version, so that
 * nothing falls between the page and its stream.
 */

/** The room of a dispute: the page renews itself in place while nobody types. @param after `version` of the history shown */
export function LiveDispute(props: { readonly id: string; readonly after: number }): JSX.Element {
  const { say } = useSpeech();
  return <Place stream={`/api/v1/disputes/${props.id}/stream`} after={String(props.after)} text={say('live.dispute')} />;
}

/** A page with a form about a dispute: it is told, and the dispute opens in another tab; the form is left alone. */
export function LiveForm(props: { readonly id: string; readonly after: number }): JSX.Element {
  const { say } = useSpeech();
  return <Place stream={`/api/v1/disputes/${props.id}/stream`} after={String(props.after)} text={say('live.dispute')} aside={`/disputes/${props.id}`} />;
}

/** A list of disputes. @param after from `listsVersion` */
export function LiveLists(props: { readonly after: string | null }): JSX.Element | null {
  const { say } = useSpeech();
  return props.after === null ? null : <Place stream="/api/v1/my/stream" after={props.after} text={say('live.lists')} />;
}

/** The version of the reader's lists; null for whoever has none. To be asked before the lists are read. */
export async function listsVersion(ctx: PageContext): Promise<string | null> {
  const asked = await ctx.api.get<{ readonly version: string }>('/my/lists-version');
  return asked.ok ? asked.value.version : null;
}

function Place(props: { readonly stream: string; readonly after: string; readonly text: string; readonly aside?: string }): JSX.Element {
  const { say } = useSpeech();
  return (
    <div
      class="live"
      role="status"
      data-stream={props.stream}
      data-after={props.after}
      data-text={props.text}
      data-show={say('live.show')}
      data-later={say('live.later')}
      data-fresh={say('live.fresh')}
      data-message={say('live.notify.message')}
      {...(props.aside === undefined ? {} : { 'data-aside': props.aside, 'data-show': say('live.open') })}
    />
  );
}

/** Where somebody lets the browser tell them; seen with script only, and asked only when the button is pressed. */
export function NotifyMe(): JSX.Element {
  const { say } = useSpeech();
  return (
    <div data-notify data-on={say('live.notify.on')} data-off={say('live.notify.off')} data-refused={say('live.notify.refused')} hidden>
      <Section title={say('live.notify.title')}>
        <p>{say('live.notify.text')}</p>
        <button type="button" class="button plain">
          {say('live.notify.on')}
        </button>
        <p class="hint" role="status" />
      </Section>
    </div>
  );
}
