/** Files that are handed in: received beside the work at hand, and no more of them at once than the memory has room for. */
import { bytesWithin } from './read.ts';
import type { Call, Given } from './route.ts';

/** Of all that are being received and worked on; of this process, whose memory it is. */
const MOST_HELD_BYTES = 200_000_000;

let heldBytes = 0;

const CROWDED: Given = {
  problem: { code: 'busy', detail: '正在上传的文件太多，请稍后再试。', retryAfter: 5 },
};

/** @param work gets the file; undefined: it is longer than that */
export async function withUpload(
  { raw, aside }: Pick<Call, 'raw' | 'aside'>,
  mostBytes: number,
  work: (bytes: Uint8Array | undefined) => Promise<Given>,
): Promise<Given> {
  const length = Number(raw.headers.get('content-length') ?? mostBytes);
  // Where no length is told, it may be as long as it may.
  const told = length >= 0 && length < mostBytes ? length : mostBytes;
  if (heldBytes + told > MOST_HELD_BYTES) return CROWDED;
  heldBytes += told;
  try {
    return await work(await aside(() => bytesWithin(raw, mostBytes)));
  } finally {
    heldBytes -= told;
  }
}
