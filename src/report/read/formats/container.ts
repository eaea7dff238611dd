/**
 * ZIP containers (docx, xlsx) from memory. Everything the directory declares is checked before a byte is inflated;
 * the unzipper then stops at the declared size, so a file that lies about its sizes gains nothing by it.
 */
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** Names are compared as Office does: without a leading slash and without regard to case. */
export interface Container {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The inflated bytes of one entry, undefined when there is none. @throws Unreadable when they are damaged. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** @throws Unreadable `damaged`, `encrypted`, `inflationBomb` or `tooLarge`, all before anything is inflated. */
export async function openContainer(bytes: Uint8Array): Promise<Container> {
  const { zip, entries } = await directoryOf(bytes);
  checkEntries(entries);
  const byName = new Map(entries.map((entry) => [keyOf(entry.fileName), entry]));
  if (byName.size < entries.length) throw damaged('压缩包内有同名的文件');
  return {
    names: entries.map((entry) => entry.fileName),
    has: (name) => byName.has(keyOf(name)),
    read: async (name) => {
      const entry = byName.get(keyOf(name));
      return entry && inflate(zip, entry);
    },
  };
}

async function directoryOf(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Entry[] }> {
  const entries: Entry[] = [];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > LIMITS.containerEntries) throw bomb();
    for await (const entry of zip.eachEntry()) {
      if (entries.push(entry) > LIMITS.containerEntries) throw bomb();
    }
    return { zip, entries };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (/encrypt/i.test(String(error))) throw encrypted();
    throw damaged('压缩包不完整或已损坏');
  }
}

function checkEntries(entries: readonly Entry[]): void {
  let inflated = 0;
  let packed = 0;
  for (const entry of entries) {
    if (entry.isEncrypted()) throw encrypted();
    if (entry.uncompressedSize > LIMITS.entryBytes) throw bomb();
    if (swells(entry.uncompressedSize, entry.compressedSize)) throw bomb();
    inflated += entry.uncompressedSize;
    packed += entry.compressedSize;
  }
  if (inflated > LIMITS.inflatedBytes || swells(inflated, packed)) throw bomb();
  checkOverlap(entries);
}

function swells(inflated: number, packed: number): boolean {
  return inflated > LIMITS.inflationRatioFrom && inflated > packed * LIMITS.inflationRatio;
}

/** Entries that share packed bytes make a small file large many times over. */
function checkOverlap(entries: readonly Entry[]): void {
  const inOrder = entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw bomb();
    end =
      entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
  }
}

const LOCAL_HEADER_BYTES = 30;

/** The unzipper stops at the declared size; the checksum is ours to compare, it does not. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  } catch {
    throw damaged('压缩包内的文件已损坏，或者大小与目录不符');
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw damaged('压缩包内的文件已损坏，校验码不符');
  return content;
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

function damaged(what: string): Unreadable {
  return new Unreadable('damaged', `${what}。`, '请重新下载，或者用 Word、Excel、WPS 打开后另存一份再试。');
}

function encrypted(): Unreadable {
  return new Unreadable('encrypted', '文件设有密码。', '请去掉密码，另存后再试。');
}

function bomb(): Unreadable {
  return new Unreadable(
    'inflationBomb',
    '文件解压后异常庞大，已停止读取。',
    '请核对来源；确为年度报告的，请打开后另存一份再试。',
  );
}
