import type { ComponentChildren, JSX } from 'preact';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import type { PageContext } from '../page.tsx';
import { Tabs, Title } from '../ui/ui.ts';
import { Frame } from './frame.tsx';

const PARTS = ['overview', 'shortfalls', 'advances', 'insolvency', 'holds', 'payments', 'differences', 'releases'] as const;
/** One of the finance desk's parts. */
export type FinancePart = (typeof PARTS)[number];

/** Where a part of the finance desk is. */
function hrefOf(part: FinancePart): string {
  return part === 'overview' ? '/operator/finance' : `/operator/finance/${part}`;
}

/** True for somebody who may change something here; an auditor reads. */
export function mayChange(ctx: PageContext): boolean {
  return ctx.me?.staffRoles.includes('operator') === true;
}

/** A word of the catalogue by its made name; the name itself where the catalogue has none. */
export function word(ctx: PageContext, key: string, fallback: string): string {
  return isMessageKey(key) ? sayIn(ctx.locale, key) : fallback;
}

/** Heading and parts of the finance desk; an operator has the other parts of the house above it. */
export function FinanceFrame(props: { readonly ctx: PageContext; readonly part: FinancePart; readonly title: string; readonly lead?: ComponentChildren }): JSX.Element {
  const { ctx, part, title } = props;
  const lead = props.lead ?? ctx.say(`finance.lead.${part}`);
  return (
    <>
      {mayChange(ctx) ? <Frame ctx={ctx} part="finance" title={title} lead={lead} /> : <Title lead={lead}>{title}</Title>}
      {mayChange(ctx) ? null : <p class="hint">{ctx.say('finance.reads_only')}</p>}
      <Tabs label={ctx.say('finance.title')} tabs={[...PARTS.map((one) => ({ href: hrefOf(one), text: ctx.say(`finance.part.${one}`), current: one === part })), { href: '/card-cases', text: ctx.say('chargeback.title'), current: false }]} />
    </>
  );
}
