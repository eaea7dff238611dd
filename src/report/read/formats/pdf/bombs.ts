/** Small files that unfold to gigabytes are refused before PDFium unfolds them. */

import { constants, inflateSync } from 'node:zlib';
import { LIMITS } from '../../limits.ts';
import { Unreadable } from '../../unreadable.ts';

const STREAM = 'stream';
/** How much of a stream is unfolded to see its ratio; a bomb is as thick at its beginning as anywhere. */
const SAMPLE = 4_096;
/** Deflate packs at most 1,032 to one. */
const TIGHTEST = 1_032;

/**
 * Looks at each packed stream long enough to unfold beyond the limit, and measures the ratio of its beginning.
 * @throws Unreadable 'inflationBomb'
 */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(STREAM); at !== -1; at = file.indexOf(STREAM, at)) {
    const start = afterLineEnd(file, at + STREAM.length);
    const end = file.indexOf('endstream', start);
    at = end === -1 ? file.length : end + 'endstream'.length;
    const length = at - start;
    if (length * TIGHTEST < LIMITS.streamBytes) continue;
    const ratio = ratioOf(file.subarray(start, start + SAMPLE));
    if (ratio > LIMITS.inflationRatio && length * ratio > LIMITS.streamBytes)
      throw new Unreadable(
        'inflationBomb',
        '这个 PDF 展开后大得异常。',
        '请向制作者要原文件（Word、网页版亦可）。',
      );
  }
}

function afterLineEnd(file: Buffer, at: number): number {
  const next = file[at] === 0x0d ? at + 1 : at;
  return file[next] === 0x0a ? next + 1 : next;
}

function ratioOf(sample: Buffer): number {
  try {
    return inflateSync(sample, { finishFlush: constants.Z_SYNC_FLUSH }).length / sample.length;
  } catch {
    return 0; // not packed by deflate, or damaged: PDFium decides
  }
}
