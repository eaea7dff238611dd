/** E-mail over SMTP. */
import { Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '../settings.ts';
import type { Sent } from './sent.ts';

const PATIENCE_MS = 10_000;
/** For all of it: a relay that drips its answers is never silent for long, and would hold up whatever is sent after it. */
const WHOLE_MS = 30_000;

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The same for every try, so that a mailbox can drop what it has. */
  readonly id: string;
}

/** Sends one; tells by a code of its own what came of it, never by the server's words, which quote addresses. */
export async function sendMail(
  { to, subject, text, id }: Mail,
  settings: MailSettings,
  wholeMs = WHOLE_MS,
): Promise<Sent> {
  const { host, port, secure, plain, user, password, from, authority } = settings;
  const socket = new Socket();
  const late = AbortSignal.timeout(wholeMs);
  late.addEventListener('abort', () => void socket.destroy(), { once: true });
  const transport = createTransport({
    socket,
    host,
    port,
    secure,
    ignoreTLS: plain,
    requireTLS: !secure && !plain,
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    ...(authority !== undefined && { tls: { ca: authority } }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // What is sent is our own text: nothing in it may name a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
    const { rejected } = await transport.sendMail({
      from,
      to: [...to],
      subject,
      text,
      messageId: `<${id}@${domain}>`,
    });
    return rejected.length === 0 ? { kind: 'sent', code: '250' } : lost('some-refused');
  } catch (error) {
    if (late.aborted) return { kind: 'failed', code: 'timeout' };
    const { code = '', responseCode = 0 } = error as { code?: string; responseCode?: number };
    // 5yz: the server will say no the next time too (RFC 5321 §4.2.1).
    // A server that cannot encrypt yet may learn it.
    if (responseCode >= 500 && code !== 'ETLS') return lost(`smtp-${responseCode}`);
    return { kind: 'failed', code: responseCode > 0 ? `smtp-${responseCode}` : code.toLowerCase() || 'smtp' };
  } finally {
    transport.close();
    socket.destroy();
  }
}

function lost(code: string): Sent {
  return { kind: 'lost', code, gone: false };
}
