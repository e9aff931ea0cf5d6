import type { ComponentChildren, JSX } from 'preact';
import type { PageContext } from '../page.tsx';
import { Tabs, Title } from '../ui/ui.ts';

const PARTS = ['overview', 'figures', 'queue', 'deliveries', 'finance', 'deposits', 'marketplaces', 'rules', 'staff', 'jury', 'privacy', 'log'] as const;
/** One of the operator's parts. */
export type Part = (typeof PARTS)[number];

/** Where a part of the operator's pages is. */
function partHref(part: Part): string {
  return part === 'overview' ? '/operator' : `/operator/${part}`;
}

/** Heading and parts of the operator's pages. */
export function Frame(props: {
  readonly ctx: PageContext;
  readonly part: Part;
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
}): JSX.Element {
  const { ctx } = props;
  return (
    <>
      <Tabs
        label={ctx.say('operator.parts')}
        tabs={PARTS.map((part) => ({ href: partHref(part), text: ctx.say(`operator.part.${part}`), current: part === props.part }))}
      />
      <Title {...(props.lead === undefined ? {} : { lead: props.lead })}>{props.title}</Title>
    </>
  );
}
