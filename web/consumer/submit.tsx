import type { JSX } from 'preact';
import { fastTrackRule } from '../../core/dispute/dispute.ts';
import { FastTrackMeans } from '../dispute/fast-track.tsx';
import { TermList } from '../dispute/terms.tsx';
import { FilesField, UPLOAD_ISLAND, uploadedFiles } from '../dispute/files-field.tsx';
import { uploadAll } from '../dispute/upload.ts';
import { again, goTo, type Page } from '../page.tsx';
import { Banner, Button, Details, Field, GoodsLine, Money, Prose, Radios, Select, SummaryList, TextArea, type SummaryRow } from '../ui/ui.ts';
import { answerText } from '../intake/model.ts';
import { boundsOf, filedFacts, keep, openDesk, stepHref, type Desk, type DraftBody } from './draft.ts';
import { ahead, stepView } from './file.tsx';

const MOST_FILES = 50;

/** The evidence the dispute's type lists for whoever claims, as choices. */
function evidenceKinds({ ctx, type }: Desk): readonly { readonly value: string; readonly label: string }[] {
  return (type?.evidence ?? []).filter((hint) => hint.from !== 'respondent').map((hint) => ({ value: hint.key, label: hint.label[ctx.locale] }));
}

/** What happened in one's own words, and the files that show it. */
export const factsPage: Page = {
  path: '/orders/:orderId/file/facts',
  async get(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const early = ahead(desk, 'facts');
    if (early !== null) return early;
    const files = desk.draft.evidence ?? [];
    const shown = files.flatMap((file) => [
      [`shows.${file.evidenceId}`, file.shows],
      [`which.${file.evidenceId}`, file.key ?? ''],
    ]);
    const kinds = evidenceKinds(desk);
    ctx.form.fill(Object.fromEntries([['narrative', desk.draft.narrative], ...shown]));
    return stepView(
      desk,
      'facts',
      <>
        <TextArea name="narrative" label={ctx.say('consumer.file.narrative')} hint={ctx.say('consumer.file.narrative.hint')} max={4000} rows={4} />
        <h2>{ctx.say('consumer.file.evidence')}</h2>
        <p class="hint">
          {ctx.say('consumer.file.evidence.helps', { list: (desk.type?.evidence ?? []).filter((hint) => hint.from !== 'respondent').map((hint) => hint.label[ctx.locale]).join(ctx.say('dispute.list.comma')) })}
        </p>
        {files.map((file) => (
          <div class="card" data-evidence={file.evidenceId}>
            <p dir="auto">
              <strong>{file.name}</strong>
            </p>
            {kinds.length === 0 ? null : (
              <Select name={`which.${file.evidenceId}`} label={ctx.say('consumer.file.evidence.which')} options={[{ value: '', label: ctx.say('consumer.file.evidence.which.none') }, ...kinds]} />
            )}
            <Field name={`shows.${file.evidenceId}`} label={ctx.say('consumer.file.evidence.shows')} maxLength={500} />
            <div class="choice">
              <input type="checkbox" id={`drop-${file.evidenceId}`} name={`drop.${file.evidenceId}`} value="yes" />
              <label for={`drop-${file.evidenceId}`}>{ctx.say('consumer.file.evidence.drop')}</label>
            </div>
          </div>
        ))}
        <FilesField ctx={ctx} label={ctx.say('consumer.file.evidence.add')} shows={ctx.say('consumer.file.evidence.shows')} />
        <div data-plain>
          <Button kind="plain" name="more" value="yes">
            {ctx.say('consumer.file.evidence.upload')}
          </Button>
        </div>
      </>,
      { files: true, islands: [UPLOAD_ISLAND] },
    );
  },
  async post(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const { form } = ctx;
    const known = new Set(evidenceKinds(desk).map((one) => one.value));
    const keyOf = (value: string): { key?: string } => (known.has(value) ? { key: value } : {});
    const kept = (desk.draft.evidence ?? [])
      .filter((file) => !form.has(`drop.${file.evidenceId}`))
      .map(({ key: _key, ...file }) => ({ ...file, shows: form.text(`shows.${file.evidenceId}`, { label: ctx.say('consumer.file.evidence.shows'), max: 500 }), ...keyOf(form.value(`which.${file.evidenceId}`)) }));
    const added = (await uploadAll(ctx)).map((file) => ({ evidenceId: file.id, name: file.name, shows: '' }));
    const arrived = uploadedFiles(ctx).map((file) => ({
      ...{ evidenceId: file.id, name: file.name },
      shows: form.text(`shows.${file.id}`, { label: ctx.say('consumer.file.evidence.shows'), max: 500 }),
    }));
    const all = new Map([...kept, ...arrived, ...added].map((file) => [file.evidenceId, file]));
    const evidence = [...all.values()].slice(0, MOST_FILES);
    // What was uploaded is kept even when a word is missing: a browser does not keep chosen files.
    const narrative = form.value('narrative').trim().slice(0, 4000);
    const saved = await keep(desk, { narrative, evidence });
    if (!saved.ok) form.refuse(saved.refusal);
    const more = form.has('more') || added.length > 0;
    if (!more) {
      form.text('narrative', { label: ctx.say('consumer.file.narrative.name'), required: true, max: 4000 });
      if (narrative.length > 0 && narrative.length < 10) form.fault('narrative', ctx.say('consumer.file.narrative.short'));
    }
    if (form.faulty) return again;
    // After an upload the same page: each new file is asked what it shows.
    return goTo(stepHref(desk.order.id, more ? 'facts' : 'check'));
  },
};

