/**
 * Files in any S3-compatible store, path style: `ENDPOINT/BUCKET/sm3/…`. One request a file: contents above `LIMIT` are
 * refused, since the request is signed and repeated from memory.
 */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { FileStore } from '../../register/index.ts';
import { hexOf, idOf, measured, newSm3, verified } from './content.ts';
import { absent, FileError } from './file-error.ts';

export interface S3Settings {
  /** `https://host[:port]`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Requests in all for one answer, 5 unless set. */
  readonly attempts?: number;
  /** Upper bound of the first pause, 200 unless set; each further one doubles. */
  readonly firstPauseMs?: number;
  /** From sending to the answer's head, 60,000 unless set. */
  readonly timeoutMs?: number;
}

export const S3_LIMIT_BYTES = 64 * 1024 * 1024;

type Ask = (method: 'HEAD' | 'GET' | 'PUT', id: string, body?: Buffer<ArrayBuffer>) => Promise<Response>;

/** Sends nothing yet: a wrong address or key shows at the first file. */
export function openS3Files(settings: S3Settings): FileStore {
  const ask = asker(settings);
  return {
    put: (bytes, { maxBytes }) => put(ask, bytes, Math.min(maxBytes, S3_LIMIT_BYTES)),
    get: (id) => get(ask, id),
    has: async (id) => (await sizeOf(ask, id)) !== undefined,
  };
}

async function put(
  ask: Ask,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ id: string; bytes: number }> {
  const hash = newSm3();
  const body = Buffer.concat(await Array.fromAsync(measured(bytes, maxBytes, hash)));
  const id = idOf(hash);
  // A conditional PUT would spare the question, but not every compatible store knows it; writing twice does no harm.
  if ((await sizeOf(ask, id)) !== body.length) {
    const answer = await ask('PUT', id, body);
    await answer.body?.cancel();
    if (!answer.ok) throw refused(answer.status);
  }
  return { id, bytes: body.length };
}

async function get(ask: Ask, id: string): Promise<AsyncIterable<Uint8Array>> {
  const answer = await ask('GET', id);
  if (answer.ok) return verified(id, bodyOf(answer));
  await answer.body?.cancel();
  throw answer.status === 404 ? absent(id) : refused(answer.status);
}

async function* bodyOf(answer: Response): AsyncGenerator<Uint8Array, void> {
  try {
    if (answer.body) yield* answer.body;
  } catch (error) {
    throw unreachable(error);
  }
}

/** Bytes, or undefined when the store has no such file. */
async function sizeOf(ask: Ask, id: string): Promise<number | undefined> {
  const answer = await ask('HEAD', id);
  if (answer.ok) return Number(answer.headers.get('content-length'));
  if (answer.status === 404) return undefined;
  throw refused(answer.status);
}

function asker(settings: S3Settings): Ask {
  const { endpoint, bucket, attempts = 5, firstPauseMs = 200, timeoutMs = 60_000 } = settings;
  const { region, accessKeyId, secretAccessKey } = settings;
  // Its own repetition knows no broken connection: ours replaces it.
  const client = new AwsClient({ region, accessKeyId, secretAccessKey, service: 's3', retries: 0 });
  const base = `${endpoint.replace(/\/+$/, '')}/${bucket}/sm3`;
  return async (method, id, body) => {
    const url = `${base}/${hexOf(id)}`;
    const init = body ? { method, body, headers: { 'x-amz-content-sha256': sha256(body) } } : { method };
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === attempts;
      const answer = await once(client, url, init, timeoutMs).catch((error: unknown) => {
        if (last) throw unreachable(error);
        return undefined;
      });
      if (answer && (last || !isPassing(answer.status))) return answer;
      await answer?.body?.cancel();
      await wait(Math.random() * firstPauseMs * 2 ** (attempt - 1));
    }
  };
}

/** The time runs until the answer begins; reading its body is as slow as the reader. */
async function once(client: AwsClient, url: string, init: RequestInit, timeoutMs: number): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new Error('timeout')), timeoutMs);
  try {
    // Signed for this store alone: where it points elsewhere, the file does not follow.
    return await client.fetch(url, { ...init, redirect: 'manual', signal: abort.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Signed with the request, so that the store refuses a body that changed on the way. */
function sha256(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

function isPassing(status: number): boolean {
  return status >= 500 || status === 429;
}

function refused(status: number): FileError {
  return new FileError('refused', `对象存储拒绝了请求（HTTP ${status}）。请检查地址、存储桶、密钥和权限。`);
}

function unreachable(error: unknown): FileError {
  const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  return new FileError('unreachable', `对象存储连不上或中途断开（${cause?.code ?? message}）。请稍后重试。`);
}
