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

export function openLog(destination?: DestinationStream): Log {
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'text' };
  const logger = destination ? pino(options, destination) : pino(options);
  const line =
    (level: 'info' | 'warn' | 'error') => (fields: Readonly<Record<string, unknown>>, text: string) =>
      logger[level](listed(fields), text);
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

function listed(fields: Readonly<Record<string, unknown>>): Record<string, string | number | null> {
  const known = FIELDS.flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string' || typeof value === 'number' || value === null ? [[name, value]] : [];
  });
  return Object.fromEntries(known);
}
