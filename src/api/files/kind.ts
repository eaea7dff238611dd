/**
 * What a file is, by its content alone: a name and a header say what a sender likes. Nothing is unpacked here: of packed
 * files only the list of their parts is read, and that under limits. What is not known is refused, so that pages, scripts,
 * pictures with scripts (SVG) and programs never lie among the evidence.
 */
import { type Entry, fromBufferPromise } from 'yauzl';
import type { FileKind } from '../../access/index.ts';

/** Bytes at the very beginning, in hexadecimal, where formats are told apart by them. */
const BEGINNINGS: readonly (readonly [FileKind, RegExp])[] = [
  ['pdf', /^255044462d3[12]2e3\d/],
  ['png', /^89504e470d0a1a0a/],
  ['jpg', /^ffd8ff/],
  ['gif', /^474946383[79]61/],
  ['webp', /^52494646.{8}57454250565038/],
  ['tif', /^(49492a00|4d4d002a)/],
];
const HEAD_BYTES = 16;

const ZIP = /^504b0304/;
const COMPOUND = /^d0cf11e0a1b11ae1/;

export async function kindOf(bytes: Uint8Array): Promise<FileKind | undefined> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = all.toString('hex', 0, HEAD_BYTES);
  const begun = BEGINNINGS.find(([, sign]) => sign.test(head))?.[0];
  if (begun) return begun;
  if (isBitmap(all)) return 'bmp';
  if (ZIP.test(head)) return packedKind(all);
  if (COMPOUND.test(head)) return compoundKind(all);
  return isPlainText(all) ? 'txt' : undefined;
}

/** Two letters are too few to tell by: its header names the file's length, too. */
function isBitmap(all: Buffer): boolean {
  return all.length > 26 && all.toString('latin1', 0, 2) === 'BM' && all.readUInt32LE(2) === all.length;
}

const MOST_PARTS = 5_000;
const MOST_UNPACKED_BYTES = 300_000_000;
/** Office files pack text tenfold, tables of zeros a hundredfold; what goes beyond is made to be unpacked. */
const MOST_RATIO = 300;

/** Each with the one part by which it is known; macros make it another format, which is not taken. */
const PACKED: readonly (readonly [FileKind, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['ofd', 'OFD.xml'],
];
const ACTIVE = /(^|\/)(vbaProject\.bin|macrosheets\/|activeX\/)|\.(exe|dll|js|vbs|bat|cmd|ps1|com|scr|jar)$/i;

async function packedKind(all: Buffer): Promise<FileKind | undefined> {
  const parts = await partsOf(all);
  if (!parts || parts.some(({ fileName }) => ACTIVE.test(fileName))) return undefined;
  const names = new Set(parts.map(({ fileName }) => fileName));
  const found = PACKED.filter(([, part]) => names.has(part));
  if (found.length !== 1 || !found[0]) return undefined;
  const [kind] = found[0];
  return kind === 'ofd' || names.has('[Content_Types].xml') ? kind : undefined;
}

/** The list of parts, by what they say of themselves; undefined where it is broken, sealed with a password, or too much. */
async function partsOf(all: Buffer): Promise<readonly Entry[] | undefined> {
  try {
    const zip = await fromBufferPromise(all, { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > MOST_PARTS) return undefined;
    const parts: Entry[] = [];
    let [packed, unpacked] = [1, 0];
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      if (entry.isEncrypted() || unpacked > MOST_UNPACKED_BYTES) return undefined;
      parts.push(entry);
    }
    return unpacked / packed > MOST_RATIO ? undefined : parts;
  } catch {
    return undefined;
  }
}

/** Names of streams stand in the file's directory as UTF-16; macros lie under names of their own. */
function compoundKind(all: Buffer): FileKind | undefined {
  const has = (name: string) => all.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (['Macros', '_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA'].some(has)) return undefined;
  if (has('WordDocument')) return 'doc';
  return has('Workbook') || has('Book') ? 'xls' : undefined;
}

/** Text without signs that no text has, and not the beginning of what a browser or a shell would run. */
function isPlainText(all: Buffer): boolean {
  if (all.length === 0) return false;
  const text = decoded(all);
  if (text === undefined || /\p{Cc}/u.test(text.replaceAll(/[\t\n\f\r]/g, ''))) return false;
  return !/^[\s\ufeff]*(<|#!|@echo\b|%!PS)|<(script|iframe|svg|html|!doctype)\b/i.test(text);
}

function decoded(all: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(all);
    } catch {
      // The next one, or none: then it is no text.
    }
  }
  return undefined;
}
