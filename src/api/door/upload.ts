/** Files that are handed in: received beside the work at hand, and no more of them at once than the memory has room for. */
import { bytesWithin } from './read.ts';
import type { Call, Given } from './route.ts';

/** Of all that are being received and worked on; of this process, whose memory it is. */
const MOST_HELD_BYTES = 200_000_000;
/** Of one account: who sends slowly, or much at once, keeps nobody else out. */
const MOST_OF_ONE_BYTES = 80_000_000;

const held = new Map<string, number>();

const CROWDED: Given = {
  problem: { code: 'busy', detail: '正在上传的文件太多，请稍后再试。', retryAfter: 5 },
};

/** @param work gets the file; undefined: it is longer than that */
export async function withUpload(
  { raw, aside, subject }: Pick<Call, 'raw' | 'aside' | 'subject'>,
  mostBytes: number,
  work: (bytes: Uint8Array | undefined) => Promise<Given>,
): Promise<Given> {
  const length = Number(raw.headers.get('content-length') ?? mostBytes);
  // Where no length is told, it may be as long as it may.
  const told = length >= 0 && length < mostBytes ? length : mostBytes;
  const account = subject?.account ?? '';
  const own = held.get(account) ?? 0;
  const all = held.values().reduce((sum, bytes) => sum + bytes, 0);
  if (all + told > MOST_HELD_BYTES || own + told > MOST_OF_ONE_BYTES) return CROWDED;
  held.set(account, own + told);
  try {
    return await work(await aside(() => bytesWithin(raw, mostBytes)));
  } finally {
    const left = (held.get(account) ?? 0) - told;
    if (left > 0) held.set(account, left);
    else held.delete(account);
  }
}
