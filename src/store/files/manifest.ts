/** What a backup consists of: every part with its size and digest, and the digest of this list beside it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { newSm3 } from './content.ts';
import { writeDurably } from './durable.ts';

export const DATABASE = 'gongkai.db';
export const FILES = 'files';
const MANIFEST = 'manifest.json';
/** Readable by other programs too: digest, two spaces, name. */
const MANIFEST_DIGEST = 'manifest.sm3';

export const KEYS_NOT_INCLUDED =
  '密钥文件不在备份内，请另行保管；没有它，恢复出来的申请人信息无法读出。备份与密钥不要放在一起。';

const Part = z.strictObject({
  /** Relative, with `/`; only places a backup can have, so that no list can point outside. */
  path: z.string().regex(/^(?:gongkai\.db|files\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64})$/),
  bytes: z.int().nonnegative(),
  sm3: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Part = z.infer<typeof Part>;

const Manifest = z.strictObject({
  schema: z.literal('gongkai/backup@1'),
  /** Instant, ISO. */
  made: z.string(),
  note: z.string(),
  /** The database is one of them. */
  parts: z.array(Part).refine((parts) => parts.some(({ path }) => path === DATABASE)),
  /** Paths of files that no longer matched their own digest when they were copied. */
  damaged: z.array(z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

export type FaultCode =
  | 'badManifest'
  | 'missing'
  | 'truncated'
  | 'changed'
  | 'unreadable'
  | 'database'
  | 'chain'
  | 'notEmpty';

/** One thing wrong with a backup or with the place it should go to; `path` is relative to the backup. */
export interface BackupFault {
  readonly code: FaultCode;
  readonly path: string;
  /** For the operator, in Chinese. */
  readonly text: string;
}

/** Resolves to the digest of the list. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<string> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  const digest = createHash('sm3').update(text).digest('hex');
  await writeDurably(join(folder, MANIFEST), once(text));
  await writeDurably(join(folder, MANIFEST_DIGEST), once(`${digest}  ${MANIFEST}\n`));
  return digest;
}

export async function readManifest(folder: string): Promise<Manifest | BackupFault> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => undefined);
  const digest = await readFile(join(folder, MANIFEST_DIGEST), 'utf8').catch(() => undefined);
  if (text === undefined || digest === undefined)
    return fault('badManifest', MANIFEST, '备份清单不全：这里没有完整的备份。');
  if (digest.slice(0, 64) !== createHash('sm3').update(text).digest('hex'))
    return fault('badManifest', MANIFEST, '备份清单与它的摘要不符，已被改动或损坏。');
  const parsed = Manifest.safeParse(jsonOrUndefined(text));
  return parsed.success ? parsed.data : fault('badManifest', MANIFEST, '备份清单的格式不对。');
}

export function fault(code: FaultCode, path: string, text: string): BackupFault {
  return { code, path, text };
}

/** Size and digest as the bytes go by. */
export async function* tallied(
  path: string,
  into: { bytes: number; sm3: string },
): AsyncGenerator<Uint8Array, void> {
  const hash = newSm3();
  let bytes = 0;
  for await (const piece of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  into.bytes = bytes;
  into.sm3 = hash.digest('hex');
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* once(text: string): AsyncGenerator<Uint8Array, void> {
  yield Buffer.from(text);
}
