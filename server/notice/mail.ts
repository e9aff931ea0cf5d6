import { addMilliseconds, type Instant } from '../../core/kernel/kernel.ts';
import { isNoticeTemplate, MAIL_RETRIES, nextAttempt, render } from '../../core/notice/notice.ts';
import type { MailOutcome, MailSender } from '../adapters/mail.ts';
import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';
import { joinLink } from './link.ts';
import {
  addressOf,
  claimNotices,
  enqueueStandIn,
  hashAddress,
  isBounced,
  markBounced,
  settleNotice,
  type MailAddress,
  type OutboxRow,
} from './store.ts';

/** Few enough that all of them are through within the lease of a claim, whatever the mail server does. */
const PORTION = 8;

/**
 * Hands due mails to the mail server. Without one, mails are shown on the outbox page instead.
 */
export function mailJob(sender: MailSender | undefined): Job {
  return {
    name: 'notice.mail',
    everyMs: 1000,
    async run(world) {
      const rows = await claimNotices(world.database, 'email', world.now(), PORTION);
      await Promise.all(rows.map((row) => deliver(world, sender, row)));
      return rows.length;
    },
  };
}

async function deliver(world: World, sender: MailSender | undefined, row: OutboxRow): Promise<void> {
  const at = world.now();
  const address = await addressOf(world.database, row.recipient);
  if (address === undefined || address.email === null || address.email === '') return withoutAddress(world, row, at);
  const hash = hashAddress(address.email);
  if (await isBounced(world.database, hash)) {
    return bounced(world, row, at, undefined, 'the address took no mail before');
  }
  const template = row.template;
  if (!isNoticeTemplate(template)) {
    return settleNotice(world.database, row, at, { state: 'failed', outcome: 'refused', detail: 'unknown template' });
  }
  const link = await linkFor(world, sender, row, address, hash, at);
  const words = render(template, address.locale, row.body, link);
  if (sender === undefined) return show(world, row, at, words);
  const outcome = await sender.send({ id: row.id, to: address.email, language: address.locale, ...words });
  return settle(world, row, hash, outcome);
}

/**
 * The one link of the mail: it joins without registration for a party, and is the plain page for staff. A joining link
 * is shown on the outbox page only in the demo; elsewhere nobody but the recipient may see it.
 */
async function linkFor(
  world: World,
  sender: MailSender | undefined,
  row: OutboxRow,
  address: MailAddress,
  hash: Buffer,
  at: Instant,
): Promise<{ url: string; personal: boolean }> {
  const home = world.config.publicUrl.replace(/\/$/, '');
  const url = await world.database.transaction(async (tx) => {
    await tx.query({ text: 'update outbox set address_hash = $2 where id = $1', values: [row.id, hash] });
    const mayJoin = row.dispute_id !== null && row.marketplace_id !== null && row.recipient.kind !== 'staff' && (sender !== undefined || world.config.demo);
    return mayJoin ? joinLink(tx, world, row, address, addMilliseconds(at, 30 * 86_400_000)) : undefined;
  });
  if (url !== undefined) return { url, personal: true };
  if (row.dispute_id !== null) return { url: `${home}/disputes/${row.dispute_id}`, personal: false };
  if (row.template === 'juror_summons') return { url: `${home}/juror/seats/${String(row.body['seat'])}`, personal: false };
  if (row.template.startsWith('juror_')) return { url: `${home}/juror`, personal: false };
  return { url: row.template.startsWith('deposit_') ? `${home}/merchant/deposit` : `${home}/`, personal: false };
}

async function settle(world: World, row: OutboxRow, hash: Buffer, outcome: MailOutcome): Promise<void> {
  const at = world.now();
  switch (outcome.kind) {
    case 'sent':
      return settleNotice(world.database, row, at, { state: 'sent', outcome: 'sent', detail: outcome.detail });
    case 'bounced':
      return bounced(world, row, at, hash, outcome.detail);
    case 'deferred': {
      const again = nextAttempt(MAIL_RETRIES, row.attempts - row.attempts_before, at);
      if (again !== undefined) {
        const waiting = { state: 'waiting', dueAt: again, outcome: 'deferred', detail: outcome.detail } as const;
        return settleNotice(world.database, row, at, waiting);
      }
      return world.database.transaction(async (tx) => {
        await settleNotice(tx, row, at, { state: 'dead', outcome: 'dead', detail: outcome.detail });
        await enqueueStandIn(tx, row, world.newId(), at);
      });
    }
  }
}

/** The mail came back, at once or as known from before: the second contact gets the notice in the same transaction. */
function bounced(world: World, row: OutboxRow, at: Instant, hash: Buffer | undefined, detail: string): Promise<void> {
  return world.database.transaction(async (tx) => {
    if (hash !== undefined) await markBounced(tx, hash, at, detail);
    await settleNotice(tx, row, at, { state: 'failed', outcome: 'bounced', detail });
    await enqueueStandIn(tx, row, world.newId(), at);
  });
}

/** A person without an address reads the notice in the product; a shop without one has a second contact, or nobody. */
async function withoutAddress(world: World, row: OutboxRow, at: Instant): Promise<void> {
  if (row.recipient.kind === 'person' || row.recipient.kind === 'staff') {
    const shown = { state: 'sent', outcome: 'shown_in_product', detail: 'no mail address on record' } as const;
    return settleNotice(world.database, row, at, shown);
  }
  return world.database.transaction(async (tx) => {
    await settleNotice(tx, row, at, { state: 'failed', outcome: 'no_address', detail: 'no mail address on record' });
    await enqueueStandIn(tx, row, world.newId(), at);
  });
}

function show(world: World, row: OutboxRow, at: Instant, words: { subject: string; text: string }): Promise<void> {
  return world.database.transaction(async (tx) => {
    await tx.query({
      text: `insert into shown_mail (outbox_id, subject, text, shown_at) values ($1, $2, $3, $4)
             on conflict (outbox_id) do nothing`,
      values: [row.id, words.subject, words.text, at],
    });
    await settleNotice(tx, row, at, { state: 'sent', outcome: 'shown_in_outbox', detail: 'no mail server configured' });
  });
}
