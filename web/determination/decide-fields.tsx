import type { ComponentChildren, JSX } from 'preact';
import { NOT_KNOWN, type BurdenRow, type FactQuestion, type RemedyCode } from '../../core/rules/rules.ts';
import { formatTime } from '../../core/words/words.ts';
import { Actions, Button, Checkboxes, DateField, Details, Field, Form, MoneyField, Radios, Section, Select, SummaryList, TextArea, dueWords, type ChoiceOption } from '../ui/ui.ts';
import { answerText } from '../intake/model.ts';
import { Objection } from '../dispute/evidence.tsx';
import { onFile, proposalText } from '../reasons/burden.tsx';
import type { Writing } from './bench.tsx';
import { Calculator } from './calculator.tsx';
import { benchHref, rowsOf, type Case } from './case.ts';
import { ReasonsField } from './citing.tsx';
import { asksWorth, figureName, figuresOf, FINDINGS, hasDays, objectionName, proofOf, proposalName, RESULTS, tickedRemedies, undecidedIn } from './decide-form.ts';

function FindingFields(props: { readonly room: Case; readonly row: BurdenRow }): JSX.Element {
  const { room, row } = props;
  const { ctx, dispute } = room;
  return (
    <fieldset class="card">
      <legend>
        <strong>{row.fact[ctx.locale]}</strong>
      </legend>
      <SummaryList
        tight
        rows={[
          { label: ctx.say('determination.burden.claimant'), value: row.claimantShows[ctx.locale] },
          { label: ctx.say('determination.burden.respondent'), value: row.respondentShows[ctx.locale] },
          { label: ctx.say('determination.burden.basis'), value: row.basis },
          ...onFile(room, room.burden, row.id),
        ]}
      />
      <ProposalField room={room} row={row.id} />
      <Radios
        inline
        name={`finding-${row.id}`}
        label={ctx.say('determination.field.finding', { fact: row.fact[ctx.locale] })}
        options={FINDINGS.map((one) => ({ value: one, label: ctx.say(`rules.finding.${one}`) }))}
      />
      <TextArea name={`why-${row.id}`} rows={3} label={ctx.say('determination.field.why', { fact: row.fact[ctx.locale] })} max={4000} />
      {dispute.evidence.length === 0 ? null : (
        <Checkboxes
          optional
          name={`files-${row.id}`}
          label={ctx.say('determination.field.files')}
          options={dispute.evidence.map((item) => ({ value: item.evidenceId, label: item.name, hint: item.shows }))}
        />
      )}
    </fieldset>
  );
}

/** What the rules propose for want of evidence, to be taken up or not; nothing is chosen beforehand. */
function ProposalField(props: { readonly room: Case; readonly row: string }): JSX.Element | null {
  const { ctx, burden } = props.room;
  const found = burden?.rows.find((one) => one.row === props.row);
  if (burden === null || found === undefined) return null;
  const sentence = proposalText(ctx, found);
  if (sentence === null) {
    return found.originalsMissing ? <p class="hint">{ctx.say('burden.pending', { due: dueWords(ctx.say, ctx.locale, burden.originalsBy) })}</p> : null;
  }
  return (
    <Radios
      inline
      optional
      name={proposalName(props.row)}
      label={`${ctx.say('burden.proposal.title')}: ${sentence}`}
      hint={ctx.say('burden.proposal.note')}
      options={(['accept', 'reject'] as const).map((value) => ({ value, label: ctx.say(`burden.proposal.${value}`) }))}
    />
  );
}

