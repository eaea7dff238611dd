/** The log: JSON lines made of listed fields only, so that nothing somebody typed can come into one. */
import { type DestinationStream, pino } from 'pino';
import type { Log } from '../door/index.ts';

/** What a line may say. Anything else given by mistake is left out. */
const FIELDS = [
  'requestId',
  'method',
  'route',
  'status',
  'ms',
  'account',
  'source',
  'trace',
  'code',
  'job',
  'key',
  'attempt',
  'fault',
  'step',
  'failures',
  'lag',
  'signal',
  'count',
  'agency',
] as const;

const STANDARD_OUTPUT = 1;
/** Lines that whoever reads the log does not take: beyond that they are lost, and nobody else has to wait for him. */
const MOST_WAITING = 4_000_000;
/** Lines go out together: one by one, writing them took longer than making them. */
const TOGETHER_BYTES = 8_192;
const TOGETHER_MS = 200;

/**
 * Beside the loop: a disk that is full or a reader who stands still costs lines of the log. Written within the loop, each of
 * them would stop the server.
 */
function besideTheLoop(descriptor: number): DestinationStream {
  const together = { minLength: TOGETHER_BYTES, periodicFlush: TOGETHER_MS };
  const lines = pino.destination({ dest: descriptor, sync: false, maxLength: MOST_WAITING, ...together });
  lines.on('error', () => {
    // At the end of the process it would be tried again without end.
    lines.flushSync = () => undefined;
  });
  return lines;
}

/** @param to a stream, or the number of an open file */
export function openLog(to: DestinationStream | number = STANDARD_OUTPUT): Log {
  const logger = pino(
    { base: null, timestamp: timeOnce(), messageKey: 'text' },
    typeof to === 'number' ? besideTheLoop(to) : to,
  );
  const line =
    (level: 'info' | 'warn' | 'error') => (fields: Readonly<Record<string, unknown>>, text: string) =>
      logger[level](listed(fields), text);
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** Of many lines in one millisecond the time is written once. */
function timeOnce(): () => string {
  let [at, text] = [-1, ''];
  return () => {
    const now = Date.now();
    if (now !== at) [at, text] = [now, `,"time":"${new Date(now).toISOString()}"`];
    return text;
  };
}

function listed(fields: Readonly<Record<string, unknown>>): Record<string, string | number | null> {
  const known: Record<string, string | number | null> = {};
  for (const name of FIELDS) {
    const value = fields[name];
    if (typeof value === 'string' || typeof value === 'number' || value === null) known[name] = value;
  }
  return known;
}