/** The answers in one list, each with its Change link; then filing. */
export const checkPage: Page = {
  path: '/orders/:orderId/file/check',
  async get(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const early = ahead(desk, 'check');
    if (early !== null) return early;
    const held = desk.order.escrow?.availableMinor ?? 0;
    const disputed = boundsOf(desk);
    return stepView(
      desk,
      'check',
      <>
        <Answers desk={desk} />
        <TrackChoice desk={desk} />
        <Banner kind="note" title={ctx.say('consumer.file.check.effect')}>
          <p>
            {ctx.say('consumer.file.check.hold')} <Money minor={Math.min(held, disputed.mostMinor)} currency={disputed.currency} />
          </p>
          <p>{ctx.say('consumer.file.check.notice', { shop: desk.order.merchant.name })}</p>
          <p>{ctx.say('consumer.file.check.routes')}</p>
        </Banner>
      </>,
      { button: <Button>{ctx.say('consumer.file.check.button')}</Button> },
    );
  },
  async post(ctx) {
    const opened = await openDesk(ctx);
    if ('outcome' in opened) return opened.outcome;
    const { desk } = opened;
    const early = ahead(desk, 'check');
    const track = mayBeFast(desk) ? ctx.form.choice('track', ['ordinary', 'fast'], { label: ctx.say('consumer.file.track.name') }) : null;
    if (ctx.form.faulty) return again;
    const sent = await ctx.api.post<{ readonly disputeId: string }>('/disputes', { ...filingOf(desk), ...(track === null ? {} : { track }) });
    if (sent.ok) {
      await ctx.api.delete(`/my/drafts/${desk.order.id}`);
      return goTo(`/disputes/${sent.value.disputeId}/filed`, 'consumer.file.done');
    }
    // A draft that is gone or half: the first missing page says what is needed.
    if (early !== null) return early;
    ctx.form.refuse(sent.refusal);
    return again;
  },
};

/** Whether the rules let the case on the fast track: on that one and no other. */
function mayBeFast(desk: Desk): boolean {
  const evaluation = desk.intake?.evaluation ?? null;
  return evaluation !== null && fastTrackRule(evaluation) !== null;
}