/** A further fact of a remedy: left empty, what the sides said of it counts. */
function FigureField(props: { readonly room: Case; readonly remedy: RemedyCode; readonly question: FactQuestion }): JSX.Element {
  const { room, question } = props;
  const { ctx, dispute } = room;
  const name = figureName(props.remedy, question.key);
  const label = question.question[ctx.locale];
  const told = dispute.response?.facts?.[question.key] ?? dispute.claim.facts[question.key];
  const hint =
    told === undefined || told === NOT_KNOWN
      ? ctx.say('determination.field.figure.none')
      : ctx.say('determination.field.figure.told', { answer: answerText(ctx, question, told) });
  if (question.kind === 'choice' || question.kind === 'yes_no') {
    const options =
      question.kind === 'choice'
        ? (question.options ?? []).map((one) => ({ value: one.value, label: one.label[ctx.locale] }))
        : (['yes', 'no'] as const).map((value) => ({ value, label: ctx.say(`common.${value}`) }));
    return <Select optional name={name} label={label} hint={hint} options={[{ value: '', label: ctx.say('determination.field.figure.as_told') }, ...options]} />;
  }
  if (question.kind === 'date') return <DateField optional name={name} label={label} hint={hint} />;
  if (question.kind === 'amount') return <MoneyField optional name={name} label={label} hint={hint} />;
  return <Field optional name={name} label={label} hint={hint} width="short" inputMode={question.unit === 'basis_points' ? 'decimal' : 'numeric'} />;
}

function remedyInputs(room: Case, code: RemedyCode): ComponentChildren {
  const { ctx } = room;
  const proof = proofOf(room, code);
  return (
    <>
      {code === 'return_refund' ? (
        <Radios
          inline
          name="freight"
          label={ctx.say('determination.field.freight')}
          options={(['respondent', 'claimant'] as const).map((side) => ({ value: side, label: ctx.say(`dispute.role.${side}`) }))}
        />
      ) : null}
      {code === 'price_reduction' && asksWorth(room) ? (
        <Field name="value-price_reduction" label={ctx.say('determination.field.percent')} hint={ctx.say('determination.field.percent.hint')} width="short" inputMode="decimal" />
      ) : null}
      {proof === 'none' ? null : <MoneyField name={`proved-${code}`} optional={proof === 'optional'} label={ctx.say('determination.field.proved')} />}
      {figuresOf(room, code).map((question) => (
        <FigureField room={room} remedy={code} question={question} />
      ))}
      {hasDays(code) ? (
        <Field optional name={`days-${code}`} label={ctx.say('determination.field.days')} hint={ctx.say('determination.field.days.hint')} width="short" inputMode="numeric" />
      ) : null}
    </>
  );
}

function remedyOptions(room: Case): ChoiceOption[] {
  const { ctx, pack } = room;
  return (room.type?.remedies ?? []).map((code) => {
    const rule = pack.remedies.find((one) => one.code === code);
    return {
      value: code,
      label: rule?.name[ctx.locale] ?? code,
      ...(rule === undefined ? {} : { hint: rule.description[ctx.locale] }),
      reveal: remedyInputs(room, code),
    };
  });
}

function ItemFields(props: { readonly room: Case }): JSX.Element | null {
  const { ctx, dispute } = props.room;
  const { items } = dispute.claim;
  if (items.length === 1 && items[0]!.quantity === 1) return null;
  const untold = items.filter((item) => !ctx.form.has(`item-${item.itemId}`));
  ctx.form.fill(Object.fromEntries(untold.map((item) => [`item-${item.itemId}`, item.quantity])));
  return (
    <Details summary={ctx.say('determination.items')} open>
      {items.map((item) => (
        <Field
          name={`item-${item.itemId}`}
          label={ctx.say('determination.items.of', { title: item.title, quantity: item.quantity })}
          width="short"
          inputMode="numeric"
        />
      ))}
    </Details>
  );
}

