import type { JSX } from 'preact';
import type { CalculatedRemedy } from '../../core/determination/calculate.ts';
import type { Minor } from '../../core/kernel/kernel.ts';
import { isMessageKey, say as sayIn } from '../../core/words/words.ts';
import { inputsText, stepText } from '../dispute/computation.ts';
import { Banner, Money, SummaryList, Tag } from '../ui/ui.ts';
import type { Case } from './case.ts';
import { BasisLinks } from './cited.tsx';

/** What `POST /disputes/{disputeId}/remedy-calculation` answers. */
export interface Calculation {
  readonly remedies: readonly CalculatedRemedy[];
  readonly totalMinor: Minor;
  readonly heldMinor: Minor;
  readonly depositMinor: Minor;
  readonly shortfallMinor: Minor;
  readonly needsSecondSignature: boolean;
}

/** Why a remedy is not given by the findings so far, in the words of the rule that says so. */
function Doubt(props: { readonly room: Case; readonly one: CalculatedRemedy }): JSX.Element | null {
  const { ctx } = props.room;
  const { rules } = props.one;
  if (rules.outcome === 'eligible') return null;
  const last = rules.steps.find((step) => step.rule === rules.decisive);
  return (
    <p class="doubt">
      <Tag kind="turn">{ctx.say(`bench.calc.outcome.${rules.outcome}`)}</Tag> {last?.reason[ctx.locale]}
    </p>
  );
}

/** Which input a figure waits for, by the name its field has in the form. */
function Missing(props: { readonly room: Case; readonly one: CalculatedRemedy; readonly field: string }): JSX.Element | null {
  const { room, one, field } = props;
  const { ctx, type } = room;
  // Why the rules do not give it stands above.
  if (one.rules.outcome === 'not_eligible') return null;
  const question = type?.facts.find((fact) => `figures.${fact.key}` === field)?.question[ctx.locale];
  if (question !== undefined) return <p class="hint">{ctx.say('bench.calc.missing.figure', { question: question.replace(/[？?]$/, '') })}</p>;
  return <p class="hint">{ctx.say(field === 'provedMinor' ? 'bench.calc.missing.proved' : field === 'actualValuePer10000' ? 'bench.calc.missing.value' : 'bench.calc.missing.other')}</p>;
}

function Lines(props: { readonly room: Case; readonly one: CalculatedRemedy }): JSX.Element | null {
  const { room, one } = props;
  const { ctx, dispute } = room;
  if (one.missing !== null) return <Missing room={room} one={one} field={one.missing.field} />;
  if (one.steps.length === 0) return <p class="hint">{ctx.say('bench.calc.no_money')}</p>;
  return (
    <ol class="calc-lines">
      {one.steps.map((step) => {
        const key = `bench.formula.${step.step}`;
        return (
          <li>
            <span class="calc-line">
              <b>{stepText(ctx.locale, step)}</b>
              <Money minor={step.resultMinor} currency={dispute.currency} />
            </span>
            <span class="hint">
              <code class="formula">{isMessageKey(key) ? sayIn(ctx.locale, key) : (step.expression ?? '')}</code>
              <br />
              {inputsText(room, step, one.steps)} · <BasisLinks room={room} basis={step.source} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Each remedy ticked, line by line, and what could pay them: computed by the server, the same with and without script. */
export function Calculator(props: { readonly room: Case; readonly calculation: Calculation | null }): JSX.Element {
  const { room, calculation } = props;
  const { ctx, dispute } = room;
  const money = (minor: Minor): JSX.Element => <Money minor={minor} currency={dispute.currency} />;
  return (
    <section class="calc" id="figures" aria-labelledby="figures-title" aria-live="polite">
      <h3 id="figures-title">{ctx.say('bench.calc')}</h3>
      {calculation === null || calculation.remedies.length === 0 ? (
        <p class="hint">{ctx.say('bench.calc.none')}</p>
      ) : (
        <>
          {calculation.remedies.map((one) => (
            <div class="calc-one">
              <p class="calc-line">
                <b>{ctx.say(`dispute.term.${one.order.kind}`)}</b>
                {one.amountMinor === null ? null : <strong>{money(one.amountMinor)}</strong>}
              </p>
              <Doubt room={room} one={one} />
              <Lines room={room} one={one} />
            </div>
          ))}
          <SummaryList
            tight
            rows={[
              { label: ctx.say('determination.preview.total'), value: <strong>{money(calculation.totalMinor)}</strong> },
              { label: ctx.say('determination.preview.held'), value: money(calculation.heldMinor) },
              { label: ctx.say('determination.preview.deposit'), value: money(calculation.depositMinor) },
              { label: ctx.say('determination.preview.shortfall'), value: money(calculation.shortfallMinor) },
            ]}
          />
          {calculation.needsSecondSignature ? (
            <Banner kind="note">
              <p>{ctx.say('determination.preview.second')}</p>
            </Banner>
          ) : null}
        </>
      )}
    </section>
  );
}
