/**
 * The one way out of the house over HTTP. Only to origins that are set; the name is resolved once, every address it has is
 * judged, and the call goes to the one that was judged: no second look-up can lead it elsewhere. No redirects are followed,
 * time and size are limited, and the certificate must name the host.
 */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { reachOf } from './addresses.ts';

interface AllowedOrigin {
  /** `https://hooks.example.cn` or `http://10.1.2.3:8080`: scheme, host and port must all be the same. */
  readonly origin: string;
  /** Whether it may lie on a private network or on this machine. */
  readonly inside: boolean;
}

export interface OutboundRules {
  readonly origins: readonly AllowedOrigin[];
  /** For the whole call. */
  readonly timeoutMs: number;
  /** Of an answer; the rest is not read. */
  readonly mostBytes: number;
}

export interface OutboundCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Posted; null: the address is only read. */
  readonly body: string | null;
}

export type OutboundAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  /** Not called at all: the address or the settings must be changed first. */
  | {
      readonly kind: 'refused';
      readonly code: 'bad-address' | 'bad-header' | 'origin-not-allowed' | 'inside-address';
    }
  | {
      readonly kind: 'failed';
      readonly code: 'unresolved' | 'unreachable' | 'timeout' | 'tls' | 'redirected' | 'too-large';
    };

interface Address {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<readonly Address[]>;

const resolveAll: Resolve = (name) => lookup(name, { all: true, verbatim: true });

/** Calls, and tells what came of it; never throws for what the other side does. */
export async function callOut(
  call: OutboundCall,
  rules: OutboundRules,
  resolve: Resolve = resolveAll,
): Promise<OutboundAnswer> {
  const url = URL.parse(call.url);
  if (!Object.values(call.headers).every(isSendable)) return { kind: 'refused', code: 'bad-header' };
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return { kind: 'refused', code: 'bad-address' };
  const allowed = rules.origins.find(({ origin }) => URL.parse(origin)?.origin === url.origin);
  if (!allowed) return { kind: 'refused', code: 'origin-not-allowed' };
  const signal = AbortSignal.timeout(rules.timeoutMs);
  const found = await within(signal, addressesOf(url, resolve));
  if (found === 'timeout') return { kind: 'failed', code: 'timeout' };
  const [first] = found;
  if (!first) return { kind: 'failed', code: 'unresolved' };
  // One address inside among many is enough to be led inside the next time.
  if (!found.every((one) => mayReach(one, allowed))) return { kind: 'refused', code: 'inside-address' };
  return send(url, first, call, rules, signal);
}

/** A token with a line break or a Chinese sign in it: the runtime would throw, and never send it. */
function isSendable(header: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(header);
}

async function addressesOf({ hostname }: URL, resolve: Resolve): Promise<readonly Address[]> {
  const name = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(name);
  if (family !== 0) return [{ address: name, family }];
  return resolve(name).catch(() => []);
}

function mayReach({ address, family }: Address, { inside }: AllowedOrigin): boolean {
  const reach = reachOf(address, family === 6 ? 6 : 4);
  return reach === 'outside' || (reach === 'inside' && inside);
}

async function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T | 'timeout'> {
  const over = new Promise<'timeout'>((done) =>
    signal.addEventListener('abort', () => done('timeout'), { once: true }),
  );
  return Promise.race([work, over]);
}

function send(
  url: URL,
  pinned: Address,
  { headers, body }: OutboundCall,
  rules: OutboundRules,
  signal: AbortSignal,
): Promise<OutboundAnswer> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve) => {
    const outgoing = request(url, {
      method: body === null ? 'GET' : 'POST',
      headers: { ...headers, ...(body !== null && { 'content-length': String(Buffer.byteLength(body)) }) },
      lookup: pinnedTo(pinned),
      agent: false,
      signal,
    });
    outgoing.on('response', (incoming) => {
      read(incoming, rules).then(resolve, (error: unknown) => resolve(failureOf(error, signal)));
    });
    outgoing.on('error', (error) => resolve(failureOf(error, signal)));
    outgoing.end(body ?? undefined);
  });
}

function pinnedTo({ address, family }: Address): LookupFunction {
  return (_name, options, found) => {
    if (options.all) found(null, [{ address, family }]);
    else found(null, address, family);
  };
}

async function read(incoming: IncomingMessage, { mostBytes }: OutboundRules): Promise<OutboundAnswer> {
  const { statusCode: status = 0 } = incoming;
  if (status >= 300 && status < 400) {
    incoming.destroy();
    return { kind: 'failed', code: 'redirected' };
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size > mostBytes) return { kind: 'failed', code: 'too-large' };
    parts.push(part);
  }
  return { kind: 'answered', status, body: Buffer.concat(parts).toString() };
}

const TLS = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|EPROTO)/;

function failureOf(error: unknown, { aborted }: AbortSignal): OutboundAnswer {
  if (aborted) return { kind: 'failed', code: 'timeout' };
  const { code = '' } = error as { readonly code?: string };
  return { kind: 'failed', code: TLS.test(code) ? 'tls' : 'unreachable' };
}
