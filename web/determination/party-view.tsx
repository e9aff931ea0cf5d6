import type { JSX } from 'preact';
import type { Finding, ComputationStep } from '../../core/determination/determination.ts';
import type { Party, Term } from '../../core/dispute/dispute.ts';
import { LOCALES, type Locale } from '../../core/kernel/kernel.ts';
import { deadlineDue, deadlineRule, type Citation } from '../../core/rules/rules.ts';
import { DeterminationFacts } from '../dispute/outcome.tsx';
import { nameOf } from '../dispute/model.ts';
import { SpeechContext, speechOf } from '../speech.ts';
import { Details, Section } from '../ui/ui.ts';
import type { Case } from './case.ts';

/** What a determination says before it is signed. */
export interface Said {
  readonly result: 'allowed' | 'part' | 'dismissed';
  readonly findings: readonly Finding[];
  readonly terms: readonly Term[];
  readonly computation: readonly ComputationStep[];
  readonly reasons: string;
  readonly citations?: readonly Citation[];
}

/** The room of a party as it would be in the moment the determination is issued. */
function roomOf(room: Case, party: Party, locale: Locale, said: Said): Case {
  const { ctx, dispute, pack } = room;
  const appeal = deadlineRule(pack, 'appeal');
  const clock = { name: 'appeal', rule: 'appeal', due: deadlineDue(pack, 'appeal', ctx.at).due, waitsFor: 'claimant', consequence: appeal.consequence } as const;
  const varied = dispute.stage === 'appeal';
  return {
    ...room,
    ctx: { ...ctx, locale, say: speechOf(locale, ctx.at).say },
    dispute: {
      ...dispute,
      role: party,
      stage: varied ? 'performance' : 'decided',
      draft: null,
      determination: { ...said, at: ctx.at, issuedAt: ctx.at, corrections: [], finalAt: null, signedBy: [ctx.me?.name ?? ''] },
      acceptedBy: [],
      appeal: varied && dispute.appeal !== null ? { ...dispute.appeal, result: 'varied' } : dispute.appeal,
      deadlines: varied ? [] : [clock],
      allowed: [],
    },
  };
}

/** What each side will see in each language, by the component of their own page; nothing is sent by looking. */
export function PartyViews(props: { readonly room: Case; readonly said: Said }): JSX.Element {
  const { room, said } = props;
  const { ctx, dispute } = room;
  const seen = (['claimant', 'respondent'] as const).flatMap((party) => LOCALES.map((locale) => ({ party, locale })));
  return (
    <Section title={ctx.say('bench.seen')} note={ctx.say('bench.seen.note')} id="seen">
      {seen.map(({ party, locale }) => (
        <Details
          summary={
            <>
              {ctx.say('bench.seen.by', { name: nameOf(dispute, party, ctx.say), side: ctx.say(`dispute.role.${party}`) })} · <span lang={locale}>{ctx.say(`common.language.${locale}`)}</span>
            </>
          }
        >
          <div class="seen" lang={locale} data-seen={`${party}-${locale}`}>
            <SpeechContext.Provider value={speechOf(locale, ctx.at)}>
              <DeterminationFacts room={roomOf(room, party, locale, said)} id={`seen-${party}-${locale}`} />
            </SpeechContext.Provider>
          </div>
        </Details>
      ))}
    </Section>
  );
}
