/**
 * What a file is: by its content first, by its name only where content says nothing. A `.doc` that is a web page is
 * read as one; what cannot be read is named, with the way out.
 */
import type { Format } from '../manuscript.ts';
import { Unreadable, type UnreadableCode } from '../unreadable.ts';
import { decodeText } from './encoding.ts';
import { namesInZip } from './zipNames.ts';

const AS_OFFICE_FILE = '请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 再试。';
const AS_TEXT = '请提供有文字的 .docx、.xlsx、.pdf、.html 或 .txt 文件。';
/** So many characters are enough to tell one kind of text from another. */
const HEAD_LENGTH = 65_536;

interface Foreign {
  /** First bytes, in hexadecimal. */
  readonly starts: readonly string[];
  readonly code: UnreadableCode;
  readonly message: string;
  readonly remedy: string;
}

const FOREIGN: readonly Foreign[] = [
  { starts: ['7b5c727466'], code: 'oldFormat', message: '文件是 RTF 格式。', remedy: AS_OFFICE_FILE },
  {
    starts: ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '52494646'],
    code: 'noText',
    message: '文件是图片，没有文字。',
    remedy: AS_TEXT,
  },
  {
    starts: ['526172211a', '377abcaf271c', '1f8b08', '425a68', 'fd377a585a'],
    code: 'unknownFormat',
    message: '文件是压缩包。',
    remedy: '请解压后逐个文件再试。',
  },
];

const ZIP = ['504b0304', '504b0506'];
const OLE2 = ['d0cf11e0a1b11ae1'];
/** The stream under which Office hides a document with a password; its name is UTF-16. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

const MHT_START = /^(?:\S[^\n]{0,500}\n){0,8}MIME-Version:/i;
const HTML_START =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|meta|title|body|table|div|p|span|style|h[1-6])\b/i;
const HTML_TAGS = /<(?:html|head|body|table|tr|td|div|p|span|br|h[1-6])\b[^<>]{0,2000}>/i;
const PLAIN_NAMES = /\.(?:txt|md|markdown|text|csv|tsv|log)$/i;

/** @throws Unreadable when the file is empty, of a kind not read, or no document at all. */
export function detectFormat(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0) throw empty();
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = content.toString('hex', 0, 16);
  const begins = (starts: readonly string[]): boolean => starts.some((start) => first.startsWith(start));
  if (begins(ZIP)) return inZip(bytes, name);
  if (content.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (begins(OLE2)) throw oldOffice(content);
  const foreign = FOREIGN.find(({ starts }) => begins(starts));
  if (foreign) throw new Unreadable(foreign.code, foreign.message, foreign.remedy);
  return inText(decodeText(bytes), name);
}

function inZip(bytes: Uint8Array, name: string): Format {
  const names = namesInZip(bytes);
  const has = (start: string): boolean => names.some((entry) => entry.startsWith(start));
  if (has('word/')) return 'docx';
  if (has('xl/workbook.bin'))
    throw new Unreadable('oldFormat', '文件是 Excel 二进制工作簿（.xlsb）。', AS_OFFICE_FILE);
  if (has('xl/')) return 'xlsx';
  if (has('ppt/')) throw new Unreadable('unknownFormat', '文件是演示文稿。', AS_TEXT);
  if (has('ofd.xml'))
    throw new Unreadable('unknownFormat', '文件是 OFD 版式文件。', '请用阅读器另存或打印为 PDF 再试。');
  if (has('content.xml')) throw new Unreadable('unknownFormat', '文件是 OpenDocument 格式。', AS_OFFICE_FILE);
  if (/\.do[ct][xm]?$/i.test(name)) return 'docx';
  if (/\.xl[st][xm]?$/i.test(name)) return 'xlsx';
  throw new Unreadable('unknownFormat', '文件是压缩包。', '请解压后逐个文件再试。');
}

function oldOffice(content: Buffer): Unreadable {
  if (content.includes(ENCRYPTED_STREAM)) {
    return new Unreadable('encrypted', '文件设有密码。', '请去掉密码，另存后再试。');
  }
  return new Unreadable('oldFormat', '文件是旧的 .doc、.xls 或 .wps 格式。', AS_OFFICE_FILE);
}

function inText(text: string, name: string): Format {
  const head = text.slice(0, HEAD_LENGTH).trimStart();
  if (head === '' && text.trim() === '') throw empty();
  if (isBinary(head)) throw new Unreadable('unknownFormat', '文件不是文字。', AS_TEXT);
  if (/^<\?xml/.test(head) && /progid="(?:Word|Excel)\./.test(head)) {
    throw new Unreadable('oldFormat', '文件是 Word 或 Excel 2003 的 XML 格式。', AS_OFFICE_FILE);
  }
  if (MHT_START.test(head)) throw new Unreadable('oldFormat', '文件是单个文件网页（MHT）。', AS_OFFICE_FILE);
  if (head.startsWith('{') && (/\.json$/i.test(name) || head.includes('"gongkai/annual-report@')))
    return 'json';
  if (HTML_START.test(head) || (!PLAIN_NAMES.test(name) && HTML_TAGS.test(text))) return 'html';
  if (/\.json$/i.test(name)) return 'json';
  return /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt';
}

/** Text has no control characters to speak of. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 9 || (unit > 13 && unit < 32 && unit !== 27)) controls += 1;
  }
  return controls * 50 > text.length;
}

function empty(): Unreadable {
  return new Unreadable('empty', '文件是空的。', '请核对文件，重新导出或下载。');
}
