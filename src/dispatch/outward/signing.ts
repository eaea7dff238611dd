/** Signatures by which a receiver knows that it was us. */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret in the form of Standard Webhooks: 24 random bytes. */
export function newSecret(): string {
  return PREFIX + randomBytes(24).toString('base64');
}

/**
 * Headers of Standard Webhooks 1.0: HMAC-SHA256 over id, time and body.
 *
 * @param epochSeconds when it is sent: a receiver drops what is older than five minutes
 */
export function signedHeaders(
  { id, body, epochSeconds }: { readonly id: string; readonly body: string; readonly epochSeconds: number },
  secret: string,
): Record<string, string> {
  const key = Buffer.from(secret.replace(PREFIX, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${epochSeconds}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(epochSeconds),
    'webhook-signature': `v1,${signature}`,
  };
}

/** The address of a 钉钉 robot that checks signatures: time in milliseconds and HMAC-SHA256 over time and secret. */
export function signedAddress(url: string, epochMilliseconds: number, secret: string): string {
  const sign = createHmac('sha256', secret).update(`${epochMilliseconds}\n${secret}`).digest('base64');
  const signed = new URL(url);
  signed.searchParams.set('timestamp', String(epochMilliseconds));
  signed.searchParams.set('sign', sign);
  return signed.href;
}
