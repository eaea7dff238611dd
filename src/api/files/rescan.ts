/** Files that could not be scanned when they came: the scanner was away, or there was none yet. */
import type { EvidenceFiles } from '../../access/index.ts';
import type { Job } from '../../dispatch/index.ts';
import type { FileStore } from '../../register/index.ts';
import { scannerOf } from './means.ts';
import { type Scanner, scan } from './scan.ts';

const AT_ONCE = 100;

interface ScanMeans {
  readonly evidence: EvidenceFiles;
  readonly files: FileStore;
}

/** @throws RangeError where the scanner gave no verdict: it is tried again later */
async function scanWaiting(
  { evidence, files }: ScanMeans,
  scanner: Scanner,
  signal?: AbortSignal,
): Promise<void> {
  let unjudged = 0;
  for (const { agency, id } of await evidence.unscanned(AT_ONCE)) {
    signal?.throwIfAborted();
    const verdict = await scan(await read(files, id), scanner);
    if (verdict === undefined) unjudged += 1;
    else await evidence.judged(agency, id, verdict);
  }
  if (unjudged > 0) throw new RangeError('files without a verdict');
}

async function read(files: FileStore, id: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of await files.get(id)) parts.push(part);
  return Buffer.concat(parts);
}

/** For the worker: `openJobs(means, { more: scanJobs({ evidence, files }) })`. */
export function scanJobs(own: ScanMeans): { readonly scanFiles: Job } {
  return {
    scanFiles: {
      zh: '凭证文件查毒',
      rhythm: { every: 'minutes', n: 5 },
      per: 'installation',
      tries: 3,
      delay: 60,
      async run(_, { settings }, signal) {
        const scanner = await scannerOf(settings);
        if (scanner) await scanWaiting(own, scanner, signal);
      },
    },
  };
}
