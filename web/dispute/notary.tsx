import type { JSX } from 'preact';
import { NOTARY_SAYS, type Notarisation } from '../../core/evidence/evidence.ts';
import { again, goTo, problem, view, type Page } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import { Actions, Button, DateField, Details, ErrorSummary, Field, Form, Hidden, LinkButton, Radios, Section, Select, SummaryList, Tag, Title, When } from '../ui/ui.ts';
import { itemHref } from './evidence.tsx';
import { openItem, type ItemRoom } from './item-room.ts';

const hrefOf = ({ room, item }: ItemRoom): string => `${itemHref(room.dispute.id, item.evidenceId)}/notary`;

function One({ of, one }: { readonly of: ItemRoom; readonly one: Notarisation }): JSX.Element {
  const { dispute, ctx: { say, form } } = of.room;
  const document = dispute.evidence.find((other) => other.evidenceId === one.document);
  return (
    <div class="card flow">
      <p>
        {one.withdrawn === null ? <Tag kind={one.says === 'file' ? 'good' : 'plain'}>{say(`evidence.notary.says.${one.says}.tag`)}</Tag> : <Tag kind="plain">{say('evidence.notary.withdrawn')}</Tag>}
      </p>
      <SummaryList
        rows={[
          { label: say('evidence.notary.office'), value: <span dir="auto">{one.office}</span> },
          { label: say('evidence.notary.number'), value: <span dir="auto">{one.number}</span> },
          { label: say('evidence.notary.dated'), value: <time dateTime={one.dated}>{one.dated}</time> },
          { label: say('evidence.notary.document'), value: document === undefined ? '–' : <a href={itemHref(dispute.id, one.document)}>{document.name}</a> },
          { label: say('evidence.notary.effect'), value: say(`evidence.notary.says.${one.says}.effect`) },
          { label: say('evidence.notary.recorded'), value: <When at={one.recordedAt} /> },
          ...(one.withdrawn === null ? [] : [{ label: say('evidence.notary.withdrawn'), value: <><When at={one.withdrawn.at} /> <span dir="auto">{one.withdrawn.reason}</span></> }]),
        ]}
      />
      {dispute.role === 'adjudicator' && one.withdrawn === null ? (
        <Details summary={say('evidence.notary.withdraw')}>
          <Form of={form} action={hrefOf(of)}>
            <Hidden name="no" value={String(one.no)} />
            <Field name={`reason-${one.no}`} label={say('evidence.notary.reason')} maxLength={500} />
            <Actions><Button kind="grave" name="do" value="withdraw">{say('evidence.notary.withdraw')}</Button></Actions>
          </Form>
        </Details>
      ) : null}
    </div>
  );
}

/** What notaries said of an item; for whoever decides, the way to record it. */
export function Notary({ of }: { readonly of: ItemRoom }): JSX.Element | null {
  const { room: { dispute, ctx: { say } }, record: { notarisations } } = of;
  const mayRecord = dispute.role === 'adjudicator';
  if (notarisations.length === 0 && !mayRecord) return null;
  return (
    <Section title={say('evidence.notary')} note={say('evidence.notary.note')}>
      {notarisations.map((one) => <One of={of} one={one} />)}
      {mayRecord ? <Actions><LinkButton kind="plain" href={hrefOf(of)}>{say('evidence.notary.record')}</LinkButton></Actions> : null}
    </Section>
  );
}

/** What an adjudicator records of a notary's document that a side has put in. */
export const notaryPage: Page = {
  path: '/disputes/:disputeId/evidence/:evidenceId/notary',
  async get(ctx) {
    const found = await openItem(ctx);
    if (!('item' in found)) return found;
    const { room: { dispute }, item } = found;
    const { say } = ctx;
    if (dispute.role !== 'adjudicator') return problem(ownRefusal('not_found', 404));
    const documents = dispute.evidence.filter((one) => one.evidenceId !== item.evidenceId);
    const title = say('evidence.notary.record');
    return view({
      title,
      shape: 'text',
      body: (
        <div class="flow">
          <ErrorSummary of={ctx.form} />
          <Title over={<a href={itemHref(dispute.id, item.evidenceId)}>{item.name}</a>} lead={say('evidence.notary.lead')}>{title}</Title>
          {documents.length === 0 ? <p class="empty">{say('evidence.notary.no_document')}</p> : (
            <Form of={ctx.form}>
              <Select name="document" label={say('evidence.notary.document')} hint={say('evidence.notary.document.hint')} options={documents.map((one) => ({ value: one.evidenceId, label: one.name }))} />
              <Field name="office" label={say('evidence.notary.office')} maxLength={200} />
              <Field name="number" label={say('evidence.notary.number')} maxLength={100} />
              <DateField name="dated" label={say('evidence.notary.dated')} />
              <Radios name="says" label={say('evidence.notary.says')} options={NOTARY_SAYS.map((value) => ({ value, label: say(`evidence.notary.says.${value}`), hint: say(`evidence.notary.says.${value}.effect`) }))} />
              <Actions><Button name="do" value="record">{say('evidence.notary.button')}</Button></Actions>
            </Form>
          )}
        </div>
      ),
    });
  },
  async post(ctx) {
    const { form, say, params } = ctx;
    const path = `/evidence/${encodeURIComponent(params['evidenceId'] ?? '')}/notarisations`;
    const back = itemHref(params['disputeId'] ?? '', params['evidenceId'] ?? '');
    if (form.has('do', 'withdraw')) {
      const no = form.value('no').slice(0, 9);
      const done = await ctx.api.post(`${path}/${encodeURIComponent(no)}/withdrawal`, { reason: form.text(`reason-${no}`, { label: say('evidence.notary.reason'), required: true, max: 500 }) });
      if (done.ok) return goTo(back, 'evidence.notary.withdrawn.done');
      form.refuse(done.refusal, { reason: `reason-${no}` });
      return again;
    }
    const [office, number] = (['office', 'number'] as const).map((name) => form.text(name, { label: say(`evidence.notary.${name}`), required: true, max: 200 }));
    const dated = form.date('dated', { label: say('evidence.notary.dated'), required: true });
    const says = form.choice('says', NOTARY_SAYS, { label: say('evidence.notary.says'), required: true });
    if (form.faulty) return again;
    const done = await ctx.api.post(path, { says, office, number, dated, document: form.value('document') });
    if (done.ok) return goTo(back, 'evidence.notary.done');
    form.refuse(done.refusal);
    return again;
  },
};
