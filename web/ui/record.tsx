import type { ComponentChildren, JSX } from 'preact';
import type { Instant } from '../../core/kernel/kernel.ts';
import { useSpeech } from '../speech.ts';
import { Code, Prose, Tag } from './parts.tsx';
import { TimeLeft, When } from './time.tsx';

/** The first thing on a dispute's page: where it stands, who must act by when, what silence means, the one action. */
export function TurnCard(props: {
  readonly mine: boolean;
  readonly title: ComponentChildren;
  readonly due?: Instant | null;
  readonly silence?: string | null;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <section class={props.mine ? 'turn-card mine' : 'turn-card'}>
      <h2>{props.title}</h2>
      {props.due ? (
        <div class="turn-when">
          <TimeLeft due={props.due} />
        </div>
      ) : null}
      {props.silence ? <p class="hint">{props.silence}</p> : null}
      {props.children}
    </section>
  );
}

/** One entry of the history. The shape of its mark tells the side; no colour judges a person. */
export interface HistoryItem {
  readonly key: string;
  readonly side: 'claimant' | 'respondent' | 'staff' | 'clock';
  readonly at: Instant;
  /** who, as a name */
  readonly who: string;
  /** what was done, as a sentence or phrase */
  readonly what: ComponentChildren;
  readonly content?: ComponentChildren;
}

/** The record of a dispute in order: offers, words, evidence, clocks and stages in one list. */
export function History(props: { readonly items: readonly HistoryItem[] }): JSX.Element {
  return (
    <ol class="history">
      {props.items.map((item) => (
        <li class={item.side} id={`entry-${item.key}`}>
          <p class="meta">
            <b dir="auto">{item.who}</b> {item.what} · <When at={item.at} />
          </p>
          {item.content ? <div class="content">{item.content}</div> : null}
        </li>
      ))}
    </ol>
  );
}

/** Terms line by line: what is to be done, and the figure. */
export function TermLines(props: {
  readonly lines: readonly { readonly what: ComponentChildren; readonly figure?: ComponentChildren }[];
}): JSX.Element {
  return (
    <ul class="terms">
      {props.lines.map((line) => (
        <li>
          <span>{line.what}</span>
          {line.figure === undefined ? null : <strong>{line.figure}</strong>}
        </li>
      ))}
    </ul>
  );
}

/** An offer: whose, its terms, its state, its note, and what the reader may do with it. */
export function OfferCard(props: {
  readonly title: ComponentChildren;
  readonly state: string;
  readonly open: boolean;
  readonly at: Instant;
  readonly terms: ComponentChildren;
  readonly note?: string;
  readonly actions?: ComponentChildren;
}): JSX.Element {
  return (
    <article class="card">
      <div class="card-head">
        <h3>{props.title}</h3>
        <Tag kind={props.open ? 'turn' : 'plain'}>{props.state}</Tag>
      </div>
      {props.terms}
      {props.note ? <Prose>{props.note}</Prose> : null}
      <p class="hint">
        <When at={props.at} />
      </p>
      {props.actions ? <div class="actions">{props.actions}</div> : null}
    </article>
  );
}

/** A file one side gave: what it shows, who gave it when, its size and hash. */
export function EvidenceCard(props: {
  readonly href: string;
  readonly name: string;
  readonly shows: string;
  readonly who: string;
  readonly at: Instant;
  readonly bytes: number;
  readonly sha256: string;
}): JSX.Element {
  return (
    <article class="card">
      <p>
        <a href={props.href} dir="auto">
          {props.name}
        </a>{' '}
        <span class="hint">
          <Bytes bytes={props.bytes} />
        </span>
      </p>
      {props.shows === '' ? null : <Prose>{props.shows}</Prose>}
      <p class="hint">
        <span dir="auto">{props.who}</span> · <When at={props.at} /> · <Code>{props.sha256.slice(0, 16)}</Code>
      </p>
    </article>
  );
}

/** The size of a file as people read it. */
export function Bytes(props: { readonly bytes: number }): JSX.Element {
  const { say } = useSpeech();
  const kilobytes = Math.max(1, Math.round(props.bytes / 1000));
  return kilobytes < 1000 ? (
    <>{say('common.bytes.kb', { size: kilobytes })}</>
  ) : (
    <>{say('common.bytes.mb', { size: Math.round(kilobytes / 100) / 10 })}</>
  );
}

/** The two sides beside each other, with the same weight; one under the other on a phone. */
export function Sides(props: { readonly claimant: ComponentChildren; readonly respondent: ComponentChildren }): JSX.Element {
  return (
    <div class="pair">
      <div>{props.claimant}</div>
      <div>{props.respondent}</div>
    </div>
  );
}
