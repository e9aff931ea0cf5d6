import type { JSX } from 'preact';
import { view, type Page } from '../page.tsx';
import { Actions, Banner, Bytes, Code, Details, LinkButton, Prose, Section, SummaryList, Table, Title, When, type SummaryRow } from '../ui/ui.ts';
import { itemHref, ItemTags, LateNote, Objection } from './evidence.tsx';
import { openItem, type ItemRoom } from './item-room.ts';
import { actHref, may, nameOf } from './model.ts';
import { Notary, notaryPage } from './notary.tsx';
import { redactPage } from './redact.tsx';

const isPicture = (type: string): boolean => /^image\/(jpeg|png|webp|gif|heic)$/.test(type);

/** What can be seen of it on the page: pictures and pages made for viewing, films and sound by their own controls. */
function Shown({ of: { room, item, record } }: { readonly of: ItemRoom }): JSX.Element | null {
  const { say } = room.ctx;
  const { views, file } = record;
  if (!record.mayOpen) return null;
  const href = `/api/v1/evidence/${item.evidenceId}`;
  if (file.mediaType.startsWith('video/')) {
    return (
      <>
        <video class="view-media" controls preload="metadata" src={href} aria-label={item.name} />
        <p class="hint">{say('evidence.view.video')}</p>
      </>
    );
  }
  if (file.mediaType.startsWith('audio/')) return <audio class="view-media" controls preload="metadata" src={href} aria-label={item.name} />;
  if (!isPicture(file.mediaType) && file.mediaType !== 'application/pdf') return null;
  if (views.state !== 'made') return <p class="hint">{say(views.state === 'failed' ? 'evidence.view.failed' : 'evidence.view.waiting')}</p>;
  const pages = Array.from({ length: views.shown }, (_, index) => index + 1);
  return (
    <>
      {pages.map((page) => (
        <p>
          <img class="item-view" loading="lazy" src={`${href}/views/screen/${page}`} alt={views.shown === 1 ? (item.shows === '' ? item.name : item.shows) : say('evidence.view.page', { page })} />
        </p>
      ))}
      <p class="hint">
        {views.pages > views.shown ? say('evidence.view.first', { shown: views.shown, pages: views.pages }) : ''} {record.mine ? say('evidence.view.plain') : say('evidence.view.marked')}
      </p>
    </>
  );
}

function levelRows({ room, record }: ItemRoom): readonly SummaryRow[] {
  const { say } = room.ctx;
  const { level } = record;
  return [
    { label: say('evidence.level'), value: <strong>{say(`evidence.level.${level.level}`)}</strong> },
    { label: say('evidence.level.means'), value: say(`evidence.level.${level.level}.means`) },
    ...(level.unchangedSince === null ? [] : [{ label: say('evidence.level.since'), value: <When at={level.unchangedSince} /> }]),
    ...(level.by === null ? [] : [{ label: say('evidence.level.by'), value: level.by }]),
    { label: say('evidence.level.before'), value: say('evidence.level.before.text') },
    ...(level.notCounted === null ? [] : [{ label: say('evidence.level.not_counted'), value: say(`evidence.level.not_counted.${level.notCounted}`) }]),
  ];
}

function sourceRows({ room, item }: ItemRoom): readonly SummaryRow[] {
  const { say } = room.ctx;
  const { source } = item;
  if (source === undefined) return [];
  return [
    ...(source.how === undefined ? [] : [{ label: say('evidence.item.how'), value: say(`evidence.how.${source.how}`) }]),
    ...(source.capturedBy === undefined ? [] : [{ label: say('evidence.item.by'), value: say(`evidence.by.${source.capturedBy}`) }]),
    ...(['createdOn', 'device', 'system', 'place', 'keeper'] as const).flatMap((name) => {
      const value = source[name];
      return value === undefined ? [] : [{ label: say(`evidence.item.${name === 'createdOn' ? 'created' : name}`), value }];
    }),
  ];
}

function Scan({ of: { room, record } }: { readonly of: ItemRoom }): JSX.Element {
  const { scan } = record.file;
  const { say } = room.ctx;
  return (
    <Banner kind={scan === 'clean' ? 'done' : scan === 'none' ? 'note' : 'warning'} title={say(`evidence.scan.${scan}`)}>
      <p>{say(`evidence.scan.${scan}.text`)}</p>
    </Banner>
  );
}

