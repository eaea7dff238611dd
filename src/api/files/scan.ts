/** Asks ClamAV's daemon about some bytes: its INSTREAM command, over one connection, within a time. */
import { connect } from 'node:net';

export interface Scanner {
  readonly host: string;
  readonly port: number;
}

export type Verdict = 'clean' | 'infected';

const CHUNK_BYTES = 64 * 1024;
const LONGEST_ANSWER = 4_000;
const TIMEOUT_MS = 20_000;

/**
 * Undefined where nobody answers, in time or at all, or where the answer says neither: then it is not known, and whoever
 * asked must not take it for clean.
 */
export function scan(
  bytes: Uint8Array,
  { host, port }: Scanner,
  timeoutMs = TIMEOUT_MS,
): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let said = '';
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(verdictOf(said));
    };
    // Of the whole, not of each pause: a daemon that drips holds nobody up.
    const timer = setTimeout(() => {
      said = '';
      end();
    }, timeoutMs);
    socket.setEncoding('latin1').on('data', (text: string) => {
      said += text;
      if (said.includes('\0') || said.length > LONGEST_ANSWER) end();
    });
    socket.on('error', end).on('close', end);
    socket.on('connect', () => {
      for (const piece of instream(bytes)) socket.write(piece);
    });
  });
}

/** Each piece led by its length, an empty one last; commands that begin with `z` end with a zero, as do their answers. */
function* instream(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const piece = bytes.subarray(at, at + CHUNK_BYTES);
    yield lengthOf(piece.length);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** `stream: OK` or `stream: NAME FOUND`; anything else, as of a stream that was too long, is no verdict. */
function verdictOf(said: string): Verdict | undefined {
  if (/^stream: OK\0/.test(said)) return 'clean';
  return /^stream: .+ FOUND\0/.test(said) ? 'infected' : undefined;
}
