import type { JSX } from 'preact';
import type { RulePack, TriageTrack } from '../../core/rules/rules.ts';
import { useSpeech } from '../speech.ts';
import { Banner } from '../ui/ui.ts';
import { Articles } from './articles.tsx';

/** A number to call or an address to go to, made so that a touch does it. */
function Reach({ to }: { readonly to: string }): JSX.Element {
  if (/^\d{3,12}$/.test(to)) return <a href={`tel:${to}`}>{to}</a>;
  if (/^https?:\/\//.test(to)) {
    return (
      <a href={to} rel="noreferrer">
        {to.replace(/^https?:\/\//, '')}
      </a>
    );
  }
  return <>{to}</>;
}

/** Whom to turn to, first thing. */
export function Contacts(props: { readonly pack: RulePack; readonly track: TriageTrack }): JSX.Element | null {
  const { locale } = useSpeech();
  const text = props.pack.tracks.find((one) => one.track === props.track);
  if (text === undefined || text.contacts.length === 0) return null;
  return (
    <ul class="contacts">
      {text.contacts.map((one) => (
        <li>
          <span>{one.name[locale]}</span> <strong><Reach to={one.reach} /></strong>
        </li>
      ))}
    </ul>
  );
}

/** A track in words: what is said at once, whom to call, what goes on meanwhile. */
export function HandOver(props: { readonly pack: RulePack; readonly track: TriageTrack; readonly note?: string }): JSX.Element | null {
  const { say, locale } = useSpeech();
  const text = props.pack.tracks.find((one) => one.track === props.track);
  if (text === undefined) return null;
  return (
    <Banner kind={text.tellsDuty || !text.propertyGoesOn ? 'warning' : 'note'} title={text.title[locale]}>
      <p>{text.text[locale]}</p>
      {props.note === undefined ? null : <p>{props.note}</p>}
      <Contacts pack={props.pack} track={props.track} />
      {props.track === 'small_claims' ? <p>{say('intake.fast')}</p> : null}
      {text.propertyGoesOn ? null : <p>{say('intake.stopped')}</p>}
      <Articles pack={props.pack} basis={text.source} />
    </Banner>
  );
}
