/** Notices leave through here: jobs that deliver, the record of delivery and opening, bounces, endpoints. */
import { smtpSender } from '../adapters/mail.ts';
import { webhookSender } from '../adapters/webhook.ts';
import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';
import { mailJob } from './mail.ts';
import { webhookJob } from './webhook.ts';

export { deliveriesOf, noticesFor, outboxPage } from './views.ts';
export type { Attempt, DeliveryView, NoticeView, OutboxView } from './views.ts';
export { recordSeen } from './opening.ts';
export { participation } from './participation.ts';
export type { Participation } from './participation.ts';
export { enqueueNotices } from './enqueue.ts';
export { mailJob } from './mail.ts';
export { signedEndpoint, webhookJob } from './webhook.ts';

/** The jobs that deliver notices with the mail server and connections of this installation. */
export function noticeJobs(world: World): readonly Job[] {
  const { smtpUrl, mailFrom, publicUrl, demo } = world.config;
  const mail = smtpUrl === undefined ? undefined : smtpSender({ url: smtpUrl, from: mailFrom, domain: new URL(publicUrl).hostname });
  const hooks = webhookSender({ allowPrivate: demo });
  return [
    withClose(mailJob(mail), async () => mail?.close()),
    withClose(webhookJob(hooks), () => hooks.close()),
  ];
}

function withClose(job: Job, close: () => Promise<void>): Job {
  return {
    ...job,
    async finish() {
      await job.finish?.();
      await close();
    },
  };
}
