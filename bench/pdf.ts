/**
 * Reading PDFs against pdfjs, which gives text and drawing operators of the same files: the limit is 1.2 of its time.
 * Run alone with `node bench/pdf.ts`.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPdf } from '../src/report/read/formats/pdf.ts';

const FOLDER = new URL('../fixtures/formats/', import.meta.url);
const ROUNDS = 11;
const LIMIT = 1.2;

async function byPdfjs(bytes: Uint8Array): Promise<void> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await task.destroy();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN;
}

/** One line for each file, taken in turns so that both meet the same machine; throws if the limit is passed. */
export async function benchPdf(): Promise<string[]> {
  const lines: string[] = [];
  const files = readdirSync(FOLDER);
  const readable = files.filter(
    (file) => file.endsWith('.pdf') && files.includes(file.replace(/pdf$/u, 'golden.txt')),
  );
  for (const name of readable) {
    const bytes = readFileSync(new URL(name, FOLDER));
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      theirs.push(await timed(() => byPdfjs(bytes)));
      ours.push(await timed(() => readPdf(bytes)));
    }
    const ratio = median(ours) / median(theirs);
    lines.push(
      `${name}: ${median(ours).toFixed(1)} ms, pdfjs ${median(theirs).toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
    );
    if (ratio > LIMIT)
      throw new Error(`reading ${name} takes ${ratio.toFixed(2)} of the time of pdfjs, limit ${LIMIT}`);
  }
  return lines;
}

if (import.meta.main) process.stdout.write(`${(await benchPdf()).join('\n')}\n`);
