import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { nextAttempt, WEBHOOK_RETRIES, webhookBody } from '../../core/notice/notice.ts';
import type { WebhookSender } from '../adapters/webhook.ts';
import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';
import { claimNotices, settleNotice, type OutboxRow } from './store.ts';

/** Calls under way at once in one process; a slow receiver holds up at most these. */
const IN_FLIGHT = 32;
const PORTION = 16;
const LOOK_AGAIN_MS = 100;

/**
 * Delivers due webhook messages. Calls overlap portions of claimed work, so that one slow receiver does not hold up
 * the others; messages may arrive out of order, and carry the dispute's version to tell.
 */
export function webhookJob(sender: WebhookSender): Job {
  const underWay = new Set<Promise<void>>();
  return {
    name: 'notice.webhook',
    everyMs: 1000,
    async run(world) {
      const free = Math.min(PORTION, IN_FLIGHT - underWay.size);
      const rows = free > 0 ? await claimNotices(world.database, 'webhook', world.now(), free) : [];
      for (const row of rows) {
        const call = deliver(world, sender, row)
          .catch((error: unknown) => {
            // The row stays claimed and becomes due again when its lease ends.
            world.log.error('webhook.failed', { outboxId: row.id, error: (error as Error).name });
          })
          .finally(() => underWay.delete(call));
        underWay.add(call);
      }
      if (rows.length > 0) return rows.length;
      if (underWay.size === 0) return 0;
      await Promise.race([...underWay, new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))]);
      return 1;
    },
    async finish() {
      await Promise.all(underWay);
    },
  };
}

async function deliver(world: World, sender: WebhookSender, row: OutboxRow): Promise<void> {
  const endpoint = await signedEndpoint(world, row.recipient.id);
  if (endpoint === undefined) {
    const nobody = { state: 'failed', outcome: 'no_endpoint', detail: 'no endpoint is set' } as const;
    return settleNotice(world.database, row, world.now(), nobody);
  }
  const body = JSON.stringify(webhookBody(row.template, row.dispute_id, row.body, row.created_at));
  const outcome = await sender.send({ id: row.id, url: endpoint.url, secrets: endpoint.secrets, body });
  const at = world.now();
  if (outcome.kind === 'sent') {
    return settleNotice(world.database, row, at, { state: 'sent', outcome: 'sent', detail: outcome.detail });
  }
  const again = outcome.kind === 'gone' ? undefined : nextAttempt(WEBHOOK_RETRIES, row.attempts - row.attempts_before, at);
  if (again === undefined) {
    return settleNotice(world.database, row, at, { state: 'dead', outcome: 'dead', detail: outcome.detail });
  }
  const waiting = { state: 'waiting', dueAt: again, outcome: 'deferred', detail: outcome.detail } as const;
  return settleNotice(world.database, row, at, waiting);
}

/** Where a marketplace takes its messages and what signs them; undefined when it has no endpoint. */
export async function signedEndpoint(world: World, marketplaceId: Uuid): Promise<{ url: string; secrets: string[] } | undefined> {
  const [found] = await world.database.query<{ url: string | null; secret: string | null; previous: string | null; until: Instant | null }>({
    name: 'webhook_endpoint',
    text: `select m.webhook_url as url, m.webhook_secret as secret, p.secret as previous, p.until
             from marketplace m left join webhook_previous_secret p on p.marketplace_id = m.id
            where m.id = $1`,
    values: [marketplaceId],
  });
  if (found === undefined || found.url === null || found.secret === null) return undefined;
  const old = found.previous !== null && found.until !== null && found.until > world.now() ? [found.previous] : [];
  return { url: found.url, secrets: [found.secret, ...old] };
}