/** Every objection to an item that is open: whether it stands, and why. */
function ObjectionFields(props: { readonly room: Case }): JSX.Element | null {
  const { room } = props;
  const { ctx, dispute } = room;
  const open = undecidedIn(room);
  if (open.length === 0) return null;
  return (
    <Section title={ctx.say('evidence.objections')} note={ctx.say('evidence.objections.decide')}>
      {open.map((one) => (
        <fieldset class="card">
          <legend dir="auto">{dispute.evidence.find((item) => item.evidenceId === one.evidenceId)?.name ?? ''}</legend>
          <Objection room={room} objection={one} />
          <Radios
            inline
            name={objectionName(one.no)}
            label={ctx.say('evidence.objection.no', { no: one.no })}
            options={(['upheld', 'not_upheld'] as const).map((value) => ({ value, label: ctx.say(`evidence.objection.${value}`) }))}
          />
          <TextArea name={`objection-why-${one.no}`} label={ctx.say('determination.field.reason')} rows={2} max={2000} />
        </fieldset>
      ))}
    </Section>
  );
}

/** The form of a determination in the pane of the decision: findings, result with its figures, reasons with citations. */
export function DecideForm(props: { readonly writing: Writing }): JSX.Element {
  const { room, draft, base, calculation } = props.writing;
  const { ctx, dispute } = room;
  const { needed, others } = rowsOf(room, []);
  const variation = dispute.stage === 'appeal';
  // After a fault in a row that is needed only for what is ordered, that row is in view.
  const openOthers = others.some((row) => ctx.form.faultOf(`finding-${row.id}`) ?? ctx.form.faultOf(`why-${row.id}`)) || tickedRemedies(room).length > 0;
  return (
    <Form of={ctx.form} action={benchHref(dispute.id, 'determination')} id="decide">
      <input type="hidden" name="_draft" value={base} />
      <div class="section-head">
        <h3 class="decide-title">{ctx.say(variation ? 'determination.appeal.vary.button' : 'determination.decide.title')}</h3>
        <p class="hint">{ctx.say(variation ? 'determination.decide.lead.appeal' : 'determination.decide.lead')}</p>
      </div>
      <Section title={ctx.say('determination.findings')} note={ctx.say('determination.findings.note')}>
        {needed.map((row) => (
          <FindingFields room={room} row={row} />
        ))}
        {others.length === 0 ? null : (
          <Details summary={ctx.say('determination.findings.others')} open={openOthers}>
            {others.map((row) => (
              <FindingFields room={room} row={row} />
            ))}
          </Details>
        )}
      </Section>
      <ObjectionFields room={room} />
      <Section title={ctx.say('determination.outcome')} note={ctx.say('determination.outcome.note')}>
        <Radios
          name="result"
          label={ctx.say('determination.field.result')}
          options={RESULTS.map((one) => ({ value: one, label: ctx.say(`determination.result.${one}`) }))}
        />
        <Checkboxes name="remedies" label={ctx.say('determination.field.remedies')} hint={ctx.say('determination.field.remedies.hint')} options={remedyOptions(room)} />
        <ItemFields room={room} />
        <Calculator room={room} calculation={calculation} />
        <p data-compute>
          <Button kind="plain" name="do" value="compute">
            {ctx.say('bench.calc.button')}
          </Button>
        </p>
      </Section>
      <Section title={ctx.say('determination.field.reasons')} note={ctx.say('determination.field.reasons.hint')}>
        <ReasonsField room={room} />
      </Section>
      <div class="decide-bar">
        <p
          class="hint"
          role="status"
          data-kept
          data-kept-saving={ctx.say('bench.keep.saving')}
          data-kept-saved={ctx.say('bench.keep.saved', { time: '##:##' })}
          data-kept-offline={ctx.say('bench.keep.offline')}
          data-kept-back={ctx.say('bench.keep.back')}
          data-kept-gone={ctx.say('bench.keep.gone')}
        >
          {draft === null ? '' : ctx.say('bench.keep.saved', { time: formatTime(ctx.locale, draft.savedAt) })}
        </p>
        <Actions>
          <Button name="do" value="preview">
            {ctx.say('determination.preview.button')}
          </Button>
          <Button kind="plain" name="do" value="save">
            {ctx.say('bench.keep.button')}
          </Button>
        </Actions>
      </div>
    </Form>
  );
}
