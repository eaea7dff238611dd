/** Content and its name: the SM3 digest of the bytes. */
import { createHash, type Hash } from 'node:crypto';
import { FileError } from './file-error.ts';

/** The whole of an id; nothing in it can climb out of a folder. */
const FILE_ID = /^sm3:([0-9a-f]{64})$/;

export type Sm3 = Hash;

export function newSm3(): Sm3 {
  return createHash('sm3');
}

export function idOf(hash: Sm3): string {
  return `sm3:${hash.digest('hex')}`;
}

/** @throws FileError `badId`: ids come from `put`, another form is a bug or an attack */
export function hexOf(id: string): string {
  const hex = FILE_ID.exec(id)?.[1];
  if (hex === undefined) throw new FileError('badId', '文件编号的形式不对。');
  return hex;
}

/** Passes bytes on, digests them, stops above the limit before the excess is written anywhere. */
export async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
  hash: Sm3,
): AsyncGenerator<Uint8Array, void> {
  let total = 0;
  for await (const piece of bytes) {
    total += piece.length;
    if (total > maxBytes) throw new FileError('tooLarge', `文件超过了 ${maxBytes} 字节的上限，没有保存。`);
    hash.update(piece);
    yield piece;
  }
}

/** Holds the last piece back until the digest is known to be the id's. */
export async function* verified(
  id: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const hash = newSm3();
  let held: Uint8Array | undefined;
  for await (const piece of bytes) {
    // An empty last piece would hold nothing back.
    if (piece.length === 0) continue;
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (idOf(hash) !== id)
    throw new FileError('changed', `文件 ${id} 的内容与它的摘要不符，已被改动或损坏。请从备份恢复。`);
  if (held) yield held;
}
