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

/** Lines go out together: one by one, writing them took longer than making them. What went wrong goes out at once. */
const TOGETHER_BYTES = 4096;
const TOGETHER_MS = 200;

export function openLog(destination: DestinationStream & { flushSync?(): void } = standardOut()): Log {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'text' };
  const logger = pino(options, destination);
  const line =
    (level: 'info' | 'warn' | 'error') => (fields: Readonly<Record<string, unknown>>, text: string) => {
      logger[level](listed(fields), text);
      if (level === 'error') destination.flushSync?.();
    };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

function standardOut() {
  return pino.destination({ dest: 1, sync: false, minLength: TOGETHER_BYTES, periodicFlush: TOGETHER_MS });
}

function listed(fields: Readonly<Record<string, unknown>>): Record<string, string | number | null> {
  const known: Record<string, string | number | null> = {};
  for (const name of FIELDS) {
    const value = fields[name];
    if (typeof value === 'string' || typeof value === 'number' || value === null) known[name] = value;
  }
  return known;
}
