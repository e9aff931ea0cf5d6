import type { ComponentChildren, JSX } from 'preact';
import type { DisputeType, Evaluation, RulePack } from '../../core/rules/rules.ts';
import type { PageContext } from '../page.tsx';

/** Everything the page of a result is made from. */
export interface Result {
  readonly ctx: PageContext;
  readonly pack: RulePack;
  readonly type: DisputeType;
  readonly evaluation: Evaluation;
  /** who reads: what helps the one is not what helps the other */
  readonly side: 'claimant' | 'respondent';
}

/** One line that says what matters and opens to the rest. */
export function Row(props: { readonly title: ComponentChildren; readonly tag: JSX.Element; readonly end?: ComponentChildren; readonly children: ComponentChildren }): JSX.Element {
  return (
    <details class="row-of">
      <summary>
        <span class="row-title">{props.title}</span>
        <span class="row-end">{props.end ?? null}</span>
        <span class="row-tag">{props.tag}</span>
      </summary>
      <div>{props.children}</div>
    </details>
  );
}
