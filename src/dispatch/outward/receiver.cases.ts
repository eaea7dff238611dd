/** Real receivers on this machine, for tests: over HTTP, and over TLS under a name that is not this machine's. */
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** The name in the certificate, which also names 127.0.0.1 and signs itself. */
const TLS_NAME = 'hooks.example.test';

export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIBATAKBggqhkjOPQQDAjAdMRswGQYDVQQDDBJob29rcy5l
eGFtcGxlLnRlc3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMB0x
GzAZBgNVBAMMEmhvb2tzLmV4YW1wbGUudGVzdDBZMBMGByqGSM49AgEGCCqGSM49
AwEHA0IABCJWPTTjcs/xaOctroC8NXrOq1p0U7Mjh/NhCUrTpL2nWYNxBEUnxkID
m6YOmwVHRuGqUexSza199qcr/V6NJTOjVDBSMAwGA1UdEwQFMAMBAf8wIwYDVR0R
BBwwGoISaG9va3MuZXhhbXBsZS50ZXN0hwR/AAABMB0GA1UdDgQWBBTtJMF41Vlm
Zs7ilJJD7JnOqdh1azAKBggqhkjOPQQDAgNIADBFAiBOhtU6iK6P3kidgD3M/Nmu
+REMB0kVst2mAbKM31EdKgIhAJn5t0J+99I26CazR17OcVqf7ZdiLyoSueHh4qY9
I8b9
-----END CERTIFICATE-----
`;

export const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgCux8A5IHPEyO5FwN
lnt4pJM48JSBERhyjPVVChHzd/+hRANCAAQiVj0043LP8WjnLa6AvDV6zqtadFOz
I4fzYQlK06S9p1mDcQRFJ8ZCA5umDpsFR0bhqlHsUs2tffanK/1ejSUz
-----END PRIVATE KEY-----
`;

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface TestReceiver {
  /** Without a path. */
  readonly origin: string;
  readonly port: number;
  readonly received: Received[];
  close(): Promise<void>;
}

interface Secured {
  readonly secure?: boolean;
}

/** Keeps what it gets; answers by how many it has had before. */
export async function startReceiver(
  answer: (before: number) => { readonly status: number; readonly body?: string },
  secured: Secured = {},
): Promise<TestReceiver> {
  const received: Received[] = [];
  const server = await startListener((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const given = answer(received.length);
      received.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(given.status).end(given.body ?? '');
    });
  }, secured);
  return { ...server, received };
}

/** Behaves as it is told to, and keeps nothing. */
export async function startListener(
  listen: RequestListener,
  { secure = false }: Secured = {},
): Promise<TestReceiver> {
  const server = secure ? createSecureServer({ key: KEY, cert: CERTIFICATE }, listen) : createServer(listen);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${secure ? 'https' : 'http'}://${secure ? TLS_NAME : '127.0.0.1'}:${port}`,
    port,
    received: [],
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