const itemPage: Page = {
  path: '/disputes/:disputeId/evidence/:evidenceId',
  async get(ctx) {
    const found = await openItem(ctx);
    if (!('item' in found)) return found;
    const { room, item, record } = found;
    const { dispute } = room;
    const { say } = ctx;
    const source = sourceRows(found);
    const copies = dispute.evidence.filter((one) => one.redactionOf === item.evidenceId);
    const objections = dispute.objections.filter((one) => one.evidenceId === item.evidenceId);
    const over = dispute.role === 'adjudicator' ? `/disputes/${dispute.id}/workbench` : `/disputes/${dispute.id}#evidence`;
    return view({
      title: item.name,
      shape: 'text',
      body: (
        <div class="flow">
          <Title over={<a href={over}>{say('dispute.number', { number: dispute.number })}</a>} lead={`${nameOf(dispute, item.by, say)}`}>
            <span dir="auto">{item.name}</span>
          </Title>
          <p>
            <ItemTags room={room} item={item} /> <span class="hint"><Bytes bytes={item.bytes} /> · <When at={item.at} /></span>
          </p>
          {item.shows === '' ? null : <Prose>{item.shows}</Prose>}
          <LateNote room={room} item={item} />
          <Scan of={found} />
          {record.file.sealed ? <Banner kind="note" title={say('evidence.sealed')}><p>{say(record.mayOpen ? 'evidence.sealed.open' : 'evidence.sealed.text')}</p></Banner> : null}
          {copies.map((copy) => <p><a href={itemHref(dispute.id, copy.evidenceId)}>{say('evidence.copy.link')}</a></p>)}
          {item.redactionOf === undefined ? null : <p><a href={itemHref(dispute.id, item.redactionOf)}>{say('evidence.original.link')}</a></p>}
          <Shown of={found} />
          {record.mayOpen ? (
            <Actions>
              <LinkButton kind="plain" href={`/api/v1/evidence/${item.evidenceId}?download=yes`}>{say('evidence.download')}</LinkButton>
              {record.mine && may(dispute, 'submit_evidence') && record.views.state === 'made' && item.redactionOf === undefined ? (
                <LinkButton kind="plain" href={`${itemHref(dispute.id, item.evidenceId)}/cover`}>{say('evidence.cover.title')}</LinkButton>
              ) : null}
            </Actions>
          ) : null}
          {objections.map((objection) => <Objection room={room} objection={objection} />)}
          {item.by !== dispute.role && may(dispute, 'object_to_evidence') && !objections.some((one) => one.by === dispute.role) ? (
            <p><a href={`${actHref(dispute.id, 'object_to_evidence')}?item=${item.evidenceId}`}>{say('act.object_to_evidence.link')}</a></p>
          ) : null}
          {source.length === 0 ? null : <Section title={say('evidence.source')} note={say('evidence.source.note')}><SummaryList rows={source} /></Section>}
          <Section title={say('evidence.secured')}>
            <SummaryList rows={levelRows(found)} />
            <Details summary={say('evidence.fingerprints')}>
              <p>SHA-256 <Code>{record.file.sha256}</Code></p>
              <p>SM3 <Code>{record.file.sm3}</Code></p>
              {record.commitment === null ? null : <p>{say('evidence.commitment')} <Code>{record.commitment}</Code></p>}
            </Details>
            {record.mayOpen ? <p><a href={`${itemHref(dispute.id, item.evidenceId)}/report`}>{say('courtreport.open')}</a></p> : null}
          </Section>
          <Notary of={found} />
          <Section title={say('evidence.custody')} note={say('evidence.custody.note')}>
            <Table caption={say('evidence.custody')} columns={[{ title: say('evidence.custody.what'), kind: 'main' }, { title: say('evidence.custody.when') }]} rows={record.custody.map((link) => [say(`evidence.custody.${link.kind}`), <When at={link.at} />])} />
          </Section>
          <Section title={say('evidence.reads')} note={say('evidence.reads.note')}>
            {record.reads.length === 0 ? <p class="empty">{say('evidence.reads.none')}</p> : (
              <Table caption={say('evidence.reads')} columns={[{ title: say('evidence.reads.who'), kind: 'main' }, { title: say('evidence.reads.what') }, { title: say('evidence.custody.when') }]} rows={record.reads.map((read) => [say(`evidence.reader.${read.by}`), say(`evidence.reads.${read.what}`), <When at={read.at} />])} />
            )}
          </Section>
        </div>
      ),
    });
  },
};

/** Pages about one item of evidence. */
export const itemPages: readonly Page[] = [itemPage, redactPage, notaryPage];
