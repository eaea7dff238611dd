/**
 * A real S3-compatible server on loopback, for tests. It checks no signature (its own documentation says so), so a gate
 * stands before it that computes each one again, checks the body's digest, and can break connections or answer with faults.
 */
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

interface S3rver {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
type S3rverClass = new (options: object) => S3rver;

const require = createRequire(import.meta.url);
/** Its package has no types. */
const S3rver = require('s3rver') as S3rverClass;

/** Of the server's only account. */
export const ACCOUNT = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'cn-north-1' };

export interface S3TestServer {
  readonly endpoint: string;
  /** `METHOD status`, oldest first. */
  readonly seen: string[];
  /** What the next requests get instead of an answer: a status, or `cut` for a broken connection. */
  readonly faults: (number | 'cut')[];
  close(): Promise<void>;
}

export async function startS3(directory: string, bucket: string): Promise<S3TestServer> {
  const inner = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await inner.run();
  const seen: string[] = [];
  const faults: (number | 'cut')[] = [];
  const gate = createServer((incoming, outgoing) => {
    const fault = faults.shift();
    if (fault === 'cut') incoming.socket.destroy();
    else pass(incoming, outgoing, port, fault).then((status) => seen.push(`${incoming.method} ${status}`));
  });
  await new Promise<void>((done) => gate.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    seen,
    faults,
    close: async () => {
      await closed(gate);
      await inner.close();
    },
  };
}

async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  fault: number | undefined,
): Promise<number> {
  const body = await buffer(incoming);
  const status = fault ?? (isSigned(incoming, body) ? undefined : 403);
  if (status !== undefined) {
    outgoing.writeHead(status).end();
    return status;
  }
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  for (const name of ['host', 'connection', 'content-length']) headers.delete(name);
  const method = incoming.method ?? 'GET';
  const inner = `http://127.0.0.1:${port}${incoming.url}`;
  const answer = await fetch(inner, { method, headers, ...(method === 'PUT' ? { body } : {}) });
  if (method === 'PUT' && answer.ok) await written(inner, body.length);
  const length = answer.headers.get('content-length');
  const bytes = Buffer.from(await answer.arrayBuffer());
  outgoing.writeHead(answer.status, length === null ? {} : { 'content-length': length }).end(bytes);
  return answer.status;
}

/** S3 promises that what it acknowledged can be read; the server behind answers before its file is complete. */
async function written(url: string, bytes: number): Promise<void> {
  const size = async () => Number((await fetch(url, { method: 'HEAD' })).headers.get('content-length'));
  while ((await size()) !== bytes) await setTimeout(5);
}

/** Signature version 4 from its public description; no query, no repeated header. */
function isSigned({ method, url, headers }: IncomingMessage, body: Buffer): boolean {
  const given = /Credential=([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
    headers.authorization ?? '',
  );
  const [, credential = '', signedHeaders = '', signature] = given ?? [];
  const [account, day = '', region = '', service = '', end = ''] = credential.split('/');
  const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
  const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
  const declared = String(headers['x-amz-content-sha256']);
  const lines = signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', lines.join(''), signedHeaders, declared].join('\n');
  const scope = [day, region, service, end].join('/');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${ACCOUNT.secretAccessKey}`);
  return (
    account === ACCOUNT.accessKeyId &&
    region === ACCOUNT.region &&
    signedHeaders.split(';').includes('x-amz-content-sha256') &&
    (declared === sha256(body) || (method !== 'PUT' && declared === 'UNSIGNED-PAYLOAD')) &&
    hmac(key, toSign).toString('hex') === signature
  );
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((done) => server.close(() => done()));
}
