import type { ComponentChildren, JSX } from 'preact';
import type { ItemCount, Term, TermKind } from '../../core/dispute/dispute.ts';
import { isMoneyTerm, MONEY_TERMS } from '../../core/dispute/dispute.ts';
import { formatMoney, type Currency, type Minor } from '../../core/kernel/kernel.ts';
import { REMEDY_CODES, type RemedyCode, type RulePack } from '../../core/rules/rules.ts';
import { amountText, type Form } from '../form.ts';
import type { Say } from '../speech.ts';
import { useSpeech } from '../speech.ts';
import { Checkboxes, Details, Field, Money, MoneyField, Radios } from '../ui/ui.ts';

/** Terms as a list of figures: what, how much, by whom, within which time. */
export function TermList(props: {
  readonly terms: readonly Term[];
  readonly currency: Currency;
  readonly items?: readonly (ItemCount & { readonly title: string })[];
}): JSX.Element {
  const { say } = useSpeech();
  return (
    <ul class="terms">
      {props.terms.map((term) => (
        <li>
          <span>
            {say(`dispute.term.${term.kind}`)}
            {term.freightBy ? <span class="hint"> {say(`dispute.term.freight.${term.freightBy}`)}</span> : null}
            {term.withinDays ? <span class="hint"> {say('dispute.term.within', { days: term.withinDays })}</span> : null}
            {term.injuryMinor ? <span class="hint"> {say('dispute.term.injury', { amount: formatMoney(term.injuryMinor, props.currency) })}</span> : null}
            <PartList term={term} currency={props.currency} />
            {term.items && props.items ? <span class="hint"> {itemNames(term.items, props.items)}</span> : null}
          </span>
          {term.amountMinor === undefined ? null : <Money minor={term.amountMinor} currency={props.currency} />}
        </li>
      ))}
    </ul>
  );
}

/** Dated parts of a sum, and what follows when one is missed; the same for both sides, before they sign. */
export function PartList(props: { readonly term: Term; readonly currency: Currency; readonly lastDay?: string }): JSX.Element | null {
  const { say } = useSpeech();
  const { parts, accelerates } = props.term;
  if (parts === undefined) return null;
  return (
    <>
      <span class="hint"> {say('dispute.term.parts', { count: parts.length })}</span>
      <ol class="parts-paid">
        {parts.map((part) => (
          <li>
            <Money minor={part.amountMinor} currency={props.currency} /> · {say('dispute.term.part', { days: part.withinDays })}
          </li>
        ))}
      </ol>
      <span class="hint">{say(accelerates === true ? 'dispute.term.accelerates' : 'dispute.term.accelerates.not')}</span>
      {props.lastDay === undefined ? null : <span class="hint"> {say('dispute.term.parts.from', { day: props.lastDay })}</span>}
    </>
  );
}

function itemNames(items: readonly ItemCount[], known: readonly (ItemCount & { readonly title: string })[]): string {
  return items.map((item) => `${known.find((one) => one.itemId === item.itemId)?.title ?? item.itemId} × ${item.quantity}`).join(', ');
}

/** The terms a remedy of the rules stands for: a return with its refund is two, because two people perform them. */
function kindsOf(code: RemedyCode): readonly TermKind[] {
  return code === 'return_refund' ? ['return_goods', 'refund'] : [code];
}

/** The remedies that may be put into an offer: all of the rules, except what only a determination can order. */
export function offerCodes(claimed: readonly Term[]): readonly RemedyCode[] {
  return REMEDY_CODES.filter((code) => !code.startsWith('punitive_') || claimed.some((term) => term.kind === code));
}

/** Rows of parts a form asks for; the API takes as many as the rules allow. */
const PART_ROWS = [1, 2, 3, 4, 5, 6] as const;

/** The fields of a payment in parts: empty ones are not asked for. */
function PartFields(props: { readonly code: RemedyCode; readonly pack: RulePack }): JSX.Element {
  const { say } = useSpeech();
  const { code, pack } = props;
  const limit = (key: 'INSTALMENT.MOST_PARTS' | 'INSTALMENT.MOST_DAYS'): number => pack.params[key]?.value ?? 0;
  return (
    <Details summary={say('dispute.terms.parts')}>
      <p class="hint">{say('dispute.terms.parts.hint', { parts: limit('INSTALMENT.MOST_PARTS'), days: limit('INSTALMENT.MOST_DAYS') })}</p>
      {PART_ROWS.map((no) => (
        <div class="part-row">
          <MoneyField name={`part${no}.${code}`} label={say('dispute.terms.part.amount', { no })} optional />
          <Field name={`partdays${no}.${code}`} label={say('dispute.terms.part.days', { no })} width="short" inputMode="numeric" optional />
        </div>
      ))}
      <Checkboxes name={`accelerates.${code}`} label={say('dispute.terms.parts.late')} options={[{ value: 'yes', label: say('dispute.terms.parts.accelerates') }]} />
    </Details>
  );
}

