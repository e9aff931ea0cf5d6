import type { Transporter } from 'nodemailer';

/** One mail, ready to be handed to a mail server. */
export interface Mail {
  /** The notice's id: becomes the Message-ID, so that a mail sent twice can be recognised. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
}

/**
 * What a mail server said. `bounced`: this address takes no mail (5yz to RCPT TO or to the message);
 * `deferred`: try again later, or a fault of ours (connection, sign-in, sender refused).
 */
export interface MailOutcome {
  readonly kind: 'sent' | 'bounced' | 'deferred';
  readonly detail: string;
}

/** The port through which mail leaves. */
export interface MailSender {
  send(mail: Mail): Promise<MailOutcome>;
  close(): void;
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

/**
 * Mail over SMTP (RFC 5321), with a small pool of connections.
 * @param options.url `smtp://user:password@host:port` or `smtps://…`
 * @param options.from sender address
 * @param options.domain right side of the Message-ID
 * @param options.timeoutMs longest silence of the server; shorter than the lease of a claimed notice
 */
export function smtpSender(options: {
  readonly url: string;
  readonly from: string;
  readonly domain: string;
  readonly timeoutMs?: number;
}): MailSender {
  const timeout = options.timeoutMs ?? 15_000;
  // made with the first letter: an installation without mail does not load what mail needs
  let transport: Promise<Transporter<{ response: string }>> | undefined;
  const open = async (): Promise<Transporter<{ response: string }>> => {
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url: options.url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      socketTimeout: timeout,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  return {
    async send(mail) {
      try {
        const info = await (await (transport ??= open())).sendMail({
          from: options.from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: `<${mail.id}@${options.domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': mail.language,
            'X-Redress-Notice': mail.id,
          },
        });
        return { kind: 'sent', detail: withoutAddresses(info.response) };
      } catch (error) {
        return outcomeOf(error as SmtpError);
      }
    },
    close() {
      void transport?.then((one) => one.close());
    },
  };
}

function outcomeOf(error: SmtpError): MailOutcome {
  const detail = withoutAddresses(error.response ?? error.message ?? 'no answer');
  const permanent = (error.responseCode ?? 0) >= 500 && (error.responseCode ?? 0) < 600;
  // A 5yz answer to MAIL FROM or to the sign-in is about us, not about the recipient.
  const aboutRecipient = error.command === 'RCPT TO' || error.command === 'DATA';
  return { kind: permanent && aboutRecipient ? 'bounced' : 'deferred', detail };
}

/** Mail servers repeat the address in their answers; the delivery log holds no addresses. */
function withoutAddresses(text: string): string {
  return text
    .replace(/<?[^\s<>@]+@[^\s<>]+>?/g, '(address)')
    .replace(/[\r\n]+/g, ' ')
    .slice(0, 300);
}
