import { basename, extname } from 'node:path';
import type { Issue } from '../model/index.ts';
import { detectFormat } from './formats/detect.ts';
import { decodeText } from './formats/encoding.ts';
import { readJson } from './formats/json.ts';
import { readText } from './formats/text.ts';
import { LIMITS } from './limits.ts';
import type { Format, Manuscript } from './manuscript.ts';
import { matchReport } from './match/index.ts';
import type { Reading } from './reading.ts';
import { statedReading } from './stated.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Reads one annual report from the bytes of a file.
 *
 * @param bytes the whole file
 * @param name the file's name: its ending decides where the content does not (plain text)
 * @returns the report with the story of every cell, or `report: null` with the reasons as issues; never throws for
 *   anything a file can hold
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<Reading> {
  try {
    return await read(bytes, name);
  } catch (error) {
    if (error instanceof Unreadable)
      return refused({ code: error.code, message: error.message, remedy: error.remedy });
    // A stack or heap limit reached inside a parser is the file's doing; anything else is a bug and shall be seen.
    if (error instanceof RangeError) return refused(TOO_INTRICATE);
    throw error;
  }
}

/** Why a file is not read, and what to do about it, in Chinese. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** The refusal of a file of so many bytes; undefined for one that is taken. For callers that ask before they load it. */
export function tooLarge(size: number): Refusal | undefined {
  if (size <= LIMITS.fileBytes) return undefined;
  return {
    code: 'tooLarge',
    message: `文件有 ${Math.round(size / 1_000_000)} MB，超过上限`,
    remedy: '请压缩其中的图片，或只保留年度报告正文',
  };
}

/** The reading of a file that was not read; also for callers that stop a reading from outside. */
export function refused(reason: Refusal): Reading {
  const issue: Issue = {
    path: reason.code,
    severity: 'error',
    message: `${end(reason.message)}${end(reason.remedy)}`,
  };
  return { report: null, cells: {}, found: { sections: {} }, issues: [issue] };
}

const TOO_INTRICATE = {
  code: 'damaged',
  message: '文件的结构过于复杂，读不下去',
  remedy: '请用 Word 或浏览器打开后另存，再试一次',
};

async function read(bytes: Uint8Array, name: string): Promise<Reading> {
  const excess = tooLarge(bytes.length);
  if (excess) return refused(excess);
  const format = detectFormat(bytes, basename(name));
  if (format === 'json') return jsonReading(decodeText(bytes));
  return matchReport(await manuscriptIn(format, bytes, extname(name)));
}

/** Adapters are loaded when first needed: the PDF engine alone takes longer to load than most files to read. */
async function manuscriptIn(
  format: Exclude<Format, 'json'>,
  bytes: Uint8Array,
  ending: string,
): Promise<Manuscript> {
  switch (format) {
    case 'html':
      return (await import('./formats/html.ts')).readHtml(bytes);
    case 'docx':
      return (await import('./formats/docx.ts')).readDocx(bytes);
    case 'xlsx':
      return (await import('./formats/xlsx.ts')).readXlsx(bytes);
    case 'pdf':
      return (await import('./formats/pdf.ts')).readPdf(bytes);
    default:
      return readText(decodeText(bytes), ending.toLowerCase() === '.md' ? 'md' : 'txt');
  }
}

/** A report in our own JSON states its cells outright. */
function jsonReading(text: string): Reading {
  const parsed = readJson(text);
  if ('report' in parsed) return statedReading(parsed.report);
  return { report: null, cells: {}, found: { sections: {} }, issues: parsed.issues };
}

function end(sentence: string): string {
  return /[。！？]$/.test(sentence) ? sentence : `${sentence}。`;
}