/** The two ways a small claim can take, neither chosen before; what the fast one means is beside it. */
function TrackChoice({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const { ctx, pack } = desk;
  if (!mayBeFast(desk)) return null;
  return (
    <>
      <Radios
        name="track"
        label={ctx.say('consumer.file.track')}
        hint={ctx.say('consumer.file.track.note')}
        optional
        options={(['ordinary', 'fast'] as const).map((value) => ({ value, label: ctx.say(`consumer.file.track.${value}`), hint: ctx.say(`consumer.file.track.${value}.hint`) }))}
      />
      <Details summary={ctx.say('dispute.fast.means')}>
        <FastTrackMeans pack={pack} />
      </Details>
    </>
  );
}

/** The draft as the API takes it. */
function filingOf(desk: Desk): object {
  const { draft, order } = desk;
  return {
    orderId: order.id,
    type: draft.type ?? '',
    items: draft.items ?? [],
    facts: filedFacts(desk),
    narrative: draft.narrative ?? '',
    wanted: draft.wanted ?? [],
    evidence: (draft.evidence ?? []).map(({ evidenceId, shows, key }) => ({ evidenceId, shows, ...(evidenceKinds(desk).some((one) => one.value === key) ? { evidenceKey: key } : {}) })),
  };
}

/** Each answer with the way to change it, in the order they were asked; what was not asked is not here. */
function answerRows(desk: Desk): SummaryRow[] {
  const { ctx, type, draft } = desk;
  const answers = filedFacts(desk);
  const asked = [...new Set([...(draft.asked ?? []), ...Object.keys(answers)])].filter((key) => answers[key] !== undefined);
  const own = draft.facts ?? {};
  return asked.flatMap((key) => {
    const question = type?.facts.find((one) => one.key === key);
    if (question === undefined) return [];
    const label = question.question[ctx.locale];
    const change = own[key] === undefined ? {} : { change: { href: `/orders/${desk.order.id}/file/questions/${key}?from=check`, what: label } };
    return [{ label, value: <span dir="auto">{answerText(ctx, question, answers[key]!)}</span>, ...change }];
  });
}

function Answers(props: { readonly desk: Desk }): JSX.Element {
  const { desk } = props;
  const { ctx, order, type } = desk;
  const draft: DraftBody = desk.draft;
  const change = (step: 'type' | 'rights' | 'wanted' | 'facts') => ({
    href: `${stepHref(order.id, step)}?from=check`,
    what: ctx.say(`consumer.file.${step}.step`),
  });
  const items = (draft.items ?? []).map(({ itemId, quantity }) => {
    const line = order.items.find((one) => one.itemId === itemId) ?? { title: itemId };
    return <GoodsLine of={line}>{`${line.title} × ${quantity}`}</GoodsLine>;
  });
  return (
    <SummaryList
      rows={[
        { label: ctx.say('consumer.file.type.step'), value: type?.name[ctx.locale] ?? '', change: change('type') },
        { label: ctx.say('consumer.file.items'), value: <>{items.map((one) => <div>{one}</div>)}</>, change: { href: `/orders/${order.id}/file/items?from=check`, what: ctx.say('consumer.file.items') } },
        ...answerRows(desk),
        { label: ctx.say('consumer.file.wanted.step'), value: <TermList terms={draft.wanted ?? []} currency={order.currency} />, change: change('wanted') },
        { label: ctx.say('consumer.file.narrative'), value: <Prose>{draft.narrative ?? ''}</Prose>, change: change('facts') },
        {
          label: ctx.say('consumer.file.evidence'),
          value:
            (draft.evidence ?? []).length === 0 ? (
              ctx.say('common.none')
            ) : (
              <>
                {(draft.evidence ?? []).map((file) => (
                  <div dir="auto">
                    {file.name} {evidenceKinds(desk).find((one) => one.value === file.key)?.label} <span class="hint">{file.shows}</span>
                  </div>
                ))}
              </>
            ),
          change: change('facts'),
        },
      ]}
    />
  );
}
