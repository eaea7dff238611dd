/**
 * 统一身份认证: what is said to another system that knows who somebody is (OpenID Connect, authorization code with PKCE). Every
 * call goes out by the one way out of the house, to the origins that are set. Only the person's name there is taken over.
 */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { CurrentSettings } from '../../access/index.ts';
import { callOut, type OutboundCall } from '../../dispatch/index.ts';
import { KEYS, type Keys, subjectOf } from './id-token.ts';

const WELL_KNOWN = '/.well-known/openid-configuration';

const DISCOVERED = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url({ protocol: /^https?$/ }),
  token_endpoint: z.url({ protocol: /^https?$/ }),
  jwks_uri: z.url({ protocol: /^https?$/ }),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
});
type Discovered = z.infer<typeof DISCOVERED>;

const TOKENS = z.object({ id_token: z.string().max(20_000) });

/** What must come back as it was sent, and is kept by the browser under seal until then. */
export interface Sent {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A client of that system, as it is set; null: none is. */
export function clientFrom(chosen: CurrentSettings): Client | null {
  const { oidc } = chosen.signIn;
  return oidc && { ...oidc, secret: chosen.secret('oidcClientSecret') ?? '', rules: chosen.general.outbound };
}

export interface Client extends NonNullable<CurrentSettings['signIn']['oidc']> {
  readonly secret: string;
  readonly rules: CurrentSettings['general']['outbound'];
}

/** @param purpose begins the state, so that the page to which the person comes back knows what it is about */
export function fresh(purpose: string): Sent {
  const random = () => randomBytes(32).toString('base64url');
  return { state: `${purpose}-${random()}`, nonce: random(), verifier: random() };
}

/** Where the browser is sent; undefined where the other system does not say where. */
export async function addressFor(client: Client, sent: Sent, back: string): Promise<string | undefined> {
  const found = await discovered(client);
  if (!found) return undefined;
  const address = new URL(found.authorization_endpoint);
  const challenge = createHash('sha256').update(sent.verifier).digest('base64url');
  const asked = {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: back,
    scope: 'openid',
    state: sent.state,
    nonce: sent.nonce,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
}

export type Vouched = { readonly issuer: string; readonly subject: string } | 'unreachable' | 'refused';

/** Who it is, by the code the browser brought back. @param now seconds since 1970 */
export async function vouchedBy(
  client: Client,
  code: string,
  sent: Sent,
  at: { readonly back: string; readonly now: number },
): Promise<Vouched> {
  const found = await discovered(client);
  if (!found) return 'unreachable';
  const answer = await callOut(tokenCall(client, found, code, sent, at.back), client.rules);
  if (answer.kind !== 'answered' || answer.status >= 500) return 'unreachable';
  const tokens = answer.status === 200 ? TOKENS.safeParse(parsed(answer.body)).data : undefined;
  if (!tokens) return 'refused';
  const keys = await read<Keys>(found.jwks_uri, client, KEYS);
  if (!keys) return 'unreachable';
  const { issuer } = found;
  const expected = { issuer, clientId: client.clientId, nonce: sent.nonce, now: at.now };
  const subject = subjectOf(tokens.id_token, keys, expected);
  return subject === undefined ? 'refused' : { issuer, subject };
}

function tokenCall(
  { clientId, secret }: Client,
  { token_endpoint: url, token_endpoint_auth_methods_supported: methods }: Discovered,
  code: string,
  { verifier }: Sent,
  back: string,
): OutboundCall {
  const isBasic = methods.includes('client_secret_basic');
  const credentials = `${formed(clientId)}:${formed(secret)}`;
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: back,
    code_verifier: verifier,
    ...(!isBasic && { client_id: clientId, client_secret: secret }),
  });
  const headers = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    ...(isBasic && { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` }),
  };
  return { url, headers, body: body.toString() };
}

/** RFC 6749 §2.3.1: encoded as in a form before they are joined. */
function formed(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

/** It hardly ever changes, and anybody can have it asked for. */
const REMEMBERED_MS = 60_000;
const remembered = new Map<string, { readonly at: number; readonly found: Discovered }>();

/** An issuer speaks for itself only: what it calls itself must be where it was asked (OpenID Connect Discovery §4.3). */
async function discovered(client: Client): Promise<Discovered | undefined> {
  const { discoveryUrl, rules } = client;
  const asked = JSON.stringify([discoveryUrl, rules]);
  const known = remembered.get(asked);
  if (known && performance.now() - known.at < REMEMBERED_MS) return known.found;
  const found = await read<Discovered>(discoveryUrl, client, DISCOVERED);
  if (!found || `${found.issuer.replace(/\/$/, '')}${WELL_KNOWN}` !== discoveryUrl) return undefined;
  // There is one at a time.
  remembered.clear();
  remembered.set(asked, { at: performance.now(), found });
  return found;
}

async function read<T>(url: string, { rules }: Client, schema: z.ZodType<T>): Promise<T | undefined> {
  const answer = await callOut({ url, headers: { accept: 'application/json' }, body: null }, rules);
  if (answer.kind !== 'answered' || answer.status !== 200) return undefined;
  return schema.safeParse(parsed(answer.body)).data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
