/** Another system that knows who somebody is, on this machine: real keys, real HTTP. For tests. */
import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Keys } from './id-token.ts';

export const CLIENT = { id: 'gongkai', secret: '密钥 with/odd:signs' };

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
  readonly back: string;
  readonly person: string;
}

/** What is wrong with what it says; nothing, where it is left out. */
export interface Fault {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject;
  readonly issuer?: string;
  readonly status?: number;
}

export interface Provider {
  readonly origin: string;
  readonly discoveryUrl: string;
  /** Of the next answers. */
  fault: Fault;
  /** Calls it has had, by path. */
  readonly calls: string[];
  /** What a person does who agrees: comes back with a code. @returns query of the address to which the browser returns */
  agree(address: string, person: string): { readonly code: string; readonly state: string };
  close(): Promise<void>;
}

export const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const OTHER = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KID = 'key-1';

export function tokenWith(
  claims: object,
  { header = {}, key = RSA.privateKey }: Pick<Fault, 'header' | 'key'> = {},
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const data = `${part({ alg: 'RS256', kid: KID, typ: 'JWT', ...header })}.${part(claims)}`;
  return `${data}.${sign('sha256', Buffer.from(data), key).toString('base64url')}`;
}

export function publicKeys(...keys: readonly KeyObject[]): Keys {
  return {
    keys: keys.map((key) => ({ ...key.export({ format: 'jwk' }), kid: KID, use: 'sig' })) as Keys['keys'],
  };
}

export async function startProvider(): Promise<Provider> {
  const codes = new Map<string, Asked>();
  const calls: string[] = [];
  let origin = '';
  const provider: Provider = {
    get origin() {
      return origin;
    },
    get discoveryUrl() {
      return `${origin}/.well-known/openid-configuration`;
    },
    fault: {},
    calls,
    agree(address, person) {
      const { searchParams, pathname } = new URL(address);
      const asked = (name: string) => searchParams.get(name) ?? '';
      if (pathname !== '/authorize' || asked('client_id') !== CLIENT.id) throw new Error('asked for another');
      if (asked('code_challenge_method') !== 'S256' || asked('response_type') !== 'code')
        throw new Error('asked otherwise');
      const code = randomUUID();
      const [nonce, challenge, back] = [asked('nonce'), asked('code_challenge'), asked('redirect_uri')];
      codes.set(code, { nonce, challenge, back, person });
      return { code, state: asked('state') };
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    calls.push(path);
    const { status = 200, issuer = origin, claims = {}, ...made } = provider.fault;
    if (path === '/jwks') return sent(response, 200, publicKeys(RSA.publicKey));
    if (path !== '/token') return sent(response, 200, discovery(origin, issuer));
    const asked = await askedWith(request, codes);
    if (!asked || status !== 200) return sent(response, asked ? status : 400, { error: 'invalid_grant' });
    const now = Math.floor(Date.now() / 1000);
    const whole = {
      iss: origin,
      aud: CLIENT.id,
      sub: asked.person,
      nonce: asked.nonce,
      iat: now,
      exp: now + 300,
    };
    return sent(response, 200, { token_type: 'Bearer', id_token: tokenWith({ ...whole, ...claims }, made) });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return provider;
}

function discovery(origin: string, issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/jwks`,
  };
}

function sent(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A code is good once, for the client that asked, with the verifier of its challenge. */
async function askedWith(request: IncomingMessage, codes: Map<string, Asked>): Promise<Asked | undefined> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  const form = new URLSearchParams(text);
  const asked = codes.get(form.get('code') ?? '');
  codes.delete(form.get('code') ?? '');
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const formed = (value: string) => new URLSearchParams([['', value]]).toString().slice(1);
  const basic = Buffer.from(`${formed(CLIENT.id)}:${formed(CLIENT.secret)}`).toString('base64');
  const isOurs = request.headers.authorization === `Basic ${basic}`;
  const isSame = asked?.challenge === challenge && asked.back === form.get('redirect_uri');
  return isOurs && isSame ? asked : undefined;
}
