/**
 * Text bytes → string. Byte order marks first, then the bytes themselves, and only then what the file declares:
 * a declared charset is often a template's leftover, while valid UTF-8 is never an accident.
 */
import { isUtf8 } from 'node:buffer';
import { LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

const REPLACEMENT = 0xfffd;
/** More than this share of undecodable characters is not a damaged text but another encoding, or no text. */
const TOLERATED = 0.05;
/** So many leading bytes are searched for a declaration (HTML asks for 1024; templates put scripts first). */
const DECLARATION_BYTES = 8_192;
/** So many leading bytes tell whether the NUL bytes are those of UTF-16. */
const PROBE_BYTES = 16_384;

const META_CHARSET = /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,30})/i;
const XML_ENCODING = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,30})["']/i;

/**
 * The text of a plain, HTML, XML or JSON file, without its byte order mark, line ends as they are.
 *
 * @throws Unreadable `unknownFormat` when no encoding fits, `tooLarge` above `LIMITS.textLength` characters.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.length > LIMITS.textLength) {
    throw new Unreadable(
      'tooLarge',
      '文件中的文字过多，不像一份年度报告。',
      '请只保留年度报告本身，另存后再试。',
    );
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes) ?? utf16Without(bytes);
  if (marked) return new TextDecoder(marked).decode(evenFor(marked, bytes));
  if (isUtf8(withoutTornTail(bytes)))
    return stripped(new TextDecoder('utf-8').decode(withoutTornTail(bytes)));
  return stripped(bestGuess(bytes));
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: there are NUL bytes (digits, spaces, line ends), and one way round makes sense. */
function utf16Without(bytes: Uint8Array): string | undefined {
  const probe = bytes.subarray(0, PROBE_BYTES);
  const zeros = probe.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (zeros < Math.max(1, probe.length / 400)) return undefined;
  const shares = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    return { encoding, share: writtenShare(new TextDecoder(encoding).decode(evenFor(encoding, probe))) };
  });
  const best = shares.toSorted((one, other) => other.share - one.share)[0]!;
  return best.share > 0.8 ? best.encoding : undefined;
}

/** The share of Latin letters, digits, CJK and its punctuation, of which bytes read the wrong way round have little. */
function writtenShare(text: string): number {
  const known = text.match(
    /[\t\n\r -~\u00a0\u2000-\u206f\u2460-\u257f\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g,
  );
  return (known?.length ?? 0) / Math.max(1, text.length);
}

function evenFor(encoding: string, bytes: Uint8Array): Uint8Array {
  return encoding === 'utf-8' ? withoutTornTail(bytes) : bytes.subarray(0, bytes.length & ~1);
}

/** A download cut off inside a character loses that character, not the file. */
function withoutTornTail(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < needed ? bytes.subarray(0, bytes.length - back) : bytes;
    }
  }
  return bytes;
}

/** Not valid UTF-8: still UTF-8 when almost all of it is, else GB18030, else what the file declares. */
function bestGuess(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (lostShare(utf8) < TOLERATED) return utf8;
  const gb18030 = withoutLostTail(new TextDecoder('gb18030').decode(bytes));
  const big5 = declaresBig5(bytes) ? [withoutLostTail(new TextDecoder('big5').decode(bytes))] : [];
  const candidates = [...big5, gb18030, utf8];
  const best = candidates.toSorted((one, other) => lostShare(one) - lostShare(other))[0]!;
  if (lostShare(best) < TOLERATED) return best;
  throw new Unreadable(
    'unknownFormat',
    '无法识别文件的文字编码，或者文件不是文字。',
    '请用 UTF-8 或 GB18030 编码另存后再试。',
  );
}

/** The one declaration that can decide anything: single-byte encodings decode every file, and every file wrongly. */
function declaresBig5(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return /^big5/i.test((XML_ENCODING.exec(head) ?? META_CHARSET.exec(head))?.[1] ?? '');
}

/** Undecodable characters ÷ characters beyond ASCII, so that markup cannot hide unreadable prose. */
function lostShare(text: string): number {
  let lost = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    foreign += 1;
    if (unit === REPLACEMENT) lost += 1;
  }
  return foreign === 0 ? 0 : lost / foreign;
}

function withoutLostTail(text: string): string {
  return text.replace(/\ufffd{1,3}$/, '');
}

function stripped(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