/** Checkboxes for remedies; each shows the figures it needs while it is chosen. */
export function TermFields(props: {
  readonly codes: readonly RemedyCode[];
  readonly pack: RulePack;
  readonly label: string;
  readonly hint?: string;
  /** what is said beside a remedy */
  readonly note?: (code: RemedyCode) => ComponentChildren;
  /** asks for a time to perform in; a claim does not */
  readonly timed: boolean;
}): JSX.Element {
  const { say, locale } = useSpeech();
  const nameOf = (code: RemedyCode): string => props.pack.remedies.find((one) => one.code === code)?.name[locale] ?? code;
  return (
    <Checkboxes
      name="terms"
      label={props.label}
      hint={props.hint}
      options={props.codes.map((code) => {
        const description = props.pack.remedies.find((one) => one.code === code)?.description[locale];
        const reveal = (
          <>
            {(MONEY_TERMS as readonly string[]).includes(code) || code === 'return_refund' ? (
              <MoneyField name={`amount.${code}`} label={say('dispute.terms.amount')} />
            ) : null}
            {code === 'return_refund' ? (
              <Radios
                name="freight"
                label={say('dispute.terms.freight')}
                inline
                options={[
                  { value: 'respondent', label: say('dispute.terms.freight.respondent') },
                  { value: 'claimant', label: say('dispute.terms.freight.claimant') },
                ]}
              />
            ) : null}
            {props.timed && code !== 'cancel' ? (
              <Field name={`days.${code}`} label={say('dispute.terms.days')} hint={say('dispute.terms.days.hint')} width="short" inputMode="numeric" optional />
            ) : null}
            {props.timed && ((MONEY_TERMS as readonly string[]).includes(code) || code === 'return_refund') ? <PartFields code={code} pack={props.pack} /> : null}
          </>
        );
        const bare = !props.timed && !(MONEY_TERMS as readonly string[]).includes(code) && code !== 'return_refund';
        const hint = props.note === undefined ? description : (
          <>
            {description} {props.note(code)}
          </>
        );
        return { value: code, label: nameOf(code), hint, ...(bare || (code === 'cancel' && props.timed) ? {} : { reveal }) };
      })}
    />
  );
}

/**
 * Reads terms from the form; faults are noted on it.
 * @param mostMinor most that can be paid back: what was paid for the disputed items
 */
export function readTerms(
  form: Form,
  codes: readonly RemedyCode[],
  money: { readonly currency: Currency; readonly mostMinor: Minor },
  say: Say,
): Term[] {
  const chosen = form.choices('terms', codes, { label: say('dispute.terms.name'), required: true });
  if (chosen.includes('refund') && chosen.includes('return_refund')) form.fault('terms', say('dispute.terms.one_refund'));
  return chosen.flatMap((code) => kindsOf(code).map((kind) => readTerm(form, code, kind, money, say)));
}

function readTerm(
  form: Form,
  code: RemedyCode,
  kind: TermKind,
  money: { readonly currency: Currency; readonly mostMinor: Minor },
  say: Say,
): Term {
  const days = form.integer(`days.${code}`, { label: say('dispute.terms.days'), least: 1, most: 90 });
  const term: Term = { kind, ...(days === null ? {} : { withinDays: days }) };
  if (kind === 'return_goods') {
    const freightBy = form.choice('freight', ['respondent', 'claimant'], { label: say('dispute.terms.freight.name'), required: true });
    return freightBy === null ? term : { ...term, freightBy };
  }
  if (!isMoneyTerm(term)) return term;
  const bounded = kind === 'refund' || kind === 'price_reduction';
  const amountMinor = form.amount(`amount.${code}`, money.currency, {
    label: say('dispute.terms.amount.name'),
    required: true,
    least: 1,
    ...(bounded ? { most: money.mostMinor } : {}),
  });
  if (amountMinor === null) return term;
  return { ...term, amountMinor, ...readParts(form, code, amountMinor, money.currency, say) };
}

/** The parts that were filled in, when any was; a term with parts has no date of its own. */
function readParts(form: Form, code: RemedyCode, amountMinor: Minor, currency: Currency, say: Say): Partial<Term> {
  const used = PART_ROWS.filter((no) => form.value(`part${no}.${code}`) !== '' || form.value(`partdays${no}.${code}`) !== '');
  if (used.length === 0) return {};
  const parts = used.map((no) => ({
    amountMinor: form.amount(`part${no}.${code}`, currency, { label: say('dispute.terms.part.amount', { no }), required: true, least: 1 }) ?? 0,
    withinDays: form.integer(`partdays${no}.${code}`, { label: say('dispute.terms.part.days', { no }), required: true, least: 1, most: 3660 }) ?? 0,
  }));
  if (parts.length < 2) form.fault(`part1.${code}`, say('dispute.terms.parts.two'));
  else if (parts.every((one) => one.amountMinor > 0) && parts.reduce((sum, one) => sum + one.amountMinor, 0) !== amountMinor) form.fault(`part1.${code}`, say('dispute.terms.parts.sum'));
  const accelerates = form.choices(`accelerates.${code}`, ['yes'], { label: say('dispute.terms.parts') }).length > 0;
  return { parts, ...(accelerates ? { accelerates: true as const } : {}) };
}

/** The form's values for terms that exist already: a draft, or the offer that is answered. */
export function termValues(
  terms: readonly Term[],
  currency: Currency,
  suggestedMinor: Minor,
): Record<string, string | readonly string[]> {
  const back = terms.find((term) => term.kind === 'return_goods');
  const values: Record<string, string | readonly string[]> = { freight: back?.freightBy ?? 'respondent' };
  for (const code of ['refund', 'return_refund'] as const) values[`amount.${code}`] = amountText(suggestedMinor, currency);
  const chosen: RemedyCode[] = [];
  for (const term of terms) {
    if (term.kind === 'return_goods') continue;
    const code: RemedyCode = term.kind === 'refund' && back !== undefined ? 'return_refund' : term.kind;
    chosen.push(code);
    if (term.amountMinor !== undefined) values[`amount.${code}`] = amountText(term.amountMinor, currency);
    if (term.withinDays !== undefined) values[`days.${code}`] = String(term.withinDays);
    for (const [index, part] of (term.parts ?? []).entries()) {
      values[`part${index + 1}.${code}`] = amountText(part.amountMinor, currency);
      values[`partdays${index + 1}.${code}`] = String(part.withinDays);
    }
    if (term.accelerates === true) values[`accelerates.${code}`] = ['yes'];
  }
  return chosen.length === 0 ? values : { ...values, terms: chosen };
}
