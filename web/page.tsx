import type { ComponentChildren } from 'preact';
import type { Instant, Locale } from '../core/kernel/kernel.ts';
import type { MessageKey } from '../core/words/words.ts';
import type { Api, ApiRefusal } from './api.ts';
import type { Form } from './form.ts';
import type { Look } from './look.ts';
import type { Say } from './speech.ts';

/** The person who is signed in, as `GET /me` answers. */
export interface Me {
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly email: string | null;
  readonly marketplace: { readonly id: string; readonly slug: string; readonly name: string } | null;
  readonly staffRoles: readonly ('adjudicator' | 'operator' | 'auditor')[];
  readonly merchantIds: readonly string[];
  /** set when the person came by one dispute's link: nothing else is theirs to see */
  readonly onlyDisputeId: string | null;
  readonly sessionExpiresAt: Instant;
}

/** What a page is given. */
export interface PageContext {
  readonly locale: Locale;
  /** what `<html lang>` says: the locale, or the language of the layout test */
  readonly lang: string;
  /** how the reader wants the pages to look */
  readonly look: Look;
  readonly say: Say;
  /** when the request came */
  readonly at: Instant;
  readonly me: Me | null;
  readonly api: Api;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Path and query of this page, for links that come back. */
  readonly here: string;
  /** In a POST what was sent; in a GET empty, to be filled with `form.fill`. */
  readonly form: Form;
  readonly demo: boolean;
  readonly publicUrl: string;
  /** the greatest file the API takes as evidence, in bytes */
  readonly maxFileBytes: number;
}

/** A page to show. */
export interface View {
  readonly kind: 'view';
  readonly title: string;
  readonly body: ComponentChildren;
  /** HTTP status; a page shown again after a fault is 422 by itself */
  readonly status?: number;
  /** `wide` for queues and tables, `text` for reading; default is the two columns of a file */
  readonly shape?: 'file' | 'wide' | 'text';
  /** Scripts of this page besides the one of all pages: names of files in `web/islands/`. */
  readonly islands?: readonly string[];
  /** The one action of the page, in the bar at the lower edge. */
  readonly bar?: ComponentChildren;
}

/** Where to go after an act (303). */
export interface Move {
  readonly kind: 'move';
  readonly to: string;
  /** What was done, said once on the next page. */
  readonly done?: MessageKey;
}

/** The page cannot be shown or the act was refused. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly refusal: ApiRefusal;
}

/** What a page answers. */
export type Outcome = View | Move | Refusal | Response;

/**
 * One page: a path is a screen, a POST to it is its act. A POST answers `goTo(…)` when done; otherwise it returns
 * `again` and the page is shown again by `get` with the form as sent, its faults on top (422).
 */
export interface Page {
  /** Hono path: `/disputes/:disputeId/offer`. */
  readonly path: string;
  /** Who may open it; others are told to sign in, or that it is not theirs. Default `person`. */
  readonly access?: 'anyone' | 'person' | 'adjudicator' | 'operator' | 'finance';
  get(ctx: PageContext): Promise<Outcome> | Outcome;
  post?(ctx: PageContext): Promise<Outcome | typeof again> | Outcome | typeof again;
}

/** Shows the same page again with the faults of the form. */
export const again = Symbol('again');

/** A page to show. */
export function view(spec: Omit<View, 'kind'>): View {
  return { kind: 'view', ...spec };
}

/** Goes to another page of this site after an act. @param done a sentence said once there */
export function goTo(to: string, done?: MessageKey): Move {
  return { kind: 'move', to, ...(done === undefined ? {} : { done }) };
}

/** Answers with the page of a problem. */
export function problem(refusal: ApiRefusal): Refusal {
  return { kind: 'refusal', refusal };
}
