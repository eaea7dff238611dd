/** Reads what a call brings, strictly: unknown fields, control signs and wrong types are named by their place. */
import { z } from '@hono/zod-openapi';
import { inputFault, unkeepable } from '../../register/index.ts';
import { type Problem, ProblemError } from './problem.ts';

/** Bodies of JSON are commands and settings; nothing lawful comes near this. */
const MOST_JSON_BYTES = 1_000_000;

const NOTHING = z.strictObject({});

export type Read = { readonly value: unknown } | { readonly problem: Problem };

export function readWith(schema: z.ZodType | undefined, input: unknown, where: string): Read {
  const bad = unkeepable(input, where);
  if (bad.length > 0) return { problem: { code: 'bad-input', issues: bad } };
  const read = (schema ?? NOTHING).safeParse(input, { error: inputFault });
  if (read.success) return { value: read.data };
  const issues = read.error.issues.map(({ path, message }) => ({
    path: [where, ...path].filter((step) => step !== '').join('.'),
    message,
  }));
  return { problem: { code: 'bad-input', issues } };
}

/** Query and path parameters: each may be given once. */
export function queryOf(url: string): Read {
  const from = url.indexOf('?');
  if (from < 0) return { value: {} };
  const given = new URLSearchParams(url.slice(from + 1));
  const twice = [...new Set(given.keys())].find((key) => given.getAll(key).length > 1);
  if (twice !== undefined) return { problem: { code: 'bad-input', detail: '同一个查询参数只能给一次。' } };
  return { value: Object.fromEntries(given) };
}

export async function jsonBody(request: globalThis.Request): Promise<Read> {
  const type = request.headers.get('content-type') ?? '';
  const text = await textWithin(request, MOST_JSON_BYTES);
  if (text === undefined) return { problem: { code: 'too-large', detail: '内容最大 1 MB。' } };
  // A command without fields may come without a body.
  if (text === '') return { value: {} };
  if (!/^application\/json\s*(;|$)/i.test(type))
    return { problem: { code: 'wrong-type', detail: '请以 application/json 提交。' } };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: { code: 'bad-input', detail: '不是合法的 JSON。' } };
  }
}

async function textWithin(request: globalThis.Request, most: number): Promise<string | undefined> {
  const bytes = await bytesWithin(request, most);
  return bytes && Buffer.from(bytes).toString();
}

/** Undefined where it goes on beyond the limit, whatever its length header said; the rest is not read. */
export async function bytesWithin(
  request: globalThis.Request,
  most: number,
): Promise<Uint8Array | undefined> {
  const told = request.headers.get('content-length');
  if (told !== null && Number(told) > most) return undefined;
  try {
    // The runtime reads no further than was told, and without the stream that it would have to make.
    return told === null ? await streamedWithin(request, most) : await request.bytes();
  } catch {
    // Nothing but the connection can fail here: whoever sent it has gone, which is no error of ours.
    throw new ProblemError({ code: 'bad-input', detail: '内容没有传完，请重新提交。' });
  }
}

async function streamedWithin(request: globalThis.Request, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
