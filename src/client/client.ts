/** A client of the interface: openapi-fetch over the types of the document, with a token. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './paths.ts';

export type GongkaiClient = Client<paths>;

export interface ClientOptions {
  /** Where the server is: `https://gongkai.example.gov.cn`. */
  readonly baseUrl: string;
  /** Token of the calling system; left out in a browser that has signed in, which sends its cookie. */
  readonly token?: string;
  /** Another way of sending, as for a pinned certificate or in a test. */
  readonly fetch?: (request: globalThis.Request) => Promise<globalThis.Response>;
}

/**
 * `const { data, error, response } = await client.POST('/api/agencies/{agency}/requests/register', { params, body })`:
 * `data` where it was done, else `error`, the problem with its code, reasons and articles. Rejects only where no answer came;
 * then try again with the same key.
 */
export function clientOf({ baseUrl, token, fetch }: ClientOptions): GongkaiClient {
  return createClient<paths>({
    baseUrl,
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    ...(fetch && { fetch }),
  });
}

/** A new idempotency key. Kept by the caller until an answer has come: a retry under the same key is done only once. */
export function newKey(): string {
  return crypto.randomUUID();
}
